//! The first person responsible has signed that the report is true.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::{Item, Level};
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("UNDERTAKING_SIGNED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("undertaking_signed.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::FirstResponsible];
    let whole = || ask.dossier().file(&Item::Dossier).and_then(|file| file.round().undertaking());
    let Some(signed) = ask.file().round().undertaking().or_else(whole) else {
        return ask.absent("none").settled_by(&settlers);
    };
    let later = ask.file().reports_of_round().iter().find(|report| report.mark.on > signed.mark.on);
    let answer = if signed.mark.duty != Duty::FirstResponsible {
        Answer::not_met("not_the_head").with("duty", signed.mark.duty).settled_by(&settlers)
    } else if let Some(report) = later {
        let day = report.mark.on;
        Answer::not_met("report_later").with("reported", day).settled_by(&settlers).on(report.entry())
    } else {
        Answer::met("signed")
    };
    answer.with("day", signed.mark.on).on(signed.entry())
}
