//! What is put on public notice may be shown to everybody.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::disclosure::Disclosure;
use crate::item::{Item, Level};
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("NOTHING_RESTRICTED_ON_NOTICE");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("nothing_restricted_on_notice.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let Some(notice) = ask.file().round().attempt().and_then(|attempt| attempt.notice.as_ref()) else {
        return Answer::does_not_apply("no_notice");
    };
    let line = ask.dossier().lineage(ask.item());
    let findings = line.iter().filter_map(|item| match item {
        Item::Finding(id) => ask.dossier().findings().get(id),
        _ => None,
    });
    let findings: Vec<_> = findings.collect();
    match findings.iter().find(|finding| finding.value.disclosure != Disclosure::Public) {
        Some(finding) => Answer::not_met("restricted")
            .with("item", &finding.value.id)
            .settled_by(&[Duty::InspectionOffice, Duty::InspectionLeadingGroup])
            .on(finding.entry()),
        None => Answer::met("public").on_all(findings.iter().map(|finding| finding.entry())),
    }
    .on(notice.entry())
}
