//! Seals: what shows that a record is whole and unchanged, without asking whoever keeps it.
//!
//! Ids bind what entries say, chains bind the entries of a device, signatures bind chains to keys, heads bind
//! a whole log. What that proves and what it does not is told in `docs/trust.md`.

// faults
pub mod fault;

// keys
pub mod key;

// rings
pub mod ring;

// signers
pub mod signer;

// trees
pub mod log;

// disclosure
pub mod level;

// signatures
pub mod sign;

// heads
pub mod head;

// jobs
pub mod extract;
pub mod verify;
