//! Whether an event can take effect on a dossier: the part of the rules that holds whatever the rule set.

use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::dossier::thing::Thing;
use crate::id::ObjectionId;
use crate::item::Item;
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;
use crate::ledger::subject;
use crate::review::ClosureStatus;

/// Whether `event` can take effect on `dossier` as it stands (no dossier: nothing was opened yet).
///
/// The same check is made when a command is decided and when an entry is folded, so that an entry from
/// another device is judged like one's own.
///
/// # Errors
/// The refusal that the entry would carry.
pub fn admit(dossier: Option<&Dossier>, event: &Event) -> Result<(), Refusal> {
    let dossier = match (dossier, event) {
        (None, Event::DossierOpened(_)) => return Ok(()),
        (None, _) => return Err(Refusal::DossierNotOpened),
        (Some(dossier), _) => dossier,
    };
    match event {
        Event::DossierOpened(_) => Err(Refusal::DossierAlreadyOpened),
        Event::Unknown(unknown) => Err(Refusal::UnknownKind { kind: unknown.kind.to_string() }),
        Event::RulesAdopted(_)
        | Event::CoverageDeclared(_)
        | Event::DutyGranted(_)
        | Event::DutyRevoked(_)
        | Event::DeviceEnrolled(_)
        | Event::DeviceRevoked { .. }
        | Event::ConflictSettled(_)
        | Event::Corrected(_)
        | Event::CommentAnswered(_)
        | Event::MeetingHeld(_)
        | Event::PlanSubmitted(_)
        | Event::PlanReviewed(_)
        | Event::PlanApproved { .. }
        | Event::PublicationProposed(_)
        | Event::PublicationReviewed(_)
        | Event::Published(_)
        | Event::CommentReceived(_)
        | Event::EffectivenessAssessed(_)
        | Event::SatisfactionSurveyed(_)
        | Event::SubInspectionLinked(_) => whole(dossier, event),
        Event::WaiverGranted(it) => {
            status(dossier, &it.item)?;
            unused("waiver", it.id.as_str(), dossier.powers().waivers().contains_key(&it.id))
        }
        Event::AspectAdded(aspect) => {
            open(dossier, &Item::Dossier)?;
            unused("aspect", aspect.id.as_str(), dossier.aspects().contains(&aspect.id))
        }
        Event::FindingRegistered(finding) => {
            open(dossier, &Item::Dossier)?;
            if let Some(aspect) = &finding.aspect {
                known("aspect", aspect.as_str(), dossier.aspects().contains(aspect))?;
            }
            if let Some(meeting) = &finding.meeting {
                known("meeting", meeting.as_str(), dossier.proceedings().meetings.contains(meeting))?;
            }
            unused("finding", finding.id.as_str(), dossier.findings().contains(&finding.id))
        }
        Event::FindingClaimed { finding, .. } => {
            let item = Item::Finding(finding.clone());
            open(dossier, &item)?;
            let claimed = dossier.file(&item).is_some_and(|file| file.claimed().is_some());
            unsettled("finding", finding.as_str(), claimed)
        }
        Event::TaskAdded(task) => {
            open(dossier, &Item::Finding(task.finding.clone()))?;
            unused("task", task.id.as_str(), dossier.tasks().contains(&task.id))
        }
        Event::MeasureAdded(measure) => {
            for finding in measure.findings() {
                open(dossier, &Item::Finding(finding.clone()))?;
            }
            if let Some(task) = measure.task() {
                open(dossier, &Item::Task(task.clone()))?;
            }
            unused("measure", measure.id().as_str(), dossier.measures().contains(measure.id()))
        }
        Event::ClaimRecorded(claim) => {
            unused("claim", claim.id.as_str(), dossier.claims().contains(&claim.id))
        }
        Event::ResponsibilityAssigned(_)
        | Event::DeadlineSet { .. }
        | Event::WorkReported(_)
        | Event::ResultRecorded(_)
        | Event::RuleOutputRecorded(_)
        | Event::RecoveryRecorded(_)
        | Event::AccountabilityRecorded(_)
        | Event::UndertakingSigned { .. } => open(dossier, &subject::item(dossier, event)),
        Event::ResponsibilityHandedOver(it) => {
            open(dossier, &it.item)?;
            let held: Vec<_> = dossier
                .file(&it.item)
                .map(|file| file.held(it.duty, &it.from))
                .into_iter()
                .flatten()
                .collect();
            known("responsibility", it.from.as_str(), !held.is_empty())?;
            unsettled("responsibility", it.from.as_str(), held.iter().all(|(_, handed_over)| *handed_over))
        }
        Event::EvidenceSubmitted(it) => new_thing(dossier, &it.item, &Thing::Evidence(it.id.clone())),
        Event::ExtensionRequested(it) => new_thing(dossier, &it.item, &Thing::Extension(it.id.clone())),
        Event::MilestoneSet(it) => new_thing(dossier, &it.item, &Thing::Milestone(it.id.clone())),
        Event::ExtentCheckOpened(it) => new_thing(dossier, &it.item, &Thing::ExtentCheck(it.id.clone())),
        Event::Escalated(it) => noted(dossier, &it.item, &Thing::Escalation(it.id.clone())),
        Event::LeadReferred(it) => noted(dossier, &it.item, &Thing::Lead(it.id.clone())),
        Event::LookBackPlanned(it) => noted(dossier, &it.item, &Thing::LookBack(it.id.clone())),
        Event::ObjectionRaised(it) => noted(dossier, &it.item, &Thing::Objection(it.id.clone())),
        Event::EvidenceRevised(it) => {
            let item = found(dossier, &Thing::Evidence(it.revises.clone()))?;
            in_force(dossier, item, event)?;
            new_thing(dossier, &it.evidence.item, &Thing::Evidence(it.evidence.id.clone()))
        }
        Event::EvidenceReviewed(_) | Event::EvidenceWithdrawn { .. } => {
            let item = thing(dossier, event)?;
            open(dossier, item)?;
            in_force(dossier, item, event)
        }
        Event::ExtensionDecided(_)
        | Event::MilestoneReached { .. }
        | Event::LookBackDone(_)
        | Event::ExtentCheckAnswered(_)
        | Event::LeadDisposed { .. } => answered(dossier, event),
        Event::ClosureRequested { item } => match status(dossier, item)? {
            status if status.is_closed() => Err(Refusal::ItemClosed { item: item.to_string() }),
            status if status.is_pending() => Err(Refusal::ClosureAlreadyRequested { item: item.to_string() }),
            _ => Ok(()),
        },
        Event::Reviewed(step) => requested(dossier, &step.item),
        Event::PublicNoticeOpened(notice) => requested(dossier, &notice.item),
        Event::Accepted { item } => {
            requested(dossier, item)?;
            let accepted = dossier
                .file(item)
                .and_then(|file| file.round().attempt())
                .is_some_and(|it| it.accepted.is_some());
            unsettled(item.level().as_str(), item.id(), accepted)
        }
        Event::ObjectionSettled { objection, .. } => match objection_of(dossier, objection) {
            None => known("objection", objection.as_str(), false),
            Some(true) => Err(Refusal::ObjectionAlreadySettled { id: objection.to_string() }),
            Some(false) => Ok(()),
        },
        Event::Closed { item, .. } => requested(dossier, item),
        Event::Filed { item, .. } => match status(dossier, item)? {
            ClosureStatus::Closed => Ok(()),
            ClosureStatus::Filed => unsettled(item.level().as_str(), item.id(), true),
            _ => Err(Refusal::ItemNotClosed { item: item.to_string() }),
        },
        Event::Reopened { item, .. } => match status(dossier, item)? {
            status if status.is_closed() => Ok(()),
            _ => Err(Refusal::ItemNotClosed { item: item.to_string() }),
        },
    }
}

