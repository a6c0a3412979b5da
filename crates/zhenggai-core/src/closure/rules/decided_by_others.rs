//! Who struck an item off had neither asked for it nor reviewed it, and stands outside.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::mandate::Separation;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("DECIDED_BY_OTHERS");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("decided_by_others.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let round = ask.file().round();
    let Some(decision) = round.closed() else { return Answer::does_not_apply("not_closed") };
    let (author, duty) = (&decision.mark.author, decision.mark.duty);
    let file = ask.file();
    let reported = file.reports_of_round().iter().map(|report| &report.mark.author);
    let shown = file.evidence_in_force().map(|piece| &piece.evidence.mark.author);
    let asked = round.attempts().iter().map(|attempt| &attempt.request.author);
    let submitted = reported.chain(shown).chain(asked).any(|party| party == author);
    let reviewed = round.reviews().iter().any(|step| step.mark.author == *author);
    let broken = |separation: Separation| ask.binds(separation, author);
    let key = if !duty.is_outside() && broken(Separation::LastDecisionOutside) {
        Some(("inside", Separation::LastDecisionOutside))
    } else if duty == Duty::InspectionTeam && broken(Separation::InspectorsAdviseOnly) {
        Some(("inspectors", Separation::InspectorsAdviseOnly))
    } else if submitted && broken(Separation::SubmitterNotVerifier) {
        Some(("submitter", Separation::SubmitterNotVerifier))
    } else if reviewed && broken(Separation::VerifierNotApprover) {
        Some(("reviewer", Separation::VerifierNotApprover))
    } else {
        None
    };
    let Some((key, separation)) = key else {
        return Answer::met("others").with("duty", duty).on(decision.entry());
    };
    let answer = match key {
        "inside" => Answer::not_met("inside"),
        "inspectors" => Answer::not_met("inspectors"),
        "submitter" => Answer::not_met("submitter"),
        _ => Answer::not_met("reviewer"),
    };
    answer
        .with("party", author)
        .with("duty", duty)
        .no_surer_than(ask.terms().separation_confidence(separation))
        .settled_by(&[Duty::InspectionLeadingGroup, Duty::ApprovingCommittee])
        .on(decision.entry())
}
