//! What a caller may ask of a ledger.

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

/// A command (命令): something asked for. It is decided into events, or refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Open the dossier (建档).
    OpenDossier(Opening),
    /// Add an aspect (登记方面).
    AddAspect(Aspect),
    /// Register a finding (问题挂账).
    RegisterFinding(Finding),
    /// Add a task (分解任务).
    AddTask(Task),
    /// Add a measure (制定措施).
    AddMeasure(Measure),
    /// Make a party responsible (明确责任).
    AssignResponsibility(Responsibility),
    /// Set a deadline (设定时限).
    SetDeadline {
        /// For what.
        item: Item,
        /// The deadline.
        deadline: Deadline,
    },
    /// Report work (报告进展).
    ReportWork(WorkReport),
    /// Submit evidence (提交佐证).
    SubmitEvidence(Evidence),
    /// Review evidence (审核佐证).
    ReviewEvidence(EvidenceReview),
    /// Record a typed result (登记成效).
    RecordResult(TypedResult),
    /// Record a rule output (登记制度).
    RecordRuleOutput(RuleOutput),
    /// Record a recovery (登记追缴).
    RecordRecovery(Recovery),
    /// Record an accountability outcome (登记问责).
    RecordAccountability(Accountability),
    /// Record a published figure (登记公布数字).
    RecordClaim(Claim),
    /// Ask for closure (申请销号).
    RequestClosure {
        /// Of what.
        item: Item,
    },
    /// Take a review step (审核).
    Review(ReviewStep),
    /// Raise an objection (提出异议).
    RaiseObjection(Objection),
    /// Settle an objection (办结异议).
    SettleObjection {
        /// Which one.
        objection: ObjectionId,
        /// How it ends.
        outcome: ObjectionOutcome,
    },
    /// Strike an item off (销号). Refused while a blocking rule stands in the way.
    Close {
        /// What.
        item: Item,
        /// Why.
        reason: ClosureReason,
    },
    /// Open an item again (重新挂账).
    Reopen {
        /// What.
        item: Item,
        /// The kind of reason.
        reason: ReopeningReason,
        /// What was found.
        text: Text,
    },
}
