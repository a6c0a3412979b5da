//! Every step of the review was passed, one after the other, by enough of those who take it.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::closure::source::Confidence;
use crate::closure::terms::review::ReviewStage;
use crate::code::{Card, Code, Family, Severity};
use crate::decision::Decision;
use crate::dossier::recorded::Recorded;
use crate::item::Level;
use crate::party::Duty;
use crate::review::ReviewStep;

/// The rule's code.
pub const CODE: Code = Code::new("REVIEWS_COMPLETE");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("reviews_complete.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let stages: Vec<&ReviewStage> = ask.terms().reviews_of(ask.item().level()).collect();
    let accepted = |step: &&Recorded<ReviewStep>| step.value.decision == Decision::Accepted;
    let steps: Vec<_> = ask.file().round().reviews().iter().filter(accepted).collect();
    let entries = || steps.iter().map(|step| step.entry());
    let mut rest = steps.as_slice();
    for stage in &stages {
        let duties: Vec<Duty> = stage.duties.iter().copied().collect();
        let about = |answer: Answer| {
            answer
                .with("stage_zh", &stage.title.zh)
                .with("stage_en", &stage.title.en)
                .no_surer_than(stage.source.confidence)
                .settled_by(&duties)
                .on_all(entries())
        };
        match passed_after(stage, rest) {
            Some(count) => rest = rest.get(count..).unwrap_or_default(),
            None if steps.is_empty() => return about(ask.absent("none").with("count", stages.len())),
            None if passed_after(stage, &steps).is_some() => return about(Answer::not_met("out_of_order")),
            None => {
                let (taken, wanted) = (filled(stage, &steps), stage.at_least);
                return about(ask.absent("missing").with("taken", taken).with("wanted", wanted));
            }
        }
    }
    if stages.is_empty() {
        return Answer::does_not_apply("no_stage");
    }
    let sure = stages.iter().map(|stage| stage.source.confidence).max().unwrap_or(Confidence::Confirmed);
    Answer::met("complete").with("count", stages.len()).no_surer_than(sure).on_all(entries())
}

/// After how many of these steps a stage was passed.
fn passed_after(stage: &ReviewStage, steps: &[&Recorded<ReviewStep>]) -> Option<usize> {
    (1..=steps.len()).find(|count| filled(stage, steps.get(..*count).unwrap_or_default()) >= stage.at_least)
}

/// How many of the duties of a stage these steps fill, each by another party. A step that does not say of which
/// stage it is counts for every stage that its duty may take.
fn filled(stage: &ReviewStage, steps: &[&Recorded<ReviewStep>]) -> usize {
    let own = steps.iter().filter(|step| step.value.stage.as_ref().is_none_or(|it| *it == stage.id));
    stage.required().filled(own.map(|step| (step.mark.duty, &step.mark.author)))
}
