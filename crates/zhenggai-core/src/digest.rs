//! Digests: the value, not the hashing. Bytes are hashed where they cross a border.

use core::fmt;
use core::str::FromStr;

use crate::invalid::Invalid;

/// How a digest was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DigestAlgorithm {
    /// SHA-256 (FIPS 180-4).
    Sha256,
    /// SM3 (GB/T 32905).
    Sm3,
}

impl DigestAlgorithm {
    /// The prefix in the printed form: `sha256` or `sm3`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sm3 => "sm3",
        }
    }
}

/// A digest of 32 bytes, printed as `sha256:` or `sm3:` and 64 lower-case hexadecimal digits (摘要).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest {
    algorithm: DigestAlgorithm,
    bytes: [u8; 32],
}

impl Digest {
    /// A digest from its bytes.
    #[must_use]
    pub const fn new(algorithm: DigestAlgorithm, bytes: [u8; 32]) -> Self {
        Self { algorithm, bytes }
    }

    /// How it was made.
    #[must_use]
    pub const fn algorithm(&self) -> DigestAlgorithm {
        self.algorithm
    }

    /// Its 32 bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

impl FromStr for Digest {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is not `sha256:` or `sm3:` and 64 lower-case hexadecimal digits.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        let malformed =
            || Invalid::malformed("digest", form, "`sha256:` or `sm3:` and 64 lower-case hexadecimal digits");
        let (algorithm, hex) = match form.split_once(':') {
            Some(("sha256", hex)) => (DigestAlgorithm::Sha256, hex),
            Some(("sm3", hex)) => (DigestAlgorithm::Sm3, hex),
            _ => return Err(malformed()),
        };
        let digits: Vec<u8> = hex.bytes().filter_map(nibble).collect();
        if digits.len() != 64 || hex.len() != 64 {
            return Err(malformed());
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |sum, digit| (sum << 4) | digit);
        }
        Ok(Self { algorithm, bytes })
    }
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => digit.checked_sub(b'0'),
        b'a'..=b'f' => digit.checked_sub(b'a' - 10),
        _ => None,
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.algorithm.as_str())?;
        self.bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_printed_and_read_back() {
        let digest = Digest::new(DigestAlgorithm::Sm3, core::array::from_fn(|i| i as u8));
        assert_eq!(digest.to_string().parse::<Digest>().unwrap(), digest);
        assert!(digest.to_string().starts_with("sm3:000102030405"));
        for bad in ["", "sha256:", "md5:00", "sha256:0g", &format!("sha256:{}", "A".repeat(64))] {
            assert!(bad.parse::<Digest>().is_err(), "{bad}");
        }
    }
}
