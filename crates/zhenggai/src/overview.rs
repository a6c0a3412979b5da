//! An overview of a checked dossier: one row a finding, what nobody can tell, what to do next.

use std::collections::BTreeMap;

use zhenggai_core::closure::Assessment;
use zhenggai_core::closure::reason::{Outcome, Reason};
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::finding::Finding;
use zhenggai_core::item::Item;
use zhenggai_core::review::ClosureStatus;
use zhenggai_core::work::WorkStatus;

/// Where a dossier stands.
#[derive(Debug, Clone)]
pub struct Overview<'a> {
    /// The findings, in order.
    pub findings: Vec<FindingRow<'a>>,
    /// What the record does not say: the same question left open for many items is one group.
    pub unknown: Vec<Group<'a>>,
    /// What stands in the way, in the order of the rule set: a rule that says no comes as one group.
    pub blocking: Vec<Group<'a>>,
}

/// One finding and everything below it.
#[derive(Debug, Clone)]
pub struct FindingRow<'a> {
    /// The finding.
    pub finding: &'a Recorded<Finding>,
    /// May it be struck off?
    pub outcome: Outcome,
    /// Where it stands on the closure axis.
    pub closure: ClosureStatus,
    /// What is reported of the finding itself.
    pub work: Option<WorkStatus>,
    /// How many measures answer it.
    pub measures: usize,
    /// The reasons that say no, of the finding and of everything below it, without those that only repeat
    /// that something below is blocked.
    pub blocking: Vec<&'a Reason>,
    /// How many reasons are left open for want of a word in the record.
    pub unknown: usize,
}

/// Reasons of one rule with one answer, over all items.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// The reasons; never empty.
    pub reasons: Vec<&'a Reason>,
}

/// The rule that only passes on what its children say.
const PASSED_ON: &str = "CHILDREN_CLOSED";

/// The overview of a dossier and its verdicts.
#[must_use]
pub fn overview<'a>(dossier: &'a Dossier, assessment: &'a Assessment) -> Overview<'a> {
    let findings = dossier.findings().iter().map(|finding| row(dossier, assessment, finding)).collect();
    let reasons = || assessment.verdicts().iter().flat_map(|verdict| verdict.obstacles()).filter(own);
    Overview {
        findings,
        unknown: groups(reasons().filter(|reason| reason.outcome() == Outcome::CannotTell)),
        blocking: groups(reasons().filter(|reason| reason.outcome() == Outcome::NotMet)),
    }
}

fn own(reason: &&Reason) -> bool {
    reason.rule().as_str() != PASSED_ON
}

fn row<'a>(
    dossier: &'a Dossier,
    assessment: &'a Assessment,
    finding: &'a Recorded<Finding>,
) -> FindingRow<'a> {
    let item = Item::Finding(finding.value.id.clone());
    let mut family = vec![item.clone()];
    descend(dossier, &item, &mut family);
    let reasons =
        || family.iter().filter_map(|item| assessment.verdict(item)).flat_map(|v| v.obstacles()).filter(own);
    let file = dossier.file(&item);
    FindingRow {
        finding,
        outcome: assessment.verdict(&item).map_or(Outcome::CannotTell, |verdict| verdict.outcome()),
        closure: file.map_or(ClosureStatus::Open, |file| file.closure_status()),
        work: file.and_then(|file| file.work_status()).map(|(_, status)| status),
        measures: dossier.measures_of(&finding.value.id).count(),
        blocking: reasons().filter(|reason| reason.outcome() == Outcome::NotMet).collect(),
        unknown: reasons().filter(|reason| reason.outcome() == Outcome::CannotTell).count(),
    }
}

fn descend(dossier: &Dossier, item: &Item, into: &mut Vec<Item>) {
    for child in dossier.children(item) {
        into.push(child.clone());
        descend(dossier, child, into);
    }
}

fn groups<'a>(reasons: impl Iterator<Item = &'a Reason>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for reason in reasons {
        let place = *places.entry((reason.rule().as_str(), reason.key())).or_insert_with(|| {
            groups.push(Group { reasons: Vec::new() });
            groups.len().saturating_sub(1)
        });
        if let Some(group) = groups.get_mut(place) {
            group.reasons.push(reason);
        }
    }
    groups
}
