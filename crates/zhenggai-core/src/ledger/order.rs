//! One order for any set of entries: causes before effects, then by clock, then by device.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::EntryId;
use crate::ledger::entry::Entry;
use crate::moment::Stamp;

/// The rank of an entry among those whose causes all stand before it.
type Rank<'a> = (Stamp, &'a str, u64, EntryId);

/// Puts entries into their one order: every entry after those it names as cause (as far as they are there),
/// otherwise by clock, device, number and id. The order does not depend on how the entries come in.
#[must_use]
pub fn order<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<&'a Entry> {
    let all: BTreeMap<EntryId, &Entry> = entries.into_iter().map(|entry| (entry.id(), entry)).collect();
    let mut waiting: BTreeMap<EntryId, usize> = BTreeMap::new();
    let mut effects: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
    for (id, entry) in &all {
        let causes: BTreeSet<EntryId> = causes(entry).filter(|cause| all.contains_key(cause)).collect();
        waiting.insert(*id, causes.len());
        for cause in causes {
            effects.entry(cause).or_default().push(*id);
        }
    }
    let free = |(id, _): &(&EntryId, &&Entry)| waiting.get(*id) == Some(&0);
    let mut ready: BTreeSet<Rank<'_>> = all.iter().filter(free).map(|(_, entry)| rank(entry)).collect();
    let mut ordered = Vec::with_capacity(all.len());
    while let Some((.., id)) = ready.pop_first() {
        ordered.extend(all.get(&id));
        for effect in effects.get(&id).into_iter().flatten() {
            let Some(left) = waiting.get_mut(effect) else { continue };
            *left = left.saturating_sub(1);
            if *left == 0 {
                ready.extend(all.get(effect).map(|entry| rank(entry)));
            }
        }
    }
    ordered
}

fn causes(entry: &Entry) -> impl Iterator<Item = EntryId> {
    entry.body().prev.into_iter().chain(entry.body().parents.iter().copied())
}

fn rank(entry: &Entry) -> Rank<'_> {
    let body = entry.body();
    (body.recorded_at, body.device.as_str(), body.seq, entry.id())
}
