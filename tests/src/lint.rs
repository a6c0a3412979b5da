//! Dossiers, and what is wrong in them.

use std::sync::Arc;

use serde::Deserialize;
use zhenggai::core::day::Day;
use zhenggai::core::lint::lint;
use zhenggai::core::oversight::standpoint::Standpoint;
use zhenggai::wire::policy::built_in;

use crate::base::{self, Said};
use crate::case::POLICY;
use crate::chain;

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
    let base = base::read(&vector.dossier, vector.coverage.as_deref())?;
    let first = vector.views.first().ok_or("there is no view")?;
    let entries = chain::entries(&base, &vector.entries, &first.day)?;
    let ledger = chain::ledger(&base, &entries)?;
    let policy = built_in(POLICY).ok_or("no rule set")?.map_err(|fault| fault.to_string())?;
    let mut wrong = Vec::new();
    for expected in &vector.views {
        let day: Day = expected.day.parse().map_err(|error| format!("{error}"))?;
        let view = ledger.as_of(day, &Arc::default());
        if let Some(refused) = view.without_effect.first() {
            wrong.push(format!("{day}: without effect is {refused:?}"));
        }
        let dossier = view.dossier.ok_or_else(|| format!("{day}: no dossier was opened"))?;
        let notes = lint(&Standpoint::new(&dossier, &policy.terms, day));
        let told: Vec<String> = notes.iter().map(|note| format!("{} {}", note.code, note.item)).collect();
        if told != expected.notes {
            wrong.push(format!("{day}: the notes are {told:?}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}
