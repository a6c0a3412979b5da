//! A decision that was replayed, for people.

use std::io;

use zhenggai::core::closure::difference::Difference;
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::Ledger;
use zhenggai::core::say;
use zhenggai::judged::text;
use zhenggai::replay::{Agreement, Elsewise, Replay};

use crate::show::phrase;
use crate::show::reason;
use crate::show::screen::Screen;
use crate::show::tree::Branch;

/// Prints the decision, whether its verdict is the same again, its reasons, and what would differ under other rules.
pub(crate) fn show(
    screen: &mut Screen,
    ledger: &Ledger,
    replay: &Replay,
    under: Option<&Elsewise>,
) -> io::Result<()> {
    head(screen, replay)?;
    agreement(screen, replay)?;
    screen.heading(screen.pick("当时的判定", "The verdict of that day"))?;
    reasons(screen, ledger, replay)?;
    if let Some(other) = under {
        differences(screen, replay, other)?;
    }
    Ok(())
}

fn head(screen: &mut Screen, replay: &Replay) -> io::Result<()> {
    let language = screen.language();
    let words = phrase::cut(&text(&replay.dossier, &replay.item), 60);
    screen.title(&format!("{} {words}", replay.item))?;
    let fact = reason::fact(&replay.entry, &replay.policy.terms, language);
    let why = say::closure_reason(replay.reason, language);
    screen.line(&match language {
        Language::Zh => format!("决定    {fact}（{why}）"),
        Language::En => format!("decided    {fact}: {why}"),
    })?;
    let entry = replay.entry.id();
    screen.line(&match (replay.earlier, language) {
        (0, Language::Zh) => format!("条目    {entry}"),
        (0, Language::En) => format!("entry      {entry}"),
        (earlier, Language::Zh) => format!("条目    {entry}（此前已销号{earlier}次）"),
        (earlier, Language::En) => format!("entry      {entry} (struck off {earlier} time(s) before)"),
    })?;
    let (id, version) = (&replay.policy.id, &replay.policy.version);
    screen.line(&match language {
        Language::Zh => format!("规则集  {id} {version}"),
        Language::En => format!("rule set   {id} {version}"),
    })
}

fn agreement(screen: &mut Screen, replay: &Replay) -> io::Result<()> {
    let language = screen.language();
    let (registered, replayed) = match language {
        Language::Zh => ("登记    ", "重放    "),
        Language::En => ("registered ", "replayed   "),
    };
    if let Some(stamp) = &replay.stamp {
        screen.line(&format!("{registered}{}", stamp.digest))?;
    }
    let same = screen.pick("一致，一字不差", "the same, byte for byte");
    let sign = match replay.agreement() {
        Agreement::Same => format!("  {} {same}", crate::show::tree::sign(Outcome::Met)),
        _ => String::new(),
    };
    screen.line(&format!("{replayed}{}{sign}", replay.remade.digest))?;
    match (replay.agreement().code(), replay.sentence(language)) {
        (Some(code), Some(sentence)) => {
            let severity = zhenggai::explain::card(code.as_str()).map(|card| card.severity());
            let severity = severity.unwrap_or(zhenggai::core::code::Severity::Error);
            screen.remark(severity, code.as_str(), &replay.item.to_string(), &sentence)
        }
        _ => Ok(()),
    }
}

fn reasons(screen: &mut Screen, ledger: &Ledger, replay: &Replay) -> io::Result<()> {
    let language = screen.language();
    let outcome = replay.verdict.outcome();
    let mut branch = Branch::marked(outcome, phrase::closable(outcome, language).to_owned());
    for it in replay.verdict.reasons() {
        branch.hang(reason::branch(it, ledger, &replay.policy.terms, language));
    }
    branch.print(screen)
}

fn differences(screen: &mut Screen, replay: &Replay, other: &Elsewise) -> io::Result<()> {
    let language = screen.language();
    let (id, version) = (&other.policy.id, &other.policy.version);
    screen.heading(&match language {
        Language::Zh => format!("同样的事实，按{id} {version}"),
        Language::En => format!("The same facts under {id} {version}"),
    })?;
    let found = replay.differences(other);
    if found.is_empty() {
        return screen.line(screen.pick("判定没有不同", "the verdict is no other"));
    }
    let outcome = other.verdict.outcome();
    let mut branch = Branch::marked(outcome, phrase::closable(outcome, language).to_owned());
    for it in &found {
        branch.hang(difference(it, language));
    }
    branch.print(screen)
}

fn difference(of: &Difference<'_>, language: Language) -> Branch {
    let unasked = match language {
        Language::Zh => "未作要求",
        Language::En => "not asked",
    };
    let told = |reason: Option<&zhenggai::core::closure::reason::Reason>| {
        reason.map_or_else(|| unasked.to_owned(), |reason| say::reason(reason, language))
    };
    let outcome = of.second.map_or(Outcome::DoesNotApply, |reason| reason.outcome());
    Branch::marked(
        outcome,
        match language {
            Language::Zh => format!("{}（当时：{}） [{}]", told(of.second), told(of.first), of.rule),
            Language::En => format!("{} (then: {}) [{}]", told(of.second), told(of.first), of.rule),
        },
    )
}
