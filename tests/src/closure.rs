//! Whole dossiers and the verdicts on all their items.

use std::collections::BTreeMap;

use serde::Deserialize;
use zhenggai::core::closure::reason::Reason;
use zhenggai::core::closure::{Assessment, assess};
use zhenggai::core::dossier::Dossier;
use zhenggai::core::dossier::round::Round;
use zhenggai::core::item::Item;

use crate::dossier::{DossierVector, Standing, View};

/// What is recorded, and where every item stands on some days.
pub type ClosureVector = DossierVector<ExpectedView>;

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

impl View for ExpectedView {
    fn day(&self) -> &str {
        &self.day
    }

    fn differs(&self, standing: &Standing<'_>) -> Result<Vec<String>, String> {
        let Standing { day, dossier, without_effect, policy } = standing;
        let mut wrong = Vec::new();
        let refused: Vec<_> = without_effect.iter().map(|it| it.refusal.code().to_string()).collect();
        if refused != self.without_effect {
            wrong.push(format!("{day}: without effect are {without_effect:?}"));
        }
        let actual = items(dossier, &assess(dossier, policy, *day));
        if actual != self.items {
            let actual = serde_json::to_string(&actual).unwrap_or_default();
            wrong.push(format!("{day}: the items are {actual}"));
        }
        Ok(wrong)
    }
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
