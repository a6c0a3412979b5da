//! The ladder of escalation on a day: which step somebody must take, on whom, and why; each once.

use std::collections::BTreeSet;

use crate::closure::terms::escalation::EscalationStep;
use crate::day::Day;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Recorded;
use crate::escalation::Escalation;
use crate::id::PartyId;
use crate::item::Item;
use crate::oversight::due_list::{Asked, leads, pending_extension};
use crate::oversight::progress::{done_as_of, done_on, returns};
use crate::oversight::standpoint::Standpoint;
use crate::oversight::tenure::{Holder, holders};
use crate::oversight::term::{Distance, Term, distance_from, term};
use crate::party::Duty;

/// A step of the ladder that somebody must take (应办督办).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepOwed<'a> {
    /// About what.
    pub item: Item,
    /// The round that is running, from 1.
    pub round: u32,
    /// The step, as the rule set has it.
    pub step: &'a EscalationStep,
    /// The day from which it is asked for: that of the ladder, or the later day on which the ladder began to run again
    /// after the work was sent back.
    pub since: Day,
    /// The due day of the item.
    pub due: Day,
    /// How far the due day lies ahead or behind: on the day of the standpoint, of a step ahead on the day of the step.
    pub distance: Distance,
    /// In which duties somebody must take it, with whoever holds each on the day.
    pub by: Vec<Charge>,
    /// On whom, likewise.
    pub to: Vec<Charge>,
    /// What the record shows to have been taken before, under the due day in force.
    pub taken: Vec<&'a Recorded<Escalation>>,
    /// The milder steps that were asked for and that nobody took. They are not asked for any more.
    pub skipped: Vec<Skipped<'a>>,
    /// A request for more time that nobody has answered. It stops nothing.
    pub extension: Option<Asked>,
}

impl StepOwed<'_> {
    /// Whether a party must take it, or is whom it is taken on.
    #[must_use]
    pub fn concerns(&self, party: &PartyId) -> bool {
        let holders = self.by.iter().chain(&self.to).flat_map(|charge| &charge.holders);
        holders.into_iter().any(|holder| holder.party == *party)
    }

    /// Whether it is asked for on `day` for the first time.
    #[must_use]
    pub fn is_new(&self, day: Day) -> bool {
        self.since == day
    }
}

/// A duty and whoever holds it for an item on a day (责任职务与在任者); nobody where `holders` is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// The duty.
    pub duty: Duty,
    /// Who holds it.
    pub holders: Vec<Holder>,
}

/// A step that nobody took (未采取的督办步骤).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped<'a> {
    /// The step.
    pub step: &'a EscalationStep,
    /// Its day.
    pub day: Day,
}

/// The steps that are to be taken as of the day of the standpoint: of each item the hardest one that is reached, where
/// nobody has taken it or a harder one; by the day since which they are asked for.
///
/// The ladder of an item runs while work is owed on it, from the deadline in force: another deadline begins another
/// ladder, and so does a reopening. It stands still while the work is reported complete, and ends with the closure. Only
/// items that stand for themselves in the due list have one.
#[must_use]
pub fn steps_owed<'a>(standpoint: &Standpoint<'a>) -> Vec<StepOwed<'a>> {
    let mut owed: Vec<StepOwed<'a>> = Vec::new();
    for ladder in ladders(standpoint) {
        owed.extend(ladder.owed(standpoint));
    }
    owed.sort_by_key(|step| step.since);
    owed
}

/// The steps that will be asked for within the next `days` days, if until then nothing is done: by day.
#[must_use]
pub fn steps_ahead<'a>(standpoint: &Standpoint<'a>, days: u32) -> Vec<StepOwed<'a>> {
    let day = standpoint.day();
    let last = day.plus_days(days.into()).unwrap_or(day);
    let mut ahead: Vec<StepOwed<'a>> = Vec::new();
    for ladder in ladders(standpoint) {
        let coming = ladder.rungs.iter().filter(|rung| rung.day > day && rung.day <= last && !rung.is_over());
        ahead.extend(coming.map(|rung| ladder.step(standpoint, rung, rung.day, Vec::new())));
    }
    ahead.sort_by_key(|step| step.since);
    ahead
}

