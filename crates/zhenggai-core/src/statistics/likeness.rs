//! Findings of several dossiers that are the same matter, or may be.

use std::collections::{BTreeMap, BTreeSet};

use crate::dossier::Dossier;
use crate::id::FindingId;
use crate::statistics::issue::{FindingRef, Issue, by_finding};
use crate::statistics::wording::{Likeness, pairs, plain};
use crate::text::Name;

/// Why findings are taken to be the same matter (认定依据).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// The classification that was handed in puts them under this code.
    Issue(Name),
    /// Their texts are the same but for spaces and marks.
    SameText,
    /// Their wording is near. This is a candidate: it says nothing about the matter.
    Wording(Likeness),
}

/// Findings of at least two dossiers that are the same matter, or may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likened {
    /// Why.
    pub basis: Basis,
    /// The findings, in the order in which the dossiers were handed in.
    pub findings: Vec<FindingRef>,
}

struct Known<'a> {
    finding: FindingRef,
    text: String,
    pairs: BTreeSet<(char, char)>,
    issues: BTreeSet<&'a Name>,
}

/// Every group of findings that are the same matter or may be, the surest basis first.
///
/// What one basis has brought together is not named again on a weaker one. Near wording joins a finding to the first
/// one that it is near to; the likeness told is the least one of the group.
#[must_use]
pub fn likened(dossiers: &[&Dossier], issues: &[Issue]) -> Vec<Likened> {
    let classes = by_finding(issues);
    let known = |dossier: &&Dossier| -> Vec<Known<'_>> {
        let finding = |id: &FindingId, text: &str| {
            let finding = (dossier.id().clone(), id.clone());
            let text = plain(text);
            let issues = classes.get(&finding).into_iter().flatten().copied().collect();
            Known { pairs: pairs(&text), text, finding, issues }
        };
        dossier.findings().iter().map(|it| finding(&it.value.id, it.value.text.as_str())).collect()
    };
    let all: Vec<Known<'_>> = dossiers.iter().flat_map(known).collect();
    let mut groups = by_issue(&all, issues);
    let mut joined: BTreeSet<FindingRef> = groups.iter().flat_map(|group| group.findings.clone()).collect();
    let same = by_text(&all, &joined);
    joined.extend(same.iter().flat_map(|group| group.findings.clone()));
    groups.extend(same);
    let rest: Vec<&Known<'_>> = all.iter().filter(|it| !joined.contains(&it.finding)).collect();
    groups.extend(by_wording(&rest));
    groups
}

fn several(findings: &[FindingRef]) -> bool {
    findings.iter().map(|(dossier, _)| dossier).collect::<BTreeSet<_>>().len() > 1
}

fn by_issue(all: &[Known<'_>], issues: &[Issue]) -> Vec<Likened> {
    let codes: BTreeSet<&Name> = issues.iter().map(|issue| &issue.code).collect();
    let group = |code: &Name| {
        let members = all.iter().filter(|it| it.issues.contains(code)).map(|it| it.finding.clone());
        Likened { basis: Basis::Issue(code.clone()), findings: members.collect() }
    };
    codes.into_iter().map(group).filter(|group| several(&group.findings)).collect()
}

fn by_text(all: &[Known<'_>], joined: &BTreeSet<FindingRef>) -> Vec<Likened> {
    let mut texts: BTreeMap<&str, Vec<FindingRef>> = BTreeMap::new();
    for it in all.iter().filter(|it| !joined.contains(&it.finding) && !it.text.is_empty()) {
        texts.entry(&it.text).or_default().push(it.finding.clone());
    }
    let group = |findings| Likened { basis: Basis::SameText, findings };
    texts.into_values().filter(|findings| several(findings)).map(group).collect()
}

fn by_wording(all: &[&Known<'_>]) -> Vec<Likened> {
    let mut postings: BTreeMap<(char, char), Vec<usize>> = BTreeMap::new();
    for (place, it) in all.iter().enumerate() {
        for pair in &it.pairs {
            postings.entry(*pair).or_default().push(place);
        }
    }
    let mut taken = vec![false; all.len()];
    let mut groups = Vec::new();
    for (place, seed) in all.iter().enumerate() {
        if taken.get(place) == Some(&true) {
            continue;
        }
        // Only what shares a pair with it can be near to it.
        let candidates: BTreeSet<usize> =
            seed.pairs.iter().filter_map(|pair| postings.get(pair)).flatten().copied().collect();
        let near = |at: usize| {
            let other = all.get(at)?;
            let likeness = Likeness::of(&seed.pairs, &other.pairs);
            let apart = other.finding.0 != seed.finding.0;
            (at > place && taken.get(at) == Some(&false) && apart && likeness.is_near())
                .then_some((at, likeness))
        };
        let members: Vec<(usize, Likeness)> = candidates.into_iter().filter_map(near).collect();
        let Some(least) = members.iter().map(|(_, likeness)| *likeness).min_by(|a, b| a.compare(*b)) else {
            continue;
        };
        let mut findings = vec![seed.finding.clone()];
        for (at, _) in members {
            if let Some(flag) = taken.get_mut(at) {
                *flag = true;
            }
            findings.extend(all.get(at).map(|it| it.finding.clone()));
        }
        groups.push(Likened { basis: Basis::Wording(least), findings });
    }
    groups
}
