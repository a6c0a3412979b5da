//! Runs the suites, in their order, to the end, and says how each went.

mod outcome;

mod cargo;
mod driver;
mod server;
mod suite;
mod tally;

mod python;

mod phone;

mod kotlin;
mod swift;

mod course;

pub use course::trial;
pub use outcome::Outcome;
pub use suite::Suite;
pub use tally::Tally;
