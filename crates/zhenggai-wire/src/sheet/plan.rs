//! What would come of taking a sheet in, as JSON (`rectification-intake-plan/1`).
//!
//! Every member stands in every record; what there is none of is an empty list or `null`.

use serde::{Deserialize, Serialize};

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "rectification-intake-plan/1";

/// A plan (导入方案).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// What would be new: aspects, findings, tasks, measures.
    pub created: Vec<StepRecord>,
    /// What would be changed of what is there, or said of what is new.
    pub changed: Vec<StepRecord>,
    /// What cannot be recorded.
    pub refused: Vec<RefusedRecord>,
    /// What is known or new, and must be answered.
    pub doubtful: Vec<DoubtfulRecord>,
    /// Columns that are none of the fields.
    pub unread: Vec<UnreadRecord>,
    /// Answers to what was no question.
    pub unasked: Vec<String>,
    /// How many measures say just what the ledger says.
    pub unchanged: usize,
    /// How many measures of the ledger are not in the sheet. They stay.
    pub absent: usize,
    /// How many entries were recorded; `null` where nothing was to be recorded.
    pub recorded: Option<usize>,
}

/// One thing that would be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepRecord {
    /// The sheet; `null` for a CSV file.
    pub sheet: Option<String>,
    /// The cell that says it.
    pub cell: String,
    /// What it is about.
    pub item: String,
    /// What it does: `aspect_added`, `finding_added`, `task_added`, `measure_added`, `responsibility`, `hand_over`,
    /// `deadline`, `report` or `evidence`.
    pub change: String,
    /// What the ledger says; empty where it says nothing.
    pub before: String,
    /// What the sheet says.
    pub after: String,
}

/// What cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedRecord {
    /// The sheet; `null` for a CSV file.
    pub sheet: Option<String>,
    /// The cell; `null` for a whole sheet.
    pub cell: Option<String>,
    /// The stable code.
    pub code: String,
    /// A sentence.
    pub what: String,
    /// What the rules refuse to whoever says it; `null` where the sheet says what can never be recorded.
    pub step: Option<StepRecord>,
}

/// A row that may be known or new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoubtfulRecord {
    /// The sheet; `null` for a CSV file.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: String,
    /// The place as an answer names it: `台账!D5`.
    pub place: String,
    /// The stable code.
    pub code: String,
    /// A sentence.
    pub what: String,
    /// What it may be.
    pub candidates: Vec<CandidateRecord>,
}

/// What a row in doubt may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CandidateRecord {
    /// The item, as an answer names it.
    pub item: String,
    /// Its text.
    pub text: String,
}

/// A column that is none of the fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnreadRecord {
    /// The sheet; `null` for a CSV file.
    pub sheet: Option<String>,
    /// The cell of its header.
    pub cell: Option<String>,
    /// A sentence that names it.
    pub what: String,
}
