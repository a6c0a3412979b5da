//! Who may read an entry.

use std::collections::BTreeMap;

use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Coverage;
use zhenggai_core::dossier::thing::Thing;
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
    things: BTreeMap<Thing, Item>,
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
            Event::EvidenceRevised(it) => self.take(&Event::EvidenceSubmitted(it.evidence.clone())),
            Event::ObjectionRaised(it) => self.note(Thing::Objection(it.id.clone()), &it.item),
            Event::ExtensionRequested(it) => self.note(Thing::Extension(it.id.clone()), &it.item),
            Event::MilestoneSet(it) => self.note(Thing::Milestone(it.id.clone()), &it.item),
            Event::LookBackPlanned(it) => self.note(Thing::LookBack(it.id.clone()), &it.item),
            Event::ExtentCheckOpened(it) => self.note(Thing::ExtentCheck(it.id.clone()), &it.item),
            _ => {}
        }
    }

    /// Who may read an entry that records `event`:
    ///
    /// * a finding: as it is marked;
    /// * whatever is about an item: as the strictest finding that the item answers;
    /// * evidence and its reviews: as marked, and no wider than its item;
    /// * leads, comments of the public, corrections, what nobody here understands: named persons only, always;
    /// * another accountability outcome, a step of escalation, and an objection: the supervising bodies, and no wider than its item;
    /// * a published figure: everybody;
    /// * an aspect, the opening, what is about the dossier as a whole, duties, devices, waivers: the supervising
    ///   bodies;
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
            Event::LeadReferred(_)
            | Event::LeadDisposed { .. }
            | Event::CommentReceived(_)
            | Event::CommentAnswered(_)
            | Event::Corrected(_)
            | Event::Unknown(_) => Disclosure::Restricted,
            Event::RulesAdopted(_)
            | Event::CoverageDeclared(_)
            | Event::DutyGranted(_)
            | Event::DutyRevoked(_)
            | Event::DeviceEnrolled(_)
            | Event::DeviceRevoked { .. }
            | Event::ConflictSettled(_)
            | Event::PlanSubmitted(_)
            | Event::PlanReviewed(_)
            | Event::PlanApproved { .. }
            | Event::MeetingHeld(_)
            | Event::PublicationProposed(_)
            | Event::PublicationReviewed(_)
            | Event::Published(_) => self.unmarked(),
            Event::WaiverGranted(it) => self.unmarked().min(self.of_item(&it.item)),
            Event::SubInspectionLinked(it) => self.unmarked().min(self.of_finding(&it.finding)),
            Event::EffectivenessAssessed(it) => self.unmarked().min(self.of_item(&it.item)),
            Event::SatisfactionSurveyed(it) => self.unmarked().min(self.of_item(it.item())),
            Event::FindingClaimed { finding, .. } => self.of_finding(finding),
            Event::ResponsibilityHandedOver(it) => self.of_item(&it.item),
            Event::ExtensionRequested(it) => self.of_item(&it.item),
            Event::ExtensionDecided(it) => self.of_thing(&Thing::Extension(it.extension.clone())),
            Event::MilestoneSet(it) => self.of_item(&it.item),
            Event::MilestoneReached { milestone, .. } => self.of_thing(&Thing::Milestone(milestone.clone())),
            Event::EvidenceWithdrawn { evidence, .. } => self.of_evidence(evidence),
            Event::EvidenceRevised(it) => {
                self.of_evidence(&it.evidence.id).min(self.of_evidence(&it.revises))
            }
            Event::PublicNoticeOpened(it) => self.of_item(&it.item),
            Event::LookBackPlanned(it) => self.of_item(&it.item),
            Event::LookBackDone(it) => self.of_thing(&Thing::LookBack(it.look_back.clone())),
            Event::ExtentCheckOpened(it) => self.of_item(&it.item),
            Event::ExtentCheckAnswered(it) => self.of_thing(&Thing::ExtentCheck(it.check.clone())),
            Event::Escalated(it) => self.unmarked().min(self.of_item(&it.item)),
            Event::AccountabilityRecorded(it) => self.unmarked().min(self.of_item(it.item())),
            Event::Reviewed(it) => self.of_item(&it.item),
            Event::ObjectionRaised(it) => self.of_objection(&it.id),
            Event::ObjectionSettled { objection, .. } => self.of_objection(objection),
            Event::DeadlineSet { item, .. }
            | Event::UndertakingSigned { item, .. }
            | Event::ClosureRequested { item }
            | Event::Accepted { item }
            | Event::Filed { item, .. }
            | Event::Closed { item, .. }
            | Event::Reopened { item, .. } => self.of_item(item),
        }
    }

    fn note(&mut self, thing: Thing, item: &Item) {
        self.things.entry(thing).or_insert_with(|| item.clone());
    }

    /// As its item; named persons only, where nobody registered it.
    fn of_thing(&self, thing: &Thing) -> Disclosure {
        self.things.get(thing).map_or(Disclosure::Restricted, |item| self.of_item(item))
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
        self.unmarked().min(self.of_thing(&Thing::Objection(id.clone())))
    }
}
