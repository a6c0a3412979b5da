//! Heads: what a log was at one moment, in a few lines that can be signed, handed out and printed.
//!
//! What is signed is `zhenggai-head/1`, a line feed, and the canonical bytes of what the head says.

use std::collections::BTreeSet;

use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::Signature;
use zhenggai_core::moment::Moment;
use zhenggai_wire::canonical;
use zhenggai_wire::entry::SignatureRecord;
use zhenggai_wire::fault::WireFault;
use zhenggai_wire::hash::digest;
use zhenggai_wire::seal::{FingerprintRecord, HEAD, HEAD_VERSION, HeadBodyRecord, HeadRecord, TipRecord};

use crate::raw::Envelope;
use crate::seal::fault::{HeadPart, SealFault};
use crate::seal::log::root::{Root, Rooting};
use crate::seal::ring::{KeyRing, Signed};
use crate::seal::sign::{checked, made};
use crate::seal::signer::Signer;

/// An entry that no later entry of its device follows. A device has one, or several where its chain forked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tip {
    /// The device.
    pub device: DeviceId,
    /// Its number on that device.
    pub seq: u64,
    /// Its id.
    pub id: EntryId,
}

/// The tips of a set of entries. As long as no chain has a gap they name the whole set: each entry names the
/// one before it by its digest. They do not depend on the order in which the entries came in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tips {
    tips: BTreeSet<Tip>,
    /// Entries that came in after one that follows them.
    ahead: BTreeSet<EntryId>,
    size: u64,
}

impl Tips {
    /// The tips of nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { tips: BTreeSet::new(), ahead: BTreeSet::new(), size: 0 }
    }

    /// Takes in an entry, each only once.
    pub fn push(&mut self, entry: &impl Envelope) {
        let (id, device) = (entry.id(), entry.device());
        self.size = self.size.saturating_add(1);
        if let Some(prev) = entry.prev() {
            let seq = entry.seq().saturating_sub(1);
            if !self.tips.remove(&Tip { device: device.clone(), seq, id: prev }) {
                self.ahead.insert(prev);
            }
        }
        if !self.ahead.remove(&id) {
            self.tips.insert(Tip { device: device.clone(), seq: entry.seq(), id });
        }
    }

    /// The tips, by device, number and id.
    pub fn iter(&self) -> impl Iterator<Item = &Tip> {
        self.tips.iter()
    }

    /// What names this set of entries of `dossier` on every machine, whatever the order in which they came in:
    /// the digest of the canonical bytes of dossier, size and tips (指纹). To be compared by eye or telephone.
    ///
    /// # Errors
    /// `RECORD_INVALID` when a number lies beyond 2^53 − 1.
    pub fn fingerprint(&self, dossier: &DossierId, algorithm: DigestAlgorithm) -> Result<Digest, SealFault> {
        let devices = self.tips.iter().map(TipRecord::from).collect();
        let record =
            FingerprintRecord { v: HEAD_VERSION, dossier: dossier.to_string(), size: self.size, devices };
        Ok(digest(algorithm, &canonical::bytes(&record)?))
    }
}

/// What a log was at a moment (账头).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The dossier.
    pub dossier: DossierId,
    /// The size of the log, and the root of its tree.
    pub root: Root,
    /// The last entries of the devices, by device, number and id.
    pub tips: Vec<Tip>,
    /// When it was made, as whoever made it says.
    pub at: Moment,
}

impl Head {
    /// The head of a log: its entries in the order in which they were taken in.
    ///
    /// # Errors
    /// `DOSSIER_MISMATCH` when an entry belongs to another dossier.
    pub fn of<'a, E: Envelope + 'a>(
        dossier: &DossierId,
        log: impl IntoIterator<Item = &'a E>,
        algorithm: DigestAlgorithm,
        at: Moment,
    ) -> Result<Self, SealFault> {
        let (mut rooting, mut tips, mut seen) = (Rooting::new(algorithm), Tips::new(), BTreeSet::new());
        for entry in log {
            let found = entry.dossier();
            if found != dossier {
                let (expected, found) = (dossier.clone(), found.clone());
                return Err(SealFault::DossierMismatch { expected, found });
            }
            if seen.insert(entry.id()) {
                rooting.push(entry.id());
                tips.push(entry);
            }
        }
        Ok(Self { dossier: dossier.clone(), root: rooting.root(), tips: tips.tips.into_iter().collect(), at })
    }

    /// Signs it.
    ///
    /// # Errors
    /// `RECORD_INVALID` when a number lies beyond 2^53 − 1; further as [`Signer::sign`].
    pub fn sign(self, signer: &(impl Signer + ?Sized)) -> Result<SignedHead, SealFault> {
        let signature = made(signer, &self.message()?)?;
        Ok(SignedHead { head: self, signature })
    }

