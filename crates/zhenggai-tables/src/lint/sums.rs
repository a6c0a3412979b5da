//! Sub-totals, totals and summary sheets against the rows.

use std::collections::BTreeSet;

use zhenggai_core::code::Severity;
use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::width::half;

use crate::catalogue as code;
use crate::field::Field;
use crate::layout::SheetRole;
use crate::layout::line::{LineKind, Why};
use crate::note::{At, Note};
use crate::reading::{Reading, RowReading};
use crate::sheet::{Row, Sheet, Workbook};

pub(super) fn check(book: &Workbook, reading: &Reading, notes: &mut Vec<Note>) {
    for (number, sheet) in book.sheets.iter().enumerate() {
        match reading.sheets.get(number).map(|sheet| sheet.layout.role) {
            Some(SheetRole::Ledger) => totals(sheet, number, reading, notes),
            Some(SheetRole::Summary) => summary(sheet, number, reading, notes),
            _ => {}
        }
    }
}

/// How many there are of each in some rows.
#[derive(Debug, Default)]
struct Counts {
    findings: usize,
    tasks: usize,
    measures: usize,
    rows: usize,
    completed_measures: usize,
    completed_rows: usize,
}

impl Counts {
    fn of<'r>(rows: impl Iterator<Item = &'r RowReading>) -> Self {
        let (mut findings, mut tasks) = (BTreeSet::new(), BTreeSet::new());
        let mut counts = Self::default();
        for row in rows {
            findings.extend(row.finding);
            tasks.extend(row.task);
            let measures = if row.goes_on { 0 } else { row.measures.len() };
            counts.measures = counts.measures.saturating_add(measures);
            counts.rows = counts.rows.saturating_add(1);
            if row.status == Some(WorkStatus::Complete) {
                counts.completed_measures = counts.completed_measures.saturating_add(measures);
                counts.completed_rows = counts.completed_rows.saturating_add(1);
            }
        }
        (counts.findings, counts.tasks) = (findings.len(), tasks.len());
        counts
    }

    /// What may stand in a column: a measure may be counted by itself or by its row.
    fn allowed(&self, field: Field) -> Option<[usize; 2]> {
        match field {
            Field::Finding => Some([self.findings, self.findings]),
            Field::Task => Some([self.tasks, self.tasks]),
            Field::Measure => Some([self.measures, self.rows]),
            Field::Status => Some([self.completed_measures, self.completed_rows]),
            _ => None,
        }
    }
}

/// 小计 counts the rows since the last one, 合计 all rows of the sheet.
fn totals(sheet: &Sheet, number: usize, reading: &Reading, notes: &mut Vec<Note>) {
    let Some(layout) = reading.sheets.get(number).map(|sheet| &sheet.layout) else { return };
    let rows: Vec<&RowReading> = reading.rows.iter().filter(|row| row.sheet == number).collect();
    let mut since = 0_u32;
    for line in &layout.lines {
        let LineKind::Skipped(why @ (Why::Subtotal | Why::Total)) = line.kind else { continue };
        let from = if why == Why::Subtotal { since } else { 0 };
        let counted = rows.iter().copied().filter(|row| row.row > from && row.row < line.number);
        let counts = Counts::of(counted);
        since = if why == Why::Subtotal { line.number } else { since };
        let Some(row) = sheet.row(line.number) else { continue };
        for column in &layout.columns {
            let Some(allowed) = column.field.and_then(|field| counts.allowed(field)) else { continue };
            compare(row, number, column.index, &allowed, notes);
        }
    }
}

fn compare(row: &Row, sheet: usize, column: u32, allowed: &[usize], notes: &mut Vec<Note>) {
    let Some(cell) = row.cell(column) else { return };
    let shown = cell.value.shown();
    let Some(claimed) = count(&shown) else { return };
    if !allowed.contains(&claimed) {
        let at = At { sheet, row: row.number, column };
        let sum = allowed.first().copied().unwrap_or_default();
        let note = Note::new(code::SUM_MISMATCH, Severity::Warning, at);
        notes.push(note.with("total", shown).with("sum", sum));
    }
}

/// The one number in a text, such as 已销号5条; several, or an amount, are none.
fn count(text: &str) -> Option<usize> {
    let plain: String = text.chars().map(half).filter(|c| !c.is_whitespace()).collect();
    let mut numbers = plain.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|part| !part.is_empty());
    let number = numbers.next()?;
    if numbers.next().is_some() || plain.contains(['万', '元', '%', '亿']) {
        return None;
    }
    number.parse().ok()
}

/// What a column of a summary counts.
fn counted(header: &str) -> Option<Field> {
    let header: String = header.chars().filter(|c| !c.is_whitespace()).collect();
    if header.contains('率') || header.contains('未') {
        None
    } else if header.contains("完成") || header.contains("销号") || header.contains("已整改") {
        (!header.contains("基本")).then_some(Field::Status)
    } else if header.contains("问题") && header.contains('数') {
        Some(Field::Finding)
    } else if header.contains("任务") && header.contains('数') {
        Some(Field::Task)
    } else if header.contains("措施") && header.contains('数') {
        Some(Field::Measure)
    } else {
        None
    }
}

/// Rows of a summary that are named after a sheet or an aspect are held against its rows, 合计 against the rows of the
/// summary above it.
fn summary(sheet: &Sheet, number: usize, reading: &Reading, notes: &mut Vec<Note>) {
    let header = sheet.rows.iter().position(|row| {
        row.cells.iter().filter(|cell| cell.value.text().and_then(counted).is_some()).count() >= 2
    });
    let Some(header) = header.and_then(|at| sheet.rows.get(at)) else { return };
    let columns: Vec<(u32, Field)> =
        header.cells.iter().filter_map(|cell| Some((cell.column, counted(cell.value.text()?)?))).collect();
    let mut above: Vec<&Row> = Vec::new();
    for row in sheet.rows.iter().filter(|row| row.number > header.number) {
        let Some(label) = row.cells.first().and_then(|cell| cell.value.text()) else { continue };
        if label.starts_with("合计") || label.starts_with("总计") {
            for (column, _) in &columns {
                let parts = above.iter().map(|row| count(&row.cell(*column)?.value.shown()));
                if let Some(sum) = parts.collect::<Option<Vec<usize>>>().filter(|parts| !parts.is_empty()) {
                    compare(row, number, *column, &[sum.iter().sum()], notes);
                }
            }
            continue;
        }
        above.push(row);
        let rows: Vec<&RowReading> = reading.rows.iter().filter(|it| is_under(it, label, reading)).collect();
        if rows.is_empty() {
            continue;
        }
        let counts = Counts::of(rows.into_iter());
        for (column, field) in &columns {
            if let Some(allowed) = counts.allowed(*field) {
                compare(row, number, *column, &allowed, notes);
            }
        }
    }
}

/// Whether a row stands in the sheet, or under the aspect, that a label names.
fn is_under(row: &RowReading, label: &str, reading: &Reading) -> bool {
    let label = label.trim();
    let in_sheet = reading.sheet_name(row.sheet) == Some(label);
    let finding = row.finding.and_then(|it| reading.findings.get(it));
    let aspect = finding.and_then(|finding| finding.aspect.as_ref());
    in_sheet || label.chars().count() > 2 && aspect.is_some_and(|(aspect, _)| aspect.contains(label))
}
