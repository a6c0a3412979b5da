//! What an event writes to: two entries that write to one slot without knowing each other may clash.

use crate::decision::Decision;
use crate::dossier::thing::Thing;
use crate::id::EntryId;
use crate::item::Item;
use crate::ledger::event::Event;
use crate::ledger::subject;
use crate::party::Duty;

/// A place in the dossier that holds one thing at a time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// An id: one thing stands under it.
    Id {
        /// What kind of thing.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// The deadline of an item.
    Deadline(Item),
    /// The work status of an item.
    Status(Item),
    /// Who holds a duty for an item, after a hand-over.
    Holder(Item, Duty),
    /// Where an item stands on its way to closure.
    Closure(Item),
    /// What was decided on a thing.
    Decision(Thing),
    /// A sum that is told as a whole each time.
    Recovery(String),
    /// The chain of a device.
    Chain(String),
    /// How a conflict is settled, by one of the entries that stand.
    Settlement(EntryId),
}

impl Slot {
    /// The slot that an event writes to, where it writes to one that holds one thing at a time.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let id = |kind: &'static str, id: &str| Some(Self::Id { kind, id: id.to_owned() });
        match event {
            Event::AspectAdded(it) => id("aspect", it.id.as_str()),
            Event::FindingRegistered(it) => id("finding", it.id.as_str()),
            Event::TaskAdded(it) => id("task", it.id.as_str()),
            Event::MeasureAdded(it) => id("measure", it.id().as_str()),
            Event::ClaimRecorded(it) => id("claim", it.id.as_str()),
            Event::PlanSubmitted(it) => id("plan", it.id.as_str()),
            Event::ExtensionRequested(it) => id("extension", it.id.as_str()),
            Event::Escalated(it) => id("escalation", it.id.as_str()),
            Event::MilestoneSet(it) => id("milestone", it.id.as_str()),
            Event::EvidenceSubmitted(it) => id("evidence", it.id.as_str()),
            Event::EvidenceRevised(it) => id("evidence", it.evidence.id.as_str()),
            Event::LeadReferred(it) => id("lead", it.id.as_str()),
            Event::ObjectionRaised(it) => id("objection", it.id.as_str()),
            Event::LookBackPlanned(it) => id("look_back", it.id.as_str()),
            Event::ExtentCheckOpened(it) => id("extent_check", it.id.as_str()),
            Event::EffectivenessAssessed(it) => id("assessment", it.id.as_str()),
            Event::SatisfactionSurveyed(it) => id("assessment", it.id().as_str()),
            Event::MeetingHeld(it) => id("meeting", it.id.as_str()),
            Event::PublicationProposed(it) => id("publication", it.id.as_str()),
            Event::CommentReceived(it) => id("comment", it.id.as_str()),
            Event::WaiverGranted(it) => id("waiver", it.id.as_str()),
            Event::DeadlineSet { item, .. } => Some(Self::Deadline(item.clone())),
            Event::WorkReported(it) if it.status.is_some() => Some(Self::Status(it.item.clone())),
            Event::ResponsibilityHandedOver(it) => Some(Self::Holder(it.item.clone(), it.duty)),
            Event::RecoveryRecorded(it) => Some(Self::Recovery(it.id.to_string())),
            Event::Reviewed(it) => Some(Self::Closure(it.item.clone())),
            Event::Accepted { item } | Event::Closed { item, .. } | Event::Reopened { item, .. } => {
                Some(Self::Closure(item.clone()))
            }
            Event::EvidenceReviewed(_)
            | Event::ObjectionSettled { .. }
            | Event::ExtensionDecided(_)
            | Event::LookBackDone(_)
            | Event::LeadDisposed { .. } => subject::thing(event).map(Self::Decision),
            _ => None,
        }
    }
}

/// Whether two events that write to one slot say different things, so that not both can stand.
#[must_use]
pub fn clash(one: &Event, other: &Event) -> bool {
    match (one, other) {
        (Event::WorkReported(one), Event::WorkReported(other)) => one.status != other.status,
        (Event::ResponsibilityHandedOver(one), Event::ResponsibilityHandedOver(other)) => {
            one.to.id != other.to.id
        }
        (Event::EvidenceReviewed(one), Event::EvidenceReviewed(other)) => one.decision != other.decision,
        (Event::Reviewed(one), Event::Reviewed(other)) => one.decision != other.decision,
        (Event::Reviewed(step), Event::Accepted { .. } | Event::Closed { .. })
        | (Event::Accepted { .. } | Event::Closed { .. }, Event::Reviewed(step)) => {
            step.decision == Decision::Returned
        }
        (Event::Closed { reason: one, .. }, Event::Closed { reason: other, .. }) => one != other,
        (Event::Accepted { .. }, Event::Accepted { .. } | Event::Closed { .. })
        | (Event::Closed { .. }, Event::Accepted { .. }) => false,
        (Event::Reopened { .. }, Event::Reopened { .. }) => false,
        _ => one != other,
    }
}
