//! What happened: one variant an event. Events are facts; nothing here decides.

use crate::claim::Claim;
use crate::deadline::Deadline;
use crate::dossier::Opening;
use crate::evidence::{Evidence, EvidenceReview};
use crate::finding::{Aspect, Finding};
use crate::id::ObjectionId;
use crate::item::Item;
use crate::measure::{Measure, Task};
use crate::outcome::{Accountability, Recovery, RuleOutput, TypedResult};
use crate::responsibility::Responsibility;
use crate::review::{ClosureReason, Objection, ObjectionOutcome, ReopeningReason, ReviewStep};
use crate::text::Text;
use crate::work::WorkReport;

/// Something that happened to a dossier (事件).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The dossier was opened (建档).
    DossierOpened(Opening),
    /// An aspect was added (方面登记).
    AspectAdded(Aspect),
    /// A finding was registered (问题挂账).
    FindingRegistered(Finding),
    /// A task was added (任务分解).
    TaskAdded(Task),
    /// A measure was added (措施制定).
    MeasureAdded(Measure),
    /// A party was made responsible for an item (责任分工).
    ResponsibilityAssigned(Responsibility),
    /// A deadline was set for an item; earlier ones stay (时限设定).
    DeadlineSet {
        /// For what.
        item: Item,
        /// The deadline.
        deadline: Deadline,
    },
    /// The responsible unit reported its work (进展报告).
    WorkReported(WorkReport),
    /// Evidence was submitted (提交佐证).
    EvidenceSubmitted(Evidence),
    /// Evidence was reviewed (审核佐证).
    EvidenceReviewed(EvidenceReview),
    /// A typed result was recorded (成效登记).
    ResultRecorded(TypedResult),
    /// A rule output was recorded (制度登记).
    RuleOutputRecorded(RuleOutput),
    /// A recovery was recorded (追缴登记).
    RecoveryRecorded(Recovery),
    /// An accountability outcome was recorded (问责登记).
    AccountabilityRecorded(Accountability),
    /// A published figure was recorded (公布数字登记).
    ClaimRecorded(Claim),
    /// Closure was asked for (申请销号).
    ClosureRequested {
        /// Of what.
        item: Item,
    },
    /// A review step was taken (审核).
    Reviewed(ReviewStep),
    /// An objection was raised (提出异议).
    ObjectionRaised(Objection),
    /// An objection was settled (异议办结).
    ObjectionSettled {
        /// Which one.
        objection: ObjectionId,
        /// How it ended.
        outcome: ObjectionOutcome,
    },
    /// An item was struck off (销号).
    Closed {
        /// What.
        item: Item,
        /// Why.
        reason: ClosureReason,
    },
    /// An item was opened again: a new round begins, earlier ones stay (重新挂账).
    Reopened {
        /// What.
        item: Item,
        /// The kind of reason.
        reason: ReopeningReason,
        /// What was found.
        text: Text,
    },
}

impl Event {
    /// The event's name in JSON, such as `finding_registered`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::DossierOpened(_) => "dossier_opened",
            Self::AspectAdded(_) => "aspect_added",
            Self::FindingRegistered(_) => "finding_registered",
            Self::TaskAdded(_) => "task_added",
            Self::MeasureAdded(_) => "measure_added",
            Self::ResponsibilityAssigned(_) => "responsibility_assigned",
            Self::DeadlineSet { .. } => "deadline_set",
            Self::WorkReported(_) => "work_reported",
            Self::EvidenceSubmitted(_) => "evidence_submitted",
            Self::EvidenceReviewed(_) => "evidence_reviewed",
            Self::ResultRecorded(_) => "result_recorded",
            Self::RuleOutputRecorded(_) => "rule_output_recorded",
            Self::RecoveryRecorded(_) => "recovery_recorded",
            Self::AccountabilityRecorded(_) => "accountability_recorded",
            Self::ClaimRecorded(_) => "claim_recorded",
            Self::ClosureRequested { .. } => "closure_requested",
            Self::Reviewed(_) => "reviewed",
            Self::ObjectionRaised(_) => "objection_raised",
            Self::ObjectionSettled { .. } => "objection_settled",
            Self::Closed { .. } => "closed",
            Self::Reopened { .. } => "reopened",
        }
    }
}
