//! Where things hang, so that nothing is searched for one by one.

use std::collections::BTreeMap;

use crate::id::{EvidenceId, FindingId, MeasureId, ObjectionId};
use crate::item::Item;
use crate::measure::Measure;

/// Where the things of a dossier hang.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Index {
    below: BTreeMap<Item, Vec<Item>>,
    answers: BTreeMap<FindingId, Vec<MeasureId>>,
    evidence: BTreeMap<EvidenceId, Item>,
    objections: BTreeMap<ObjectionId, Item>,
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

    /// Notes what a piece of evidence shows.
    pub(super) fn show(&mut self, evidence: EvidenceId, item: Item) {
        self.evidence.entry(evidence).or_insert(item);
    }

    /// Notes what an objection is raised to.
    pub(super) fn object(&mut self, objection: ObjectionId, item: Item) {
        self.objections.entry(objection).or_insert(item);
    }

    /// The items right below, in the order in which they were entered.
    pub(super) fn below(&self, item: &Item) -> &[Item] {
        self.below.get(item).map_or(&[], Vec::as_slice)
    }

    /// The measures that answer a finding.
    pub(super) fn answers(&self, finding: &FindingId) -> &[MeasureId] {
        self.answers.get(finding).map_or(&[], Vec::as_slice)
    }

    /// What a piece of evidence shows.
    pub(super) fn of_evidence(&self, evidence: &EvidenceId) -> Option<&Item> {
        self.evidence.get(evidence)
    }

    /// What an objection was raised to.
    pub(super) fn of_objection(&self, objection: &ObjectionId) -> Option<&Item> {
        self.objections.get(objection)
    }
}
