//! What contradicts itself in a ledger, and what is missing.

// checks
mod dates;
mod numbers;
mod rows;
mod sums;
mod twice;

use zhenggai_core::day::Day;

use crate::note::Note;
use crate::reading::Reading;
use crate::sheet::Workbook;

/// Everything that was found in a workbook: what was odd while it was read, and what its rows say against each
/// other; by place. `feedback` is the day of the feedback, where it is known.
#[must_use]
pub fn lint(book: &Workbook, reading: &Reading, feedback: Option<Day>) -> Vec<Note> {
    let mut notes = reading.notes.clone();
    dates::check(book, reading, feedback, &mut notes);
    numbers::check(reading, &mut notes);
    rows::check(reading, &mut notes);
    sums::check(book, reading, &mut notes);
    twice::check(reading, &mut notes);
    notes.sort_by_key(|note| (note.sheet(), note.at(), note.code()));
    notes
}
