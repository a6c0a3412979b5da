//! Verifying a record that somebody hands over: line by line, offline, without trusting whoever kept it.

// chains
mod chain;

// tallies
mod tally;

use std::collections::BTreeMap;

use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::{DossierId, EntryId};

use crate::raw::{Envelope, RawEntry};
use crate::seal::fault::{Breach, HeadPart, SealFault};
use crate::seal::head::{SignedHead, Tip};
use crate::seal::log::root::Root;
use crate::seal::ring::KeyRing;
use crate::seal::sign::check;
use tally::Tally;

/// What a record is held against.
#[derive(Debug, Clone, Copy)]
pub struct Checks<'a> {
    /// The dossier it has to be of; none: that of its first entry.
    pub dossier: Option<&'a DossierId>,
    /// The keys that are trusted; none: signatures are counted and not checked.
    pub keys: Option<&'a KeyRing>,
    /// Heads that the record has to agree with.
    pub heads: &'a [SignedHead],
    /// The algorithm of the root and the fingerprint in the report.
    pub algorithm: DigestAlgorithm,
}

impl Default for Checks<'_> {
    fn default() -> Self {
        Self { dossier: None, keys: None, heads: &[], algorithm: DigestAlgorithm::Sha256 }
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Lines, blank ones left out.
    pub lines: u64,
    /// Entries whose id is the digest of their content, each counted once.
    pub entries: u64,
    /// Lines that repeat such an entry.
    pub repeated: u64,
    /// Devices.
    pub devices: u64,
    /// Lines with a signature.
    pub signed: u64,
    /// Signatures that were found good.
    pub verified: u64,
    /// Entries that nobody can change, add to or take from without breaking a good signature: those that bear
    /// one, those that such an entry follows, those under a good head.
    pub sealed: u64,
    /// Heads with a good signature with which the record agrees.
    pub heads: u64,
    /// The dossier; none when no line could be read.
    pub dossier: Option<DossierId>,
    /// The root over the lines in their order.
    pub root: Root,
    /// The last entries of the devices.
    pub tips: Vec<Tip>,
    /// What names this set of entries in any order; none when no line could be read.
    pub fingerprint: Option<Digest>,
    /// Everything that is wrong, by line; what is about the whole comes last.
    pub breaches: Vec<Breach>,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.breaches.is_empty()
    }

    /// The first thing that is wrong.
    #[must_use]
    pub fn first(&self) -> Option<&Breach> {
        self.breaches.first()
    }
}

/// Verifies a record: one entry a line, in any order, causes before or after their effects. Each line is read
/// once; only ids, clocks and the names of devices are kept.
///
/// The order of the lines matters to heads alone: a head is of the log in the order in which its keeper took
/// the entries in, and a keeper exports them in that order.
pub fn verify(lines: impl IntoIterator<Item = impl AsRef<[u8]>>, checks: &Checks<'_>) -> Report {
    let mut verifier = Verifier::new(*checks);
    for (line, number) in lines.into_iter().zip(1..) {
        verifier.line(number, line.as_ref());
    }
    verifier.finish()
}

/// Verifies a record entry by entry, from wherever they come: [`verify`] for lines, `exchange::verify` for bundles,
/// `store::audit` and
/// `store::audit_lines` for stores and files.
#[derive(Debug)]
pub struct Verifier<'a> {
    checks: Checks<'a>,
    by_size: BTreeMap<u64, Vec<&'a SignedHead>>,
    dossier: Option<DossierId>,
    tally: Tally,
    lines: u64,
    signed: u64,
    verified: u64,
    repeated: u64,
    heads: u64,
    breaches: Vec<Breach>,
}

impl<'a> Verifier<'a> {
    /// A verifier that has read nothing yet.
    #[must_use]
    pub fn new(checks: Checks<'a>) -> Self {
        let algorithms = checks.heads.iter().map(|head| head.head().root.digest.algorithm());
        let mut by_size: BTreeMap<u64, Vec<&SignedHead>> = BTreeMap::new();
        for signed in checks.heads {
            by_size.entry(signed.head().root.size).or_default().push(signed);
        }
        let mut verifier = Self {
            by_size,
            dossier: checks.dossier.cloned(),
            tally: Tally::new(checks.algorithm, algorithms),
            checks,
            lines: 0,
            signed: 0,
            verified: 0,
            repeated: 0,
            heads: 0,
            breaches: Vec::new(),
        };
        verifier.heads_of_this_size();
        verifier
    }

