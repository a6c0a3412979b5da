//! What was to be reached on the way was reached.

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::measure::MeasureClass;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("MILESTONES_REACHED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("milestones_reached.md")),
    &[Level::Measure, Level::Task],
    judge,
)
.with_params(&[AT_LEAST]);

const AT_LEAST: Param = Param {
    name: "at_least",
    least: 1,
    most: 20,
    zh: "分阶段整改、持续整改的措施至少设几个节点",
    en: "how many milestones a staged or continuing measure must have at least",
};

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::ResponsibleUnit, Duty::LeadLeader];
    let files = ask.file().milestones();
    let entries = || files.iter().map(|file| file.milestone.entry());
    let spread = ask.measure().filter(|measure| {
        matches!(measure.value.class(), Some(MeasureClass::Staged | MeasureClass::Continuing))
    });
    let wanted = ask.wanted(AT_LEAST.name);
    if let (Some(measure), Some(wanted)) = (spread, wanted.filter(|wanted| files.len() < *wanted)) {
        return ask
            .absent("too_few")
            .with("count", files.len())
            .with("wanted", wanted)
            .settled_by(&[Duty::LeadLeader, Duty::ResponsibleUnit])
            .on(measure.entry())
            .on_all(entries());
    }
    let open = || files.iter().filter(|file| file.reached.is_none());
    let due = |file: &crate::dossier::file::MilestoneFile| ask.due_day(&file.milestone.value.due);
    let over = open().filter_map(|file| due(file).filter(|day| *day < ask.day()).map(|day| (day, file)));
    if let Some((day, file)) = over.min_by_key(|(day, _)| *day) {
        return Answer::not_met("overdue")
            .with("text", &file.milestone.value.text)
            .with("day", day)
            .settled_by(&settlers)
            .due(Some(day))
            .on(file.milestone.entry());
    }
    if open().next().is_some() {
        return ask
            .absent("ahead")
            .with("open", open().count())
            .with("count", files.len())
            .settled_by(&settlers)
            .due(open().filter_map(due).min())
            .on_all(open().map(|file| file.milestone.entry()));
    }
    if files.is_empty() {
        return Answer::does_not_apply("none_set");
    }
    let reached = files.iter().filter_map(|file| file.reached.as_ref()).map(|mark| mark.entry);
    Answer::met("all").with("count", files.len()).on_all(entries()).on_all(reached)
}
