//! Events as records: `{"kind": "finding_registered", …}`.

// parts
mod deadline;
mod inspection;

// things
mod outcome;
mod plan;
mod work;

use serde::{Deserialize, Serialize};
use zhenggai_core::id::ObjectionId;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::text::Text;

pub use deadline::{DeadlineRecord, DueRecord};
pub use inspection::{OpeningRecord, PeriodRecord};
pub use outcome::{AccountabilityOutcomeRecord, ClaimRecord, RecoveryRecord, ResultRecord, RuleOutputRecord};
pub use plan::{AspectAddedRecord, FindingRecord, MeasureRecord, ResponsibilityRecord, TaskRecord};
pub use work::{EvidenceRecord, EvidenceReviewRecord, ObjectionRecord, ReviewStepRecord, WorkReportRecord};

/// An event. The kinds and their meaning are those of [`Event`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum EventRecord {
    /// The dossier was opened.
    DossierOpened(OpeningRecord),
    /// An aspect was added.
    AspectAdded(AspectAddedRecord),
    /// A finding was registered.
    FindingRegistered(FindingRecord),
    /// A task was added.
    TaskAdded(TaskRecord),
    /// A measure was added.
    MeasureAdded(MeasureRecord),
    /// A party was made responsible.
    ResponsibilityAssigned(ResponsibilityRecord),
    /// A deadline was set.
    DeadlineSet(DeadlineRecord),
    /// Work was reported.
    WorkReported(WorkReportRecord),
    /// Evidence was submitted.
    EvidenceSubmitted(EvidenceRecord),
    /// Evidence was reviewed.
    EvidenceReviewed(EvidenceReviewRecord),
    /// A typed result was recorded.
    ResultRecorded(ResultRecord),
    /// A rule output was recorded.
    RuleOutputRecorded(RuleOutputRecord),
    /// A recovery was recorded.
    RecoveryRecorded(RecoveryRecord),
    /// An accountability outcome was recorded.
    AccountabilityRecorded(AccountabilityOutcomeRecord),
    /// A published figure was recorded.
    ClaimRecorded(ClaimRecord),
    /// Closure was asked for.
    ClosureRequested {
        /// Of what.
        item: String,
    },
    /// A review step was taken.
    Reviewed(ReviewStepRecord),
    /// An objection was raised.
    ObjectionRaised(ObjectionRecord),
    /// An objection was settled.
    ObjectionSettled {
        /// Which one.
        objection: String,
        /// How it ended.
        outcome: String,
    },
    /// An item was struck off.
    Closed {
        /// What.
        item: String,
        /// Why.
        reason: String,
    },
    /// An item was opened again.
    Reopened {
        /// What.
        item: String,
        /// The kind of reason.
        reason: String,
        /// What was found.
        text: String,
    },
}

impl From<&Event> for EventRecord {
    fn from(event: &Event) -> Self {
        match event {
            Event::DossierOpened(it) => Self::DossierOpened(it.into()),
            Event::AspectAdded(it) => Self::AspectAdded(it.into()),
            Event::FindingRegistered(it) => Self::FindingRegistered(it.into()),
            Event::TaskAdded(it) => Self::TaskAdded(it.into()),
            Event::MeasureAdded(it) => Self::MeasureAdded(it.into()),
            Event::ResponsibilityAssigned(it) => Self::ResponsibilityAssigned(it.into()),
            Event::DeadlineSet { item, deadline } => Self::DeadlineSet(DeadlineRecord::new(item, deadline)),
            Event::WorkReported(it) => Self::WorkReported(it.into()),
            Event::EvidenceSubmitted(it) => Self::EvidenceSubmitted(it.into()),
            Event::EvidenceReviewed(it) => Self::EvidenceReviewed(it.into()),
            Event::ResultRecorded(it) => Self::ResultRecorded(it.into()),
            Event::RuleOutputRecorded(it) => Self::RuleOutputRecorded(it.into()),
            Event::RecoveryRecorded(it) => Self::RecoveryRecorded(it.into()),
            Event::AccountabilityRecorded(it) => Self::AccountabilityRecorded(it.into()),
            Event::ClaimRecorded(it) => Self::ClaimRecorded(it.into()),
            Event::ClosureRequested { item } => Self::ClosureRequested { item: item.to_string() },
            Event::Reviewed(it) => Self::Reviewed(it.into()),
            Event::ObjectionRaised(it) => Self::ObjectionRaised(it.into()),
            Event::ObjectionSettled { objection, outcome } => {
                Self::ObjectionSettled { objection: objection.to_string(), outcome: outcome.to_string() }
            }
            Event::Closed { item, reason } => {
                Self::Closed { item: item.to_string(), reason: reason.to_string() }
            }
            Event::Reopened { item, reason, text } => {
                Self::Reopened { item: item.to_string(), reason: reason.to_string(), text: text.to_string() }
            }
        }
    }
}

impl TryFrom<&EventRecord> for Event {
    type Error = Invalid;

    fn try_from(record: &EventRecord) -> Result<Self, Invalid> {
        Ok(match record {
            EventRecord::DossierOpened(it) => Self::DossierOpened(it.try_into()?),
            EventRecord::AspectAdded(it) => Self::AspectAdded(it.try_into()?),
            EventRecord::FindingRegistered(it) => Self::FindingRegistered(it.try_into()?),
            EventRecord::TaskAdded(it) => Self::TaskAdded(it.try_into()?),
            EventRecord::MeasureAdded(it) => Self::MeasureAdded(it.try_into()?),
            EventRecord::ResponsibilityAssigned(it) => Self::ResponsibilityAssigned(it.try_into()?),
            EventRecord::DeadlineSet(it) => {
                let (item, deadline) = it.parts()?;
                Self::DeadlineSet { item, deadline }
            }
            EventRecord::WorkReported(it) => Self::WorkReported(it.try_into()?),
            EventRecord::EvidenceSubmitted(it) => Self::EvidenceSubmitted(it.try_into()?),
            EventRecord::EvidenceReviewed(it) => Self::EvidenceReviewed(it.try_into()?),
            EventRecord::ResultRecorded(it) => Self::ResultRecorded(it.try_into()?),
            EventRecord::RuleOutputRecorded(it) => Self::RuleOutputRecorded(it.try_into()?),
            EventRecord::RecoveryRecorded(it) => Self::RecoveryRecorded(it.try_into()?),
            EventRecord::AccountabilityRecorded(it) => Self::AccountabilityRecorded(it.try_into()?),
            EventRecord::ClaimRecorded(it) => Self::ClaimRecorded(it.try_into()?),
            EventRecord::ClosureRequested { item } => Self::ClosureRequested { item: item.parse()? },
            EventRecord::Reviewed(it) => Self::Reviewed(it.try_into()?),
            EventRecord::ObjectionRaised(it) => Self::ObjectionRaised(it.try_into()?),
            EventRecord::ObjectionSettled { objection, outcome } => {
                let objection = ObjectionId::new(objection)?;
                Self::ObjectionSettled { objection, outcome: outcome.parse()? }
            }
            EventRecord::Closed { item, reason } => {
                Self::Closed { item: item.parse::<Item>()?, reason: reason.parse()? }
            }
            EventRecord::Reopened { item, reason, text } => Self::Reopened {
                item: item.parse()?,
                reason: reason.parse()?,
                text: Text::new("text", text)?,
            },
        })
    }
}
