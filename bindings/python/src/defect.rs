//! A defect on purpose, for the test that says what comes of one.

use pyo3::prelude::*;

/// Panics.
#[pyfunction]
#[expect(clippy::panic, reason = "what a panic becomes is what is tried")]
pub(crate) fn _panic() {
    panic!("a defect on purpose")
}
