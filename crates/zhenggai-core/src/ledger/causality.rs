//! Which entry knew which: the causal past of each entry, as the highest number of every device.

use std::collections::{BTreeMap, BTreeSet};
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
    /// Its device has written another entry under this number, or it follows none that stands before it there.
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

    /// Whether the entry before stands on the device's chain, with the number before this one. An entry with
    /// none before it begins the chain.
    fn follows(&self, device: usize, seq: u64, prev: Option<EntryId>) -> bool {
        match prev.map(|prev| (prev, self.known.get(&prev))) {
            None => self.first_of(device, 0).is_none_or(|(first, _)| first == seq),
            Some((prev, Some(before))) => {
                before.device == device
                    && before.seq.checked_add(1) == Some(seq)
                    && self.line.get(&(device, before.seq)) == Some(&prev)
            }
            Some((_, None)) => false,
        }
    }

    /// The first entry of a device's chain with this number or a higher one.
    fn first_of(&self, device: usize, seq: u64) -> Option<(u64, EntryId)> {
        self.line.range((device, seq)..=(device, u64::MAX)).next().map(|((_, seq), id)| (*seq, *id))
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

    /// The entry of a device's chain that came where this one branches off; `None` for one that goes on with a
    /// branch.
    pub(crate) fn rival(&self, entry: &Entry) -> Option<EntryId> {
        let device = *self.devices.get(&entry.body().device)?;
        let after = match entry.body().prev {
            None => 0,
            Some(prev) => {
                let seq = self.known.get(&prev).filter(|before| before.device == device)?.seq;
                self.line.get(&(device, seq)).filter(|it| **it == prev)?;
                seq.saturating_add(1)
            }
        };
        self.first_of(device, after).map(|(_, id)| id).filter(|it| *it != entry.id())
    }

    /// Whether an entry with this id was taken in.
    pub(crate) fn contains(&self, id: &EntryId) -> bool {
        self.known.contains_key(id)
    }
}

/// The entries of a device that the writer of `by` had seen: all of them, whatever branch they stand on.
pub(crate) fn seen_of(past: &BTreeMap<EntryId, Entry>, by: EntryId, device: &DeviceId) -> BTreeSet<EntryId> {
    let mut seen = past_of(past, by);
    seen.retain(|id| past.get(id).is_some_and(|entry| entry.body().device == *device));
    seen
}

/// Everything that the writer of `by` had seen, `by` itself included.
pub(crate) fn past_of(past: &BTreeMap<EntryId, Entry>, by: EntryId) -> BTreeSet<EntryId> {
    let mut seen: BTreeSet<EntryId> = BTreeSet::from([by]);
    let mut left = vec![by];
    while let Some(body) = left.pop().and_then(|id| past.get(&id)).map(Entry::body) {
        left.extend(body.prev.iter().chain(&body.parents).filter(|cause| seen.insert(**cause)));
    }
    seen
}
