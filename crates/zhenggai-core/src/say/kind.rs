//! The names of the kinds of events and of conflicts, in each language.

use crate::event_kind::EventKind;
use crate::language::Language;
use crate::ledger::conflict::ConflictKind;
use crate::say::name::pick;

pub(super) const fn event(kind: EventKind, language: Language) -> &'static str {
    match kind {
        EventKind::DossierOpened => pick(language, "建档", "opening of the dossier"),
        EventKind::RulesAdopted => pick(language, "采用规则集", "adoption of rules"),
        EventKind::CoverageDeclared => pick(language, "补全台账范围", "declaration of coverage"),
        EventKind::DutyGranted => pick(language, "授予职责", "grant of a duty"),
        EventKind::DutyRevoked => pick(language, "解除职责", "revocation of a duty"),
        EventKind::DeviceEnrolled => pick(language, "登记设备", "enrolment of a device"),
        EventKind::DeviceRevoked => pick(language, "停用设备", "shutting out of a device"),
        EventKind::WaiverGranted => pick(language, "豁免回避", "waiver"),
        EventKind::Corrected => pick(language, "更正", "correction"),
        EventKind::ConflictSettled => pick(language, "裁定冲突", "settlement of a conflict"),
        EventKind::AspectAdded => pick(language, "方面登记", "aspect"),
        EventKind::FindingRegistered => pick(language, "问题挂账", "registration of a finding"),
        EventKind::FindingClaimed => pick(language, "问题认领", "acceptance of a finding"),
        EventKind::TaskAdded => pick(language, "任务分解", "task"),
        EventKind::MeasureAdded => pick(language, "措施制定", "measure"),
        EventKind::PlanSubmitted => pick(language, "报送方案", "plan"),
        EventKind::PlanReviewed => pick(language, "审核方案", "review of a plan"),
        EventKind::PlanApproved => pick(language, "批准方案", "approval of a plan"),
        EventKind::ResponsibilityAssigned => pick(language, "责任分工", "assignment of responsibility"),
        EventKind::ResponsibilityHandedOver => pick(language, "责任交接", "hand-over"),
        EventKind::DeadlineSet => pick(language, "时限设定", "deadline"),
        EventKind::ExtensionRequested => pick(language, "申请延期", "request for more time"),
        EventKind::ExtensionDecided => pick(language, "批复延期", "decision on more time"),
        EventKind::Escalated => pick(language, "督办", "step of escalation"),
        EventKind::MilestoneSet => pick(language, "设定节点", "milestone"),
        EventKind::MilestoneReached => pick(language, "完成节点", "milestone reached"),
        EventKind::WorkReported => pick(language, "进展报告", "work report"),
        EventKind::EvidenceSubmitted => pick(language, "提交佐证", "evidence"),
        EventKind::EvidenceReviewed => pick(language, "审核佐证", "review of evidence"),
        EventKind::EvidenceWithdrawn => pick(language, "撤回佐证", "withdrawal of evidence"),
        EventKind::EvidenceRevised => pick(language, "更换佐证", "replacement of evidence"),
        EventKind::ResultRecorded => pick(language, "成效登记", "result"),
        EventKind::RuleOutputRecorded => pick(language, "制度登记", "rule output"),
        EventKind::RecoveryRecorded => pick(language, "追缴登记", "recovery"),
        EventKind::AccountabilityRecorded => pick(language, "问责登记", "accountability outcome"),
        EventKind::LeadReferred => pick(language, "移交线索", "hand-over of a lead"),
        EventKind::LeadDisposed => pick(language, "线索处置", "disposition of a lead"),
        EventKind::UndertakingSigned => pick(language, "签字背书", "signed undertaking"),
        EventKind::ClosureRequested => pick(language, "申请销号", "request for closure"),
        EventKind::Reviewed => pick(language, "审核", "review step"),
        EventKind::Accepted => pick(language, "验收通过", "acceptance"),
        EventKind::PublicNoticeOpened => pick(language, "公示", "public notice"),
        EventKind::ObjectionRaised => pick(language, "提出异议", "objection"),
        EventKind::ObjectionSettled => pick(language, "异议办结", "settlement of an objection"),
        EventKind::Closed => pick(language, "销号", "closure"),
        EventKind::Filed => pick(language, "备案", "filing of a closure"),
        EventKind::Reopened => pick(language, "重新挂账", "reopening"),
        EventKind::LookBackPlanned => pick(language, "安排回头看", "planned look-back"),
        EventKind::LookBackDone => pick(language, "完成回头看", "look-back"),
        EventKind::ExtentCheckOpened => pick(language, "部署举一反三", "check of similar matters"),
        EventKind::ExtentCheckAnswered => {
            pick(language, "答复举一反三", "answer to a check of similar matters")
        }
        EventKind::SubInspectionLinked => pick(language, "关联下级巡察", "dossier of a unit below"),
        EventKind::EffectivenessAssessed => pick(language, "成效评估", "assessment of the effect"),
        EventKind::SatisfactionSurveyed => pick(language, "满意度测评", "survey"),
        EventKind::MeetingHeld => pick(language, "会议", "meeting"),
        EventKind::ClaimRecorded => pick(language, "公布数字登记", "published figure"),
        EventKind::PublicationProposed => pick(language, "拟公开", "text for publication"),
        EventKind::PublicationReviewed => pick(language, "审核公开稿", "review of a text for publication"),
        EventKind::Published => pick(language, "公开", "publication"),
        EventKind::CommentReceived => pick(language, "收到意见", "comment of the public"),
        EventKind::CommentAnswered => pick(language, "答复意见", "answer to a comment"),
    }
}

pub(super) const fn conflict(kind: ConflictKind, language: Language) -> &'static str {
    match kind {
        ConflictKind::SameId => {
            pick(language, "同一编号登记了两件不同的事", "two different things under one id")
        }
        ConflictKind::Deadline => pick(language, "时限不一", "two deadlines"),
        ConflictKind::Status => pick(language, "进度不一", "two work statuses"),
        ConflictKind::Holder => pick(language, "接任者不一", "two successors"),
        ConflictKind::Closure => pick(language, "销号意见不一", "one accepted, another sent back"),
        ConflictKind::ClosedMeanwhile => {
            pick(language, "销号的同时另有登记", "recorded while somebody else struck the item off")
        }
        ConflictKind::Decision => pick(language, "决定不一", "two decisions"),
        ConflictKind::Recovery => pick(language, "金额不一", "two sums"),
        ConflictKind::ForkedChain => {
            pick(language, "同一设备编号重复", "a device wrote two entries under one number")
        }
        ConflictKind::Settlement => pick(language, "裁定不一", "settled in two ways"),
    }
}
