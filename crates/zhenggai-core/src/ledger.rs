//! The record: a set of entries in which nothing is changed and nothing is lost.

// facts
pub mod event;

// places
pub mod subject;

// slots
pub mod slot;

// entries
pub mod conflict;
pub mod entry;
pub mod refusal;

// requests
pub mod command;

// order
mod causality;
pub mod order;

// judgement
pub mod admit;
mod authority;
mod correct;
mod frontier;
pub mod review_chain;
mod separation;
mod settled;

// effect
mod apply;

// flow
pub mod fold;

// decision
pub mod decide;

// state
pub mod trouble;

// sources
pub mod intake;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::day::Day;
use crate::id::{DeviceId, DossierId, EntryId};
use crate::ledger::entry::Entry;
use crate::ledger::fold::{Fold, Mandates, View};
use crate::moment::Moment;

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

    /// All entries by id: the past that corrections and conflicts are looked up in.
    #[must_use]
    pub const fn past(&self) -> &BTreeMap<EntryId, Entry> {
        &self.entries
    }

    /// What the writer of an entry had seen when it was written: its causal past, without the entry itself.
    #[must_use]
    pub fn known_to(&self, entry: &EntryId) -> Self {
        let mut seen = causality::past_of(&self.entries, *entry);
        seen.remove(entry);
        let known = seen.iter().filter_map(|id| self.entries.get(id)).map(|it| (it.id(), it.clone()));
        Self { dossier: self.dossier.clone(), entries: known.collect() }
    }

    /// The dossier as of `day`, with the entries without effect and the conflicts, under the mandates at hand.
    #[must_use]
    pub fn as_of(&self, day: Day, mandates: &Arc<Mandates>) -> View {
        self.fold(Some(day), mandates).into_view()
    }

    /// What was known at a moment of how things stood on a day: entries that were written later are left out.
    #[must_use]
    pub fn as_known_at(&self, day: Day, moment: Moment, mandates: &Arc<Mandates>) -> View {
        let written = |entry: &&Entry| entry.body().recorded_at.moment() <= moment;
        let entries: Vec<&Entry> = self.entries().into_iter().filter(written).collect();
        Fold::all(&entries, &self.entries, Some(day), mandates).into_view()
    }

    /// A fold of what counts on `day`, or of everything, to which more may be added.
    #[must_use]
    pub fn fold(&self, day: Option<Day>, mandates: &Arc<Mandates>) -> Fold {
        Fold::all(&self.entries(), &self.entries, day, mandates)
    }
}
