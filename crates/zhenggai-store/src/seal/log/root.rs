//! The root of a log, computed while it is read once.

use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::EntryId;
use zhenggai_wire::hash::digest;

/// The root of the tree over the first `size` entries of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Root {
    /// How many entries.
    pub size: u64,
    /// The digest at the top.
    pub digest: Digest,
}

/// The roots of a log, entry by entry, with one digest of memory for each bit of its length. A property test
/// holds it to [`crate::seal::log::tree::Tree`], which an independent implementation computes.
#[derive(Debug, Clone)]
pub struct Rooting {
    algorithm: DigestAlgorithm,
    size: u64,
    /// The roots of the full trees whose sizes are the powers of two that make up `size`, largest first.
    full: Vec<Digest>,
}

impl Rooting {
    /// The rooting of an empty log.
    #[must_use]
    pub const fn new(algorithm: DigestAlgorithm) -> Self {
        Self { algorithm, size: 0, full: Vec::new() }
    }

    /// Takes in the next entry.
    pub fn push(&mut self, id: EntryId) {
        let mut bytes = vec![0];
        bytes.extend_from_slice(id.to_string().as_bytes());
        let mut made = digest(self.algorithm, &bytes);
        // As many full trees end here as the old size has ones at its end.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.full.pop() {
                made = self.node(&left, &made);
            }
        }
        self.full.push(made);
        self.size = self.size.saturating_add(1);
    }

    /// How many entries it took in.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root over what it took in; the digest of nothing for an empty log.
    #[must_use]
    pub fn root(&self) -> Root {
        let mut smallest_first = self.full.iter().rev();
        let top = match smallest_first.next() {
            None => digest(self.algorithm, b""),
            Some(last) => smallest_first.fold(*last, |right, left| self.node(left, &right)),
        };
        Root { size: self.size, digest: top }
    }

    fn node(&self, left: &Digest, right: &Digest) -> Digest {
        let mut bytes = Vec::with_capacity(65);
        bytes.push(1);
        bytes.extend_from_slice(left.bytes());
        bytes.extend_from_slice(right.bytes());
        digest(self.algorithm, &bytes)
    }
}
