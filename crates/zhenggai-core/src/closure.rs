//! The judgement: a dossier, a rule set and a day give verdicts with reasons. Nothing here is stored.

// sources
pub mod params;
pub mod source;

// words
pub mod reason;
pub mod terms;

// questions
pub mod ask;

// rules
pub mod rule;

// list
pub mod rules;

// sets
pub mod policy;
pub mod verdict;

// comparisons
pub mod difference;

// notes
pub mod lint;

use std::collections::BTreeMap;

use crate::closure::ask::{Ask, Child, lineage};
use crate::closure::policy::Policy;
use crate::closure::policy::condition::OWN_CONDITION;
use crate::closure::reason::Outcome;
use crate::closure::verdict::{PolicyRef, Verdict};
use crate::day::Day;
use crate::dossier::Dossier;
use crate::item::Item;

/// The verdicts on all items of a dossier, lowest level first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    verdicts: Vec<Verdict>,
    places: BTreeMap<Item, usize>,
}

impl Assessment {
    /// The verdicts: measures, tasks, findings, the dossier.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// The verdict on one item.
    #[must_use]
    pub fn verdict(&self, item: &Item) -> Option<&Verdict> {
        self.places.get(item).and_then(|place| self.verdicts.get(*place))
    }
}

/// Judges every item of `dossier` by `policy` as of `day`: a pure function.
///
/// An item below is judged before the item above, whose rules may look at its verdict.
#[must_use]
pub fn assess(dossier: &Dossier, policy: &Policy, day: Day) -> Assessment {
    let mut assessment = Assessment { verdicts: Vec::new(), places: BTreeMap::new() };
    for item in dossier.items() {
        let verdict = judge(dossier, policy, day, &item, &assessment);
        assessment.places.insert(item, assessment.verdicts.len());
        assessment.verdicts.push(verdict);
    }
    assessment
}

fn judge(dossier: &Dossier, policy: &Policy, day: Day, item: &Item, below: &Assessment) -> Verdict {
    let child = |item: &Item| {
        let status = dossier.file(item)?.closure_status();
        let outcome = below.verdict(item).map_or(Outcome::CannotTell, Verdict::outcome);
        Some(Child { item: item.clone(), status, outcome })
    };
    let children: Vec<Child> = dossier.children(item).iter().filter_map(child).collect();
    let lineage = lineage(dossier, item);
    let ask = Ask::new(dossier, item, &lineage, &children, &policy.terms, day);
    let reasons = ask.map_or_else(Vec::new, |ask| {
        let asked = policy.rules_for(item.level()).filter(|rule| rule.scope.covers(&ask));
        let ruled = asked.map(|rule| {
            let answer = rule.rule.judge(&ask.with(&rule.params)).no_surer_than(rule.source.confidence);
            answer.reason(rule.rule.code(), rule.weight, item.clone())
        });
        let own = policy.conditions.iter().filter(|own| own.applies(&ask));
        let own = own.map(|own| {
            let answer = own.judge(&ask, &|code, ask| policy.answer(code, ask));
            answer.reason(OWN_CONDITION, own.weight, item.clone())
        });
        ruled.chain(own).collect()
    });
    let policy = PolicyRef { id: policy.id.clone(), version: policy.version.clone() };
    Verdict::new(item.clone(), day, policy, reasons)
}
