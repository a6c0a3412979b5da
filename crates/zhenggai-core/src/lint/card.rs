//! The codes of what can be wrong in a dossier.

use crate::code::{Card, Code, Family, Severity};

/// Declared count differs from the record (公布数与台账不符).
pub const DECLARED_COUNT_DIFFERS: Code = Code::new("DECLARED_COUNT_DIFFERS");
/// Done before the feedback (完成日早于反馈日).
pub const FACT_BEFORE_FEEDBACK: Code = Code::new("FACT_BEFORE_FEEDBACK");
/// Deadline not after the feedback (完成时限不晚于反馈日).
pub const DEADLINE_NOT_AFTER_FEEDBACK: Code = Code::new("DEADLINE_NOT_AFTER_FEEDBACK");
/// Overdue, and no extension asked for (逾期而无延期申请).
pub const OVERDUE_UNEXPLAINED: Code = Code::new("OVERDUE_UNEXPLAINED");
/// Extension asked for after the day (到期后才申请延期).
pub const EXTENSION_AFTER_DUE: Code = Code::new("EXTENSION_AFTER_DUE");
/// No lead leader (没有责任领导).
pub const ITEM_WITHOUT_LEADER: Code = Code::new("ITEM_WITHOUT_LEADER");
/// No responsible unit (没有责任单位).
pub const ITEM_WITHOUT_UNIT: Code = Code::new("ITEM_WITHOUT_UNIT");
/// No deadline (没有完成时限).
pub const ITEM_WITHOUT_DUE: Code = Code::new("ITEM_WITHOUT_DUE");
/// Who reported it reviewed it (自己审核自己).
pub const SELF_APPROVAL: Code = Code::new("SELF_APPROVAL");
/// Finding without a measure (问题没有整改措施).
pub const FINDING_UNANSWERED: Code = Code::new("FINDING_UNANSWERED");
/// Draft counted as a rule (草案算作制度成果).
pub const DRAFT_COUNTED_AS_RULE: Code = Code::new("DRAFT_COUNTED_AS_RULE");
/// Standing obligation without a cadence (长期坚持未定复核周期).
pub const STANDING_WITHOUT_CADENCE: Code = Code::new("STANDING_WITHOUT_CADENCE");
/// Complete, with parts still open (报告完成而下级事项未完).
pub const COMPLETE_WITH_OPEN_PARTS: Code = Code::new("COMPLETE_WITH_OPEN_PARTS");
/// Published without a review (公开稿未经审核).
pub const PUBLISHED_UNREVIEWED: Code = Code::new("PUBLISHED_UNREVIEWED");
/// Handed in after its day (逾期报送).
pub const REPORT_LATE: Code = Code::new("REPORT_LATE");
/// Met before the feedback (会议早于反馈日).
pub const MEETING_BEFORE_FEEDBACK: Code = Code::new("MEETING_BEFORE_FEEDBACK");
/// Lead leader not in the group (责任领导不是班子成员).
pub const LEADER_NOT_IN_GROUP: Code = Code::new("LEADER_NOT_IN_GROUP");
/// First person responsible leads nothing (第一责任人未领办).
pub const HEAD_ABSENT: Code = Code::new("HEAD_ABSENT");
/// More declared complete than is (公布完成数多于台账).
pub const COMPLETED_OVERSTATED: Code = Code::new("COMPLETED_OVERSTATED");
/// Rebutted without a word from outside (自行认定不属实).
pub const REBUTTED_WITHIN: Code = Code::new("REBUTTED_WITHIN");

const fn card(code: Code, severity: Severity, page: &'static str) -> Card {
    Card::new(code, Family::Diagnostic, severity, page)
}

/// The cards of what can be wrong in a dossier.
pub const CARDS: &[Card] = &[
    card(DECLARED_COUNT_DIFFERS, Severity::Error, include_str!("../../pages/DECLARED_COUNT_DIFFERS.md")),
    card(FACT_BEFORE_FEEDBACK, Severity::Warning, include_str!("../../pages/FACT_BEFORE_FEEDBACK.md")),
    card(
        DEADLINE_NOT_AFTER_FEEDBACK,
        Severity::Error,
        include_str!("../../pages/DEADLINE_NOT_AFTER_FEEDBACK.md"),
    ),
    card(OVERDUE_UNEXPLAINED, Severity::Error, include_str!("../../pages/OVERDUE_UNEXPLAINED.md")),
    card(EXTENSION_AFTER_DUE, Severity::Error, include_str!("../../pages/EXTENSION_AFTER_DUE.md")),
    card(ITEM_WITHOUT_LEADER, Severity::Error, include_str!("../../pages/ITEM_WITHOUT_LEADER.md")),
    card(ITEM_WITHOUT_UNIT, Severity::Error, include_str!("../../pages/ITEM_WITHOUT_UNIT.md")),
    card(ITEM_WITHOUT_DUE, Severity::Error, include_str!("../../pages/ITEM_WITHOUT_DUE.md")),
    card(SELF_APPROVAL, Severity::Error, include_str!("../../pages/SELF_APPROVAL.md")),
    card(FINDING_UNANSWERED, Severity::Error, include_str!("../../pages/FINDING_UNANSWERED.md")),
    card(DRAFT_COUNTED_AS_RULE, Severity::Warning, include_str!("../../pages/DRAFT_COUNTED_AS_RULE.md")),
    card(
        STANDING_WITHOUT_CADENCE,
        Severity::Warning,
        include_str!("../../pages/STANDING_WITHOUT_CADENCE.md"),
    ),
    card(
        COMPLETE_WITH_OPEN_PARTS,
        Severity::Warning,
        include_str!("../../pages/COMPLETE_WITH_OPEN_PARTS.md"),
    ),
    card(PUBLISHED_UNREVIEWED, Severity::Error, include_str!("../../pages/PUBLISHED_UNREVIEWED.md")),
    card(REPORT_LATE, Severity::Warning, include_str!("../../pages/REPORT_LATE.md")),
    card(MEETING_BEFORE_FEEDBACK, Severity::Error, include_str!("../../pages/MEETING_BEFORE_FEEDBACK.md")),
    card(LEADER_NOT_IN_GROUP, Severity::Warning, include_str!("../../pages/LEADER_NOT_IN_GROUP.md")),
    card(HEAD_ABSENT, Severity::Warning, include_str!("../../pages/HEAD_ABSENT.md")),
    card(COMPLETED_OVERSTATED, Severity::Warning, include_str!("../../pages/COMPLETED_OVERSTATED.md")),
    card(REBUTTED_WITHIN, Severity::Warning, include_str!("../../pages/REBUTTED_WITHIN.md")),
];
