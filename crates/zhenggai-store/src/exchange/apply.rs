//! Taking a bundle into a store, verifying one without a store, and merging two stores.

use std::collections::HashSet;
use std::io::Read;

use zhenggai_core::id::{DossierId, EntryId};

use super::format::Header;
use super::have::Have;
use super::limits::Limits;
use super::missing::Missing;
use super::read::BundleReader;
use crate::fault::StoreFault;
use crate::fault::bundle::BundleFault;
use crate::raw::{Envelope as _, RawEntry};
use crate::seal::fault::{Breach, SealFault};
use crate::seal::head::{SignedHead, Tip};
use crate::seal::ring::KeyRing;
use crate::seal::sign;
use crate::seal::verify::{Checks, Report, Verifier};
use crate::store::{Appended, Store};

/// What becomes of a bundle that breaks off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnCut {
    /// Nothing is taken.
    #[default]
    TakeNothing,
    /// The entries of its whole parts are taken; [`Applied::stopped`] says where it broke off. The next [`Have`] asks for
    /// the rest.
    TakeThoseBefore,
}

/// How a bundle is taken.
#[derive(Debug, Clone, Copy, Default)]
pub struct Apply<'a> {
    /// The dossier it has to be of; none: any.
    pub dossier: Option<&'a DossierId>,
    /// The keys that are trusted: every signature in the bundle has to be good then. None: signatures are kept and not
    /// checked.
    pub keys: Option<&'a KeyRing>,
    /// How much it may hold.
    pub limits: Limits,
    /// What becomes of it when it breaks off.
    pub on_cut: OnCut,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// What the bundle said of itself.
    pub header: Header,
    /// The entries that were taken.
    pub new: u64,
    /// Those that were there already.
    pub known: u64,
    /// The signed heads that came along, and what the store lacks of the logs they are of. Keep those whose signers you
    /// trust ([`Store::keep_head`]): a head that somebody else holds is what shows tampering.
    pub heads: Vec<Standing>,
    /// Causes that entries of the bundle name and that the store does not have. The entries were taken all the same.
    pub lacking: Vec<EntryId>,
    /// Where the bundle broke off, if it did and [that was allowed](OnCut::TakeThoseBefore).
    pub stopped: Option<BundleFault>,
}

/// A head that came along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The head.
    pub head: SignedHead,
    /// The last entries of devices that it names and that the store does not have. None of them: the store has all that
    /// the head was made over, as far as its chains have no gap.
    pub lacking: Vec<Tip>,
}

/// Takes a bundle into a store: all of its entries or none, proven, within limits. Taking it again changes nothing.
///
/// # Errors
/// As [`BundleReader::open`]; `ENTRY_ID_MISMATCH`, `RECORD_MALFORMED`, `RECORD_INVALID` when an entry is not what its
/// digest says; `DOSSIER_MISMATCH` when the bundle is of another dossier than was asked for; `KEY_UNKNOWN`,
/// `KEY_NOT_VALID`, `KEY_REVOKED`, `SIGNATURE_INVALID` when keys were given; further as [`Store::append_from`]. The
/// store holds what it held before.
pub fn apply(store: &mut dyn Store, input: &mut dyn Read, how: &Apply<'_>) -> Result<Applied, StoreFault> {
    let mut reader = BundleReader::open(input, how.limits)?;
    let header = reader.header().clone();
    if let Some(expected) = how.dossier.filter(|expected| **expected != header.dossier) {
        let (expected, found) = (expected.clone(), header.dossier);
        let fault = SealFault::DossierMismatch { expected, found };
        return Err(BundleFault::Seal { entry: None, fault }.into());
    }
    if let Some(ring) = how.keys {
        for head in reader.signed_heads() {
            head.check(ring).map_err(|fault| BundleFault::Seal { entry: None, fault })?;
        }
    }
    let mut taking = Taking {
        reader: &mut reader,
        how,
        number: 0,
        inside: HashSet::new(),
        outside: Vec::new(),
        stopped: None,
    };
    let Appended { new, known } = store.append_from(&mut taking)?;
    let Taking { outside, stopped, .. } = taking;
    let mut lacking = Vec::new();
    for cause in outside {
        if !store.contains(&cause)? {
            lacking.push(cause);
        }
    }
    let mut heads = Vec::new();
    for head in reader.signed_heads() {
        let mut missing = Vec::new();
        for tip in &head.head().tips {
            if !store.contains(&tip.id)? {
                missing.push(tip.clone());
            }
        }
        heads.push(Standing { head: head.clone(), lacking: missing });
    }
    Ok(Applied { header, new, known, heads, lacking, stopped })
}

