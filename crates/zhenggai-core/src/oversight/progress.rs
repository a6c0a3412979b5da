//! Whether the work on an item is done by the word of those who owe it, and since when.

use crate::day::Day;
use crate::decision::Decision;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Recorded;
use crate::dossier::round::Round;
use crate::item::Item;
use crate::oversight::standpoint::Standpoint;
use crate::review::ObjectionOutcome;
use crate::work::{WorkReport, WorkStatus};

/// The day since which nothing is owed on `item` by those who answer for it; `None` while something is.
///
/// They are done when they report the work complete or ask for closure. Where they have reported nothing of the item
/// itself, they are done when everything below it is; where they have, when everything below it is struck off. What was
/// said or done before the item was opened again or last sent back, or before an objection to it was upheld, counts no
/// more.
#[must_use]
pub fn done_on(standpoint: &Standpoint<'_>, item: &Item) -> Option<Day> {
    done_as_of(standpoint, item, standpoint.day())
}

/// The same by what had been said until `day`, which is not after that of the standpoint.
#[must_use]
pub fn done_as_of(standpoint: &Standpoint<'_>, item: &Item, day: Day) -> Option<Day> {
    let file = standpoint.file(item)?;
    let round = round_on(file, day);
    let said = said(file, round, day);
    match closed_by(round, day) {
        Some(closed) => Some(said.unwrap_or(closed).min(closed)),
        None => said.or_else(|| below(standpoint, item, day)),
    }
}

/// The day on which an item was last sent back in the running round (退回, or an objection upheld).
#[must_use]
pub fn sent_back(file: &ItemFile) -> Option<Day> {
    returns(file.round()).max()
}

/// The days on which an item was sent back in a round.
pub fn returns(round: &Round) -> impl Iterator<Item = Day> {
    let reviews = round.attempts().iter().flat_map(|attempt| &attempt.reviews);
    let returned = reviews.filter(|step| step.value.decision == Decision::Returned).map(|step| step.mark.on);
    let settled = round.objections().iter().filter_map(|objection| objection.outcome.as_ref());
    let upheld = settled.filter(|it| it.value == ObjectionOutcome::Upheld).map(|it| it.mark.on);
    returned.chain(upheld)
}

/// The round that was running on `day`.
fn round_on(file: &ItemFile, day: Day) -> &Round {
    let begun = |round: &&Round| round.reopened().is_none_or(|reopened| reopened.mark.on <= day);
    let earlier = || file.earlier_rounds().iter().rfind(begun);
    if begun(&file.round()) { file.round() } else { earlier().unwrap_or(file.round()) }
}

/// What was reported in a round until `day`.
fn reports<'f>(
    file: &'f ItemFile,
    round: &Round,
    day: Day,
) -> impl Iterator<Item = &'f Recorded<WorkReport>> {
    let running = round.number() == file.round().number();
    let (all, since) = if running {
        (file.reports_of_round(), None)
    } else {
        (file.reports(), round.reopened().map(|reopened| reopened.mark.on))
    };
    all.iter()
        .filter(move |report| report.mark.on <= day && since.is_none_or(|since| since <= report.mark.on))
}

fn closed_by(round: &Round, day: Day) -> Option<Day> {
    round.closed().map(|closed| closed.mark.on).filter(|closed| *closed <= day)
}

/// Since when they who answer for it say that it is done.
fn said(file: &ItemFile, round: &Round, day: Day) -> Option<Day> {
    let back = returns(round).filter(|back| *back <= day).max();
    let reports = reports(file, round, day);
    let reports = reports.filter_map(|it| Some((it.mark.on, it.value.status? == WorkStatus::Complete)));
    let asked = round.attempts().iter().map(|attempt| (attempt.request.on, true));
    let asked = asked.filter(|(asked, _)| *asked <= day);
    let mut words: Vec<(Day, bool)> = reports.chain(asked).collect();
    words.sort_by_key(|(day, _)| *day);
    let mut since = None;
    for (day, done) in words.into_iter().filter(|(day, _)| back.is_none_or(|back| back < *day)) {
        since = done.then(|| since.unwrap_or(day));
    }
    since
}

/// Since when everything below is done, or struck off.
fn below(standpoint: &Standpoint<'_>, item: &Item, day: Day) -> Option<Day> {
    let file = standpoint.file(item)?;
    let round = round_on(file, day);
    let spoken = reports(file, round, day).any(|report| report.value.status.is_some());
    let done = |child: &Item| {
        if spoken {
            closed_by(round_on(standpoint.file(child)?, day), day)
        } else {
            done_as_of(standpoint, child, day)
        }
    };
    let days: Option<Vec<Day>> = standpoint.dossier().children(item).iter().map(done).collect();
    let last = days?.into_iter().max()?;
    let reopened = round.reopened().map(|reopened| reopened.mark.on);
    let anew = returns(round).filter(|back| *back <= day).chain(reopened).max();
    Some(last).filter(|last| anew.is_none_or(|anew| anew < *last))
}
