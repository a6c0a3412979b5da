//! The cells of a row as they are meant: merged cells spread, 同上 followed.

use std::borrow::Cow;
use std::sync::Arc;

use crate::layout::column::Column;
use crate::sheet::{Cell, Row, Sheet, Value};

/// A cell as it is meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant<'s> {
    /// The cell that has the value.
    pub(super) cell: &'s Cell,
    /// The value stands in this very cell.
    pub(super) is_own: bool,
    /// The cell as it stands says 同上.
    pub(super) ditto: Option<&'s str>,
}

impl<'s> Meant<'s> {
    /// The value as a text; absent when there is none.
    pub(super) fn text(&self) -> Option<Cow<'s, str>> {
        Some(self.cell.value.shown()).filter(|text| !text.is_empty())
    }

    /// As [`Meant::text`], shared with the cell.
    pub(super) fn shared(&self) -> Option<Arc<str>> {
        match &self.cell.value {
            Value::Text(text) if text.is_empty() => None,
            Value::Text(text) => Some(Arc::clone(text)),
            _ => self.text().map(Arc::from),
        }
    }
}

/// What stands above, by column.
#[derive(Debug)]
pub(super) struct Above<'s> {
    cells: Vec<(u32, Option<&'s Cell>)>,
}

impl<'s> Above<'s> {
    pub(super) fn new(columns: &[Column]) -> Self {
        Self { cells: columns.iter().map(|column| (column.index, None)).collect() }
    }

    /// The cells of a row, in the order of the columns, now standing above the next row.
    pub(super) fn row(&mut self, sheet: &'s Sheet, row: &'s Row) -> Vec<Option<Meant<'s>>> {
        let mut meant = Vec::with_capacity(self.cells.len());
        // Cells and columns both stand in order.
        let mut cells = row.cells.iter().peekable();
        for (column, above) in &mut self.cells {
            while cells.next_if(|cell| cell.column < *column).is_some() {}
            let own = cells.next_if(|cell| cell.column == *column);
            let seen = own.or_else(|| sheet.over(row, *column));
            let found = seen.map(|cell| {
                let ditto = cell.value.text().filter(|text| is_ditto(text));
                match (ditto, *above) {
                    (Some(_), Some(above)) => Meant { cell: above, is_own: own.is_some(), ditto },
                    _ => Meant { cell, is_own: own.is_some(), ditto: None },
                }
            });
            *above = found.map(|meant| meant.cell);
            meant.push(found);
        }
        meant
    }
}

/// Whether a text means the cell above.
fn is_ditto(text: &str) -> bool {
    matches!(text, "同上" | "〃" | "″" | "〞" | "＂" | "\"" | "''" | "”" | "同上。")
}
