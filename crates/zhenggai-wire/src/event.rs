//! Events as records: `{"kind": "finding_registered", …}`.

// forms
mod mirror;

// words
mod word;

// parts
mod deadline;
mod period;
mod power;

// proceedings
mod closing;
mod follow_up;
mod inspection;
mod proceeding;

// things
mod outcome;
mod plan;
mod work;

// kinds
mod known;

pub use closing::ClosedRecord;
pub use deadline::{DeadlineRecord, DueRecord, TermRecord};
pub use follow_up::{
    EscalationRecord, ExtensionDecisionRecord, ExtensionRecord, ExtentAnswerRecord, ExtentCheckRecord,
    HandOverRecord, LeadRecord, LookBackRecord, LookBackReportRecord, MilestoneRecord,
};
pub use inspection::{OpeningRecord, ParentLinkRecord};
pub use known::{CorrectionRecord, EventRecord, KnownEventRecord};
pub use mirror::Across;
pub use outcome::{AccountabilityOutcomeRecord, ClaimRecord, RecoveryRecord, ResultRecord, RuleOutputRecord};
pub use period::PeriodRecord;
pub use plan::{AspectAddedRecord, FindingRecord, MeasureRecord, ResponsibilityRecord, TaskRecord};
pub use power::{
    AdoptionRecord, EnrolmentRecord, GrantRecord, RevocationRecord, SettlementRecord, WaiverRecord,
};
pub use proceeding::{
    CommentAnswerRecord, EffectivenessRecord, MeetingRecord, PlanRecord, PlanReviewRecord,
    PublicCommentRecord, PublicNoticePeriodRecord, PublicationNoticeRecord, PublicationRecord,
    PublicationReviewRecord, SubInspectionRecord, SurveyRecord,
};
pub use work::{
    EvidenceRecord, EvidenceReviewRecord, EvidenceRevisionRecord, ObjectionRecord, ReviewStepRecord,
    WorkReportRecord,
};
