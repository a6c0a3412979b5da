//! Every code that is given to a sheet. Two more, `SUM_MISMATCH` and `STATUS_CONFLICT`, are those of notices too, and
//! `CONTROL_CHAR` is that of the core.

use zhenggai_core::code::{Card, Code, Family, Severity};

pub use zhenggai_grammar::catalogue::{STATUS_CONFLICT, SUM_MISMATCH};

/// The deadline is empty (未填完成时限).
pub const DUE_MISSING: Code = Code::new("DUE_MISSING");
/// The deadline cannot be read (时限无法识别).
pub const DUE_UNKNOWN: Code = Code::new("DUE_UNKNOWN");
/// A month or day without a year (时限没有年份).
pub const DUE_NO_YEAR: Code = Code::new("DUE_NO_YEAR");
/// A day that does not exist (没有这一天).
pub const DUE_INVALID: Code = Code::new("DUE_INVALID");
/// The deadline lies before the feedback (时限早于反馈).
pub const DUE_BEFORE_FEEDBACK: Code = Code::new("DUE_BEFORE_FEEDBACK");
/// A number read as a date serial (数字按日期读取).
pub const DUE_SERIAL: Code = Code::new("DUE_SERIAL");
/// Eight digits (八位数字).
pub const DUE_COMPACT: Code = Code::new("DUE_COMPACT");
/// A date shown as a month (只显示年月).
pub const DUE_MONTH_FORMAT: Code = Code::new("DUE_MONTH_FORMAT");
/// A status that is none (状态无法识别).
pub const STATUS_UNKNOWN: Code = Code::new("STATUS_UNKNOWN");
/// Completed and no evidence named (已完成但无佐证).
pub const COMPLETED_NO_EVIDENCE: Code = Code::new("COMPLETED_NO_EVIDENCE");
/// No lead leader (未填牵头领导).
pub const LEADER_MISSING: Code = Code::new("LEADER_MISSING");
/// No responsible unit (未填责任单位).
pub const UNIT_MISSING: Code = Code::new("UNIT_MISSING");
/// A row without a finding (没有反馈问题).
pub const FINDING_MISSING: Code = Code::new("FINDING_MISSING");
/// A row without a measure (没有整改措施).
pub const MEASURE_MISSING: Code = Code::new("MEASURE_MISSING");
/// A number stands twice (编号重复).
pub const DUP_ID: Code = Code::new("DUP_ID");
/// The same finding and measure in another sheet (重复登记).
pub const DUP_ROW: Code = Code::new("DUP_ROW");
/// A number is left out (编号不连续).
pub const ID_GAP: Code = Code::new("ID_GAP");
/// A CSV record with too few or too many fields (字段数不符).
pub const FIELD_COUNT: Code = Code::new("FIELD_COUNT");
/// The value of a formula is used (公式).
pub const FORMULA: Code = Code::new("FORMULA");
/// Text that begins with = + - @ (文字以公式符号开头).
pub const FORMULA_INJECTION: Code = Code::new("FORMULA_INJECTION");
/// More than 32,767 characters (文字过长).
pub const CELL_TOO_LONG: Code = Code::new("CELL_TOO_LONG");
/// A sheet that claims far more than it has (声明区域可疑).
pub const DIMENSION_SUSPECT: Code = Code::new("DIMENSION_SUSPECT");
/// #REF! and the like (错误值).
pub const ERROR_VALUE: Code = Code::new("ERROR_VALUE");
/// Full-width digits (全角数字).
pub const FULLWIDTH_DIGITS: Code = Code::new("FULLWIDTH_DIGITS");
/// A hidden row, read all the same (隐藏的行).
pub const HIDDEN_ROW: Code = Code::new("HIDDEN_ROW");
/// A hidden column, read all the same (隐藏的列).
pub const HIDDEN_COLUMN: Code = Code::new("HIDDEN_COLUMN");
/// A hidden sheet, not read (隐藏的工作表).
pub const HIDDEN_SHEET: Code = Code::new("HIDDEN_SHEET");
/// The header stands again (重复的表头).
pub const HEADER_REPEATED: Code = Code::new("HEADER_REPEATED");
/// A column kept as an extra (原样保留的列).
pub const HEADER_UNKNOWN_COLUMN: Code = Code::new("HEADER_UNKNOWN_COLUMN");
/// Dates count from 1904 (1904 日期系统).
pub const DATE_1904: Code = Code::new("DATE_1904");
/// 同上 takes the value above (同上).
pub const DITTO: Code = Code::new("DITTO");
/// A row that may be known or new is asked about (无法确定是否同一条).
pub const INTAKE_DOUBTFUL: Code = Code::new("INTAKE_DOUBTFUL");
/// A text that was recorded is not changed (原文不改).
pub const INTAKE_TEXT_FIXED: Code = Code::new("INTAKE_TEXT_FIXED");
/// What was recorded is not deleted (不删除).
pub const INTAKE_NOT_CLEARED: Code = Code::new("INTAKE_NOT_CLEARED");
/// A stable id that the dossier does not have (编号不存在).
pub const INTAKE_UNKNOWN_ID: Code = Code::new("INTAKE_UNKNOWN_ID");
/// A stable id stands in two rows (编号重复).
pub const INTAKE_TWICE: Code = Code::new("INTAKE_TWICE");
/// No list of comments (没有意见清单).
pub const COMMENT_HEADER_MISSING: Code = Code::new("COMMENT_HEADER_MISSING");
/// A comment without a text (意见没有内容).
pub const COMMENT_TEXT_MISSING: Code = Code::new("COMMENT_TEXT_MISSING");
/// A comment or an answer without a day (意见或答复没有日期).
pub const COMMENT_DAY_MISSING: Code = Code::new("COMMENT_DAY_MISSING");
/// What a comment is about is not certain (意见涉及事项不明).
pub const COMMENT_ITEM_UNCLEAR: Code = Code::new("COMMENT_ITEM_UNCLEAR");

