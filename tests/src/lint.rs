//! Dossiers, and what is wrong in them.

use serde::Deserialize;
use zhenggai::core::lint::lint;
use zhenggai::core::oversight::standpoint::Standpoint;

use crate::base::Said;
use crate::told::{Standing, Told};

/// A vector: what is recorded, and what is wrong with it on some days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LintVector {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    /// The base dossier.
    pub dossier: String,
    /// How much of the record the dossier shows, where that is not what the base says.
    pub coverage: Option<String>,
    /// What is recorded after the base.
    #[serde(default)]
    pub entries: Vec<Said>,
    /// What is wrong, day by day.
    pub views: Vec<ExpectedNotes>,
}

/// What is wrong on one day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedNotes {
    /// The day.
    pub day: String,
    /// Every note: its code, a space, its item.
    pub notes: Vec<String>,
}

/// Runs a vector.
///
/// # Errors
/// What differs, in words.
pub fn run(vector: &LintVector) -> Result<(), String> {
    let first = vector.views.first().map(|view| &view.day);
    let told = Told::new(&vector.dossier, vector.coverage.as_deref(), &vector.entries, first)?;
    let mut wrong = Vec::new();
    for expected in &vector.views {
        let standing = told.on(&expected.day)?;
        wrong.extend(standing.refused());
        let Standing { day, dossier, .. } = standing;
        let notes = lint(&Standpoint::new(&dossier, &told.policy.terms, day));
        let told: Vec<String> = notes.iter().map(|note| format!("{} {}", note.code, note.item)).collect();
        if told != expected.notes {
            wrong.push(format!("{day}: the notes are {told:?}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}
