//! Where a notice and the record disagree: a code, a place, an item, the entries that say otherwise.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::id::EntryId;
use zhenggai_core::item::Item;
use zhenggai_core::origin::TextSpan;

/// A finding of the record that the notice does not report (台账问题未见于通报).
pub const FINDING_NOT_REPORTED: Code = Code::new("FINDING_NOT_REPORTED");
/// A problem of the notice that the record does not have (通报问题不在台账).
pub const PROBLEM_NOT_RECORDED: Code = Code::new("PROBLEM_NOT_RECORDED");
/// Fewer measures are reported than the record has (台账措施未见于通报).
pub const MEASURE_NOT_REPORTED: Code = Code::new("MEASURE_NOT_REPORTED");
/// A problem is said to be completed, and no entry says so (声称完成而台账无据).
pub const CLAIM_WITHOUT_RECORD: Code = Code::new("CLAIM_WITHOUT_RECORD");
/// A problem is said to be completed, and no evidence was submitted (声称完成而无佐证).
pub const CLAIM_WITHOUT_EVIDENCE: Code = Code::new("CLAIM_WITHOUT_EVIDENCE");
/// A figure of the notice differs from the record (通报数字与台账不符).
pub const FIGURE_DIFFERS: Code = Code::new("FIGURE_DIFFERS");
/// A figure is lower than in the notice before (数字低于上次通报).
pub const FIGURE_FELL: Code = Code::new("FIGURE_FELL");

/// The cards of these codes.
pub const CARDS: &[Card] = &[
    card(FINDING_NOT_REPORTED, Severity::Error, include_str!("../pages/FINDING_NOT_REPORTED.md")),
    card(PROBLEM_NOT_RECORDED, Severity::Error, include_str!("../pages/PROBLEM_NOT_RECORDED.md")),
    card(MEASURE_NOT_REPORTED, Severity::Warning, include_str!("../pages/MEASURE_NOT_REPORTED.md")),
    card(CLAIM_WITHOUT_RECORD, Severity::Error, include_str!("../pages/CLAIM_WITHOUT_RECORD.md")),
    card(CLAIM_WITHOUT_EVIDENCE, Severity::Warning, include_str!("../pages/CLAIM_WITHOUT_EVIDENCE.md")),
    card(FIGURE_DIFFERS, Severity::Error, include_str!("../pages/FIGURE_DIFFERS.md")),
    card(FIGURE_FELL, Severity::Warning, include_str!("../pages/FIGURE_FELL.md")),
];

const fn card(code: Code, severity: Severity, page: &'static str) -> Card {
    Card::new(code, Family::Diagnostic, severity, page)
}

/// A place where a notice and the record disagree (不一致).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind.
    pub code: Code,
    /// Where in the notice; absent for what it does not print.
    pub span: Option<TextSpan>,
    /// Which item of the record, where one is meant.
    pub item: Option<Item>,
    /// The entries of the record that say otherwise.
    pub entries: Vec<EntryId>,
    /// The parameters of the sentence.
    pub params: Vec<(&'static str, String)>,
}

impl Difference {
    /// How much it weighs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        CARDS.iter().find(|card| card.code() == self.code).map_or(Severity::Warning, Card::severity)
    }

    pub(crate) const fn at(code: Code, span: TextSpan) -> Self {
        Self { code, span: Some(span), item: None, entries: Vec::new(), params: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    pub(crate) fn of(mut self, item: Item, entries: Vec<EntryId>) -> Self {
        (self.item, self.entries) = (Some(item), entries);
        self
    }
}