/// The ladder of one item under one due day in one round.
struct Ladder<'a> {
    item: Item,
    file: &'a ItemFile,
    due: Day,
    /// Since when this deadline counts in this round.
    begun: Day,
    taken: Vec<&'a Recorded<Escalation>>,
    rungs: Vec<Rung<'a>>,
}

/// A step with its day.
struct Rung<'a> {
    step: &'a EscalationStep,
    day: Day,
    taken: bool,
    /// Whether a step with a later day was taken.
    passed: bool,
}

impl Rung<'_> {
    const fn is_over(&self) -> bool {
        self.taken || self.passed
    }
}

/// The ladders that run on the day.
fn ladders<'a>(standpoint: &Standpoint<'a>) -> Vec<Ladder<'a>> {
    let mut ladders = Vec::new();
    for item in standpoint.dossier().items() {
        let Some(file) = standpoint.file(&item).filter(|file| !file.closure_status().is_closed()) else {
            continue;
        };
        let own = term(standpoint, &item);
        if done_on(standpoint, &item).is_none()
            && leads(standpoint, &item, own.as_ref())
            && let Some(ladder) = own.and_then(|own| Ladder::of(standpoint, item, file, &own))
        {
            ladders.push(ladder);
        }
    }
    ladders
}

impl<'a> Ladder<'a> {
    fn of(standpoint: &Standpoint<'a>, item: Item, file: &'a ItemFile, own: &Term) -> Option<Self> {
        let due = own.due?;
        let reopened = file.round().reopened().map(|reopened| reopened.mark.on);
        let same = own.settings.iter().rev().take_while(|setting| setting.due == Some(due));
        let set = same.last().map(|setting| setting.set_on);
        let begun = set.into_iter().chain(reopened).max();
        let begun = begun.unwrap_or_else(|| standpoint.registered_on(&item));
        let steps = standpoint.terms().escalation.iter().flat_map(|ladder| &ladder.value);
        let days = steps.filter_map(|step| Some((step, step.day(due, standpoint.calendar())?)));
        let mut days: Vec<(&EscalationStep, Day)> = days.collect();
        days.sort_by_key(|(_, day)| *day);
        let (taken, covered) = taken(standpoint, &item, begun, &days);
        let hardest = covered.iter().filter_map(|at| days.get(*at)).map(|(_, day)| *day).max();
        let rung = |(at, (step, day)): (usize, (&'a EscalationStep, Day))| Rung {
            step,
            day,
            taken: covered.contains(&at),
            passed: hardest.is_some_and(|hardest| day < hardest),
        };
        Some(Self { rungs: days.into_iter().enumerate().map(rung).collect(), item, file, due, begun, taken })
    }

    /// The hardest steps that are reached, where they were not taken.
    fn owed(&self, standpoint: &Standpoint<'a>) -> Vec<StepOwed<'a>> {
        let day = standpoint.day();
        let reached = || self.rungs.iter().filter(|rung| rung.day <= day);
        let Some(hardest) = reached().map(|rung| rung.day).max() else { return Vec::new() };
        let owed = reached().filter(|rung| rung.day == hardest && !rung.is_over());
        let skipped = || {
            let next = |day: Day| reached().map(|rung| rung.day).find(|later| *later > day);
            let asked = |rung: &&Rung<'_>| {
                next(rung.day).is_some_and(|next| self.asked_on(standpoint, rung.day) < next)
            };
            let milder = reached().filter(|rung| rung.day < hardest && !rung.is_over()).filter(asked);
            milder.map(|rung| Skipped { step: rung.step, day: rung.day }).collect()
        };
        owed.map(|rung| self.step(standpoint, rung, self.asked_on(standpoint, rung.day), skipped())).collect()
    }

    fn step(
        &self,
        standpoint: &Standpoint<'a>,
        rung: &Rung<'a>,
        since: Day,
        skipped: Vec<Skipped<'a>>,
    ) -> StepOwed<'a> {
        let charges = |duties: &[Duty]| {
            let holders = |duty| holders(standpoint, &self.item, duty, standpoint.day());
            duties.iter().map(|duty| Charge { duty: *duty, holders: holders(*duty) }).collect()
        };
        StepOwed {
            item: self.item.clone(),
            round: self.file.round().number(),
            step: rung.step,
            since,
            due: self.due,
            distance: distance_from(standpoint, since.max(standpoint.day()), self.due),
            by: charges(&rung.step.by),
            to: charges(&rung.step.to),
            taken: self.taken.clone(),
            skipped,
            extension: pending_extension(standpoint, self.file),
        }
    }

