//! The whole tree over a log, and proofs out of it.

use ct_merkle::digest::{Digest as Hash, Output, Update};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, HashableLeaf, InclusionProof, RootHash};
use sha2::Sha256;
use sm3::Sm3;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::EntryId;
use zhenggai_core::invalid::Invalid;
use zhenggai_wire::canonical;
use zhenggai_wire::fault::WireFault;
use zhenggai_wire::seal::{GROWTH, GrowthRecord, INCLUSION, InclusionRecord};

use crate::seal::fault::SealFault;
use crate::seal::log::root::Root;

/// Whole numbers in JSON are exact up to here.
const MOST: u64 = (1 << 53) - 1;

#[derive(Debug, Clone)]
struct Leaf(EntryId);

impl HashableLeaf for Leaf {
    fn hash<H: Update>(&self, hasher: &mut H) {
        hasher.update(self.0.to_string().as_bytes());
    }
}

/// The tree over the entries of a log, in memory: about 100 bytes an entry.
#[derive(Debug, Clone)]
pub struct Tree(Kind);

#[derive(Debug, Clone)]
enum Kind {
    Sha256(MemoryBackedTree<Sha256, Leaf>),
    Sm3(MemoryBackedTree<Sm3, Leaf>),
}

impl Tree {
    /// The tree over these entries, in the order of the log.
    #[must_use]
    pub fn new(algorithm: DigestAlgorithm, log: impl IntoIterator<Item = EntryId>) -> Self {
        let mut tree = match algorithm {
            DigestAlgorithm::Sha256 => Self(Kind::Sha256(MemoryBackedTree::new())),
            DigestAlgorithm::Sm3 => Self(Kind::Sm3(MemoryBackedTree::new())),
        };
        log.into_iter().for_each(|id| tree.push(id));
        tree
    }

    /// Appends an entry.
    pub fn push(&mut self, id: EntryId) {
        match &mut self.0 {
            Kind::Sha256(tree) => tree.push(Leaf(id)),
            Kind::Sm3(tree) => tree.push(Leaf(id)),
        }
    }

    /// The root.
    #[must_use]
    pub fn root(&self) -> Root {
        let (algorithm, size, bytes) = match &self.0 {
            Kind::Sha256(tree) => (DigestAlgorithm::Sha256, tree.len(), tree.root().as_bytes().0),
            Kind::Sm3(tree) => (DigestAlgorithm::Sm3, tree.len(), tree.root().as_bytes().0),
        };
        Root { size, digest: Digest::new(algorithm, bytes) }
    }

    /// A proof that the entry at `index`, from 0, stands in the log; `None` when there is no such place.
    #[must_use]
    pub fn inclusion(&self, index: u64) -> Option<Inclusion> {
        let Root { size, digest } = self.root();
        let at = usize::try_from(index).ok().filter(|_| index < size)?;
        let path = match &self.0 {
            Kind::Sha256(tree) => tree.prove_inclusion(at).as_bytes().to_vec(),
            Kind::Sm3(tree) => tree.prove_inclusion(at).as_bytes().to_vec(),
        };
        Some(Inclusion { index, size, path: digests(digest.algorithm(), &path) })
    }

    /// A proof that the log grew out of its first `from` entries; `None` when there were none then, or more
    /// than now. To prove growth up to an earlier size, make the tree of that size.
    #[must_use]
    pub fn growth(&self, from: u64) -> Option<Growth> {
        let Root { size, digest } = self.root();
        let added = size.checked_sub(from).filter(|_| from > 0)?;
        let added = usize::try_from(added).ok()?;
        let path = match &self.0 {
            Kind::Sha256(tree) => tree.prove_consistency(added).as_bytes().to_vec(),
            Kind::Sm3(tree) => tree.prove_consistency(added).as_bytes().to_vec(),
        };
        Some(Growth { from, to: size, path: digests(digest.algorithm(), &path) })
    }
}

fn digests(algorithm: DigestAlgorithm, path: &[u8]) -> Vec<Digest> {
    let (digests, _) = path.as_chunks::<32>();
    digests.iter().map(|bytes| Digest::new(algorithm, *bytes)).collect()
}

/// A proof that an entry stands in a log (包含证明).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    index: u64,
    size: u64,
    path: Vec<Digest>,
}

impl Inclusion {
    /// Proves that the entry stands at its place in the log with this root.
    ///
    /// # Errors
    /// `PROOF_INVALID` when it does not follow.
    pub fn check(&self, root: &Root, id: EntryId) -> Result<(), SealFault> {
        let Self { index, size, path } = self;
        if *size != root.size || *size > MOST {
            return Err(SealFault::proof("it is for a log of another size"));
        }
        let bytes = bytes(path, root)?;
        match root.digest.algorithm() {
            DigestAlgorithm::Sha256 => included::<Sha256>(root, id, *index, bytes),
            DigestAlgorithm::Sm3 => included::<Sm3>(root, id, *index, bytes),
        }
    }

