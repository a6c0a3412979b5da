//! Who reviews a closure has not reported the work, and not asked for the closure.

use std::collections::BTreeSet;

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::decision::Decision;
use crate::dossier::recorded::Recorded;
use crate::id::PartyId;
use crate::item::Level;
use crate::mandate::Separation;
use crate::party::Duty;
use crate::review::ReviewStep;

/// The rule's code.
pub const CODE: Code = Code::new("REVIEWER_NOT_REPORTER");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("reviewer_not_reporter.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
)
.with_params(&[AT_LEAST]);

const AT_LEAST: Param = Param {
    name: "at_least",
    least: 1,
    most: 20,
    zh: "至少须由几个被整改单位以外的机关审核通过",
    en: "how many bodies outside the organisation must have accepted it",
};

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
    let separates = |separation| ask.terms().separates(separation);
    let sure = |separation| ask.terms().separation_confidence(separation);
    let bound = |party: &PartyId| ask.binds(Separation::SubmitterNotVerifier, party);
    let own = |step: &&Recorded<ReviewStep>| involved.contains(&step.mark.author) && bound(&step.mark.author);
    if let Some(own) = passed().find(own) {
        return Answer::not_met("same_party")
            .with("party", &own.mark.author)
            .no_surer_than(sure(Separation::SubmitterNotVerifier))
            .settled_by(&settlers)
            .on(own.entry());
    }
    if separates(Separation::LastDecisionOutside) && !passed().any(|step| step.mark.duty.is_outside()) {
        return Answer::not_met("inside_only")
            .no_surer_than(sure(Separation::LastDecisionOutside))
            .settled_by(&settlers)
            .on_all(passed().map(|step| step.entry()));
    }
    if separates(Separation::InspectorsAdviseOnly)
        && passed().any(|step| step.mark.duty.is_outside())
        && !passed().any(|step| decides(step.mark.duty))
    {
        return Answer::not_met("advice_only")
            .no_surer_than(sure(Separation::InspectorsAdviseOnly))
            .settled_by(&settlers)
            .on_all(passed().map(|step| step.entry()));
    }
    let outside: BTreeSet<&PartyId> =
        passed().filter(|step| step.mark.duty.is_outside()).map(|step| &step.mark.author).collect();
    let wanted = ask.wanted(AT_LEAST.name);
    if let Some(wanted) = wanted.filter(|wanted| outside.len() < *wanted) {
        return ask
            .absent("too_few")
            .with("count", outside.len())
            .with("wanted", wanted)
            .settled_by(&settlers)
            .on_all(passed().map(|step| step.entry()));
    }
    Answer::met("others").with("count", passed().count()).on_all(passed().map(|step| step.entry()))
}

/// Whether a duty may decide a closure. The team that found the matter and the public may only advise.
const fn decides(duty: Duty) -> bool {
    duty.is_outside() && !matches!(duty, Duty::InspectionTeam | Duty::Public)
}
