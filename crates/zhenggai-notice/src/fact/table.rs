//! Tables, cell by cell.

use core::ops::Range;

use super::prose::Prose;
use crate::reading::Table;
use crate::source::Source;

/// The tables of `source`, in order; the first row of each is its header.
pub(super) fn tables(source: &Source, proses: &[Prose<'_>]) -> Vec<Table> {
    let cells = |prose: &Prose<'_>| -> Vec<String> {
        let text = prose.paragraph().text();
        let tight = |range: Range<usize>| {
            text.get(range).unwrap_or_default().chars().filter(|c| !c.is_whitespace()).collect()
        };
        prose.paragraph().cells().map(tight).collect()
    };
    let table = |grid: &crate::source::Grid| {
        let mut rows = proses.get(grid.rows.clone()).unwrap_or_default().iter().map(cells);
        let header = rows.next()?;
        Some(Table { line_first: grid.line_first, line_last: grid.line_last, header, rows: rows.collect() })
    };
    source.tables().iter().filter_map(table).collect()
}
