//! By what items are grouped, and to which groups an item belongs.

use std::collections::BTreeSet;

use crate::day::Day;
use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::finding::FindingSource;
use crate::id::{AspectId, FindingId, PartyId};
use crate::item::Item;
use crate::measure::MeasureClass;
use crate::party::{Duty, Party};
use crate::vocabulary;

vocabulary! {
    /// By what items are grouped (分组口径).
    pub enum Grouping as "by" {
        /// By level: findings, tasks, measures (层级).
        Level = "level",
        /// By responsible unit (责任单位).
        Unit = "unit",
        /// By lead leader (责任领导).
        Leader = "leader",
        /// By class of measure (整改类型); findings and tasks have none.
        Class = "class",
        /// By aspect of the feedback (方面).
        Aspect = "aspect",
        /// By where the finding comes from (问题来源).
        Source = "source",
    }
}

impl Grouping {
    /// Whether an item may belong to several groups, so that the groups together may count more than there are.
    #[must_use]
    pub const fn overlaps(self) -> bool {
        matches!(self, Self::Unit | Self::Leader | Self::Aspect | Self::Source)
    }
}

/// A group of items (分组). `None` within is what nobody said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// All items of the level.
    All,
    /// Those for which a party answers as responsible unit.
    Unit(Option<Party>),
    /// Those that a party leads.
    Leader(Option<Party>),
    /// Measures of a class.
    Class(Option<MeasureClass>),
    /// Those of an aspect; the title is beside the id.
    Aspect(Option<(AspectId, String)>),
    /// Those whose finding comes from there.
    Source(FindingSource),
}

/// The groups to which an item belongs on `day`; never empty, and never twice the same.
#[must_use]
pub fn groups_of(dossier: &Dossier, item: &Item, by: Grouping, day: Day) -> BTreeSet<Group> {
    match by {
        Grouping::Level => BTreeSet::from([Group::All]),
        Grouping::Unit => or_none(parties(dossier, item, Duty::ResponsibleUnit, day), Group::Unit),
        Grouping::Leader => or_none(parties(dossier, item, Duty::LeadLeader, day), Group::Leader),
        Grouping::Class => BTreeSet::from([Group::Class(class(dossier, item))]),
        Grouping::Aspect => or_none(aspects(dossier, item), Group::Aspect),
        Grouping::Source => {
            let found = findings(dossier, item).into_iter();
            let finding = |id: FindingId| dossier.findings().get(&id).map(|it| it.value.source);
            found.filter_map(finding).map(Group::Source).collect()
        }
    }
}

fn or_none<T: Ord>(found: Vec<T>, group: fn(Option<T>) -> Group) -> BTreeSet<Group> {
    if found.is_empty() {
        return BTreeSet::from([group(None)]);
    }
    found.into_iter().map(|it| group(Some(it))).collect()
}

/// Who holds a duty for the item on the day: set for the item itself, else for the nearest item above it. A party is
/// known by its id; of several names the latest counts.
#[must_use]
pub fn parties(dossier: &Dossier, item: &Item, duty: Duty, day: Day) -> Vec<Party> {
    let held = |file: &ItemFile| -> Vec<Party> {
        let now = file.responsibilities().iter().map(|it| &it.value);
        now.filter(|it| it.duty() == duty && it.holds_on(day)).map(|it| it.party().clone()).collect()
    };
    let line = core::iter::once(item.clone()).chain(dossier.parents(item));
    let files = line.filter_map(|item| dossier.file(&item));
    let mut found: Vec<Party> = Vec::new();
    for party in files.map(held).find(|found| !found.is_empty()).unwrap_or_default() {
        let known: Option<&PartyId> = found.iter().map(|it| &it.id).find(|id| **id == party.id);
        if known.is_none() {
            found.push(party);
        }
    }
    found
}

fn class(dossier: &Dossier, item: &Item) -> Option<MeasureClass> {
    match item {
        Item::Measure(id) => dossier.measures().get(id).and_then(|measure| measure.value.class()),
        _ => None,
    }
}

/// The findings that an item is, or answers.
#[must_use]
pub fn findings(dossier: &Dossier, item: &Item) -> Vec<FindingId> {
    match item {
        Item::Measure(id) => {
            dossier.measures().get(id).map(|it| it.value.findings().iter().cloned().collect())
        }
        Item::Task(id) => dossier.tasks().get(id).map(|it| vec![it.value.finding.clone()]),
        Item::Finding(id) => Some(vec![id.clone()]),
        Item::Dossier => None,
    }
    .unwrap_or_default()
}

fn aspects(dossier: &Dossier, item: &Item) -> Vec<(AspectId, String)> {
    let aspect = |id: &FindingId| dossier.findings().get(id)?.value.aspect.clone();
    let found = findings(dossier, item);
    let ids: BTreeSet<AspectId> = found.iter().filter_map(aspect).collect();
    let title = |id: AspectId| {
        let title = dossier.aspects().get(&id).map(|aspect| aspect.value.title.to_string());
        (id, title.unwrap_or_default())
    };
    ids.into_iter().map(title).collect()
}
