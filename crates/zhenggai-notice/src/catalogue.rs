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
