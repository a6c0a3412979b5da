//! A ledger as read: findings, tasks and rows, each with its cell. Texts are shared with the cells they stand in.

use std::sync::Arc;

use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::charset::Encoding;
use zhenggai_grammar::due;

use crate::layout::Layout;
use crate::note::{At, Note};
use crate::sheet::Format;

/// A workbook as read (读取结果).
#[derive(Debug, Clone)]
pub struct Reading {
    /// The format of the file.
    pub format: Format,
    /// How a CSV file was read as characters, and whether a byte order mark stood there.
    pub encoding: Option<(Encoding, bool)>,
    /// The sheets, in order.
    pub sheets: Vec<SheetReading>,
    /// The findings, in order of appearance.
    pub findings: Vec<FindingReading>,
    /// The tasks, in order of appearance.
    pub tasks: Vec<TaskReading>,
    /// The rows that hold data, in order.
    pub rows: Vec<RowReading>,
    /// What was found odd, by place.
    pub notes: Vec<Note>,
}

/// A sheet as read.
#[derive(Debug, Clone)]
pub struct SheetReading {
    /// Its name; a CSV file has none.
    pub name: Option<String>,
    /// What stands where.
    pub layout: Layout,
    /// Rows with data that are hidden.
    pub hidden_rows: Vec<u32>,
    /// The title above the header, if there is one.
    pub title: Option<(String, At)>,
}

/// A finding as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingReading {
    /// `F1`, `F2`, … over the whole workbook.
    pub id: String,
    /// The number as printed.
    pub printed_id: Option<String>,
    /// The aspect it stands under.
    pub aspect: Option<(String, At)>,
    /// The finding; absent where a new number has no text.
    pub text: Option<Arc<str>>,
    /// Where it first stands.
    pub at: At,
}

/// A task as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskReading {
    /// `F1.T1`, …
    pub id: String,
    /// The number as printed.
    pub printed_id: Option<String>,
    /// Its finding, by place.
    pub finding: Option<usize>,
    /// The task.
    pub text: Arc<str>,
    /// Where it first stands.
    pub at: At,
}

/// A measure as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureReading {
    /// `F1.T1.M1` or `F1.M1`.
    pub id: String,
    /// The measure.
    pub text: Arc<str>,
}

/// A row that holds data.
#[derive(Debug, Clone, Default)]
pub struct RowReading {
    /// Its sheet, by place.
    pub sheet: usize,
    /// Its number.
    pub row: u32,
    /// The number of the row itself, if it has one.
    pub printed_id: Option<String>,
    /// Its finding, by place.
    pub finding: Option<usize>,
    /// Its task, by place.
    pub task: Option<usize>,
    /// Its measures.
    pub measures: Vec<MeasureReading>,
    /// Whether the measures are those of the row above, whose cell is merged over this one.
    pub goes_on: bool,
    /// Who leads.
    pub lead_leaders: Vec<Arc<str>>,
    /// Who handles it.
    pub responsible_persons: Vec<Arc<str>>,
    /// Units that lead.
    pub lead_units: Vec<Arc<str>>,
    /// Units that help.
    pub coop_units: Vec<Arc<str>>,
    /// By when.
    pub due: DueReading,
    /// What was done.
    pub progress: Option<Arc<str>>,
    /// How far it has come; absent when unknown.
    pub status: Option<WorkStatus>,
    /// The status as printed.
    pub status_text: Option<Arc<str>>,
    /// What shows it.
    pub evidence: Vec<String>,
    /// Remarks.
    pub note: Option<Arc<str>>,
    /// Other columns, by header.
    pub extra: Vec<(String, String)>,
    /// Fields of a CSV record beyond the header.
    pub surplus: Vec<String>,
    /// The ids of an exported row.
    pub stable_id: Option<String>,
}

/// A deadline as read.
#[derive(Debug, Clone, Default)]
pub struct DueReading {
    /// What it says; absent when the cell is empty.
    pub said: Option<due::Reading>,
    /// The text of the cell; absent for a date or a number.
    pub text: Option<Arc<str>>,
}

impl Reading {
    /// The name of a sheet.
    #[must_use]
    pub fn sheet_name(&self, sheet: usize) -> Option<&str> {
        self.sheets.get(sheet).and_then(|sheet| sheet.name.as_deref())
    }
}
