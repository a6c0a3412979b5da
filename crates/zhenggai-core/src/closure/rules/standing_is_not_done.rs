//! A standing obligation is not done by being reported done: it stays on the register and is looked at again.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::measure::MeasureClass;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("STANDING_IS_NOT_DONE");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("standing_is_not_done.md")),
    &[Level::Measure, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::LeadLeader, Duty::InspectionOffice];
    let continuing = ask.measure().filter(|m| m.value.class() == Some(MeasureClass::Continuing));
    let Some((deadline, standing)) = ask.file().standing() else {
        return match continuing {
            Some(measure) => ask.absent("no_cadence").settled_by(&settlers).on(measure.entry()),
            None => Answer::does_not_apply("not_standing"),
        };
    };
    let answer = match (deadline.value.due(), standing.cadence) {
        (_, None) => ask.absent("no_cadence").settled_by(&settlers),
        (None, Some(cadence)) => {
            Answer::not_met("never_ends").with("months", cadence.months()).settled_by(&settlers)
        }
        (Some(_), Some(cadence)) => Answer::met("kept_apart").with("months", cadence.months()),
    };
    answer.on(deadline.entry())
}
