//! Who signs: a key at hand, or one that never leaves the hardware that keeps it.

use core::fmt;

use zhenggai_core::device::SignatureAlgorithm;

use crate::seal::fault::SealFault;
use crate::seal::key::{SigningKey, VerifyingKey};

/// Signs messages with one key (签名者).
pub trait Signer: Send {
    /// The public half of its key.
    fn verifying_key(&self) -> &VerifyingKey;

    /// The signature over `message`: 64 bytes as RFC 8032 has them for Ed25519, `r ‖ s` for SM2.
    ///
    /// # Errors
    /// `SIGNER_FAILED` when it cannot sign now, or what it made is no signature of its key; `KEY_MALFORMED`, in theory
    /// only.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealFault>;
}

impl Signer for SigningKey {
    fn verifying_key(&self) -> &VerifyingKey {
        Self::verifying_key(self)
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealFault> {
        Self::sign(self, message)
    }
}

impl<S: Signer + ?Sized> Signer for Box<S> {
    fn verifying_key(&self) -> &VerifyingKey {
        (**self).verifying_key()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealFault> {
        (**self).sign(message)
    }
}

/// What asks the hardware for a signature; what it says when it makes none.
pub type Ask = Box<dyn Fn(&[u8]) -> Result<Vec<u8>, String> + Send>;

/// A key that stays in its hardware (硬件密钥). Every signature that it makes is checked before it is used: hardware often
/// answers in another form, such as DER.
pub struct HardwareKey {
    public: VerifyingKey,
    ask: Ask,
}

impl HardwareKey {
    /// The key whose public half has these bytes ([`VerifyingKey::from_bytes`]); `ask` has the hardware sign.
    ///
    /// # Errors
    /// `KEY_MALFORMED` when the bytes are no key of the algorithm.
    pub fn new(algorithm: SignatureAlgorithm, public: &[u8], ask: Ask) -> Result<Self, SealFault> {
        Ok(Self { public: VerifyingKey::from_bytes(algorithm, public)?, ask })
    }
}

impl Signer for HardwareKey {
    fn verifying_key(&self) -> &VerifyingKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealFault> {
        let failed = |message: String| SealFault::SignerFailed { key: self.public.id().to_string(), message };
        let signature = (self.ask)(message).map_err(failed)?;
        if self.public.verifies(message, &signature) {
            Ok(signature)
        } else {
            Err(failed(format!("{} bytes that are no signature of this key", signature.len())))
        }
    }
}

impl fmt::Debug for HardwareKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HardwareKey({})", self.public.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::from_bytes(SignatureAlgorithm::Ed25519, &[7; 32]).unwrap()
    }

    #[test]
    fn hardware_signs_as_the_key_at_hand_does() {
        let (held, kept) = (key(), key());
        let public = held.verifying_key().to_bytes();
        let ask: Ask = Box::new(move |message| Signer::sign(&kept, message).map_err(|it| it.to_string()));
        let hardware = HardwareKey::new(SignatureAlgorithm::Ed25519, &public, ask).unwrap();
        assert_eq!(Signer::sign(&hardware, b"a").unwrap(), Signer::sign(&held, b"a").unwrap());
        assert_eq!(hardware.verifying_key().id(), held.verifying_key().id());
    }

    #[test]
    fn what_is_no_signature_of_its_key_is_refused_before_it_is_used() {
        let public = key().verifying_key().to_bytes();
        let answers: [Ask; 2] = [Box::new(|_| Ok(vec![0; 64])), Box::new(|_| Err("locked".to_owned()))];
        for ask in answers {
            let hardware = HardwareKey::new(SignatureAlgorithm::Ed25519, &public, ask).unwrap();
            let fault = Signer::sign(&hardware, b"a").unwrap_err();
            assert_eq!(fault.code().as_str(), "SIGNER_FAILED");
        }
    }
}
