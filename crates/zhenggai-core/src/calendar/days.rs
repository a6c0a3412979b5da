//! A calendar of working days: statutory holidays, make-up days, and how far both are known.

use std::collections::BTreeSet;

use crate::day::{Day, Period};
use crate::invalid::Invalid;
use crate::text::Name;
use crate::vocabulary;

vocabulary! {
    /// What kind of day it is (日子的性质).
    pub enum DayKind as "day_kind" {
        /// Monday to Friday, and no holiday (平日).
        Working = "working",
        /// Saturday or Sunday without a make-up day (周末).
        Weekend = "weekend",
        /// Off by the yearly notice (法定节假日安排).
        Holiday = "holiday",
        /// A Saturday or Sunday on which work is made up for (调休上班).
        MakeUp = "make_up",
    }
}

impl DayKind {
    /// Whether it is a working day.
    #[must_use]
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MakeUp)
    }
}

/// A calendar of working days (工作日历). Outside the days it knows, Monday to Friday are taken for working
/// days, and whatever rests on such a day says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    id: Option<Name>,
    known: Option<Period>,
    holidays: BTreeSet<Day>,
    make_up: BTreeSet<Day>,
}

impl Calendar {
    /// A calendar that knows the days of `known`.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` when a holiday or make-up day lies outside `known`, when a make-up day is no Saturday or
    /// Sunday, or when a day is both.
    pub fn new(
        id: Name,
        known: Period,
        holidays: BTreeSet<Day>,
        make_up: BTreeSet<Day>,
    ) -> Result<Self, Invalid> {
        let wrong =
            |field, day: &Day, allowed| Invalid::OutOfRange { field, given: day.to_string(), allowed };
        let within = |day: &&Day| !known.holds(**day);
        if let Some(day) = holidays.iter().find(within) {
            return Err(wrong("holidays", day, "the days the calendar covers"));
        }
        if let Some(day) = make_up.iter().find(within) {
            return Err(wrong("make_up", day, "the days the calendar covers"));
        }
        if let Some(day) = make_up.iter().find(|day| day.weekday() < 6) {
            return Err(wrong("make_up", day, "a Saturday or Sunday"));
        }
        if let Some(day) = make_up.intersection(&holidays).next() {
            return Err(wrong("make_up", day, "a day that is no holiday"));
        }
        Ok(Self { id: Some(id), known: Some(known), holidays, make_up })
    }

    /// Its id, such as `cn.state-council`; `None` for [`Calendar::default`], which knows no day at all.
    #[must_use]
    pub const fn id(&self) -> Option<&Name> {
        self.id.as_ref()
    }

    /// The days whose holidays it knows.
    #[must_use]
    pub const fn known(&self) -> Option<Period> {
        self.known
    }

    /// Whether it knows what kind of day this is.
    #[must_use]
    pub fn knows(&self, day: Day) -> bool {
        self.known.is_some_and(|known| known.holds(day))
    }

    /// What kind of day it is; by the day of the week alone where the calendar does not know.
    #[must_use]
    pub fn kind(&self, day: Day) -> DayKind {
        if self.holidays.contains(&day) {
            DayKind::Holiday
        } else if self.make_up.contains(&day) {
            DayKind::MakeUp
        } else if day.weekday() < 6 {
            DayKind::Working
        } else {
            DayKind::Weekend
        }
    }

    /// Whether it is a working day; an assumption where the calendar does not know the day.
    #[must_use]
    pub fn is_working(&self, day: Day) -> bool {
        self.kind(day).is_working()
    }
}
