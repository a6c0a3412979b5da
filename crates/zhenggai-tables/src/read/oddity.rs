//! What is odd about a cell or a sheet, whatever it means.

use memchr::memchr;
use zhenggai_core::code::Severity;
use zhenggai_core::invalid::CONTROL_CHAR;
use zhenggai_grammar::width::has_wide_digit;

use crate::address;
use crate::catalogue as code;
use crate::layout::Layout;
use crate::note::{At, Note};
use crate::sheet::{Cell, Row, Sheet, Value};

/// How many characters Excel keeps in a cell.
const LONGEST: usize = 32_767;

/// Notes on the sheet as a whole, its columns among them.
pub(super) fn of_sheet(sheet: &Sheet, number: usize, layout: &Layout, notes: &mut Vec<Note>) {
    if let Some(claimed) = &sheet.claimed {
        let at = At { sheet: number, row: 1, column: 0 };
        let last = address::cell(sheet.last_column(), sheet.rows.last().map_or(1, |row| row.number));
        let note = Note::new(code::DIMENSION_SUSPECT, Severity::Warning, at);
        notes.push(note.with("claimed", claimed).with("last", last));
    }
    for column in &layout.columns {
        let at = At { sheet: number, row: column.header_row, column: column.index };
        if column.field.is_none() {
            let note = Note::new(code::HEADER_UNKNOWN_COLUMN, Severity::Info, at);
            notes.push(note.with("header", column.header.replace('\n', "")));
        }
        if sheet.is_hidden_column(column.index) && column.field != Some(crate::field::Field::StableId) {
            let note = Note::new(code::HIDDEN_COLUMN, Severity::Info, at);
            notes.push(note.with("column", address::letters(column.index)));
        }
    }
}

/// Notes on a row.
pub(super) fn of_row(row: &Row, number: usize, notes: &mut Vec<Note>) {
    if row.is_hidden {
        let at = At { sheet: number, row: row.number, column: 0 };
        notes.push(Note::new(code::HIDDEN_ROW, Severity::Info, at).with("row", row.number));
    }
}

/// Notes on a cell that stands in its own place.
pub(super) fn of_cell(cell: &Cell, at: At, notes: &mut Vec<Note>) {
    let mut push = |code, severity, name: &'static str, value: String| {
        notes.push(Note::new(code, severity, at).with(name, value));
    };
    if let Some(formula) = &cell.formula {
        let is_outside = formula.contains('[') && formula.contains(']') && formula.contains('!');
        let is_missing = cell.value == Value::Nothing;
        let severity = if is_outside || is_missing { Severity::Warning } else { Severity::Info };
        let value = cell.value.shown();
        let note = Note::new(code::FORMULA, severity, at).with("formula", shortened(formula));
        notes.push(note.with("value", if value.is_empty() { "—".to_owned() } else { shortened(&value) }));
        if let Value::Error(error) = &cell.value {
            notes.push(Note::new(code::ERROR_VALUE, Severity::Error, at).with("error", error));
        }
        return;
    }
    if cell.had_controls {
        push(CONTROL_CHAR, Severity::Warning, "cell", at.cell());
    }
    match &cell.value {
        Value::Error(error) => push(code::ERROR_VALUE, Severity::Error, "error", error.to_string()),
        Value::Text(text) => {
            // Full-width forms begin with this byte; most texts have none.
            if memchr(0xef, text.as_bytes()).is_some() && has_wide_digit(text) {
                push(code::FULLWIDTH_DIGITS, Severity::Info, "text", shortened(text));
            }
            if text.len() > LONGEST && text.chars().count() > LONGEST {
                push(code::CELL_TOO_LONG, Severity::Warning, "length", text.chars().count().to_string());
            }
            if text.starts_with(['=', '+', '-', '@']) && !is_harmless(text) {
                push(code::FORMULA_INJECTION, Severity::Warning, "text", shortened(text));
            }
        }
        Value::Nothing | Value::Number(_) | Value::Day { .. } | Value::Truth(_) => {}
    }
}

/// A dash alone, or a number: no program would run it.
fn is_harmless(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '—')) || text.parse::<f64>().is_ok()
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(40).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if text.chars().count() > 40 {
        short.push('…');
    }
    short
}
