//! Something found in a sheet: a code, a cell, what the sentence needs.

use zhenggai_core::code::{Code, Severity};
use zhenggai_core::origin::Place;
use zhenggai_core::text::Name;

use crate::address;

/// Where in a workbook: a sheet by its place, a row, a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The sheet, from 0.
    pub sheet: usize,
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

impl At {
    /// The address within the sheet, such as `B7`.
    #[must_use]
    pub fn cell(&self) -> String {
        address::cell(self.column, self.row)
    }
}

/// A note (诊断): what was found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    code: Code,
    severity: Severity,
    sheet: usize,
    at: Option<At>,
    params: Vec<(&'static str, String)>,
}

impl Note {
    /// A note on a cell.
    #[must_use]
    pub const fn new(code: Code, severity: Severity, at: At) -> Self {
        Self { code, severity, sheet: at.sheet, at: Some(at), params: Vec::new() }
    }

    /// A note on a whole sheet.
    #[must_use]
    pub const fn on_sheet(code: Code, severity: Severity, sheet: usize) -> Self {
        Self { code, severity, sheet, at: None, params: Vec::new() }
    }

    /// With a parameter of its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The sheet, by its place from 0.
    #[must_use]
    pub const fn sheet(&self) -> usize {
        self.sheet
    }

    /// The cell; `None` for a whole sheet.
    #[must_use]
    pub const fn at(&self) -> Option<At> {
        self.at
    }

    /// The parameters of its sentence, by name.
    #[must_use]
    pub fn params(&self) -> &[(&'static str, String)] {
        &self.params
    }
}

/// A cell as an answer names it, and as people read it: `台账!B7`, or `B7` where the sheet has no name.
#[must_use]
pub fn named(sheet: Option<&str>, at: At) -> String {
    sheet.map_or_else(|| at.cell(), |sheet| format!("{sheet}!{}", at.cell()))
}

/// A cell as a place of the record.
#[must_use]
pub fn place(sheet: Option<&str>, at: At) -> Option<Place> {
    let sheet = sheet.and_then(|name| Name::new("sheet", name).ok());
    Name::new("cell", &at.cell()).ok().map(|cell| Place::Cell { sheet, cell })
}
