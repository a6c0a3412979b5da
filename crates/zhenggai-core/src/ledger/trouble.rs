//! What is wrong with a set of entries as a set: gaps, forks, causes that are missing, clocks that run ahead.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{DeviceId, EntryId};
use crate::ledger::entry::Entry;
use crate::ledger::event::Event;
use crate::moment::Moment;

/// How far a device's clock may run ahead of the reader's before it is said: one day, in milliseconds.
pub const TOLERANCE: i64 = 86_400_000;

/// Something about a set of entries that whoever keeps it should know. None of it loses anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// A device's entries from one number to another have not come in (缺号).
    Gap {
        /// Which device.
        device: DeviceId,
        /// The first number that is missing.
        from: u64,
        /// The last number that is missing.
        to: u64,
    },
    /// A device wrote several entries under one number: its key or its data were copied (分叉).
    Fork {
        /// Which device.
        device: DeviceId,
        /// The number.
        seq: u64,
        /// The entries, by id.
        entries: Vec<EntryId>,
    },
    /// An entry names one before it that has not come in; it waits, without effect (缺前序).
    CauseMissing {
        /// The entry that waits.
        entry: EntryId,
        /// The one it waits for.
        cause: EntryId,
    },
    /// An entry was written, by its device's clock, more than a day after now (时钟超前).
    ClockAhead {
        /// The entry.
        entry: EntryId,
        /// Its device.
        device: DeviceId,
        /// By how many whole hours.
        hours: i64,
    },
    /// An entry of a kind that a newer version knows; it is kept, without effect (未知种类).
    UnknownKind {
        /// The entry.
        entry: EntryId,
        /// The kind.
        kind: String,
    },
}

/// Looks a set of entries over. `now` is the reader's clock.
#[must_use]
pub fn look_over<'a>(entries: impl IntoIterator<Item = &'a Entry>, now: Moment) -> Vec<Trouble> {
    let all: BTreeMap<EntryId, &Entry> = entries.into_iter().map(|entry| (entry.id(), entry)).collect();
    let mut chains: BTreeMap<&DeviceId, BTreeMap<u64, Vec<EntryId>>> = BTreeMap::new();
    let mut found: BTreeSet<Trouble> = BTreeSet::new();
    for (id, entry) in &all {
        let body = entry.body();
        chains.entry(&body.device).or_default().entry(body.seq).or_default().push(*id);
        for cause in body.prev.iter().chain(&body.parents).filter(|cause| !all.contains_key(*cause)) {
            found.insert(Trouble::CauseMissing { entry: *id, cause: *cause });
        }
        let ahead = body.recorded_at.moment().millis().saturating_sub(now.millis());
        if ahead > TOLERANCE {
            let (device, hours) = (body.device.clone(), ahead / 3_600_000);
            found.insert(Trouble::ClockAhead { entry: *id, device, hours });
        }
        if let Event::Unknown(unknown) = &body.event {
            found.insert(Trouble::UnknownKind { entry: *id, kind: unknown.kind.to_string() });
        }
    }
    for (device, chain) in chains {
        let mut expected = 1;
        for (seq, entries) in chain {
            if seq > expected {
                let to = seq.saturating_sub(1);
                found.insert(Trouble::Gap { device: device.clone(), from: expected, to });
            }
            if entries.len() > 1 {
                found.insert(Trouble::Fork { device: device.clone(), seq, entries });
            }
            expected = seq.saturating_add(1);
        }
    }
    found.into_iter().collect()
}
