//! A workbook as cells: what stands where, before anybody knows what it means.

// ranges
pub mod merge;

use std::borrow::Cow;
use std::sync::Arc;

use zhenggai_core::day::Day;
use zhenggai_grammar::charset::Encoding;
use zhenggai_grammar::serial::Epoch;

use merge::Merges;

zhenggai_core::vocabulary! {
    /// The format of a file (文件格式).
    pub enum Format as "format" {
        /// An Excel or WPS workbook.
        Xlsx = "xlsx",
        /// A workbook of Excel 97 to 2003.
        Xls = "xls",
        /// An OpenDocument spreadsheet.
        Ods = "ods",
        /// Fields parted by commas, tabs or semicolons.
        Csv = "csv",
    }
}

/// A workbook (工作簿).
#[derive(Debug, Clone)]
pub struct Workbook {
    /// Its format.
    pub format: Format,
    /// How the bytes of a CSV file were read as characters, and whether a byte order mark stood there.
    pub encoding: Option<(Encoding, bool)>,
    /// From which day it counts.
    pub epoch: Epoch,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet (工作表).
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its name; a CSV file has none.
    pub name: Option<String>,
    /// Whether it is hidden; then it has no rows here.
    pub is_hidden: bool,
    /// The rows that have a cell, in order.
    pub rows: Vec<Row>,
    /// Merged cells.
    pub merges: Merges,
    /// Hidden columns, from and to, counted from 0.
    pub hidden_columns: Vec<(u32, u32)>,
    /// The last row and column that the file claims for the sheet, where that is far beyond its cells.
    pub claimed: Option<String>,
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its number, from 1; in a CSV file that of the record.
    pub number: u32,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// How many fields the record of a CSV file has.
    pub fields: Option<usize>,
    /// The cells that hold something, by column.
    pub cells: Vec<Cell>,
}

/// A cell that holds something.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Its column, from 0.
    pub column: u32,
    /// What it shows.
    pub value: Value,
    /// The formula that gives the value.
    pub formula: Option<Box<str>>,
    /// Whether control characters were dropped from its text.
    pub had_controls: bool,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing: a formula whose value was not stored.
    Nothing,
    /// A text, without control characters and without white space at its ends. Cells that share a text in the file
    /// share it here.
    Text(Arc<str>),
    /// A number.
    Number(f64),
    /// A day.
    Day {
        /// The day; `None` where there is no such day.
        day: Option<Day>,
        /// Whether only year and month are shown.
        as_month: bool,
    },
    /// Yes or no.
    Truth(bool),
    /// `#REF!` and its like.
    Error(Box<str>),
}

impl Value {
    /// The value as the sheet shows it.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing | Self::Day { day: None, .. } => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Day { day: Some(day), .. } => Cow::Owned(day.to_string()),
            Self::Truth(truth) => Cow::Borrowed(if *truth { "是" } else { "否" }),
        }
    }

    /// Whether it shows nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Nothing | Self::Day { day: None, .. } => true,
            Self::Text(text) => text.is_empty(),
            Self::Error(text) => text.is_empty(),
            Self::Number(_) | Self::Day { .. } | Self::Truth(_) => false,
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Row {
    /// The cell of this row in a column.
    #[must_use]
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        self.cells.get(at)
    }
}

impl Sheet {
    /// The row with this number, if it has a cell.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<&Row> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(at)
    }

    /// The cell that is seen in a column of a row, merged cells included.
    #[must_use]
    pub fn seen<'s>(&'s self, row: &'s Row, column: u32) -> Option<&'s Cell> {
        row.cell(column).or_else(|| self.over(row, column))
    }

    /// The cell that is merged over a column of a row which has none of its own there.
    #[must_use]
    pub fn over<'s>(&'s self, row: &'s Row, column: u32) -> Option<&'s Cell> {
        let merge = self.merges.at(row.number, column)?;
        let above = if merge.first_row == row.number { row } else { self.row(merge.first_row)? };
        above.cell(merge.first_column)
    }

    /// Whether the cell is covered by one above it or to its left.
    #[must_use]
    pub fn is_covered(&self, row: u32, column: u32) -> bool {
        let merge = self.merges.at(row, column);
        merge.is_some_and(|merge| (merge.first_row, merge.first_column) != (row, column))
    }

    /// Whether a column is hidden.
    #[must_use]
    pub fn is_hidden_column(&self, column: u32) -> bool {
        self.hidden_columns.iter().any(|(from, to)| (*from..=*to).contains(&column))
    }

    /// The last column in which a cell stands, counted from 0.
    #[must_use]
    pub fn last_column(&self) -> u32 {
        self.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column).max().unwrap_or(0)
    }
}

/// What is left of a text without control characters (and Excel's notation of them, `_x000B_`), and whether there
/// were any. Line ends become `\n`; white space at both ends goes.
#[must_use]
pub fn cleaned(text: &str) -> (Cow<'_, str>, bool) {
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    // An apostrophe before a sign keeps a text from being run; it is no part of it.
    let text = match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) => rest,
        _ => text,
    };
    if !text.contains(|c| is_control(c) || c == '\r') && !text.contains("_x") {
        return (Cow::Borrowed(text.trim()), false);
    }
    let (mut kept, mut dropped) = (String::with_capacity(text.len()), false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((code, after)) = escaped(rest) {
            if is_control(code) {
                dropped = true;
            } else if code != '\r' {
                kept.push(code);
            }
            rest = after;
            continue;
        }
        let (_, after) = rest.split_at_checked(c.len_utf8()).unwrap_or_default();
        match c {
            '\r' if !after.starts_with('\n') => kept.push('\n'),
            '\r' => {}
            c if is_control(c) => dropped = true,
            c => kept.push(c),
        }
        rest = after;
    }
    (Cow::Owned(kept.trim().to_owned()), dropped)
}

/// `_x000B_` at the beginning: its character, and what follows.
fn escaped(text: &str) -> Option<(char, &str)> {
    let body = text.strip_prefix("_x")?;
    let (digits, rest) = body.split_at_checked(4)?;
    let rest = rest.strip_prefix('_')?;
    let code = u32::from_str_radix(digits, 16).ok().filter(|code| *code < 0x20 || *code == 0x7f)?;
    Some((char::from_u32(code)?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_line_ends_stay() {
        assert_eq!(cleaned(" 甲\u{b}乙 "), ("甲乙".into(), true));
        assert_eq!(cleaned("甲_x000B_乙_x000D_\n丙"), ("甲乙\n丙".into(), true));
        assert_eq!(cleaned("甲\r\n乙\r丙"), ("甲\n乙\n丙".into(), false));
        assert_eq!(cleaned("'=1+1"), ("=1+1".into(), false));
        assert_eq!(cleaned("a_xyz_ _x0041_"), ("a_xyz_ _x0041_".into(), false));
    }
}
