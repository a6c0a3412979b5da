//! The story of two years as a book, its lines changed on the way in.

use serde_json::Value;
use zhenggai::book::Book;
use zhenggai::choice::Rules;
use zhenggai::core::id::{DeviceId, DossierId, EntryId};
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::entry::EntryBody;
use zhenggai::core::moment::Stamp;
use zhenggai::wire::entry::seal;
use zhenggai::wire::said;

use crate::chain::MOMENT;
use crate::folder;

/// The story, from the root of the tree.
pub const FOLDER: &str = "examples/qiwu-two-years";

/// The lines of the story, in order.
///
/// # Errors
/// When a file cannot be read.
pub fn lines() -> Result<Vec<Value>, String> {
    let mut lines = Vec::new();
    for part in folder::files(FOLDER, "jsonl")? {
        for line in folder::text(&part)?.lines().filter(|line| !line.trim().is_empty()) {
            lines.push(serde_json::from_str(line).map_err(|error| format!("{}: {error}", part.display()))?);
        }
    }
    Ok(lines)
}

/// A book of these lines, with the id of each line's entry. It is held to no rule set, so that nobody's duty is checked.
///
/// # Errors
/// When a line is none, or a value in it cannot be made.
pub fn book(lines: &[Value]) -> Result<(Book, Vec<EntryId>), String> {
    let said = |error: &dyn core::fmt::Display| error.to_string();
    let dossier = DossierId::new("qiwu").map_err(|it| said(&it))?;
    let device = DeviceId::new("office").map_err(|it| said(&it))?;
    let mut entries = Vec::with_capacity(lines.len());
    let mut prev: Option<EntryId> = None;
    for (line, number) in lines.iter().zip(1_u32..) {
        let Command { author, effective_on, event } =
            said::decode(&line.to_string()).map_err(|it| format!("line {number}: {it:?}"))?;
        let body = EntryBody {
            dossier: dossier.clone(),
            device: device.clone(),
            seq: u64::from(number),
            prev,
            parents: Vec::new(),
            recorded_at: Stamp::new(MOMENT.parse().map_err(|it: zhenggai::core::Invalid| said(&it))?, number),
            effective_on,
            author,
            origin: None,
            event,
        };
        let entry = seal(body).map_err(|it| said(&it))?;
        prev = Some(entry.id());
        entries.push(entry);
    }
    let ids = entries.iter().map(zhenggai::core::ledger::entry::Entry::id).collect();
    let mut book = Book::new(dossier, device, Rules::ByDay).map_err(|it| format!("{it:?}"))?;
    book.merge(entries).map_err(|it| format!("{it:?}"))?;
    Ok((book, ids))
}
