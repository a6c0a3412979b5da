//! Entries become a dossier. Folding cannot fail: what is refused stays without effect and says why.

use crate::day::Day;
use crate::dossier::Dossier;
use crate::dossier::file::EvidenceFile;
use crate::dossier::recorded::{Mark, Recorded};
use crate::dossier::round::Reopening;
use crate::id::EntryId;
use crate::item::Item;
use crate::ledger::admit::admit;
use crate::ledger::entry::{Entry, EntryBody};
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;

/// An entry that has no effect, and why (无效条目). It stays in the ledger all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutEffect {
    /// The entry.
    pub entry: EntryId,
    /// Why the rules refuse it.
    pub refusal: Refusal,
}

/// What a ledger says as of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// The dossier; absent until an entry opened it.
    pub dossier: Option<Dossier>,
    /// Entries without effect, in order.
    pub without_effect: Vec<WithoutEffect>,
}

/// Folds entries, which are in their order, into what they say as of `day`. Entries that count from a later
/// day are left out.
#[must_use]
pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>, day: Day) -> View {
    let mut view = View::default();
    for entry in entries {
        if entry.body().effective_on <= day {
            view.take(entry);
        }
    }
    view
}

impl View {
    /// Takes in one more entry, which stands after all that were taken in before.
    pub fn take(&mut self, entry: &Entry) {
        match admit(self.dossier.as_ref(), &entry.body().event) {
            Ok(()) => settle(self, entry),
            Err(refusal) => self.without_effect.push(WithoutEffect { entry: entry.id(), refusal }),
        }
    }
}

/// Gives an entry that was admitted its effect.
fn settle(view: &mut View, entry: &Entry) {
    let EntryBody { dossier, effective_on, author, origin, event, .. } = entry.body();
    let mark = Mark {
        entry: entry.id(),
        on: *effective_on,
        author: author.party.id.clone(),
        duty: author.duty,
        origin: origin.clone(),
    };
    match (&mut view.dossier, event) {
        (empty @ None, Event::DossierOpened(opening)) => {
            *empty = Some(Dossier::opened(dossier.clone(), Recorded::new(mark, opening.clone())));
        }
        (Some(dossier), event) => apply(dossier, mark, event),
        (None, _) => {}
    }
}

/// Applies an event that was admitted.
fn apply(dossier: &mut Dossier, mark: Mark, event: &Event) {
    match event {
        Event::DossierOpened(_) => {}
        Event::AspectAdded(aspect) => dossier.enter_aspect(mark, aspect.clone()),
        Event::FindingRegistered(finding) => dossier.enter_finding(mark, finding.clone()),
        Event::TaskAdded(task) => dossier.enter_task(mark, task.clone()),
        Event::MeasureAdded(measure) => dossier.enter_measure(mark, measure.clone()),
        Event::ClaimRecorded(claim) => dossier.enter_claim(mark, claim.clone()),
        Event::EvidenceReviewed(review) => {
            let item = dossier.item_of_evidence(&review.evidence).cloned();
            let file = item.and_then(|item| dossier.file_mut(&item));
            let mut pieces = file.into_iter().flat_map(|file| file.evidence.iter_mut());
            if let Some(piece) = pieces.find(|piece| piece.evidence.value.id == review.evidence) {
                piece.reviews.push(Recorded::new(mark, review.clone()));
            }
        }
        Event::ObjectionSettled { objection, outcome } => {
            let item = dossier.item_of_objection(objection).cloned();
            if let Some(file) = item.and_then(|item| dossier.file_mut(&item)) {
                file.round.settle(objection, &Recorded::new(mark, *outcome));
            }
        }
        Event::ResponsibilityAssigned(it) => hang(dossier, mark, it.item(), event),
        Event::DeadlineSet { item, .. }
        | Event::ClosureRequested { item }
        | Event::Closed { item, .. }
        | Event::Reopened { item, .. } => hang(dossier, mark, item, event),
        Event::WorkReported(it) => hang(dossier, mark, &it.item, event),
        Event::EvidenceSubmitted(it) => {
            dossier.note_evidence(&it.id, &it.item);
            hang(dossier, mark, &it.item, event);
        }
        Event::ResultRecorded(it) => hang(dossier, mark, &it.item, event),
        Event::RuleOutputRecorded(it) => hang(dossier, mark, &it.item, event),
        Event::RecoveryRecorded(it) => hang(dossier, mark, &it.item, event),
        Event::AccountabilityRecorded(it) => hang(dossier, mark, it.item(), event),
        Event::Reviewed(it) => hang(dossier, mark, &it.item, event),
        Event::ObjectionRaised(it) => {
            dossier.note_objection(&it.id, &it.item);
            hang(dossier, mark, &it.item, event);
        }
    }
}

/// Hangs what an event brings on its item's file.
fn hang(dossier: &mut Dossier, mark: Mark, item: &Item, event: &Event) {
    let Some(file) = dossier.file_mut(item) else { return };
    match event {
        Event::ResponsibilityAssigned(it) => file.responsibilities.push(Recorded::new(mark, it.clone())),
        Event::DeadlineSet { deadline, .. } => file.deadlines.push(Recorded::new(mark, deadline.clone())),
        Event::WorkReported(it) => file.reports.push(Recorded::new(mark, it.clone())),
        Event::EvidenceSubmitted(it) => {
            file.evidence
                .push(EvidenceFile { evidence: Recorded::new(mark, it.clone()), reviews: Vec::new() });
        }
        Event::ResultRecorded(it) => file.results.push(Recorded::new(mark, it.clone())),
        Event::RuleOutputRecorded(it) => file.rule_outputs.push(Recorded::new(mark, it.clone())),
        Event::RecoveryRecorded(it) => {
            // The latest word on a recovery replaces the earlier one, as its paid sum is cumulative.
            file.recoveries.put(it.id.clone(), Recorded::new(mark, it.clone()));
        }
        Event::AccountabilityRecorded(it) => file.accountability.push(Recorded::new(mark, it.clone())),
        Event::ClosureRequested { .. } => file.round.request(mark),
        Event::Reviewed(it) => file.round.review(Recorded::new(mark, it.clone())),
        Event::ObjectionRaised(it) => file.round.object(Recorded::new(mark, it.clone())),
        Event::Closed { reason, .. } => file.round.close(Recorded::new(mark, *reason)),
        Event::Reopened { reason, text, .. } => {
            let reopening = Reopening { reason: *reason, text: text.clone() };
            let next = file.round.after(Recorded::new(mark, reopening));
            file.reports_before = file.reports.len();
            file.earlier_rounds.push(core::mem::replace(&mut file.round, next));
        }
        Event::DossierOpened(_)
        | Event::AspectAdded(_)
        | Event::FindingRegistered(_)
        | Event::TaskAdded(_)
        | Event::MeasureAdded(_)
        | Event::ClaimRecorded(_)
        | Event::EvidenceReviewed(_)
        | Event::ObjectionSettled { .. } => {}
    }
}
