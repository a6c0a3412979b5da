//! What is given out of a ledger: it keeps to its formats, and holds nothing that its readers may not see.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a report that cannot be made fails the test"
)]

mod calendar;
mod leak;
mod oscal;
