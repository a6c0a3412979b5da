//! What comes and goes: files that are proven, bundles, verification.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use zhenggai::core::digest::DigestAlgorithm;
use zhenggai::fault::Fault;
use zhenggai::field::proof::proof;
use zhenggai::store::fault::StoreFault;

use super::Book;
use super::held::Held;
use crate::aside::{Stop, Watched, aside};
use crate::entry::{Bundled, Change, Proof, Received, Verification};
use crate::error::BookError;
use crate::host::ProgressListener;

#[uniffi::export]
impl Book {
    /// What this device has, as one line of JSON, for whoever is to make a bundle for it.
    ///
    /// # Errors
    /// `STORE_UNAVAILABLE`, `STORE_DAMAGED`.
    pub fn have(&self) -> Result<String, BookError> {
        self.held.with(|book| book.have())
    }

    /// A bundle of what `receiver` lacks, who says it by [`Book::have`]; of everything where nobody says it. What goes
    /// out can no longer be undone.
    ///
    /// # Errors
    /// `HAVE_MALFORMED`; as [`Book::have`].
    #[uniffi::method(default(receiver = None))]
    pub fn bundle(&self, receiver: Option<String>) -> Result<Vec<u8>, BookError> {
        self.held.with(|book| {
            let mut bytes = Vec::new();
            book.bundle(receiver.as_deref(), &mut bytes)?;
            Ok(bytes)
        })
    }

    /// Takes a bundle: all of its entries or none, proven. Taking it again changes nothing.
    ///
    /// # Errors
    /// `BUNDLE_DAMAGED`, `BUNDLE_CUT`, `BUNDLE_FOREIGN`, `BUNDLE_TOO_NEW`, `BUNDLE_TOO_LARGE`, `DOSSIER_MISMATCH`. Nothing
    /// is taken then.
    pub fn receive(&self, bundle: Vec<u8>) -> Result<Received, BookError> {
        taken(&self.held, &mut bundle.as_slice())
    }

    /// Writes a bundle as [`Book::bundle`] does to a new file.
    ///
    /// # Errors
    /// `TRANSFER_FAILED` when the file cannot be written, also when there is one already; as [`Book::bundle`].
    #[uniffi::method(default(receiver = None))]
    pub async fn bundle_file(&self, path: String, receiver: Option<String>) -> Result<Bundled, BookError> {
        let held = Arc::clone(&self.held);
        aside(move |_| {
            held.with(|book| {
                let mut file = BufWriter::new(File::create_new(Path::new(&path)).map_err(unusable)?);
                let bundled = book.bundle(receiver.as_deref(), &mut file)?;
                file.flush().and_then(|()| file.get_ref().sync_all()).map_err(unusable)?;
                Ok(bundled.into())
            })
        })
        .await
    }

    /// Takes a bundle from a file, as [`Book::receive`] does.
    ///
    /// # Errors
    /// `TRANSFER_FAILED` when the file cannot be read; `Stopped` when it was stopped, and nothing was taken; as
    /// [`Book::receive`].
    #[uniffi::method(default(progress = None))]
    pub async fn receive_file(
        &self,
        path: String,
        progress: Option<Arc<dyn ProgressListener>>,
    ) -> Result<Received, BookError> {
        let held = Arc::clone(&self.held);
        aside(move |stop| watched(&held, &path, progress.as_deref(), stop, &mut |input| taken(&held, input)))
            .await
    }

    /// The digest of a file that the app keeps, such as a photograph, read a piece at a time.
    ///
    /// # Errors
    /// `TRANSFER_FAILED` when it cannot be read; `Stopped` when it was stopped.
    #[uniffi::method(default(progress = None))]
    pub async fn prove(
        &self,
        path: String,
        algorithm: DigestAlgorithm,
        progress: Option<Arc<dyn ProgressListener>>,
    ) -> Result<Proof, BookError> {
        let held = Arc::clone(&self.held);
        aside(move |stop| {
            watched(&held, &path, progress.as_deref(), stop, &mut |input| {
                let made = proof(input, algorithm, &mut |_| ControlFlow::Continue(()));
                let made = made.map_err(|fault| held.error(&fault))?;
                made.map(Proof::from).ok_or(BookError::Stopped)
            })
        })
        .await
    }

    /// Proves every entry of the book, and the signatures against the keys that its ledger enrols.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`. What is wrong with the record stands in the answer.
    pub async fn verify(&self) -> Result<Verification, BookError> {
        let held = Arc::clone(&self.held);
        aside(move |_| {
            let report = held.with(|book| book.verify())?;
            Ok(Verification::of(&report, held.host.language))
        })
        .await
    }
}

/// Reads a file piece by piece, telling how far it has come.
fn watched<T>(
    held: &Held,
    path: &str,
    progress: Option<&dyn ProgressListener>,
    stop: &Stop,
    work: &mut dyn FnMut(&mut dyn Read) -> Result<T, BookError>,
) -> Result<T, BookError> {
    let opened = File::open(Path::new(path)).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (total, file) = opened.map_err(|error| held.error(&unusable(error)))?;
    let done = work(&mut BufReader::new(Watched::new(file, total, progress, stop)));
    if done.is_err() && stop.is_set() { Err(BookError::Stopped) } else { done }
}

fn taken(held: &Held, input: &mut dyn Read) -> Result<Received, BookError> {
    let received = held.with(|book| Ok(Received::from(&book.apply(input)?)))?;
    if received.new > 0 {
        held.tell(&Change::Received { new: received.new });
    }
    Ok(received)
}

fn unusable(error: std::io::Error) -> Fault {
    StoreFault::Interrupted { offset: 0, message: error.to_string() }.into()
}
