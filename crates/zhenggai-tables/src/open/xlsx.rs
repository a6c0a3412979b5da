//! Workbooks of Excel and WPS.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};
use zhenggai_grammar::serial::Epoch;

use crate::address;
use crate::open::gauge::Gauge;
use crate::open::package::{Margins, Package, range};
use crate::open::value::value;
use crate::sheet::merge::Merges;
use crate::sheet::{Cell, Format, Row, Sheet, Value, Workbook};
use crate::unreadable::Unreadable;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads all sheets that are not hidden, cell by cell.
pub(super) fn read(bytes: &[u8], package: &Package) -> Result<Workbook, Unreadable> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|why| fault("workbook", &why))?;
    let epoch = if book.has_1904_epoch() { Epoch::Y1904 } else { Epoch::Y1900 };
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut margins = package.margins().into_iter();
    let mut gauge = Gauge::default();
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, is_hidden) in listed {
        let margins = margins.next().unwrap_or_default();
        let mut sheet = Sheet { name: Some(name.clone()), is_hidden, ..Sheet::default() };
        if !is_hidden {
            match rows(&mut book, &name, epoch, &margins, &mut gauge) {
                Ok(rows) => sheet.rows = rows,
                // A chart sheet has no cells.
                Err(Stop::NoCells) => {}
                Err(Stop::Fault(fault)) => return Err(fault),
            }
            sheet.claimed = claimed_beyond(&sheet, &margins);
            sheet.merges = Merges::new(margins.merges);
            sheet.hidden_columns = margins.hidden_columns;
        }
        sheets.push(sheet);
    }
    Ok(Workbook { format: Format::Xlsx, encoding: None, epoch, sheets })
}

fn fault(part: &str, why: &XlsxError) -> Unreadable {
    match why {
        XlsxError::Password => Unreadable::Locked,
        _ => Unreadable::Damaged { part: part.to_owned(), why: why.to_string() },
    }
}

enum Stop {
    NoCells,
    Fault(Unreadable),
}

fn rows(
    book: &mut Book<'_>,
    name: &str,
    epoch: Epoch,
    margins: &Margins,
    gauge: &mut Gauge,
) -> Result<Vec<Row>, Stop> {
    let stop = |why: &XlsxError| match why {
        XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_) => Stop::NoCells,
        _ => Stop::Fault(fault(name, why)),
    };
    let months = months(book, name).map_err(|why| stop(&why))?;
    let mut reader = book.worksheet_cells_reader(name).map_err(|why| stop(&why))?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(record) = reader.next_cell_with_formula().map_err(|why| stop(&why))? {
        let (row, column) = record.pos;
        if matches!(record.value, DataRef::Empty) && record.formula.is_none() {
            continue;
        }
        gauge.cell(name).map_err(Stop::Fault)?;
        let (value, had_controls) = value(&record.value, epoch, months.contains(&record.pos));
        if matches!(&value, Value::Text(text) if text.is_empty()) && !had_controls {
            continue;
        }
        let formula = record.formula.map(String::into_boxed_str);
        push(&mut rows, row.saturating_add(1), Cell { column, value, formula, had_controls });
    }
    if !rows.is_sorted_by(|a, b| a.number < b.number) {
        rows.sort_by_key(|row| row.number);
    }
    for number in &margins.hidden_rows {
        if let Ok(at) = rows.binary_search_by_key(number, |row| row.number)
            && let Some(row) = rows.get_mut(at)
        {
            row.is_hidden = true;
        }
    }
    Ok(rows)
}

/// Adds a cell to its row. Cells come row by row; a file that mixes them up is put in order.
pub(super) fn push(rows: &mut Vec<Row>, number: u32, cell: Cell) {
    let known = match rows.last() {
        Some(last) if last.number == number => rows.len().checked_sub(1),
        Some(last) if last.number > number => rows.iter().position(|row| row.number == number),
        _ => None,
    };
    let row = match known {
        Some(at) => rows.get_mut(at),
        None => {
            rows.push(Row { number, ..Row::default() });
            rows.last_mut()
        }
    };
    let Some(row) = row else { return };
    match row.cells.last() {
        Some(last) if last.column >= cell.column => {
            match row.cells.binary_search_by_key(&cell.column, |it| it.column) {
                Ok(at) => {
                    if let Some(slot) = row.cells.get_mut(at) {
                        *slot = cell;
                    }
                }
                Err(at) => row.cells.insert(at, cell),
            }
        }
        _ => row.cells.push(cell),
    }
}

/// The cells that show a date as year and month alone. Most workbooks have no such format; then the sheet is not
/// read for it.
fn months(book: &mut Book<'_>, name: &str) -> Result<std::collections::HashSet<(u32, u32)>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let styles: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| is_month(&format.format_code)))
        .collect();
    let mut found = std::collections::HashSet::new();
    if styles.contains(&true) {
        while let Some((row, column, style)) = reader.next_style_id()? {
            if styles.get(style) == Some(&true) {
                found.insert((row, column));
            }
        }
    }
    Ok(found)
}

/// Whether a number format shows a year and a month and no day.
fn is_month(format: &str) -> bool {
    let mut plain = String::new();
    let (mut quoted, mut bracket) = (false, false);
    for c in format.chars() {
        match c {
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            _ if quoted || bracket => {}
            _ => plain.push(c.to_ascii_lowercase()),
        }
    }
    let first = plain.split(';').next().unwrap_or_default();
    first.contains('y') && first.contains('m') && !first.contains('d')
}

/// The range that the sheet claims, where it reaches far beyond its last cell.
fn claimed_beyond(sheet: &Sheet, margins: &Margins) -> Option<String> {
    let claimed = margins.claimed.as_deref()?;
    let range = range(claimed)?;
    let last_row = sheet.rows.last().map_or(0, |row| row.number);
    let beyond = range.last_row > last_row.saturating_add(1000)
        || range.last_column > sheet.last_column().saturating_add(100);
    beyond.then(|| address::cell(range.last_column, range.last_row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_without_a_day_shows_a_month() {
        for month in ["yyyy\"年\"m\"月\"", "yyyy-mm", "[$-804]yyyy\"年\"m\"月\";@", "mmm-yy"] {
            assert!(is_month(month), "{month}");
        }
        for other in ["yyyy/m/d", "General", "0.00", "m\"月\"d\"日\"", "h:mm", "yyyy"] {
            assert!(!is_month(other), "{other}");
        }
    }
}
