//! Which entry knew which: the causal past of each entry, as the highest number of every device.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::id::{DeviceId, EntryId};
use crate::ledger::entry::{Entry, EntryBody};

/// What one entry knew when it was written. A chain without news from other devices shares one vector.
#[derive(Debug, Clone)]
struct Knowledge {
    device: usize,
    seq: u64,
    others: Arc<Vec<u64>>,
}

/// The causal pasts of a set of entries that were taken in, causes first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Causality {
    devices: BTreeMap<DeviceId, usize>,
    known: BTreeMap<EntryId, Knowledge>,
    line: BTreeMap<(usize, u64), EntryId>,
}

/// How an entry stands to those before it.
pub(crate) enum Place {
    /// On its device's one chain, all causes at hand.
    InLine,
    /// A cause has not come in yet.
    Waiting(EntryId),
    /// Its device has written another entry under this number, or before it.
    Forked,
}

impl Causality {
    /// Takes in an entry after its causes. One that waits for a cause is not taken in. `alone` is one that is
    /// not to hold its number on the device's chain.
    pub(crate) fn take(&mut self, entry: &Entry, alone: bool) -> Place {
        let EntryBody { device, seq, prev, parents, .. } = entry.body();
        if let Some(missing) = prev.iter().chain(parents).find(|cause| !self.known.contains_key(*cause)) {
            return Place::Waiting(*missing);
        }
        let fresh = self.devices.len();
        let device = *self.devices.entry(device.clone()).or_insert(fresh);
        let others = self.others(device, *prev, parents);
        self.known.insert(entry.id(), Knowledge { device, seq: *seq, others });
        if alone || !self.follows(device, *seq, *prev) {
            return Place::Forked;
        }
        let holder = *self.line.entry((device, *seq)).or_insert_with(|| entry.id());
        if holder == entry.id() { Place::InLine } else { Place::Forked }
    }

    /// Whether the entry before stands on the device's chain. A chain may begin anywhere: what was before the
    /// first entry at hand is waited for by its digest, not by its number.
    fn follows(&self, device: usize, seq: u64, prev: Option<EntryId>) -> bool {
        let Some(prev) = prev else { return true };
        self.known.get(&prev).is_none_or(|before| {
            before.device != device
                || (before.seq < seq && self.line.get(&(device, before.seq)).is_some_and(|it| *it == prev))
        })
    }

    fn others(&self, device: usize, prev: Option<EntryId>, parents: &[EntryId]) -> Arc<Vec<u64>> {
        let of = |id: &EntryId| self.known.get(id);
        let before = prev.as_ref().and_then(of).filter(|before| before.device == device);
        if let (Some(before), true) = (before, parents.is_empty()) {
            return Arc::clone(&before.others);
        }
        let mut others: Vec<u64> = before.map(|before| before.others.to_vec()).unwrap_or_default();
        let mut raise = |device: usize, seq: u64| {
            if others.len() <= device {
                others.resize(device.saturating_add(1), 0);
            }
            if let Some(known) = others.get_mut(device) {
                *known = (*known).max(seq);
            }
        };
        for cause in prev.iter().chain(parents).filter_map(of) {
            raise(cause.device, cause.seq);
            cause.others.iter().enumerate().for_each(|(device, seq)| raise(device, *seq));
        }
        Arc::new(others)
    }

    /// Whether the writer of `later` had seen `earlier`. An entry knows itself.
    pub(crate) fn knows(&self, later: &EntryId, earlier: &EntryId) -> bool {
        match (self.known.get(later), self.known.get(earlier)) {
            (Some(later), Some(earlier)) if later.device == earlier.device => earlier.seq <= later.seq,
            (Some(later), Some(earlier)) => {
                later.others.get(earlier.device).is_some_and(|seq| earlier.seq <= *seq)
            }
            _ => false,
        }
    }

    /// Whether neither of two entries knew the other.
    pub(crate) fn concurrent(&self, one: &EntryId, other: &EntryId) -> bool {
        !self.knows(one, other) && !self.knows(other, one)
    }

    /// The highest number of a device that the writer of an entry had seen; 0 where none.
    pub(crate) fn highest(&self, entry: &EntryId, device: &DeviceId) -> u64 {
        let (Some(known), Some(device)) = (self.known.get(entry), self.devices.get(device)) else { return 0 };
        if known.device == *device { known.seq } else { known.others.get(*device).copied().unwrap_or(0) }
    }

    /// The entry that holds this entry's number on its device's chain, where that is another.
    pub(crate) fn holder(&self, entry: &Entry) -> Option<EntryId> {
        let device = self.devices.get(&entry.body().device)?;
        self.line.get(&(*device, entry.body().seq)).copied().filter(|it| *it != entry.id())
    }

    /// Whether an entry with this id was taken in.
    pub(crate) fn contains(&self, id: &EntryId) -> bool {
        self.known.contains_key(id)
    }
}
