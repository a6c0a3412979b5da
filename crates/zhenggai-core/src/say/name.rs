//! The names of the words of the vocabulary, in each language.

use crate::closure::reason::Outcome;
use crate::evidence::EvidenceKind;
use crate::language::Language;
use crate::meeting::MeetingKind;
use crate::party::Duty;
use crate::review::{ClosureReason, ClosureStatus};
use crate::work::{Act, WorkStatus};

pub(super) const fn pick(language: Language, zh: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

pub(super) const fn outcome(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Met => pick(language, "符合", "met"),
        Outcome::NotMet => pick(language, "不符合", "not met"),
        Outcome::DoesNotApply => pick(language, "不适用", "does not apply"),
        Outcome::CannotTell => pick(language, "无法判断", "cannot tell"),
    }
}

pub(super) const fn meeting_kind(kind: MeetingKind, language: Language) -> &'static str {
    match kind {
        MeetingKind::Feedback => pick(language, "反馈会", "feedback meeting"),
        MeetingKind::CommitteeSession => {
            pick(language, "党委（党组）专题会议", "committee session on the feedback")
        }
        MeetingKind::SpecialDemocraticLife => {
            pick(language, "专题民主生活会", "special democratic-life meeting")
        }
        MeetingKind::LeadingGroup => pick(language, "整改工作领导小组会议", "meeting of the leading group"),
        MeetingKind::JointAssessment => pick(language, "整改成效评估联席会议", "joint assessment meeting"),
    }
}

pub(super) const fn duty(duty: Duty, language: Language) -> &'static str {
    match duty {
        Duty::FirstResponsible => pick(language, "第一责任人", "first responsible person"),
        Duty::LeadLeader => pick(language, "责任领导", "lead leader"),
        Duty::ResponsibleUnit => pick(language, "责任单位", "responsible unit"),
        Duty::CooperatingUnit => pick(language, "配合单位", "cooperating unit"),
        Duty::Handler => pick(language, "具体责任人", "handler"),
        Duty::RectificationOffice => pick(language, "整改办", "rectification office"),
        Duty::InspectionTeam => pick(language, "巡视巡察（审计、督察）组", "inspection team"),
        Duty::InspectionOffice => pick(language, "巡视巡察办", "inspection office"),
        Duty::InspectionLeadingGroup => pick(language, "巡视巡察工作领导小组", "inspection leading group"),
        Duty::DisciplineBody => pick(language, "纪检监察机关", "discipline body"),
        Duty::OrganisationDepartment => pick(language, "组织部门", "organisation department"),
        Duty::PropagandaDepartment => pick(language, "宣传部门", "propaganda department"),
        Duty::CompetentDepartment => pick(language, "主管部门", "competent department"),
        Duty::ApprovingCommittee => pick(language, "派出巡视巡察的党组织", "approving committee"),
        Duty::Public => pick(language, "干部群众", "the public"),
        Duty::Publisher => pick(language, "发布单位", "publisher"),
    }
}

pub(super) const fn work_status(status: WorkStatus, language: Language) -> &'static str {
    match status {
        WorkStatus::NotStarted => pick(language, "未启动", "not started"),
        WorkStatus::InProgress => pick(language, "正在推进", "in progress"),
        WorkStatus::BasicallyComplete => pick(language, "基本完成", "basically complete"),
        WorkStatus::Complete => pick(language, "已完成", "complete"),
        WorkStatus::NotComplete => pick(language, "未整改到位", "not in place"),
    }
}

pub(super) const fn closure_status(status: ClosureStatus, language: Language) -> &'static str {
    match status {
        ClosureStatus::Open => pick(language, "在册", "open"),
        ClosureStatus::Requested => pick(language, "已申请销号", "closure requested"),
        ClosureStatus::UnderReview => pick(language, "审核中", "under review"),
        ClosureStatus::Returned => pick(language, "退回", "returned"),
        ClosureStatus::Accepted => pick(language, "验收通过", "accepted"),
        ClosureStatus::OnPublicNotice => pick(language, "公示中", "on public notice"),
        ClosureStatus::Closed => pick(language, "已销号", "closed"),
        ClosureStatus::Filed => pick(language, "已备案", "filed"),
        ClosureStatus::Reopened => pick(language, "重新挂账", "reopened"),
    }
}

