//! The work was complete by the day on which it was due.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("DONE_IN_TIME");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("done_in_time.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::ResponsibleUnit, Duty::LeadLeader];
    let Some(deadline) = ask.lineage().iter().find_map(|file| file.deadline()) else {
        return Answer::does_not_apply("no_deadline");
    };
    if deadline.value.due().is_none() {
        return Answer::does_not_apply("no_deadline").on(deadline.entry());
    }
    let Some(due) = ask.due_day(&deadline.value) else {
        return Answer::cannot_tell("day_unknown").settled_by(&[Duty::InspectionOffice]).on(deadline.entry());
    };
    let answer = match ask.file().completed() {
        Some(report) if report.mark.on <= due => Answer::met("in_time").on(report.entry()),
        Some(report) => Answer::not_met("late")
            .with("done", report.mark.on)
            .with("days", report.mark.on.days_since(due))
            .settled_by(&settlers)
            .on(report.entry()),
        None if !ask.children().is_empty() => Answer::does_not_apply("carried_below"),
        None if ask.day() <= due => Answer::does_not_apply("not_due"),
        None => ask.absent("overdue").with("days", ask.day().days_since(due)).settled_by(&settlers),
    };
    answer.with("day", due).due(Some(due)).on(deadline.entry())
}
