//! Conditions of a rule set's own, on recorded dossiers.

use serde::Deserialize;
use zhenggai::core::closure::assess;
use zhenggai::core::closure::policy::condition::OWN_CONDITION;
use zhenggai::core::day::Day;
use zhenggai::core::item::Item;
use zhenggai::wire::policy::read;

use crate::base::{self, Said};
use crate::chain;

/// A vector: what is recorded, and what conditions answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionVector {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    /// The base dossier.
    dossier: String,
    /// What is recorded after the base.
    #[serde(default)]
    entries: Vec<Said>,
    /// The day of judgement.
    day: String,
    /// The item that is asked about.
    item: String,
    /// The conditions.
    conditions: Vec<Asked>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// What it shows.
    case: String,
    /// The condition, as it stands behind `ask = ` in a rule set.
    ask: String,
    /// What narrows it, as further lines of the rule set.
    #[serde(default)]
    scope: String,
    /// How much of the record the dossier shows, where that is not what the base says.
    coverage: Option<String>,
    /// The answer; none where it is not asked of the item.
    outcome: Option<String>,
    /// On how many entries it rests, where that is asserted.
    facts: Option<usize>,
}

/// Runs a vector.
///
/// # Errors
/// What differs, in words.
pub fn run(vector: &ConditionVector) -> Result<(), String> {
    let mut wrong = Vec::new();
    for asked in &vector.conditions {
        let said = one(vector, asked).map_err(|said| format!("{}: {said}", asked.case))?;
        wrong.extend(said.map(|said| format!("{}: {said}", asked.case)));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn one(vector: &ConditionVector, asked: &Asked) -> Result<Option<String>, String> {
    let base = base::read(&vector.dossier, asked.coverage.as_deref())?;
    let entries = chain::entries(&base, &vector.entries, &vector.day)?;
    let day: Day = vector.day.parse().map_err(|error| format!("{error}"))?;
    let dossier = chain::ledger(&base, &entries)?
        .as_of(day, &std::sync::Arc::default())
        .dossier
        .ok_or("no dossier was opened")?;
    let policy = format!(
        "id = \"x\"\nbase = \"cn.party-inspection.2015\"\nversion = \"1\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\n\
         [[conditions]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\nweight = \"blocks\"\n\
         levels = [\"measure\", \"task\", \"finding\", \"dossier\"]\nask = {}\nsource = \"x\"\n\
         confidence = \"unconfirmed\"\n{}",
        asked.ask, asked.scope
    );
    let policy = read(&policy).map_err(|fault| fault.to_string())?;
    let item: Item = vector.item.parse().map_err(|error| format!("{error}"))?;
    let assessment = assess(&dossier, &policy, day);
    let verdict = assessment.verdict(&item).ok_or_else(|| format!("there is no verdict on {item}"))?;
    let reason = verdict.reasons().iter().find(|reason| reason.rule() == OWN_CONDITION);
    let outcome = reason.map(|reason| reason.outcome().to_string());
    let facts = reason.map_or(0, |reason| reason.facts().len());
    let sure = reason.map(|reason| reason.confidence().to_string());
    Ok(if outcome != asked.outcome || asked.facts.is_some_and(|wanted| wanted != facts) {
        Some(format!("is {outcome:?}, resting on {facts} entries"))
    } else if sure.as_deref().is_some_and(|sure| sure != "unconfirmed") {
        Some(format!("says that it is {sure:?}"))
    } else {
        None
    })
}