/// Events about the dossier as a whole.
fn whole(dossier: &Dossier, event: &Event) -> Result<(), Refusal> {
    let all = dossier.proceedings();
    match event {
        Event::DutyRevoked(it) => {
            let mut grants = dossier.powers().grants().iter();
            let held = grants.any(|file| {
                let grant = &file.grant.value;
                file.revoked.is_none() && grant.party.id == it.party && grant.duty == it.duty
            });
            let opening = &dossier.opening().mark;
            let opener = (&opening.author, opening.duty) == (&it.party, it.duty)
                && dossier.powers().opener_revoked().is_none();
            known("duty", it.duty.as_str(), held || opener)
        }
        Event::DeviceEnrolled(it) => {
            let gone = dossier.powers().devices().get(&it.device).is_some_and(|file| file.revoked.is_some());
            unsettled("device", it.device.as_str(), gone)
        }
        Event::DeviceRevoked { device, .. } => {
            let gone = dossier.powers().devices().get(device).is_some_and(|file| file.revoked.is_some());
            unsettled("device", device.as_str(), gone)
        }
        Event::PlanSubmitted(it) => {
            if let Some(plan) = &it.revises {
                known("plan", plan.as_str(), all.plans.contains(plan))?;
            }
            unused("plan", it.id.as_str(), all.plans.contains(&it.id))
        }
        Event::PlanReviewed(it) => known("plan", it.plan.as_str(), all.plans.contains(&it.plan)),
        Event::PlanApproved { plan } => {
            let file = all.plans.get(plan);
            known("plan", plan.as_str(), file.is_some())?;
            unsettled("plan", plan.as_str(), file.is_some_and(|file| file.approved.is_some()))
        }
        Event::MeetingHeld(it) => unused("meeting", it.id.as_str(), all.meetings.contains(&it.id)),
        Event::PublicationProposed(it) => {
            unused("publication", it.id.as_str(), all.publications.contains(&it.id))
        }
        Event::PublicationReviewed(it) => {
            known("publication", it.publication.as_str(), all.publications.contains(&it.publication))
        }
        Event::Published(it) => {
            known("publication", it.publication.as_str(), all.publications.contains(&it.publication))
        }
        Event::CommentReceived(it) => {
            if let Some(publication) = &it.publication {
                known("publication", publication.as_str(), all.publications.contains(publication))?;
            }
            if let Some(item) = &it.item {
                status(dossier, item)?;
            }
            unused("comment", it.id.as_str(), all.comments.contains(&it.id))
        }
        Event::CommentAnswered(it) => {
            let file = all.comments.get(&it.comment);
            known("comment", it.comment.as_str(), file.is_some())?;
            unsettled("comment", it.comment.as_str(), file.is_some_and(|file| file.answer.is_some()))
        }
        Event::EffectivenessAssessed(it) => {
            status(dossier, &it.item)?;
            unused("assessment", it.id.as_str(), all.assessments.contains(&it.id))
        }
        Event::SatisfactionSurveyed(it) => {
            status(dossier, it.item())?;
            unused("assessment", it.id().as_str(), all.surveys.contains(it.id()))
        }
        Event::SubInspectionLinked(it) => {
            known("finding", it.finding.as_str(), dossier.findings().contains(&it.finding))?;
            unused("dossier", it.dossier.as_str(), all.sub_inspections.contains(&it.dossier))
        }
        _ => Ok(()),
    }
}

