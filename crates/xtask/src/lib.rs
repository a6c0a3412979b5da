//! The project's own chores: `cargo xtask tidy` reads the tree and complains, `cargo xtask test` runs every suite.
//!
//! [`tidy`] is a pure reading of a tree: the same files, the same complaints, on every machine.

// faults
mod fault;

// tree
mod complaint;
mod tree;

// readings
mod manifest;
mod page;
mod rust;

// sources
mod sources;

// order
mod tidy;

// suites
mod trial;

// data
mod holidays;

pub use complaint::Complaint;
pub use fault::Fault;
pub use holidays::holidays;
pub use tidy::tidy;
pub use trial::{Outcome, Suite, Tally, trial};
