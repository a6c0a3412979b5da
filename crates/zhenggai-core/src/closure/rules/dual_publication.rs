//! The result was published to the Party and to everybody.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::disclosure::Disclosure;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("DUAL_PUBLICATION");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("dual_publication.md")),
    &[Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::FirstResponsible, Duty::InspectionOffice];
    let published = |audience: Disclosure| {
        let files = ask.dossier().proceedings().publications.iter();
        let own = files.filter(move |file| file.publication.value.audience == audience);
        own.flat_map(|file| &file.published).map(|notice| notice.entry()).collect::<Vec<_>>()
    };
    let (party, public) = (published(Disclosure::PartyWide), published(Disclosure::Public));
    let answer = match (party.is_empty(), public.is_empty()) {
        (false, false) => Answer::met("both"),
        (false, true) => ask.absent("not_to_everybody").settled_by(&settlers),
        (true, false) => ask.absent("not_to_the_party").settled_by(&settlers),
        (true, true) => ask.absent("none").settled_by(&settlers),
    };
    answer.on_all(party).on_all(public)
}
