//! A book that is kept in a store: what it acknowledges is on the disk.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use zhenggai_core::device::SignatureAlgorithm;
use zhenggai_core::dossier::powers::DeviceFile;
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::ledger::entry::Entry;
use zhenggai_store::raw::RawEntry;
use zhenggai_store::seal::key::VerifyingKey;
use zhenggai_store::seal::ring::{KeyRing, Term, last_seen};
use zhenggai_store::seal::sign::sign;
use zhenggai_store::seal::signer::Signer;
use zhenggai_store::seal::verify::{Checks, Report};
use zhenggai_store::store::{Scope, Store, audit};
use zhenggai_tables::intake::plan::Plan;

use crate::book::{Asked, Book};
use crate::choice::Rules;
use crate::fault::Fault;
use crate::table::{self, Outcome, Taken};

/// A book whose ledger is kept in a store (存盘账本): SQLite, PostgreSQL or memory.
pub struct KeptBook {
    book: Book,
    store: Box<dyn Store>,
    signer: Option<Box<dyn Signer>>,
    position: u64,
    not_understood: u64,
}

impl core::fmt::Debug for KeptBook {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("KeptBook").field("dossier", self.book.ledger().dossier_id()).finish_non_exhaustive()
    }
}

impl KeptBook {
    /// Begins a dossier in a store: `opening` is its first entry.
    ///
    /// # Errors
    /// `Fault::Refused` when the store has entries of this dossier already, or `opening` opens none;
    /// `Fault::Store`. Nothing is recorded then.
    pub fn begin(
        store: Box<dyn Store>,
        dossier: DossierId,
        device: DeviceId,
        rules: impl Into<Rules>,
        opening: Asked,
    ) -> Result<Self, Fault> {
        let mut kept = Self::with(store, Book::new(dossier, device, rules)?);
        kept.refresh()?;
        kept.record(opening)?;
        Ok(kept)
    }

    /// Opens a dossier of a store: the one that is named, else the only one. `rules` judge a ledger that
    /// adopted no rule set.
    ///
    /// # Errors
    /// `Fault::DossierUnclear` when there is no such dossier; `Fault::Store`; `Fault::Wire` when a rule set that
    /// the ledger carries cannot be read.
    pub fn open(
        mut store: Box<dyn Store>,
        dossier: Option<DossierId>,
        device: DeviceId,
        rules: impl Into<Rules>,
    ) -> Result<Self, Fault> {
        let known = store.dossiers()?;
        let found = match (dossier, known.as_slice()) {
            (Some(named), _) => known.iter().find(|it| **it == named).cloned(),
            (None, [only]) => Some(only.clone()),
            (None, _) => None,
        };
        let dossier = found.ok_or(Fault::DossierUnclear { known })?;
        let mut kept = Self::with(store, Book::new(dossier, device, rules)?);
        kept.refresh()?;
        Ok(kept)
    }

    /// A dossier in a store, which may have nothing of it yet: what others wrote is taken in.
    ///
    /// # Errors
    /// `Fault::Store`; `Fault::Wire` when a rule set that the ledger carries cannot be read.
    pub fn of(
        store: Box<dyn Store>,
        dossier: DossierId,
        device: DeviceId,
        rules: impl Into<Rules>,
    ) -> Result<Self, Fault> {
        let mut kept = Self::with(store, Book::new(dossier, device, rules)?);
        kept.refresh()?;
        Ok(kept)
    }

    const fn with(store: Box<dyn Store>, book: Book) -> Self {
        Self { book, store, signer: None, position: 0, not_understood: 0 }
    }

    /// The same book, which signs from now on what it records: an entry's signature covers all that it follows.
    #[must_use]
    pub fn signing_with(mut self, signer: impl Signer + 'static) -> Self {
        self.signer = Some(Box::new(signer));
        self
    }

    /// The book.
    #[must_use]
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// The book, apart from its store: what is recorded in it from now on is kept nowhere.
    #[must_use]
    pub fn into_book(self) -> Book {
        self.book
    }

    /// The store, for what moves entries without asking what they say. Call [`KeptBook::refresh`] afterwards.
    pub fn store(&mut self) -> &mut dyn Store {
        self.store.as_mut()
    }

    /// Entries of the dossier that this version does not understand. They are kept, and moved on.
    #[must_use]
    pub const fn not_understood(&self) -> u64 {
        self.not_understood
    }

    /// Decides a command and records what comes of it. When it returns, the entry is on the disk.
    ///
    /// # Errors
    /// `Fault::Refused` when the rules say no, `Fault::Store` when it cannot be kept; nothing is recorded then.
    pub fn record(&mut self, asked: Asked) -> Result<EntryId, Fault> {
        let decided = self.book.decide(asked)?;
        let entry = match &self.signer {
            Some(signer) => sign(&decided, signer)?,
            None => decided,
        };
        let id = entry.id();
        self.store.append(core::slice::from_ref(&entry))?;
        self.book.append(entry)?;
        Ok(id)
    }

