//! Rings: modules that name each other in a circle.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// For each module, the modules it names.
pub(crate) type Arrows<'n> = BTreeMap<&'n str, BTreeSet<&'n str>>;

/// The shortest ring through each of `names`, in their order, that no ring before it has passed.
pub(crate) fn rings<'n>(names: &[&'n str], arrows: &Arrows<'n>) -> Vec<Vec<&'n str>> {
    let mut rings: Vec<Vec<&str>> = Vec::new();
    for name in names {
        if !rings.iter().flatten().any(|seen| seen == name) {
            rings.extend(ring(name, arrows));
        }
    }
    rings
}

/// The shortest way from `start` back to itself, without naming it a second time at the end.
fn ring<'n>(start: &'n str, arrows: &Arrows<'n>) -> Option<Vec<&'n str>> {
    let mut seen = BTreeSet::new();
    let mut ways = VecDeque::from([vec![start]]);
    while let Some(way) = ways.pop_front() {
        let nexts = way.last().and_then(|last| arrows.get(last));
        for next in nexts.into_iter().flatten() {
            if *next == start {
                return Some(way);
            }
            if seen.insert(*next) {
                ways.push_back(way.iter().copied().chain([*next]).collect());
            }
        }
    }
    None
}