/// Events that answer something that hangs on an item.
fn answered(dossier: &Dossier, event: &Event) -> Result<(), Refusal> {
    let item = thing(dossier, event)?;
    let Some(file) = dossier.file(item) else { return Ok(()) };
    match event {
        Event::ExtensionDecided(it) => {
            open(dossier, item)?;
            let decided = file.extensions().get(&it.extension).is_some_and(|it| it.decision.is_some());
            unsettled("extension", it.extension.as_str(), decided)
        }
        Event::MilestoneReached { milestone, .. } => {
            open(dossier, item)?;
            let reached = file.milestones().get(milestone).is_some_and(|it| it.reached.is_some());
            unsettled("milestone", milestone.as_str(), reached)
        }
        Event::LookBackDone(it) => {
            let done = file.look_backs().get(&it.look_back).is_some_and(|it| it.report.is_some());
            unsettled("look_back", it.look_back.as_str(), done)
        }
        Event::ExtentCheckAnswered(it) => {
            let check = file.extent_checks().get(&it.check);
            let asked =
                check.is_some_and(|check| check.check.value.asked.iter().any(|unit| unit.id == it.unit));
            let (unit, id) = (it.unit.to_string(), it.check.to_string());
            if asked { Ok(()) } else { Err(Refusal::NotAsked { unit, id }) }
        }
        _ => Ok(()),
    }
}

