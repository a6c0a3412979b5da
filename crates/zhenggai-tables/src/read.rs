//! Reads the ledgers of a workbook.

// cells
mod cells;
mod oddity;

// words
mod known;

// parts
mod deadline;
mod split;

// trees
mod tree;

// rows
mod row;

use zhenggai_core::code::Severity;

use crate::catalogue as code;
use crate::field::Field;
use crate::header::Headers;
use crate::layout::line::{LineKind, Why};
use crate::layout::{Layout, SheetRole, column, layout};
use crate::note::{At, Note};
use crate::reading::{Reading, SheetReading};
use crate::sheet::{Sheet, Workbook};

use cells::Above;
use known::Known;
use tree::Tree;

/// Reads every ledger sheet of a workbook. Nothing is dropped and nothing fails: what is odd is noted with its cell,
/// columns that are not known are kept as they stand.
#[must_use]
pub fn read(book: &Workbook, headers: &Headers) -> Reading {
    read_with(book, headers, &mut |_| {})
}

/// As [`read`], telling after each row how many were read.
#[must_use]
pub fn read_with(book: &Workbook, headers: &Headers, told: &mut dyn FnMut(usize)) -> Reading {
    let mut reading = Reading {
        format: book.format,
        encoding: book.encoding,
        sheets: Vec::with_capacity(book.sheets.len()),
        findings: Vec::new(),
        tasks: Vec::new(),
        rows: Vec::new(),
        notes: Vec::new(),
    };
    let (mut tree, mut known) = (Tree::default(), Known::default());
    let mut layouts: Vec<Layout> = book.sheets.iter().map(|sheet| layout(sheet, headers)).collect();
    leave_the_views(&mut layouts);
    for ((number, sheet), layout) in book.sheets.iter().enumerate().zip(layouts) {
        let title = title(sheet, number, &layout);
        reading.sheets.push(SheetReading {
            name: sheet.name.clone(),
            layout,
            hidden_rows: Vec::new(),
            title,
        });
        if sheet.is_hidden {
            let note = Note::on_sheet(code::HIDDEN_SHEET, Severity::Info, number);
            reading.notes.push(note.with("sheet", sheet.name.as_deref().unwrap_or_default()));
        }
        rows(book, number, sheet, &mut reading, (&mut tree, &mut known), told);
    }
    reading.findings = tree.findings;
    reading.tasks = tree.tasks;
    reading
}

/// A workbook of our own has its rows once, with their ids; its other sheets are made from them.
fn leave_the_views(layouts: &mut [Layout]) {
    let has_ids = |layout: &Layout| column::first(&layout.columns, Field::StableId).is_some();
    if layouts.iter().any(has_ids) {
        for layout in layouts.iter_mut().filter(|it| it.role != SheetRole::Hidden && !has_ids(it)) {
            *layout = Layout { role: SheetRole::Notes, ..Layout::default() };
        }
    }
}

fn title(sheet: &Sheet, number: usize, layout: &Layout) -> Option<(String, At)> {
    let first = layout.lines.iter().find(|line| line.kind == LineKind::Skipped(Why::Title))?;
    let cell = sheet.row(first.number)?.cells.first()?;
    let at = At { sheet: number, row: first.number, column: cell.column };
    cell.value.text().map(|text| (text.to_owned(), at))
}

fn rows(
    book: &Workbook,
    number: usize,
    sheet: &Sheet,
    reading: &mut Reading,
    (tree, known): (&mut Tree, &mut Known),
    told: &mut dyn FnMut(usize),
) {
    let Some(layout) = reading.sheets.get(number).map(|sheet| sheet.layout.clone()) else { return };
    if layout.role != SheetRole::Ledger {
        return;
    }
    oddity::of_sheet(sheet, number, &layout, &mut reading.notes);
    tree.begin_sheet();
    reading.rows.reserve(layout.data().count());
    let mut above = Above::new(&layout.columns);
    // Lines and rows both stand in order.
    let mut rows = sheet.rows.iter().peekable();
    for line in &layout.lines {
        while rows.next_if(|row| row.number < line.number).is_some() {}
        let Some(row) = rows.next_if(|row| row.number == line.number) else { continue };
        match line.kind {
            LineKind::Data => {
                let place = row::Place { book, sheet, number, layout: &layout };
                let read = row::read(&place, row, &mut above, known, tree, &mut reading.notes);
                if row.is_hidden
                    && let Some(sheet) = reading.sheets.get_mut(number)
                {
                    sheet.hidden_rows.push(row.number);
                }
                reading.rows.push(read);
                told(reading.rows.len());
            }
            LineKind::Skipped(Why::Aspect) => {
                if let Some(cell) = row.cells.first()
                    && let Some(text) = cell.value.text()
                {
                    tree.begin_aspect(text, At { sheet: number, row: row.number, column: cell.column });
                }
            }
            LineKind::Skipped(Why::HeaderRepeat) => {
                let at = At { sheet: number, row: row.number, column: 0 };
                reading.notes.push(Note::new(code::HEADER_REPEATED, Severity::Info, at));
            }
            LineKind::Skipped(_) => {}
        }
    }
}
