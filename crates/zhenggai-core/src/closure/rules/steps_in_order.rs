//! First the work, then the request, then the review of all the evidence.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::decision::Decision;
use crate::dossier::file::EvidenceFile;
use crate::dossier::recorded::Recorded;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("STEPS_IN_ORDER");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("steps_in_order.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let Some(attempt) = ask.file().round().attempt() else { return Answer::does_not_apply("not_requested") };
    let request = &attempt.request;
    let completed = ask.file().completed();
    if let Some(report) = completed.filter(|report| report.mark.on > request.on) {
        return Answer::not_met("requested_first")
            .with("requested", request.on)
            .with("day", report.mark.on)
            .settled_by(&[Duty::ResponsibleUnit])
            .on(request.entry)
            .on(report.entry());
    }
    let passed = attempt.reviews.iter().filter(|step| step.value.decision == Decision::Accepted);
    let last = passed.max_by_key(|step| step.mark.on);
    let later = last.and_then(|last| {
        let unseen = |file: &&EvidenceFile| file.evidence.mark.on > last.mark.on;
        ask.file().evidence_in_force().find(unseen).map(|file| (last, &file.evidence))
    });
    if let Some((last, piece)) = later {
        return Answer::not_met("unseen")
            .with("title", &piece.value.title)
            .with("day", piece.mark.on)
            .with("reviewed", last.mark.on)
            .settled_by(&[Duty::InspectionOffice, Duty::RectificationOffice])
            .on(last.entry())
            .on(piece.entry());
    }
    Answer::met("in_order").on(request.entry).on_all(completed.map(Recorded::entry))
}
