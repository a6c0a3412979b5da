//! Where things hang, so that nothing is searched for one by one.

use std::collections::BTreeMap;

use crate::dossier::thing::Thing;
use crate::id::{FindingId, MeasureId};
use crate::item::Item;
use crate::measure::Measure;

/// Where the things of a dossier hang.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Index {
    below: BTreeMap<Item, Vec<Item>>,
    answers: BTreeMap<FindingId, Vec<MeasureId>>,
    things: BTreeMap<Thing, Item>,
}

impl Index {
    /// Hangs an item below another.
    pub(super) fn hang(&mut self, above: Item, item: Item) {
        self.below.entry(above).or_default().push(item);
    }

    /// Notes which findings a measure answers.
    pub(super) fn answer(&mut self, measure: &Measure) {
        for finding in measure.findings() {
            self.answers.entry(finding.clone()).or_default().push(measure.id().clone());
        }
    }

    /// Notes on which item a thing hangs.
    pub(super) fn note(&mut self, thing: Thing, item: Item) {
        self.things.entry(thing).or_insert(item);
    }

    /// Keeps only what concerns the items that `keep` tells to.
    pub(super) fn retain(&mut self, keep: impl Fn(&Item) -> bool) {
        self.below.retain(|above, _| keep(above));
        self.below.values_mut().for_each(|below| below.retain(&keep));
        self.answers.retain(|finding, _| keep(&Item::Finding(finding.clone())));
        let open = |id: &MeasureId| keep(&Item::Measure(id.clone()));
        self.answers.values_mut().for_each(|measures| measures.retain(open));
        self.things.retain(|_, item| keep(item));
    }

    /// The items right below, in the order in which they were entered.
    pub(super) fn below(&self, item: &Item) -> &[Item] {
        self.below.get(item).map_or(&[], Vec::as_slice)
    }

    /// The measures that answer a finding.
    pub(super) fn answers(&self, finding: &FindingId) -> &[MeasureId] {
        self.answers.get(finding).map_or(&[], Vec::as_slice)
    }

    /// On which item a thing hangs.
    pub(super) fn item_of(&self, thing: &Thing) -> Option<&Item> {
        self.things.get(thing)
    }
}
