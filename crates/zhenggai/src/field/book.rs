//! A book in one file of the app's folder, with a desk beside it.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use zhenggai_core::day::Day;
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::ledger::command::Command;
use zhenggai_core::ledger::event::{Correction, Event};
use zhenggai_core::moment::Moment;
use zhenggai_core::text::Text;
use zhenggai_store::exchange::{self, Applied, Apply, Bundled, Have, Missing};
use zhenggai_store::seal::signer::Signer;
use zhenggai_store::seal::verify::{Checks, Report};
use zhenggai_store::store::{Desk, Draft, SqliteStore, audit};
use zhenggai_wire::{policy, said};

use crate::book::{Asked, Book};
use crate::choice::Rules;
use crate::fault::Fault;
use crate::kept::KeptBook;

/// A book on a device in the field (外业账本): a store in one SQLite file, and beside it, as `FILE.desk`, the drafts and
/// how far its entries went out.
#[derive(Debug)]
pub struct FieldBook {
    kept: KeptBook,
    desk: Desk,
}

impl FieldBook {
    /// Begins a dossier in a new file. `opening` is its first entry; `rules`, the text of a rule set, is what the ledger
    /// is held to from then on.
    ///
    /// # Errors
    /// `Fault::Refused` when `opening` opens nothing; `Fault::Wire` when the rule set cannot be read; `Fault::Store` with
    /// `STORE_EXISTS` when there is one already. No file is made for an opening that opens nothing.
    pub fn create(
        path: &Path,
        dossier: DossierId,
        device: DeviceId,
        rules: Option<&str>,
        mut opening: Asked,
    ) -> Result<Self, Fault> {
        if let (Event::DossierOpened(opening), Some(text)) = (&mut opening.event, rules) {
            opening.rules = Some(policy::adoption(text)?);
        }
        Book::new(dossier.clone(), device.clone(), Rules::ByDay)?.decide(opening.clone())?;
        let store = SqliteStore::create(path)?;
        let desk = Desk::open_or_create(&beside(path))?;
        let kept = KeptBook::begin(Box::new(store), dossier, device, Rules::ByDay, opening)?;
        Ok(Self { kept, desk })
    }

    /// Opens the dossier of a file: the one that is named, else the only one.
    ///
    /// # Errors
    /// As [`KeptBook::open`].
    pub fn open(path: &Path, dossier: Option<DossierId>, device: DeviceId) -> Result<Self, Fault> {
        let store = SqliteStore::open(path)?;
        let desk = Desk::open_or_create(&beside(path))?;
        let kept = KeptBook::open(Box::new(store), dossier, device, Rules::ByDay)?;
        Ok(Self { kept, desk })
    }

    /// Begins a file on a further device with the bundle that somebody made for it.
    ///
    /// # Errors
    /// As [`FieldBook::apply`], and `Fault::Store` with `STORE_EXISTS` when there is such a file already; it is left
    /// alone. Where the bundle is not taken, no file is left behind.
    pub fn join(path: &Path, device: DeviceId, bundle: &mut dyn Read) -> Result<Self, Fault> {
        let mut store = SqliteStore::create(path)?;
        let taken = exchange::apply(&mut store, bundle, &Apply::default());
        drop(store);
        match taken {
            Ok(applied) => Self::open(path, Some(applied.header.dossier), device),
            Err(fault) => {
                // Nothing was taken: the empty file would only stand in the way of the next try.
                let _ = std::fs::remove_file(path);
                Err(fault.into())
            }
        }
    }

    /// Signs from now on what is recorded.
    #[must_use]
    pub fn signing_with(self, signer: impl Signer + 'static) -> Self {
        Self { kept: self.kept.signing_with(signer), ..self }
    }

    /// The book.
    #[must_use]
    pub const fn book(&self) -> &Book {
        self.kept.book()
    }

    /// The book with its store.
    pub const fn kept(&mut self) -> &mut KeptBook {
        &mut self.kept
    }

    /// Decides a command and records what comes of it. When it returns, the entry is on the disk.
    ///
    /// # Errors
    /// As [`KeptBook::record`].
    pub fn record(&mut self, asked: Asked) -> Result<EntryId, Fault> {
        self.kept.record(asked)
    }

    /// Whether an entry can still be undone: this device wrote it, and it never went out.
    ///
    /// # Errors
    /// `Fault::Store` when the desk cannot be read.
    pub fn can_be_undone(&self, entry: &EntryId) -> Result<bool, Fault> {
        let ledger = self.book().ledger();
        let Some(entry) = ledger.entry(entry) else { return Ok(false) };
        let own = entry.body().device == *self.book().device();
        Ok(own && entry.body().seq > self.desk.handed_out(ledger.dossier_id())?)
    }

