//! Where a dossier lies, and how it is opened there.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use zhenggai_core::id::{DeviceId, DossierId};
use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_store::exchange::{self, Apply};
use zhenggai_store::store::{MemoryStore, Scope, SqliteStore, Store as _};

use crate::book::Book;
use crate::choice::Rules;
use crate::fault::Fault;
use crate::kept::KeptBook;
use crate::portfolio::find::{Form, form};
use crate::portfolio::lines::{self, Lines, Texts};

/// A dossier of a portfolio, and where it lies.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its file, or the name it was handed in under.
    pub source: String,
    pub(super) kept: Kept,
}

/// How a dossier is kept.
#[derive(Debug, Clone)]
pub(super) enum Kept {
    /// In a ledger file, beside others perhaps.
    Store(PathBuf, DossierId),
    /// In some lines of a file.
    Lines(PathBuf, Lines),
    /// In lines that are in memory.
    Texts(Arc<Texts>),
    /// In a bundle.
    Bundle(PathBuf),
    /// In memory.
    Book(Arc<Book>),
    /// Nowhere: the file cannot be read.
    Broken(Fault),
}

/// The dossiers of a file, in order; one that is broken where it cannot be read.
pub(super) fn of(path: &Path) -> Vec<Place> {
    let place = |kept| Place { source: path.display().to_string(), kept };
    let found = form(path).map_err(Fault::from).and_then(|form| match form {
        Form::Store => {
            let dossiers = SqliteStore::open(path)?.dossiers()?;
            Ok(dossiers.into_iter().map(|id| Kept::Store(path.to_owned(), id)).collect())
        }
        Form::Lines => {
            let found = lines::index(path)?;
            Ok(found.into_iter().map(|lines| Kept::Lines(path.to_owned(), lines)).collect())
        }
        Form::Bundle | Form::Other => Ok(vec![Kept::Bundle(path.to_owned())]),
    });
    match found {
        Ok(kept) if kept.is_empty() => vec![place(Kept::Broken(Refusal::DossierNotOpened.into()))],
        Ok(kept) => kept.into_iter().map(place).collect(),
        Err(fault) => vec![place(Kept::Broken(fault))],
    }
}

impl Place {
    /// The dossier, where it is known before it is opened.
    #[must_use]
    pub fn dossier(&self) -> Option<&DossierId> {
        match &self.kept {
            Kept::Store(_, dossier) => Some(dossier),
            Kept::Lines(_, lines) => Some(&lines.dossier),
            Kept::Texts(texts) => Some(&texts.dossier),
            Kept::Book(book) => Some(book.ledger().dossier_id()),
            Kept::Bundle(_) | Kept::Broken(_) => None,
        }
    }

    /// Opens it.
    ///
    /// # Errors
    /// What is wrong with the file, as its reader says.
    pub fn book(&self) -> Result<Cow<'_, Book>, Fault> {
        let device = || DeviceId::new("reader");
        match &self.kept {
            Kept::Store(path, dossier) => {
                let store = Box::new(SqliteStore::open(path)?);
                let kept = KeptBook::open(store, Some(dossier.clone()), device()?, Rules::ByDay)?;
                Ok(Cow::Owned(kept.into_book()))
            }
            Kept::Lines(path, lines) => {
                let mut book = Book::new(lines.dossier.clone(), device()?, Rules::ByDay)?;
                book.merge(lines.read(path)?)?;
                Ok(Cow::Owned(book))
            }
            Kept::Texts(texts) => {
                let mut book = Book::new(texts.dossier.clone(), device()?, Rules::ByDay)?;
                book.merge(texts.read()?)?;
                Ok(Cow::Owned(book))
            }
            Kept::Bundle(path) => bundled(path, device()?).map(Cow::Owned),
            Kept::Book(book) => Ok(Cow::Borrowed(book)),
            Kept::Broken(fault) => Err(fault.clone()),
        }
    }
}

/// The book of what a bundle brings. It may bring only what somebody lacked; what then has no cause is without effect.
fn bundled(path: &Path, device: DeviceId) -> Result<Book, Fault> {
    let mut store = MemoryStore::new();
    let mut file = File::open(path)?.take(u64::MAX);
    exchange::apply(&mut store, &mut file, &Apply::default())?;
    let dossiers = store.dossiers()?;
    let Some(dossier) = dossiers.first() else { return Err(Refusal::DossierNotOpened.into()) };
    let mut entries: Vec<Entry> = Vec::new();
    store.each(Scope::Dossier(dossier), &mut |kept| {
        entries.extend(kept.raw.entry());
        ControlFlow::Continue(())
    })?;
    let mut book = Book::new(dossier.clone(), device, Rules::ByDay)?;
    book.merge(entries)?;
    Ok(book)
}
