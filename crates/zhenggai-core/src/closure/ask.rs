//! What a rule is asked: one item of one dossier, on one day, on these terms.

use std::collections::{BTreeSet, VecDeque};

use crate::closure::params::Params;
use crate::closure::reason::{Answer, Outcome};
use crate::closure::terms::Terms;
use crate::day::Day;
use crate::deadline::Deadline;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Recorded;
use crate::dossier::{Coverage, Dossier};
use crate::finding::FindingSource;
use crate::id::{FindingId, PartyId};
use crate::item::Item;
use crate::mandate::Separation;
use crate::measure::{Measure, MeasureClass};
use crate::party::Duty;
use crate::responsibility::Responsibility;
use crate::review::ClosureStatus;
use crate::schedule::Anchors;

/// How an item below stands: what its parent's rules may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// The item.
    pub item: Item,
    /// Where it stands on the closure axis.
    pub status: ClosureStatus,
    /// Its own verdict.
    pub outcome: Outcome,
}

/// The files of an item and of those that stand above it, nearest first; none where the dossier has no such item.
#[must_use]
pub fn lineage<'a>(dossier: &'a Dossier, item: &Item) -> Vec<&'a ItemFile> {
    let above = dossier.parents(item);
    core::iter::once(item).chain(&above).filter_map(|item| dossier.file(item)).collect()
}

/// The question put to a rule.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    dossier: &'a Dossier,
    item: &'a Item,
    file: &'a ItemFile,
    lineage: &'a [&'a ItemFile],
    children: &'a [Child],
    terms: &'a Terms,
    params: Option<&'a Params>,
    day: Day,
}

impl<'a> Ask<'a> {
    /// The question about `item` on `day`, with its [`lineage`]; `None` when the dossier has no such item.
    #[must_use]
    pub fn new(
        dossier: &'a Dossier,
        item: &'a Item,
        lineage: &'a [&'a ItemFile],
        children: &'a [Child],
        terms: &'a Terms,
        day: Day,
    ) -> Option<Self> {
        dossier.file(item).map(|file| Self {
            dossier,
            item,
            file,
            lineage,
            children,
            terms,
            params: None,
            day,
        })
    }

    /// The same question with the parameters of one rule.
    #[must_use]
    pub const fn with(mut self, params: &'a Params) -> Self {
        self.params = Some(params);
        self
    }

    /// A parameter of the rule, where the rule set gives it.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<i64> {
        self.params.and_then(|params| params.get(name)).copied()
    }

    /// A parameter of the rule that counts something, where the rule set gives it.
    #[must_use]
    pub fn wanted(&self, name: &str) -> Option<usize> {
        self.param(name).and_then(|wanted| usize::try_from(wanted).ok())
    }

    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    /// The item.
    #[must_use]
    pub const fn item(&self) -> &'a Item {
        self.item
    }

    /// Everything that hangs on it.
    #[must_use]
    pub const fn file(&self) -> &'a ItemFile {
        self.file
    }

    /// The items right below it, with their verdicts.
    #[must_use]
    pub const fn children(&self) -> &'a [Child] {
        self.children
    }

    /// The terms of the rule set.
    #[must_use]
    pub const fn terms(&self) -> &'a Terms {
        self.terms
    }

    /// The day of judgement.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The measure, when the item is one.
    #[must_use]
    pub fn measure(&self) -> Option<&'a Recorded<Measure>> {
        match self.item {
            Item::Measure(id) => self.dossier.measures().get(id),
            _ => None,
        }
    }

    /// The files of the item itself and of those that stand above it, nearest first.
    #[must_use]
    pub const fn lineage(&self) -> &'a [&'a ItemFile] {
        self.lineage
    }

    /// The files of the item itself and of everything below it, each once, nearest first.
    #[must_use]
    pub fn files_below(&self) -> Vec<&'a ItemFile> {
        let mut seen = BTreeSet::from([self.item]);
        let mut ahead = VecDeque::from([self.item]);
        let mut files = Vec::new();
        while let Some(item) = ahead.pop_front() {
            files.extend(self.dossier.file(item));
            ahead.extend(self.dossier.children(item).iter().filter(|child| seen.insert(child)));
        }
        files
    }

    /// The days from which time limits run, as far as the record has them.
    #[must_use]
    pub fn anchors(&self) -> Anchors {
        self.terms.anchors_of(self.dossier)
    }

    /// The day on which a deadline is due, as the rule set counts it; `None` where it names no day, or the day
    /// of the event it runs from is not known.
    #[must_use]
    pub fn due_day(&self, deadline: &Deadline) -> Option<Day> {
        let days = self.terms.calendar.resolve(deadline, &self.anchors(), &self.terms.due_terms());
        days.due.and_then(|due| due.day())
    }

    /// Who holds one of `duties` for the item on the day: set for the item itself, else for the nearest
    /// item above it.
    #[must_use]
    pub fn holders(&self, duties: &[Duty]) -> Vec<&'a Recorded<Responsibility>> {
        let held = |file: &&'a ItemFile| -> Vec<&'a Recorded<Responsibility>> {
            let now = |r: &&Recorded<Responsibility>| {
                duties.contains(&r.value.duty()) && r.value.holds_on(self.day)
            };
            file.responsibilities().iter().filter(now).collect()
        };
        self.lineage().iter().map(held).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Whether the item is put right at once, so that it may have been done before the feedback (立行立改): by
    /// the class of the measure, or because a finding that it answers was handed over on site.
    #[must_use]
    pub fn at_once(&self) -> bool {
        let on_site = |id: &FindingId| {
            let finding = self.dossier.findings().get(id);
            finding.is_some_and(|it| it.value.source == FindingSource::HandedOverOnSite)
        };
        self.measure().is_some_and(|measure| {
            measure.value.class() == Some(MeasureClass::Immediate)
                || measure.value.findings().iter().any(on_site)
        })
    }

    /// Whether a separation of duties binds a party here: the rule set asks for it, and no waiver sets it aside.
    #[must_use]
    pub fn binds(&self, separation: Separation, party: &PartyId) -> bool {
        let lineage = self.dossier.lineage(self.item);
        let waiver = self.dossier.powers().waiver(separation, party, &lineage);
        let waived = waiver.is_some() && self.terms.separates(Separation::WaiverIsRecorded);
        self.terms.separates(separation) && !waived
    }

    /// Nothing is recorded of what the rule asks. In a full record that is a no; in a published extract it
    /// may have happened all the same.
    #[must_use]
    pub fn absent(&self, key: &'static str) -> Answer {
        match self.dossier.coverage() {
            Coverage::FullRecord => Answer::not_met(key),
            Coverage::PublishedExtract => Answer::cannot_tell(key),
        }
    }
}
