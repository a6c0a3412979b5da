//! What the public said was answered.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::dossier::Coverage;
use crate::item::{Item, Level};
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("COMMENTS_ANSWERED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("comments_answered.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::RectificationOffice, Duty::ResponsibleUnit];
    let all = ask.dossier().proceedings().comments.iter();
    // The dossier answers for whatever came in, its items for what is about them.
    let whole = *ask.item() == Item::Dossier;
    let own: Vec<_> = all.filter(|it| whole || it.comment.value.item.as_ref() == Some(ask.item())).collect();
    let open = || own.iter().filter(|file| file.answer.is_none());
    if open().next().is_some() {
        return Answer::not_met("open")
            .with("count", open().count())
            .settled_by(&settlers)
            .due(open().filter_map(|file| file.comment.value.answer_by).min())
            .on_all(open().map(|file| file.comment.entry()));
    }
    if !own.is_empty() {
        let answers = own.iter().filter_map(|file| file.answer.as_ref()).map(|answer| answer.entry());
        return Answer::met("answered").with("count", own.len()).on_all(answers);
    }
    match ask.dossier().coverage() {
        Coverage::FullRecord => Answer::does_not_apply("no_comment"),
        Coverage::PublishedExtract => Answer::cannot_tell("not_said").settled_by(&settlers),
    }
}
