//! Ledger files, and files that are made anew.

use std::fs::{File, OpenOptions};
use std::path::Path;

use zhenggai::choice::Rules;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::kept::KeptBook;
use zhenggai::store::seal::key::SigningKey;
use zhenggai::store::store::SqliteStore;
use zhenggai::store::store::Store as _;

use crate::args::LedgerFile;
use crate::command::input::{self, Trouble};

/// A ledger that is only looked at, or that takes entries of others.
pub(in crate::command) fn open(ledger: &LedgerFile, language: Language) -> Result<KeptBook, Trouble> {
    open_on(ledger, "reader", language)
}

/// A ledger, on the device with this id.
pub(super) fn open_on(ledger: &LedgerFile, device: &str, language: Language) -> Result<KeptBook, Trouble> {
    let place = ledger.file.display();
    let store = SqliteStore::open(&ledger.file)
        .map_err(|fault| Trouble::of(place.to_string(), &fault.into(), language))?;
    let device = DeviceId::new(device).map_err(|it| Trouble::of("--device", &it.into(), language))?;
    let dossier = ledger.dossier.as_deref().map(DossierId::new).transpose();
    let dossier = dossier.map_err(|it| Trouble::of("--dossier", &it.into(), language))?;
    KeptBook::open(Box::new(store), dossier, device, Rules::ByDay)
        .map_err(|fault| Trouble::of(place.to_string(), &fault, language))
}

/// The dossier that is meant, in a store that is not read.
pub(super) fn dossier(
    store: &mut SqliteStore,
    path: &Path,
    named: Option<&str>,
    language: Language,
) -> Result<DossierId, Trouble> {
    let of = |fault: Fault| Trouble::of(path.display(), &fault, language);
    let known = store.dossiers().map_err(|fault| of(fault.into()))?;
    let named = named.map(DossierId::new).transpose();
    let named = named.map_err(|it| Trouble::of("--dossier", &it.into(), language))?;
    match (named, known.as_slice()) {
        (Some(named), _) if known.contains(&named) => Ok(named),
        (None, [only]) => Ok(only.clone()),
        _ => Err(of(Fault::DossierUnclear { known })),
    }
}

/// A file that is made anew; one that is there is left alone.
pub(super) fn make(path: &Path, language: Language) -> Result<File, Trouble> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| input::unwritable(path, &error, language))
}

/// A file that is read from its beginning.
pub(super) fn read(path: &Path, language: Language) -> Result<File, Trouble> {
    File::open(path).map_err(|error| input::no_file(path, &error, language))
}

/// A device's secret key.
pub(super) fn key(path: &Path, language: Language) -> Result<SigningKey, Trouble> {
    let bytes = input::read(path, language)?.bytes;
    let key = SigningKey::from_pem(&String::from_utf8_lossy(&bytes));
    key.map_err(|fault| Trouble::of(path.display(), &fault.into(), language))
}
