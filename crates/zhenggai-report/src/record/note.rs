//! What contradicts itself or is missing: in the text, and in the record.

use serde::Serialize;
use zhenggai_core::catalogue::cards;
use zhenggai_core::lint::lint;
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::say;

use crate::both::Both;
use crate::given::{Contradiction, Given};

/// Something that contradicts itself or is missing (校核提示).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteRecord {
    /// Its code.
    pub code: String,
    /// What the code means.
    pub title: Both,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// Where: a place in the text, or an item.
    pub place: String,
    /// What it says.
    pub sentence: Both,
}

/// What contradicts itself in the text, then what the record lacks; the latter for the supervising bodies only.
pub(super) fn notes(given: &Given<'_>, standpoint: &Standpoint<'_>) -> Vec<NoteRecord> {
    let text = given.contradictions.iter().map(|it: &Contradiction| NoteRecord {
        code: it.code.clone(),
        title: it.title.clone(),
        severity: it.severity.as_str().to_owned(),
        place: it.place.clone(),
        sentence: it.sentence.clone(),
    });
    let mut notes: Vec<NoteRecord> = text.collect();
    if given.shows_unmarked() {
        let found = lint(standpoint).into_iter();
        let shown = found.filter(|note| note.entry.is_none_or(|entry| !given.withheld.contains(&entry)));
        notes.extend(shown.map(|note| NoteRecord {
            code: note.code.to_string(),
            title: title(note.code.as_str()),
            severity: note.severity.as_str().to_owned(),
            place: note.item.to_string(),
            sentence: Both::of(|language| say::lint::note(&note, language)),
        }));
    }
    notes
}

fn title(code: &str) -> Both {
    let card = cards().find(|card| card.code().as_str() == code);
    card.map_or_else(
        || Both { zh: code.to_owned(), en: code.to_owned() },
        |card| Both { zh: card.title_zh().to_owned(), en: card.title_en().to_owned() },
    )
}
