//! What came back, and what several organisations have, as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::language::Language;
use zhenggai_core::say::figures;
use zhenggai_core::statistics::common_problem::{CommonProblem, Extent};
use zhenggai_core::statistics::likeness::Basis;
use zhenggai_core::statistics::recurrence::{Place, Recurrence, Sign};

/// Something that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecurrenceRecord {
    /// `reopened`, `looked_back`, `issue`, `same_text`, `wording`.
    pub basis: String,
    /// Whether the record or the classification says so; else it is a candidate that somebody must look at.
    pub recorded: bool,
    /// Where and when, in the order of days.
    pub places: Vec<MatterPlaceRecord>,
    /// Why it is named, in words.
    pub sentence: String,
}

/// An item of a dossier on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatterPlaceRecord {
    /// The dossier.
    pub dossier: String,
    /// The item.
    pub item: String,
    /// The day; absent where none decides.
    pub day: Option<String>,
}

const fn basis(of: &Basis) -> &'static str {
    match of {
        Basis::Issue(_) => "issue",
        Basis::SameText => "same_text",
        Basis::Wording(_) => "wording",
    }
}

impl RecurrenceRecord {
    /// The record of something that came back.
    #[must_use]
    pub fn new(recurrence: &Recurrence, language: Language) -> Self {
        let basis = match &recurrence.sign {
            Sign::Reopened(_) => "reopened",
            Sign::LookedBack(_) => "looked_back",
            Sign::FoundAgain(of) => basis(of),
        };
        let place = |place: &Place| MatterPlaceRecord {
            dossier: place.dossier.to_string(),
            item: place.item.to_string(),
            day: Some(place.day.to_string()),
        };
        Self {
            basis: basis.to_owned(),
            recorded: recurrence.is_recorded(),
            places: recurrence.places.iter().map(place).collect(),
            sentence: figures::recurrence(recurrence, language),
        }
    }
}

/// A problem that several organisations have or may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommonProblemRecord {
    /// `issue`, `same_text`, `wording`.
    pub basis: String,
    /// In how many organisations.
    pub bodies: usize,
    /// In how many dossiers.
    pub dossiers: usize,
    /// The findings.
    pub findings: Vec<MatterPlaceRecord>,
    /// Why they are taken to be one problem, in words.
    pub sentence: String,
}

impl CommonProblemRecord {
    /// The record of a common problem.
    #[must_use]
    pub fn new(problem: &CommonProblem, language: Language) -> Self {
        let findings = problem.findings.iter().map(|(dossier, finding)| MatterPlaceRecord {
            dossier: dossier.to_string(),
            item: format!("finding:{finding}"),
            day: None,
        });
        Self {
            basis: basis(&problem.basis).to_owned(),
            bodies: problem.bodies,
            dossiers: problem.dossiers,
            findings: findings.collect(),
            sentence: figures::basis(&problem.basis, language),
        }
    }
}

/// What came of a check of similar matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtentRecord {
    /// The dossier.
    pub dossier: String,
    /// What gave rise to the question.
    pub item: String,
    /// The check.
    pub check: String,
    /// How many units were asked.
    pub asked: usize,
    /// How many answered.
    pub answered: usize,
    /// How many of them have it too.
    pub affected: usize,
    /// How many similar problems they found.
    pub found: u64,
    /// How many of these are put right.
    pub put_right: u64,
}

impl From<&Extent> for ExtentRecord {
    fn from(extent: &Extent) -> Self {
        Self {
            dossier: extent.dossier.to_string(),
            item: extent.item.to_string(),
            check: extent.check.to_string(),
            asked: extent.asked,
            answered: extent.answered,
            affected: extent.affected,
            found: extent.found,
            put_right: extent.put_right,
        }
    }
}
