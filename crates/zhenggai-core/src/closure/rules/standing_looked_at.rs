//! An obligation that goes on was looked at as often as it should be.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;
use crate::schedule::look::Looks;

/// The rule's code.
pub const CODE: Code = Code::new("STANDING_LOOKED_AT");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("standing_looked_at.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let file = ask.file();
    let Some((deadline, standing)) = file.standing() else { return Answer::does_not_apply("not_standing") };
    let Some(cadence) = standing.cadence else {
        return Answer::does_not_apply("no_cadence").on(deadline.entry());
    };
    let since = ask.due_day(&deadline.value).unwrap_or(deadline.mark.on);
    let looks = Looks { since, cadence, last: file.last_looked_at(since) };
    let (calendar, roll) = (&ask.terms().calendar, ask.terms().due_terms().roll);
    let next = looks.next(calendar, roll).map(|next| next.day);
    let missed = looks.missed(ask.day(), calendar, roll);
    let answer = match looks.last {
        _ if missed > 0 => ask
            .absent("missed")
            .with("count", missed)
            .settled_by(&[Duty::ResponsibleUnit, Duty::InspectionOffice]),
        Some(last) => Answer::met("looked_at").with("last", last),
        None => Answer::does_not_apply("not_due"),
    };
    let day = next.map_or_else(String::new, |day| day.to_string());
    answer.with("months", cadence.months()).with("day", day).due(next).on(deadline.entry())
}
