//! Workbooks of Excel 97 to 2003, and OpenDocument spreadsheets.

use std::io::Cursor;

use calamine::{Data, Ods, Range, Reader, SheetVisible, Xls, XlsError};
use zhenggai_grammar::serial::Epoch;

use crate::open::gauge::Gauge;
use crate::open::grid::Grid;
use crate::open::value::value;
use crate::sheet::merge::{Merge, Merges};
use crate::sheet::{Cell, Format, Row, Sheet, Value, Workbook};
use crate::unreadable::Unreadable;

/// Reads an xls file.
pub(super) fn xls(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|why| match why {
        XlsError::Password => Unreadable::Locked,
        why if why.to_string().contains("Workbook") => Unreadable::Format { why: why.to_string() },
        why => Unreadable::Damaged { part: "workbook".to_owned(), why: why.to_string() },
    })?;
    let epoch = if book.has_1904_epoch() { Epoch::Y1904 } else { Epoch::Y1900 };
    let mut sheets = sheets(&mut book, epoch)?;
    for sheet in &mut sheets {
        let name = sheet.name.clone().unwrap_or_default();
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merge = |it: calamine::Dimensions| Merge {
            first_row: it.start.0.saturating_add(1),
            last_row: it.end.0.saturating_add(1),
            first_column: it.start.1,
            last_column: it.end.1,
        };
        sheet.merges = Merges::new(merges.into_iter().map(merge).collect());
    }
    Ok(Workbook { format: Format::Xls, encoding: None, epoch, sheets })
}

/// Reads an ods file.
pub(super) fn ods(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes))
        .map_err(|why| Unreadable::Damaged { part: "content.xml".to_owned(), why: why.to_string() })?;
    let sheets = sheets(&mut book, Epoch::Y1900)?;
    Ok(Workbook { format: Format::Ods, encoding: None, epoch: Epoch::Y1900, sheets })
}

fn sheets<R, B>(book: &mut B, epoch: Epoch) -> Result<Vec<Sheet>, Unreadable>
where
    R: std::io::Read + std::io::Seek,
    B: Reader<R>,
    B::Error: std::fmt::Display,
{
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut gauge = Gauge::default();
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, is_hidden) in listed {
        let mut sheet = Sheet { name: Some(name.clone()), is_hidden, ..Sheet::default() };
        if !is_hidden {
            let fault = |why: B::Error| Unreadable::Damaged { part: name.clone(), why: why.to_string() };
            let range = book.worksheet_range(&name).map_err(fault)?;
            let formulas = book.worksheet_formula(&name).unwrap_or_default();
            sheet.rows = rows(&name, &range, &formulas, epoch, &mut gauge)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn rows(
    name: &str,
    range: &Range<Data>,
    formulas: &Range<String>,
    epoch: Epoch,
    gauge: &mut Gauge,
) -> Result<Vec<Row>, Unreadable> {
    let Some((first_row, first_column)) = range.start() else { return Ok(Vec::new()) };
    let mut grid = Grid::new(name, gauge);
    for (row, column, data) in range.used_cells() {
        let at = |part: usize, from: u32| u32::try_from(part).unwrap_or(u32::MAX).saturating_add(from);
        let (row, column) = (at(row, first_row), at(column, first_column));
        grid.count()?;
        let formula = formulas.get_value((row, column)).filter(|it| !it.is_empty());
        let (value, had_controls) = value(data, epoch);
        if matches!(&value, Value::Text(text) if text.is_empty()) && formula.is_none() {
            continue;
        }
        let formula = formula.map(|it| it.trim_start_matches("of:").trim_start_matches('=').into());
        grid.put(row.saturating_add(1), Cell { column, value, formula, had_controls });
    }
    Ok(grid.rows())
}
