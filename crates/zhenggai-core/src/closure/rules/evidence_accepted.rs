//! The evidence that the nature of a measure asks for was submitted, and a reviewer accepted it.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::decision::Decision;
use crate::dossier::file::EvidenceFile;
use crate::evidence::EvidenceKind;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("EVIDENCE_ACCEPTED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("evidence_accepted.md")),
    &[Level::Measure],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let evidence = ask.file().evidence();
    if evidence.is_empty() {
        return ask.absent("none").settled_by(&[Duty::ResponsibleUnit, Duty::Handler]);
    }
    let accepted: Vec<&EvidenceFile> =
        evidence.iter().filter(|file| file.decision() == Some(Decision::Accepted)).collect();
    let natures = ask.measure().into_iter().flat_map(|measure| measure.value.natures());
    let groups = natures.filter_map(|nature| ask.terms().evidence.get(nature)).flatten();
    let covers = |group: &Vec<EvidenceKind>, files: &[&EvidenceFile]| {
        files.iter().any(|file| group.contains(&file.evidence.value.kind))
    };
    let missing: Vec<&Vec<EvidenceKind>> = groups.filter(|group| !covers(group, &accepted)).collect();
    let entries = evidence.iter().map(|file| file.evidence.entry());
    if let Some(group) = missing.first() {
        let submitted: Vec<&EvidenceFile> =
            evidence.iter().filter(|file| file.decision().is_none()).collect();
        let kinds = group.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join("|");
        return if covers(group, &submitted) {
            Answer::not_met("not_reviewed").settled_by(&[Duty::InspectionOffice, Duty::RectificationOffice])
        } else {
            Answer::not_met("kind_missing").settled_by(&[Duty::ResponsibleUnit, Duty::Handler])
        }
        .with("kinds", kinds)
        .on_all(entries);
    }
    if accepted.is_empty() {
        return Answer::not_met("none_accepted")
            .with("count", evidence.len())
            .settled_by(&[Duty::InspectionOffice, Duty::RectificationOffice])
            .on_all(entries);
    }
    let reviews = accepted.iter().filter_map(|file| file.reviews.last()).map(|review| review.entry());
    let pieces = accepted.iter().map(|file| file.evidence.entry());
    Answer::met("accepted").with("count", accepted.len()).on_all(pieces).on_all(reviews)
}
