//! The codes that the checks of a notice report, and their cards.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_grammar::catalogue as shared;
pub use zhenggai_grammar::catalogue::{STATUS_CONFLICT, SUM_MISMATCH};

/// A declared number of aspects, problems or items differs from what is enumerated (声明数与实列数不符).
pub const COUNT_MISMATCH: Code = Code::new("COUNT_MISMATCH");
/// A number stands twice on one level (序号重复).
pub const NUM_DUPLICATE: Code = Code::new("NUM_DUPLICATE");
/// The numbers of one level leave one out (序号跳号).
pub const NUM_SKIP: Code = Code::new("NUM_SKIP");
/// An enumerator within running text stands twice (分点序词重复).
pub const CLAUSE_DUPLICATE: Code = Code::new("CLAUSE_DUPLICATE");
/// The enumerators within running text leave one out (分点序词跳号).
pub const CLAUSE_SKIP: Code = Code::new("CLAUSE_SKIP");
/// 一是 without 二是 (只有“一是”).
pub const CLAUSE_SINGLE: Code = Code::new("CLAUSE_SINGLE");
/// A stated total that the text cannot confirm (总数无法由正文核实).
pub const TOTAL_NOT_DERIVABLE: Code = Code::new("TOTAL_NOT_DERIVABLE");
/// A percentage does not follow from the figures beside it (百分比与数字不符).
pub const PERCENT_MISMATCH: Code = Code::new("PERCENT_MISMATCH");
/// Something told as done is dated after the notice (已发生事项晚于通报日期).
pub const DATE_AFTER_NOTICE: Code = Code::new("DATE_AFTER_NOTICE");
/// Dates contradict each other (日期先后颠倒).
pub const DATE_ORDER: Code = Code::new("DATE_ORDER");
/// A date cannot be read (日期无法辨认).
pub const DATE_UNREADABLE: Code = Code::new("DATE_UNREADABLE");
/// 巡视 in a notice about a 巡察, or the reverse (巡视与巡察混用).
pub const TERM_MIXED: Code = Code::new("TERM_MIXED");
/// A quotation mark, title mark or bracket is unmatched or crossed (标点未配对).
pub const QUOTE_UNMATCHED: Code = Code::new("QUOTE_UNMATCHED");
/// One member stands twice in a closed list (并列项重复).
pub const LIST_DUPLICATE: Code = Code::new("LIST_DUPLICATE");
/// Channels without a period in which comments are taken (未写明意见反馈期限).
pub const FEEDBACK_WINDOW_MISSING: Code = Code::new("FEEDBACK_WINDOW_MISSING");
/// The public is invited to supervise, and no channel is given (未公布联系方式).
pub const CONTACT_MISSING: Code = Code::new("CONTACT_MISSING");
/// A channel that cannot be right (联系方式有误).
pub const CONTACT_INVALID: Code = Code::new("CONTACT_INVALID");
/// Title and signature name different bodies (标题与落款单位不一致).
pub const NAME_MISMATCH: Code = Code::new("NAME_MISMATCH");
/// Members and count differ (列举数与个数不符).
pub const ENUM_COUNT_MISMATCH: Code = Code::new("ENUM_COUNT_MISMATCH");
/// No whole number fits the percentage (百分比无法由整数得出).
pub const PERCENT_UNREACHABLE: Code = Code::new("PERCENT_UNREACHABLE");
/// Percentage without a base (百分比没有基数).
pub const PERCENT_WITHOUT_BASE: Code = Code::new("PERCENT_WITHOUT_BASE");
/// A share of more than all of it (占比超过百分之百).
pub const PERCENT_ABOVE_WHOLE: Code = Code::new("PERCENT_ABOVE_WHOLE");
/// One figure, two values (同一指标前后不一).
pub const METRIC_TWO_VALUES: Code = Code::new("METRIC_TWO_VALUES");
/// Persons mixed with person-events (人与人次相混).
pub const PERSONS_AND_EVENTS: Code = Code::new("PERSONS_AND_EVENTS");
/// Measure word does not fit (量词与对象不配).
pub const UNIT_OBJECT_MISMATCH: Code = Code::new("UNIT_OBJECT_MISMATCH");
/// Measure word missing (缺少量词).
pub const MEASURE_WORD_MISSING: Code = Code::new("MEASURE_WORD_MISSING");
/// Two words for one unit (计量单位不统一).
pub const UNIT_SYNONYM: Code = Code::new("UNIT_SYNONYM");
/// A plan without a date (计划没有时限).
pub const PLAN_WITHOUT_DATE: Code = Code::new("PLAN_WITHOUT_DATE");
/// The period has not ended (统计期未满).
pub const PERIOD_NOT_ENDED: Code = Code::new("PERIOD_NOT_ENDED");
/// Window of another length (公示天数不符).
pub const WINDOW_MISMATCH: Code = Code::new("WINDOW_MISMATCH");
/// Nothing but meetings and circulars (措施只有开会学习发文).
pub const MEETING_ONLY: Code = Code::new("MEETING_ONLY");
/// A finding without an answer (有问题没有措施).
pub const FINDING_WITHOUT_MEASURE: Code = Code::new("FINDING_WITHOUT_MEASURE");
/// A draft told as done (草案当作完成).
pub const DRAFT_AS_DONE: Code = Code::new("DRAFT_AS_DONE");
/// One document told twice (同一制度重复计算).
pub const DOCUMENT_REPEATED: Code = Code::new("DOCUMENT_REPEATED");
/// A part of the finding is not answered (问题未逐一回应).
pub const LIST_UNCOVERED: Code = Code::new("LIST_UNCOVERED");
/// No figure of completion (没有完成情况).
pub const COMPLETION_NOT_STATED: Code = Code::new("COMPLETION_NOT_STATED");
/// Zero report contradicted (零报告与查出问题矛盾).
pub const ZERO_REPORT_CONTRADICTED: Code = Code::new("ZERO_REPORT_CONTRADICTED");
/// Answered with nothing found (以“未发现问题”作答).
pub const FALSE_ZERO: Code = Code::new("FALSE_ZERO");
/// The finding is denied (否认反馈问题).
pub const FINDING_REBUTTED: Code = Code::new("FINDING_REBUTTED");
/// Accountability without a count (问责没有人数).
pub const ACCOUNTABILITY_WITHOUT_COUNT: Code = Code::new("ACCOUNTABILITY_WITHOUT_COUNT");
/// Recovery without an amount (追缴没有金额).
pub const RECOVERY_WITHOUT_AMOUNT: Code = Code::new("RECOVERY_WITHOUT_AMOUNT");
/// Forms are merged (四种形态未分列).
pub const FORMS_NOT_SPLIT: Code = Code::new("FORMS_NOT_SPLIT");
/// Penalties beside accountability (行政处罚与问责相混).
pub const PENALTY_AS_ACCOUNTABILITY: Code = Code::new("PENALTY_AS_ACCOUNTABILITY");
/// A pending case is made public (公开未结案件).
pub const PENDING_CASE_PUBLIC: Code = Code::new("PENDING_CASE_PUBLIC");
/// The content of a lead is made public (公开线索内容).
pub const LEAD_DETAIL_PUBLIC: Code = Code::new("LEAD_DETAIL_PUBLIC");
/// A person is named (公开文本出现人名).
pub const PERSON_NAME_PUBLIC: Code = Code::new("PERSON_NAME_PUBLIC");
/// 督查 and 督察 are mixed (督查与督察混用).
pub const DUCHA_MIXED: Code = Code::new("DUCHA_MIXED");
/// No full stop at the end (段末缺句号).
pub const STOP_MISSING: Code = Code::new("STOP_MISSING");
/// A word is doubled (词语重复).
pub const WORD_DOUBLED: Code = Code::new("WORD_DOUBLED");
/// A fixed phrase is misspelt (固定用语有误).
pub const PHRASE_WRONG: Code = Code::new("PHRASE_WRONG");
/// 的 in the place of 地 (“的”“地”误用).
pub const DE_WRONG: Code = Code::new("DE_WRONG");
/// A block without a number (段落没有序号).
pub const BLOCK_UNNUMBERED: Code = Code::new("BLOCK_UNNUMBERED");
/// An item without a heading (缺少小标题).
pub const ITEM_WITHOUT_HEADING: Code = Code::new("ITEM_WITHOUT_HEADING");
/// A sentence stands twice (整句重复).
pub const SENTENCE_REPEATED: Code = Code::new("SENTENCE_REPEATED");
/// One word for two levels (同一名称用于两个层级).
pub const LEVEL_TERM_MIXED: Code = Code::new("LEVEL_TERM_MIXED");
/// Two names for one body (同一单位两种名称).
pub const ENTITY_ALIAS: Code = Code::new("ENTITY_ALIAS");
/// A stray space (多余空格).
pub const STRAY_SPACE: Code = Code::new("STRAY_SPACE");
/// Half-width marks (半角标点).
pub const PUNCTUATION_WIDTH: Code = Code::new("PUNCTUATION_WIDTH");

