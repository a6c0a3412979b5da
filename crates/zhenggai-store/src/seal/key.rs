//! Keys: what signs, and what shows who signed.

use core::fmt;
use core::str::FromStr;

use ed25519_dalek::Signer as _;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey as _, DecodePublicKey as _, EncodePrivateKey as _};
use ed25519_dalek::pkcs8::{EncodePublicKey as _, spki};
use rand_core::CryptoRng;
use sm2::elliptic_curve::Generate as _;
use zeroize::Zeroizing;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::SignatureAlgorithm;
use zhenggai_wire::hash::digest;

use crate::seal::fault::SealFault;

/// The user id that goes into every SM2 signature (GM/T 0009: the one for all who agreed on no other).
///
/// SM2 signs `SM3(Z ‖ message)`, where `Z = SM3(length ‖ user id ‖ curve ‖ public key)`. With one fixed id, `Z`
/// depends on the public key alone, and other implementations verify with their default.
pub const SM2_USER_ID: &str = "1234567812345678";

/// Names a key: the digest of its public half as SubjectPublicKeyInfo in DER, SHA-256 for Ed25519, SM3 for SM2
/// (密钥指纹).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(Digest);

impl KeyId {
    /// The digest.
    #[must_use]
    pub const fn digest(&self) -> &Digest {
        &self.0
    }
}

impl FromStr for KeyId {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when it is no digest.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        form.parse().map(Self)
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A private key (私钥). It is never printed, and wiped from memory when it is dropped; copies that the
/// libraries make on the stack while they sign are not.
pub struct SigningKey {
    secret: Secret,
    public: VerifyingKey,
}

enum Secret {
    Ed25519(Box<ed25519_dalek::SigningKey>),
    Sm2(Box<sm2::SecretKey>),
}

impl SigningKey {
    /// A new key out of `rng`, which has to be one that nobody can foretell.
    ///
    /// # Errors
    /// `KEY_MALFORMED`, in theory only.
    pub fn generate(algorithm: SignatureAlgorithm, rng: &mut impl CryptoRng) -> Result<Self, SealFault> {
        match algorithm {
            SignatureAlgorithm::Ed25519 => {
                let mut bytes = Zeroizing::new([0; 32]);
                rng.fill_bytes(bytes.as_mut_slice());
                Self::ed25519(ed25519_dalek::SigningKey::from_bytes(&bytes))
            }
            SignatureAlgorithm::Sm2 => Self::sm2(sm2::SecretKey::generate_from_rng(rng)),
        }
    }

    /// A key from its 32 bytes: the seed for Ed25519 (RFC 8032), the scalar, first byte first, for SM2.
    ///
    /// # Errors
    /// `KEY_MALFORMED` when there are not 32 bytes, or when they are no scalar of SM2.
    pub fn from_bytes(algorithm: SignatureAlgorithm, bytes: &[u8]) -> Result<Self, SealFault> {
        match algorithm {
            SignatureAlgorithm::Ed25519 => {
                let seed = ed25519_dalek::SigningKey::try_from(bytes).map_err(SealFault::key)?;
                Self::ed25519(seed)
            }
            SignatureAlgorithm::Sm2 => Self::sm2(sm2::SecretKey::from_slice(bytes).map_err(SealFault::key)?),
        }
    }

    /// A key from PKCS#8 in PEM (`-----BEGIN PRIVATE KEY-----`), not encrypted.
    ///
    /// # Errors
    /// `KEY_MALFORMED` when it is another form, or a key of neither algorithm.
    pub fn from_pem(pem: &str) -> Result<Self, SealFault> {
        if let Ok(key) = ed25519_dalek::SigningKey::from_pkcs8_pem(pem) {
            return Self::ed25519(key);
        }
        Self::sm2(sm2::SecretKey::from_pkcs8_pem(pem).map_err(SealFault::key)?)
    }

    /// The key as PKCS#8 in PEM, not encrypted: whoever reads it can sign.
    ///
    /// # Errors
    /// `KEY_MALFORMED`, in theory only.
    pub fn to_pem(&self) -> Result<Zeroizing<String>, SealFault> {
        match &self.secret {
            Secret::Ed25519(key) => key.to_pkcs8_pem(LineEnding::LF),
            Secret::Sm2(key) => key.to_pkcs8_pem(LineEnding::LF),
        }
        .map_err(SealFault::key)
    }

    /// The public half.
    #[must_use]
    pub const fn verifying_key(&self) -> &VerifyingKey {
        &self.public
    }

    /// The signature over `message`. The same message has the same signature always (RFC 8032; RFC 6979 with
    /// SM3 for SM2): no randomness is needed, and none that is poor can give the key away.
    ///
    /// # Errors
    /// `KEY_MALFORMED` when SM2 meets a nonce that it must not use, which happens once in 2^256.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealFault> {
        match &self.secret {
            Secret::Ed25519(key) => Ok(key.sign(message).to_bytes().to_vec()),
            Secret::Sm2(key) => {
                let key = sm2::dsa::SigningKey::new(SM2_USER_ID, key).map_err(SealFault::key)?;
                let signature: sm2::dsa::Signature = key.try_sign(message).map_err(SealFault::key)?;
                Ok(signature.to_bytes().to_vec())
            }
        }
    }