/// The cards of all codes of this crate.
pub const CARDS: &[Card] = &[
    card(DUE_MISSING, Severity::Warning, include_str!("../pages/DUE_MISSING.md")),
    card(DUE_UNKNOWN, Severity::Warning, include_str!("../pages/DUE_UNKNOWN.md")),
    card(DUE_NO_YEAR, Severity::Warning, include_str!("../pages/DUE_NO_YEAR.md")),
    card(DUE_INVALID, Severity::Error, include_str!("../pages/DUE_INVALID.md")),
    card(DUE_BEFORE_FEEDBACK, Severity::Warning, include_str!("../pages/DUE_BEFORE_FEEDBACK.md")),
    card(DUE_SERIAL, Severity::Info, include_str!("../pages/DUE_SERIAL.md")),
    card(DUE_COMPACT, Severity::Info, include_str!("../pages/DUE_COMPACT.md")),
    card(DUE_MONTH_FORMAT, Severity::Info, include_str!("../pages/DUE_MONTH_FORMAT.md")),
    card(STATUS_UNKNOWN, Severity::Warning, include_str!("../pages/STATUS_UNKNOWN.md")),
    card(COMPLETED_NO_EVIDENCE, Severity::Warning, include_str!("../pages/COMPLETED_NO_EVIDENCE.md")),
    card(LEADER_MISSING, Severity::Warning, include_str!("../pages/LEADER_MISSING.md")),
    card(UNIT_MISSING, Severity::Warning, include_str!("../pages/UNIT_MISSING.md")),
    card(FINDING_MISSING, Severity::Error, include_str!("../pages/FINDING_MISSING.md")),
    card(MEASURE_MISSING, Severity::Error, include_str!("../pages/MEASURE_MISSING.md")),
    card(DUP_ID, Severity::Warning, include_str!("../pages/DUP_ID.md")),
    card(DUP_ROW, Severity::Warning, include_str!("../pages/DUP_ROW.md")),
    card(ID_GAP, Severity::Warning, include_str!("../pages/ID_GAP.md")),
    card(FIELD_COUNT, Severity::Warning, include_str!("../pages/FIELD_COUNT.md")),
    card(FORMULA, Severity::Info, include_str!("../pages/FORMULA.md")),
    card(FORMULA_INJECTION, Severity::Warning, include_str!("../pages/FORMULA_INJECTION.md")),
    card(CELL_TOO_LONG, Severity::Warning, include_str!("../pages/CELL_TOO_LONG.md")),
    card(DIMENSION_SUSPECT, Severity::Warning, include_str!("../pages/DIMENSION_SUSPECT.md")),
    card(ERROR_VALUE, Severity::Error, include_str!("../pages/ERROR_VALUE.md")),
    card(FULLWIDTH_DIGITS, Severity::Info, include_str!("../pages/FULLWIDTH_DIGITS.md")),
    card(HIDDEN_ROW, Severity::Info, include_str!("../pages/HIDDEN_ROW.md")),
    card(HIDDEN_COLUMN, Severity::Info, include_str!("../pages/HIDDEN_COLUMN.md")),
    card(HIDDEN_SHEET, Severity::Info, include_str!("../pages/HIDDEN_SHEET.md")),
    card(HEADER_REPEATED, Severity::Info, include_str!("../pages/HEADER_REPEATED.md")),
    card(HEADER_UNKNOWN_COLUMN, Severity::Info, include_str!("../pages/HEADER_UNKNOWN_COLUMN.md")),
    card(DATE_1904, Severity::Info, include_str!("../pages/DATE_1904.md")),
    card(DITTO, Severity::Info, include_str!("../pages/DITTO.md")),
    card(INTAKE_DOUBTFUL, Severity::Warning, include_str!("../pages/INTAKE_DOUBTFUL.md")),
    card(INTAKE_TEXT_FIXED, Severity::Warning, include_str!("../pages/INTAKE_TEXT_FIXED.md")),
    card(INTAKE_NOT_CLEARED, Severity::Warning, include_str!("../pages/INTAKE_NOT_CLEARED.md")),
    card(INTAKE_UNKNOWN_ID, Severity::Error, include_str!("../pages/INTAKE_UNKNOWN_ID.md")),
    card(INTAKE_TWICE, Severity::Error, include_str!("../pages/INTAKE_TWICE.md")),
    card(COMMENT_HEADER_MISSING, Severity::Error, include_str!("../pages/COMMENT_HEADER_MISSING.md")),
    card(COMMENT_TEXT_MISSING, Severity::Error, include_str!("../pages/COMMENT_TEXT_MISSING.md")),
    card(COMMENT_DAY_MISSING, Severity::Error, include_str!("../pages/COMMENT_DAY_MISSING.md")),
    card(COMMENT_ITEM_UNCLEAR, Severity::Warning, include_str!("../pages/COMMENT_ITEM_UNCLEAR.md")),
];

const fn card(code: Code, severity: Severity, page: &'static str) -> Card {
    Card::new(code, Family::Diagnostic, severity, page)
}
