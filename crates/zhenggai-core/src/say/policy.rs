//! A rule set as readable text: sections of lines, each with what it rests on.

// lines
mod line;

// telling
mod teller;

// conditions
mod condition;

// parts
mod asked;
mod course;

use crate::closure::policy::Policy;
use crate::closure::source::Confidence;
use crate::language::Language;
use crate::say::policy::teller::Teller;
use crate::say::term;

pub use line::{Line, Section};

/// The name of a confidence.
#[must_use]
pub const fn confidence(confidence: Confidence, language: Language) -> &'static str {
    term::confidence(confidence, language)
}

/// The whole set, part by part, in an order in which it can be read.
#[must_use]
pub fn sections(policy: &Policy, language: Language) -> Vec<Section> {
    let teller = Teller(language, &policy.terms);
    let parts = [teller.identity(policy), teller.counting(policy), teller.limits(policy)];
    let asked = [teller.rules(policy), teller.conditions(policy), teller.evidence(policy)];
    let course = [
        teller.reviews(policy),
        teller.separations(policy),
        teller.public_notice(policy),
        teller.extension(policy),
        teller.escalation(policy),
        teller.look_back(policy),
        teller.grades(policy),
        teller.rate(policy),
        teller.authority(policy),
    ];
    parts.into_iter().chain(asked).chain(course).flatten().collect()
}

/// What one rule set says otherwise than another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The heading of the part.
    pub title: &'static str,
    /// What the first set says; absent where it says nothing.
    pub before: Option<Line>,
    /// What the second set says; absent where it says nothing.
    pub after: Option<Line>,
}

/// What the second rule set says otherwise than the first, in the order of the text. Where only the source of a
/// value differs, nothing is said.
#[must_use]
pub fn differences(first: &Policy, second: &Policy, language: Language) -> Vec<Difference> {
    let lines = |policy| {
        let sections = sections(policy, language).into_iter();
        sections.flat_map(|section| section.lines.into_iter().map(move |line| (section.title, line)))
    };
    let (before, after): (Vec<_>, Vec<_>) = (lines(first).collect(), lines(second).collect());
    let same = |one: &(&str, Line), two: &(&str, Line)| one.0 == two.0 && one.1.key == two.1.key;
    let mut order: Vec<&str> = before.iter().map(|(title, _)| *title).collect();
    order.extend(
        after.iter().map(|(title, _)| *title).filter(|title| !before.iter().any(|old| old.0 == *title)),
    );
    order.dedup();
    let mut differences = Vec::new();
    for title in order {
        for old in before.iter().filter(|old| old.0 == title) {
            let new = after.iter().find(|new| same(old, new));
            if new.is_none_or(|new| new.1.text != old.1.text) {
                let after = new.map(|new| new.1.clone());
                differences.push(Difference { title, before: Some(old.1.clone()), after });
            }
        }
        let added = after.iter().filter(|new| new.0 == title && !before.iter().any(|old| same(old, new)));
        differences.extend(added.map(|new| Difference { title, before: None, after: Some(new.1.clone()) }));
    }
    differences
}
