//! Numbers that are left out, and rows that share one.

use std::collections::{BTreeMap, HashMap};

use zhenggai_core::code::Severity;
use zhenggai_grammar::numeral;
use zhenggai_grammar::width::halved;

use crate::catalogue as code;
use crate::field::Field;
use crate::layout::column;
use crate::note::{At, Note};
use crate::reading::{Reading, RowReading};

pub(super) fn check(reading: &Reading, notes: &mut Vec<Note>) {
    findings(reading, notes);
    rows(reading, notes);
}

/// Findings of a sheet count up by one; they may begin anywhere, and begin again at 1.
fn findings(reading: &Reading, notes: &mut Vec<Note>) {
    let mut last: BTreeMap<usize, u32> = BTreeMap::new();
    for finding in &reading.findings {
        let Some(number) = finding.printed_id.as_deref().and_then(value) else { continue };
        let sheet = finding.at.sheet;
        let columns =
            reading.sheets.get(sheet).map(|sheet| sheet.layout.columns.as_slice()).unwrap_or_default();
        let at = column::first(columns, Field::FindingNo).or_else(|| column::first(columns, Field::RowNo));
        let at = At { column: at.unwrap_or(finding.at.column), ..finding.at };
        if let Some(before) = last.insert(sheet, number)
            && number > before.saturating_add(1)
        {
            let note = Note::new(code::ID_GAP, Severity::Warning, at);
            notes.push(note.with("number", number).with("missing", missing(before, number)));
        }
    }
}

fn missing(before: u32, number: u32) -> String {
    let (first, last) = (before.saturating_add(1), number.saturating_sub(1));
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// 3, （三）, 问题3, 3、: its value.
fn value(number: &str) -> Option<u32> {
    let plain = halved(number);
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric()).trim_start_matches("问题");
    numeral::whole(plain)
}

/// Rows with numbers of their own: 1-1-2 stands once, and follows 1-1-1.
fn rows(reading: &Reading, notes: &mut Vec<Note>) {
    let mut known: HashMap<(usize, String), &RowReading> = HashMap::new();
    let mut last: HashMap<(usize, String), u32> = HashMap::new();
    for row in &reading.rows {
        let Some(printed) = &row.printed_id else { continue };
        let number = halved(printed).replace(['.', '—'], "-");
        let Some(sheet) = reading.sheets.get(row.sheet) else { continue };
        let Some(column) = column::first(&sheet.layout.columns, Field::RowNo) else { continue };
        let at = At { sheet: row.sheet, row: row.row, column };
        if let Some(earlier) = known.get(&(row.sheet, number.clone())) {
            let same = texts(earlier) == texts(row);
            if !row.goes_on {
                let severity = if same { Severity::Warning } else { Severity::Error };
                notes.push(Note::new(code::DUP_ID, severity, at).with("number", printed));
            }
            continue;
        }
        known.insert((row.sheet, number.clone()), row);
        let (above, own) = number.rsplit_once('-').unwrap_or(("", number.as_str()));
        let Some(own) = value(own) else { continue };
        if let Some(before) = last.insert((row.sheet, above.to_owned()), own)
            && own > before.saturating_add(1)
        {
            let gap = missing(before, own);
            let gap = if above.is_empty() { gap } else { format!("{above}-{gap}") };
            notes.push(
                Note::new(code::ID_GAP, Severity::Warning, at).with("number", printed).with("missing", gap),
            );
        }
    }
}

fn texts(row: &RowReading) -> Vec<&str> {
    row.measures.iter().map(|measure| &*measure.text).collect()
}
