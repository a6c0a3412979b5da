//! The chain of one device: numbered from 1 without gap, each entry naming the one before it.

use std::collections::BTreeMap;

use zhenggai_core::id::{DeviceId, EntryId};

use crate::seal::fault::SealFault;

/// An entry in the chain of its device.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) seq: u64,
    /// Its place among the entries that were read.
    pub(super) row: usize,
    pub(super) id: EntryId,
    pub(super) prev: Option<EntryId>,
}

/// What is wrong with a chain, and with which of its rows. `known` tells whether an entry was read at all.
pub(super) fn breaks(
    device: &DeviceId,
    links: &mut [Link],
    known: impl Fn(&EntryId) -> bool,
) -> Vec<(usize, SealFault)> {
    links.sort_by_key(|link| (link.seq, link.row));
    let mut broken = Vec::new();
    let mut next = 1;
    let own: BTreeMap<EntryId, u64> = links.iter().map(|link| (link.id, link.seq)).collect();
    for one in links.chunk_by(|a, b| a.seq == b.seq) {
        let Some(first) = one.first() else { continue };
        let gap = first.seq > next;
        if gap {
            let (from, to) = (next, first.seq.saturating_sub(1));
            broken.push((first.row, SealFault::ChainGap { device: device.clone(), from, to }));
        }
        for link in one {
            if link.row != first.row {
                let (seq, other) = (link.seq, first.id);
                broken.push((link.row, SealFault::ChainFork { device: device.clone(), seq, other }));
            }
            let follows = match link.prev {
                None => link.seq == 1,
                Some(_) if link.seq == 1 => false,
                Some(prev) if gap => !known(&prev),
                Some(prev) => own.get(&prev).is_some_and(|before| before.checked_add(1) == Some(link.seq)),
            };
            if !follows {
                let (seq, named) = (link.seq, link.prev);
                broken.push((link.row, SealFault::ChainPrevMismatch { device: device.clone(), seq, named }));
            }
        }
        next = first.seq.saturating_add(1);
    }
    broken
}
