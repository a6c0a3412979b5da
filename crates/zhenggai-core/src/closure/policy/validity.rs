//! Whether a rule set is in force on a day.

use crate::day::Day;

/// Whether a rule set is in force on a day (效力).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// It is.
    InForce,
    /// It is only from this day.
    NotYet(Day),
    /// It was until this day.
    Ended(Day),
}

impl Validity {
    /// Whether something valid from the one day until the other is in force on `day`; both belong to it.
    #[must_use]
    pub fn on(day: Day, from: Option<Day>, until: Option<Day>) -> Self {
        match (from, until) {
            (Some(from), _) if day < from => Self::NotYet(from),
            (_, Some(until)) if day > until => Self::Ended(until),
            _ => Self::InForce,
        }
    }
}
