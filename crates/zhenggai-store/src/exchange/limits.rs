//! How much a bundle may hold, before anything of it is unpacked.

use crate::fault::StoreFault;
use crate::fault::bundle::{BundleFault, Measure};

/// The most that is taken of a bundle. What a bundle claims is held to these before memory is asked for, and what it
/// holds while it is unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the header.
    pub header: u64,
    /// Entries.
    pub entries: u64,
    /// Heads.
    pub heads: u64,
    /// Packed bytes of one part of the file.
    pub packed: u64,
    /// Unpacked bytes of one part of the file.
    pub unpacked: u64,
    /// Bytes of one entry.
    pub entry: u64,
    /// Bytes of all entries together.
    pub total: u64,
}

impl Default for Limits {
    /// 64 KiB of header, a million entries, a thousand heads, 16 MiB a part, packed and unpacked, 8 MiB an entry,
    /// 2 GiB in all.
    fn default() -> Self {
        const MIB: u64 = 1024 * 1024;
        Self {
            header: 64 * 1024,
            entries: 1_000_000,
            heads: 1_000,
            packed: 16 * MIB,
            unpacked: 16 * MIB,
            entry: 8 * MIB,
            total: 2_048 * MIB,
        }
    }
}

impl Limits {
    /// Refuses what is more than is allowed; `offset` is where that was said.
    pub(super) fn check(&self, offset: u64, measure: Measure, claimed: u64) -> Result<(), StoreFault> {
        let allowed = match measure {
            Measure::Header => self.header,
            Measure::Entries => self.entries,
            Measure::Heads => self.heads,
            Measure::Packed => self.packed,
            Measure::Unpacked => self.unpacked,
            Measure::Entry => self.entry,
            Measure::Total => self.total,
        };
        if claimed <= allowed {
            return Ok(());
        }
        Err(BundleFault::TooLarge { offset, measure, claimed, allowed }.into())
    }
}
