//! Common problems (共性问题): what is found in several organisations.

use std::collections::BTreeSet;

use crate::dossier::Dossier;
use crate::id::{DossierId, ExtentCheckId};
use crate::item::Item;
use crate::statistics::issue::{FindingRef, Issue};
use crate::statistics::likeness::{Basis, Likened, likened};

/// A problem that several organisations have, or may have (共性问题).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonProblem {
    /// Why its findings are taken to be one problem.
    pub basis: Basis,
    /// The findings.
    pub findings: Vec<FindingRef>,
    /// In how many dossiers.
    pub dossiers: usize,
    /// In how many organisations, as far as their dossiers name them.
    pub bodies: usize,
}

/// What sibling units answered when they were asked whether they have the same problem (举一反三情况).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extent {
    /// The dossier.
    pub dossier: DossierId,
    /// What gave rise to the question.
    pub item: Item,
    /// The check.
    pub check: ExtentCheckId,
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

/// The problems that at least two organisations have or may have, the most widespread first. Where a dossier does not
/// name the inspected organisation, it counts as one of its own.
#[must_use]
pub fn common_problems(dossiers: &[&Dossier], issues: &[Issue]) -> Vec<CommonProblem> {
    let body = |id: &DossierId| {
        let dossier = dossiers.iter().find(|dossier| dossier.id() == id)?;
        let named = dossier.inspection().inspected_body.as_ref().map(|body| body.as_str());
        Some(named.ok_or(dossier.id()))
    };
    let problem = |group: Likened| {
        let dossiers: BTreeSet<&DossierId> = group.findings.iter().map(|(dossier, _)| dossier).collect();
        let bodies: BTreeSet<_> = dossiers.iter().filter_map(|id| body(id)).collect();
        let (dossiers, bodies) = (dossiers.len(), bodies.len());
        (bodies > 1).then_some(CommonProblem {
            basis: group.basis,
            findings: group.findings,
            dossiers,
            bodies,
        })
    };
    let mut problems: Vec<CommonProblem> =
        likened(dossiers, issues).into_iter().filter_map(problem).collect();
    problems.sort_by_key(|problem| core::cmp::Reverse((problem.bodies, problem.dossiers)));
    problems
}

/// What came of every check of similar matters in these dossiers. Of each unit the latest answer counts.
#[must_use]
pub fn extents(dossiers: &[&Dossier]) -> Vec<Extent> {
    let mut found = Vec::new();
    for dossier in dossiers {
        for item in dossier.items() {
            let checks = dossier.file(&item).into_iter().flat_map(|file| file.extent_checks().iter());
            for check in checks {
                let latest = check.check.value.asked.iter().filter_map(|unit| {
                    check.answers.iter().rev().map(|answer| &answer.value).find(|it| it.unit == unit.id)
                });
                let answers: Vec<_> = latest.collect();
                found.push(Extent {
                    dossier: dossier.id().clone(),
                    item: item.clone(),
                    check: check.check.value.id.clone(),
                    asked: check.check.value.asked.len(),
                    answered: answers.len(),
                    affected: answers.iter().filter(|answer| answer.found > 0).count(),
                    found: answers.iter().map(|answer| u64::from(answer.found)).sum(),
                    put_right: answers.iter().map(|answer| u64::from(answer.put_right)).sum(),
                });
            }
        }
    }
    found
}
