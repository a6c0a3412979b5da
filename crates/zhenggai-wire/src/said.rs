//! What somebody asks to be recorded, one line of JSON each: `{"by": …, "on": "2025-03-01", "event": …}`.

use serde::{Deserialize, Serialize};
use zhenggai_core::day::Day;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::command::Command;
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::ledger::event::Event;

use crate::event::EventRecord;
use crate::fault::WireFault;
use crate::party::AuthorRecord;

/// A command as a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidRecord {
    /// Whose word it is, in which duty.
    pub by: AuthorRecord,
    /// The day from which it counts.
    pub on: String,
    /// What is to be recorded.
    pub event: EventRecord,
}

impl TryFrom<&SaidRecord> for Command {
    type Error = Invalid;

    fn try_from(record: &SaidRecord) -> Result<Self, Invalid> {
        let SaidRecord { by, on, event } = record;
        Ok(Self {
            author: Author::try_from(by)?,
            effective_on: on.parse::<Day>()?,
            event: Event::try_from(event)?,
        })
    }
}

/// Reads a command from a line.
///
/// # Errors
/// `RECORD_MALFORMED` when the line is not such JSON, `RECORD_INVALID` when a value in it cannot be made.
pub fn decode(line: &str) -> Result<Command, WireFault> {
    let record: SaidRecord = serde_json::from_str(line)?;
    Ok(Command::try_from(&record)?)
}
