//! What a caller may ask of a ledger.

use crate::day::Day;
use crate::ledger::entry::Author;
use crate::ledger::event::Event;

/// A command (命令): somebody asks that an event be recorded. It is decided, or refused.
///
/// There is one shape for what is asked and what is recorded. Where the record says more than what was asked,
/// as a closure names the verdict it rests on, deciding adds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// Whose word it is.
    pub author: Author,
    /// The day from which it counts.
    pub effective_on: Day,
    /// What is to be recorded.
    pub event: Event,
}
