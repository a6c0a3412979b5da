//! Milestones: what must be reached on the way.

use crate::deadline::Deadline;
use crate::id::MilestoneId;
use crate::item::Item;
use crate::text::Text;

/// A milestone of an item (节点、阶段目标).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its id.
    pub id: MilestoneId,
    /// Of what.
    pub item: Item,
    /// What is to be reached.
    pub text: Text,
    /// By when.
    pub due: Deadline,
}
