//! What hangs below is struck off first.

use crate::closure::ask::Ask;
use crate::closure::reason::{Answer, Outcome};
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::dossier::Coverage;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("CHILDREN_CLOSED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("children_closed.md")),
    &[Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let children = ask.children();
    let closed = children.iter().filter(|child| child.status.is_closed()).count();
    let decisions = || {
        let files = children.iter().filter_map(|child| ask.dossier().file(&child.item));
        files.filter_map(|file| file.round().closed()).map(|decision| decision.entry())
    };
    if children.is_empty() {
        return Answer::does_not_apply("no_children");
    }
    if closed == children.len() {
        return Answer::met("all").with("count", closed).on_all(decisions());
    }
    let blocked =
        children.iter().filter(|child| !child.status.is_closed() && child.outcome == Outcome::NotMet);
    let answer = match blocked.clone().next() {
        Some(first) => {
            Answer::not_met("blocked").with("item", first.item.id()).with("blocked", blocked.count())
        }
        None if ask.dossier().coverage() == Coverage::PublishedExtract => Answer::cannot_tell("not_said"),
        None => Answer::not_met("open"),
    };
    answer
        .with("closed", closed)
        .with("count", children.len())
        .settled_by(&[Duty::ResponsibleUnit, Duty::InspectionOffice])
        .on_all(decisions())
}
