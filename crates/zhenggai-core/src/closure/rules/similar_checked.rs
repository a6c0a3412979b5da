//! Others were asked whether they have the same problem, and what they found was put right.

use std::collections::BTreeMap;

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::dossier::file::ExtentCheckFile;
use crate::dossier::recorded::Recorded;
use crate::extent_check::ExtentAnswer;
use crate::item::{Item, Level};
use crate::measure::{Measure, MeasureNature};
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("SIMILAR_CHECKED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("similar_checked.md")),
    &[Level::Finding],
    judge,
)
.with_params(&[AT_LEAST]);

const AT_LEAST: Param = Param {
    name: "at_least",
    least: 1,
    most: 200,
    zh: "每个问题至少向几个单位举一反三",
    en: "how many units must be asked about each finding at least",
};

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::RectificationOffice, Duty::ResponsibleUnit];
    let wanted = ask.wanted(AT_LEAST.name);
    let checks: Vec<_> = ask.files_below().into_iter().flat_map(|file| file.extent_checks()).collect();
    let entries = || {
        let answers = checks.iter().flat_map(|file| file.answers.iter().map(|answer| answer.entry()));
        checks.iter().map(|file| file.check.entry()).chain(answers)
    };
    let silent = || checks.iter().flat_map(|file| file.unanswered());
    if let Some(first) = silent().next() {
        let waiting = checks.iter().filter(|file| file.unanswered().next().is_some());
        return Answer::not_met("unanswered")
            .with("party", &first.name)
            .with("count", silent().count())
            .settled_by(&settlers)
            .due(waiting.filter_map(|file| file.check.value.answer_by).min())
            .on_all(entries());
    }
    let latest: Vec<_> = checks.iter().flat_map(|file| latest(file)).collect();
    let left = latest.iter().map(|it| it.value.found.saturating_sub(it.value.put_right));
    let left = left.fold(0_u32, u32::saturating_add);
    if left > 0 {
        return Answer::not_met("not_put_right").with("left", left).settled_by(&settlers).on_all(entries());
    }
    if !checks.is_empty() {
        let asked = checks.iter().map(|file| file.check.value.asked.len()).fold(0, usize::saturating_add);
        return match wanted.filter(|wanted| asked < *wanted) {
            Some(wanted) => Answer::not_met("too_few").with("wanted", wanted).settled_by(&settlers),
            None => Answer::met("checked"),
        }
        .with("count", asked)
        .on_all(entries());
    }
    let measures = special_checks(ask);
    let closed = |measure: &&&Recorded<Measure>| {
        let file = ask.dossier().file(&Item::Measure(measure.value.id().clone()));
        file.is_some_and(|file| file.closure_status().is_closed())
    };
    match (measures.iter().find(closed), measures.first()) {
        (Some(done), _) => Answer::met("by_measure").with("measure", done.value.id()).on(done.entry()),
        (None, Some(open)) => Answer::not_met("measure_open")
            .with("measure", open.value.id())
            .settled_by(&settlers)
            .on_all(measures.iter().map(|measure| measure.entry())),
        (None, None) if wanted.is_some() => ask.absent("none").settled_by(&settlers),
        (None, None) => Answer::does_not_apply("not_asked"),
    }
}

/// Of each unit the answer that counts: the latest.
fn latest(file: &ExtentCheckFile) -> impl Iterator<Item = &Recorded<ExtentAnswer>> {
    file.answers.iter().map(|answer| (&answer.value.unit, answer)).collect::<BTreeMap<_, _>>().into_values()
}

/// The measures by which the finding's field is checked for the same problem.
fn special_checks<'a>(ask: &Ask<'a>) -> Vec<&'a Recorded<Measure>> {
    let Item::Finding(id) = ask.item() else { return Vec::new() };
    let special = |it: &&Recorded<Measure>| it.value.natures().contains(&MeasureNature::SpecialCheck);
    ask.dossier().measures_of(id).filter(special).collect()
}
