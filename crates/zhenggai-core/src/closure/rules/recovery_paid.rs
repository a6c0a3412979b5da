//! Money that is owed has come in in full.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::measure::MeasureNature;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("RECOVERY_PAID");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("recovery_paid.md")),
    &[Level::Measure, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let recoveries = ask.file().recoveries();
    let entries = || recoveries.iter().map(|recovery| recovery.entry());
    let settlers = [Duty::ResponsibleUnit, Duty::LeadLeader];
    let short = recoveries.iter().find_map(|recovery| match (recovery.value.due, recovery.value.paid) {
        (Some(due), Some(paid)) if paid < due => Some((recovery, due, paid)),
        _ => None,
    });
    if let Some((recovery, due, paid)) = short {
        return Answer::not_met("outstanding")
            .with("due", due)
            .with("paid", paid)
            .with("outstanding", due.less(paid))
            .settled_by(&settlers)
            .on(recovery.entry());
    }
    if let Some(recovery) = recoveries.iter().find(|recovery| recovery.value.paid.is_none()) {
        return ask.absent("not_paid").settled_by(&settlers).on(recovery.entry());
    }
    if let Some(recovery) = recoveries.iter().find(|recovery| recovery.value.due.is_none()) {
        let paid = recovery.value.paid.unwrap_or(crate::money::Money::ZERO);
        return Answer::cannot_tell("due_not_said")
            .with("paid", paid)
            .settled_by(&settlers)
            .on_all(entries());
    }
    let recovers =
        ask.measure().is_some_and(|measure| measure.value.natures().contains(&MeasureNature::Recovery));
    if !recoveries.is_empty() {
        Answer::met("in_full").with("count", recoveries.len()).on_all(entries())
    } else if recovers {
        ask.absent("none").settled_by(&settlers)
    } else {
        Answer::does_not_apply("no_recovery")
    }
}