fn unused(kind: &'static str, id: &str, taken: bool) -> Result<(), Refusal> {
    if taken { Err(Refusal::AlreadyRegistered { kind, id: id.to_owned() }) } else { Ok(()) }
}

fn known(kind: &'static str, id: &str, there: bool) -> Result<(), Refusal> {
    if there { Ok(()) } else { Err(Refusal::NotRegistered { kind, id: id.to_owned() }) }
}

fn unsettled(kind: &'static str, id: &str, settled: bool) -> Result<(), Refusal> {
    if settled { Err(Refusal::AlreadySettled { kind, id: id.to_owned() }) } else { Ok(()) }
}

/// A thing with an id of its own that is new, on an item that is open.
fn new_thing(dossier: &Dossier, item: &Item, thing: &Thing) -> Result<(), Refusal> {
    open(dossier, item)?;
    unused(thing.kind(), thing.id(), dossier.item_of(thing).is_some())
}

/// A thing with an id of its own that is new, on an item that may be closed.
fn noted(dossier: &Dossier, item: &Item, thing: &Thing) -> Result<(), Refusal> {
    status(dossier, item)?;
    unused(thing.kind(), thing.id(), dossier.item_of(thing).is_some())
}

/// The item on which the thing hangs that an event speaks of.
fn thing<'a>(dossier: &'a Dossier, event: &Event) -> Result<&'a Item, Refusal> {
    match subject::thing(event) {
        Some(thing) => found(dossier, &thing),
        None => Ok(&Item::Dossier),
    }
}

fn found<'a>(dossier: &'a Dossier, thing: &Thing) -> Result<&'a Item, Refusal> {
    let missing = || Refusal::NotRegistered { kind: thing.kind(), id: thing.id().to_owned() };
    dossier.item_of(thing).ok_or_else(missing)
}

/// The piece of evidence that an event speaks of was not withdrawn.
fn in_force(dossier: &Dossier, item: &Item, event: &Event) -> Result<(), Refusal> {
    let id = match event {
        Event::EvidenceReviewed(it) => &it.evidence,
        Event::EvidenceWithdrawn { evidence, .. } => evidence,
        Event::EvidenceRevised(it) => &it.revises,
        _ => return Ok(()),
    };
    let mut pieces = dossier.file(item).into_iter().flat_map(ItemFile::evidence);
    let gone = pieces.any(|piece| piece.evidence.value.id == *id && piece.withdrawn.is_some());
    unsettled("evidence", id.as_str(), gone)
}

fn status(dossier: &Dossier, item: &Item) -> Result<ClosureStatus, Refusal> {
    let missing = || Refusal::NotRegistered { kind: item.level().as_str(), id: item.id().to_owned() };
    dossier.file(item).map(ItemFile::closure_status).ok_or_else(missing)
}

fn open(dossier: &Dossier, item: &Item) -> Result<(), Refusal> {
    if status(dossier, item)?.is_closed() {
        return Err(Refusal::ItemClosed { item: item.to_string() });
    }
    Ok(())
}

fn requested(dossier: &Dossier, item: &Item) -> Result<(), Refusal> {
    match status(dossier, item)? {
        status if status.is_closed() => Err(Refusal::ItemClosed { item: item.to_string() }),
        status if status.is_pending() => Ok(()),
        _ => Err(Refusal::ClosureNotRequested { item: item.to_string() }),
    }
}

/// Whether the objection was settled; `None` when there is none with this id.
fn objection_of(dossier: &Dossier, id: &ObjectionId) -> Option<bool> {
    let file = dossier.file(dossier.item_of_objection(id)?)?;
    let rounds = file.earlier_rounds().iter().chain([file.round()]);
    let mut objections = rounds.flat_map(|round| round.objections()).rev();
    // One that was carried into a later round stands in both; the later one counts.
    objections.find(|file| file.objection.value.id == *id).map(|file| file.outcome.is_some())
}
