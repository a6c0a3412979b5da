//! From where a record is looked at: a dossier, the rule set that it is held to, and a day.

use crate::calendar::Calendar;
use crate::closure::policy::Policy;
use crate::closure::terms::Terms;
use crate::day::Day;
use crate::disclosure::Disclosure;
use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::item::Item;
use crate::review::ClosureStatus;
use crate::schedule::Anchors;

/// A dossier as of a day, under a rule set (督办视角). The dossier must have been folded as of the same day.
#[derive(Debug, Clone, Copy)]
pub struct Standpoint<'a> {
    dossier: &'a Dossier,
    policy: &'a Policy,
    day: Day,
    anchors: Anchors,
}

impl<'a> Standpoint<'a> {
    /// `dossier` as of `day`, under `policy`.
    #[must_use]
    pub fn new(dossier: &'a Dossier, policy: &'a Policy, day: Day) -> Self {
        let anchors =
            policy.terms.anchors(dossier.inspection().feedback_on, notice(dossier), approval(dossier));
        Self { dossier, policy, day, anchors }
    }

    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    /// The rule set.
    #[must_use]
    pub const fn policy(&self) -> &'a Policy {
        self.policy
    }

    /// Its terms.
    #[must_use]
    pub const fn terms(&self) -> &'a Terms {
        &self.policy.terms
    }

    /// The calendar of working days.
    #[must_use]
    pub const fn calendar(&self) -> &'a Calendar {
        &self.policy.terms.calendar
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

/// The day on which a text for everybody was first published.
fn notice(dossier: &Dossier) -> Option<Day> {
    let public = dossier
        .proceedings()
        .publications
        .iter()
        .filter(|file| file.publication.value.audience == Disclosure::Public);
    public.flat_map(|file| &file.published).map(|published| published.mark.on).min()
}

/// The day on which a plan was first approved. A revised plan moves no deadline by itself.
fn approval(dossier: &Dossier) -> Option<Day> {
    dossier.proceedings().plans.iter().filter_map(|file| file.approved.as_ref()).map(|mark| mark.on).min()
}
