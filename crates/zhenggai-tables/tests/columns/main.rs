//! Tables of a dossier: every value where it belongs, nothing that may not be shown, one row for each thing.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a value that cannot be made, or is not there, fails the test"
)]

mod laws;
mod page;
mod told;
mod values;
