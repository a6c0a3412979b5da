//! What the hub is told when it starts: a TOML file.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use serde::Deserialize;

/// The file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where it listens, such as `127.0.0.1:8787`; port 0 takes any that is free.
    pub listen: SocketAddr,
    /// The SQLite file in which it keeps all dossiers.
    pub store: PathBuf,
    /// The most that one request or answer may hold, in bytes.
    #[serde(default = "most_bytes")]
    pub most_bytes: usize,
    /// How long one request may take, in seconds.
    #[serde(default = "seconds")]
    pub seconds: u64,
    /// How many requests are worked on at a time; further ones are told to come again.
    #[serde(default = "at_a_time")]
    pub at_a_time: usize,
    /// The devices, by name.
    pub devices: BTreeMap<String, Device>,
}

/// A device that may knock.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// The SHA-256 digest of its token, as `sha256:…`: whoever reads the file cannot use it.
    pub token: String,
    /// What it may do with which dossier.
    pub dossiers: BTreeMap<String, Right>,
}

/// What a device may do with a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Fetch what it lacks.
    Read,
    /// Hand in what it has, too.
    Write,
}

const fn most_bytes() -> usize {
    32 * 1024 * 1024
}

const fn seconds() -> u64 {
    30
}

const fn at_a_time() -> usize {
    8
}