pub(super) const fn closure_reason(reason: ClosureReason, language: Language) -> &'static str {
    match reason {
        ClosureReason::Implemented => pick(language, "已落实", "implemented"),
        ClosureReason::ImplementedByOtherMeans => {
            pick(language, "以其他方式落实", "implemented by other means")
        }
        ClosureReason::NotSubstantiated => pick(language, "经核实不属实", "not substantiated"),
        ClosureReason::Transferred => pick(language, "移送有权机关", "transferred"),
        ClosureReason::Merged => pick(language, "并入其他事项", "merged into another item"),
        ClosureReason::NoLongerValid => pick(language, "不再适用", "no longer valid"),
        ClosureReason::NotImplemented => pick(language, "不再落实", "given up"),
    }
}

pub(super) const fn act(act: Act, language: Language) -> &'static str {
    match act {
        Act::Meeting => pick(language, "开会", "meeting"),
        Act::Study => pick(language, "学习传达", "study"),
        Act::Circular => pick(language, "发文部署", "circular"),
        Act::Drafting => pick(language, "起草", "drafting"),
        Act::RuleMade => pick(language, "建章立制", "rule made"),
        Act::Check => pick(language, "检查排查", "check"),
        Act::Recovery => pick(language, "追缴", "recovery"),
        Act::Accountability => pick(language, "问责", "accountability"),
        Act::Correction => pick(language, "整改纠正", "correction"),
        Act::Other => pick(language, "其他", "other"),
    }
}

pub(super) const fn evidence_kind(kind: EvidenceKind, language: Language) -> &'static str {
    match kind {
        EvidenceKind::RuleText => pick(language, "制度文件", "the rule's text"),
        EvidenceKind::Minutes => pick(language, "会议记录", "minutes"),
        EvidenceKind::Attendance => pick(language, "签到表", "an attendance list"),
        EvidenceKind::Photo => pick(language, "现场照片", "a photograph"),
        EvidenceKind::Voucher => pick(language, "缴款凭证", "a payment voucher"),
        EvidenceKind::Decision => pick(language, "处理决定", "the decision"),
        EvidenceKind::SiteCheck => pick(language, "现场核查记录", "a site check record"),
        EvidenceKind::HandOverList => pick(language, "移交清单", "a hand-over list"),
        EvidenceKind::Acknowledgement => pick(language, "当事人确认材料", "a word from the people concerned"),
        EvidenceKind::Register => pick(language, "问题台账", "a register of problems"),
        EvidenceKind::ProjectFile => pick(language, "项目立项、合同或验收材料", "a project file"),
        EvidenceKind::Report => pick(language, "报告", "a report"),
        EvidenceKind::Other => pick(language, "其他材料", "other material"),
    }
}

/// The name of a kind of thing that has an id.
pub(super) fn thing(word: &str, language: Language) -> Option<&'static str> {
    Some(match word {
        "aspect" => pick(language, "方面", "aspect"),
        "finding" => pick(language, "问题", "finding"),
        "task" => pick(language, "任务", "task"),
        "measure" => pick(language, "措施", "measure"),
        "evidence" => pick(language, "佐证材料", "piece of evidence"),
        "claim" => pick(language, "公布数字", "claim"),
        "objection" => pick(language, "异议", "objection"),
        "dossier" => pick(language, "台账", "dossier"),
        "plan" => pick(language, "整改方案", "plan"),
        "extension" => pick(language, "延期申请", "request for more time"),
        "escalation" => pick(language, "督办", "step of escalation"),
        "milestone" => pick(language, "节点", "milestone"),
        "look_back" => pick(language, "回头看", "look-back"),
        "extent_check" => pick(language, "举一反三检查", "check of similar matters"),
        "lead" => pick(language, "问题线索", "lead"),
        "meeting" => pick(language, "会议", "meeting"),
        "publication" => pick(language, "公开稿", "publication"),
        "comment" => pick(language, "群众意见", "comment"),
        "assessment" => pick(language, "评估", "assessment"),
        "waiver" => pick(language, "豁免", "waiver"),
        "device" => pick(language, "设备", "device"),
        "duty" => pick(language, "职责", "duty"),
        "responsibility" => pick(language, "责任人", "responsible party"),
        "entry" => pick(language, "条目", "entry"),
        _ => return None,
    })
}
