//! Deadlines: missing, unreadable, impossible, too early.

use std::borrow::Cow;

use zhenggai_core::code::Severity;
use zhenggai_core::day::Day;
use zhenggai_grammar::due::Told;
use zhenggai_grammar::serial::Epoch;

use crate::catalogue as code;
use crate::field::Field;
use crate::layout::column;
use crate::note::{At, Note};
use crate::reading::Reading;
use crate::sheet::{Value, Workbook};

pub(super) fn check(book: &Workbook, reading: &Reading, feedback: Option<Day>, notes: &mut Vec<Note>) {
    for row in &reading.rows {
        let Some(sheet) = reading.sheets.get(row.sheet) else { continue };
        let Some(column) = column::first(&sheet.layout.columns, Field::Due) else { continue };
        let at = At { sheet: row.sheet, row: row.row, column };
        let told = row.due.said.as_ref().map(|said| &said.told);
        if let Some(Told::By { day, .. }) = told {
            if let Some(feedback) = feedback.filter(|feedback| day < feedback) {
                let note = Note::new(code::DUE_BEFORE_FEEDBACK, Severity::Warning, at);
                notes.push(note.with("day", day).with("feedback", feedback));
            }
            continue;
        }
        let cell = book.sheets.get(row.sheet).and_then(|sheet| sheet.seen(sheet.row(row.row)?, column));
        let value = cell.map(|cell| &cell.value);
        if matches!(value, Some(Value::Error(_) | Value::Nothing)) {
            // The cell was noted for that.
            continue;
        }
        let mut push = |code, severity| {
            let text = row.due.text.as_deref().map(Cow::Borrowed).or_else(|| value.map(Value::shown));
            notes.push(Note::new(code, severity, at).with("text", text.unwrap_or_default()));
        };
        match told {
            None => push(code::DUE_MISSING, Severity::Warning),
            Some(Told::Unknown | Told::Progress) => push(code::DUE_UNKNOWN, Severity::Warning),
            Some(Told::Yearless { .. }) => push(code::DUE_NO_YEAR, Severity::Warning),
            Some(Told::NoSuchDay) => push(code::DUE_INVALID, Severity::Error),
            Some(Told::By { .. } | Told::Immediate | Told::After { .. } | Told::Standing) => {}
        }
    }
    if book.epoch == Epoch::Y1904 {
        notes.extend(first_day(book, reading).map(|at| Note::new(code::DATE_1904, Severity::Info, at)));
    }
}

/// The first cell of a ledger that shows a day.
fn first_day(book: &Workbook, reading: &Reading) -> Option<At> {
    reading.rows.iter().find_map(|row| {
        let cells = &book.sheets.get(row.sheet)?.row(row.row)?.cells;
        let cell = cells.iter().find(|cell| matches!(cell.value, Value::Day { .. }))?;
        Some(At { sheet: row.sheet, row: row.row, column: cell.column })
    })
}
