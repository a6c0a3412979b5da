//! What is worth a second look in a rule set that can be read.

use crate::closure::policy::Policy;
use crate::closure::rules::RULES;
use crate::closure::source::Confidence;
use crate::code::{Card, Code, Family, Severity};

/// A value of the set is not confirmed.
pub const POLICY_UNCONFIRMED: Code = Code::new("POLICY_UNCONFIRMED");
/// No step of the review is taken outside the organisation concerned.
pub const POLICY_NO_OUTSIDE_REVIEW: Code = Code::new("POLICY_NO_OUTSIDE_REVIEW");
/// The ladder of escalation is not in the order of its days.
pub const POLICY_LADDER_DISORDER: Code = Code::new("POLICY_LADDER_DISORDER");
/// The set neither asks a rule nor switches it off.
pub const POLICY_RULE_NOT_ASKED: Code = Code::new("POLICY_RULE_NOT_ASKED");

const fn card(code: Code, severity: Severity, page: &'static str) -> Card {
    Card::new(code, Family::Diagnostic, severity, page)
}

/// The cards of what can be found in a rule set.
pub const CARDS: &[Card] = &[
    card(POLICY_UNCONFIRMED, Severity::Info, include_str!("../../pages/POLICY_UNCONFIRMED.md")),
    card(
        POLICY_NO_OUTSIDE_REVIEW,
        Severity::Warning,
        include_str!("../../pages/POLICY_NO_OUTSIDE_REVIEW.md"),
    ),
    card(POLICY_LADDER_DISORDER, Severity::Warning, include_str!("../../pages/POLICY_LADDER_DISORDER.md")),
    card(POLICY_RULE_NOT_ASKED, Severity::Info, include_str!("../../pages/POLICY_RULE_NOT_ASKED.md")),
];

/// Something worth a second look (规则集提示).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyNote {
    /// Its code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The parameters of its sentence, by name.
    pub params: Vec<(&'static str, String)>,
}

fn note(code: Code, params: Vec<(&'static str, String)>) -> PolicyNote {
    let card = CARDS.iter().find(|card| card.code() == code);
    PolicyNote { code, severity: card.map_or(Severity::Info, Card::severity), params }
}

/// Everything that is worth a second look in a rule set, the gravest first.
#[must_use]
pub fn lint(policy: &Policy) -> Vec<PolicyNote> {
    let terms = &policy.terms;
    let mut notes = Vec::new();
    let outside = |duty: &crate::party::Duty| duty.is_outside();
    if !terms.reviews.iter().any(|stage| stage.duties.iter().any(outside)) {
        notes.push(note(POLICY_NO_OUTSIDE_REVIEW, Vec::new()));
    }
    let steps = terms.escalation.iter().flat_map(|ladder| ladder.value.windows(2));
    for pair in steps {
        if let [one, two] = pair
            && one.working == two.working
            && one.days > two.days
        {
            let params = vec![("first", one.id.to_string()), ("second", two.id.to_string())];
            notes.push(note(POLICY_LADDER_DISORDER, params));
        }
    }
    for rule in RULES {
        let code = rule.code();
        let asked = policy.rules.iter().any(|own| own.rule.code() == code);
        let off = policy.rules_off.iter().any(|own| own.rule.code() == code);
        if !asked && !off {
            notes.push(note(POLICY_RULE_NOT_ASKED, vec![("rule", code.to_string())]));
        }
    }
    let unconfirmed = policy.confidences().filter(|(_, confidence)| *confidence == Confidence::Unconfirmed);
    notes.extend(unconfirmed.map(|(what, _)| note(POLICY_UNCONFIRMED, vec![("what", what)])));
    notes
}
