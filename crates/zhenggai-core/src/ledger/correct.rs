//! Corrections: what was recorded is replaced in the dossier, and kept beside what replaces it.

use crate::dossier::Dossier;
use crate::dossier::file::Annulment;
use crate::dossier::recorded::{Mark, Recorded};
use crate::id::EntryId;
use crate::item::Item;
use crate::ledger::event::{Correction, Event};
use crate::ledger::refusal::Refusal;
use crate::ledger::subject;

/// Whether what `original` recorded can be corrected so.
///
/// Decisions are not corrected: a closure is answered by opening again, a review by another, a duty by revoking
/// it. The text of a finding is never changed.
///
/// # Errors
/// `NOT_CORRECTABLE`, `CORRECTION_DIFFERS`, `FINDING_TEXT_FIXED`; `ITEM_CLOSED` while the item is struck off.
pub(crate) fn check(dossier: &Dossier, original: &Event, correction: &Correction) -> Result<(), Refusal> {
    let kind = || original.kind().to_owned();
    let item = subject::item(dossier, original);
    if dossier.file(&item).is_some_and(|file| file.closure_status().is_closed()) {
        return Err(Refusal::ItemClosed { item: item.to_string() });
    }
    let Some(instead) = correction.instead.as_deref() else {
        return if can_be_annulled(original) {
            Ok(())
        } else {
            Err(Refusal::NotCorrectable { kind: kind() })
        };
    };
    let same = match (original, instead) {
        (Event::AspectAdded(was), Event::AspectAdded(is)) => was.id == is.id,
        (Event::FindingRegistered(was), Event::FindingRegistered(is)) => {
            if was.text != is.text {
                return Err(Refusal::FindingTextFixed { id: was.id.to_string() });
            }
            was.id == is.id && was.aspect == is.aspect
        }
        (Event::TaskAdded(was), Event::TaskAdded(is)) => was.id == is.id && was.finding == is.finding,
        (Event::MeasureAdded(was), Event::MeasureAdded(is)) => {
            was.id() == is.id() && was.findings() == is.findings() && was.task() == is.task()
        }
        (Event::DeadlineSet { item: was, .. }, Event::DeadlineSet { item: is, .. }) => was == is,
        (Event::WorkReported(was), Event::WorkReported(is)) => was.item == is.item,
        (Event::EvidenceSubmitted(was), Event::EvidenceSubmitted(is)) => {
            was.id == is.id && was.item == is.item && was.digest == is.digest
        }
        (Event::ResultRecorded(was), Event::ResultRecorded(is)) => was.id == is.id && was.item == is.item,
        (Event::RuleOutputRecorded(was), Event::RuleOutputRecorded(is)) => {
            was.id == is.id && was.item == is.item
        }
        (Event::RecoveryRecorded(was), Event::RecoveryRecorded(is)) => was.id == is.id && was.item == is.item,
        (Event::AccountabilityRecorded(was), Event::AccountabilityRecorded(is)) => {
            was.id() == is.id() && was.item() == is.item()
        }
        (Event::MeetingHeld(was), Event::MeetingHeld(is)) => was.id == is.id,
        _ if original.kind() == instead.kind() => return Err(Refusal::NotCorrectable { kind: kind() }),
        _ => false,
    };
    if same { Ok(()) } else { Err(Refusal::CorrectionDiffers { kind: kind() }) }
}

const fn can_be_annulled(event: &Event) -> bool {
    matches!(
        event,
        Event::WorkReported(_)
            | Event::ResultRecorded(_)
            | Event::RuleOutputRecorded(_)
            | Event::RecoveryRecorded(_)
            | Event::AccountabilityRecorded(_)
            | Event::ResponsibilityAssigned(_)
            | Event::DeadlineSet { .. }
            | Event::Escalated(_)
    )
}

/// Gives a correction that was checked its effect.
pub(crate) fn apply(dossier: &mut Dossier, mark: Mark, original: &Event, correction: &Correction) {
    let entry = correction.entry;
    let item = subject::item(dossier, original);
    match correction.instead.as_deref() {
        None => annul(dossier, mark, &item, entry),
        Some(Event::AspectAdded(it)) => replace(dossier.aspect_mut(&it.id), mark, it),
        Some(Event::FindingRegistered(it)) => replace(dossier.finding_mut(&it.id), mark, it),
        Some(Event::TaskAdded(it)) => replace(dossier.task_mut(&it.id), mark, it),
        Some(Event::MeasureAdded(it)) => replace(dossier.measure_mut(it.id()), mark, it),
        Some(Event::MeetingHeld(it)) => {
            replace(dossier.proceedings_mut().meetings.get_mut(&it.id), mark, it);
        }
        Some(instead) => on_file(dossier, mark, &item, entry, instead),
    }
}

fn on_file(dossier: &mut Dossier, mark: Mark, item: &Item, entry: EntryId, instead: &Event) {
    let Some(file) = dossier.file_mut(item) else { return };
    match instead {
        Event::DeadlineSet { deadline, .. } => replace(find(&mut file.deadlines, entry), mark, deadline),
        Event::WorkReported(it) => replace(find(&mut file.reports, entry), mark, it),
        Event::EvidenceSubmitted(it) => {
            let pieces = file.evidence.iter_mut().map(|piece| &mut piece.evidence);
            replace(pieces.into_iter().find(|piece| piece.entry() == entry), mark, it);
        }
        Event::ResultRecorded(it) => replace(find(&mut file.results, entry), mark, it),
        Event::RuleOutputRecorded(it) => replace(find(&mut file.rule_outputs, entry), mark, it),
        Event::RecoveryRecorded(it) => {
            let standing = file.recoveries.get_mut(&it.id).filter(|standing| standing.entry() == entry);
            replace(standing, mark, it);
        }
        Event::AccountabilityRecorded(it) => replace(find(&mut file.accountability, entry), mark, it),
        _ => {}
    }
}

fn annul(dossier: &mut Dossier, mark: Mark, item: &Item, entry: EntryId) {
    let Some(file) = dossier.file_mut(item) else { return };
    let before = file.reports.iter().take(file.reports_before).filter(|it| it.entry() == entry).count();
    file.reports_before = file.reports_before.saturating_sub(before);
    file.reports.retain(|it| it.entry() != entry);
    file.results.retain(|it| it.entry() != entry);
    file.rule_outputs.retain(|it| it.entry() != entry);
    file.recoveries.retain(|it| it.entry() != entry);
    file.accountability.retain(|it| it.entry() != entry);
    file.responsibilities.retain(|it| it.entry() != entry);
    file.deadlines.retain(|it| it.entry() != entry);
    file.round.annul(entry);
    file.annulled.push(Annulment { entry, by: mark });
}

fn find<T>(all: &mut [Recorded<T>], entry: EntryId) -> Option<&mut Recorded<T>> {
    all.iter_mut().find(|it| it.entry() == entry)
}

fn replace<T: Clone>(standing: Option<&mut Recorded<T>>, by: Mark, value: &T) {
    if let Some(standing) = standing {
        standing.correct(by, value.clone());
    }
}
