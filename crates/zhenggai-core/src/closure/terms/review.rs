//! Review steps: who must agree before an item is struck off.

use std::collections::BTreeSet;

use crate::closure::source::PolicySource;
use crate::closure::terms::title::Title;
use crate::item::Level;
use crate::mandate::RequiredReview;
use crate::party::Duty;
use crate::text::Name;

/// A step of the review (审核层级). Steps are taken in the order of the rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewStage {
    /// Its id.
    pub id: Name,
    /// Its name.
    pub title: Title,
    /// Who may review.
    pub duties: BTreeSet<Duty>,
    /// How many of them must agree; all of them in a joint review (联合审核).
    pub at_least: usize,
    /// Of items of which levels.
    pub levels: Vec<Level>,
    /// What it rests on.
    pub source: PolicySource,
}

impl ReviewStage {
    /// As a ledger is held to it.
    #[must_use]
    pub fn required(&self) -> RequiredReview {
        RequiredReview {
            stage: self.id.clone(),
            levels: self.levels.iter().copied().collect(),
            duties: self.duties.clone(),
            at_least: u32::try_from(self.at_least).unwrap_or(u32::MAX),
        }
    }

    /// Whether all who are named must agree.
    #[must_use]
    pub fn is_joint(&self) -> bool {
        self.at_least > 1 && self.at_least == self.duties.len()
    }

    /// Whether enough of its reviewers are among those who agreed.
    #[must_use]
    pub fn is_passed(&self, agreed: &BTreeSet<Duty>) -> bool {
        self.duties.intersection(agreed).count() >= self.at_least
    }

    /// Who has not agreed yet.
    #[must_use]
    pub fn lacking(&self, agreed: &BTreeSet<Duty>) -> BTreeSet<Duty> {
        self.duties.difference(agreed).copied().collect()
    }
}
