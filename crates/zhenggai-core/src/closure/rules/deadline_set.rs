//! Every measure has a deadline, or a standing obligation that is looked at again.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::deadline::Due;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("DEADLINE_SET");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("deadline_set.md")),
    &[Level::Measure, Level::Task],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let Some(deadline) = ask.lineage().iter().find_map(|file| file.deadline()) else {
        return ask.absent("none").settled_by(&[Duty::LeadLeader, Duty::FirstResponsible]);
    };
    let answer = match (deadline.value.due(), deadline.value.standing()) {
        (Some(Due::By { day, .. }), _) => Answer::met("by_day").with("day", day),
        (Some(Due::Immediate), _) => Answer::met("immediate"),
        (Some(Due::After { .. }), _) => Answer::met("relative"),
        (None, standing) => match standing.and_then(|standing| standing.cadence) {
            Some(cadence) => Answer::met("standing").with("months", cadence.months()),
            None => ask.absent("no_cadence").settled_by(&[Duty::LeadLeader, Duty::InspectionOffice]),
        },
    };
    answer.on(deadline.entry())
}
