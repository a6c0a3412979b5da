//! A signing key in the app's memory, for devices without a keystore that can sign, and for tests.

use std::sync::Arc;

use zhenggai::core::device::SignatureAlgorithm;
use zhenggai::core::language::Language;
use zhenggai::store::seal::key::SigningKey;
use zhenggai::store::seal::signer::Signer as _;

use crate::error::{BookError, SignerError};
use crate::host::Signer;

/// A signing key in memory (软件密钥). Keep its 32 bytes where the system keeps secrets.
#[derive(Debug, uniffi::Object)]
pub struct DeviceKey(SigningKey);

#[uniffi::export]
impl DeviceKey {
    /// The key with these 32 bytes, which nobody can foretell: the seed for Ed25519, the scalar for SM2.
    ///
    /// # Errors
    /// `KEY_MALFORMED` when they are no key.
    #[uniffi::constructor]
    pub fn new(algorithm: SignatureAlgorithm, secret: Vec<u8>) -> Result<Arc<Self>, BookError> {
        let key = SigningKey::from_bytes(algorithm, &secret);
        key.map(|key| Arc::new(Self(key))).map_err(|fault| BookError::of(&fault.into(), Language::En))
    }

    /// Names the key: the digest of its public half (密钥指纹).
    pub fn fingerprint(&self) -> String {
        self.0.verifying_key().id().to_string()
    }

    /// The same key as a [`Signer`], to be handed to a book.
    pub fn signer(self: Arc<Self>) -> Arc<dyn Signer> {
        self
    }
}

impl Signer for DeviceKey {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.0.verifying_key().algorithm()
    }

    fn public_key(&self) -> Vec<u8> {
        self.0.verifying_key().to_bytes()
    }

    fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, SignerError> {
        self.0.sign(&message).map_err(|fault| SignerError::Unavailable { reason: fault.to_string() })
    }
}
