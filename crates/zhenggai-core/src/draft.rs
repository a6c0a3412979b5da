//! Drafts: a dossier as read from a document or a sheet. Gaps are allowed; each value knows its origin.

use crate::claim::{ClaimKind, Counted};
use crate::day::{Day, Period};
use crate::deadline::Deadline;
use crate::finding::FindingSource;
use crate::inspection::Regime;
use crate::measure::{MeasureClass, MeasureNature};
use crate::money::Money;
use crate::origin::Origin;
use crate::outcome::{AccountabilityFamily, RecoveryKind, RuleStage};
use crate::party::{Duty, Party};
use crate::quantity::Number;
use crate::text::{Name, Text};
use crate::work::{Act, WorkStatus};

/// A value and where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it was read, and how firmly it stands there.
    pub origin: Origin,
}

/// A field of a draft: absent when the source does not say.
pub type Gap<T> = Option<Sourced<T>>;

/// A dossier as read (台账草稿).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DossierDraft {
    /// The document's title.
    pub title: Gap<Name>,
    /// Who published it.
    pub publisher: Gap<Name>,
    /// When it was published.
    pub published_on: Gap<Day>,
    /// The line of oversight.
    pub regime: Gap<Regime>,
    /// Who inspected.
    pub inspecting_body: Gap<Name>,
    /// Who was inspected.
    pub inspected_body: Gap<Name>,
    /// When the inspectors were on site.
    pub on_site: Gap<Period>,
    /// The day of the feedback.
    pub feedback_on: Gap<Day>,
    /// Aspects with their findings.
    pub aspects: Vec<AspectDraft>,
    /// Findings under no aspect, such as matters handed over on site.
    pub findings: Vec<FindingDraft>,
    /// Published figures.
    pub claims: Vec<Sourced<ClaimDraft>>,
}

/// An aspect as read. Without a title it is no aspect, only a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AspectDraft {
    /// The number as printed.
    pub label: Gap<Name>,
    /// What it is about.
    pub title: Gap<Text>,
    /// Its findings.
    pub findings: Vec<FindingDraft>,
}

/// A finding as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingDraft {
    /// The number as printed.
    pub label: Gap<Name>,
    /// The finding.
    pub text: Sourced<Text>,
    /// Where it comes from.
    pub source: FindingSource,
    /// What hangs on the finding itself.
    pub attached: AttachedDraft,
    /// Its tasks.
    pub tasks: Vec<TaskDraft>,
    /// Measures that hang on it without a task.
    pub measures: Vec<MeasureDraft>,
}

/// A task as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskDraft {
    /// The number as printed.
    pub label: Gap<Name>,
    /// The task.
    pub text: Sourced<Text>,
    /// What hangs on the task itself.
    pub attached: AttachedDraft,
    /// Its measures.
    pub measures: Vec<MeasureDraft>,
}

/// A measure as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureDraft {
    /// The number as printed.
    pub label: Gap<Name>,
    /// The measure.
    pub text: Sourced<Text>,
    /// How it is spread over time.
    pub class: Gap<MeasureClass>,
    /// What it does.
    pub natures: Vec<MeasureNature>,
    /// What hangs on it.
    pub attached: AttachedDraft,
}

/// What hangs on a finding, a task or a measure, as read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AttachedDraft {
    /// Who answers for it.
    pub responsibilities: Vec<Sourced<(Duty, Party)>>,
    /// By when.
    pub deadline: Gap<Deadline>,
    /// What is reported of it.
    pub report: Gap<ReportDraft>,
    /// Rules that came of it.
    pub rule_outputs: Vec<Sourced<RuleOutputDraft>>,
    /// Money to be got back.
    pub recoveries: Vec<Sourced<RecoveryDraft>>,
    /// Accountability outcomes.
    pub accountability: Vec<Sourced<AccountabilityDraft>>,
}

/// A report of work as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDraft {
    /// How far the work has come; absent when it is not said of this thing in so many words.
    pub status: Option<WorkStatus>,
    /// What kinds of things were done.
    pub acts: Vec<Act>,
}

/// A rule as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleOutputDraft {
    /// Its title.
    pub title: Name,
    /// How far it has come.
    pub stage: RuleStage,
}

/// A recovery as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryDraft {
    /// What kind.
    pub kind: RecoveryKind,
    /// How much is owed.
    pub due: Option<Money>,
    /// How much has come in.
    pub paid: Option<Money>,
}

/// An accountability outcome as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountabilityDraft {
    /// Its family.
    pub family: AccountabilityFamily,
    /// The word used.
    pub kind: Name,
    /// Distinct persons (人).
    pub persons: Option<u32>,
    /// Person-events (人次).
    pub person_events: Option<u32>,
    /// Cases (件、起).
    pub cases: Option<u32>,
}

/// A published figure as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimDraft {
    /// What it says.
    pub kind: ClaimKind,
    /// What it counts.
    pub of: Counted,
    /// The figure.
    pub value: Number,
}