struct Taking<'t, 'r> {
    reader: &'t mut BundleReader<'r>,
    how: &'t Apply<'t>,
    number: u64,
    inside: HashSet<EntryId>,
    outside: Vec<EntryId>,
    stopped: Option<BundleFault>,
}

impl Taking<'_, '_> {
    fn take(&mut self, raw: &RawEntry) -> Result<(), StoreFault> {
        self.number += 1;
        if let Some(ring) = self.how.keys {
            let entry = Some(self.number);
            sign::check(raw, ring).map_err(|fault| BundleFault::Seal { entry, fault })?;
        }
        for cause in raw.prev().iter().chain(raw.parents()) {
            if !self.inside.contains(cause) && self.inside.insert(*cause) {
                self.outside.push(*cause);
            }
        }
        self.inside.insert(raw.id());
        Ok(())
    }
}

impl Iterator for Taking<'_, '_> {
    type Item = Result<RawEntry, StoreFault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.stopped.is_some() {
            return None;
        }
        match self.reader.next()? {
            Ok(raw) => Some(self.take(&raw).map(|()| raw)),
            Err(StoreFault::Bundle(cut @ BundleFault::Cut { .. }))
                if self.how.on_cut == OnCut::TakeThoseBefore =>
            {
                self.stopped = Some(cut);
                None
            }
            Err(fault) => Some(Err(fault)),
        }
    }
}

/// What came of verifying a bundle by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What the bundle says of itself.
    pub header: Header,
    /// What came of its entries. Lines are the numbers of its entries.
    pub report: Report,
    /// What the entries rest on and the bundle does not hold: it may stand at the receiver's. Of a bundle of everything
    /// there is nothing here.
    pub outside: Vec<Breach>,
    /// The signed heads that it carries; with keys given, those with a good signature.
    pub heads: Vec<SignedHead>,
}

/// Verifies a bundle without a store, entry by entry.
///
/// # Errors
/// As [`BundleReader::open`], when the file is not whole. What is wrong with entries stands in the report.
pub fn verify(input: &mut dyn Read, checks: &Checks<'_>, limits: Limits) -> Result<Verified, StoreFault> {
    let mut reader = BundleReader::open(input, limits)?;
    let header = reader.header().clone();
    let mut breaches = Vec::new();
    let mut heads = Vec::new();
    for head in reader.signed_heads() {
        match checks.keys.map_or(Ok(()), |ring| head.check(ring)) {
            Ok(()) => heads.push(head.clone()),
            Err(fault) => breaches.push(Breach { line: None, entry: None, fault }),
        }
    }
    let dossier = checks.dossier.unwrap_or(&header.dossier);
    let mut verifier = Verifier::new(Checks { dossier: Some(dossier), ..*checks });
    let mut number = 0_u64;
    for read in &mut reader {
        number += 1;
        match read {
            Ok(raw) => verifier.entry(number, &raw),
            Err(StoreFault::Bundle(BundleFault::Entry { entry, fault })) => {
                breaches.push(Breach { line: Some(entry), entry: None, fault: fault.into() });
            }
            Err(fault) => return Err(fault),
        }
    }
    let mut report = verifier.finish();
    let elsewhere = |breach: &Breach| {
        matches!(breach.fault, SealFault::ParentUnknown { .. } | SealFault::ChainGap { .. })
    };
    let (outside, own): (Vec<Breach>, Vec<Breach>) = report.breaches.into_iter().partition(elsewhere);
    breaches.extend(own);
    breaches.sort_by_key(|breach| breach.line.unwrap_or(u64::MAX));
    report.breaches = breaches;
    Ok(Verified { header, report, outside, heads })
}

/// Brings into one store what another has of a dossier and it lacks: all or none.
///
/// # Errors
/// As [`Store::links`] and [`Store::at`] of `from`, [`Store::append_from`] of `into`.
pub fn merge(
    from: &mut dyn Store,
    into: &mut dyn Store,
    dossier: &DossierId,
) -> Result<Appended, StoreFault> {
    let missing = Missing::of(from, &Have::of(into, dossier)?)?;
    let mut entries = missing.pages().flat_map(|page| match from.at(page) {
        Ok(page) => page.into_iter().map(|kept| Ok(kept.raw)).collect(),
        Err(fault) => vec![Err(fault)],
    });
    into.append_from(&mut entries)
}
