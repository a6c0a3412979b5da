//! A deadline on a given dossier and calendar: a day, or why there is none.

use crate::calendar::count::{Assumed, Counted};
use crate::calendar::{Calendar, Roll, Span};
use crate::day::Day;
use crate::deadline::{Anchor, Deadline, Due, DuePrecision, Standing};
use crate::schedule::anchors::Anchors;
use crate::schedule::terms::{DueTerms, Grace};

/// By which rule a due day was found (时限依据).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The day was named, with this precision.
    Named(DuePrecision),
    /// So long after an event.
    After {
        /// The event.
        anchor: Anchor,
        /// Its day.
        event: Day,
        /// How long.
        span: Span,
    },
    /// At once: the rule set's grace after an event.
    Immediate {
        /// The event.
        anchor: Anchor,
        /// Its day.
        event: Day,
        /// How long.
        span: Span,
    },
}

/// A due day, and how it came about (到期日).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    /// The last day.
    pub day: Day,
    /// The last day before it was moved off a day on which nobody works.
    pub unmoved: Day,
    /// The rule that found it.
    pub basis: Basis,
    /// How it was to be moved.
    pub roll: Roll,
    /// The days it rests on that the calendar does not know.
    pub assumed: Assumed,
}

/// Why there is no due day, although something is due (无法确定到期日).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unresolved {
    /// The day of the event is not known.
    NoDayOf(Anchor),
    /// It is due at once, and the rule set does not say how long that is.
    NoGrace,
    /// The count is none, or leads beyond the years 1900 to 2199.
    OutOfRange,
}

/// What is due, resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// On this day.
    On(DueDay),
    /// It cannot be told on which.
    Unknown(Unresolved),
}

impl Resolved {
    /// The due day, where there is one.
    #[must_use]
    pub const fn day(&self) -> Option<Day> {
        match self {
            Self::On(due) => Some(due.day),
            Self::Unknown(_) => None,
        }
    }
}

/// Both halves of a deadline: a day, and an obligation that goes on ("2025年底前，并长期坚持").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDays {
    /// By when; absent when the deadline names no day at all (长期坚持).
    pub due: Option<Resolved>,
    /// What goes on after that.
    pub standing: Option<Standing>,
}

impl Calendar {
    /// The day on which `deadline` is due, and what goes on after it.
    #[must_use]
    pub fn resolve(&self, deadline: &Deadline, anchors: &Anchors, terms: &DueTerms) -> DueDays {
        let due = deadline.due().map(|due| self.due_day(due, anchors, terms).into());
        DueDays { due, standing: deadline.standing() }
    }

    fn due_day(&self, due: &Due, anchors: &Anchors, terms: &DueTerms) -> Result<DueDay, Unresolved> {
        let day_of = |anchor| anchors.day(anchor).ok_or(Unresolved::NoDayOf(anchor));
        let after = |event, span| self.after(event, span, terms.start, terms.roll);
        let (counted, basis, roll) = match *due {
            Due::By { day, precision } => {
                (self.on(day, terms.named_day), Basis::Named(precision), terms.named_day)
            }
            Due::Immediate => {
                let Grace { anchor, span } = terms.immediate.ok_or(Unresolved::NoGrace)?;
                let event = day_of(anchor)?;
                (after(event, span), Basis::Immediate { anchor, event, span }, terms.roll)
            }
            Due::After { anchor, count, unit } => {
                let span = Span::new(count, unit).map_err(|_| Unresolved::OutOfRange)?;
                let event = day_of(anchor)?;
                (after(event, span), Basis::After { anchor, event, span }, terms.roll)
            }
        };
        let Counted { day, unmoved, assumed } = counted.ok_or(Unresolved::OutOfRange)?;
        Ok(DueDay { day, unmoved, basis, roll, assumed })
    }
}

impl From<Result<DueDay, Unresolved>> for Resolved {
    fn from(found: Result<DueDay, Unresolved>) -> Self {
        found.map_or_else(Self::Unknown, Self::On)
    }
}
