//! A note: what is wrong, with which item, by which entry.

use crate::code::{Card, Code, Severity};
use crate::id::EntryId;
use crate::item::Item;
use crate::lint::card::CARDS;

/// Something wrong in a dossier (校核提示).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The item it is about.
    pub item: Item,
    /// The entry that says what is wrong; absent where nothing was recorded.
    pub entry: Option<EntryId>,
    /// The parameters of its sentence, by name.
    pub params: Vec<(&'static str, String)>,
}

impl Note {
    /// A note about an item.
    #[must_use]
    pub fn new(code: Code, item: &Item) -> Self {
        let card = CARDS.iter().find(|card| card.code() == code);
        let severity = card.map_or(Severity::Warning, Card::severity);
        Self { code, severity, item: item.clone(), entry: None, params: Vec::new() }
    }

    /// By this entry.
    #[must_use]
    pub const fn by(mut self, entry: EntryId) -> Self {
        self.entry = Some(entry);
        self
    }

    /// With a parameter of its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}
