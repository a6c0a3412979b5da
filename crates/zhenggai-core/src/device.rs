//! Devices that write entries, and the keys with which they sign.

use core::fmt;
use core::str::FromStr;

use crate::id::{DeviceId, PartyId};
use crate::invalid::Invalid;
use crate::vocabulary;

vocabulary! {
    /// How something was signed (签名算法).
    pub enum SignatureAlgorithm as "signature_algorithm" {
        /// Ed25519 (RFC 8032).
        Ed25519 = "ed25519",
        /// SM2 (GB/T 32918).
        Sm2 = "sm2",
    }
}

/// A public key, printed in lower-case hexadecimal digits (公钥): 32 bytes for Ed25519, 65 bytes (uncompressed
/// point) for SM2. The core only keeps it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey(Box<[u8]>);

impl PublicKey {
    /// A key from its bytes.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` unless there are 32 to 128 of them.
    pub fn new(bytes: &[u8]) -> Result<Self, Invalid> {
        if (32..=128).contains(&bytes.len()) {
            return Ok(Self(bytes.into()));
        }
        let given = format!("{} bytes", bytes.len());
        Err(Invalid::OutOfRange { field: "public_key", given, allowed: "32 to 128 bytes" })
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for PublicKey {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is not an even number of lower-case hexadecimal digits, else as
    /// [`PublicKey::new`].
    fn from_str(form: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::malformed("public_key", form, "pairs of lower-case hexadecimal digits");
        let digit = |byte: &u8| char::from(*byte).to_digit(16).filter(|_| !byte.is_ascii_uppercase());
        let digits: Vec<u32> =
            form.as_bytes().iter().map(digit).collect::<Option<_>>().ok_or_else(malformed)?;
        if !digits.len().is_multiple_of(2) {
            return Err(malformed());
        }
        let byte = |pair: &[u32]| pair.iter().fold(0_u32, |sum, digit| (sum << 4) | digit);
        let bytes: Result<Vec<u8>, _> = digits.chunks(2).map(|pair| u8::try_from(byte(pair))).collect();
        Self::new(&bytes.map_err(|_| malformed())?)
    }
}

/// A device that may write (设备登记): who holds it, and with which key it signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The device.
    pub device: DeviceId,
    /// Who holds it.
    pub holder: PartyId,
    /// How it signs.
    pub algorithm: SignatureAlgorithm,
    /// Its public key.
    pub key: PublicKey,
}
