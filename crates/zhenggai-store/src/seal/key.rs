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

    /// Its bytes, as [`VerifyingKey::from_bytes`] takes them: 32 for Ed25519, 65 for SM2.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match &self.public {
            Public::Ed25519(key) => key.to_bytes().to_vec(),
            Public::Sm2(key) => key.to_sec1_bytes().to_vec(),
        }
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

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha20Rng;
    use rand_chacha::rand_core::SeedableRng as _;

    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        let digit = |c: char| c.to_digit(16).unwrap() as u8;
        let digits: Vec<u8> = hex.chars().map(digit).collect();
        digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
    }

    #[test]
    fn ed25519_signs_as_rfc_8032_prints() {
        let secret = bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        let public = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        let signature = bytes(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
             085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        );
        let key = SigningKey::from_bytes(SignatureAlgorithm::Ed25519, &secret).unwrap();
        let known = VerifyingKey::from_bytes(SignatureAlgorithm::Ed25519, &public).unwrap();
        assert_eq!(key.verifying_key(), &known);
        assert_eq!(key.sign(&[0x72]).unwrap(), signature);
        assert!(known.verifies(&[0x72], &signature) && !known.verifies(&[0x73], &signature));
    }

    /// The example of GB/T 32918.5, appendix A.2; its nonce was drawn, so it is verified and not signed again.
    #[test]
    fn sm2_verifies_what_gb_t_32918_prints() {
        let secret = bytes("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
        let public = bytes(
            "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020\
             ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
        );
        let signature = bytes(
            "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3\
             b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
        );
        let key = SigningKey::from_bytes(SignatureAlgorithm::Sm2, &secret).unwrap();
        let known = VerifyingKey::from_bytes(SignatureAlgorithm::Sm2, &public).unwrap();
        assert_eq!(key.verifying_key(), &known);
        assert!(known.verifies(b"message digest", &signature));
        assert!(!known.verifies(b"message digesT", &signature));
        let own = key.sign(b"message digest").unwrap();
        assert!(known.verifies(b"message digest", &own));
        assert_eq!(own, key.sign(b"message digest").unwrap());
    }

    /// Keys of these tests alone, their fingerprints and signatures over `zhenggai`, by OpenSSL 3.0.
    const OPENSSL: [(&str, &str, &str, &str); 2] = [
        (
            "-----BEGIN PRIVATE KEY-----\n\
             MC4CAQAwBQYDK2VwBCIEIMBeRC98X0wUiB9zlh+ygHZjY4gtmfqcil0nzjzEci3s\n\
             -----END PRIVATE KEY-----\n",
            "-----BEGIN PUBLIC KEY-----\n\
             MCowBQYDK2VwAyEAKRfFWGb/dO5van39F1f4+TBar2FZdmGVkl9YBvK19dQ=\n\
             -----END PUBLIC KEY-----\n",
            "sha256:51afc0522059ba336abe28faabf2eaca6551c080eb7f34df4fe9854573f56e07",
            "158feb89c153c43c4ef5bba976cdf29fd750ba55a8b502099eb2206e827bdf5f\
             d5cc6476b1d44d4b2cc915a795fa3e4951b917bed9b8a56d3d6abea8d1ac4506",
        ),
        (
            "-----BEGIN PRIVATE KEY-----\n\
             MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQg8wHHIKoWm1ol+ru1\n\
             9MVVdnU6FBttjtDtMSCpGwylZ4mhRANCAAR0CJrKhMQXV320ia9BqDSLZY6nFZh9\n\
             0zWpP2DLn7274YuKmvurx1GWC6Yy5Z9uYL6MX9Dmomk01n1NagAUJHGG\n\
             -----END PRIVATE KEY-----\n",
            "-----BEGIN PUBLIC KEY-----\n\
             MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEdAiayoTEF1d9tImvQag0i2WOpxWY\n\
             fdM1qT9gy5+9u+GLipr7q8dRlgumMuWfbmC+jF/Q5qJpNNZ9TWoAFCRxhg==\n\
             -----END PUBLIC KEY-----\n",
            "sm3:446f1b62064ca41245cae4e6e2fd839a9bae2f0e97efe372fe3957c5a64410fc",
            "b97aea843ccb0e2bceb37d78733f17a64abb65069c740964480f65e2b418fbb8\
             d7dfd117bb988e1dd36180f31f1abb5b11a6a0eb8426cb70a1c2827398ea28d6",
        ),
    ];

    #[test]
    fn keys_fingerprints_and_signatures_of_openssl_are_understood() {
        for (private, public, id, signature) in OPENSSL {
            let key = SigningKey::from_pem(private).unwrap();
            let known = VerifyingKey::from_pem(public).unwrap();
            assert_eq!((key.verifying_key(), known.id().to_string().as_str()), (&known, id));
            assert_eq!(known.to_pem().unwrap(), public);
            assert!(known.verifies(b"zhenggai", &bytes(signature)));
        }
    }

    #[test]
    fn a_key_comes_back_from_its_form_and_never_shows_itself() {
        for algorithm in SignatureAlgorithm::ALL {
            let key = SigningKey::generate(*algorithm, &mut ChaCha20Rng::seed_from_u64(1)).unwrap();
            let same = SigningKey::from_pem(&key.to_pem().unwrap()).unwrap();
            assert_eq!(same.sign(b"x").unwrap(), key.sign(b"x").unwrap());
            assert_eq!(key.verifying_key().algorithm(), *algorithm);
            let other = SigningKey::generate(*algorithm, &mut ChaCha20Rng::seed_from_u64(2)).unwrap();
            assert_ne!(other.verifying_key(), key.verifying_key());
            assert_eq!(format!("{key:?}"), format!("SigningKey({}, secret)", key.verifying_key().id()));
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let refused = |made: Result<(), SealFault>| made.unwrap_err().code().as_str();
        for algorithm in SignatureAlgorithm::ALL {
            for bytes in [&[0_u8; 31][..], &[0; 33], &[]] {
                let signing = SigningKey::from_bytes(*algorithm, bytes).map(|_| ());
                assert_eq!(refused(signing), "KEY_MALFORMED");
                let verifying = VerifyingKey::from_bytes(*algorithm, bytes).map(|_| ());
                assert_eq!(refused(verifying), "KEY_MALFORMED");
            }
        }
        let zero = SigningKey::from_bytes(SignatureAlgorithm::Sm2, &[0; 32]).map(|_| ());
        assert_eq!(refused(zero), "KEY_MALFORMED");
        // The neutral element: under it, anybody can sign.
        let mut weak = [0; 32];
        weak[0] = 1;
        let weak = VerifyingKey::from_bytes(SignatureAlgorithm::Ed25519, &weak).map(|_| ());
        assert_eq!(refused(weak), "KEY_MALFORMED");
        let encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
        assert_eq!(refused(SigningKey::from_pem(encrypted).map(|_| ())), "KEY_MALFORMED");
    }
}
