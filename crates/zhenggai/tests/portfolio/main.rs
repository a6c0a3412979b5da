//! Portfolios: whatever a folder holds is judged, what cannot be read is told, and nothing depends on the threads.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a value that cannot be made, or is not there, fails the test"
)]

mod folder;
mod judged;
