//! What happened: one variant an event. Events are facts; nothing here decides.

use crate::adoption::{Adoption, Grant, Revocation};
use crate::claim::Claim;
use crate::deadline::Deadline;
use crate::device::Enrolment;
use crate::dossier::{Coverage, Opening};
use crate::effectiveness::{EffectivenessAssessment, SatisfactionSurvey};
use crate::escalation::Escalation;
use crate::event_kind::EventKind;
use crate::evidence::{Evidence, EvidenceReview, EvidenceRevision};
use crate::extension::{Extension, ExtensionDecision};
use crate::extent_check::{ExtentAnswer, ExtentCheck};
use crate::finding::{Aspect, Finding};
use crate::id::{
    DeviceId, EntryId, EvidenceId, FindingId, LeadId, MilestoneId, ObjectionId, PartyId, PlanId,
};
use crate::item::Item;
use crate::lead::{LeadDisposition, LeadReference};
use crate::look_back::{LookBack, LookBackReport};
use crate::measure::{Measure, Task};
use crate::meeting::Meeting;
use crate::milestone::Milestone;
use crate::outcome::{Accountability, Recovery, RuleOutput, TypedResult};
use crate::party::{Duty, Party};
use crate::plan::{Plan, PlanReview};
use crate::publication::{
    CommentAnswer, PublicComment, PublicNoticePeriod, Publication, PublicationNotice, PublicationReview,
};
use crate::responsibility::Responsibility;
use crate::review::{ClosureReason, Objection, ObjectionOutcome, ReopeningReason, ReviewStep, VerdictStamp};
use crate::sub_inspection::SubInspection;
use crate::text::{Name, Text};
use crate::waiver::Waiver;
use crate::work::WorkReport;

