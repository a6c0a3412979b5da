//! One worked case of one rule.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};
use zhenggai::core::closure::assess;
use zhenggai::core::closure::policy::scope::Scope;
use zhenggai::core::closure::policy::{Confidence, Policy, PolicyRule, PolicySource};
use zhenggai::core::closure::reason::{Outcome, Reason, Weight};
use zhenggai::core::closure::rules::rule;
use zhenggai::core::closure::source::Sourced;
use zhenggai::core::day::Day;
use zhenggai::core::id::EntryId;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::fold::View;
use zhenggai::core::say;
use zhenggai::core::text::Text;
use zhenggai::wire::policy::built_in;

use crate::base::{self, Said};
use crate::chain;

/// The rule set by which a case is judged that names none.
pub const POLICY: &str = "cn.party-inspection.2015";

/// Where the cases of every rule lie as vectors.
pub const RULE_VECTORS: &str = "tests/vectors/closure/rules";

/// A case as it stands in a page.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it shows, in a sentence.
    pub case: String,
    /// The base dossier.
    pub on: String,
    /// How much of the record the dossier shows, where that is not what the base says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<String>,
    /// The rule set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// The levels of which the rule is asked, where that is not what the rule set says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub levels: Option<Vec<String>>,
    /// The parameters that the rule set hands to the rule.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, i64>,
    /// The separations of duties that the rule set switches off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_apart: Vec<String>,
    /// Whether the rule set's word on the rule itself is taken as confirmed, so that `confidence` is that of its values.
    #[serde(default, skip_serializing_if = "is_false")]
    pub rule_confirmed: bool,
    /// The item.
    pub item: String,
    /// The day of judgement.
    pub day: String,
    /// The answer.
    pub outcome: String,
    /// Which of the rule's sentences says it.
    pub key: String,
    /// How many entries the answer rests on, where that is asserted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facts: Option<usize>,
    /// By when it is to be settled, where that is asserted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Who can settle it, where that is asserted; an empty list for nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settled_by: Option<Vec<String>>,
    /// How sure the values are that it rests on, where that is asserted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<String>,
    /// The codes of entries without effect, in order; none where not said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without_effect: Vec<String>,
    /// What is recorded after the base.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Said>,
}

/// The cases of one rule, as any language can read them.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RuleVector {
    /// The rule's code in lower case, which is the name of its file.
    pub id: String,
    /// What the rule asks, in a sentence.
    pub description: String,
    /// The cases of its page.
    pub cases: Vec<Case>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field over by reference")]
const fn is_false(set: &bool) -> bool {
    !*set
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
    told(reason)?;
    let known = |fact: &EntryId| entries.iter().any(|entry| entry.id() == *fact);
    if reason.facts().iter().all(known) { Ok(()) } else { Err("a fact is no entry of the ledger".to_owned()) }
}

/// The rule set of a case.
fn policy(code: &str, case: &Case) -> Result<Policy, String> {
    let id = case.policy.as_deref().unwrap_or(POLICY);
    let mut policy = rule_set(id)?;
    for word in &case.not_apart {
        let separation = word.parse().map_err(|error: zhenggai::core::Invalid| error.to_string())?;
        let source = PolicySource { confidence: Confidence::Unconfirmed, ..of_the_case()? };
        let off = Sourced { value: false, source };
        policy.terms.separations.insert(separation, off);
    }
    if !policy.rules.iter().any(|rule| rule.rule.code().as_str() == code) {
        policy.rules.push(asked(code)?);
    }
    for rule in
        policy.rules.iter_mut().filter(|rule| case.rule_confirmed && rule.rule.code().as_str() == code)
    {
        rule.source = of_the_case()?;
    }
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

/// A rule that the rule set does not ask, asked of every level that it can be asked of.
fn asked(code: &str) -> Result<PolicyRule, String> {
    let rule = rule(code).ok_or_else(|| format!("there is no rule {code}"))?;
    Ok(PolicyRule {
        rule,
        levels: rule.levels().to_vec(),
        scope: Scope::default(),
        weight: Weight::Blocks,
        params: BTreeMap::new(),
        source: of_the_case()?,
    })
}

fn of_the_case() -> Result<PolicySource, String> {
    let text = Text::new("source", "a case").map_err(|error| error.to_string())?;
    Ok(PolicySource { text, confidence: Confidence::Confirmed })
}

/// A built-in rule set, read once.
fn rule_set(id: &str) -> Result<Policy, String> {
    static READ: Mutex<BTreeMap<String, Policy>> = Mutex::new(BTreeMap::new());
    let mut sets = READ.lock().map_err(|error| error.to_string())?;
    if let Some(policy) = sets.get(id) {
        return Ok(policy.clone());
    }
    let read = built_in(id).ok_or_else(|| format!("there is no rule set `{id}`"))?;
    let policy = read.map_err(|fault| fault.to_string())?;
    sets.insert(id.to_owned(), policy.clone());
    Ok(policy)
}

/// The answer is told in both languages, and a no has a remedy.
fn told(reason: &Reason) -> Result<(), String> {
    for language in [Language::Zh, Language::En] {
        let remedy = say::remedy(reason, language);
        if matches!(reason.outcome(), Outcome::NotMet | Outcome::CannotTell) && remedy.is_none() {
            return Err(format!("{} has no remedy", reason.key()));
        }
        for said in core::iter::once(say::reason(reason, language)).chain(remedy) {
            if said.contains('{') || said == reason.key() {
                return Err(format!("is told as “{said}”"));
            }
        }
    }
    Ok(())
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
    let by = reason.by().map(|day| day.to_string());
    if case.by.is_some() && case.by != by {
        return Err(format!("is to be settled by {by:?}"));
    }
    let settlers: Vec<String> = reason.settlers().iter().map(ToString::to_string).collect();
    let open = matches!(reason.outcome(), Outcome::NotMet | Outcome::CannotTell);
    if case.settled_by.as_ref().is_some_and(|wanted| *wanted != settlers) || (open && settlers.is_empty()) {
        return Err(format!("can be settled by {settlers:?}"));
    }
    let sure = reason.confidence().to_string();
    if case.confidence.as_ref().is_some_and(|wanted| *wanted != sure) {
        return Err(format!("is {sure}"));
    }
    // Only an absence, or what the verdicts below say, can be met or not met on no entry.
    let absent = matches!(key, "none" | "not_said" | "open" | "blocked" | "missed");
    let answered = matches!(reason.outcome(), Outcome::Met | Outcome::NotMet);
    if answered && facts == 0 && !absent { Err("rests on no entry".to_owned()) } else { Ok(()) }
}
