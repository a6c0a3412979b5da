//! Verdicts and their reasons as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::closure::reason::{Outcome, Reason, Weight};
use zhenggai_core::closure::verdict::Verdict;
use zhenggai_core::language::Language;
use zhenggai_core::say;

/// The verdict on one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictRecord {
    /// The item, such as `measure:F1.M1`.
    pub item: String,
    /// The day of judgement.
    pub day: String,
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// `met`: the item may be struck off; `not_met`: a blocking rule says no; `cannot_tell`;
    /// `does_not_apply`.
    pub outcome: String,
    /// The reasons, in the order of the rule set.
    pub reasons: Vec<ReasonRecord>,
}

/// A rule set and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyRefRecord {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// One reason of a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonRecord {
    /// The rule's code.
    pub rule: String,
    /// `met`, `not_met`, `does_not_apply`, `cannot_tell`.
    pub outcome: String,
    /// `blocks` or `warns`.
    pub weight: String,
    /// How sure the values of the rule set are that it rests on: `confirmed`, `practice`, `unconfirmed`.
    pub confidence: String,
    /// Which of the rule's answers it is.
    pub key: String,
    /// The answer in words.
    pub sentence: String,
    /// What would settle it, in words.
    pub remedy: Option<String>,
    /// The duties that can settle it.
    pub settlers: Vec<String>,
    /// By when, if a deadline is known.
    pub by: Option<String>,
    /// The ids of the entries it rests on.
    pub facts: Vec<String>,
}

impl VerdictRecord {
    /// The record of a verdict, with sentences in `language`.
    #[must_use]
    pub fn new(verdict: &Verdict, language: Language) -> Self {
        Self {
            item: verdict.item().to_string(),
            day: verdict.day().to_string(),
            policy: PolicyRefRecord {
                id: verdict.policy().id.to_string(),
                version: verdict.policy().version.to_string(),
            },
            outcome: verdict.outcome().to_string(),
            reasons: verdict.reasons().iter().map(|reason| ReasonRecord::new(reason, language)).collect(),
        }
    }
}

impl ReasonRecord {
    /// Whether it keeps the item from being struck off: a rule that blocks, whose answer is no or cannot be told.
    #[must_use]
    pub fn stands_in_the_way(&self) -> bool {
        let open = [Outcome::NotMet.as_str(), Outcome::CannotTell.as_str()].contains(&self.outcome.as_str());
        self.weight == Weight::Blocks.as_str() && open
    }

    /// The record of a reason, with sentences in `language`.
    #[must_use]
    pub fn new(reason: &Reason, language: Language) -> Self {
        Self {
            rule: reason.rule().to_string(),
            outcome: reason.outcome().to_string(),
            weight: reason.weight().to_string(),
            confidence: reason.confidence().to_string(),
            key: reason.key().to_owned(),
            sentence: say::reason(reason, language),
            remedy: say::remedy(reason, language),
            settlers: reason.settlers().iter().map(ToString::to_string).collect(),
            by: reason.by().map(|day| day.to_string()),
            facts: reason.facts().iter().map(ToString::to_string).collect(),
        }
    }
}
