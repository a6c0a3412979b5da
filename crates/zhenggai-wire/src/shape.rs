//! The shape of a file that people write: checked with line and column, and printed as a JSON Schema.

// words
pub mod key;
pub mod place;
pub mod syntax;

// faults
pub mod fault;

// jobs
pub mod check;
pub mod schema;

pub use key::{Choice, Key, Kind};
pub use place::Place;
