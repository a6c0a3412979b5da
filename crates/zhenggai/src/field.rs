//! In the field (外业): one device that records without a network for days, and brings what it has to others.

// proofs
pub mod proof;

// items
pub mod sheet;

// lists
pub mod inbox;
pub mod log;

// books
mod book;

pub use book::FieldBook;
