//! What was struck off was looked at again when it was due, and has held.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::day::Day;
use crate::item::Level;
use crate::look_back::LookBackResult;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("LOOK_BACK_HELD");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("look_back_held.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::InspectionOffice, Duty::DisciplineBody];
    let Some(closed) = ask.file().round().closed() else { return Answer::does_not_apply("not_closed") };
    let looks = || ask.file().look_backs().iter();
    let reports = looks().filter_map(|look| look.report.as_ref());
    let latest = reports.filter(|report| report.mark.on >= closed.mark.on).max_by_key(|it| it.mark.on);
    if let Some(report) = latest.filter(|report| report.value.result != LookBackResult::Held) {
        return Answer::not_met("failed")
            .with("day", report.mark.on)
            .settled_by(&settlers)
            .on(report.entry());
    }
    let mut planned = looks().filter(|look| look.report.is_none()).map(|look| &look.planned);
    if let Some(late) = planned.clone().find(|planned| planned.value.planned_for < ask.day()) {
        let day = late.value.planned_for;
        return ask.absent("overdue").with("day", day).settled_by(&settlers).due(Some(day)).on(late.entry());
    }
    if let Some(planned) = planned.next() {
        let day = planned.value.planned_for;
        return Answer::does_not_apply("ahead").with("day", day).due(Some(day)).on(planned.entry());
    }
    let rules = ask.terms().look_back.as_ref();
    let owed = owed(ask, closed.mark.on, latest.map(|report| report.mark.on));
    let sampled = rules.and_then(|rules| rules.value.sample_percent).is_some();
    let answer = match (owed.filter(|day| *day < ask.day()), latest) {
        (Some(_), None) if sampled => Answer::does_not_apply("not_in_the_sample"),
        (Some(day), _) => ask.absent("owed").with("day", day).settled_by(&settlers).due(Some(day)),
        (None, Some(report)) => Answer::met("held").with("day", report.mark.on).on(report.entry()),
        (None, None) => Answer::does_not_apply("not_due"),
    };
    let sure = rules.map(|rules| rules.source.confidence);
    sure.into_iter().fold(answer, Answer::no_surer_than).on(closed.entry())
}

/// The last day of the look-back that the rule set asks for next, after the closure or after the latest one.
fn owed(ask: &Ask<'_>, closed: Day, latest: Option<Day>) -> Option<Day> {
    let rules = &ask.terms().look_back.as_ref()?.value;
    let (terms, calendar) = (ask.terms().due_terms(), &ask.terms().calendar);
    let counted = match latest {
        Some(latest) => calendar.on(latest.plus_months(rules.every_months?)?, terms.roll),
        None => calendar.after(closed, rules.after, terms.start, terms.roll),
    };
    counted.map(|counted| counted.day)
}
