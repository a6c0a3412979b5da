//! A dossier as a workbook that an official would sign.

// asked
pub mod given;

// looks
mod style;

// measures
mod height;

// pages
mod page;

// rows
mod line;

// sheets
mod ledger;

// views
mod lists;
mod statistics;
mod verdicts;

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::view;

use given::Given;
use line::Line;

/// How hard the file is packed: a tenth larger than at the usual 6, for a third of the time.
const LEVEL: u8 = 4;

/// The workbook could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written: {0}")]
pub struct Unwritable(#[from] XlsxError);

/// Writes a workbook (xlsx): the ledger, the verdicts with their reasons, statistics with charts, and the lists of
/// findings, tasks, responsibilities and measures. Each row of the ledger carries a stable id in a hidden column, by which
/// [`crate::intake`] knows it again.
///
/// # Errors
/// When the file would break a limit of the format, such as a million rows.
pub fn workbook(given: &Given<'_>) -> Result<Vec<u8>, Unwritable> {
    let rows: Vec<Line> = view::rows(given.dossier, given.day).into_iter().map(Line::new).collect();
    let mut book = Workbook::new();
    book.set_zip_compression_level(LEVEL);
    let look = style::Look::new();
    ledger::write(&mut book, &look, given, &rows)?;
    if let Some(assessment) = given.assessment {
        verdicts::write(&mut book, &look, given, &rows, assessment)?;
    }
    statistics::write(&mut book, &look, given, &rows)?;
    lists::write(&mut book, &look, given, &rows)?;
    Ok(book.save_to_buffer()?)
}