    fn breach(&mut self, line: Option<u64>, entry: Option<EntryId>, fault: SealFault) {
        self.breaches.push(Breach { line, entry, fault });
    }

    /// Takes in a line of a file, from 1; blank ones are passed over.
    pub fn line(&mut self, number: u64, bytes: &[u8]) {
        if bytes.trim_ascii().is_empty() {
            return;
        }
        match RawEntry::read_bytes(bytes) {
            Err(fault) => {
                self.lines = self.lines.saturating_add(1);
                self.breach(Some(number), None, SealFault::from(fault).in_line(number));
            }
            Ok(entry) => self.entry(number, &entry),
        }
    }

    /// Takes in an entry whose id was proven; `number` is its line, or its number in a bundle or a store, from 1.
    pub fn entry(&mut self, number: u64, entry: &RawEntry) {
        self.lines = self.lines.saturating_add(1);
        let expected = self.dossier.get_or_insert_with(|| entry.dossier().clone());
        if entry.dossier() != expected {
            let (expected, found) = (expected.clone(), entry.dossier().clone());
            let fault = SealFault::DossierMismatch { expected, found };
            return self.breach(Some(number), Some(entry.id()), fault);
        }
        let good = self.signature(number, entry);
        let signer = entry.signature_record().filter(|_| good).map(|signature| signature.key.as_str());
        if self.tally.take(number, entry, signer) {
            self.heads_of_this_size();
        } else {
            self.repeated = self.repeated.saturating_add(1);
        }
    }

    fn signature(&mut self, number: u64, entry: &RawEntry) -> bool {
        if entry.signature_record().is_none() {
            return false;
        }
        self.signed = self.signed.saturating_add(1);
        let Some(ring) = self.checks.keys else { return false };
        match check(entry, ring) {
            Ok(good) => {
                self.verified = self.verified.saturating_add(u64::from(good));
                good
            }
            Err(fault) => {
                self.breach(Some(number), Some(entry.id()), fault);
                false
            }
        }
    }

    fn heads_of_this_size(&mut self) {
        for signed in self.by_size.remove(&self.tally.size()).unwrap_or_default() {
            let fault = self.head(signed).err();
            self.heads = self.heads.saturating_add(u64::from(fault.is_none()));
            self.breaches.extend(fault.map(|fault| Breach { line: None, entry: None, fault }));
        }
    }

    fn head(&mut self, signed: &SignedHead) -> Result<(), SealFault> {
        let head = signed.head();
        if let Some(dossier) = self.dossier.as_ref().filter(|dossier| **dossier != head.dossier) {
            let (part, claimed, actual) = (HeadPart::Dossier, head.dossier.to_string(), dossier.to_string());
            return Err(SealFault::HeadMismatch { part, claimed, actual });
        }
        head.compare(&self.tally.root(head.root.digest.algorithm()), self.tally.tips())?;
        if let Some(ring) = self.checks.keys {
            signed.check(ring)?;
            self.tally.seal();
        }
        Ok(())
    }

    /// What came of it.
    #[must_use]
    pub fn finish(mut self) -> Report {
        for (key, device, seen) in self.checks.keys.into_iter().flat_map(KeyRing::vouched) {
            let broken = self.tally.revoke(&key, device, seen);
            self.verified = self.verified.saturating_sub(u64::try_from(broken.len()).unwrap_or(u64::MAX));
            self.breaches.extend(broken);
        }
        let size = self.tally.size();
        for signed in core::mem::take(&mut self.by_size).into_values().flatten() {
            let (claimed, actual) = (signed.head().root.size.to_string(), size.to_string());
            let fault = SealFault::HeadMismatch { part: HeadPart::Size, claimed, actual };
            self.breach(None, None, fault);
        }
        self.breaches.extend(self.tally.breaches());
        self.breaches.sort_by_key(|breach| breach.line.unwrap_or(u64::MAX));
        let tips = self.tally.tips();
        let named = |dossier: &DossierId| tips.fingerprint(dossier, self.checks.algorithm).ok();
        Report {
            lines: self.lines,
            entries: size,
            repeated: self.repeated,
            devices: self.tally.devices(),
            signed: self.signed,
            verified: self.verified,
            sealed: self.tally.sealed(),
            heads: self.heads,
            root: self.tally.root(self.checks.algorithm),
            tips: tips.iter().cloned().collect(),
            fingerprint: self.dossier.as_ref().and_then(named),
            dossier: self.dossier,
            breaches: self.breaches,
        }
    }
}
