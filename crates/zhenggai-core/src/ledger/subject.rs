//! What an event is about.

use crate::dossier::Dossier;
use crate::dossier::thing::Thing;
use crate::item::Item;
use crate::ledger::event::Event;

/// The thing with an id of its own that an event speaks of, where it speaks of one that must be there.
#[must_use]
pub fn thing(event: &Event) -> Option<Thing> {
    Some(match event {
        Event::EvidenceReviewed(it) => Thing::Evidence(it.evidence.clone()),
        Event::EvidenceWithdrawn { evidence, .. } => Thing::Evidence(evidence.clone()),
        Event::EvidenceRevised(it) => Thing::Evidence(it.revises.clone()),
        Event::ObjectionSettled { objection, .. } => Thing::Objection(objection.clone()),
        Event::ExtensionDecided(it) => Thing::Extension(it.extension.clone()),
        Event::MilestoneReached { milestone, .. } => Thing::Milestone(milestone.clone()),
        Event::LookBackDone(it) => Thing::LookBack(it.look_back.clone()),
        Event::ExtentCheckAnswered(it) => Thing::ExtentCheck(it.check.clone()),
        Event::LeadDisposed { lead, .. } => Thing::Lead(lead.clone()),
        _ => return None,
    })
}

/// The item that an event is about; what concerns all of them is about the dossier.
#[must_use]
pub fn item(dossier: &Dossier, event: &Event) -> Item {
    match event {
        Event::WaiverGranted(it) => it.item.clone(),
        Event::FindingClaimed { finding, .. } => Item::Finding(finding.clone()),
        Event::TaskAdded(it) => Item::Finding(it.finding.clone()),
        Event::MeasureAdded(it) => {
            let task = it.task().cloned().map(Item::Task);
            let finding = || it.findings().first().cloned().map(Item::Finding);
            task.or_else(finding).unwrap_or(Item::Dossier)
        }
        Event::ResponsibilityAssigned(it) => it.item().clone(),
        Event::ResponsibilityHandedOver(it) => it.item.clone(),
        Event::ExtensionRequested(it) => it.item.clone(),
        Event::Escalated(it) => it.item.clone(),
        Event::MilestoneSet(it) => it.item.clone(),
        Event::WorkReported(it) => it.item.clone(),
        Event::EvidenceSubmitted(it) => it.item.clone(),
        Event::ResultRecorded(it) => it.item.clone(),
        Event::RuleOutputRecorded(it) => it.item.clone(),
        Event::RecoveryRecorded(it) => it.item.clone(),
        Event::AccountabilityRecorded(it) => it.item().clone(),
        Event::LeadReferred(it) => it.item.clone(),
        Event::DeadlineSet { item, .. }
        | Event::UndertakingSigned { item, .. }
        | Event::ClosureRequested { item }
        | Event::Accepted { item }
        | Event::Closed { item, .. }
        | Event::Filed { item, .. }
        | Event::Reopened { item, .. } => item.clone(),
        Event::Reviewed(it) => it.item.clone(),
        Event::PublicNoticeOpened(it) => it.item.clone(),
        Event::ObjectionRaised(it) => it.item.clone(),
        Event::LookBackPlanned(it) => it.item.clone(),
        Event::ExtentCheckOpened(it) => it.item.clone(),
        Event::SubInspectionLinked(it) => Item::Finding(it.finding.clone()),
        Event::EffectivenessAssessed(it) => it.item.clone(),
        Event::SatisfactionSurveyed(it) => it.item().clone(),
        _ => thing(event).and_then(|thing| dossier.item_of(&thing).cloned()).unwrap_or(Item::Dossier),
    }
}
