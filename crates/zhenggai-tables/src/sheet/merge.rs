//! Merged cells.

use std::collections::HashMap;

use crate::address;

/// A merged range; rows count from 1, columns from 0, both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// The first row.
    pub first_row: u32,
    /// The last row.
    pub last_row: u32,
    /// The first column.
    pub first_column: u32,
    /// The last column.
    pub last_column: u32,
}

impl Merge {
    /// The range that `A1:B7` names, or `A1`; `None` for anything else.
    ///
    /// ```
    /// use zhenggai_tables::sheet::merge::Merge;
    /// assert_eq!(Merge::parse("B2:C5").map(|it| (it.width(), it.height())), Some((2, 4)));
    /// ```
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        let (from, to) = words.split_once(':').unwrap_or((words, words));
        let (first_column, first_row) = address::parse(from)?;
        let (last_column, last_row) = address::parse(to)?;
        (first_column <= last_column && first_row <= last_row).then_some(Self {
            first_row,
            last_row,
            first_column,
            last_column,
        })
    }

    /// How many columns it covers.
    #[must_use]
    pub const fn width(&self) -> u32 {
        self.last_column.saturating_sub(self.first_column).saturating_add(1)
    }

    /// How many rows it covers.
    #[must_use]
    pub const fn height(&self) -> u32 {
        self.last_row.saturating_sub(self.first_row).saturating_add(1)
    }
}

/// The merged ranges of a sheet.
#[derive(Debug, Clone, Default)]
pub struct Merges {
    list: Vec<Merge>,
    /// For each column, first row, last row and number of each range, by first row.
    columns: HashMap<u32, Vec<(u32, u32, usize)>>,
}

/// How many columns of one range are looked up at most; a ledger has some dozens.
const WIDEST: u32 = 512;

impl Merges {
    /// The ranges, ready to be looked up.
    #[must_use]
    pub fn new(list: Vec<Merge>) -> Self {
        let mut columns: HashMap<u32, Vec<(u32, u32, usize)>> = HashMap::new();
        for (number, merge) in list.iter().enumerate() {
            let last = merge.last_column.min(merge.first_column.saturating_add(WIDEST));
            for column in merge.first_column..=last {
                columns.entry(column).or_default().push((merge.first_row, merge.last_row, number));
            }
        }
        columns.values_mut().for_each(|ranges| ranges.sort_unstable());
        Self { list, columns }
    }

    /// The range that covers a cell.
    #[must_use]
    pub fn at(&self, row: u32, column: u32) -> Option<&Merge> {
        let ranges = self.columns.get(&column)?;
        let behind = ranges.partition_point(|(first, ..)| *first <= row);
        let (_, last, number) = ranges.get(behind.checked_sub(1)?)?;
        if row <= *last { self.list.get(*number) } else { None }
    }

    /// All of them.
    #[must_use]
    pub fn list(&self) -> &[Merge] {
        &self.list
    }
}
