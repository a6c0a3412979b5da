//! Tables of a dossier: every value where it belongs, nothing that may not be shown, one row for each thing.
#![expect(clippy::unwrap_used, reason = "a value that cannot be made fails the test")]

mod laws;
mod page;
mod told;
mod values;
