//! Dossiers, and what is wrong in them.

use serde::Deserialize;
use zhenggai::core::lint::lint;
use zhenggai::core::oversight::standpoint::Standpoint;

use crate::dossier::{DossierVector, Standing, View};

/// What is recorded, and what is wrong with it on some days.
pub type LintVector = DossierVector<ExpectedNotes>;

/// What is wrong on one day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedNotes {
    /// The day.
    pub day: String,
    /// Every note: its code, a space, its item.
    pub notes: Vec<String>,
}

impl View for ExpectedNotes {
    fn day(&self) -> &str {
        &self.day
    }

    fn differs(&self, standing: &Standing<'_>) -> Result<Vec<String>, String> {
        let Standing { day, dossier, policy, .. } = standing;
        let notes = lint(&Standpoint::new(dossier, &policy.terms, *day));
        let told: Vec<String> = notes.iter().map(|note| format!("{} {}", note.code, note.item)).collect();
        let mut wrong: Vec<String> = standing.refused().into_iter().collect();
        if told != self.notes {
            wrong.push(format!("{day}: the notes are {told:?}"));
        }
        Ok(wrong)
    }
}
