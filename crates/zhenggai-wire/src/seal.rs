//! Signed heads, proofs and extracts as records.

use serde::{Deserialize, Serialize};

use crate::entry::SignatureRecord;

/// The version of what a head says.
pub const HEAD_VERSION: u32 = 1;
/// What `format` says in a signed head.
pub const HEAD: &str = "zhenggai-head/1";
/// What `format` says in a proof of inclusion.
pub const INCLUSION: &str = "zhenggai-inclusion/1";
/// What `format` says in a proof of growth.
pub const GROWTH: &str = "zhenggai-growth/1";
/// What `format` says in the first line of an extract.
pub const EXTRACT: &str = "zhenggai-extract/1";

/// An entry that no later entry of its device follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TipRecord {
    /// The device.
    pub device: String,
    /// Its number on that device.
    pub seq: u64,
    /// Its id.
    pub id: String,
}

/// What a head says. Its canonical bytes are this record as RFC 8785 JSON; the signature is over them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadBodyRecord {
    /// The version of the format: 1.
    pub v: u32,
    /// The dossier.
    pub dossier: String,
    /// How many entries the log held.
    pub size: u64,
    /// The root of the Merkle tree over their ids.
    pub root: String,
    /// The last entry of every device, by device, number and id.
    pub devices: Vec<TipRecord>,
    /// When it was made, in UTC, by the clock of whoever made it.
    pub at: String,
}

/// A signed head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadRecord {
    /// Always [`HEAD`].
    pub format: String,
    /// What it says.
    pub body: HeadBodyRecord,
    /// The signature over the canonical bytes of `body`.
    pub signature: SignatureRecord,
}

/// What a set of entries is, whatever the order in which it was taken in: the fingerprint is its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FingerprintRecord {
    /// The version of the format: 1.
    pub v: u32,
    /// The dossier.
    pub dossier: String,
    /// How many entries.
    pub size: u64,
    /// The last entry of every device.
    pub devices: Vec<TipRecord>,
}

/// A proof that an entry stands in a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InclusionRecord {
    /// Always [`INCLUSION`].
    pub format: String,
    /// The entry's place in the log, from 0.
    pub index: u64,
    /// How many entries the log held.
    pub size: u64,
    /// The digests beside the way from the leaf up to the root.
    pub path: Vec<String>,
}

/// A proof that a log only grew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrowthRecord {
    /// Always [`GROWTH`].
    pub format: String,
    /// How many entries the log held before.
    pub from: u64,
    /// How many it held after.
    pub to: u64,
    /// The digests from which both roots are computed.
    pub path: Vec<String>,
}

/// The first line of an extract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractRecord {
    /// Always [`EXTRACT`].
    pub format: String,
    /// Who may read it: `public`, …
    pub level: String,
    /// The head of the log that it was taken from.
    pub head: HeadRecord,
}

/// A row of an extract that is not shown. A row that is shown is the entry's own line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithheldRecord {
    /// The entry's id.
    pub withheld: String,
}
