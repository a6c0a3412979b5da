//! Reasons on the terminal: what a rule says, on which entries, what would settle it.

use zhenggai::core::closure::reason::{Outcome, Reason, Weight};
use zhenggai::core::closure::source::Confidence;
use zhenggai::core::closure::terms::Terms;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::Ledger;
use zhenggai::core::ledger::entry::Entry;
use zhenggai::core::party::Duty;
use zhenggai::core::say;

use crate::show::tree::Branch;

/// How many entries are named of those that a reason rests on.
const MOST: usize = 3;

/// A reason with its facts, what is missing and who can settle it.
pub(super) fn branch(reason: &Reason, ledger: &Ledger, terms: &Terms, language: Language) -> Branch {
    let mut branch = Branch::marked(reason.outcome(), words(reason, language));
    if let Some(facts) = facts(reason, ledger, terms, language) {
        branch.hang(Branch::plain(facts));
    }
    if matches!(reason.outcome(), Outcome::NotMet | Outcome::CannotTell) {
        let remedy = say::remedy(reason, language);
        let who = duties(reason.settlers(), terms, language);
        let (sentence, by) = match language {
            Language::Zh => ("办法：", "由谁："),
            Language::En => ("to do: ", "by whom: "),
        };
        branch.hang(Branch::plain(match (remedy, who.is_empty()) {
            (Some(remedy), true) => format!("{sentence}{remedy}{}", until(reason, language)),
            (Some(remedy), false) => {
                format!("{sentence}{remedy}   {by}{who}{}", until(reason, language))
            }
            (None, _) => format!("{by}{who}{}", until(reason, language)),
        }));
    }
    branch
}

/// What a rule says, with its code, and what it weighs where it does not block or is not sure.
pub(super) fn words(reason: &Reason, language: Language) -> String {
    let mut text = format!("{} [{}]", say::reason(reason, language), reason.rule());
    if reason.weight() == Weight::Warns {
        text.push_str(if language == Language::Zh { "（仅提醒）" } else { " (a warning only)" });
    }
    let says_something = matches!(reason.outcome(), Outcome::NotMet | Outcome::CannotTell);
    if says_something && reason.confidence() == Confidence::Unconfirmed {
        text.push_str(if language == Language::Zh {
            "【规则未核实】"
        } else {
            " [rule not confirmed]"
        });
    }
    text
}

fn until(reason: &Reason, language: Language) -> String {
    reason.by().map_or_else(String::new, |day| match language {
        Language::Zh => format!("   时限：{day}"),
        Language::En => format!("   due: {day}"),
    })
}

fn facts(reason: &Reason, ledger: &Ledger, terms: &Terms, language: Language) -> Option<String> {
    let entries: Vec<&Entry> = reason.facts().iter().filter_map(|id| ledger.entry(id)).collect();
    // What was recorded several times in the same words is told once.
    let mut facts: Vec<(String, usize)> = Vec::new();
    for fact in entries.iter().map(|entry| fact(entry, terms, language)) {
        match facts.iter_mut().find(|(told, _)| *told == fact) {
            Some((_, times)) => *times = times.saturating_add(1),
            None => facts.push((fact, 1)),
        }
    }
    let more: usize = facts.iter().skip(MOST).map(|(_, times)| times).sum();
    let told = facts.into_iter().take(MOST).map(|(fact, times)| match (times, language) {
        (1, _) => fact,
        (_, Language::Zh) => format!("{fact}（{times}条）"),
        (_, Language::En) => format!("{fact} ({times} entries)"),
    });
    let told = told.collect::<Vec<_>>().join(if language == Language::Zh { "；" } else { "; " });
    match (entries.len(), more, language) {
        (0, ..) => None,
        (_, 0, Language::Zh) => Some(format!("依据：{told}")),
        (_, 0, Language::En) => Some(format!("rests on: {told}")),
        (_, _, Language::Zh) => Some(format!("依据：{told}；另{more}条")),
        (_, _, Language::En) => Some(format!("rests on: {told}; and {more} more")),
    }
}

/// An entry as an official would cite it: day, whose word, what it records.
pub(super) fn fact(entry: &Entry, terms: &Terms, language: Language) -> String {
    let body = entry.body();
    let kind = body.event.known_kind();
    let kind = kind.map_or_else(|| body.event.kind(), |kind| say::event_kind(kind, language));
    let (day, name) = (body.effective_on, &body.author.party.name);
    let duty = say::duty_under(body.author.duty, terms, language);
    match language {
        Language::Zh => format!("{day} {name}（{duty}）{kind}"),
        Language::En => format!("{day} {kind}, by {name} ({duty})"),
    }
}

/// Duties in a row.
pub(super) fn duties(duties: &[Duty], terms: &Terms, language: Language) -> String {
    let names: Vec<&str> = duties.iter().map(|duty| say::duty_under(*duty, terms, language)).collect();
    names.join(if language == Language::Zh { "、" } else { ", " })
}
