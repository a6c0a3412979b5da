//! A row of the ledger with what several sheets write of it.

use core::ops::Deref;

use zhenggai_core::day::Day;
use zhenggai_core::deadline::{Deadline, Due, DuePrecision};

use crate::view::RowView;
use crate::words;

/// A row, and its deadline in words: found out once, since they are read again to see whether they still say it.
pub(super) struct Line {
    row: RowView,
    /// The deadline; empty where there is none.
    pub(super) due: String,
    /// The deadline, where it is a day and nothing else.
    pub(super) day: Option<Day>,
}

impl Line {
    pub(super) fn new(row: RowView) -> Self {
        let day = row.deadline.as_ref().and_then(day);
        let due = match (day, &row.deadline) {
            (Some(day), _) => format!("{}年{}月{}日", day.year(), day.month(), day.day_of_month()),
            (None, Some(deadline)) => words::deadline(deadline),
            (None, None) => String::new(),
        };
        Self { row, due, day }
    }
}

/// The day of a deadline that was written as a date, or as nothing in particular.
fn day(deadline: &Deadline) -> Option<Day> {
    match (deadline.due()?, deadline.standing(), deadline.raw()) {
        (Due::By { day, precision: DuePrecision::Day }, None, raw)
            if raw.is_none_or(|raw| raw.as_str() == day.to_string()) =>
        {
            Some(*day)
        }
        _ => None,
    }
}

impl Deref for Line {
    type Target = RowView;

    fn deref(&self) -> &RowView {
        &self.row
    }
}
