//! The catalogue: every code of the core, with its card. Other crates have theirs; the front door joins them.

use crate::closure::lint;
use crate::closure::policy::condition;
use crate::closure::rules::RULES;
use crate::code::{Card, Code, Family, Severity};
use crate::invalid;
use crate::ledger::refusal;
use crate::lint::card;

const fn invalid_card(code: Code, page: &'static str) -> Card {
    Card::new(code, Family::Invalid, Severity::Error, page)
}

const fn refusal_card(code: Code, page: &'static str) -> Card {
    Card::new(code, Family::Refusal, Severity::Error, page)
}

/// The cards of values that cannot be made and of commands that are refused. Those of the closure rules are
/// in [`RULES`].
pub const CARDS: &[Card] = &[
    invalid_card(invalid::EMPTY, include_str!("../pages/EMPTY.md")),
    invalid_card(invalid::TOO_LONG, include_str!("../pages/TOO_LONG.md")),
    invalid_card(invalid::CONTROL_CHAR, include_str!("../pages/CONTROL_CHAR.md")),
    invalid_card(invalid::MALFORMED, include_str!("../pages/MALFORMED.md")),
    invalid_card(invalid::OUT_OF_RANGE, include_str!("../pages/OUT_OF_RANGE.md")),
    invalid_card(invalid::UNKNOWN_WORD, include_str!("../pages/UNKNOWN_WORD.md")),
    invalid_card(invalid::ENDS_BEFORE_START, include_str!("../pages/ENDS_BEFORE_START.md")),
    refusal_card(refusal::DOSSIER_NOT_OPENED, include_str!("../pages/DOSSIER_NOT_OPENED.md")),
    refusal_card(refusal::DOSSIER_ALREADY_OPENED, include_str!("../pages/DOSSIER_ALREADY_OPENED.md")),
    refusal_card(refusal::ALREADY_REGISTERED, include_str!("../pages/ALREADY_REGISTERED.md")),
    refusal_card(refusal::NOT_REGISTERED, include_str!("../pages/NOT_REGISTERED.md")),
    refusal_card(refusal::ITEM_CLOSED, include_str!("../pages/ITEM_CLOSED.md")),
    refusal_card(refusal::ITEM_NOT_CLOSED, include_str!("../pages/ITEM_NOT_CLOSED.md")),
    refusal_card(refusal::CLOSURE_NOT_REQUESTED, include_str!("../pages/CLOSURE_NOT_REQUESTED.md")),
    refusal_card(refusal::CLOSURE_ALREADY_REQUESTED, include_str!("../pages/CLOSURE_ALREADY_REQUESTED.md")),
    refusal_card(refusal::OBJECTION_ALREADY_SETTLED, include_str!("../pages/OBJECTION_ALREADY_SETTLED.md")),
    refusal_card(refusal::ALREADY_SETTLED, include_str!("../pages/ALREADY_SETTLED.md")),
    refusal_card(refusal::NOT_ASKED, include_str!("../pages/NOT_ASKED.md")),
    refusal_card(refusal::DUTY_MAY_NOT, include_str!("../pages/DUTY_MAY_NOT.md")),
    refusal_card(refusal::DUTY_NOT_HELD, include_str!("../pages/DUTY_NOT_HELD.md")),
    refusal_card(refusal::SEPARATION_BROKEN, include_str!("../pages/SEPARATION_BROKEN.md")),
    refusal_card(refusal::SELF_WAIVER, include_str!("../pages/SELF_WAIVER.md")),
    refusal_card(refusal::REVIEW_MISSING, include_str!("../pages/REVIEW_MISSING.md")),
    refusal_card(refusal::PUBLIC_NOTICE_MISSING, include_str!("../pages/PUBLIC_NOTICE_MISSING.md")),
    refusal_card(refusal::PUBLIC_NOTICE_RUNNING, include_str!("../pages/PUBLIC_NOTICE_RUNNING.md")),
    refusal_card(refusal::OBJECTION_OPEN, include_str!("../pages/OBJECTION_OPEN.md")),
    refusal_card(refusal::NOT_CORRECTABLE, include_str!("../pages/NOT_CORRECTABLE.md")),
    refusal_card(refusal::CORRECTION_DIFFERS, include_str!("../pages/CORRECTION_DIFFERS.md")),
    refusal_card(refusal::FINDING_TEXT_FIXED, include_str!("../pages/FINDING_TEXT_FIXED.md")),
    refusal_card(refusal::NO_CONFLICT, include_str!("../pages/NO_CONFLICT.md")),
    refusal_card(refusal::DEVICE_SHUT_OUT, include_str!("../pages/DEVICE_SHUT_OUT.md")),
    refusal_card(refusal::CAUSE_MISSING, include_str!("../pages/CAUSE_MISSING.md")),
    refusal_card(refusal::CHAIN_FORKED, include_str!("../pages/CHAIN_FORKED.md")),
    refusal_card(refusal::GAVE_WAY, include_str!("../pages/GAVE_WAY.md")),
    refusal_card(refusal::UNKNOWN_KIND, include_str!("../pages/UNKNOWN_KIND.md")),
    refusal_card(refusal::CLOSURE_BLOCKED, include_str!("../pages/CLOSURE_BLOCKED.md")),
    Card::new(
        condition::OWN_CONDITION,
        Family::Rule,
        Severity::Error,
        include_str!("../pages/OWN_CONDITION.md"),
    ),
];

/// Every card of the core: values, refusals, closure rules.
pub fn cards() -> impl Iterator<Item = &'static Card> {
    CARDS.iter().chain(lint::CARDS).chain(card::CARDS).chain(RULES.iter().map(|rule| rule.card()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_once_and_its_page_has_both_titles() {
        let mut codes: Vec<_> = cards().map(Card::code).collect();
        assert_eq!(codes.len(), CARDS.len() + lint::CARDS.len() + card::CARDS.len() + RULES.len());
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), cards().count());
        for card in cards() {
            let head = format!("# {} · ", card.code());
            assert!(card.page().starts_with(&head), "{}", card.code());
            assert!(!card.title_zh().is_empty() && !card.title_en().is_empty(), "{}", card.code());
        }
    }
}
