//! An example: a small server over which devices exchange bundles (交换站).
//!
//! It keeps what it is given in one SQLite file, understands none of it, and decides nothing: what an entry is worth, every
//! device finds out for itself. It knows devices by their tokens, and lets each read and write only the dossiers that are
//! named for it. Put it behind a server that speaks TLS.

// settings
pub mod settings;

// doors
mod gate;

// answers
mod answer;

// routes
mod hub;

pub use hub::{Hub, routes};
