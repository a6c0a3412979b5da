//! The time limits of the dossier were kept.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::closure::terms::limit::{CONCENTRATED_PERIOD, Shown, TimeLimit};
use crate::code::{Card, Code, Family, Severity};
use crate::day::Day;
use crate::item::Level;

/// The rule's code.
pub const CODE: Code = Code::new("LIMITS_KEPT");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("limits_kept.md")),
    &[Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let terms = ask.terms();
    let limits = terms.limits.iter().filter(|limit| limit.event.as_str() != CONCENTRATED_PERIOD);
    let known = limits.filter_map(|limit| {
        let last = limit.last_day(&ask.anchors(), &terms.due_terms(), &terms.calendar)?;
        Some((limit, last.day, limit.shown(ask.dossier())))
    });
    let known: Vec<_> = known.collect();
    let told = |answer: Answer, limit: &TimeLimit, day: Day| {
        let answer = answer.with("limit_zh", &limit.title.zh).with("limit_en", &limit.title.en);
        answer.with("day", day).due(Some(day)).settled_by(&limit.by).no_surer_than(limit.source.confidence)
    };
    let over = |day: Day| day < ask.day();
    if let Some((limit, day, _)) = known.iter().find(|(_, day, it)| *it == Shown::NotDone && over(*day)) {
        return told(ask.absent("missed"), limit, *day);
    }
    for (limit, day, shown) in &known {
        if let Shown::Done { first, .. } = shown
            && first.on > *day
        {
            return told(Answer::not_met("late"), limit, *day).with("done", first.on).on(first.entry);
        }
    }
    let done = known.iter().filter_map(|(limit, _, shown)| match shown {
        Shown::Done { first, .. } => Some((limit.source.confidence, first.entry)),
        _ => None,
    });
    let done: Vec<_> = done.collect();
    if done.is_empty() {
        return Answer::does_not_apply("not_due");
    }
    let answer = Answer::met("kept").with("count", done.len()).on_all(done.iter().map(|(_, entry)| *entry));
    done.iter().map(|(sure, _)| *sure).fold(answer, Answer::no_surer_than)
}
