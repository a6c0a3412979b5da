//! Rows of diagnostics out of notices, sheets and dossiers.

use zhenggai_core::language::Language;
use zhenggai_core::lint::Note;
use zhenggai_core::say;
use zhenggai_notice::diagnostic::Diagnostic;
use zhenggai_tables::columns::diagnostic::{DiagnosticRow, Found};
use zhenggai_tables::note;
use zhenggai_tables::sheet::Workbook;

/// What is wrong in a notice, as a row; `source` is its file.
#[must_use]
pub fn of_notice<'a>(
    source: &'a str,
    diagnostic: &'a Diagnostic,
    language: Option<Language>,
) -> DiagnosticRow<'a> {
    DiagnosticRow {
        source,
        found_in: Found::Notice,
        code: diagnostic.code(),
        severity: diagnostic.severity(),
        place: diagnostic.span().to_string(),
        span: Some(diagnostic.span()),
        quote: Some(diagnostic.quote()),
        message: language.map(|language| zhenggai_notice::say::sentence(diagnostic, language)),
        suggestion: diagnostic.suggestion(),
        entry: None,
    }
}

/// What is wrong in a ledger in a spreadsheet, as a row; `source` is its file.
#[must_use]
pub fn of_sheet<'a>(
    source: &'a str,
    book: &'a Workbook,
    note: &note::Note,
    language: Option<Language>,
) -> DiagnosticRow<'a> {
    let sheet = book.sheets.get(note.sheet()).and_then(|sheet| sheet.name.as_deref());
    let place = note.at().map_or_else(|| sheet.unwrap_or_default().to_owned(), |at| note::named(sheet, at));
    DiagnosticRow {
        source,
        found_in: Found::Sheet,
        code: note.code(),
        severity: note.severity(),
        place,
        span: None,
        quote: None,
        message: language.map(|language| zhenggai_tables::say::sentence(note, language)),
        suggestion: None,
        entry: None,
    }
}

/// What is wrong in a dossier, as a row; `source` is its id.
#[must_use]
pub fn of_dossier<'a>(source: &'a str, note: &Note, language: Option<Language>) -> DiagnosticRow<'a> {
    DiagnosticRow {
        source,
        found_in: Found::Dossier,
        code: note.code,
        severity: note.severity,
        place: note.item.to_string(),
        span: None,
        quote: None,
        message: language.map(|language| say::lint::note(note, language)),
        suggestion: None,
        entry: note.entry.map(|entry| entry.to_string()),
    }
}
