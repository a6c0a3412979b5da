//! The list of all closure rules: the only place where they are listed.

// rules
pub mod children_closed;
pub mod deadline_set;
pub mod evidence_accepted;
pub mod finding_has_measure;
pub mod lead_leader_named;
pub mod leads_settled;
pub mod milestones_reached;
pub mod more_than_meetings;
pub mod no_open_objection;
pub mod public_notice_over;
pub mod recovery_paid;
pub mod responsible_unit_named;
pub mod reviewer_not_reporter;
pub mod reviews_complete;
pub mod rule_in_force;
pub mod similar_checked;
pub mod standing_is_not_done;
pub mod work_reported_complete;

use crate::closure::rule::Rule;

/// Every rule, in the order in which verdicts print their reasons.
pub const RULES: &[Rule] = &[
    finding_has_measure::RULE,
    lead_leader_named::RULE,
    responsible_unit_named::RULE,
    deadline_set::RULE,
    work_reported_complete::RULE,
    milestones_reached::RULE,
    more_than_meetings::RULE,
    rule_in_force::RULE,
    recovery_paid::RULE,
    leads_settled::RULE,
    evidence_accepted::RULE,
    standing_is_not_done::RULE,
    similar_checked::RULE,
    children_closed::RULE,
    no_open_objection::RULE,
    reviewer_not_reporter::RULE,
    reviews_complete::RULE,
    public_notice_over::RULE,
];

/// The rule with this code.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code().as_str() == code)
}