    /// The entry's place in the log, from 0.
    #[must_use]
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// The proof as one line of JSON.
    ///
    /// # Errors
    /// `RECORD_INVALID` when a number lies beyond 2^53 − 1.
    pub fn encode(&self) -> Result<String, SealFault> {
        let Self { index, size, path } = self;
        let path = path.iter().map(Digest::to_string).collect();
        let record = InclusionRecord { format: INCLUSION.to_owned(), index: *index, size: *size, path };
        Ok(String::from_utf8(canonical::bytes(&record)?).unwrap_or_default())
    }

    /// Reads a proof. Nothing is proved by reading it.
    ///
    /// # Errors
    /// `RECORD_MALFORMED`, `RECORD_INVALID`.
    pub fn decode(text: &str) -> Result<Self, SealFault> {
        let InclusionRecord { format, index, size, path } =
            serde_json::from_str(text).map_err(WireFault::from)?;
        named(&format, INCLUSION)?;
        Ok(Self { index, size, path: path.iter().map(|it| it.parse()).collect::<Result<_, Invalid>>()? })
    }
}

/// A proof that a log only grew (增长证明).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    from: u64,
    to: u64,
    path: Vec<Digest>,
}

impl Growth {
    /// Proves that the log of `new` begins with all of the log of `old`, in the same order.
    ///
    /// # Errors
    /// `PROOF_INVALID` when it does not follow.
    pub fn check(&self, old: &Root, new: &Root) -> Result<(), SealFault> {
        let Self { from, to, path } = self;
        if *from != old.size || *to != new.size || *to > MOST {
            return Err(SealFault::proof("it is for logs of other sizes"));
        }
        if old.digest.algorithm() != new.digest.algorithm() {
            return Err(SealFault::proof("the roots were made by two algorithms"));
        }
        let bytes = bytes(path, new)?;
        match new.digest.algorithm() {
            DigestAlgorithm::Sha256 => grown::<Sha256>(old, new, bytes),
            DigestAlgorithm::Sm3 => grown::<Sm3>(old, new, bytes),
        }
    }

    /// The proof as one line of JSON.
    ///
    /// # Errors
    /// `RECORD_INVALID` when a number lies beyond 2^53 − 1.
    pub fn encode(&self) -> Result<String, SealFault> {
        let Self { from, to, path } = self;
        let path = path.iter().map(Digest::to_string).collect();
        let record = GrowthRecord { format: GROWTH.to_owned(), from: *from, to: *to, path };
        Ok(String::from_utf8(canonical::bytes(&record)?).unwrap_or_default())
    }

    /// Reads a proof. Nothing is proved by reading it.
    ///
    /// # Errors
    /// `RECORD_MALFORMED`, `RECORD_INVALID`.
    pub fn decode(text: &str) -> Result<Self, SealFault> {
        let GrowthRecord { format, from, to, path } = serde_json::from_str(text).map_err(WireFault::from)?;
        named(&format, GROWTH)?;
        Ok(Self { from, to, path: path.iter().map(|it| it.parse()).collect::<Result<_, Invalid>>()? })
    }
}

fn named(format: &str, expected: &'static str) -> Result<(), Invalid> {
    if format == expected { Ok(()) } else { Err(Invalid::malformed("format", format, expected)) }
}

fn bytes(path: &[Digest], root: &Root) -> Result<Vec<u8>, SealFault> {
    if path.iter().any(|digest| digest.algorithm() != root.digest.algorithm()) {
        return Err(SealFault::proof("it was made by another algorithm"));
    }
    Ok(path.iter().flat_map(|digest| *digest.bytes()).collect())
}

fn root_hash<H: Hash>(root: &Root) -> Result<RootHash<H>, SealFault> {
    let bytes = Output::<H>::try_from(root.digest.bytes().as_slice()).map_err(SealFault::proof)?;
    Ok(RootHash::new(bytes, root.size))
}

fn included<H: Hash>(root: &Root, id: EntryId, index: u64, path: Vec<u8>) -> Result<(), SealFault> {
    let proof = InclusionProof::<H>::try_from_bytes(path).map_err(SealFault::proof)?;
    root_hash::<H>(root)?.verify_inclusion(&Leaf(id), index, &proof).map_err(SealFault::proof)
}

fn grown<H: Hash>(old: &Root, new: &Root, path: Vec<u8>) -> Result<(), SealFault> {
    let proof = ConsistencyProof::<H>::try_from_bytes(path).map_err(SealFault::proof)?;
    root_hash::<H>(new)?.verify_consistency(&root_hash::<H>(old)?, &proof).map_err(SealFault::proof)
}
