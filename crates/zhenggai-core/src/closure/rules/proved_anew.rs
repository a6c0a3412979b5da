//! What was opened again is proved by evidence from after the reopening.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("PROVED_ANEW");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("proved_anew.md")),
    &[Level::Measure],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let Some(reopening) = ask.file().round().reopened() else {
        return Answer::does_not_apply("first_round");
    };
    let pieces: Vec<_> = ask.file().accepted_evidence().collect();
    let anew: Vec<_> = pieces.iter().filter(|piece| piece.mark.on >= reopening.mark.on).collect();
    if anew.is_empty() {
        return ask
            .absent("only_old")
            .with("day", reopening.mark.on)
            .settled_by(&[Duty::ResponsibleUnit, Duty::Handler])
            .on(reopening.entry())
            .on_all(pieces.iter().map(|piece| piece.entry()));
    }
    Answer::met("anew")
        .with("count", anew.len())
        .on(reopening.entry())
        .on_all(anew.iter().map(|it| it.entry()))
}
