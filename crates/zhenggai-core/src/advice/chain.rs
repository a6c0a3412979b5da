//! The full chain of reasons: an item, what its rules say, and the items below that they rest on.

use crate::closure::Assessment;
use crate::closure::reason::Outcome;
use crate::closure::verdict::Verdict;
use crate::dossier::Dossier;
use crate::item::Item;
use crate::review::ClosureStatus;

/// An item with its verdict, and the items below it (理由链).
#[derive(Debug, Clone)]
pub struct Chain<'a> {
    /// The item.
    pub item: Item,
    /// Where it stands on the closure axis.
    pub status: ClosureStatus,
    /// The verdict on it, with all its reasons.
    pub verdict: &'a Verdict,
    /// The items right below, in the order in which they were entered.
    pub below: Vec<Self>,
}

impl Chain<'_> {
    /// Whether nothing is left to be asked: the item is struck off, or it may be and so may all below it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.status.is_closed()
            || (self.verdict.outcome() == Outcome::Met && self.below.iter().all(Self::is_settled))
    }
}

/// The chain of reasons of `item`; `None` when the dossier has no such item.
#[must_use]
pub fn chain<'a>(dossier: &Dossier, assessment: &'a Assessment, item: &Item) -> Option<Chain<'a>> {
    let status = dossier.file(item)?.closure_status();
    let verdict = assessment.verdict(item)?;
    let below = dossier.children(item).iter().filter_map(|child| chain(dossier, assessment, child)).collect();
    Some(Chain { item: item.clone(), status, verdict, below })
}
