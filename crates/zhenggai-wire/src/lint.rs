//! What is wrong in a dossier, as JSON (`zhenggai-dossier-lint/1`).

use serde::{Deserialize, Serialize};
use zhenggai_core::language::Language;
use zhenggai_core::lint::Note;
use zhenggai_core::say;

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-dossier-lint/1";

/// What is wrong in a dossier as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierLintRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The dossier.
    pub dossier: String,
    /// The day.
    pub as_of: String,
    /// `zh` or `en`: the language of the sentences.
    pub language: String,
    /// The notes, item by item.
    pub notes: Vec<DossierNoteRecord>,
}

/// Something wrong in a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierNoteRecord {
    /// The code.
    pub code: String,
    /// `error`, `warning`, `info`.
    pub severity: String,
    /// The item, such as `measure:F1.M1`, or `dossier`.
    pub item: String,
    /// The id of the entry that says what is wrong; absent where nothing was recorded.
    pub entry: Option<String>,
    /// The sentence.
    pub message: String,
}

impl DossierNoteRecord {
    /// The record of a note, with its sentence in `language`.
    #[must_use]
    pub fn new(note: &Note, language: Language) -> Self {
        Self {
            code: note.code.to_string(),
            severity: note.severity.as_str().to_owned(),
            item: note.item.to_string(),
            entry: note.entry.map(|entry| entry.to_string()),
            message: say::lint::note(note, language),
        }
    }
}
