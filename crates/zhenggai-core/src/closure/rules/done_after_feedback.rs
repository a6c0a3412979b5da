//! The work was complete only after the findings were fed back.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("DONE_AFTER_FEEDBACK");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("done_after_feedback.md")),
    &[Level::Measure],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let Some(report) = ask.file().completed() else { return Answer::does_not_apply("not_complete") };
    let Some(feedback) = ask.dossier().inspection().feedback_on else {
        return Answer::cannot_tell("feedback_unknown")
            .settled_by(&[Duty::InspectionOffice])
            .on(report.entry());
    };
    let answer = if report.mark.on >= feedback {
        Answer::met("after")
    } else if ask.at_once() {
        Answer::met("at_once")
    } else {
        Answer::not_met("before").settled_by(&[Duty::ResponsibleUnit, Duty::LeadLeader])
    };
    answer.with("day", report.mark.on).with("feedback", feedback).on(report.entry())
}
