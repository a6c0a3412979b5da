//! Who answers for an item does not review it.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::mandate::Separation;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("SUBJECT_WITHDREW");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("subject_withdrew.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let steps = ask.file().round().reviews();
    let sure = ask.terms().separation_confidence(Separation::SubjectWithdraws);
    if !ask.terms().separates(Separation::SubjectWithdraws) {
        return Answer::does_not_apply("not_separated").no_surer_than(sure);
    }
    let above = ask.dossier().lineage(ask.item());
    let held: Vec<_> = above
        .iter()
        .filter_map(|item| ask.dossier().file(item))
        .flat_map(|file| file.responsibilities())
        .collect();
    let own = steps.iter().find_map(|step| {
        let author = &step.mark.author;
        let duty = held.iter().find(|it| it.value.party().id == *author)?;
        ask.binds(Separation::SubjectWithdraws, author).then_some((step, duty))
    });
    match own {
        Some((step, held)) => Answer::not_met("own_matter")
            .with("party", &held.value.party().name)
            .with("duty", held.value.duty())
            .settled_by(&[Duty::InspectionOffice, Duty::DisciplineBody])
            .on(held.entry())
            .on(step.entry()),
        None if steps.is_empty() => return Answer::does_not_apply("no_review"),
        None => Answer::met("others").with("count", steps.len()).on_all(steps.iter().map(|it| it.entry())),
    }
    .no_surer_than(sure)
}
