//! The responsible unit says that the work is complete.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::deadline::Due;
use crate::item::Level;
use crate::party::Duty;
use crate::work::WorkStatus;

/// The rule's code.
pub const CODE: Code = Code::new("WORK_REPORTED_COMPLETE");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("work_reported_complete.md")),
    &[Level::Measure, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::ResponsibleUnit, Duty::LeadLeader];
    let due = ask.lineage().iter().find_map(|file| file.deadline()).and_then(|deadline| {
        match deadline.value.due() {
            Some(Due::By { day, .. }) => Some(*day),
            _ => None,
        }
    });
    match ask.file().work_status() {
        Some((report, status)) => {
            let answer = match status {
                WorkStatus::Complete => Answer::met("complete"),
                WorkStatus::BasicallyComplete => Answer::not_met("basically_complete"),
                WorkStatus::InProgress => Answer::not_met("in_progress"),
                WorkStatus::NotStarted => Answer::not_met("not_started"),
                WorkStatus::NotComplete => Answer::not_met("not_complete"),
            };
            let answer = if status == WorkStatus::Complete { answer } else { answer.settled_by(&settlers) };
            answer.due(due).on(report.entry())
        }
        // A finding that is carried by measures need not be reported by itself.
        None if !ask.children().is_empty() => Answer::does_not_apply("carried_below"),
        None => ask.absent("not_said").settled_by(&settlers).due(due),
    }
}
