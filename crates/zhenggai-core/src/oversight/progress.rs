//! Whether the work on an item is done by the word of those who owe it, and since when.

use crate::day::Day;
use crate::decision::Decision;
use crate::dossier::file::ItemFile;
use crate::item::Item;
use crate::oversight::standpoint::Standpoint;
use crate::review::ObjectionOutcome;
use crate::work::WorkStatus;

/// The day since which nothing is owed on `item` by those who answer for it; `None` while something is.
///
/// They are done when they report the work complete or ask for closure, or when everything below the item is struck
/// off. What they said before the item was last sent back, or an objection to it was upheld, counts no more.
#[must_use]
pub fn done_on(standpoint: &Standpoint<'_>, item: &Item) -> Option<Day> {
    let file = standpoint.file(item)?;
    if let Some(closed) = file.round().closed() {
        return Some(said(file).unwrap_or(closed.mark.on).min(closed.mark.on));
    }
    said(file)
        .or_else(|| below(standpoint, item).filter(|day| sent_back(file).is_none_or(|back| back < *day)))
}

/// The day on which an item was last sent back in the running round (退回, or an objection upheld).
#[must_use]
pub fn sent_back(file: &ItemFile) -> Option<Day> {
    let reviews = file.round().attempts().iter().flat_map(|attempt| &attempt.reviews);
    let returned = reviews.filter(|step| step.value.decision == Decision::Returned).map(|step| step.mark.on);
    let settled = file.round().objections().iter().filter_map(|objection| objection.outcome.as_ref());
    let upheld = settled.filter(|it| it.value == ObjectionOutcome::Upheld).map(|it| it.mark.on);
    returned.chain(upheld).max()
}

/// Since when they who answer for it say that it is done.
fn said(file: &ItemFile) -> Option<Day> {
    let back = sent_back(file);
    let reports = file.reports_of_round().iter();
    let reports = reports.filter_map(|it| Some((it.mark.on, it.value.status? == WorkStatus::Complete)));
    let asked = file.round().attempts().iter().map(|attempt| (attempt.request.on, true));
    let mut words: Vec<(Day, bool)> = reports.chain(asked).collect();
    words.sort_by_key(|(day, _)| *day);
    let mut since = None;
    for (day, done) in words.into_iter().filter(|(day, _)| back.is_none_or(|back| back < *day)) {
        since = done.then(|| since.unwrap_or(day));
    }
    since
}

/// Since when everything below is struck off.
fn below(standpoint: &Standpoint<'_>, item: &Item) -> Option<Day> {
    let children = standpoint.dossier().children(item);
    let closed: Option<Vec<Day>> = children.iter().map(|child| standpoint.closed_on(child)).collect();
    closed?.into_iter().max()
}