    /// Records the steps of a plan ([`table::import`]) all at once, signed where the book signs: what the rules refuse is
    /// left out and reported, the rest is on the disk when it returns.
    ///
    /// # Errors
    /// A fault that is no refusal; nothing is recorded then.
    pub fn import(
        &mut self,
        plan: &Plan,
        taken: &Taken,
        told: &mut dyn FnMut(usize),
    ) -> Result<Outcome, Fault> {
        let mut tried = self.book.clone();
        let outcome = table::import(plan, &mut tried, taken, told)?;
        let decided = outcome.entries.iter().filter_map(|id| tried.ledger().entry(id));
        let entries = decided.map(|entry| match &self.signer {
            Some(signer) => sign(entry, signer),
            None => Ok(entry.clone()),
        });
        let entries: Vec<Entry> = entries.collect::<Result<_, _>>()?;
        self.store.append(&entries)?;
        entries.into_iter().try_for_each(|entry| self.book.append(entry))?;
        Ok(outcome)
    }

    /// Proves every entry, and holds the ledger against the keys that it enrols (校验账本).
    ///
    /// # Errors
    /// `Fault::Store` when the store cannot be read, `Fault::Seal` when a key is none of its algorithm. What is broken in
    /// the ledger is no error; it is reported.
    pub fn audit(&mut self) -> Result<Report, Fault> {
        let dossier = self.book.ledger().dossier_id().clone();
        let ring = self.key_ring()?;
        let heads = self.store.heads(&dossier)?;
        let enrolled =
            self.book.latest().dossier.as_ref().is_some_and(|it| !it.powers().devices().is_empty());
        let keys = enrolled.then_some(&ring);
        let heads = if enrolled { heads.as_slice() } else { &[] };
        let checks = Checks { dossier: Some(&dossier), keys, heads, ..Checks::default() };
        Ok(audit(self.store.as_mut(), &dossier, &checks)?)
    }

    /// Takes in what came into the store since one looked last. Returns how many entries were new.
    ///
    /// # Errors
    /// As [`KeptBook::open`].
    pub fn refresh(&mut self) -> Result<usize, Fault> {
        let dossier = self.book.ledger().dossier_id().clone();
        let mut read: Vec<Entry> = Vec::new();
        let (mut last, mut not_understood) = (self.position, self.not_understood);
        self.store.each_after(self.position, Scope::Dossier(&dossier), &mut |kept| {
            last = last.max(kept.position);
            match kept.raw.entry() {
                Ok(entry) => read.push(entry),
                Err(_) => not_understood = not_understood.saturating_add(1),
            }
            ControlFlow::Continue(())
        })?;
        (self.position, self.not_understood) = (last, not_understood);
        self.book.merge(read)
    }

    /// The keys of the devices that the ledger enrols, and up to where those are vouched for that it shuts out.
    ///
    /// # Errors
    /// `Fault::Store` when the store cannot be read, `Fault::Seal` when a key is none of its algorithm.
    pub fn key_ring(&mut self) -> Result<KeyRing, Fault> {
        let mut ring = KeyRing::new();
        let view = self.book.latest();
        let Some(dossier) = &view.dossier else { return Ok(ring) };
        let devices: Vec<(DeviceId, DeviceFile)> =
            dossier.powers().devices().iter().map(|(id, file)| (id.clone(), file.clone())).collect();
        let mut raws: Vec<RawEntry> = Vec::new();
        if devices.iter().any(|(_, file)| file.revoked.is_some()) {
            let id = dossier.id().clone();
            self.store.each(Scope::Dossier(&id), &mut |kept| {
                raws.push(kept.raw);
                ControlFlow::Continue(())
            })?;
        }
        for (device, file) in devices {
            for enrolment in &file.enrolments {
                let algorithm: SignatureAlgorithm = enrolment.value.algorithm;
                let key = VerifyingKey::from_bytes(algorithm, enrolment.value.key.bytes())?;
                ring.enrol(&key, Term::new(device.clone(), None, None)?);
            }
            if let Some(revoked) = &file.revoked {
                ring.revoke(&device, last_seen(&raws, revoked.entry, &device));
            }
        }
        Ok(ring)
    }

    /// The devices that wrote entries and were never enrolled with a key: what they wrote rests on nobody's
    /// signature.
    #[must_use]
    pub fn without_key(&self) -> BTreeSet<DeviceId> {
        let enrolled = self.book.latest().dossier.as_ref().map(|dossier| dossier.powers().devices());
        let known = |device: &DeviceId| enrolled.is_some_and(|all| all.contains_key(device));
        let wrote = self.book.ledger().past().values().map(|entry| entry.body().device.clone());
        wrote.filter(|device| !known(device)).collect()
    }
}
