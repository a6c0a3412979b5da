//! Whether an event can take effect on a dossier: the part of the rules that holds whatever the rule set.

use crate::dossier::Dossier;
use crate::id::ObjectionId;
use crate::item::Item;
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;
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
        Event::AspectAdded(aspect) => {
            open(dossier, &Item::Dossier)?;
            unused("aspect", aspect.id.as_str(), dossier.aspects().contains(&aspect.id))
        }
        Event::FindingRegistered(finding) => {
            open(dossier, &Item::Dossier)?;
            if let Some(aspect) = &finding.aspect {
                known("aspect", aspect.as_str(), dossier.aspects().contains(aspect))?;
            }
            unused("finding", finding.id.as_str(), dossier.findings().contains(&finding.id))
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
        Event::ResponsibilityAssigned(responsibility) => open(dossier, responsibility.item()),
        Event::DeadlineSet { item, .. } => open(dossier, item),
        Event::WorkReported(report) => open(dossier, &report.item),
        Event::EvidenceSubmitted(evidence) => {
            open(dossier, &evidence.item)?;
            unused("evidence", evidence.id.as_str(), dossier.item_of_evidence(&evidence.id).is_some())
        }
        Event::EvidenceReviewed(review) => {
            let shown = dossier.item_of_evidence(&review.evidence);
            known("evidence", review.evidence.as_str(), shown.is_some())?;
            shown.map_or(Ok(()), |item| open(dossier, item))
        }
        Event::ResultRecorded(result) => open(dossier, &result.item),
        Event::RuleOutputRecorded(output) => open(dossier, &output.item),
        Event::RecoveryRecorded(recovery) => open(dossier, &recovery.item),
        Event::AccountabilityRecorded(outcome) => open(dossier, outcome.item()),
        Event::ClaimRecorded(claim) => {
            unused("claim", claim.id.as_str(), dossier.claims().contains(&claim.id))
        }
        Event::ClosureRequested { item } => match status(dossier, item)? {
            ClosureStatus::Closed => Err(Refusal::ItemClosed { item: item.to_string() }),
            ClosureStatus::Requested | ClosureStatus::UnderReview => {
                Err(Refusal::ClosureAlreadyRequested { item: item.to_string() })
            }
            ClosureStatus::Open | ClosureStatus::Returned | ClosureStatus::Reopened => Ok(()),
        },
        Event::Reviewed(step) => requested(dossier, &step.item),
        Event::ObjectionRaised(objection) => {
            status(dossier, &objection.item)?;
            unused("objection", objection.id.as_str(), objection_of(dossier, &objection.id).is_some())
        }
        Event::ObjectionSettled { objection, .. } => match objection_of(dossier, objection) {
            None => known("objection", objection.as_str(), false),
            Some(true) => Err(Refusal::ObjectionAlreadySettled { id: objection.to_string() }),
            Some(false) => Ok(()),
        },
        Event::Closed { item, .. } => requested(dossier, item),
        Event::Reopened { item, .. } => match status(dossier, item)? {
            ClosureStatus::Closed => Ok(()),
            _ => Err(Refusal::ItemNotClosed { item: item.to_string() }),
        },
    }
}

fn unused(kind: &'static str, id: &str, taken: bool) -> Result<(), Refusal> {
    if taken { Err(Refusal::AlreadyRegistered { kind, id: id.to_owned() }) } else { Ok(()) }
}

fn known(kind: &'static str, id: &str, there: bool) -> Result<(), Refusal> {
    if there { Ok(()) } else { Err(Refusal::NotRegistered { kind, id: id.to_owned() }) }
}

fn status(dossier: &Dossier, item: &Item) -> Result<ClosureStatus, Refusal> {
    let missing = || Refusal::NotRegistered { kind: item.level().as_str(), id: item.id().to_owned() };
    dossier.file(item).map(|file| file.closure_status()).ok_or_else(missing)
}

fn open(dossier: &Dossier, item: &Item) -> Result<(), Refusal> {
    match status(dossier, item)? {
        ClosureStatus::Closed => Err(Refusal::ItemClosed { item: item.to_string() }),
        _ => Ok(()),
    }
}

fn requested(dossier: &Dossier, item: &Item) -> Result<(), Refusal> {
    match status(dossier, item)? {
        ClosureStatus::Closed => Err(Refusal::ItemClosed { item: item.to_string() }),
        ClosureStatus::Requested | ClosureStatus::UnderReview => Ok(()),
        ClosureStatus::Open | ClosureStatus::Returned | ClosureStatus::Reopened => {
            Err(Refusal::ClosureNotRequested { item: item.to_string() })
        }
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