    /// Undoes an entry that nobody else has seen. Nothing is removed: a correction by the same author, which counts from
    /// `on`, says that it should not have been made. What others have seen is corrected openly instead.
    ///
    /// # Errors
    /// `Fault::KnownToOthers` when the entry went out, or is another device's; `Fault::Refused` when the rules say no.
    pub fn undo(&mut self, entry: &EntryId, reason: Text, on: Day, now: Moment) -> Result<EntryId, Fault> {
        let known = self.book().ledger().entry(entry).map(|entry| entry.body().author.clone());
        let Some(author) = known.filter(|_| self.can_be_undone(entry).unwrap_or_default()) else {
            return Err(Fault::KnownToOthers { entry: *entry });
        };
        let event = Event::Corrected(Correction { entry: *entry, instead: None, reason });
        self.record(Asked { event, author, effective_on: on, origin: None, now })
    }

    /// The drafts, the one saved last first.
    ///
    /// # Errors
    /// `Fault::Store`.
    pub fn drafts(&self) -> Result<Vec<Draft>, Fault> {
        Ok(self.desk.drafts()?)
    }

    /// Keeps a draft, in place of the one with its id. Nothing of it is recorded, and it need not be whole.
    ///
    /// # Errors
    /// `Fault::Store`.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<(), Fault> {
        Ok(self.desk.save(draft)?)
    }

    /// Throws a draft away. Returns whether there was one.
    ///
    /// # Errors
    /// `Fault::Store`.
    pub fn discard_draft(&mut self, id: &str) -> Result<bool, Fault> {
        Ok(self.desk.discard(id)?)
    }

    /// Records what a draft says, as `{"by": …, "on": …, "event": …}`, and throws the draft away. Where the process dies
    /// between the two, the entry is recorded and the draft is still there.
    ///
    /// # Errors
    /// `Fault::DraftNotFound`; `Fault::Wire` when the draft is not whole yet; as [`FieldBook::record`]. The draft stays.
    pub fn record_draft(&mut self, id: &str, now: Moment) -> Result<EntryId, Fault> {
        let found = self.desk.draft(id)?.ok_or_else(|| Fault::DraftNotFound { draft: id.to_owned() })?;
        let Command { author, effective_on, event } = said::decode(&found.text)?;
        let entry = self.record(Asked { event, author, effective_on, origin: None, now })?;
        self.desk.discard(id)?;
        Ok(entry)
    }

    /// What this device has, as one line of JSON, for whoever is to make a bundle for it.
    ///
    /// # Errors
    /// `Fault::Store`.
    pub fn have(&mut self) -> Result<String, Fault> {
        let dossier = self.book().ledger().dossier_id().clone();
        Ok(Have::of(self.kept.store(), &dossier)?.encode()?)
    }

    /// Writes a bundle of what `receiver` lacks, who says what it has as [`FieldBook::have`] does; of everything where
    /// nobody says it. What goes out can no longer be undone, also where the bundle is lost on the way.
    ///
    /// # Errors
    /// `Fault::Store` with `HAVE_MALFORMED`, `TRANSFER_FAILED`, or as a store fails.
    pub fn bundle(&mut self, receiver: Option<&str>, out: &mut dyn Write) -> Result<Bundled, Fault> {
        let ledger = self.book().ledger();
        let dossier = ledger.dossier_id().clone();
        let last = ledger.latest_of(self.book().device()).map_or(0, |entry| entry.body().seq);
        let have = match receiver {
            Some(text) => Have::decode(text)?,
            None => Have::nothing(dossier.clone()),
        };
        self.desk.hand_out(&dossier, last)?;
        let store = self.kept.store();
        let missing = Missing::of(store, &have)?;
        let heads = store.heads(&have.dossier)?;
        Ok(exchange::bundle(store, &missing, &heads, out)?)
    }

    /// Takes a bundle: all of its entries or none. When it returns, they are on the disk. Taking it again changes nothing.
    ///
    /// # Errors
    /// As [`exchange::apply`]; nothing is taken then.
    pub fn apply(&mut self, bundle: &mut dyn Read) -> Result<Applied, Fault> {
        let dossier = self.book().ledger().dossier_id().clone();
        let how = Apply { dossier: Some(&dossier), ..Apply::default() };
        let applied = exchange::apply(self.kept.store(), bundle, &how)?;
        self.kept.refresh()?;
        Ok(applied)
    }

    /// Proves every entry of the book, and its signatures against the keys that the ledger enrols.
    ///
    /// # Errors
    /// `Fault::Store` when the file cannot be read. What is wrong with the record stands in the report.
    pub fn verify(&mut self) -> Result<Report, Fault> {
        let dossier = self.book().ledger().dossier_id().clone();
        let ring = self.kept.key_ring()?;
        let heads = self.kept.store().heads(&dossier)?;
        let devices = self.book().latest().dossier.as_ref().map(|it| it.powers().devices());
        let enrolled = devices.is_some_and(|devices| !devices.is_empty());
        let keys = enrolled.then_some(&ring);
        let heads = if enrolled { heads.as_slice() } else { &[] };
        let checks = Checks { dossier: Some(&dossier), keys, heads, ..Checks::default() };
        Ok(audit(self.kept.store(), &dossier, &checks)?)
    }
}

/// Where the desk of a store lies.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".desk");
    PathBuf::from(name)
}
