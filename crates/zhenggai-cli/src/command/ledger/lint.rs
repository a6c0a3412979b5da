//! `zhenggai ledger lint`.

use std::io;

use zhenggai::core::code::Severity;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::lint::Note;
use zhenggai::core::say;
use zhenggai::fault::Fault;
use zhenggai::wire::lint::{DossierLintRecord, DossierNoteRecord, FORMAT};

use crate::args::{Format, LedgerFile};
use crate::command::books;
use crate::command::done::Done;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Prints what is missing in a ledger, or contradicts itself.
pub(super) fn run(file: &LedgerFile, as_of: Option<&str>, format: Format, screen: &mut Screen) -> Done {
    let language = screen.language();
    let place = file.file.display().to_string();
    let of = |fault: Fault| Trouble::of(&place, &fault, language);
    let day = input::day_or_today(as_of, language)?;
    let mut all = Vec::new();
    for book in books::open(&file.file, file.dossier.as_deref(), language)? {
        if let Some(notes) = book.lint(day) {
            all.push((book.ledger().dossier_id().to_string(), notes));
        }
    }
    if all.is_empty() {
        return Err(of(Refusal::DossierNotOpened.into()));
    }
    let error = all.iter().flat_map(|(_, notes)| notes).any(|note| note.severity == Severity::Error);
    let shown = match format {
        Format::Json => {
            let record = |(dossier, notes): &(String, Vec<Note>)| DossierLintRecord {
                format: FORMAT.to_owned(),
                dossier: dossier.clone(),
                as_of: day.to_string(),
                language: language.to_string(),
                notes: notes.iter().map(|note| DossierNoteRecord::new(note, language)).collect(),
            };
            screen.json(&all.iter().map(record).collect::<Vec<_>>())
        }
        Format::Text => told(screen, &all, language),
    };
    Ok(shown.map(|()| if error { Exit::Blocked } else { Exit::Clear }))
}

fn told(screen: &mut Screen, all: &[(String, Vec<Note>)], language: Language) -> io::Result<()> {
    for (dossier, notes) in all {
        for note in notes {
            let place = format!("{dossier} {}", note.item);
            let words = say::lint::note(note, language);
            screen.remark(note.severity, note.code.as_str(), &place, &words)?;
        }
        if notes.is_empty() {
            screen.line(&match language {
                Language::Zh => format!("{dossier}：没有发现问题"),
                Language::En => format!("{dossier}: nothing is wrong"),
            })?;
        }
    }
    Ok(())
}
