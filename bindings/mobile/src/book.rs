//! A book on the phone.

// holding
mod held;

// operations
mod draft;
mod exchange;
mod read;
mod record;

use std::path::Path;
use std::sync::Arc;

use zhenggai::book::Asked;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::language::Language;
use zhenggai::core::ledger::command::Command;
use zhenggai::fault::Fault;
use zhenggai::field::FieldBook;
use zhenggai::store::store::{SqliteStore, Store as _};
use zhenggai::wire::said;

use crate::error::BookError;
use crate::host::{Host, Observer};
use held::{Held, moment, signing};

/// A book in one file of the app's folder (账本): the ledger of one dossier, its rules, and beside it, as `FILE.desk`, the
/// drafts. What it acknowledges is on the disk. It may be used from several threads; one call at a time is let in.
#[derive(uniffi::Object)]
pub struct Book {
    held: Arc<Held>,
}

#[uniffi::export]
impl Book {
    /// Begins a dossier in a new file. `opening` is its first entry, `{"by": …, "on": …, "event": {"kind":
    /// "dossier_opened", …}}`; `rules` the text of a rule set, or the id of one that is built in, that it is held to.
    ///
    /// # Errors
    /// `STORE_EXISTS` when there is one already; `DOSSIER_NOT_OPENED`, `RECORD_MALFORMED`, … when the opening opens
    /// nothing. No file is made then.
    #[uniffi::constructor]
    pub fn create(
        path: String,
        dossier: String,
        device: String,
        rules: Option<String>,
        opening: String,
        host: Host,
    ) -> Result<Arc<Self>, BookError> {
        Self::made(&host, || {
            let Command { author, effective_on, event } = said::decode(&opening)?;
            let now = moment(host.clock.as_ref())?;
            let opening = Asked { event, author, effective_on, origin: None, now };
            let rules = rules.map(|given| built_in(&given).map_or(given, str::to_owned));
            let (dossier, device) = (DossierId::new(&dossier)?, DeviceId::new(&device)?);
            FieldBook::create(Path::new(&path), dossier, device, rules.as_deref(), opening)
        })
    }

    /// Opens the dossier of a file: the one that is named, else the only one.
    ///
    /// # Errors
    /// `STORE_MISSING`, `STORE_FOREIGN`, `STORE_DAMAGED`, `STORE_TOO_NEW`, `DOSSIER_UNCLEAR`.
    #[uniffi::constructor(default(dossier = None))]
    pub fn open(
        path: String,
        device: String,
        host: Host,
        dossier: Option<String>,
    ) -> Result<Arc<Self>, BookError> {
        Self::made(&host, || {
            let dossier = dossier.map(|dossier| DossierId::new(&dossier)).transpose()?;
            FieldBook::open(Path::new(&path), dossier, DeviceId::new(&device)?)
        })
    }

    /// Begins a file on a further device, with the bundle of everything that another device made for it.
    ///
    /// # Errors
    /// `STORE_EXISTS` when there is one already; `BUNDLE_DAMAGED`, `BUNDLE_CUT`, … when the bundle is not taken. No file
    /// is left behind then.
    #[uniffi::constructor]
    pub fn join(path: String, device: String, bundle: Vec<u8>, host: Host) -> Result<Arc<Self>, BookError> {
        Self::made(&host, || {
            FieldBook::join(Path::new(&path), DeviceId::new(&device)?, &mut bundle.as_slice())
        })
    }

    /// Tells `observer` from now on what changes. Returns the number under which it is known.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> u64 {
        self.held.observe(observer)
    }

    /// Tells the observer with this number nothing more.
    pub fn forget(&self, observing: u64) {
        self.held.forget(observing);
    }
}

impl Book {
    fn made(host: &Host, make: impl FnOnce() -> Result<FieldBook, Fault>) -> Result<Arc<Self>, BookError> {
        let made = make().and_then(|book| match &host.signer {
            Some(signer) => Ok(book.signing_with(signing(signer)?)),
            None => Ok(book),
        });
        let book = made.map_err(|fault| BookError::of(&fault, host.language))?;
        Ok(Arc::new(Self { held: Arc::new(Held::new(book, host.clone())) }))
    }
}

/// The text of the built-in rule set with this id.
fn built_in(id: &str) -> Option<&'static str> {
    use zhenggai::wire::policy::shelf;
    shelf::BUILT_IN.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}

/// The ids of the dossiers in a file, sorted.
///
/// # Errors
/// As [`Book::open`].
#[uniffi::export]
pub fn dossiers(path: String, language: Language) -> Result<Vec<String>, BookError> {
    let known = SqliteStore::open(Path::new(&path)).and_then(|mut store| store.dossiers());
    let known = known.map_err(|fault| BookError::of(&fault.into(), language))?;
    Ok(known.iter().map(ToString::to_string).collect())
}