    /// Compares it with a log that has its size.
    ///
    /// # Errors
    /// `HEAD_MISMATCH`.
    pub(crate) fn compare(&self, root: &Root, tips: &Tips) -> Result<(), SealFault> {
        let mismatch = |part, claimed: &dyn ToString, actual: &dyn ToString| {
            Err(SealFault::HeadMismatch { part, claimed: claimed.to_string(), actual: actual.to_string() })
        };
        if self.root.size != root.size {
            return mismatch(HeadPart::Size, &self.root.size, &root.size);
        }
        let same_tips = self.tips.iter().eq(tips.iter());
        if self.root.digest != root.digest {
            let part = if same_tips { HeadPart::Order } else { HeadPart::Root };
            return mismatch(part, &self.root.digest, &root.digest);
        }
        if !same_tips {
            return mismatch(HeadPart::Devices, &listed(self.tips.iter()), &listed(tips.iter()));
        }
        Ok(())
    }

    fn message(&self) -> Result<Vec<u8>, SealFault> {
        let mut message = format!("{HEAD}\n").into_bytes();
        message.extend(canonical::bytes(&HeadBodyRecord::from(self))?);
        Ok(message)
    }
}

fn listed<'a>(tips: impl Iterator<Item = &'a Tip>) -> String {
    tips.map(|tip| format!("{} {} {}", tip.device, tip.seq, tip.id)).collect::<Vec<_>>().join(", ")
}

/// A head and the signature over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    head: Head,
    signature: Signature,
}

impl SignedHead {
    /// The head.
    #[must_use]
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// The signature.
    #[must_use]
    pub const fn signature(&self) -> &Signature {
        &self.signature
    }

    /// Checks the signature: the key is in the ring, was some device's on the day of the head, and made it.
    ///
    /// # Errors
    /// `KEY_UNKNOWN`, `KEY_NOT_VALID`, `KEY_REVOKED`, `SIGNATURE_INVALID`.
    pub fn check(&self, ring: &KeyRing) -> Result<(), SealFault> {
        checked(&self.signature, &self.head.message()?, ring, Signed::Head, self.head.at)
    }

    /// The head as one line of JSON.
    ///
    /// # Errors
    /// `RECORD_INVALID` when a number lies beyond 2^53 − 1.
    pub fn encode(&self) -> Result<String, SealFault> {
        Ok(String::from_utf8(canonical::bytes(&HeadRecord::from(self))?).unwrap_or_default())
    }

    /// Reads a head. Its signature is read, not judged.
    ///
    /// # Errors
    /// `RECORD_MALFORMED`, `RECORD_INVALID`.
    pub fn decode(text: &str) -> Result<Self, SealFault> {
        let record: HeadRecord = serde_json::from_str(text).map_err(WireFault::from)?;
        Ok(Self::try_from(&record)?)
    }
}

impl From<&Tip> for TipRecord {
    fn from(tip: &Tip) -> Self {
        Self { device: tip.device.to_string(), seq: tip.seq, id: tip.id.to_string() }
    }
}

impl From<&Head> for HeadBodyRecord {
    fn from(head: &Head) -> Self {
        let Head { dossier, root, tips, at } = head;
        Self {
            v: HEAD_VERSION,
            dossier: dossier.to_string(),
            size: root.size,
            root: root.digest.to_string(),
            devices: tips.iter().map(TipRecord::from).collect(),
            at: at.to_string(),
        }
    }
}

impl From<&SignedHead> for HeadRecord {
    fn from(signed: &SignedHead) -> Self {
        let SignedHead { head, signature } = signed;
        Self { format: HEAD.to_owned(), body: head.into(), signature: SignatureRecord::from(signature) }
    }
}

impl TryFrom<&HeadBodyRecord> for Head {
    type Error = Invalid;

    fn try_from(record: &HeadBodyRecord) -> Result<Self, Invalid> {
        let HeadBodyRecord { v, dossier, size, root, devices, at } = record;
        if *v != HEAD_VERSION {
            return Err(Invalid::OutOfRange { field: "v", given: v.to_string(), allowed: "1" });
        }
        let tip = |tip: &TipRecord| {
            Ok::<_, Invalid>(Tip { device: tip.device.parse()?, seq: tip.seq, id: tip.id.parse()? })
        };
        let root = Root { size: *size, digest: root.parse()? };
        let tips = devices.iter().map(tip).collect::<Result<_, _>>()?;
        Ok(Self { dossier: dossier.parse()?, root, tips, at: at.parse()? })
    }
}

impl TryFrom<&HeadRecord> for SignedHead {
    type Error = Invalid;

    fn try_from(record: &HeadRecord) -> Result<Self, Invalid> {
        let HeadRecord { format, body, signature } = record;
        if format != HEAD {
            return Err(Invalid::malformed("format", format, HEAD));
        }
        Ok(Self { head: body.try_into()?, signature: signature.try_into()? })
    }
}
