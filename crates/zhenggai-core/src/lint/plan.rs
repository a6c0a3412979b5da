//! What a plan lacks: measures, leaders, units, deadlines.

use crate::dossier::Coverage;
use crate::dossier::file::ItemFile;
use crate::item::{Item, Level};
use crate::lint::card;
use crate::lint::note::Note;
use crate::oversight::standpoint::Standpoint;
use crate::oversight::term::{resolve, term};
use crate::party::Duty;
use crate::schedule::Resolved;

pub(super) fn of_item(standpoint: &Standpoint<'_>, item: &Item, file: &ItemFile) -> Vec<Note> {
    let dossier = standpoint.dossier();
    let mut notes = Vec::new();
    let whole = dossier.coverage() == Coverage::FullRecord;
    if whole && item.level() == Level::Finding && dossier.children(item).is_empty() {
        notes.push(Note::new(card::FINDING_UNANSWERED, item));
    }
    if whole && item.level() == Level::Measure && !file.closure_status().is_closed() {
        let answers = |duty: Duty| {
            let line = core::iter::once(item.clone()).chain(dossier.parents(item));
            let mut files = line.filter_map(|item| dossier.file(&item));
            files.any(|file| file.responsibilities().iter().any(|held| held.value.duty() == duty))
        };
        if !answers(Duty::LeadLeader) {
            notes.push(Note::new(card::ITEM_WITHOUT_LEADER, item));
        }
        if !answers(Duty::ResponsibleUnit) {
            notes.push(Note::new(card::ITEM_WITHOUT_UNIT, item));
        }
        if term(standpoint, item).is_none() {
            notes.push(Note::new(card::ITEM_WITHOUT_DUE, item));
        }
    }
    let Some(deadline) = file.deadline() else { return notes };
    let days = resolve(standpoint, &deadline.value);
    let due = days.due.as_ref().and_then(Resolved::day);
    if let (Some(due), Some(feedback)) = (due, dossier.inspection().feedback_on)
        && due <= feedback
    {
        let note = Note::new(card::DEADLINE_NOT_AFTER_FEEDBACK, item).by(deadline.entry());
        notes.push(note.with("due", due).with("feedback", feedback));
    }
    if days.standing.is_some_and(|standing| standing.cadence.is_none()) {
        notes.push(Note::new(card::STANDING_WITHOUT_CADENCE, item).by(deadline.entry()));
    }
    notes
}
