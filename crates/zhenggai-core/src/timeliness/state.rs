//! How an item stands to its last day.

use crate::closure::terms::Terms;
use crate::day::Day;
use crate::dossier::file::ItemFile;
use crate::timeliness::due::ItemDue;
use crate::vocabulary;
use crate::work::WorkStatus;

vocabulary! {
    /// Whether something that is due is in time (时效). Computed, never stored. Source: domain 2.1.
    pub enum Timeliness as "timeliness" {
        /// In time (正常).
        OnTime = "on_time",
        /// Due soon (临期).
        DueSoon = "due_soon",
        /// Past the day and not done, or done only after it (逾期).
        Overdue = "overdue",
        /// In time, because the day was moved (延期).
        Extended = "extended",
    }
}

/// The day on which an item was done in the running round: that of the first report of an unbroken row of reports
/// that say complete, or else of the closure. `None` while it is not done.
#[must_use]
pub fn done_on(file: &ItemFile) -> Option<Day> {
    let said = file.reports_of_round().iter().filter(|report| report.value.status.is_some());
    let complete = said.rev().take_while(|report| report.value.status == Some(WorkStatus::Complete));
    let reported = complete.last().map(|report| report.mark.on);
    let closed = file.round().closed().map(|closed| closed.mark.on);
    match (reported, closed) {
        (Some(reported), Some(closed)) => Some(reported.min(closed)),
        (one, other) => one.or(other),
    }
}

/// How an item that was done on a day, or is not done, stands to its last day on `day`; `None` where none is known.
#[must_use]
pub fn timeliness(due: Option<&ItemDue>, done: Option<Day>, terms: &Terms, day: Day) -> Option<Timeliness> {
    let due = due?;
    let last = due.day()?;
    Some(standing_to(last, due.moved, done, day, || reminded(last, terms, day)))
}

/// How what was done on a day, or is not done, stands to `last` on `day`; `moved` says that another day was set first,
/// `soon` whether the day before the last one has come from which it counts as due soon.
pub(crate) fn standing_to(
    last: Day,
    moved: bool,
    done: Option<Day>,
    day: Day,
    soon: impl FnOnce() -> bool,
) -> Timeliness {
    let in_time = if moved { Timeliness::Extended } else { Timeliness::OnTime };
    match done {
        Some(done) if done > last => Timeliness::Overdue,
        Some(_) => in_time,
        None if last < day => Timeliness::Overdue,
        None if soon() => Timeliness::DueSoon,
        None => in_time,
    }
}

/// Whether a step of the ladder that comes before the last day has been reached.
fn reminded(last: Day, terms: &Terms, day: Day) -> bool {
    let ladder = terms.escalation.iter().flat_map(|ladder| &ladder.value);
    let mut before = ladder.filter(|step| step.days < 0);
    before.any(|step| step.day(last, &terms.calendar).is_some_and(|reached| reached <= day))
}
