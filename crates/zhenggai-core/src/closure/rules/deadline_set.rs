//! Every measure has a deadline, or a standing obligation that is looked at again.

use crate::closure::ask::Ask;
use crate::closure::params::Param;
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
)
.with_params(&[LONGEST_CADENCE]);

const LONGEST_CADENCE: Param = Param {
    name: "longest_cadence_months",
    least: 1,
    most: 60,
    zh: "长期坚持事项的复核周期最长几个月",
    en: "how many months may lie at most between two looks at a standing obligation",
};

fn judge(ask: &Ask<'_>) -> Answer {
    let Some(deadline) = ask.lineage().iter().find_map(|file| file.deadline()) else {
        return ask.absent("none").settled_by(&[Duty::LeadLeader, Duty::FirstResponsible]);
    };
    let answer = match (deadline.value.due(), deadline.value.standing()) {
        (Some(Due::By { day, .. }), _) => Answer::met("by_day").with("day", day),
        (Some(Due::Immediate), _) => Answer::met("immediate"),
        (Some(Due::After { .. }), _) => Answer::met("relative"),
        (None, standing) => match standing.and_then(|standing| standing.cadence) {
            Some(cadence) => match ask.param(LONGEST_CADENCE.name) {
                Some(most) if i64::from(cadence.months()) > most => Answer::not_met("cadence_too_long")
                    .with("months", cadence.months())
                    .with("most", most)
                    .settled_by(&[Duty::LeadLeader, Duty::InspectionOffice]),
                _ => Answer::met("standing").with("months", cadence.months()),
            },
            None => ask.absent("no_cadence").settled_by(&[Duty::LeadLeader, Duty::InspectionOffice]),
        },
    };
    answer.on(deadline.entry())
}
