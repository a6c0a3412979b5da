//! It is said what came of a measure.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("RESULT_TOLD");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("result_told.md")),
    &[Level::Measure],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let reports = ask.file().reports_of_round().iter().filter(|report| report.value.text.is_some());
    let figures = ask.file().results().iter().map(|result| result.entry());
    let told: Vec<_> = reports.map(|report| report.entry()).chain(figures).collect();
    if told.is_empty() {
        ask.absent("none").settled_by(&[Duty::ResponsibleUnit, Duty::Handler])
    } else {
        Answer::met("told").with("count", told.len()).on_all(told)
    }
}
