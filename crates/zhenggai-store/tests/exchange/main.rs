//! What travels between holders of a dossier: nothing lost, nothing changed, nothing believed.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

#[path = "../shared/chain.rs"]
mod chain;

#[path = "../shared/contract.rs"]
mod contract;

mod bad;
mod heads;
mod laws;
mod liar;
mod memory;
mod shuffles;
mod tamper;

use zhenggai_core::id::{DossierId, EntryId};
use zhenggai_store::exchange::{Applied, Apply, Have, Missing, apply, bundle};
use zhenggai_store::fault::StoreFault;
use zhenggai_store::raw::{Envelope as _, RawEntry};
use zhenggai_store::store::{MemoryStore, Scope, Store as _};

use crate::contract::all;

pub(crate) fn dossier() -> DossierId {
    "甲".parse().unwrap()
}

/// A store with these entries.
pub(crate) fn store(raws: &[RawEntry]) -> MemoryStore {
    let mut store = MemoryStore::new();
    store.append_from(&mut raws.iter().cloned().map(Ok)).unwrap();
    store
}

/// The ids, sorted.
pub(crate) fn ids(store: &mut MemoryStore) -> Vec<EntryId> {
    let mut ids: Vec<EntryId> = all(store, Scope::All).iter().map(|kept| kept.raw.id()).collect();
    ids.sort();
    ids
}

/// A bundle of what `have` lacks.
pub(crate) fn packed(from: &mut MemoryStore, have: &Have) -> Vec<u8> {
    let mut file = Vec::new();
    let missing = Missing::of(from, have).unwrap();
    let written = bundle(from, &missing, &[], &mut file).unwrap();
    assert_eq!((written.bytes, written.entries), (file.len() as u64, missing.len() as u64));
    file
}

/// A bundle of everything.
pub(crate) fn whole(from: &mut MemoryStore) -> Vec<u8> {
    packed(from, &Have::nothing(dossier()))
}

pub(crate) fn take(into: &mut MemoryStore, file: &[u8]) -> Result<Applied, StoreFault> {
    apply(into, &mut &file[..], &Apply::default())
}

/// One goes to the other: what `to` lacks travels as a file, and so does what it has.
pub(crate) fn send(from: &mut MemoryStore, to: &mut MemoryStore) -> Applied {
    let have = Have::of(to, &dossier()).unwrap().encode().unwrap();
    let file = packed(from, &Have::decode(&have).unwrap());
    take(to, &file).unwrap()
}
