//! The cells of a sheet, put in their rows as they come.

use crate::open::gauge::Gauge;
use crate::sheet::{Cell, Row};
use crate::unreadable::Unreadable;

/// The rows of a sheet so far.
pub(super) struct Grid<'g> {
    /// The name of the sheet, or of what it stands in.
    name: &'g str,
    gauge: &'g mut Gauge,
    rows: Vec<Row>,
}

impl<'g> Grid<'g> {
    pub(super) const fn new(name: &'g str, gauge: &'g mut Gauge) -> Self {
        Self { name, gauge, rows: Vec::new() }
    }

    /// One more cell was read, whether or not it holds anything.
    pub(super) fn count(&mut self) -> Result<(), Unreadable> {
        self.gauge.cell(self.name)
    }

    /// Puts a cell into the row with this number, from 1. Cells come row by row; a file that mixes them up is put in
    /// order.
    pub(super) fn put(&mut self, number: u32, cell: Cell) {
        let rows = &mut self.rows;
        let known = match rows.last() {
            Some(last) if last.number == number => rows.len().checked_sub(1),
            Some(last) if last.number > number => rows.iter().position(|row| row.number == number),
            _ => None,
        };
        let row = match known {
            Some(at) => rows.get_mut(at),
            None => {
                let width = rows.last().map_or(0, |row| row.cells.len());
                rows.push(Row { number, cells: Vec::with_capacity(width), ..Row::default() });
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

    /// The rows in order.
    pub(super) fn rows(mut self) -> Vec<Row> {
        if !self.rows.is_sorted_by(|a, b| a.number < b.number) {
            self.rows.sort_by_key(|row| row.number);
        }
        self.rows
    }
}