/// The cards of all codes of this crate.
pub const CARDS: &[Card] = &[
    card(COUNT_MISMATCH, Severity::Error, include_str!("../pages/COUNT_MISMATCH.md")),
    card(NUM_DUPLICATE, Severity::Error, include_str!("../pages/NUM_DUPLICATE.md")),
    card(NUM_SKIP, Severity::Error, include_str!("../pages/NUM_SKIP.md")),
    card(CLAUSE_DUPLICATE, Severity::Error, include_str!("../pages/CLAUSE_DUPLICATE.md")),
    card(CLAUSE_SKIP, Severity::Error, include_str!("../pages/CLAUSE_SKIP.md")),
    card(CLAUSE_SINGLE, Severity::Warning, include_str!("../pages/CLAUSE_SINGLE.md")),
    card(TOTAL_NOT_DERIVABLE, Severity::Info, include_str!("../pages/TOTAL_NOT_DERIVABLE.md")),
    card(PERCENT_MISMATCH, Severity::Error, include_str!("../pages/PERCENT_MISMATCH.md")),
    card(DATE_AFTER_NOTICE, Severity::Error, include_str!("../pages/DATE_AFTER_NOTICE.md")),
    card(DATE_ORDER, Severity::Error, include_str!("../pages/DATE_ORDER.md")),
    card(DATE_UNREADABLE, Severity::Error, include_str!("../pages/DATE_UNREADABLE.md")),
    card(TERM_MIXED, Severity::Error, include_str!("../pages/TERM_MIXED.md")),
    card(QUOTE_UNMATCHED, Severity::Error, include_str!("../pages/QUOTE_UNMATCHED.md")),
    card(LIST_DUPLICATE, Severity::Error, include_str!("../pages/LIST_DUPLICATE.md")),
    card(FEEDBACK_WINDOW_MISSING, Severity::Warning, include_str!("../pages/FEEDBACK_WINDOW_MISSING.md")),
    card(CONTACT_MISSING, Severity::Warning, include_str!("../pages/CONTACT_MISSING.md")),
    card(CONTACT_INVALID, Severity::Error, include_str!("../pages/CONTACT_INVALID.md")),
    card(NAME_MISMATCH, Severity::Error, include_str!("../pages/NAME_MISMATCH.md")),
    card(ENUM_COUNT_MISMATCH, Severity::Error, include_str!("../pages/ENUM_COUNT_MISMATCH.md")),
    card(PERCENT_UNREACHABLE, Severity::Warning, include_str!("../pages/PERCENT_UNREACHABLE.md")),
    card(PERCENT_WITHOUT_BASE, Severity::Info, include_str!("../pages/PERCENT_WITHOUT_BASE.md")),
    card(PERCENT_ABOVE_WHOLE, Severity::Info, include_str!("../pages/PERCENT_ABOVE_WHOLE.md")),
    card(METRIC_TWO_VALUES, Severity::Warning, include_str!("../pages/METRIC_TWO_VALUES.md")),
    card(PERSONS_AND_EVENTS, Severity::Error, include_str!("../pages/PERSONS_AND_EVENTS.md")),
    card(UNIT_OBJECT_MISMATCH, Severity::Warning, include_str!("../pages/UNIT_OBJECT_MISMATCH.md")),
    card(MEASURE_WORD_MISSING, Severity::Info, include_str!("../pages/MEASURE_WORD_MISSING.md")),
    card(UNIT_SYNONYM, Severity::Info, include_str!("../pages/UNIT_SYNONYM.md")),
    card(PLAN_WITHOUT_DATE, Severity::Info, include_str!("../pages/PLAN_WITHOUT_DATE.md")),
    card(PERIOD_NOT_ENDED, Severity::Info, include_str!("../pages/PERIOD_NOT_ENDED.md")),
    card(WINDOW_MISMATCH, Severity::Error, include_str!("../pages/WINDOW_MISMATCH.md")),
    card(MEETING_ONLY, Severity::Warning, include_str!("../pages/MEETING_ONLY.md")),
    card(FINDING_WITHOUT_MEASURE, Severity::Error, include_str!("../pages/FINDING_WITHOUT_MEASURE.md")),
    card(DRAFT_AS_DONE, Severity::Warning, include_str!("../pages/DRAFT_AS_DONE.md")),
    card(DOCUMENT_REPEATED, Severity::Warning, include_str!("../pages/DOCUMENT_REPEATED.md")),
    card(LIST_UNCOVERED, Severity::Info, include_str!("../pages/LIST_UNCOVERED.md")),
    card(COMPLETION_NOT_STATED, Severity::Warning, include_str!("../pages/COMPLETION_NOT_STATED.md")),
    card(ZERO_REPORT_CONTRADICTED, Severity::Warning, include_str!("../pages/ZERO_REPORT_CONTRADICTED.md")),
    card(FALSE_ZERO, Severity::Warning, include_str!("../pages/FALSE_ZERO.md")),
    card(FINDING_REBUTTED, Severity::Warning, include_str!("../pages/FINDING_REBUTTED.md")),
    card(
        ACCOUNTABILITY_WITHOUT_COUNT,
        Severity::Warning,
        include_str!("../pages/ACCOUNTABILITY_WITHOUT_COUNT.md"),
    ),
    card(RECOVERY_WITHOUT_AMOUNT, Severity::Warning, include_str!("../pages/RECOVERY_WITHOUT_AMOUNT.md")),
    card(FORMS_NOT_SPLIT, Severity::Info, include_str!("../pages/FORMS_NOT_SPLIT.md")),
    card(PENALTY_AS_ACCOUNTABILITY, Severity::Info, include_str!("../pages/PENALTY_AS_ACCOUNTABILITY.md")),
    card(PENDING_CASE_PUBLIC, Severity::Error, include_str!("../pages/PENDING_CASE_PUBLIC.md")),
    card(LEAD_DETAIL_PUBLIC, Severity::Error, include_str!("../pages/LEAD_DETAIL_PUBLIC.md")),
    card(PERSON_NAME_PUBLIC, Severity::Warning, include_str!("../pages/PERSON_NAME_PUBLIC.md")),
    card(DUCHA_MIXED, Severity::Warning, include_str!("../pages/DUCHA_MIXED.md")),
    card(STOP_MISSING, Severity::Error, include_str!("../pages/STOP_MISSING.md")),
    card(WORD_DOUBLED, Severity::Info, include_str!("../pages/WORD_DOUBLED.md")),
    card(PHRASE_WRONG, Severity::Warning, include_str!("../pages/PHRASE_WRONG.md")),
    card(DE_WRONG, Severity::Info, include_str!("../pages/DE_WRONG.md")),
    card(BLOCK_UNNUMBERED, Severity::Info, include_str!("../pages/BLOCK_UNNUMBERED.md")),
    card(ITEM_WITHOUT_HEADING, Severity::Info, include_str!("../pages/ITEM_WITHOUT_HEADING.md")),
    card(SENTENCE_REPEATED, Severity::Info, include_str!("../pages/SENTENCE_REPEATED.md")),
    card(LEVEL_TERM_MIXED, Severity::Warning, include_str!("../pages/LEVEL_TERM_MIXED.md")),
    card(ENTITY_ALIAS, Severity::Info, include_str!("../pages/ENTITY_ALIAS.md")),
    card(STRAY_SPACE, Severity::Info, include_str!("../pages/STRAY_SPACE.md")),
    card(PUNCTUATION_WIDTH, Severity::Info, include_str!("../pages/PUNCTUATION_WIDTH.md")),
];

const fn card(code: Code, severity: Severity, page: &'static str) -> Card {
    Card::new(code, Family::Diagnostic, severity, page)
}

/// How much a code of this crate weighs.
pub(crate) fn severity(code: Code) -> Severity {
    CARDS
        .iter()
        .chain(shared::CARDS)
        .find(|card| card.code() == code)
        .map_or(Severity::Warning, Card::severity)
}
