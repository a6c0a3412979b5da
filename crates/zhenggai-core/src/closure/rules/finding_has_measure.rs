//! Every finding is answered by at least one measure.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::finding::FindingSource;
use crate::item::{Item, Level};
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("FINDING_HAS_MEASURE");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("finding_has_measure.md")),
    &[Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let Item::Finding(id) = ask.item() else { return Answer::does_not_apply("not_a_finding") };
    let on_site =
        ask.dossier().findings().get(id).filter(|it| it.value.source == FindingSource::HandedOverOnSite);
    if let Some(finding) = on_site {
        return Answer::does_not_apply("put_right_at_once").on(finding.entry());
    }
    let entries: Vec<_> = ask.dossier().measures_of(id).map(|measure| measure.entry()).collect();
    if entries.is_empty() {
        ask.absent("none").settled_by(&[Duty::FirstResponsible, Duty::LeadLeader])
    } else {
        Answer::met("some").with("count", entries.len()).on_all(entries)
    }
}
