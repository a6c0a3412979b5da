//! A member of the leading group answers for every measure.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("LEAD_LEADER_NAMED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("lead_leader_named.md")),
    &[Level::Measure, Level::Task],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let holders = ask.holders(&[Duty::LeadLeader, Duty::FirstResponsible]);
    match holders.first() {
        Some(first) => Answer::met("named")
            .with("party", &first.value.party().name)
            .on_all(holders.iter().map(|holder| holder.entry())),
        None => ask.absent("none").settled_by(&[Duty::FirstResponsible]),
    }
}
