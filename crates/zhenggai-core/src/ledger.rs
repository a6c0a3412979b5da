//! The record: a set of entries in which nothing is changed and nothing is lost.

// facts
pub mod event;

// entries
pub mod command;
pub mod entry;
pub mod refusal;

// judgement
pub mod admit;
pub mod order;

// flow
pub mod fold;

// decision
pub mod decide;

// sources
pub mod intake;

use std::collections::BTreeMap;

use crate::day::Day;
use crate::id::{DeviceId, DossierId, EntryId};
use crate::ledger::entry::Entry;
use crate::ledger::fold::View;

/// A ledger (账本): a set of entries about one dossier. Adding is its only change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    dossier: DossierId,
    entries: BTreeMap<EntryId, Entry>,
}

impl Ledger {
    /// An empty ledger of this dossier.
    #[must_use]
    pub const fn new(dossier: DossierId) -> Self {
        Self { dossier, entries: BTreeMap::new() }
    }

    /// The dossier it is about.
    #[must_use]
    pub const fn dossier_id(&self) -> &DossierId {
        &self.dossier
    }

    /// Adds an entry. An entry that is there already, or belongs to another dossier, changes nothing.
    /// Returns whether it was new.
    pub fn add(&mut self, entry: Entry) -> bool {
        let new = entry.body().dossier == self.dossier && !self.entries.contains_key(&entry.id());
        if new {
            self.entries.insert(entry.id(), entry);
        }
        new
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: &EntryId) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in their one order.
    #[must_use]
    pub fn entries(&self) -> Vec<&Entry> {
        order::order(self.entries.values())
    }

    /// The last entry of a device: the one with its highest number.
    #[must_use]
    pub fn latest_of(&self, device: &DeviceId) -> Option<&Entry> {
        self.entries.values().filter(|e| e.body().device == *device).max_by_key(|e| e.body().seq)
    }

    /// The dossier as of `day`, and the entries without effect.
    #[must_use]
    pub fn as_of(&self, day: Day) -> View {
        fold::fold(self.entries(), day)
    }
}
