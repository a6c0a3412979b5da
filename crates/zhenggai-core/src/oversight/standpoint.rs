//! From where a record is looked at: a dossier, the rule set that it is held to, and a day.

use crate::calendar::Calendar;
use crate::closure::terms::Terms;
use crate::day::Day;
use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::item::Item;
use crate::review::ClosureStatus;
use crate::schedule::Anchors;

/// A dossier as of a day, under the terms of a rule set (督办视角). The dossier must have been folded as of that day.
#[derive(Debug, Clone, Copy)]
pub struct Standpoint<'a> {
    dossier: &'a Dossier,
    terms: &'a Terms,
    day: Day,
    anchors: Anchors,
}

impl<'a> Standpoint<'a> {
    /// `dossier` as of `day`, under `terms`.
    #[must_use]
    pub fn new(dossier: &'a Dossier, terms: &'a Terms, day: Day) -> Self {
        Self { dossier, terms, day, anchors: terms.anchors_of(dossier) }
    }

    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    /// The terms of the rule set.
    #[must_use]
    pub const fn terms(&self) -> &'a Terms {
        self.terms
    }

    /// The calendar of working days.
    #[must_use]
    pub const fn calendar(&self) -> &'a Calendar {
        &self.terms.calendar
    }

    /// The day.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The days from which time limits run.
    #[must_use]
    pub const fn anchors(&self) -> &Anchors {
        &self.anchors
    }

    /// Everything that hangs on an item.
    #[must_use]
    pub fn file(&self, item: &Item) -> Option<&'a ItemFile> {
        self.dossier.file(item)
    }

    /// Where an item stands on the closure axis; on the register where there is no such item.
    #[must_use]
    pub fn closure(&self, item: &Item) -> ClosureStatus {
        self.file(item).map_or(ClosureStatus::Open, ItemFile::closure_status)
    }

    /// The day from which an item is on the register.
    #[must_use]
    pub fn registered_on(&self, item: &Item) -> Day {
        let found = match item {
            Item::Measure(id) => self.dossier.measures().get(id).map(|it| it.mark.on),
            Item::Task(id) => self.dossier.tasks().get(id).map(|it| it.mark.on),
            Item::Finding(id) => self.dossier.findings().get(id).map(|it| it.mark.on),
            Item::Dossier => None,
        };
        found.unwrap_or(self.dossier.opening().mark.on)
    }

    /// The day on which the running round of an item was struck off.
    #[must_use]
    pub fn closed_on(&self, item: &Item) -> Option<Day> {
        self.file(item)?.round().closed().map(|closed| closed.mark.on)
    }
}
