//! Meetings, study and circulars alone put nothing right.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;
use crate::work::Act;

/// The rule's code.
pub const CODE: Code = Code::new("MORE_THAN_MEETINGS");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("more_than_meetings.md")),
    &[Level::Measure],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let reports: Vec<_> =
        ask.file().reports_of_round().iter().filter(|report| !report.value.acts.is_empty()).collect();
    let entries = reports.iter().map(|report| report.entry());
    let acts = || reports.iter().flat_map(|report| report.value.acts.iter());
    if acts().any(|act| !act.is_talk() && *act != Act::Other) {
        Answer::met("more").on_all(entries)
    } else if acts().next().is_some() && acts().all(|act| act.is_talk()) {
        Answer::not_met("talk_alone").settled_by(&[Duty::ResponsibleUnit, Duty::LeadLeader]).on_all(entries)
    } else {
        Answer::cannot_tell("not_said").settled_by(&[Duty::ResponsibleUnit])
    }
}
