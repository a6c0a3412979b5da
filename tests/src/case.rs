//! One worked case of one rule.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use zhenggai::core::closure::assess;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::closure::reason::{Outcome, Reason};
use zhenggai::core::day::Day;
use zhenggai::core::id::EntryId;
use zhenggai::core::item::Item;
use zhenggai::core::ledger::fold::View;
use zhenggai::wire::policy::built_in;

use crate::base::{self, Said};
use crate::chain;

/// The rule set by which a case is judged that names none.
pub const POLICY: &str = "cn.party-inspection.2015";

/// A case as it stands in a page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it shows, in a sentence.
    pub case: String,
    /// The base dossier.
    pub on: String,
    /// How much of the record the dossier shows, where that is not what the base says.
    pub coverage: Option<String>,
    /// The rule set.
    pub policy: Option<String>,
    /// The levels of which the rule is asked, where that is not what the rule set says.
    pub levels: Option<Vec<String>>,
    /// The parameters that the rule set hands to the rule.
    #[serde(default)]
    pub params: BTreeMap<String, i64>,
    /// The item.
    pub item: String,
    /// The day of judgement.
    pub day: String,
    /// The answer.
    pub outcome: String,
    /// Which of the rule's sentences says it.
    pub key: String,
    /// How many entries the answer rests on, where that is asserted.
    pub facts: Option<usize>,
    /// The codes of entries without effect, in order; none where not said.
    #[serde(default)]
    pub without_effect: Vec<String>,
    /// What is recorded after the base.
    #[serde(default)]
    pub entries: Vec<Said>,
}

/// Runs a case of the rule with this code.
///
/// # Errors
/// What differs, in words.
pub fn run(code: &str, case: &Case) -> Result<(), String> {
    let base = base::read(&case.on, case.coverage.as_deref())?;
    let entries = chain::entries(&base, &case.entries, &case.day)?;
    let day: Day = case.day.parse().map_err(|error| format!("{error}"))?;
    let view = chain::ledger(&base, &entries)?.as_of(day, &Arc::default());
    let View { dossier, without_effect, .. } = view;
    let refused: Vec<&str> = without_effect.iter().map(|it| it.refusal.code().as_str()).collect();
    if refused != case.without_effect {
        return Err(format!("without effect are {refused:?}: {without_effect:?}"));
    }
    let dossier = dossier.ok_or("no dossier was opened")?;
    let policy = policy(code, case)?;
    let item: Item = case.item.parse().map_err(|error| format!("{error}"))?;
    let assessment = assess(&dossier, &policy, day);
    let verdict = assessment.verdict(&item).ok_or_else(|| format!("there is no verdict on {item}"))?;
    let mut reasons = verdict.reasons().iter().filter(|reason| reason.rule().as_str() == code);
    let reason = reasons.next().ok_or_else(|| format!("{item} is not asked {code}"))?;
    compare(case, reason)?;
    let known = |fact: &EntryId| entries.iter().any(|entry| entry.id() == *fact);
    if reason.facts().iter().all(known) { Ok(()) } else { Err("a fact is no entry of the ledger".to_owned()) }
}

/// The rule set of a case.
fn policy(code: &str, case: &Case) -> Result<Policy, String> {
    let id = case.policy.as_deref().unwrap_or(POLICY);
    let read = built_in(id).ok_or_else(|| format!("there is no rule set `{id}`"))?;
    let mut policy = read.map_err(|fault| fault.to_string())?;
    if let Some(levels) = &case.levels {
        let levels: Result<Vec<_>, _> = levels.iter().map(|level| level.parse()).collect();
        let levels = levels.map_err(|error: zhenggai::core::Invalid| error.to_string())?;
        for rule in policy.rules.iter_mut().filter(|rule| rule.rule.code().as_str() == code) {
            rule.levels.clone_from(&levels);
        }
    }
    for rule in policy.rules.iter_mut().filter(|rule| rule.rule.code().as_str() == code) {
        for (name, value) in &case.params {
            let known = rule.rule.params().iter().find(|param| param.name == name);
            let known = known.ok_or_else(|| format!("{code} has no parameter `{name}`"))?;
            rule.params.insert(known.name, *value);
        }
    }
    Ok(policy)
}

fn compare(case: &Case, reason: &Reason) -> Result<(), String> {
    let (outcome, key) = (reason.outcome().as_str(), reason.key());
    if (outcome, key) != (case.outcome.as_str(), case.key.as_str()) {
        return Err(format!("is {outcome} ({key}), not {} ({})", case.outcome, case.key));
    }
    let facts = reason.facts().len();
    if case.facts.is_some_and(|wanted| wanted != facts) {
        return Err(format!("rests on {facts} entries"));
    }
    // Only an absence, or what the verdicts below say, can be met or not met on no entry.
    let absent = matches!(key, "none" | "not_said" | "open" | "blocked");
    let answered = matches!(reason.outcome(), Outcome::Met | Outcome::NotMet);
    if answered && facts == 0 && !absent { Err("rests on no entry".to_owned()) } else { Ok(()) }
}
