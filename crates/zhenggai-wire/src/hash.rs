//! Hashing of bytes.

use sha2::{Digest as _, Sha256};
use zhenggai_core::digest::{Digest, DigestAlgorithm};

/// The SHA-256 digest of `bytes`.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Digest {
    Digest::new(DigestAlgorithm::Sha256, Sha256::digest(bytes).into())
}
