//! The `mod` lines stand in blocks, lowest first, and a file names only modules of earlier blocks.

mod blocks;
mod rings;

mod graph;

use crate::complaint::Complaint;
use crate::sources::Sources;
use graph::Graph;

/// Complains, crate by crate, of blocks without a heading, of arrows up and sideways, and of rings.
pub(crate) fn check(sources: &Sources<'_>) -> Vec<Complaint> {
    let crates = sources.tree.crates();
    crates
        .iter()
        .filter_map(|folder| Graph::read(sources, folder))
        .flat_map(|read| read.complaints())
        .collect()
}
