//! What must be achieved, and how.

use std::collections::BTreeSet;

use crate::id::{FindingId, MeasureId, TaskId};
use crate::invalid::Invalid;
use crate::text::{Name, Text};
use crate::vocabulary;

/// What must be achieved (整改任务).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// The finding it answers.
    pub finding: FindingId,
    /// The number as printed.
    pub label: Option<Name>,
    /// The task.
    pub text: Text,
}

vocabulary! {
    /// How a measure is spread over time (整改类型).
    pub enum MeasureClass as "class" {
        /// Put right at once (立行立改).
        Immediate = "immediate",
        /// By stages or by a set day (分阶段整改、限期整改).
        Staged = "staged",
        /// Without an end (持续整改、长期坚持).
        Continuing = "continuing",
    }
}

vocabulary! {
    /// What a measure does; the evidence asked for depends on it (措施类型). Source: domain 2.5.
    pub enum MeasureNature as "nature" {
        /// Sets the thing right (纠正).
        Correction = "correction",
        /// Makes, revises or repeals a rule (建章立制).
        RuleMaking = "rule_making",
        /// Teaches, trains, meets (学习培训、会议).
        Training = "training",
        /// Gets money or assets back (挽回损失、追缴).
        Recovery = "recovery",
        /// Holds people to account (追责问责).
        Accountability = "accountability",
        /// Puts a place or an installation in order (现场整改).
        SiteCorrection = "site_correction",
        /// Hands assets or posts back (资产、人员清退).
        AssetReturn = "asset_return",
        /// Checks a field for the same problem (专项检查、举一反三).
        SpecialCheck = "special_check",
        /// Hands a lead to the competent body (移交线索).
        LeadTransfer = "lead_transfer",
        /// Builds something (项目建设).
        Construction = "construction",
    }
}

/// How a finding is put right (整改措施). One measure may answer several findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    id: MeasureId,
    findings: BTreeSet<FindingId>,
    text: Text,
    task: Option<TaskId>,
    label: Option<Name>,
    class: Option<MeasureClass>,
    natures: BTreeSet<MeasureNature>,
}

impl Measure {
    /// A measure that answers `findings`.
    ///
    /// # Errors
    /// `EMPTY` when it answers none.
    pub fn new(id: MeasureId, findings: BTreeSet<FindingId>, text: Text) -> Result<Self, Invalid> {
        if findings.is_empty() {
            return Err(Invalid::Empty { field: "findings" });
        }
        Ok(Self { id, findings, text, task: None, label: None, class: None, natures: BTreeSet::new() })
    }

    /// Under this task.
    #[must_use]
    pub fn with_task(mut self, task: Option<TaskId>) -> Self {
        self.task = task;
        self
    }

    /// With the number as printed.
    #[must_use]
    pub fn with_label(mut self, label: Option<Name>) -> Self {
        self.label = label;
        self
    }

    /// Of this class.
    #[must_use]
    pub fn with_class(mut self, class: Option<MeasureClass>) -> Self {
        self.class = class;
        self
    }

    /// Of these natures.
    #[must_use]
    pub fn with_natures(mut self, natures: BTreeSet<MeasureNature>) -> Self {
        self.natures = natures;
        self
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &MeasureId {
        &self.id
    }

    /// The findings it answers; never empty.
    #[must_use]
    pub const fn findings(&self) -> &BTreeSet<FindingId> {
        &self.findings
    }

    /// The measure.
    #[must_use]
    pub const fn text(&self) -> &Text {
        &self.text
    }

    /// The task it belongs to.
    #[must_use]
    pub const fn task(&self) -> Option<&TaskId> {
        self.task.as_ref()
    }

    /// The number as printed.
    #[must_use]
    pub const fn label(&self) -> Option<&Name> {
        self.label.as_ref()
    }

    /// How it is spread over time.
    #[must_use]
    pub const fn class(&self) -> Option<MeasureClass> {
        self.class
    }

    /// What it does; empty when nobody said.
    #[must_use]
    pub const fn natures(&self) -> &BTreeSet<MeasureNature> {
        &self.natures
    }
}
