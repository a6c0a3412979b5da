//! Who reviews a closure has not reported the work, and not asked for the closure.

use std::collections::BTreeSet;

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::decision::Decision;
use crate::id::PartyId;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("REVIEWER_NOT_REPORTER");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("reviewer_not_reporter.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let file = ask.file();
    let settlers = [Duty::InspectionOffice, Duty::DisciplineBody, Duty::OrganisationDepartment];
    let passed = || file.round().reviews().iter().filter(|step| step.value.decision == Decision::Accepted);
    if let Some(returned) =
        file.round().reviews().iter().find(|step| step.value.decision == Decision::Returned)
    {
        return Answer::not_met("returned").settled_by(&[Duty::ResponsibleUnit]).on(returned.entry());
    }
    if passed().next().is_none() {
        return ask.absent("none").settled_by(&settlers);
    }
    let reported = file.reports().iter().map(|report| &report.mark.author);
    let asked = file.round().attempts().last().map(|attempt| &attempt.request.author);
    let submitted = file.evidence().iter().map(|piece| &piece.evidence.mark.author);
    let involved: BTreeSet<&PartyId> = reported.chain(asked).chain(submitted).collect();
    if let Some(own) = passed().find(|step| involved.contains(&step.mark.author)) {
        return Answer::not_met("same_party")
            .with("party", &own.mark.author)
            .settled_by(&settlers)
            .on(own.entry());
    }
    if !passed().any(|step| step.mark.duty.is_outside()) {
        return Answer::not_met("inside_only")
            .settled_by(&settlers)
            .on_all(passed().map(|step| step.entry()));
    }
    if !passed().any(|step| decides(step.mark.duty)) {
        return Answer::not_met("advice_only")
            .settled_by(&settlers)
            .on_all(passed().map(|step| step.entry()));
    }
    Answer::met("others").with("count", passed().count()).on_all(passed().map(|step| step.entry()))
}

/// Whether a duty may decide a closure. The team that found the matter and the public may only advise.
const fn decides(duty: Duty) -> bool {
    duty.is_outside() && !matches!(duty, Duty::InspectionTeam | Duty::Public)
}