    /// The first day, from the step's own on, on which this deadline counted and work was owed.
    fn asked_on(&self, standpoint: &Standpoint<'_>, step: Day) -> Day {
        let first = step.max(self.begun);
        let day = standpoint.day();
        let turns = turns(standpoint, &self.item).into_iter().filter(|turn| *turn > first && *turn <= day);
        let owed = |on: &Day| done_as_of(standpoint, &self.item, *on).is_none();
        core::iter::once(first).chain(turns).find(owed).unwrap_or(day)
    }
}

/// What was taken under this deadline, and which of the steps it covers, by place. What was sent about an item above
/// counts where the step had come by then.
fn taken<'a>(
    standpoint: &Standpoint<'a>,
    item: &Item,
    begun: Day,
    days: &[(&EscalationStep, Day)],
) -> (Vec<&'a Recorded<Escalation>>, BTreeSet<usize>) {
    let (mut taken, mut covered) = (Vec::new(), BTreeSet::new());
    for line in standpoint.dossier().lineage(item) {
        let own = line == *item;
        let sent = standpoint.file(&line).map_or(&[][..], |file| file.round().escalations());
        for escalation in sent.iter().filter(|it| it.mark.on >= begun) {
            let step = step_of(&escalation.value, escalation.mark.on, days);
            let come = |at: &usize| days.get(*at).is_some_and(|(_, day)| *day <= escalation.mark.on);
            if own || step.as_ref().is_some_and(come) {
                taken.push(escalation);
                covered.extend(step);
            }
        }
    }
    taken.sort_by_key(|it| it.mark.on);
    (taken, covered)
}

/// Which step an escalation is: the one that it names, else, of those by the same means, the last whose day had come
/// when it was taken, else the first.
fn step_of(escalation: &Escalation, on: Day, days: &[(&EscalationStep, Day)]) -> Option<usize> {
    let named = days.iter().position(|(step, _)| escalation.step.as_ref() == Some(&step.id));
    let alike = || days.iter().enumerate().filter(|(_, (step, _))| step.letter == escalation.letter);
    let come = || alike().rfind(|(_, (_, day))| *day <= on);
    named.or_else(|| come().or_else(|| alike().next()).map(|(at, _)| at))
}

/// The days on which work may have become owed again: of returns, of reports, of reopenings, on the item and below.
fn turns(standpoint: &Standpoint<'_>, item: &Item) -> BTreeSet<Day> {
    let mut turns = BTreeSet::new();
    let mut left = vec![item];
    while let Some(item) = left.pop() {
        if let Some(file) = standpoint.file(item) {
            for round in file.earlier_rounds().iter().chain([file.round()]) {
                turns.extend(returns(round).chain(round.reopened().map(|it| it.mark.on)));
            }
            turns.extend(file.reports().iter().map(|report| report.mark.on));
        }
        left.extend(standpoint.dossier().children(item));
    }
    turns
}
