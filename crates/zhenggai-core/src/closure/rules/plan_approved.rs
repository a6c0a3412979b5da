//! The plan for the rectification was approved.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::decision::Decision;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("PLAN_APPROVED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("plan_approved.md")),
    &[Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::InspectionOffice, Duty::DisciplineBody, Duty::OrganisationDepartment];
    // A revised plan takes the place of the one before: the last one counts.
    let Some(file) = ask.dossier().proceedings().plans.iter().last() else {
        return ask.absent("none").settled_by(&[Duty::FirstResponsible]);
    };
    let answer = match (&file.approved, file.reviews.last()) {
        (Some(approval), _) => Answer::met("approved").with("day", approval.on).on(approval.entry),
        (None, Some(review)) if review.value.decision == Decision::Returned => {
            Answer::not_met("returned").settled_by(&[Duty::FirstResponsible]).on(review.entry())
        }
        (None, _) => ask.absent("not_approved").settled_by(&settlers),
    };
    answer.with("title", &file.plan.value.title).on(file.plan.entry())
}
