//! Sentences: a code with parameters becomes words, in a language, only when somebody must read it.

// words
mod en;
mod zh;

// names
mod name;

// terms
mod term;

// kinds
mod kind;

// deeds
mod deed;

// views
pub mod oversight;

// sets
pub mod policy;

// figures
pub mod figures;

// checks
pub mod lint;

use crate::advice::step::NextStep;
use crate::closure::lint::PolicyNote;
use crate::closure::reason::{Outcome, Reason};
use crate::closure::terms::Terms;
use crate::code::Code;
use crate::event_kind::EventKind;
use crate::evidence::EvidenceKind;
use crate::invalid::Invalid;
use crate::language::{Language, fill};
use crate::ledger::conflict::ConflictKind;
use crate::ledger::refusal::Refusal;
use crate::mandate::Separation;
use crate::party::Duty;
use crate::review::{ClosureReason, ClosureStatus};
use crate::work::{Act, WorkStatus};

/// What a reason says: which rule, and why it is answered so.
#[must_use]
pub fn reason(reason: &Reason, language: Language) -> String {
    let template = reason_template(reason.rule(), reason.key(), language).unwrap_or(reason.key());
    fill(template, &localised(reason.params(), language))
}

/// What would settle a reason: an act, or `None` where nothing is to be done.
#[must_use]
pub fn remedy(reason: &Reason, language: Language) -> Option<String> {
    let template = remedy_template(reason.rule(), reason.key(), language)?;
    Some(fill(template, &localised(reason.params(), language)))
}

/// What a step asks for, under the terms of the rule set.
#[must_use]
pub fn next_step(step: &NextStep<'_>, terms: &Terms, language: Language) -> String {
    deed::step(step, terms, language, remedy)
}

/// What a duty is called under the terms of a rule set.
#[must_use]
pub fn duty_under(duty: Duty, terms: &Terms, language: Language) -> &str {
    deed::called(duty, terms, language)
}

/// What a refusal says.
#[must_use]
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    fill(
        refusal_template(refusal.code(), language).unwrap_or_default(),
        &localised(&refusal.params(), language),
    )
}

/// What an invalid value says.
#[must_use]
pub fn invalid(invalid: &Invalid, language: Language) -> String {
    fill(invalid_template(invalid.code(), language).unwrap_or_default(), &invalid.params())
}

/// What a note on a rule set says.
#[must_use]
pub fn policy_note(note: &PolicyNote, language: Language) -> String {
    let template = match language {
        Language::Zh => zh::policy_note(note.code.as_str()),
        Language::En => en::policy_note(note.code.as_str()),
    };
    fill(template.unwrap_or_default(), &note.params)
}

/// The template of a rule's sentence.
#[must_use]
pub fn reason_template(rule: Code, key: &str, language: Language) -> Option<&'static str> {
    match language {
        Language::Zh => zh::reason::reason(rule.as_str(), key),
        Language::En => en::reason::reason(rule.as_str(), key),
    }
}

/// The template of a remedy.
#[must_use]
pub fn remedy_template(rule: Code, key: &str, language: Language) -> Option<&'static str> {
    match language {
        Language::Zh => zh::remedy::remedy(rule.as_str(), key),
        Language::En => en::remedy::remedy(rule.as_str(), key),
    }
}

/// The template of a refusal's sentence.
#[must_use]
pub fn refusal_template(code: Code, language: Language) -> Option<&'static str> {
    match language {
        Language::Zh => zh::refusal(code.as_str()),
        Language::En => en::refusal(code.as_str()),
    }
}

/// The template of an invalid value's sentence.
#[must_use]
pub fn invalid_template(code: Code, language: Language) -> Option<&'static str> {
    match language {
        Language::Zh => zh::invalid(code.as_str()),
        Language::En => en::invalid(code.as_str()),
    }
}

/// The name of an outcome.
#[must_use]
pub const fn outcome(outcome: Outcome, language: Language) -> &'static str {
    name::outcome(outcome, language)
}

/// The name of a duty.
#[must_use]
pub const fn duty(duty: Duty, language: Language) -> &'static str {
    name::duty(duty, language)
}

/// The name of a work status.
#[must_use]
pub const fn work_status(status: WorkStatus, language: Language) -> &'static str {
    name::work_status(status, language)
}

/// The name of a closure status.
#[must_use]
pub const fn closure_status(status: ClosureStatus, language: Language) -> &'static str {
    name::closure_status(status, language)
}

/// The name of a reason for closure.
#[must_use]
pub const fn closure_reason(reason: ClosureReason, language: Language) -> &'static str {
    name::closure_reason(reason, language)
}

/// The name of a kind of act.
#[must_use]
pub const fn act(act: Act, language: Language) -> &'static str {
    name::act(act, language)
}

/// The name of a kind of evidence.
#[must_use]
pub const fn evidence_kind(kind: EvidenceKind, language: Language) -> &'static str {
    name::evidence_kind(kind, language)
}

/// The name of a kind of event.
#[must_use]
pub const fn event_kind(kind: EventKind, language: Language) -> &'static str {
    kind::event(kind, language)
}

/// What a separation of duties asks for.
#[must_use]
pub const fn separation(separation: Separation, language: Language) -> &'static str {
    term::separation(separation, language)
}

/// What a conflict is about.
#[must_use]
pub const fn conflict(kind: ConflictKind, language: Language) -> &'static str {
    kind::conflict(kind, language)
}

/// Parameters whose values are words of the vocabulary are put into the language.
fn localised(params: &[(&'static str, String)], language: Language) -> Vec<(&'static str, String)> {
    let word = |name: &str, value: &String| match name {
        "kinds" => {
            let kinds = value.split('|').filter_map(|kind| kind.parse().ok());
            let names: Vec<&str> = kinds.map(|kind| name::evidence_kind(kind, language)).collect();
            names.join(if language == Language::Zh { "或" } else { " or " })
        }
        "kind" => {
            let event = || value.parse().ok().map(|kind| kind::event(kind, language));
            name::thing(value, language).or_else(event).map_or_else(|| value.clone(), str::to_owned)
        }
        "event" => value.parse().map_or_else(|_| value.clone(), |it| kind::event(it, language).to_owned()),
        "separation" => {
            value.parse().map_or_else(|_| value.clone(), |it| term::separation(it, language).to_owned())
        }
        "duty" => value.parse().map_or_else(|_| value.clone(), |it| name::duty(it, language).to_owned()),
        _ => value.clone(),
    };
    let ending = if language == Language::Zh { "_zh" } else { "_en" };
    // What a rule set names in both languages (`stage_zh`, `stage_en`) is told as `stage`.
    let named = params.iter().filter_map(|(name, value)| Some((name.strip_suffix(ending)?, value.clone())));
    params.iter().map(|(name, value)| (*name, word(name, value))).chain(named).collect()
}

#[cfg(test)]
mod tests;