/// Something that happened to a dossier (事件). Asking to record one is a command; an entry carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The dossier was opened (建档).
    DossierOpened(Opening),
    /// Another rule set, or another version, was adopted (采用规则集).
    RulesAdopted(Adoption),
    /// The record was completed, or found to be an extract (补全台账范围).
    CoverageDeclared(Coverage),
    /// A duty was granted (授予职责).
    DutyGranted(Grant),
    /// A duty was revoked (解除职责).
    DutyRevoked(Revocation),
    /// A device was enrolled with its key (登记设备).
    DeviceEnrolled(Enrolment),
    /// A device was shut out: what it wrote without having seen this has no effect (停用设备).
    DeviceRevoked {
        /// Which device.
        device: DeviceId,
        /// Why.
        reason: Text,
    },
    /// A separation of duties was set aside (豁免回避).
    WaiverGranted(Waiver),
    /// An earlier entry was corrected (更正).
    Corrected(Correction),
    /// A conflict was settled (裁定冲突).
    ConflictSettled(Settlement),
    /// An aspect was added (方面登记).
    AspectAdded(Aspect),
    /// A finding was registered (问题挂账).
    FindingRegistered(Finding),
    /// The organisation accepted a finding as its own (问题认领).
    FindingClaimed {
        /// Which finding.
        finding: FindingId,
        /// What it says to it.
        comment: Option<Text>,
    },
    /// A task was added (任务分解).
    TaskAdded(Task),
    /// A measure was added (措施制定).
    MeasureAdded(Measure),
    /// A plan was submitted (报送方案).
    PlanSubmitted(Plan),
    /// A plan was reviewed (审核方案).
    PlanReviewed(PlanReview),
    /// A plan was approved: time limits may run from it (批准方案).
    PlanApproved {
        /// Which plan.
        plan: PlanId,
    },
    /// A party was made responsible for an item (责任分工).
    ResponsibilityAssigned(Responsibility),
    /// A responsibility went from one party to another (责任交接).
    ResponsibilityHandedOver(HandOver),
    /// A deadline was set for an item; earlier ones stay (时限设定).
    DeadlineSet {
        /// For what.
        item: Item,
        /// The deadline.
        deadline: Deadline,
    },
    /// More time was asked for (申请延期).
    ExtensionRequested(Extension),
    /// A request for more time was answered (批复延期).
    ExtensionDecided(ExtensionDecision),
    /// A step of escalation was taken because work was not done (督办).
    Escalated(Escalation),
    /// A milestone was set (设定节点).
    MilestoneSet(Milestone),
    /// A milestone was reached, as the responsible unit says (完成节点).
    MilestoneReached {
        /// Which milestone.
        milestone: MilestoneId,
        /// What was reached.
        comment: Option<Text>,
    },
    /// The responsible unit reported its work (进展报告).
    WorkReported(WorkReport),
    /// Evidence was submitted (提交佐证).
    EvidenceSubmitted(Evidence),
    /// Evidence was reviewed (审核佐证).
    EvidenceReviewed(EvidenceReview),
    /// Evidence was withdrawn: it stays, and counts no longer (撤回佐证).
    EvidenceWithdrawn {
        /// Which piece.
        evidence: EvidenceId,
        /// Why.
        reason: Text,
    },
    /// Evidence was replaced by another piece (更换佐证).
    EvidenceRevised(EvidenceRevision),
    /// A typed result was recorded (成效登记).
    ResultRecorded(TypedResult),
    /// A rule output was recorded (制度登记).
    RuleOutputRecorded(RuleOutput),
    /// A recovery was recorded (追缴登记).
    RecoveryRecorded(Recovery),
    /// An accountability outcome was recorded (问责登记).
    AccountabilityRecorded(Accountability),
    /// A lead was handed over (移交线索).
    LeadReferred(LeadReference),
    /// A lead was disposed of (线索处置).
    LeadDisposed {
        /// Which lead.
        lead: LeadId,
        /// How.
        disposition: LeadDisposition,
    },
    /// The first responsible person signed that the report is true (签字背书).
    UndertakingSigned {
        /// For what.
        item: Item,
        /// The words, where they are not the usual ones.
        text: Option<Text>,
    },
    /// Closure was asked for (申请销号).
    ClosureRequested {
        /// Of what.
        item: Item,
    },
    /// A review step was taken (审核).
    Reviewed(ReviewStep),
    /// All review steps were passed and the item was accepted (验收通过).
    Accepted {
        /// What.
        item: Item,
    },
    /// The closure was announced, so that anybody may object (公示).
    PublicNoticeOpened(PublicNoticePeriod),
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
        /// The verdict on which it was decided.
        verdict: Option<VerdictStamp>,
    },
    /// The closure was put on file (备案).
    Filed {
        /// Of what.
        item: Item,
        /// The number of the file.
        number: Option<Name>,
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
    /// A look-back was planned (安排回头看).
    LookBackPlanned(LookBack),
    /// A look-back was made (完成回头看).
    LookBackDone(LookBackReport),
    /// Others were asked whether they have the same problem (部署举一反三).
    ExtentCheckOpened(ExtentCheck),
    /// One of those asked answered (答复举一反三).
    ExtentCheckAnswered(ExtentAnswer),
    /// A dossier of a unit below was opened because of a finding (关联下级巡察).
    SubInspectionLinked(SubInspection),
    /// The effect was assessed and graded (成效评估).
    EffectivenessAssessed(EffectivenessAssessment),
    /// Those affected were asked (满意度测评).
    SatisfactionSurveyed(SatisfactionSurvey),
    /// A meeting was held (会议).
    MeetingHeld(Meeting),
    /// A published figure was recorded (公布数字登记).
    ClaimRecorded(Claim),
    /// A text was proposed for publication (拟公开).
    PublicationProposed(Publication),
    /// A text for publication was reviewed (审核公开稿).
    PublicationReviewed(PublicationReview),
    /// A text was published (公开).
    Published(PublicationNotice),
    /// A comment of the public came in (收到意见).
    CommentReceived(PublicComment),
    /// A comment was answered (答复意见).
    CommentAnswered(CommentAnswer),
    /// Something that a newer version of this software knows: it is kept as it is, and has no effect here.
    Unknown(UnknownEvent),
}

/// A responsibility that goes from one party to another (责任交接). The last day of the one who hands over is
/// the day before the entry's effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// Of what.
    pub item: Item,
    /// Which duty.
    pub duty: Duty,
    /// Who hands over.
    pub from: PartyId,
    /// Who takes over.
    pub to: Party,
    /// Why.
    pub reason: Option<Text>,
}

/// A correction of an earlier entry (更正), which stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The entry that was wrong.
    pub entry: EntryId,
    /// What it should have said: an event of the same kind about the same thing; none: it should not have been
    /// made at all (作废).
    pub instead: Option<Box<Event>>,
    /// Why.
    pub reason: Text,
}

/// The settlement of a conflict (冲突裁定): which entry stands, and which give way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// The entry that stands.
    pub stands: EntryId,
    /// Those that give way: they stay in the ledger, without effect.
    pub give_way: Vec<EntryId>,
    /// Why.
    pub reason: Text,
}

/// An event of a kind that this version does not know (未知事件).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownEvent {
    /// The kind, as it is written.
    pub kind: Name,
    /// The event as RFC 8785 JSON, kept byte for byte.
    pub json: Box<str>,
}

