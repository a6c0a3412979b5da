//! A book in which several devices write: each entry says what its device had seen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use zhenggai_core::code::Code;
use zhenggai_core::day::Day;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::file::ItemFile;
use zhenggai_core::id::{DeviceId, DossierId, EntryId, PartyId};
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::conflict::{Conflict, ConflictKind};
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::fold::{Mandates, View};
use zhenggai_core::mandate::Mandate;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::party::{Duty, Party, PartyKind};

/// The digest of the one rule set.
pub(crate) const RULES: Digest = Digest::new(DigestAlgorithm::Sha256, [7; 32]);

pub(crate) fn day(after: i64) -> Day {
    Day::new(2022, 1, 1).unwrap().plus_days(after).unwrap()
}

pub(crate) fn party(id: &str) -> Party {
    let name = zhenggai_core::text::Name::new("name", "单位").unwrap();
    Party { id: PartyId::new(id).unwrap(), kind: PartyKind::Body, name }
}

pub(crate) fn who(id: &str, duty: Duty) -> Author {
    Author { party: party(id), duty }
}

/// The inspection office, which opens every dossier of these tests.
pub(crate) fn office() -> Author {
    who("office", Duty::InspectionOffice)
}

pub(crate) fn unit() -> Author {
    who("unit", Duty::ResponsibleUnit)
}

/// Everything about an entry but its id.
#[derive(Debug, Clone)]
pub(crate) struct Slip {
    pub(crate) device: &'static str,
    pub(crate) seq: u64,
    pub(crate) prev: Option<EntryId>,
    pub(crate) parents: Vec<EntryId>,
    /// By the device's clock, in milliseconds.
    pub(crate) at: i64,
    pub(crate) day: i64,
    pub(crate) author: Author,
    pub(crate) event: Event,
}

#[derive(Debug, Clone)]
pub(crate) struct Book {
    pub(crate) entries: Vec<Entry>,
    heads: BTreeMap<&'static str, (u64, EntryId)>,
    mandates: Arc<Mandates>,
    clock: i64,
    day: i64,
}

impl Book {
    /// An empty book; entries are held to `mandate` once an opening names [`RULES`].
    pub(crate) fn new(mandate: Option<Mandate>) -> Self {
        let mandates = Arc::new(mandate.into_iter().map(|it| (RULES, it)).collect());
        Self { entries: Vec::new(), heads: BTreeMap::new(), mandates, clock: 1_000_000, day: 0 }
    }

    /// The entries that follow are written by this clock, in milliseconds.
    pub(crate) fn clock(&mut self, at: i64) -> &mut Self {
        self.clock = at;
        self
    }

    /// The entries that follow count from this day, `after` days into 2022.
    pub(crate) fn on(&mut self, after: i64) -> &mut Self {
        self.day = after;
        self
    }

    pub(crate) fn put(&mut self, slip: Slip) -> EntryId {
        let number = u32::try_from(self.entries.len()).unwrap().wrapping_add(1);
        let mut bytes = [0; 32];
        // The order of the ids is unlike that of the entries.
        bytes[..4].copy_from_slice(&number.wrapping_mul(2_654_435_761).to_be_bytes());
        let id = EntryId::new(Digest::new(DigestAlgorithm::Sha256, bytes));
        let Slip { device, seq, prev, mut parents, at, day: after, author, event } = slip;
        parents.retain(|parent| Some(*parent) != prev);
        parents.sort_unstable();
        parents.dedup();
        let body = EntryBody {
            dossier: DossierId::new("d").unwrap(),
            device: DeviceId::new(device).unwrap(),
            seq,
            prev,
            parents,
            recorded_at: Stamp::new(Moment::from_millis(at).unwrap(), 0),
            effective_on: day(after),
            author,
            origin: None,
            event,
        };
        self.heads.insert(device, (seq, id));
        self.entries.push(Entry::new(id, body, None));
        id
    }

    /// The slip that a device would write next, having seen `parents`.
    pub(crate) fn slip(
        &mut self,
        device: &'static str,
        parents: &[EntryId],
        author: &Author,
        event: Event,
    ) -> Slip {
        let head = self.heads.get(device).copied();
        self.clock += 1_000;
        Slip {
            device,
            seq: head.map_or(1, |(seq, _)| seq + 1),
            prev: head.map(|(_, id)| id),
            parents: parents.to_vec(),
            at: self.clock,
            day: self.day,
            author: author.clone(),
            event,
        }
    }

    /// A device writes, having seen its own entries and `parents`.
    pub(crate) fn after(
        &mut self,
        device: &'static str,
        parents: &[EntryId],
        author: &Author,
        event: Event,
    ) -> EntryId {
        let slip = self.slip(device, parents, author, event);
        self.put(slip)
    }

    /// A device writes, having seen its own entries alone.
    pub(crate) fn apart(&mut self, device: &'static str, author: &Author, event: Event) -> EntryId {
        self.after(device, &[], author, event)
    }

    /// A device writes, having seen everything.
    pub(crate) fn say(&mut self, device: &'static str, author: &Author, event: Event) -> EntryId {
        let heads: Vec<EntryId> = self.heads.values().map(|(_, id)| *id).collect();
        self.after(device, &heads, author, event)
    }

    /// What devices have seen by now.
    pub(crate) fn heads(&self) -> Vec<EntryId> {
        self.heads.values().map(|(_, id)| *id).collect()
    }

    pub(crate) fn mandates(&self) -> &Arc<Mandates> {
        &self.mandates
    }

    pub(crate) fn ledger(&self) -> Ledger {
        let mut ledger = Ledger::new(DossierId::new("d").unwrap());
        for entry in &self.entries {
            ledger.add(entry.clone());
        }
        ledger
    }

    /// What it says in the end; the same from whichever side the entries come in.
    pub(crate) fn view(&self) -> View {
        self.view_on(3_650)
    }

    pub(crate) fn view_on(&self, after: i64) -> View {
        let mut backwards = Ledger::new(DossierId::new("d").unwrap());
        for entry in self.entries.iter().rev() {
            backwards.add(entry.clone());
        }
        let view = self.ledger().as_of(day(after), &self.mandates);
        assert_eq!(view, backwards.as_of(day(after), &self.mandates));
        view
    }

    pub(crate) fn dossier(&self) -> Dossier {
        self.view().dossier.unwrap()
    }

    pub(crate) fn file(&self, item: &str) -> ItemFile {
        self.dossier().file(&item.parse().unwrap()).unwrap().clone()
    }

    /// Why an entry has no effect; `None` where it has one.
    pub(crate) fn refusal(&self, id: EntryId) -> Option<Code> {
        let view = self.view();
        view.without_effect.iter().find(|it| it.entry == id).map(|it| it.refusal.code())
    }

    /// The conflicts of one kind.
    pub(crate) fn conflicts(&self, kind: ConflictKind) -> Vec<Conflict> {
        self.view().conflicts.into_iter().filter(|it| it.kind == kind).collect()
    }
}

/// Who stands in a conflict, whatever their order.
pub(crate) fn sides(conflict: &Conflict) -> BTreeSet<EntryId> {
    conflict.entries.iter().copied().collect()
}