    fn ed25519(key: ed25519_dalek::SigningKey) -> Result<Self, SealFault> {
        let public = VerifyingKey::new(Public::Ed25519(Box::new(key.verifying_key())))?;
        Ok(Self { secret: Secret::Ed25519(Box::new(key)), public })
    }

    fn sm2(key: sm2::SecretKey) -> Result<Self, SealFault> {
        let public = sm2::dsa::VerifyingKey::new(SM2_USER_ID, key.public_key()).map_err(SealFault::key)?;
        Ok(Self {
            public: VerifyingKey::new(Public::Sm2(Box::new(public)))?,
            secret: Secret::Sm2(Box::new(key)),
        })
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({}, secret)", self.public.id)
    }
}

/// A public key (公钥).
#[derive(Clone)]
pub struct VerifyingKey {
    id: KeyId,
    public: Public,
}

#[derive(Clone)]
enum Public {
    Ed25519(Box<ed25519_dalek::VerifyingKey>),
    Sm2(Box<sm2::dsa::VerifyingKey>),
}

impl VerifyingKey {
    /// A key from its bytes: 32 for Ed25519 (RFC 8032), a point as in SEC 1 for SM2 (65 bytes, or 33).
    ///
    /// # Errors
    /// `KEY_MALFORMED` when they are no key, or one for which anybody can sign.
    pub fn from_bytes(algorithm: SignatureAlgorithm, bytes: &[u8]) -> Result<Self, SealFault> {
        match algorithm {
            SignatureAlgorithm::Ed25519 => {
                let key = ed25519_dalek::VerifyingKey::try_from(bytes).map_err(SealFault::key)?;
                Self::new(Public::Ed25519(Box::new(key)))
            }
            SignatureAlgorithm::Sm2 => {
                let key = sm2::dsa::VerifyingKey::from_sec1_bytes(SM2_USER_ID, bytes);
                Self::new(Public::Sm2(Box::new(key.map_err(SealFault::key)?)))
            }
        }
    }

    /// A key from PEM (`-----BEGIN PUBLIC KEY-----`).
    ///
    /// # Errors
    /// As [`VerifyingKey::from_bytes`].
    pub fn from_pem(pem: &str) -> Result<Self, SealFault> {
        if let Ok(key) = ed25519_dalek::VerifyingKey::from_public_key_pem(pem) {
            return Self::new(Public::Ed25519(Box::new(key)));
        }
        let key = sm2::PublicKey::from_public_key_pem(pem).map_err(SealFault::key)?;
        let key = sm2::dsa::VerifyingKey::new(SM2_USER_ID, key).map_err(SealFault::key)?;
        Self::new(Public::Sm2(Box::new(key)))
    }

    /// The key as PEM.
    ///
    /// # Errors
    /// `KEY_MALFORMED`, in theory only.
    pub fn to_pem(&self) -> Result<String, SealFault> {
        match &self.public {
            Public::Ed25519(key) => key.to_public_key_pem(LineEnding::LF),
            Public::Sm2(key) => key.to_public_key_pem(LineEnding::LF),
        }
        .map_err(SealFault::key)
    }

    /// Its name.
    #[must_use]
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// Its algorithm.
    #[must_use]
    pub const fn algorithm(&self) -> SignatureAlgorithm {
        match self.public {
            Public::Ed25519(_) => SignatureAlgorithm::Ed25519,
            Public::Sm2(_) => SignatureAlgorithm::Sm2,
        }
    }

    /// Whether `signature` was made over `message` by the private half. Ed25519 is checked strictly: one
    /// message and key have no second signature that passes.
    #[must_use]
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.public {
            Public::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            Public::Sm2(key) => sm2::dsa::Signature::from_slice(signature).is_ok_and(|signature| {
                sm2::dsa::signature::Verifier::verify(&**key, message, &signature).is_ok()
            }),
        }
    }

    fn new(public: Public) -> Result<Self, SealFault> {
        let weak = |key: &ed25519_dalek::VerifyingKey| key.is_weak();
        let (algorithm, der) = match &public {
            Public::Ed25519(key) if weak(key) => return Err(SealFault::key("a point of small order")),
            Public::Ed25519(key) => (DigestAlgorithm::Sha256, key.to_public_key_der()),
            Public::Sm2(key) => (DigestAlgorithm::Sm3, key.to_public_key_der()),
        };
        let der: spki::Document = der.map_err(SealFault::key)?;
        Ok(Self { id: KeyId(digest(algorithm, der.as_bytes())), public })
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({})", self.id)
    }
}

impl PartialEq for VerifyingKey {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for VerifyingKey {}
