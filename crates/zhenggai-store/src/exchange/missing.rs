//! What a store has and somebody lacks.

use std::collections::HashSet;
use std::ops::ControlFlow;

use zhenggai_core::id::DossierId;

use super::have::{Chain, Have, Strand, by_device};
use crate::fault::StoreFault;
use crate::store::{Kept, Link, Store};

/// How many entries are read at a time.
const PAGE: usize = 500;

/// The entries of a store that somebody lacks, in the order in which the store took them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    dossier: DossierId,
    positions: Vec<u64>,
    part: u64,
    parts: u64,
}

impl Missing {
    /// What `have` lacks of what the store has. Where two devices' chains meet is found by the newest mark that is known
    /// here; above it, what is here is sent, even if the other may have some of it.
    ///
    /// # Errors
    /// As [`Store::links`].
    pub fn of(store: &mut dyn Store, have: &Have) -> Result<Self, StoreFault> {
        let mut positions = Vec::new();
        by_device(store, &have.dossier, &mut |links| {
            let Some(first) = links.first() else { return };
            let strands = have.devices.get(&first.device).map_or(&[][..], Vec::as_slice);
            let known = known(links, strands);
            let lacking = links.iter().enumerate().filter(|(at, _)| !known.contains(at));
            positions.extend(lacking.map(|(_, link)| link.position));
        })?;
        positions.sort_unstable();
        Ok(Self { dossier: have.dossier.clone(), positions, part: 1, parts: 1 })
    }

    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &DossierId {
        &self.dossier
    }

    /// How many entries.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.positions.len()
    }

    /// Whether nothing is lacking.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.positions.is_empty()
    }

    /// Which of the parts this is, from 1, and how many there are.
    #[must_use]
    pub const fn part(&self) -> (u64, u64) {
        (self.part, self.parts)
    }

    /// The same in parts of at most as many entries, for a medium that holds no more or a line that breaks. Each part is
    /// a bundle of its own, and they can be applied in any order.
    #[must_use]
    pub fn split(self, most: usize) -> Vec<Self> {
        let pieces: Vec<&[u64]> = self.positions.chunks(most.max(1)).collect();
        let parts = u64::try_from(pieces.len()).unwrap_or(u64::MAX);
        let piece = |(part, positions): (u64, &[u64])| Self {
            dossier: self.dossier.clone(),
            positions: positions.to_vec(),
            part,
            parts,
        };
        (1..).zip(pieces).map(piece).collect()
    }

    /// Hands every entry to `visit`, in the order in which the store took them, until it breaks; a few hundred are in
    /// memory at a time.
    ///
    /// # Errors
    /// As [`Store::at`].
    pub fn each(
        &self,
        store: &mut dyn Store,
        visit: &mut dyn FnMut(Kept) -> ControlFlow<()>,
    ) -> Result<(), StoreFault> {
        for page in self.positions.chunks(PAGE) {
            for kept in store.at(page)? {
                if visit(kept).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// The pages in which it is read.
    pub(super) fn pages(&self) -> impl Iterator<Item = &[u64]> {
        self.positions.chunks(PAGE)
    }
}

/// Which of these entries of one device somebody has who has these strands.
fn known(links: &[Link], strands: &[Strand]) -> HashSet<usize> {
    let chain = Chain::new(links);
    let mut known = HashSet::new();
    for strand in strands {
        let mut at = strand.marks.iter().find_map(|mark| chain.find(mark));
        while let Some(link) = at.and_then(|at| links.get(at)).filter(|link| link.seq >= strand.from) {
            let _ = link;
            let Some(here) = at.filter(|here| known.insert(*here)) else { break };
            at = chain.before(here);
        }
    }
    known
}
