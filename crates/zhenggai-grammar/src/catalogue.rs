//! Codes that several readers give: what they say holds of a text and of a sheet.

use zhenggai_core::code::{Card, Code, Family, Severity};

/// Parts do not add up to their total (分项与总数不符).
pub const SUM_MISMATCH: Code = Code::new("SUM_MISMATCH");
/// Two places disagree on how far the work has come (进度前后矛盾).
pub const STATUS_CONFLICT: Code = Code::new("STATUS_CONFLICT");

/// The cards of these codes.
pub const CARDS: &[Card] = &[
    card(SUM_MISMATCH, Severity::Error, include_str!("../pages/SUM_MISMATCH.md")),
    card(STATUS_CONFLICT, Severity::Warning, include_str!("../pages/STATUS_CONFLICT.md")),
];

const fn card(code: Code, severity: Severity, page: &'static str) -> Card {
    Card::new(code, Family::Diagnostic, severity, page)
}
