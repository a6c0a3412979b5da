//! The reasons that stand in the way, each kept once.

use std::collections::BTreeMap;

use serde::Serialize;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::reason::Reason;
use zhenggai_core::say;

use crate::both::Both;

/// A reason that stands in the way of items (障碍).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ReasonRecord {
    /// The rule's code.
    pub rule: String,
    /// What the rule asks.
    pub title: Both,
    /// `not_met` or `cannot_tell`.
    pub outcome: String,
    /// How sure the values of the rule set are: `confirmed`, `practice`, `unconfirmed`.
    pub confidence: String,
    /// The answer.
    pub sentence: Both,
    /// What would settle it.
    pub remedy: Option<Both>,
}

/// Reasons, each once, in the order in which they come up.
#[derive(Debug, Clone, Default)]
pub struct Reasons {
    /// The reasons.
    pub all: Vec<ReasonRecord>,
    places: BTreeMap<ReasonRecord, usize>,
}

impl Reasons {
    /// The place of a reason.
    pub(super) fn place(&mut self, reason: &Reason, policy: &Policy) -> usize {
        let record = ReasonRecord::new(reason, policy);
        if let Some(place) = self.places.get(&record) {
            return *place;
        }
        let place = self.all.len();
        self.all.push(record.clone());
        self.places.insert(record, place);
        place
    }
}

impl ReasonRecord {
    fn new(reason: &Reason, policy: &Policy) -> Self {
        let rule = policy.rules.iter().find(|known| known.rule.code() == reason.rule());
        let title = rule.map(|known| known.rule.card());
        let code = reason.rule().to_string();
        Self {
            title: Both {
                zh: title.map_or_else(|| code.clone(), |card| card.title_zh().to_owned()),
                en: title.map_or_else(|| code.clone(), |card| card.title_en().to_owned()),
            },
            rule: code,
            outcome: reason.outcome().to_string(),
            confidence: reason.confidence().to_string(),
            sentence: Both::of(|language| say::reason(reason, language)),
            remedy: say::remedy(reason, zhenggai_core::language::Language::Zh)
                .map(|_| Both::of(|language| say::remedy(reason, language).unwrap_or_default())),
        }
    }
}
