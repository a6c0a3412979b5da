//! What a sheet is, where its header stands, which row is what.

// columns
pub mod column;

// rows
pub mod line;

// headers
mod head;

// cells that decide
mod resolve;

use crate::header::Headers;
use crate::layout::column::Column;
use crate::layout::head::Head;
use crate::layout::line::{Line, LineKind, Rule, Why};
use crate::sheet::Sheet;

zhenggai_core::vocabulary! {
    /// What a sheet is for (工作表用途).
    pub enum SheetRole as "role" {
        /// A ledger (台账).
        Ledger = "ledger",
        /// Figures about other sheets (汇总).
        Summary = "summary",
        /// Words, no table that is known (说明).
        Notes = "notes",
        /// Hidden: named, not read (隐藏).
        Hidden = "hidden",
    }
}

/// How a sheet is laid out.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What it is for.
    pub role: SheetRole,
    /// The rows of the header; empty in a sheet that is no ledger.
    pub header_rows: Vec<u32>,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The rows, in order, empty ones between others included.
    pub lines: Vec<Line>,
}

impl Default for Layout {
    fn default() -> Self {
        Self { role: SheetRole::Notes, header_rows: Vec::new(), columns: Vec::new(), lines: Vec::new() }
    }
}

/// Finds out how a sheet is laid out.
#[must_use]
pub fn layout(sheet: &Sheet, headers: &Headers) -> Layout {
    let bare = |role| Layout { role, ..Layout::default() };
    if sheet.is_hidden {
        return bare(SheetRole::Hidden);
    }
    let Some(head) = head::find(sheet, headers) else {
        return bare(if head::is_summary(sheet) { SheetRole::Summary } else { SheetRole::Notes });
    };
    let Head { rows: header_rows, mut columns } = head;
    let lines = lines(sheet, &header_rows, &columns);
    resolve::resolve(sheet, &lines, &mut columns);
    Layout { role: SheetRole::Ledger, header_rows, columns, lines }
}

/// How many empty rows in a row are named one by one.
const MOST_EMPTY: u32 = 1000;

fn lines(sheet: &Sheet, header_rows: &[u32], columns: &[Column]) -> Vec<Line> {
    let (Some(first), Some(last)) = (header_rows.first(), header_rows.last()) else { return Vec::new() };
    let rule = Rule::new(columns);
    let mut lines = Vec::with_capacity(sheet.rows.len());
    let mut before = 0_u32;
    for row in &sheet.rows {
        let gap = row.number.saturating_sub(before).saturating_sub(1);
        if gap <= MOST_EMPTY {
            let empty = (before.saturating_add(1)..row.number).filter(|number| !header_rows.contains(number));
            lines.extend(empty.map(|number| Line { number, kind: LineKind::Skipped(Why::Empty) }));
        }
        before = row.number;
        let kind = if row.number < *first {
            LineKind::Skipped(Why::Title)
        } else if row.number <= *last {
            continue;
        } else {
            rule.kind(sheet, row)
        };
        lines.push(Line { number: row.number, kind });
    }
    line::settle_the_end(&mut lines);
    lines
}

impl Layout {
    /// The numbers of the rows that hold data.
    pub fn data(&self) -> impl Iterator<Item = u32> {
        self.lines.iter().filter(|line| line.kind == LineKind::Data).map(|line| line.number)
    }
}
