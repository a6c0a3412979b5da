//! Hashing of bytes.

use sha2::{Digest as _, Sha256};
use sm3::Sm3;
use zhenggai_core::digest::{Digest, DigestAlgorithm};

/// The digest of `bytes` by `algorithm`.
#[must_use]
pub fn digest(algorithm: DigestAlgorithm, bytes: &[u8]) -> Digest {
    let made = match algorithm {
        DigestAlgorithm::Sha256 => Sha256::digest(bytes).into(),
        DigestAlgorithm::Sm3 => Sm3::digest(bytes).into(),
    };
    Digest::new(algorithm, made)
}

/// The SHA-256 digest of `bytes`.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Digest {
    digest(DigestAlgorithm::Sha256, bytes)
}

/// A digest in the making, for bytes that are not held all at once, such as those of a photograph.
#[derive(Debug, Clone)]
pub struct Hashing(Made);

#[derive(Debug, Clone)]
enum Made {
    Sha256(Sha256),
    Sm3(Sm3),
}

impl Hashing {
    /// The digest of nothing so far.
    #[must_use]
    pub fn new(algorithm: DigestAlgorithm) -> Self {
        Self(match algorithm {
            DigestAlgorithm::Sha256 => Made::Sha256(Sha256::new()),
            DigestAlgorithm::Sm3 => Made::Sm3(Sm3::new()),
        })
    }

    /// Takes in further bytes.
    pub fn take(&mut self, bytes: &[u8]) {
        match &mut self.0 {
            Made::Sha256(hash) => hash.update(bytes),
            Made::Sm3(hash) => hash.update(bytes),
        }
    }

    /// The digest of all that was taken in.
    #[must_use]
    pub fn digest(self) -> Digest {
        match self.0 {
            Made::Sha256(hash) => Digest::new(DigestAlgorithm::Sha256, hash.finalize().into()),
            Made::Sm3(hash) => Digest::new(DigestAlgorithm::Sm3, hash.finalize().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha_256_answers_as_fips_180_4_prints() {
        let cases = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ),
        ];
        for (words, hex) in cases {
            assert_eq!(
                digest(DigestAlgorithm::Sha256, words.as_bytes()).to_string(),
                format!("sha256:{hex}")
            );
        }
    }

    #[test]
    fn sm3_answers_as_gb_t_32905_prints() {
        let cases = [
            ("abc".to_owned(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
            ("abcd".repeat(16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
        ];
        for (words, hex) in cases {
            assert_eq!(digest(DigestAlgorithm::Sm3, words.as_bytes()).to_string(), format!("sm3:{hex}"));
        }
    }
}
