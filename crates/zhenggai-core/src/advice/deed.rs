//! What can be done about a reason: the kind of entry that would settle it.

use crate::closure::reason::Reason;
use crate::event_kind::EventKind;
use crate::evidence::EvidenceKind;
use crate::party::Duty;
use crate::text::Name;

/// Something to be done (办理事项).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Plan a measure; what it will need is not known before (制定措施).
    PlanMeasure,
    /// Make somebody answer for the item in this duty (明确责任).
    NameHolder(Duty),
    /// Set a deadline, or the cadence of a standing obligation (明确时限).
    SetDeadline,
    /// Go on with the work and report it complete, with what was done (报告完成).
    ReportComplete,
    /// Issue the rules that were drafted or are still to be made (印发制度).
    IssueRules,
    /// Get the money in, and record how much is owed and paid (追缴到账).
    Recover,
    /// Submit a piece of evidence of one of these kinds; of any kind where none is named (提交佐证).
    SubmitEvidence(Vec<EvidenceKind>),
    /// Have somebody else look at the evidence that was submitted (审核佐证).
    ReviewEvidence,
    /// Send back what is under review, so that closure can be asked for anew (退回).
    SendBack,
    /// What the remedy says in words, with the kind of entry that records it, where there is one (其他办理事项).
    Other(Option<EventKind>),
    /// Wait for a day (等待).
    Wait,
    /// Ask for closure (申请销号).
    RequestClosure,
    /// Pass a step of the review (审核).
    Review {
        /// Which stage of the rule set; none where the rule set names none.
        stage: Option<Name>,
        /// By how many parties, each in another duty.
        parties: usize,
    },
    /// Settle the objections that are open (办结异议).
    SettleObjection,
    /// Announce the closure (公示).
    Announce,
    /// Strike the item off (销号).
    Close,
}

impl Deed {
    /// The kind of entry by which it is recorded; `None` where there is no single one.
    #[must_use]
    pub const fn kind(&self) -> Option<EventKind> {
        Some(match self {
            Self::PlanMeasure => EventKind::MeasureAdded,
            Self::NameHolder(_) => EventKind::ResponsibilityAssigned,
            Self::SetDeadline => EventKind::DeadlineSet,
            Self::ReportComplete => EventKind::WorkReported,
            Self::IssueRules => EventKind::RuleOutputRecorded,
            Self::Recover => EventKind::RecoveryRecorded,
            Self::SubmitEvidence(_) => EventKind::EvidenceSubmitted,
            Self::ReviewEvidence => EventKind::EvidenceReviewed,
            Self::SendBack | Self::Review { .. } => EventKind::Reviewed,
            Self::RequestClosure => EventKind::ClosureRequested,
            Self::SettleObjection => EventKind::ObjectionSettled,
            Self::Announce => EventKind::PublicNoticeOpened,
            Self::Close => EventKind::Closed,
            Self::Other(kind) => return *kind,
            Self::Wait => return None,
        })
    }

    /// Its place among the deeds on one item: what comes earlier is done earlier.
    #[must_use]
    pub const fn rank(&self) -> u8 {
        match self {
            Self::PlanMeasure => 0,
            Self::NameHolder(_) => 1,
            Self::SetDeadline => 2,
            Self::ReportComplete => 3,
            Self::IssueRules => 4,
            Self::Recover => 5,
            Self::SubmitEvidence(_) => 6,
            Self::ReviewEvidence => 7,
            Self::Other(_) => 8,
            Self::SettleObjection => 9,
            Self::SendBack => 10,
            Self::RequestClosure => 11,
            Self::Review { .. } => 12,
            Self::Announce => 13,
            Self::Wait => 14,
            Self::Close => 15,
        }
    }

    /// The word in JSON.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::PlanMeasure => "plan_measure",
            Self::NameHolder(_) => "name_holder",
            Self::SetDeadline => "set_deadline",
            Self::ReportComplete => "report_complete",
            Self::IssueRules => "issue_rules",
            Self::Recover => "recover",
            Self::SubmitEvidence(_) => "submit_evidence",
            Self::ReviewEvidence => "review_evidence",
            Self::SendBack => "send_back",
            Self::Other(_) => "other",
            Self::Wait => "wait",
            Self::RequestClosure => "request_closure",
            Self::Review { .. } => "review",
            Self::SettleObjection => "settle_objection",
            Self::Announce => "announce",
            Self::Close => "close",
        }
    }
}

/// What would settle a reason, where that does not follow from the review of the item or from the items below it.
#[must_use]
pub fn deed(reason: &Reason) -> Deed {
    match (reason.rule().as_str(), reason.key()) {
        ("FINDING_HAS_MEASURE", _) => Deed::PlanMeasure,
        ("LEAD_LEADER_NAMED", _) => Deed::NameHolder(Duty::LeadLeader),
        ("RESPONSIBLE_UNIT_NAMED", _) => Deed::NameHolder(Duty::ResponsibleUnit),
        ("DEADLINE_SET" | "STANDING_IS_NOT_DONE", _) => Deed::SetDeadline,
        ("WORK_REPORTED_COMPLETE" | "MORE_THAN_MEETINGS", _) => Deed::ReportComplete,
        ("RULE_IN_FORCE", "not_yet") => Deed::Wait,
        ("RULE_IN_FORCE", _) => Deed::IssueRules,
        ("RECOVERY_PAID", _) => Deed::Recover,
        ("NO_OPEN_OBJECTION", "open") => Deed::SettleObjection,
        ("MILESTONES_REACHED", "too_few") => Deed::Other(Some(EventKind::MilestoneSet)),
        ("MILESTONES_REACHED", _) => Deed::Other(Some(EventKind::MilestoneReached)),
        // What a rule asks for beyond these is told in the words of its remedy.
        _ => Deed::Other(None),
    }
}
