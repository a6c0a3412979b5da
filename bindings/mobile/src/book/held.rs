//! The book behind its lock, and who hears of its changes.

use std::sync::{Arc, Mutex, PoisonError};

use zhenggai::core::Invalid;
use zhenggai::core::day::Day;
use zhenggai::core::moment::Moment;
use zhenggai::fault::Fault;
use zhenggai::field::FieldBook;
use zhenggai::store::seal::fault::SealFault;
use zhenggai::store::seal::signer::HardwareKey;

use crate::entry::Change;
use crate::error::BookError;
use crate::host::{Clock, Host, Observer, Signer};

/// A book, its host and its observers.
pub(super) struct Held {
    book: Mutex<FieldBook>,
    observers: Mutex<Observers>,
    pub(super) host: Host,
}

/// Who hears of changes. What comes over the border is another object each time, so that each has a number.
struct Observers {
    last: u64,
    known: Vec<(u64, Arc<dyn Observer>)>,
}

impl Held {
    pub(super) const fn new(book: FieldBook, host: Host) -> Self {
        Self { book: Mutex::new(book), observers: Mutex::new(Observers { last: 0, known: Vec::new() }), host }
    }

    /// Does something with the book while nobody else does.
    pub(super) fn with<T>(
        &self,
        work: impl FnOnce(&mut FieldBook) -> Result<T, Fault>,
    ) -> Result<T, BookError> {
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut book).map_err(|fault| self.error(&fault))
    }

    /// The error that a fault is, in the language of the host.
    pub(super) fn error(&self, fault: &Fault) -> BookError {
        BookError::of(fault, self.host.language)
    }

    /// The moment, by the host's clock.
    pub(super) fn now(&self) -> Result<Moment, Fault> {
        moment(self.host.clock.as_ref())
    }

    /// An id that nobody has used, such as `E-3f…`.
    pub(super) fn fresh(&self, prefix: &str) -> String {
        let bytes = self.host.randomness.bytes(12);
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{prefix}-{hex}")
    }

    pub(super) fn observe(&self, observer: Arc<dyn Observer>) -> u64 {
        let mut observers = self.observers.lock().unwrap_or_else(PoisonError::into_inner);
        observers.last = observers.last.saturating_add(1);
        let number = observers.last;
        observers.known.push((number, observer));
        number
    }

    pub(super) fn forget(&self, number: u64) {
        let mut observers = self.observers.lock().unwrap_or_else(PoisonError::into_inner);
        observers.known.retain(|(known, _)| *known != number);
    }

    /// Tells everybody; the book is free by then.
    pub(super) fn tell(&self, change: &Change) {
        let known = self.observers.lock().unwrap_or_else(PoisonError::into_inner).known.clone();
        known.iter().for_each(|(_, observer)| observer.changed(change.clone()));
    }
}

/// The moment that a clock shows.
pub(super) fn moment(clock: &dyn Clock) -> Result<Moment, Fault> {
    Ok(Moment::from_millis(clock.now())?)
}

/// A day as it is printed.
pub(super) fn day(form: &str) -> Result<Day, Invalid> {
    form.parse()
}

/// The host's signer as what signs entries.
pub(super) fn signing(signer: &Arc<dyn Signer>) -> Result<HardwareKey, SealFault> {
    let (algorithm, public) = (signer.algorithm(), signer.public_key());
    let signer = Arc::clone(signer);
    let ask = move |message: &[u8]| signer.sign(message.to_vec()).map_err(|error| error.to_string());
    HardwareKey::new(algorithm, &public, Box::new(ask))
}
