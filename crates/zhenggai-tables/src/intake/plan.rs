//! What would come of taking a sheet in.

use std::collections::BTreeMap;

use zhenggai_core::item::Item;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::origin::Origin;

use crate::note::{At, Note};

zhenggai_core::vocabulary! {
    /// What a step does (变更类别).
    pub enum Change as "change" {
        /// An aspect is added (新增方面).
        AspectAdded = "aspect_added",
        /// A finding is registered (新增问题).
        FindingAdded = "finding_added",
        /// A task is added (新增任务).
        TaskAdded = "task_added",
        /// A measure is added (新增措施).
        MeasureAdded = "measure_added",
        /// A party is made responsible (明确责任).
        Responsibility = "responsibility",
        /// One party takes over from another (责任交接).
        HandOver = "hand_over",
        /// A deadline is set (设定时限).
        Deadline = "deadline",
        /// Work is reported (报告进展).
        Report = "report",
        /// Evidence is submitted (提交佐证).
        Evidence = "evidence",
    }
}

impl Change {
    /// Whether it brings something that was not there.
    #[must_use]
    pub const fn creates(self) -> bool {
        matches!(self, Self::AspectAdded | Self::FindingAdded | Self::TaskAdded | Self::MeasureAdded)
    }
}

/// One thing that would be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The cell that says it.
    pub at: At,
    /// What it is about.
    pub item: Item,
    /// What it does.
    pub change: Change,
    /// What the dossier says; empty where it says nothing.
    pub before: String,
    /// What the sheet says.
    pub after: String,
    /// What is to be recorded.
    pub event: Event,
    /// The cell, as it goes into the record.
    pub origin: Option<Origin>,
}

/// A row that may be known or new (疑问).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The cell, and the question.
    pub note: Note,
    /// What it may be, each with its text.
    pub candidates: Vec<(Item, String)>,
}

/// What would come of taking a sheet in (导入方案).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What would be recorded, in order.
    pub steps: Vec<Step>,
    /// Rows that may be known or new: each is asked about, and nothing of it is recorded before it is answered.
    pub doubts: Vec<Doubt>,
    /// Changes that cannot be recorded, and why.
    pub refused: Vec<Note>,
    /// How many rows say just what the dossier says.
    pub unchanged: usize,
    /// How many measures of the dossier are not in the sheet. They stay.
    pub absent: usize,
    /// Answers to what was no question.
    pub idle: Vec<String>,
}

/// Answers to questions: the cell, as `台账!C7`, or the row, as `台账!7`, and the item that it is, or `None` where it is
/// new. The sheet may be left out where there is only one ledger in the workbook.
pub type Answers = BTreeMap<String, Option<Item>>;
