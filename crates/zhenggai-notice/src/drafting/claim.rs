//! Figures of a drafted notice, each with its definition and the entries it rests on.

use serde::Serialize;
use zhenggai_core::id::EntryId;

/// A figure as it is printed (公布数字), with what it is and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// As printed, such as `5个`.
    pub printed: String,
    /// What it counts, in Chinese (口径).
    pub definition: String,
    /// The same in English.
    pub definition_en: String,
    /// How it was computed, such as `5÷12`; absent where it was counted or summed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// The day up to which the record counts, `YYYY-MM-DD`.
    pub as_of: String,
    /// The entries that it rests on.
    pub entries: Vec<String>,
    /// The newest entries of the ledger it was computed from.
    pub position: Vec<String>,
}

/// Figures as they are made.
pub(super) struct Book {
    as_of: String,
    position: Vec<String>,
    pub(super) figures: Vec<Figure>,
}

impl Book {
    pub(super) fn new(as_of: String, position: impl Iterator<Item = EntryId>) -> Self {
        Self { as_of, position: position.map(|id| id.to_string()).collect(), figures: Vec::new() }
    }

    /// Notes a figure of `entries`.
    pub(super) fn note(
        &mut self,
        printed: String,
        (definition, definition_en): (&str, &str),
        formula: Option<String>,
        entries: &[EntryId],
    ) {
        let mut entries: Vec<String> = entries.iter().map(EntryId::to_string).collect();
        entries.sort_unstable();
        entries.dedup();
        self.figures.push(Figure {
            printed,
            definition: definition.to_owned(),
            definition_en: definition_en.to_owned(),
            formula,
            as_of: self.as_of.clone(),
            entries,
            position: self.position.clone(),
        });
    }
}
