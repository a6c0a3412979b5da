//! What both sides of a bundle remember of the entries before, so that they can be pointed to.

use std::collections::HashMap;

use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::{DeviceId, EntryId};

use super::column::{Cursor, put};
use crate::fault::bundle::Wreck;

/// The last that was seen of a device.
#[derive(Debug, Clone)]
pub(super) struct Last {
    pub(super) device: DeviceId,
    pub(super) seq: u64,
    pub(super) id: Option<EntryId>,
    pub(super) millis: i64,
}

/// Entries, digests, devices and authors in the order of their first appearance.
#[derive(Debug, Default)]
pub(super) struct Memory {
    pub(super) entries: Vec<EntryId>,
    pub(super) digests: Vec<Digest>,
    pub(super) devices: Vec<Last>,
    pub(super) authors: Vec<String>,
    /// The moment of the entry before.
    pub(super) millis: i64,
}

/// Where things stand in a [`Memory`]; only who writes needs it.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) entries: HashMap<EntryId, usize>,
    pub(super) digests: HashMap<Digest, usize>,
    pub(super) devices: HashMap<DeviceId, usize>,
    pub(super) authors: HashMap<String, usize>,
}

/// Points to a digest: 0 and 1 for one that is new (by SHA-256, by SM3) and follows raw, even numbers for entries, counted
/// back from the newest, odd ones for other digests, in the order in which they came.
pub(super) fn point(
    memory: &mut Memory,
    index: &mut Index,
    digest: &Digest,
    (numbers, raw): (&mut Vec<u8>, &mut Vec<u8>),
) {
    let wide = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    if let Some(at) = index.entries.get(&EntryId::new(*digest)) {
        let back = memory.entries.len().saturating_sub(1).saturating_sub(*at);
        put(numbers, wide(back).saturating_mul(2).saturating_add(2));
    } else if let Some(at) = index.digests.get(digest) {
        put(numbers, wide(*at).saturating_mul(2).saturating_add(3));
    } else {
        put(numbers, u64::from(digest.algorithm() == DigestAlgorithm::Sm3));
        raw.extend_from_slice(digest.bytes());
        index.digests.insert(*digest, memory.digests.len());
        memory.digests.push(*digest);
    }
}

/// The digest that is pointed to next; one that is new is remembered.
pub(super) fn pointed(
    memory: &mut Memory,
    numbers: &mut Cursor<'_>,
    raw: &mut Cursor<'_>,
) -> Result<Digest, Wreck> {
    let number = numbers.number()?;
    let Some(known) = number.checked_sub(2) else {
        let algorithm = if number == 1 { DigestAlgorithm::Sm3 } else { DigestAlgorithm::Sha256 };
        let digest = Digest::new(algorithm, raw.array()?);
        memory.digests.push(digest);
        return Ok(digest);
    };
    let at = usize::try_from(known / 2).map_err(|_| Wreck::Reference)?;
    if known % 2 == 1 {
        return memory.digests.get(at).copied().ok_or(Wreck::Reference);
    }
    memory.entries.iter().rev().nth(at).map(|id| *id.digest()).ok_or(Wreck::Reference)
}
