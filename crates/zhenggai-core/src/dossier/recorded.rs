//! A value together with the entry that recorded it.

use crate::day::Day;
use crate::id::{EntryId, PartyId};
use crate::origin::Origin;
use crate::party::Duty;

/// Who recorded something, when, by which entry, from where (记录凭据).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The entry.
    pub entry: EntryId,
    /// The day from which it counts.
    pub on: Day,
    /// Whose word it is.
    pub author: PartyId,
    /// In which duty.
    pub duty: Duty,
    /// The place in a source it was taken from, if it was.
    pub origin: Option<Origin>,
}

/// A value and the entry that recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded<T> {
    /// Who, when, by which entry.
    pub mark: Mark,
    /// The value, as last corrected.
    pub value: T,
    /// What was recorded before it was corrected, with the correction that replaced it; oldest first.
    pub corrected: Vec<(Mark, T)>,
}

impl<T> Recorded<T> {
    /// `value`, as recorded by `mark`.
    #[must_use]
    pub const fn new(mark: Mark, value: T) -> Self {
        Self { mark, value, corrected: Vec::new() }
    }

    /// Puts `value` in place of what was recorded, which is kept beside it.
    pub(crate) fn correct(&mut self, by: Mark, value: T) {
        let before = core::mem::replace(&mut self.value, value);
        self.corrected.push((by, before));
    }

    /// The entry that recorded it.
    #[must_use]
    pub const fn entry(&self) -> EntryId {
        self.mark.entry
    }
}
