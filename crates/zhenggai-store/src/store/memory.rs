//! A store in memory: nothing of it outlives the process.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;

use zhenggai_core::id::{DeviceId, DossierId, EntryId};

use crate::fault::{Damage, StoreFault};
use crate::raw::{Envelope as _, RawEntry};
use crate::seal::head::SignedHead;
use crate::store::contract::{Appended, Scope, Store};
use crate::store::line::{Kept, Link};

/// A store in memory, for what is read from a file and handed on, and where there is no disk (a web page). It keeps every
/// promise of a store but that of durability. One dossier after another, or many.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    /// The entry at position `n` stands at place `n - 1`.
    entries: Vec<RawEntry>,
    places: HashMap<EntryId, usize>,
    chains: BTreeMap<DossierId, BTreeSet<(DeviceId, u64, EntryId)>>,
    heads: Vec<SignedHead>,
}

impl MemoryStore {
    /// A store that holds nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn kept(&self, place: usize) -> Option<Kept> {
        let raw = self.entries.get(place)?.clone();
        Some(Kept { position: u64::try_from(place).ok()?.checked_add(1)?, raw })
    }
}

fn of(scope: Scope<'_>, raw: &RawEntry) -> bool {
    match scope {
        Scope::All => true,
        Scope::Dossier(dossier) => raw.dossier() == dossier,
    }
}

impl Store for MemoryStore {
    fn append_from(
        &mut self,
        raws: &mut dyn Iterator<Item = Result<RawEntry, StoreFault>>,
    ) -> Result<Appended, StoreFault> {
        // Nothing is put in before all of it was given without a fault.
        let batch: Vec<RawEntry> = raws.collect::<Result<_, _>>()?;
        let mut appended = Appended::default();
        for raw in batch {
            if self.places.contains_key(&raw.id()) {
                appended.known += 1;
                continue;
            }
            let link = (raw.device().clone(), raw.seq(), raw.id());
            self.chains.entry(raw.dossier().clone()).or_default().insert(link);
            self.places.insert(raw.id(), self.entries.len());
            self.entries.push(raw);
            appended.new += 1;
        }
        Ok(appended)
    }

    fn each_after(
        &mut self,
        position: u64,
        scope: Scope<'_>,
        visit: &mut dyn FnMut(Kept) -> ControlFlow<()>,
    ) -> Result<(), StoreFault> {
        let first = usize::try_from(position).unwrap_or(usize::MAX);
        let meant = (first..self.entries.len()).filter_map(|place| self.kept(place));
        for kept in meant.filter(|kept| of(scope, &kept.raw)) {
            if visit(kept).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn at(&mut self, positions: &[u64]) -> Result<Vec<Kept>, StoreFault> {
        let one = |position: &u64| {
            let place = position.checked_sub(1).and_then(|place| usize::try_from(place).ok());
            place.and_then(|place| self.kept(place)).ok_or_else(|| StoreFault::Damaged {
                place: "memory".to_owned(),
                damage: Damage::Gone { position: *position },
            })
        };
        positions.iter().map(one).collect()
    }

    fn links(
        &mut self,
        dossier: &DossierId,
        visit: &mut dyn FnMut(Link) -> ControlFlow<()>,
    ) -> Result<(), StoreFault> {
        for (device, seq, id) in self.chains.get(dossier).into_iter().flatten() {
            let Some(kept) = self.places.get(id).and_then(|place| self.kept(*place)) else { continue };
            let prev = kept.raw.prev();
            let link = Link { position: kept.position, device: device.clone(), seq: *seq, id: *id, prev };
            if visit(link).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn keep_head(&mut self, head: &SignedHead) -> Result<bool, StoreFault> {
        let new = !self.heads.contains(head);
        if new {
            self.heads.push(head.clone());
        }
        Ok(new)
    }

    fn heads(&mut self, dossier: &DossierId) -> Result<Vec<SignedHead>, StoreFault> {
        Ok(self.heads.iter().filter(|head| head.head().dossier == *dossier).cloned().collect())
    }

    fn dossiers(&mut self) -> Result<Vec<DossierId>, StoreFault> {
        Ok(self.chains.keys().cloned().collect())
    }

    fn count(&mut self, scope: Scope<'_>) -> Result<u64, StoreFault> {
        let count = match scope {
            Scope::All => self.entries.len(),
            Scope::Dossier(dossier) => self.chains.get(dossier).map_or(0, BTreeSet::len),
        };
        Ok(u64::try_from(count).unwrap_or(u64::MAX))
    }

    fn contains(&mut self, id: &EntryId) -> Result<bool, StoreFault> {
        Ok(self.places.contains_key(id))
    }
}
