//! Verdicts and next steps, in the user's language.

use zhenggai::core::closure::reason;
use zhenggai::core::closure::reason::{Outcome, Weight};
use zhenggai::core::closure::source::Confidence;
use zhenggai::core::closure::verdict;
use zhenggai::core::language::Language;
use zhenggai::core::party::Duty;
use zhenggai::core::say;
use zhenggai::wire::advice::DeedRecord;

/// Whether an item may be struck off, and why (判定).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Verdict {
    /// The item.
    pub item: String,
    /// The day of judgement.
    pub day: String,
    /// The rule set, such as `cn.party-inspection.2024`.
    pub rules: String,
    /// Its version.
    pub version: String,
    /// `Met`: it may be struck off; `NotMet`: a rule says no; `CannotTell`: the record does not say.
    pub outcome: Outcome,
    /// All reasons, in the order of the rule set.
    pub reasons: Vec<Reason>,
}

/// One reason of a verdict (理由).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Reason {
    /// The rule's code.
    pub rule: String,
    /// Its answer.
    pub outcome: Outcome,
    /// Whether a no stops the closure.
    pub weight: Weight,
    /// Whether it stands in the way of the closure.
    pub blocks: bool,
    /// How sure the values of the rule set are that it rests on.
    pub confidence: Confidence,
    /// Which of the rule's answers it is.
    pub key: String,
    /// The answer in words.
    pub sentence: String,
    /// What would settle it, in words.
    pub remedy: Option<String>,
    /// The duties that can settle it.
    pub settlers: Vec<Duty>,
    /// By when, where a deadline is known.
    pub by: Option<String>,
    /// The ids of the entries it rests on.
    pub facts: Vec<String>,
}

impl Verdict {
    /// A verdict, with sentences in `language`.
    pub(crate) fn of(verdict: &verdict::Verdict, language: Language) -> Self {
        Self {
            item: verdict.item().to_string(),
            day: verdict.day().to_string(),
            rules: verdict.policy().id.to_string(),
            version: verdict.policy().version.to_string(),
            outcome: verdict.outcome(),
            reasons: verdict.reasons().iter().map(|reason| Reason::of(reason, language)).collect(),
        }
    }
}

impl Reason {
    fn of(reason: &reason::Reason, language: Language) -> Self {
        Self {
            rule: reason.rule().to_string(),
            outcome: reason.outcome(),
            weight: reason.weight(),
            blocks: reason.stands_in_the_way(),
            confidence: reason.confidence(),
            key: reason.key().to_owned(),
            sentence: say::reason(reason, language),
            remedy: say::remedy(reason, language),
            settlers: reason.settlers().to_vec(),
            by: reason.by().map(|day| day.to_string()),
            facts: reason.facts().iter().map(ToString::to_string).collect(),
        }
    }
}

/// One step of what is to be done next (下一步).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Step {
    /// What is to be done: `submit_evidence`, `review`, `close`, …
    pub deed: String,
    /// The kind of entry that records it, where there is a single one.
    pub event: Option<String>,
    /// In words.
    pub what: String,
    /// On which item.
    pub item: String,
    /// For which items.
    pub serves: Vec<String>,
    /// The rules that it satisfies; none for the steps of the closure itself.
    pub rules: Vec<String>,
    /// The stage of the review.
    pub stage: Option<String>,
    /// By how many parties, in a review.
    pub parties: Option<u32>,
    /// The kinds of evidence of which one is asked for, in words of the record.
    pub kinds: Vec<String>,
    /// The duties that may do it, in words of the record.
    pub duties: Vec<String>,
    /// Those who hold one of these duties on the day, by name.
    pub who: Vec<String>,
    /// Not before this day.
    pub from: Option<String>,
    /// By when.
    pub by: Option<String>,
}

impl From<DeedRecord> for Step {
    fn from(record: DeedRecord) -> Self {
        let DeedRecord {
            deed,
            event,
            what,
            item,
            serves,
            rules,
            stage,
            parties,
            kinds,
            duties,
            who,
            from,
            by,
        } = record;
        let parties = parties.map(|parties| u32::try_from(parties).unwrap_or(u32::MAX));
        Self { deed, event, what, item, serves, rules, stage, parties, kinds, duties, who, from, by }
    }
}
