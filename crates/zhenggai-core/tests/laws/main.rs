//! Laws that hold on whatever life of a dossier.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a value that cannot be made, or a key that is not there, fails the test"
)]

// lives
mod life;

// laws
mod ladder;
mod statistics;
