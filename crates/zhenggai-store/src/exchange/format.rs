//! The file: how it begins, what stands in its header, how its parts are framed.
//!
//! ```text
//! 8 bytes  89 5A 47 42 0D 0A 1A 0A   finds files of other kinds, and transports that change line ends
//! 2 bytes  version of the format      all numbers here: highest byte first
//! 4 bytes  length of the header
//!          header                     RFC 8785 JSON: format, dossier, entries, heads, part, parts
//! 32 bytes SHA-256 of all before
//! parts, each:
//!   1 byte   kind: 1 entries, 2 heads, 0 the end
//!   4 bytes  how many entries or heads
//!   4 bytes  length unpacked
//!   4 bytes  length packed             deflate (RFC 1951)
//!   4 bytes  length of what does not compress: digests, signatures
//!            packed, then the other
//!   32 bytes SHA-256 of this part
//! the end: the part of kind 0 holds, unpacked, the SHA-256 of the whole file before it
//! ```

use serde::{Deserialize, Serialize};
use zhenggai_core::id::DossierId;

/// How every bundle begins.
pub const MAGIC: &[u8; 8] = b"\x89ZGB\r\n\x1a\n";

/// The newest version of the format.
pub(super) const VERSION: u16 = 1;

/// What `format` says in the header.
pub(super) const FORMAT: &str = "zhenggai-bundle/1";

/// How many entries a part holds at most, and how many bytes of them, as far as whole entries allow.
pub(super) const ROWS: usize = 4_000;
pub(super) const BYTES: usize = 1024 * 1024;

/// What a part of the file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    End,
    Entries,
    Heads,
}

impl Kind {
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::End => 0,
            Self::Entries => 1,
            Self::Heads => 2,
        }
    }

    pub(super) const fn of(byte: u8) -> Option<Self> {
        match byte {
            0 => Some(Self::End),
            1 => Some(Self::Entries),
            2 => Some(Self::Heads),
            _ => None,
        }
    }
}

/// The header, as it is written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeaderRecord {
    pub(super) format: String,
    pub(super) dossier: String,
    pub(super) entries: u64,
    pub(super) heads: u64,
    pub(super) part: u64,
    pub(super) parts: u64,
}

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The dossier that all its entries belong to.
    pub dossier: DossierId,
    /// How many entries it holds.
    pub entries: u64,
    /// How many signed heads it carries.
    pub heads: u64,
    /// Which of the bundles it is that were made together, from 1.
    pub part: u64,
    /// How many those are.
    pub parts: u64,
}
