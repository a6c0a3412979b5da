//! Settlements of conflicts: what gave way to what, and settlements that contradict each other.

use std::collections::BTreeMap;

use crate::id::EntryId;
use crate::ledger::causality::Causality;
use crate::ledger::conflict::Contest;
use crate::ledger::event::Settlement;
use crate::ledger::slot::Slot;

/// The settlements that took effect, in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settled(Vec<(EntryId, Settlement)>);

impl Settled {
    /// Takes in one more.
    pub(crate) fn push(&mut self, by: EntryId, settlement: Settlement) {
        self.0.push((by, settlement));
    }

    /// Who settled something.
    pub(crate) fn by(&self) -> impl Iterator<Item = EntryId> {
        self.0.iter().map(|(by, _)| *by)
    }

    /// The entries that gave way, and to which. The later word on an entry counts.
    pub(crate) fn gave_way(&self) -> BTreeMap<EntryId, EntryId> {
        let mut gave_way = BTreeMap::new();
        for (_, Settlement { stands, give_way, .. }) in &self.0 {
            gave_way.remove(stands);
            gave_way.extend(give_way.iter().map(|entry| (*entry, *stands)));
        }
        gave_way
    }

    /// Settlements that did not know each other, one of which lets stand what gives way by the other, unless
    /// somebody who knew both has settled it again. The later one is in force.
    pub(crate) fn contests(&self, causality: &Causality) -> Vec<Contest> {
        let mut contests = Vec::new();
        for (at, (by, one)) in self.0.iter().enumerate() {
            for (later, other) in self.0.iter().skip(at.saturating_add(1)) {
                let again = |(who, third): &(EntryId, Settlement)| {
                    [by, later].iter().all(|it| who != *it && causality.knows(who, it))
                        && speaks_of(third, one)
                };
                if opposed(one, other) && causality.concurrent(by, later) && !self.0.iter().any(again) {
                    let slot = Slot::Settlement(one.stands.min(other.stands));
                    let entries = vec![*by, *later];
                    contests.push(Contest { slot, entries, in_force: *later, always: true });
                }
            }
        }
        contests
    }
}

/// Whether one lets stand what gives way by the other.
fn opposed(one: &Settlement, other: &Settlement) -> bool {
    one.give_way.contains(&other.stands) || other.give_way.contains(&one.stands)
}

/// Whether a settlement speaks of an entry of which another does.
fn speaks_of(one: &Settlement, other: &Settlement) -> bool {
    let all = |it: &Settlement| it.give_way.iter().copied().chain([it.stands]).collect::<Vec<_>>();
    let others = all(other);
    all(one).iter().any(|entry| others.contains(entry))
}
