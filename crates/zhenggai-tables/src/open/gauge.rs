//! How much was read, and how much may be.

use crate::unreadable::Unreadable;

/// How many cells of a workbook are read at most.
pub(super) const MOST_CELLS: u64 = 20_000_000;

/// Counts the cells of a workbook.
#[derive(Debug, Default)]
pub(super) struct Gauge {
    cells: u64,
}

impl Gauge {
    /// One more cell, in the sheet named `part`.
    pub(super) fn cell(&mut self, part: &str) -> Result<(), Unreadable> {
        self.cells = self.cells.saturating_add(1);
        if self.cells > MOST_CELLS {
            return Err(Unreadable::TooLarge { part: part.to_owned(), limit: MOST_CELLS, unit: "cells" });
        }
        Ok(())
    }
}
