//! The shared vectors, and the two Rust subjects that run them: the library and the built command line.

// measuring
pub mod outline;
pub mod tally;

// comparing
pub mod agreement;
