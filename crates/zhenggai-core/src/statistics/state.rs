//! Every item with where it stands on both axes and to its last day: what all figures are counted from.

use crate::day::Day;
use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::id::EntryId;
use crate::item::Item;
use crate::oversight::progress::done_on;
use crate::oversight::standpoint::Standpoint;
use crate::oversight::term::{Term, term};
use crate::oversight::timeliness::{Timeliness, timeliness};
use crate::review::{ClosureReason, ClosureStatus};
use crate::work::WorkStatus;

/// Where an item stands on a day (事项状态).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemState {
    /// The item.
    pub item: Item,
    /// The work axis: what was reported, else what follows from the items below; `None` when neither says it.
    pub work: Option<WorkStatus>,
    /// Whether nobody reported it of the item itself, so that it was concluded from the items below.
    pub concluded: bool,
    /// The closure axis.
    pub closure: ClosureStatus,
    /// Why it was struck off, while it is.
    pub closed_for: Option<ClosureReason>,
    /// Which round is running, from 1.
    pub round: u32,
    /// By when it is due.
    pub due: Option<Term>,
    /// The day since which those who answer for it owe nothing more.
    pub done: Option<Day>,
    /// How it stands to its last day; `None` where none is known.
    pub timeliness: Option<Timeliness>,
}

impl ItemState {
    /// Whether its last day has come.
    #[must_use]
    pub fn is_due(&self, day: Day) -> bool {
        self.due.as_ref().and_then(|term| term.due).is_some_and(|last| last <= day)
    }

    /// Whether it is an obligation without an end and without a last day.
    #[must_use]
    pub fn is_without_end(&self) -> bool {
        self.due.as_ref().is_some_and(Term::is_without_end)
    }
}

/// Where every measure, task and finding of a dossier stands, lowest level first; the dossier itself is not among them.
#[must_use]
pub fn states(standpoint: &Standpoint<'_>) -> Vec<ItemState> {
    let dossier = standpoint.dossier();
    let mut states = Vec::new();
    for item in dossier.items().filter(|item| *item != Item::Dossier) {
        let Some(file) = dossier.file(&item) else { continue };
        let work = work_of(dossier, &item).map(|(status, _)| status);
        let (due, done) = (term(standpoint, &item), done_on(standpoint, &item));
        let stands = |term: &Term| Some(timeliness(standpoint, term.due?, done, term.extended));
        states.push(ItemState {
            timeliness: due.as_ref().and_then(stands),
            concluded: file.work_status().is_none() && work.is_some(),
            closure: file.closure_status(),
            closed_for: closed_for(file),
            round: file.round().number(),
            item,
            work,
            due,
            done,
        });
    }
    states
}

/// The work axis of one item, as in [`ItemState::work`], with the reports that say so: its own last one, else the last ones
/// of the items below.
#[must_use]
pub fn work_of(dossier: &Dossier, item: &Item) -> Option<(WorkStatus, Vec<EntryId>)> {
    if let Some((report, status)) = dossier.file(item)?.work_status() {
        return Some((status, vec![report.entry()]));
    }
    let below: Vec<_> = dossier.children(item).iter().map(|child| work_of(dossier, child)).collect();
    let work = conclude(below.iter().map(|told| told.as_ref().map(|(status, _)| *status)))?;
    Some((work, below.into_iter().flatten().flat_map(|(_, reports)| reports).collect()))
}

fn closed_for(file: &ItemFile) -> Option<ClosureReason> {
    file.round().closed().map(|closed| closed.value)
}

/// What the work status of the items below says of the one above: complete when all are, basically complete when all
/// are at least that, not begun when none is, under way otherwise. An item below of which nothing is said leaves it
/// open, unless another one has been begun.
fn conclude(below: impl Iterator<Item = Option<WorkStatus>>) -> Option<WorkStatus> {
    let below: Vec<Option<WorkStatus>> = below.collect();
    let each = |test: fn(WorkStatus) -> bool| below.iter().all(|work| work.is_some_and(test));
    if below.is_empty() {
        None
    } else if each(|work| work == WorkStatus::Complete) {
        Some(WorkStatus::Complete)
    } else if each(|work| matches!(work, WorkStatus::Complete | WorkStatus::BasicallyComplete)) {
        Some(WorkStatus::BasicallyComplete)
    } else if each(|work| work == WorkStatus::NotStarted) {
        Some(WorkStatus::NotStarted)
    } else if below.iter().flatten().any(|work| *work != WorkStatus::NotStarted) {
        Some(WorkStatus::InProgress)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_the_items_below() {
        use WorkStatus::{BasicallyComplete, Complete, InProgress, NotComplete, NotStarted};
        for (below, expected) in [
            (vec![], None),
            (vec![Some(Complete), Some(Complete)], Some(Complete)),
            (vec![Some(Complete), Some(BasicallyComplete)], Some(BasicallyComplete)),
            (vec![Some(NotStarted), Some(NotStarted)], Some(NotStarted)),
            (vec![Some(NotStarted), Some(Complete)], Some(InProgress)),
            (vec![None, Some(Complete)], Some(InProgress)),
            (vec![None, Some(NotStarted)], None),
            (vec![None, None], None),
            (vec![Some(NotComplete)], Some(InProgress)),
        ] {
            assert_eq!(conclude(below.iter().copied()), expected, "{below:?}");
        }
    }
}
