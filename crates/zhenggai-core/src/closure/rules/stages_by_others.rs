//! Nobody takes two steps of one review.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::dossier::recorded::Recorded;
use crate::item::Level;
use crate::mandate::Separation;
use crate::party::Duty;
use crate::review::ReviewStep;

/// The rule's code.
pub const CODE: Code = Code::new("STAGES_BY_OTHERS");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("stages_by_others.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let steps = ask.file().round().reviews();
    let sure = ask.terms().separation_confidence(Separation::VerifierNotApprover);
    if !ask.terms().separates(Separation::VerifierNotApprover) {
        return Answer::does_not_apply("not_separated").no_surer_than(sure);
    }
    let bound = |step: &Recorded<ReviewStep>| ask.binds(Separation::VerifierNotApprover, &step.mark.author);
    let twice = steps.iter().enumerate().filter(|(_, step)| bound(step)).find_map(|(place, step)| {
        let mut earlier = steps.iter().take(place);
        earlier.find(|it| it.mark.author == step.mark.author && another(it, step)).map(|other| (step, other))
    });
    let entries = || steps.iter().map(|step| step.entry());
    match twice {
        Some((step, other)) => Answer::not_met("twice")
            .with("party", &step.mark.author)
            .settled_by(&[Duty::InspectionOffice, Duty::DisciplineBody])
            .on(other.entry())
            .on(step.entry()),
        None if steps.is_empty() => return Answer::does_not_apply("no_review"),
        None => Answer::met("others").with("count", steps.len()).on_all(entries()),
    }
    .no_surer_than(sure)
}

/// Whether two steps are not the same one taken again.
fn another(one: &Recorded<ReviewStep>, other: &Recorded<ReviewStep>) -> bool {
    one.value.stage != other.value.stage || one.mark.duty != other.mark.duty
}
