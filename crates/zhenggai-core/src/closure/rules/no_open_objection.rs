//! No objection is open, and none that was upheld is left unanswered.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::dossier::Coverage;
use crate::item::Level;
use crate::party::Duty;
use crate::review::ObjectionOutcome;

/// The rule's code.
pub const CODE: Code = Code::new("NO_OPEN_OBJECTION");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("no_open_objection.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let objections = ask.file().round().objections();
    let settlers = [Duty::InspectionOffice, Duty::CompetentDepartment];
    let open = || objections.iter().filter(|file| file.outcome.is_none());
    if open().next().is_some() {
        let entries = open().map(|file| file.objection.entry());
        return Answer::not_met("open").with("count", open().count()).settled_by(&settlers).on_all(entries);
    }
    // An upheld objection is answered by putting things right and asking for closure anew.
    let mut unanswered =
        objections.iter().filter(|file| !file.answered).filter_map(|file| file.outcome.as_ref());
    if let Some(outcome) = unanswered.find(|outcome| outcome.value == ObjectionOutcome::Upheld) {
        return Answer::not_met("upheld").settled_by(&[Duty::ResponsibleUnit]).on(outcome.entry());
    }
    if !objections.is_empty() {
        let entries =
            objections.iter().filter_map(|file| file.outcome.as_ref()).map(|outcome| outcome.entry());
        return Answer::met("settled").with("count", objections.len()).on_all(entries);
    }
    match ask.dossier().coverage() {
        Coverage::FullRecord => Answer::met("none"),
        Coverage::PublishedExtract => Answer::cannot_tell("not_said").settled_by(&settlers),
    }
}
