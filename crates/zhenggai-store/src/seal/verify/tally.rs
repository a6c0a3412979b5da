//! What is kept of the entries that were read: ids, clocks, devices.

use std::collections::{BTreeMap, BTreeSet};

use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::{DeviceId, EntryId};
use zhenggai_core::moment::Stamp;

use crate::raw::Envelope;
use crate::seal::fault::{Breach, SealFault};
use crate::seal::head::Tips;
use crate::seal::key::KeyId;
use crate::seal::log::root::{Root, Rooting};
use crate::seal::ring::Seen;
use crate::seal::verify::chain::{Link, breaks};

#[derive(Debug)]
struct Row {
    id: EntryId,
    line: u64,
    stamp: Stamp,
    prev: Option<EntryId>,
    parents: Box<[EntryId]>,
    sealed: bool,
    /// The name of the key of a good signature.
    signer: Option<Box<str>>,
}

#[derive(Debug)]
pub(super) struct Tally {
    rows: Vec<Row>,
    index: BTreeMap<EntryId, usize>,
    chains: BTreeMap<DeviceId, Vec<Link>>,
    roots: BTreeMap<DigestAlgorithm, Rooting>,
    tips: Tips,
    /// As many rows from the first stand under a good head.
    under_head: usize,
}

impl Tally {
    pub(super) fn new(algorithm: DigestAlgorithm, others: impl Iterator<Item = DigestAlgorithm>) -> Self {
        Self {
            rows: Vec::new(),
            index: BTreeMap::new(),
            chains: BTreeMap::new(),
            roots: others.chain([algorithm]).map(|one| (one, Rooting::new(one))).collect(),
            tips: Tips::new(),
            under_head: 0,
        }
    }

    /// Takes in an entry; `signer` is the key of its signature, if that is good. Returns whether it is new.
    pub(super) fn take(&mut self, line: u64, entry: &impl Envelope, signer: Option<&str>) -> bool {
        let (id, prev) = (entry.id(), entry.prev());
        if let Some(row) = self.index.get(&id).and_then(|row| self.rows.get_mut(*row)) {
            row.sealed |= signer.is_some();
            row.signer = row.signer.take().or(signer.map(Box::from));
            return false;
        }
        let row = self.rows.len();
        self.index.insert(id, row);
        self.roots.values_mut().for_each(|rooting| rooting.push(id));
        self.tips.push(entry);
        let link = Link { seq: entry.seq(), row, id, prev };
        self.chains.entry(entry.device().clone()).or_default().push(link);
        let parents = entry.parents().iter().copied().collect();
        self.rows.push(Row {
            id,
            line,
            stamp: entry.recorded_at(),
            prev,
            parents,
            sealed: signer.is_some(),
            signer: signer.map(Box::from),
        });
        true
    }

    pub(super) fn size(&self) -> u64 {
        u64::try_from(self.rows.len()).unwrap_or(u64::MAX)
    }

    pub(super) fn devices(&self) -> u64 {
        u64::try_from(self.chains.len()).unwrap_or(u64::MAX)
    }

    pub(super) const fn tips(&self) -> &Tips {
        &self.tips
    }

    pub(super) fn root(&self, algorithm: DigestAlgorithm) -> Root {
        self.roots.get(&algorithm).map_or_else(|| Rooting::new(algorithm).root(), Rooting::root)
    }

    /// All that was read until now stands under a good head.
    pub(super) const fn seal(&mut self) {
        self.under_head = self.rows.len();
    }

    /// How many entries bear a good signature, stand under a good head, or are followed by one that does.
    pub(super) fn sealed(&self) -> u64 {
        let own = |(at, row): (usize, &Row)| row.sealed || at < self.under_head;
        let mut sealed: Vec<bool> = self.rows.iter().enumerate().map(own).collect();
        let mut open: Vec<usize> = (0..).zip(&sealed).filter(|(_, own)| **own).map(|(at, _)| at).collect();
        while let Some(row) = open.pop().and_then(|at| self.rows.get(at)) {
            for cause in row.prev.iter().chain(&row.parents) {
                let Some(&at) = self.index.get(cause) else { continue };
                let Some(known) = sealed.get_mut(at) else { continue };
                if !*known {
                    *known = true;
                    open.push(at);
                }
            }
        }
        u64::try_from(sealed.iter().filter(|sealed| **sealed).count()).unwrap_or(u64::MAX)
    }

    /// Signatures of revoked keys on entries of another branch than the one that was vouched for: `key` is good for the
    /// entry `seen` of `device` and for what that follows on the device. They seal no more.
    pub(super) fn revoke(&mut self, key: &KeyId, device: &DeviceId, seen: Seen) -> Vec<Breach> {
        let mut vouched = BTreeSet::new();
        let mut at = self.index.get(&seen.id).copied();
        if at.is_none() {
            // The entry is not here: then the numbers are all there is to go by.
            return Vec::new();
        }
        while let Some(row) = at.filter(|at| vouched.insert(*at)).and_then(|at| self.rows.get(at)) {
            at = row.prev.and_then(|prev| self.index.get(&prev).copied());
        }
        let key = key.to_string();
        let mut broken = Vec::new();
        for link in self.chains.get(device).into_iter().flatten().filter(|link| !vouched.contains(&link.row))
        {
            let Some(row) = self.rows.get_mut(link.row) else { continue };
            if row.signer.as_deref() == Some(&key) {
                (row.sealed, row.signer) = (false, None);
                let fault = SealFault::KeyRevoked { key: key.clone(), holder: device.to_string() };
                broken.push(Breach { line: Some(row.line), entry: Some(row.id), fault });
            }
        }
        broken
    }

    /// What is wrong between the entries.
    pub(super) fn breaches(&mut self) -> Vec<Breach> {
        let mut broken = Vec::new();
        for (device, links) in &mut self.chains {
            broken.extend(breaks(device, links, |id| self.index.contains_key(id)));
        }
        for (at, row) in self.rows.iter().enumerate() {
            let unknown = row.parents.iter().filter(|parent| !self.index.contains_key(*parent));
            broken.extend(unknown.map(|parent| (at, SealFault::ParentUnknown { parent: *parent })));
            let late = |cause: &&EntryId| {
                let cause = self.index.get(*cause).and_then(|at| self.rows.get(*at));
                cause.is_some_and(|cause| cause.stamp >= row.stamp)
            };
            let causes = row.prev.iter().chain(&row.parents);
            broken.extend(causes.filter(late).map(|cause| (at, SealFault::ClockBackwards { cause: *cause })));
        }
        let placed = |(at, fault): (usize, SealFault)| {
            let row = self.rows.get(at);
            Breach { line: row.map(|row| row.line), entry: row.map(|row| row.id), fault }
        };
        broken.into_iter().map(placed).collect()
    }
}
