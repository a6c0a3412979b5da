//! Ledgers in whatever file they are kept: a ledger file, or lines of JSON.

use std::path::Path;

use zhenggai::book::Book;
use zhenggai::choice::Rules;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::kept::KeptBook;
use zhenggai::store::store::SqliteStore;
use zhenggai::store::store::Store as _;

use crate::args::LedgerFile;
use crate::command::form::{self, Form};
use crate::command::input::{self, Trouble};

/// The dossiers that a file holds, or the one that is named.
pub(super) fn open(path: &Path, dossier: Option<&str>, language: Language) -> Result<Vec<Book>, Trouble> {
    let of = |fault: Fault| Trouble::of(path.display(), &fault, language);
    let named = dossier.map(DossierId::new).transpose();
    let named = named.map_err(|it| Trouble::of("--dossier", &it.into(), language))?;
    let device = DeviceId::new("reader").map_err(|it| of(it.into()))?;
    let form = form::of(path).map_err(|error| input::no_file(path, &error, language))?;
    if form == Form::Store {
        return stored(path, named, &device).map_err(of);
    }
    let ledger = input::ledger(path, language)?;
    if named.is_some_and(|named| named != *ledger.dossier_id()) {
        return Err(of(Fault::DossierUnclear { known: vec![ledger.dossier_id().clone()] }));
    }
    let mut book = Book::new(ledger.dossier_id().clone(), device, Rules::ByDay).map_err(of)?;
    book.merge(ledger.past().values().cloned()).map_err(of)?;
    Ok(vec![book])
}

/// The one dossier that is meant.
pub(super) fn one(ledger: &LedgerFile, language: Language) -> Result<Book, Trouble> {
    let mut books = open(&ledger.file, ledger.dossier.as_deref(), language)?;
    match (books.pop(), books.is_empty()) {
        (Some(only), true) => Ok(only),
        (last, _) => {
            books.extend(last);
            let known = books.iter().map(|book| book.ledger().dossier_id().clone()).collect();
            Err(Trouble::of(ledger.file.display(), &Fault::DossierUnclear { known }, language))
        }
    }
}

fn stored(path: &Path, named: Option<DossierId>, device: &DeviceId) -> Result<Vec<Book>, Fault> {
    let wanted = match named {
        Some(named) => vec![named],
        None => SqliteStore::open(path)?.dossiers()?,
    };
    if wanted.is_empty() {
        return Err(Fault::DossierUnclear { known: wanted });
    }
    let book = |dossier: DossierId| {
        let store = SqliteStore::open(path)?;
        let kept = KeptBook::open(Box::new(store), Some(dossier), device.clone(), Rules::ByDay)?;
        Ok(kept.into_book())
    };
    wanted.into_iter().map(book).collect()
}
