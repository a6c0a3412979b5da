//! The verdict on an item: may it be struck off, and why or why not.

use crate::closure::reason::{Outcome, Reason};
use crate::day::Day;
use crate::id::PolicyId;
use crate::item::Item;
use crate::text::Name;

/// The rule set under which a verdict was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyRef {
    /// Its id.
    pub id: PolicyId,
    /// Its version.
    pub version: Name,
}

/// The verdict on one item (判定).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    item: Item,
    day: Day,
    policy: PolicyRef,
    reasons: Vec<Reason>,
}

impl Verdict {
    /// The verdict that follows from these reasons.
    #[must_use]
    pub const fn new(item: Item, day: Day, policy: PolicyRef, reasons: Vec<Reason>) -> Self {
        Self { item, day, policy, reasons }
    }

    /// The item.
    #[must_use]
    pub const fn item(&self) -> &Item {
        &self.item
    }

    /// The day of judgement.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The rule set.
    #[must_use]
    pub const fn policy(&self) -> &PolicyRef {
        &self.policy
    }

    /// All reasons, in the order of the rule set.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// The reasons that keep the item from being struck off.
    pub fn obstacles(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.stands_in_the_way())
    }

    /// `Met`: the item may be struck off. `NotMet`: at least one blocking rule says no. `CannotTell`: none
    /// says no, but the record does not say enough. `DoesNotApply`: no rule asks anything of it.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let mut seen = Outcome::DoesNotApply;
        for reason in &self.reasons {
            match reason.outcome() {
                Outcome::NotMet if reason.stands_in_the_way() => return Outcome::NotMet,
                Outcome::CannotTell if reason.stands_in_the_way() => seen = Outcome::CannotTell,
                Outcome::Met if seen == Outcome::DoesNotApply => seen = Outcome::Met,
                _ => {}
            }
        }
        seen
    }
}
