//! Lints of a dossier (台账校核): what is missing in it, or contradicts itself, as of a day.

// codes
pub mod card;

// notes
pub mod note;

// checks
mod course;
mod plan;
mod proceeding;
mod proof;

pub use note::Note;

use crate::oversight::standpoint::Standpoint;

/// Everything that is missing in a dossier or contradicts itself on the day, item by item, the lowest level first, and
/// what concerns the whole last. Where the record is only an extract, what is absent is not held against it.
#[must_use]
pub fn lint(standpoint: &Standpoint<'_>) -> Vec<Note> {
    let dossier = standpoint.dossier();
    let mut notes = Vec::new();
    for item in dossier.items() {
        let Some(file) = dossier.file(&item) else { continue };
        notes.extend(plan::of_item(standpoint, &item, file));
        notes.extend(course::of_item(standpoint, &item, file));
        notes.extend(proof::of_item(dossier, &item, file));
        notes.extend(proceeding::of_item(dossier, &item, file));
    }
    notes.extend(proof::of_whole(dossier));
    notes.extend(proceeding::of_whole(dossier, standpoint.terms()));
    notes
}
