//! What was read before: a ledger says the same names, deadlines and statuses in row after row.

use std::sync::Arc;

use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::due;
use zhenggai_grammar::names::{self, Role};

use crate::status;

/// How many texts of a kind are remembered at most.
const ROOM: usize = 4096;

/// Texts, and what they say.
#[derive(Debug, Default)]
pub(super) struct Known {
    names: Memory<Vec<(Arc<str>, Option<Role>)>>,
    dues: Memory<Option<due::Reading>>,
    statuses: Memory<Option<WorkStatus>>,
}

impl Known {
    /// The names in a list, as printed, each with the part that the list gives it.
    pub(super) fn names(&mut self, words: &Arc<str>) -> &[(Arc<str>, Option<Role>)] {
        let listed = self.names.of(words, |words| {
            let listed = names::read(words).listed.into_iter();
            listed.map(|it| (words.get(it.printed).unwrap_or_default().into(), it.role)).collect()
        });
        listed.map_or(&[], Vec::as_slice)
    }

    /// What a deadline says.
    pub(super) fn due(&mut self, words: &Arc<str>) -> Option<due::Reading> {
        self.dues.of(words, |words| due::read(words, None)).cloned().flatten()
    }

    /// The status that words say.
    pub(super) fn status(&mut self, words: &Arc<str>) -> Option<WorkStatus> {
        self.statuses.of(words, status::read).copied().flatten()
    }
}

/// Texts by where they stand in memory: cells that share a text share its place. A text that comes to the place of
/// another takes it over.
#[derive(Debug)]
struct Memory<T> {
    places: Vec<Option<(Arc<str>, T)>>,
}

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self { places: Vec::new() }
    }
}

impl<T> Memory<T> {
    /// What a text says; `read` tells it where that is not known.
    fn of(&mut self, words: &Arc<str>, read: impl FnOnce(&str) -> T) -> Option<&T> {
        if self.places.is_empty() {
            self.places.resize_with(ROOM, || None);
        }
        // The last bits are those of the alignment.
        let place = Arc::as_ptr(words).cast::<u8>().addr() / 16 % ROOM;
        let place = self.places.get_mut(place)?;
        if place.as_ref().is_none_or(|(known, _)| !Arc::ptr_eq(known, words)) {
            *place = Some((Arc::clone(words), read(words)));
        }
        place.as_ref().map(|(_, said)| said)
    }
}
