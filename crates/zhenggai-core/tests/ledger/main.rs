//! The ledger, held to what its pages say.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail where a value cannot be made"
)]

// what the tests write
mod book;
mod say;

// what they hold
mod apart;
mod chain;
mod closure_model;
mod conflicts;
mod corrections;
mod duties;
mod mandated_laws;
mod reviews;
mod shuffles;
mod shut_out;
mod stories;
mod time_axes;
mod trouble;
