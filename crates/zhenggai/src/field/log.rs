//! The entries of a book in their order, each with what came of it.

use std::collections::BTreeMap;

use zhenggai_core::id::EntryId;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::ledger::refusal::Refusal;

use crate::book::Book;

/// An entry and what came of it (流水).
#[derive(Debug, Clone, Copy)]
pub struct Line<'b> {
    /// The entry.
    pub entry: &'b Entry,
    /// Why it has no effect, where it has none.
    pub refusal: Option<&'b Refusal>,
}

/// Every entry of the book in the order of the ledger.
#[must_use]
pub fn log(book: &Book) -> Vec<Line<'_>> {
    let refused: BTreeMap<EntryId, &Refusal> =
        book.latest().without_effect.iter().map(|it| (it.entry, &it.refusal)).collect();
    let line = |entry: &'_ Entry| refused.get(&entry.id()).copied();
    book.ledger().entries().into_iter().map(|entry| Line { entry, refusal: line(entry) }).collect()
}
