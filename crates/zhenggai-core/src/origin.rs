//! Where a statement was taken from: a place in a text or a cell of a sheet.

use core::fmt;

use crate::text::Name;

/// A stretch of a text: one line, from a column, so many characters.
///
/// Lines and columns begin at 1; columns and lengths count Unicode code points of the file as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextSpan {
    /// The line of the file, from 1; lines end at `\n`.
    pub line: u32,
    /// The column of its first character, from 1.
    pub column: u32,
    /// How many characters it has.
    pub length: u32,
}

impl TextSpan {
    /// The stretch of `length` characters that begins at `line` and `column`.
    #[must_use]
    pub const fn new(line: u32, column: u32, length: u32) -> Self {
        Self { line, column, length }
    }
}

impl fmt::Display for TextSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In a text.
    Text(TextSpan),
    /// In a workbook.
    Cell {
        /// The sheet; none in a CSV file.
        sheet: Option<Name>,
        /// The cell, such as `B7`.
        cell: Name,
    },
}

impl fmt::Display for Place {
    /// `14:115` in a text, `台账!B7` in a workbook.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(span) => span.fmt(f),
            Self::Cell { sheet: Some(sheet), cell } => write!(f, "{sheet}!{cell}"),
            Self::Cell { sheet: None, cell } => cell.fmt(f),
        }
    }
}

/// Where a value came from, and how firmly it stands there (出处).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    place: Place,
    basis: Basis,
}

impl Origin {
    /// Taken from `place`, on this basis.
    #[must_use]
    pub const fn new(place: Place, basis: Basis) -> Self {
        Self { place, basis }
    }

    /// Where.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// How firmly.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }
}

crate::vocabulary! {
    /// How firmly a value stands in its source (依据).
    pub enum Basis as "basis" {
        /// It is said of just this thing, in so many words (明示).
        Explicit = "explicit",
        /// It is said of a part of this thing (部分明示).
        ExplicitPart = "explicit_part",
        /// It was concluded from tense and context, and is not to be relied on (推断).
        Inferred = "inferred",
    }
}
