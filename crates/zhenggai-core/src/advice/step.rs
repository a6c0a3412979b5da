//! One step of what is to be done next.

use crate::advice::deed::Deed;
use crate::closure::reason::Reason;
use crate::day::Day;
use crate::item::Item;
use crate::party::Duty;

/// A deed on an item, with the reasons that it settles (下一步).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep<'a> {
    /// What is to be done.
    pub deed: Deed,
    /// On which item.
    pub item: Item,
    /// For which items it is done: the item itself, or those below it that it serves at once.
    pub serves: Vec<Item>,
    /// The reasons that it settles; none for the steps of the closure itself.
    pub reasons: Vec<&'a Reason>,
    /// The duties that may do it.
    pub duties: Vec<Duty>,
    /// Not before this day, where something must pass first.
    pub from: Option<Day>,
    /// By when, if a deadline is known.
    pub by: Option<Day>,
}
