//! What was read before: a ledger says the same names, deadlines and statuses in row after row.

use std::collections::HashMap;

use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::due;
use zhenggai_grammar::names::{self, Role};

use crate::status;

/// How many words of a kind are remembered before all are forgotten.
const MOST: usize = 4096;

/// Words, and what they say.
#[derive(Debug, Default)]
pub(super) struct Known {
    names: Memory<Vec<(String, Option<Role>)>>,
    dues: Memory<Option<due::Reading>>,
    statuses: Memory<Option<WorkStatus>>,
}

impl Known {
    /// The names in a list, as printed, each with the part that the list gives it.
    pub(super) fn names(&mut self, words: &str) -> &[(String, Option<Role>)] {
        let listed = self.names.of(words, |words| {
            let listed = names::read(words).listed.into_iter();
            listed.map(|it| (words.get(it.printed).unwrap_or_default().to_owned(), it.role)).collect()
        });
        listed.map_or(&[], Vec::as_slice)
    }

    /// What a deadline says.
    pub(super) fn due(&mut self, words: &str) -> Option<due::Reading> {
        self.dues.of(words, |words| due::read(words, None)).cloned().flatten()
    }

    /// The status that words say.
    pub(super) fn status(&mut self, words: &str) -> Option<WorkStatus> {
        self.statuses.of(words, status::read).copied().flatten()
    }
}

#[derive(Debug)]
struct Memory<T> {
    places: HashMap<Box<str>, usize>,
    said: Vec<T>,
}

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self { places: HashMap::new(), said: Vec::new() }
    }
}

impl<T> Memory<T> {
    /// What words say; `read` tells it the first time.
    fn of(&mut self, words: &str, read: impl FnOnce(&str) -> T) -> Option<&T> {
        let place = match self.places.get(words) {
            Some(place) => *place,
            None => {
                if self.said.len() >= MOST {
                    self.places.clear();
                    self.said.clear();
                }
                self.said.push(read(words));
                let place = self.said.len().saturating_sub(1);
                self.places.insert(words.into(), place);
                place
            }
        };
        self.said.get(place)
    }
}
