//! Who may read an entry.

use std::collections::BTreeMap;

use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Coverage;
use zhenggai_core::id::{EvidenceId, FindingId, MeasureId, ObjectionId, TaskId};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::outcome::AccountabilityFamily;

use crate::raw::RawEntry;

/// The marks in a record, from which the level of each of its entries follows (公开范围).
///
/// Where two marks meet, the stricter counts, also when the ledger refused effect to one of them.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    findings: BTreeMap<FindingId, Disclosure>,
    tasks: BTreeMap<TaskId, Vec<FindingId>>,
    measures: BTreeMap<MeasureId, Vec<FindingId>>,
    evidence: BTreeMap<EvidenceId, (Disclosure, Item)>,
    objections: BTreeMap<ObjectionId, Item>,
    openings: u64,
    published: u64,
}

impl Levels {
    /// The marks in these entries, in any order.
    #[must_use]
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut levels = Self::default();
        entries.into_iter().for_each(|entry| levels.take(&entry.body().event));
        levels
    }

    /// The marks in these raw entries, in any order. One that is not understood here marks nothing.
    #[must_use]
    pub fn of_raw<'a>(entries: impl IntoIterator<Item = &'a RawEntry>) -> Self {
        let mut levels = Self::default();
        for entry in entries.into_iter().filter_map(|raw| raw.entry().ok()) {
            levels.take(&entry.body().event);
        }
        levels
    }

    /// Who may read a raw entry: as [`Levels::of_event`]; one that is not understood here is for named persons only.
    #[must_use]
    pub fn of_raw_entry(&self, raw: &RawEntry) -> Disclosure {
        raw.entry().map_or(Disclosure::Restricted, |entry| self.of_event(&entry.body().event))
    }

    fn take(&mut self, event: &Event) {
        match event {
            Event::DossierOpened(opening) => {
                self.openings = self.openings.saturating_add(1);
                let published = u64::from(opening.coverage == Coverage::PublishedExtract);
                self.published = self.published.saturating_add(published);
            }
            Event::FindingRegistered(finding) => {
                let level = self.findings.entry(finding.id.clone()).or_insert(finding.disclosure);
                *level = (*level).min(finding.disclosure);
            }
            Event::TaskAdded(task) => {
                self.tasks.entry(task.id.clone()).or_default().push(task.finding.clone());
            }
            Event::MeasureAdded(measure) => {
                let findings = self.measures.entry(measure.id().clone()).or_default();
                findings.extend(measure.findings().iter().cloned());
            }
            Event::EvidenceSubmitted(evidence) => {
                let given = (evidence.disclosure, evidence.item.clone());
                let kept = self.evidence.entry(evidence.id.clone()).or_insert(given);
                kept.0 = kept.0.min(evidence.disclosure);
            }
            Event::ObjectionRaised(objection) => {
                self.objections.entry(objection.id.clone()).or_insert(objection.item.clone());
            }
            _ => {}
        }
    }

    /// Who may read an entry that records `event`:
    ///
    /// * a finding: as it is marked;
    /// * whatever is about an item: as the strictest finding that the item answers;
    /// * evidence and its reviews: as marked, and no wider than its item;
    /// * leads: named persons only, always;
    /// * another accountability outcome, and an objection: the supervising bodies, and no wider than its item;
    /// * a published figure: everybody;
    /// * an aspect, the opening, what is about the dossier as a whole: the supervising bodies;
    /// * what hangs on something that nobody registered: named persons only.
    ///
    /// In a record of what was published and of nothing else, what bears no mark is for everybody: it was
    /// printed. So are its accountability outcomes and objections, unless their item is marked.
    #[must_use]
    pub fn of_event(&self, event: &Event) -> Disclosure {
        match event {
            Event::FindingRegistered(finding) => self.of_finding(&finding.id),
            Event::DossierOpened(_) | Event::AspectAdded(_) => self.unmarked(),
            Event::ClaimRecorded(_) => Disclosure::Public,
            Event::TaskAdded(task) => self.of_item(&Item::Task(task.id.clone())),
            Event::MeasureAdded(measure) => self.of_item(&Item::Measure(measure.id().clone())),
            Event::ResponsibilityAssigned(it) => self.of_item(it.item()),
            Event::WorkReported(it) => self.of_item(&it.item),
            Event::EvidenceSubmitted(it) => self.of_evidence(&it.id),
            Event::EvidenceReviewed(it) => self.of_evidence(&it.evidence),
            Event::ResultRecorded(it) => self.of_item(&it.item),
            Event::RuleOutputRecorded(it) => self.of_item(&it.item),
            Event::RecoveryRecorded(it) => self.of_item(&it.item),
            Event::AccountabilityRecorded(it) if it.family() == AccountabilityFamily::Leads => {
                Disclosure::Restricted
            }
            Event::AccountabilityRecorded(it) => self.unmarked().min(self.of_item(it.item())),
            Event::Reviewed(it) => self.of_item(&it.item),
            Event::ObjectionRaised(it) => self.of_objection(&it.id),
            Event::ObjectionSettled { objection, .. } => self.of_objection(objection),
            Event::DeadlineSet { item, .. }
            | Event::ClosureRequested { item }
            | Event::Closed { item, .. }
            | Event::Reopened { item, .. } => self.of_item(item),
        }
    }

    fn unmarked(&self) -> Disclosure {
        let published = self.openings > 0 && self.published == self.openings;
        if published { Disclosure::Public } else { Disclosure::Internal }
    }

    fn of_finding(&self, id: &FindingId) -> Disclosure {
        self.findings.get(id).copied().unwrap_or(Disclosure::Restricted)
    }

    fn of_item(&self, item: &Item) -> Disclosure {
        let strictest = |findings: Option<&Vec<FindingId>>| {
            let levels = findings.into_iter().flatten().map(|id| self.of_finding(id));
            levels.min().unwrap_or(Disclosure::Restricted)
        };
        match item {
            Item::Measure(id) => strictest(self.measures.get(id)),
            Item::Task(id) => strictest(self.tasks.get(id)),
            Item::Finding(id) => self.of_finding(id),
            Item::Dossier => self.unmarked(),
        }
    }

    fn of_evidence(&self, id: &EvidenceId) -> Disclosure {
        let marked = self.evidence.get(id);
        marked.map_or(Disclosure::Restricted, |(level, item)| (*level).min(self.of_item(item)))
    }

    fn of_objection(&self, id: &ObjectionId) -> Disclosure {
        let item = self.objections.get(id);
        item.map_or(Disclosure::Restricted, |item| self.unmarked().min(self.of_item(item)))
    }
}
