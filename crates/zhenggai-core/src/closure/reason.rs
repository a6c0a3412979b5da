//! What a rule answered: met or not, on which facts, what is missing, who can settle it.

use std::collections::BTreeSet;

use crate::closure::source::Confidence;
use crate::code::Code;
use crate::day::Day;
use crate::id::EntryId;
use crate::item::Item;
use crate::party::Duty;
use crate::vocabulary;

vocabulary! {
    /// The answer of a rule, and of a whole verdict. Unknown is not no.
    pub enum Outcome as "outcome" {
        /// Satisfied (符合).
        Met = "met",
        /// Not satisfied (不符合).
        NotMet = "not_met",
        /// The rule asks nothing of this item (不适用).
        DoesNotApply = "does_not_apply",
        /// The record does not say (无法判断).
        CannotTell = "cannot_tell",
    }
}

/// A rule's answer about one item, before it is put into a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    outcome: Outcome,
    key: &'static str,
    params: Vec<(&'static str, String)>,
    facts: Vec<EntryId>,
    settlers: Vec<Duty>,
    by: Option<Day>,
    confidence: Confidence,
}

impl Answer {
    /// An answer; `key` names the sentence among those of its rule.
    #[must_use]
    pub const fn new(outcome: Outcome, key: &'static str) -> Self {
        Self {
            outcome,
            key,
            params: Vec::new(),
            facts: Vec::new(),
            settlers: Vec::new(),
            by: None,
            confidence: Confidence::Confirmed,
        }
    }

    /// The rule is satisfied.
    #[must_use]
    pub const fn met(key: &'static str) -> Self {
        Self::new(Outcome::Met, key)
    }

    /// The rule is not satisfied.
    #[must_use]
    pub const fn not_met(key: &'static str) -> Self {
        Self::new(Outcome::NotMet, key)
    }

    /// The rule asks nothing of this item.
    #[must_use]
    pub const fn does_not_apply(key: &'static str) -> Self {
        Self::new(Outcome::DoesNotApply, key)
    }

    /// The record does not say.
    #[must_use]
    pub const fn cannot_tell(key: &'static str) -> Self {
        Self::new(Outcome::CannotTell, key)
    }

    /// With a parameter of its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// Resting on this entry.
    #[must_use]
    pub fn on(mut self, entry: EntryId) -> Self {
        if !self.facts.contains(&entry) {
            self.facts.push(entry);
        }
        self
    }

    /// Resting on these entries.
    #[must_use]
    pub fn on_all(mut self, entries: impl IntoIterator<Item = EntryId>) -> Self {
        let mut known: BTreeSet<EntryId> = self.facts.iter().copied().collect();
        self.facts.extend(entries.into_iter().filter(|entry| known.insert(*entry)));
        self
    }

    /// Who can settle it.
    #[must_use]
    pub fn settled_by(mut self, duties: &[Duty]) -> Self {
        self.settlers.extend_from_slice(duties);
        self
    }

    /// By when it is to be settled, if a deadline is known.
    #[must_use]
    pub const fn due(mut self, by: Option<Day>) -> Self {
        self.by = by;
        self
    }

    /// Resting on a value of the rule set that is no surer than this.
    #[must_use]
    pub fn no_surer_than(mut self, confidence: Confidence) -> Self {
        self.confidence = self.confidence.max(confidence);
        self
    }

    /// The answer.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The entries it rests on.
    #[must_use]
    pub fn facts(&self) -> &[EntryId] {
        &self.facts
    }

    /// As the reason of `rule` about `item`.
    #[must_use]
    pub fn reason(self, rule: Code, weight: Weight, item: Item) -> Reason {
        Reason { rule, weight, item, answer: self }
    }
}

vocabulary! {
    /// What a rule that is not met does to the closure (规则效力).
    pub enum Weight as "weight" {
        /// It stops the closure (阻止销号).
        Blocks = "blocks",
        /// It is said, and stops nothing (提醒).
        Warns = "warns",
    }
}

/// One reason of a verdict (理由): a rule, its answer, the facts, what is missing and who can settle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    rule: Code,
    weight: Weight,
    item: Item,
    answer: Answer,
}

impl Reason {
    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> Code {
        self.rule
    }

    /// What it does to the closure when it is not met.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        self.weight
    }

    /// The item it is about.
    #[must_use]
    pub const fn item(&self) -> &Item {
        &self.item
    }

    /// Met, not met, does not apply, cannot tell.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.answer.outcome
    }

    /// Which of the rule's sentences says it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.answer.key
    }

    /// The parameters of that sentence, by name.
    #[must_use]
    pub fn params(&self) -> &[(&'static str, String)] {
        &self.answer.params
    }

    /// The entries it rests on.
    #[must_use]
    pub fn facts(&self) -> &[EntryId] {
        &self.answer.facts
    }

    /// The duties that can settle it.
    #[must_use]
    pub fn settlers(&self) -> &[Duty] {
        &self.answer.settlers
    }

    /// By when, if a deadline is known.
    #[must_use]
    pub const fn by(&self) -> Option<Day> {
        self.answer.by
    }

    /// How sure the values of the rule set are that it rests on: as sure as the least sure of them.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.answer.confidence
    }

    /// Whether it keeps the item from being struck off: not met, or unknown, under a rule that blocks.
    #[must_use]
    pub fn stands_in_the_way(&self) -> bool {
        self.weight == Weight::Blocks && matches!(self.outcome(), Outcome::NotMet | Outcome::CannotTell)
    }
}