impl Event {
    /// Its kind; `None` for one that this version does not know.
    #[must_use]
    pub const fn known_kind(&self) -> Option<EventKind> {
        Some(match self {
            Self::DossierOpened(_) => EventKind::DossierOpened,
            Self::RulesAdopted(_) => EventKind::RulesAdopted,
            Self::CoverageDeclared(_) => EventKind::CoverageDeclared,
            Self::DutyGranted(_) => EventKind::DutyGranted,
            Self::DutyRevoked(_) => EventKind::DutyRevoked,
            Self::DeviceEnrolled(_) => EventKind::DeviceEnrolled,
            Self::DeviceRevoked { .. } => EventKind::DeviceRevoked,
            Self::WaiverGranted(_) => EventKind::WaiverGranted,
            Self::Corrected(_) => EventKind::Corrected,
            Self::ConflictSettled(_) => EventKind::ConflictSettled,
            Self::AspectAdded(_) => EventKind::AspectAdded,
            Self::FindingRegistered(_) => EventKind::FindingRegistered,
            Self::FindingClaimed { .. } => EventKind::FindingClaimed,
            Self::TaskAdded(_) => EventKind::TaskAdded,
            Self::MeasureAdded(_) => EventKind::MeasureAdded,
            Self::PlanSubmitted(_) => EventKind::PlanSubmitted,
            Self::PlanReviewed(_) => EventKind::PlanReviewed,
            Self::PlanApproved { .. } => EventKind::PlanApproved,
            Self::ResponsibilityAssigned(_) => EventKind::ResponsibilityAssigned,
            Self::ResponsibilityHandedOver(_) => EventKind::ResponsibilityHandedOver,
            Self::DeadlineSet { .. } => EventKind::DeadlineSet,
            Self::ExtensionRequested(_) => EventKind::ExtensionRequested,
            Self::ExtensionDecided(_) => EventKind::ExtensionDecided,
            Self::Escalated(_) => EventKind::Escalated,
            Self::MilestoneSet(_) => EventKind::MilestoneSet,
            Self::MilestoneReached { .. } => EventKind::MilestoneReached,
            Self::WorkReported(_) => EventKind::WorkReported,
            Self::EvidenceSubmitted(_) => EventKind::EvidenceSubmitted,
            Self::EvidenceReviewed(_) => EventKind::EvidenceReviewed,
            Self::EvidenceWithdrawn { .. } => EventKind::EvidenceWithdrawn,
            Self::EvidenceRevised(_) => EventKind::EvidenceRevised,
            Self::ResultRecorded(_) => EventKind::ResultRecorded,
            Self::RuleOutputRecorded(_) => EventKind::RuleOutputRecorded,
            Self::RecoveryRecorded(_) => EventKind::RecoveryRecorded,
            Self::AccountabilityRecorded(_) => EventKind::AccountabilityRecorded,
            Self::LeadReferred(_) => EventKind::LeadReferred,
            Self::LeadDisposed { .. } => EventKind::LeadDisposed,
            Self::UndertakingSigned { .. } => EventKind::UndertakingSigned,
            Self::ClosureRequested { .. } => EventKind::ClosureRequested,
            Self::Reviewed(_) => EventKind::Reviewed,
            Self::Accepted { .. } => EventKind::Accepted,
            Self::PublicNoticeOpened(_) => EventKind::PublicNoticeOpened,
            Self::ObjectionRaised(_) => EventKind::ObjectionRaised,
            Self::ObjectionSettled { .. } => EventKind::ObjectionSettled,
            Self::Closed { .. } => EventKind::Closed,
            Self::Filed { .. } => EventKind::Filed,
            Self::Reopened { .. } => EventKind::Reopened,
            Self::LookBackPlanned(_) => EventKind::LookBackPlanned,
            Self::LookBackDone(_) => EventKind::LookBackDone,
            Self::ExtentCheckOpened(_) => EventKind::ExtentCheckOpened,
            Self::ExtentCheckAnswered(_) => EventKind::ExtentCheckAnswered,
            Self::SubInspectionLinked(_) => EventKind::SubInspectionLinked,
            Self::EffectivenessAssessed(_) => EventKind::EffectivenessAssessed,
            Self::SatisfactionSurveyed(_) => EventKind::SatisfactionSurveyed,
            Self::MeetingHeld(_) => EventKind::MeetingHeld,
            Self::ClaimRecorded(_) => EventKind::ClaimRecorded,
            Self::PublicationProposed(_) => EventKind::PublicationProposed,
            Self::PublicationReviewed(_) => EventKind::PublicationReviewed,
            Self::Published(_) => EventKind::Published,
            Self::CommentReceived(_) => EventKind::CommentReceived,
            Self::CommentAnswered(_) => EventKind::CommentAnswered,
            Self::Unknown(_) => return None,
        })
    }

    /// The event's kind as it stands in JSON, such as `finding_registered`.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Self::Unknown(unknown) => unknown.kind.as_str(),
            known => known.known_kind().map_or("", EventKind::as_str),
        }
    }
}
