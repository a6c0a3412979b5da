//! The columns of a ledger.

use crate::field::Field;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 0.
    pub index: u32,
    /// How it is headed: the lines of the header, joined by ` / `.
    pub header: String,
    /// The lowest row of the header that has words for it.
    pub header_row: u32,
    /// What it says; `None`: it is kept as it stands.
    pub field: Option<Field>,
    /// Its cells decide: whose number it is, or whether it is a status.
    pub(crate) open: Option<Open>,
}

/// What the cells of a column must decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    /// The number of the finding or of the row.
    Number,
    /// A status or a text.
    StatusOrProgress,
}

/// The columns that say a field, in order.
pub fn of(columns: &[Column], field: Field) -> impl Iterator<Item = u32> {
    columns.iter().filter(move |column| column.field == Some(field)).map(|column| column.index)
}

/// The first column that says a field.
#[must_use]
pub fn first(columns: &[Column], field: Field) -> Option<u32> {
    of(columns, field).next()
}
