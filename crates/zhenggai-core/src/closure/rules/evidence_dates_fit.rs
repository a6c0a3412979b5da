//! The days of the evidence fit what it is to prove.

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::day::Day;
use crate::dossier::recorded::Recorded;
use crate::evidence::Evidence;
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("EVIDENCE_DATES_FIT");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("evidence_dates_fit.md")),
    &[Level::Measure],
    judge,
)
.with_params(&[DATED]);

const DATED: Param = Param {
    name: "dated_at_least",
    least: 1,
    most: 20,
    zh: "至少几份佐证须写明事实日期",
    en: "how many accepted pieces must say on which day they were made at least",
};

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::ResponsibleUnit, Duty::Handler];
    let pieces: Vec<_> = ask.file().accepted_evidence().collect();
    let entries = || pieces.iter().map(|piece| piece.entry());
    let expired = |piece: &&&Recorded<Evidence>| piece.value.expires_on.is_some_and(|last| last < ask.day());
    if let Some(piece) = pieces.iter().find(expired) {
        return told(Answer::not_met("expired"), piece, piece.value.expires_on).settled_by(&settlers);
    }
    let ahead = |piece: &&&Recorded<Evidence>| piece.value.captured_on > Some(piece.mark.on);
    if let Some(piece) = pieces.iter().find(ahead) {
        return told(Answer::not_met("ahead"), piece, piece.value.captured_on).settled_by(&settlers);
    }
    let dated = || pieces.iter().filter_map(|piece| piece.value.captured_on);
    let wanted = ask.wanted(DATED.name);
    if let Some(wanted) = wanted.filter(|wanted| !pieces.is_empty() && dated().count() < *wanted) {
        return ask
            .absent("too_few_dated")
            .with("count", dated().count())
            .with("wanted", wanted)
            .settled_by(&settlers)
            .on_all(entries());
    }
    match (dated().max(), ask.dossier().inspection().feedback_on) {
        _ if pieces.is_empty() => Answer::does_not_apply("none_accepted"),
        (None, _) => Answer::does_not_apply("undated"),
        // A photograph from before may stand beside one from after.
        (Some(latest), Some(feedback)) if latest < feedback && !ask.at_once() => {
            Answer::not_met("all_before")
                .with("day", latest)
                .with("feedback", feedback)
                .settled_by(&settlers)
                .on_all(entries())
        }
        (Some(_), _) => Answer::met("fit").with("count", dated().count()).on_all(entries()),
    }
}

fn told(answer: Answer, piece: &Recorded<Evidence>, day: Option<Day>) -> Answer {
    let day = day.map_or_else(String::new, |day| day.to_string());
    answer.with("title", &piece.value.title).with("day", day).on(piece.entry())
}
