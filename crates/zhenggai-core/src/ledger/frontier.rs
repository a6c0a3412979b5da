//! The last writers of each slot, none of which knew another.

use std::collections::BTreeMap;

use crate::id::EntryId;
use crate::item::Item;
use crate::ledger::causality::Causality;
use crate::ledger::conflict::Contest;
use crate::ledger::event::Event;
use crate::ledger::slot::Slot;

/// For each slot the entries that wrote to it last, and those that wanted to and were refused because the
/// others were there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frontier {
    writers: BTreeMap<Slot, Writers>,
    contests: Vec<Contest>,
}

#[derive(Debug, Clone, Default)]
struct Writers {
    entries: Vec<EntryId>,
    in_force: Option<EntryId>,
}

impl Frontier {
    /// An entry took effect: it replaces the writers it knew, and ends the contests all of which it knew.
    pub(crate) fn wrote(&mut self, causality: &Causality, id: EntryId, event: &Event) {
        let Some(slot) = Slot::of(event) else { return };
        let seen = |contest: &Contest| contest.entries.iter().all(|entry| causality.knows(&id, entry));
        self.contests.retain(|contest| contest.slot != slot || !seen(contest));
        let writers = self.writers.entry(slot).or_default();
        writers.entries.retain(|writer| !causality.knows(&id, writer));
        writers.entries.push(id);
        writers.in_force = Some(id);
    }

    /// An entry was refused for what stands in its slot: a contest, if it did not know what is there.
    pub(crate) fn refused(&mut self, causality: &Causality, id: EntryId, event: &Event) {
        let Some(writers) = Slot::of(event).and_then(|slot| self.writers.get_mut(&slot)) else { return };
        if writers.in_force.is_some_and(|holder| causality.concurrent(&holder, &id)) {
            writers.entries.push(id);
        }
    }

    /// An entry was refused because its item was struck off: a contest, if it did not know of the closure.
    pub(crate) fn came_after_closure(&mut self, causality: &Causality, id: EntryId, item: &Item) {
        let slot = Slot::Closure(item.clone());
        let closed = self.writers.get(&slot).and_then(|writers| writers.in_force);
        if let Some(closed) = closed.filter(|closed| causality.concurrent(closed, &id)) {
            let entries = vec![closed, id];
            self.contests.push(Contest { slot, entries, in_force: closed, always: true });
        }
    }

    /// A device wrote two entries under one number.
    pub(crate) fn forked(&mut self, device: &str, first: EntryId, second: EntryId) {
        let (slot, entries) = (Slot::Chain(device.to_owned()), vec![first, second]);
        self.contests.push(Contest { slot, entries, in_force: first, always: true });
    }

    /// Every slot with more than one last writer.
    pub(crate) fn contests(&self) -> Vec<Contest> {
        let open = self.writers.iter().filter(|(_, writers)| writers.entries.len() > 1);
        let held = open.filter_map(|(slot, writers)| {
            let (slot, entries) = (slot.clone(), writers.entries.clone());
            writers.in_force.map(|in_force| Contest { slot, entries, in_force, always: false })
        });
        held.chain(self.contests.iter().cloned()).collect()
    }
}
