//! Who answers for what, in which duty, from when to when.

use crate::day::Day;
use crate::invalid::Invalid;
use crate::item::Item;
use crate::party::{Duty, Party};

/// A party's duty for an item over a time (责任). A hand-over ends one and begins the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responsibility {
    item: Item,
    duty: Duty,
    party: Party,
    from: Option<Day>,
    until: Option<Day>,
}

impl Responsibility {
    /// `party` answers for `item` in `duty`, from the first to the last of these days (both included; no day:
    /// from the beginning, without end).
    ///
    /// # Errors
    /// `ENDS_BEFORE_START` when `until` is earlier than `from`.
    pub fn new(
        item: Item,
        duty: Duty,
        party: Party,
        from: Option<Day>,
        until: Option<Day>,
    ) -> Result<Self, Invalid> {
        if let (Some(start), Some(end)) = (from, until)
            && end < start
        {
            let (start, end) = (start.to_string(), end.to_string());
            return Err(Invalid::EndsBeforeStart { field: "responsibility", start, end });
        }
        Ok(Self { item, duty, party, from, until })
    }

    /// What for.
    #[must_use]
    pub const fn item(&self) -> &Item {
        &self.item
    }

    /// In which duty.
    #[must_use]
    pub const fn duty(&self) -> Duty {
        self.duty
    }

    /// Who.
    #[must_use]
    pub const fn party(&self) -> &Party {
        &self.party
    }

    /// The first day, if one was named.
    #[must_use]
    pub const fn from(&self) -> Option<Day> {
        self.from
    }

    /// The last day, if one was named.
    #[must_use]
    pub const fn until(&self) -> Option<Day> {
        self.until
    }

    /// The same responsibility, ending on `last` or before; one that had not begun by then never begins.
    pub(crate) fn ended(mut self, last: Option<Day>) -> Self {
        self.until = match (self.until, last) {
            (Some(until), Some(last)) => Some(until.min(last)),
            (until, last) => last.or(until),
        };
        self
    }

    /// Whether the duty is held on `day`.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
