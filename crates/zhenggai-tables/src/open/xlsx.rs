//! Workbooks of Excel and WPS. Cells are read here, in one pass with the merged and hidden ones, which no reader of cells
//! tells; tests hold them equal to calamine's.

// parts
mod listed;
mod string;
mod style;

// sheets
mod cells;

use std::io::Cursor;

use calamine::{Reader, Xlsx};

use crate::address;
use crate::open::gauge::Gauge;
use crate::open::package::Package;
use crate::sheet::merge::{Merge, Merges};
use crate::sheet::{Format, Row, Sheet, Workbook};
use crate::unreadable::Unreadable;

use cells::{Margins, Read, Shared};
use listed::Listed;

/// Reads all sheets that are not hidden.
pub(super) fn read(bytes: &[u8], package: &mut Package<'_>) -> Result<Workbook, Unreadable> {
    let Listed { epoch, sheets: listed } = listed::read(package)?;
    let shared = Shared { strings: string::all(package)?, styles: style::all(package)?, epoch };
    let mut gauge = Gauge::default();
    let mut sheets = Vec::with_capacity(listed.len());
    for listed in listed {
        let listed::Sheet { name, is_hidden, part } = listed;
        let mut sheet = Sheet { name: Some(name.clone()), is_hidden, ..Sheet::default() };
        if !is_hidden {
            let read = match package.pieces(&part)? {
                Some(mut pieces) => cells::read(&mut pieces, &shared, &name, &mut gauge)?,
                None => Read::default(),
            };
            sheet.rows = read.rows;
            if read.is_derived {
                derive(bytes, package, &name, &mut sheet.rows)?;
            }
            around(&mut sheet, read.margins);
        }
        sheets.push(sheet);
    }
    Ok(Workbook { format: Format::Xlsx, encoding: None, epoch, sheets })
}

/// Formulas that are those of another cell, moved: calamine works out how they read here.
fn derive(bytes: &[u8], package: &mut Package<'_>, name: &str, rows: &mut [Row]) -> Result<(), Unreadable> {
    package.weigh()?;
    let book: Result<Xlsx<_>, _> = Xlsx::new(Cursor::new(bytes));
    let Some(formulas) = book.ok().and_then(|mut book| book.worksheet_formula(name).ok()) else {
        return Ok(());
    };
    for row in rows {
        for cell in &mut row.cells {
            let at = (row.number.saturating_sub(1), cell.column);
            if let (Some(formula), Some(whole)) = (&mut cell.formula, formulas.get_value(at)) {
                *formula = whole.as_str().into();
            }
        }
    }
    Ok(())
}

fn around(sheet: &mut Sheet, margins: Margins) {
    for number in &margins.hidden_rows {
        if let Ok(at) = sheet.rows.binary_search_by_key(number, |row| row.number)
            && let Some(row) = sheet.rows.get_mut(at)
        {
            row.is_hidden = true;
        }
    }
    sheet.claimed = margins.claimed.as_deref().and_then(|claimed| beyond(sheet, claimed));
    sheet.merges = Merges::new(margins.merges);
    sheet.hidden_columns = margins.hidden_columns;
}

/// The last cell that the sheet claims, where that is far beyond its last cell.
fn beyond(sheet: &Sheet, claimed: &str) -> Option<String> {
    let range = Merge::parse(claimed)?;
    let last_row = sheet.rows.last().map_or(0, |row| row.number);
    let is_beyond = range.last_row > last_row.saturating_add(1000)
        || range.last_column > sheet.last_column().saturating_add(100);
    is_beyond.then(|| address::cell(range.last_column, range.last_row))
}
