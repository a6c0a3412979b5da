//! Where people are to be held to account, it was decided.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::measure::MeasureNature;
use crate::outcome::AccountabilityFamily;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("ACCOUNTABILITY_DECIDED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("accountability_decided.md")),
    &[Level::Measure, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    // Leads that were handed over are no outcome yet.
    let outcomes = ask.file().accountability().iter();
    let decided: Vec<_> = outcomes.filter(|it| it.value.family() != AccountabilityFamily::Leads).collect();
    let asked = ask.measure().filter(|it| it.value.natures().contains(&MeasureNature::Accountability));
    match (decided.first(), asked) {
        (Some(first), _) => Answer::met("decided")
            .with("count", decided.len())
            .with("word", first.value.kind())
            .on_all(decided.iter().map(|outcome| outcome.entry())),
        (None, Some(measure)) => ask
            .absent("none")
            .settled_by(&[Duty::DisciplineBody, Duty::OrganisationDepartment, Duty::FirstResponsible])
            .on(measure.entry()),
        (None, None) => Answer::does_not_apply("not_asked"),
    }
}
