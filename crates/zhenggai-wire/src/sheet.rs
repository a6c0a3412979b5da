//! What was read out of a ledger in a spreadsheet, as JSON (`rectification-ledger-gold/1`).
//!
//! Rows count from 1, columns are named by letters; a row of a CSV file is a record. Keys stand in the order of the
//! fields.

// plans
pub mod plan;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "rectification-ledger-gold/1";

/// A workbook (台账).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetsRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// Of a CSV file; `null` for a workbook.
    pub encoding: Option<String>,
    /// The day of the feedback, `YYYY-MM-DD`, if it was given.
    pub feedback_date: Option<String>,
    /// The sheets, in order.
    pub sheets: Vec<SheetRecord>,
    /// The findings, in order of appearance.
    pub findings: Vec<FindingRecord>,
    /// The tasks, in order of appearance.
    pub tasks: Vec<TaskRecord>,
    /// One to each row of data.
    pub rows: Vec<RowRecord>,
    /// What was found, by place.
    pub diagnostics: Vec<SheetDiagnosticRecord>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetRecord {
    /// Its name; `null` for a CSV file.
    pub name: Option<String>,
    /// `ledger`, `summary`, `notes` or `hidden`.
    pub role: String,
    /// What only a ledger has.
    #[serde(flatten)]
    pub ledger: Option<LedgerRecord>,
}

/// How a ledger sheet is laid out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LedgerRecord {
    /// The rows of the header.
    pub header_rows: Vec<u32>,
    /// Letter to field; `null` is kept as an extra.
    pub columns: BTreeMap<String, Option<String>>,
    /// The first row of data.
    pub first_data_row: Option<u32>,
    /// The last row of data.
    pub last_data_row: Option<u32>,
    /// Rows that are no data.
    pub skipped_rows: Vec<SkippedRecord>,
    /// Rows of data that are hidden.
    pub hidden_rows: Vec<u32>,
}

/// A row that is no data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SkippedRecord {
    /// Its number.
    pub row: u32,
    /// `title`, `aspect`, `subtotal`, `total`, `empty`, `header_repeat`, `note` or `foot`.
    pub why: String,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingRecord {
    /// `F1`, …
    pub id: String,
    /// The number as printed.
    pub printed_id: Option<String>,
    /// The aspect above it.
    pub aspect: Option<String>,
    /// The finding; `null` where a new number has no text.
    pub text: Option<String>,
    /// Its sheet.
    pub sheet: Option<String>,
    /// Its first row.
    pub row: u32,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TaskRecord {
    /// `F1.T1`, …
    pub id: String,
    /// The number as printed.
    pub printed_id: Option<String>,
    /// The id of its finding.
    pub finding: Option<String>,
    /// The task.
    pub text: String,
    /// Its sheet.
    pub sheet: Option<String>,
    /// Its first row.
    pub row: u32,
}

/// A row of data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowRecord {
    /// Its sheet.
    pub sheet: Option<String>,
    /// Its number.
    pub row: u32,
    /// The number of the row itself.
    pub printed_id: Option<String>,
    /// The id of its finding.
    pub finding: Option<String>,
    /// The id of its task; `null` where the sheet has no tasks.
    pub task: Option<String>,
    /// Its measures.
    pub measures: Vec<MeasureRecord>,
    /// 牵头领导.
    pub lead_leaders: Vec<String>,
    /// 责任人.
    pub responsible_persons: Vec<String>,
    /// 责任单位.
    pub lead_units: Vec<String>,
    /// 配合单位.
    pub coop_units: Vec<String>,
    /// 完成时限.
    pub due: DueRecord,
    /// 整改进展.
    pub progress: Option<String>,
    /// `completed`, `staged`, `ongoing`, `planned`, `not_in_place`.
    pub status: Option<String>,
    /// The status as printed.
    pub status_text: Option<String>,
    /// 佐证材料.
    pub evidence: Vec<String>,
    /// 备注.
    pub note: Option<String>,
    /// Other columns by header, and `surplus_fields` of a CSV record; left out when there are none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureRecord {
    /// `F1.T1.M1` or `F1.M1`.
    pub id: String,
    /// The measure, in full or by its length and ends.
    #[serde(flatten)]
    pub text: MeasureText,
}

/// The text of a measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MeasureText {
    /// In full.
    Whole {
        /// The text.
        text: String,
    },
    /// Longer than a cell can be: its ends alone.
    Ends {
        /// How many characters it has.
        text_length: usize,
        /// The first of them.
        text_starts: String,
        /// The last of them.
        text_ends: String,
    },
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DueRecord {
    /// `date`, `immediate`, `long_term`, `relative`, `none` or `unknown`.
    pub kind: String,
    /// The last day meant.
    pub date: Option<String>,
    /// The text of the cell.
    pub text: Option<String>,
    /// `day`, `tenday`, `month`, `quarter`, `half`, `year`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<String>,
    /// The first day of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Month and day, where no year is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month_day: Option<String>,
    /// Whether an obligation goes on.
    pub long_term: bool,
    /// The event that a relative deadline runs from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// `months`, `days` or `workdays`, with their count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<BTreeMap<String, u32>>,
}

/// Something found in a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetDiagnosticRecord {
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell; `null` for a whole sheet.
    pub cell: Option<String>,
    /// The stable code.
    pub code: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// A sentence.
    pub what: String,
}
