//! Ledgers in spreadsheets, taken in, written out and taken in again.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail where a value cannot be made")]

mod kit;

mod office;
mod round_trip;
