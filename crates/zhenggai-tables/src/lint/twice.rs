//! The same measure of the same finding in two sheets.

use std::collections::HashMap;

use zhenggai_core::code::Severity;

use crate::catalogue as code;
use crate::field::Field;
use crate::layout::{SheetRole, column};
use crate::note::{At, Note};
use crate::reading::{Reading, RowReading};

pub(super) fn check(reading: &Reading, notes: &mut Vec<Note>) {
    let ledgers = reading.sheets.iter().filter(|sheet| sheet.layout.role == SheetRole::Ledger);
    if ledgers.count() < 2 {
        return;
    }
    let mut known: HashMap<(&str, &str), &RowReading> = HashMap::new();
    for row in &reading.rows {
        let Some(finding) = row.finding.and_then(|it| reading.findings.get(it)?.text.as_deref()) else {
            continue;
        };
        let Some(measure) = row.measures.first() else { continue };
        let earlier = known.entry((finding, &*measure.text)).or_insert(row);
        if earlier.sheet == row.sheet {
            continue;
        }
        let columns = reading.sheets.get(row.sheet).map(|sheet| sheet.layout.columns.as_slice());
        let column = columns.and_then(|columns| column::first(columns, Field::Measure)).unwrap_or(0);
        let at = At { sheet: row.sheet, row: row.row, column };
        let sheet = reading.sheet_name(earlier.sheet).unwrap_or_default();
        let note = Note::new(code::DUP_ROW, Severity::Warning, at);
        notes.push(note.with("sheet", sheet).with("row", earlier.row));
    }
}
