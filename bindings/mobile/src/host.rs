//! What the app hands in: time, randomness, a signing key; what it hears of: changes and progress.

use std::sync::Arc;

use zhenggai::core::device::SignatureAlgorithm;
use zhenggai::core::language::Language;

use crate::entry::Change;
use crate::error::SignerError;

/// The device's clock (时钟).
#[uniffi::export(with_foreign)]
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970 in UTC.
    fn now(&self) -> i64;
}

/// Bytes that nobody can foretell, out of which ids are made (随机数).
#[uniffi::export(with_foreign)]
pub trait Randomness: Send + Sync {
    /// So many bytes.
    fn bytes(&self, count: u32) -> Vec<u8>;
}

/// A signing key that stays where it is kept, such as a hardware keystore (签名者). It is asked on the thread that records;
/// nothing is recorded when it makes no signature, or one that does not fit its public key.
#[uniffi::export(with_foreign)]
pub trait Signer: Send + Sync {
    /// How it signs.
    fn algorithm(&self) -> SignatureAlgorithm;

    /// Its public key: 32 bytes for Ed25519, a point as in SEC 1 for SM2 (65 bytes, or 33).
    fn public_key(&self) -> Vec<u8>;

    /// The signature over `message`: 64 bytes as RFC 8032 has them for Ed25519; for SM2 `r ‖ s`, with the user id
    /// `1234567812345678`.
    ///
    /// # Errors
    /// [`SignerError`] when the key cannot be used now.
    fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, SignerError>;
}

/// Hears what changed in a book, after it is on the disk, on the thread that changed it (观察者).
#[uniffi::export(with_foreign)]
pub trait Observer: Send + Sync {
    /// Something changed.
    fn changed(&self, change: Change);
}

/// Hears how far long work has come (进度).
#[uniffi::export(with_foreign)]
pub trait ProgressListener: Send + Sync {
    /// So many bytes out of so many are done. `false` stops the work, and nothing is changed.
    fn advanced(&self, done: u64, total: u64) -> bool;
}

/// What a book needs of the app that holds it (宿主).
#[derive(Clone, uniffi::Record)]
pub struct Host {
    /// In which language sentences are.
    pub language: Language,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub randomness: Arc<dyn Randomness>,
    /// What signs each entry; none: entries are not signed.
    pub signer: Option<Arc<dyn Signer>>,
}
