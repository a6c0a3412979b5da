//! The closure was on public notice for as long as the rule set asks, and the time is over.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::closure::source::Confidence;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("PUBLIC_NOTICE_OVER");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("public_notice_over.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::InspectionOffice, Duty::RectificationOffice];
    let asked = ask.terms().public_notice.as_ref();
    let Some(window) = asked.filter(|it| it.value.levels.contains(&ask.item().level())) else {
        return Answer::does_not_apply("not_asked");
    };
    let (wanted, sure) = (window.value.working_days, window.source.confidence);
    let Some(notice) = ask.file().round().attempt().and_then(|attempt| attempt.notice.as_ref()) else {
        return ask.absent("none").with("wanted", wanted).settled_by(&settlers).no_surer_than(sure);
    };
    let period = notice.value.period;
    let working = ask.terms().calendar.working_days(period);
    // A day that the calendar does not know may be a day off.
    let known = if working.assumed.is_none() { Confidence::Confirmed } else { Confidence::Unconfirmed };
    let answer = if working.count < wanted {
        Answer::not_met("too_short").with("count", working.count).settled_by(&settlers)
    } else if ask.day() <= period.end() {
        Answer::not_met("running").settled_by(&settlers).due(Some(period.end()))
    } else {
        Answer::met("over").with("count", working.count)
    };
    answer
        .with("start", period.start())
        .with("end", period.end())
        .with("wanted", wanted)
        .no_surer_than(sure)
        .no_surer_than(known)
        .on(notice.entry())
}
