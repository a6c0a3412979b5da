//! Ledgers in spreadsheets, taken in, written out and taken in again.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail where a value cannot be made"
)]

mod kit;

mod generated;
mod hostile;
mod office;
mod round_trip;
