//! Whole dossiers and the verdicts on all their items.

use std::collections::BTreeMap;

use serde::Deserialize;
use zhenggai::core::closure::reason::Reason;
use zhenggai::core::closure::{Assessment, assess};
use zhenggai::core::dossier::Dossier;
use zhenggai::core::dossier::round::Round;
use zhenggai::core::item::Item;

use crate::base::Said;
use crate::told::{Standing, Told};

/// A vector: what is recorded, and what follows from it on some days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosureVector {
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
    /// What follows, day by day.
    pub views: Vec<ExpectedView>,
}

/// What follows on one day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedView {
    /// The day.
    pub day: String,
    /// The codes of entries without effect, in order.
    #[serde(default)]
    pub without_effect: Vec<String>,
    /// Every item of the dossier.
    pub items: BTreeMap<String, ExpectedItem>,
}

/// How one item stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedItem {
    /// Where it stands on the closure axis.
    pub status: String,
    /// Its verdict.
    pub outcome: String,
    /// The rules that stand in the way, in the order of the rule set, each with the key of its sentence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocking: Vec<String>,
    /// The rounds before the running one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<ExpectedRound>,
}

/// A round that is over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedRound {
    /// Its number, from 1.
    pub number: u32,
    /// Why the item was struck off.
    pub closed: String,
    /// How often closure was asked for.
    pub attempts: usize,
    /// How many objections there were.
    pub objections: usize,
}

/// Runs a vector.
///
/// # Errors
/// What differs, in words.
pub fn run(vector: &ClosureVector) -> Result<(), String> {
    let first = vector.views.first().map(|view| &view.day);
    let told = Told::new(&vector.dossier, vector.coverage.as_deref(), &vector.entries, first)?;
    let mut wrong = Vec::new();
    for expected in &vector.views {
        let standing = told.on(&expected.day)?;
        let Standing { day, dossier, without_effect } = standing;
        let refused: Vec<_> = without_effect.iter().map(|it| it.refusal.code().to_string()).collect();
        if refused != expected.without_effect {
            wrong.push(format!("{day}: without effect are {without_effect:?}"));
        }
        let actual = items(&dossier, &assess(&dossier, &told.policy, day));
        if actual != expected.items {
            let actual = serde_json::to_string(&actual).unwrap_or_default();
            wrong.push(format!("{day}: the items are {actual}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn items(dossier: &Dossier, assessment: &Assessment) -> BTreeMap<String, ExpectedItem> {
    let all = dossier.items().map(|item| {
        let stands = stands(dossier, assessment, &item);
        (item.to_string(), stands)
    });
    all.collect()
}

fn stands(dossier: &Dossier, assessment: &Assessment, item: &Item) -> ExpectedItem {
    let verdict = assessment.verdict(item);
    let file = dossier.file(item);
    let word = |reason: &Reason| format!("{} {}", reason.rule(), reason.key());
    ExpectedItem {
        status: file.map(|file| file.closure_status().to_string()).unwrap_or_default(),
        outcome: verdict.map(|verdict| verdict.outcome().to_string()).unwrap_or_default(),
        blocking: verdict.into_iter().flat_map(|verdict| verdict.obstacles()).map(word).collect(),
        earlier: file.into_iter().flat_map(|file| file.earlier_rounds()).map(round).collect(),
    }
}

fn round(round: &Round) -> ExpectedRound {
    ExpectedRound {
        number: round.number(),
        closed: round.closed().map(|reason| reason.value.to_string()).unwrap_or_default(),
        attempts: round.attempts().len(),
        objections: round.objections().len(),
    }
}
