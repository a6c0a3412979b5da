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
    let evidence: Vec<&EvidenceFile> = ask.file().evidence_in_force().collect();
    if evidence.is_empty() {
        return ask.absent("none").settled_by(&[Duty::ResponsibleUnit, Duty::Handler]);
    }
    let decided = |wanted: Option<Decision>| {
        let is = move |file: &&EvidenceFile| file.counting().map(|review| review.value.decision) == wanted;
        evidence.iter().copied().filter(is).collect::<Vec<_>>()
    };
    let (accepted, waiting) = (decided(Some(Decision::Accepted)), decided(None));
    let natures = ask.measure().into_iter().flat_map(|measure| measure.value.natures());
    let groups = natures.filter_map(|nature| ask.terms().evidence.get(nature)).flatten();
    let covers = |group: &Vec<EvidenceKind>, files: &[&EvidenceFile]| {
        files.iter().any(|file| group.contains(&file.evidence.value.kind))
    };
    let missing: Vec<&Vec<EvidenceKind>> = groups.filter(|group| !covers(group, &accepted)).collect();
    let entries = evidence.iter().map(|file| file.evidence.entry());
    if let Some(group) = missing.first() {
        let kinds = group.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join("|");
        return if covers(group, &waiting) {
            ask.absent("not_reviewed").settled_by(&[Duty::InspectionOffice, Duty::RectificationOffice])
        } else {
            ask.absent("kind_missing").settled_by(&[Duty::ResponsibleUnit, Duty::Handler])
        }
        .with("kinds", kinds)
        .no_surer_than(ask.terms().evidence_confidence())
        .on_all(entries);
    }
    if accepted.is_empty() {
        let answer = if waiting.is_empty() {
            Answer::not_met("returned").settled_by(&[Duty::ResponsibleUnit, Duty::Handler])
        } else {
            ask.absent("none_accepted").settled_by(&[Duty::InspectionOffice, Duty::RectificationOffice])
        };
        return answer.with("count", evidence.len()).on_all(entries);
    }
    let reviews = accepted.iter().filter_map(|file| file.counting()).map(|review| review.entry());
    let pieces = accepted.iter().map(|file| file.evidence.entry());
    Answer::met("accepted").with("count", accepted.len()).on_all(pieces).on_all(reviews)
}
