//! What two verdicts on one item say differently.

use crate::closure::reason::Reason;
use crate::closure::verdict::Verdict;
use crate::code::Code;

/// A rule that two verdicts answer differently (判定差异).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The rule.
    pub rule: Code,
    /// Its reason in the first verdict; absent where that rule set does not ask it.
    pub first: Option<&'a Reason>,
    /// Its reason in the second verdict; absent where that rule set does not ask it.
    pub second: Option<&'a Reason>,
}

/// The rules that `first` and `second` answer differently, in the order of the first, then of the second. How
/// sure a value of the rule set is does not count.
#[must_use]
pub fn differences<'a>(first: &'a Verdict, second: &'a Verdict) -> Vec<Difference<'a>> {
    let mut left: Vec<&Reason> = second.reasons().iter().collect();
    let mut found = Vec::new();
    for reason in first.reasons() {
        let place = left.iter().position(|other| answers_same_question(reason, other));
        let other = place.map(|place| left.remove(place));
        if !other.is_some_and(|other| says_same(reason, other)) {
            found.push(Difference { rule: reason.rule(), first: Some(reason), second: other });
        }
    }
    let new =
        left.into_iter().map(|reason| Difference { rule: reason.rule(), first: None, second: Some(reason) });
    found.extend(new);
    found
}

/// Conditions of a rule set's own share one code, and are told apart by their title.
fn answers_same_question(one: &Reason, other: &Reason) -> bool {
    let title = |reason: &Reason| reason.params().iter().find(|(name, _)| *name == "title_zh").cloned();
    one.rule() == other.rule() && title(one) == title(other)
}

fn says_same(one: &Reason, other: &Reason) -> bool {
    let said = |reason: &Reason| (reason.outcome(), reason.weight(), reason.key(), reason.params().to_vec());
    said(one) == said(other)
}
