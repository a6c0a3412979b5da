//! The list of all closure rules: the only place where they are listed.

// rules
pub mod accountability_decided;
pub mod children_closed;
pub mod comments_answered;
pub mod deadline_set;
pub mod decided_by_others;
pub mod done_after_feedback;
pub mod done_in_time;
pub mod dual_publication;
pub mod effect_assessed;
pub mod evidence_accepted;
pub mod evidence_dates_fit;
pub mod extension_in_order;
pub mod finding_has_measure;
pub mod lasting_mechanism;
pub mod lead_leader_named;
pub mod leads_settled;
pub mod limits_kept;
pub mod look_back_held;
pub mod milestones_reached;
pub mod more_than_meetings;
pub mod no_open_objection;
pub mod nothing_restricted_on_notice;
pub mod photos_tell_where;
pub mod plan_approved;
pub mod proved_anew;
pub mod public_notice_over;
pub mod publication_released;
pub mod recovery_paid;
pub mod responsible_unit_named;
pub mod result_told;
pub mod reviewer_not_reporter;
pub mod reviews_complete;
pub mod rule_in_force;
pub mod satisfaction_reached;
pub mod similar_checked;
pub mod stages_by_others;
pub mod standing_is_not_done;
pub mod standing_looked_at;
pub mod steps_in_order;
pub mod subject_withdrew;
pub mod undertaking_signed;
pub mod work_reported_complete;

use crate::closure::rule::Rule;

/// Every rule, in the order in which verdicts print their reasons.
pub const RULES: &[Rule] = &[
    plan_approved::RULE,
    finding_has_measure::RULE,
    lead_leader_named::RULE,
    responsible_unit_named::RULE,
    deadline_set::RULE,
    extension_in_order::RULE,
    work_reported_complete::RULE,
    done_after_feedback::RULE,
    done_in_time::RULE,
    milestones_reached::RULE,
    result_told::RULE,
    more_than_meetings::RULE,
    rule_in_force::RULE,
    lasting_mechanism::RULE,
    recovery_paid::RULE,
    accountability_decided::RULE,
    leads_settled::RULE,
    evidence_accepted::RULE,
    evidence_dates_fit::RULE,
    photos_tell_where::RULE,
    proved_anew::RULE,
    standing_is_not_done::RULE,
    standing_looked_at::RULE,
    similar_checked::RULE,
    children_closed::RULE,
    undertaking_signed::RULE,
    steps_in_order::RULE,
    no_open_objection::RULE,
    comments_answered::RULE,
    reviewer_not_reporter::RULE,
    subject_withdrew::RULE,
    reviews_complete::RULE,
    stages_by_others::RULE,
    public_notice_over::RULE,
    nothing_restricted_on_notice::RULE,
    decided_by_others::RULE,
    look_back_held::RULE,
    limits_kept::RULE,
    publication_released::RULE,
    dual_publication::RULE,
    effect_assessed::RULE,
    satisfaction_reached::RULE,
];

/// The rule with this code.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code().as_str() == code)
}
