//! Whether an entry keeps apart what the rule set keeps apart.

use crate::dossier::Dossier;
use crate::dossier::thing::Thing;
use crate::id::PartyId;
use crate::item::Item;
use crate::ledger::entry::Author;
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;
use crate::mandate::{Mandate, Separation};
use crate::party::Duty;
use crate::review::ReviewStep;

/// Whether `author` may record `event` without doing two things that are kept apart.
///
/// # Errors
/// `SEPARATION_BROKEN` where no waiver sets the separation aside; `SELF_WAIVER` when somebody waives for
/// himself.
pub(crate) fn check(
    dossier: &Dossier,
    mandate: &Mandate,
    author: &Author,
    event: &Event,
) -> Result<(), Refusal> {
    let me = &author.party.id;
    let keep = |separation: Separation, item: &Item, broken: bool| {
        if broken { kept_by(dossier, mandate, separation, item, me) } else { Ok(()) }
    };
    match event {
        Event::Reviewed(step) => {
            keep(Separation::SubmitterNotVerifier, &step.item, submitted(dossier, &step.item, me))?;
            keep(Separation::SubjectWithdraws, &step.item, answers(dossier, &step.item, me))?;
            keep(Separation::VerifierNotApprover, &step.item, took_another(dossier, step, me))
        }
        Event::Accepted { item } => {
            reviewers_kept_apart(dossier, mandate, item)?;
            keep(Separation::SubmitterNotVerifier, item, submitted(dossier, item, me))?;
            keep(Separation::SubjectWithdraws, item, answers(dossier, item, me))
        }
        Event::Closed { item, .. } => {
            reviewers_kept_apart(dossier, mandate, item)?;
            keep(Separation::SubmitterNotVerifier, item, submitted(dossier, item, me))?;
            keep(Separation::VerifierNotApprover, item, reviewed(dossier, item, me))?;
            keep(Separation::LastDecisionOutside, item, !author.duty.is_outside())?;
            keep(Separation::InspectorsAdviseOnly, item, author.duty == Duty::InspectionTeam)
        }
        Event::EvidenceReviewed(review) => {
            let thing = Thing::Evidence(review.evidence.clone());
            let Some(item) = dossier.item_of(&thing) else { return Ok(()) };
            let pieces = dossier.file(item).into_iter().flat_map(|file| file.evidence());
            let own = pieces.filter(|piece| piece.evidence.value.id == review.evidence);
            let mine = own.into_iter().any(|piece| piece.evidence.mark.author == *me);
            keep(Separation::SubmitterNotVerifier, item, mine)
        }
        Event::ExtensionDecided(decision) => {
            let thing = Thing::Extension(decision.extension.clone());
            let Some(item) = dossier.item_of(&thing) else { return Ok(()) };
            let file = dossier.file(item).and_then(|file| file.extensions().get(&decision.extension));
            let mine = file.is_some_and(|file| file.request.mark.author == *me);
            keep(Separation::ExtensionApproverNotApplicant, item, mine)
        }
        Event::PublicationReviewed(review) => {
            let file = dossier.proceedings().publications.get(&review.publication);
            let mine = file.is_some_and(|file| file.publication.mark.author == *me);
            keep(Separation::PublisherNotReviewer, &Item::Dossier, mine)
        }
        Event::LeadDisposed { lead, .. } => {
            let Some(item) = dossier.item_of(&Thing::Lead(lead.clone())) else { return Ok(()) };
            let file = dossier.file(item).and_then(|file| file.leads().get(lead));
            let mine = file.is_some_and(|file| file.lead.mark.author == *me);
            keep(Separation::LeadsHandledApart, item, mine)
        }
        Event::WaiverGranted(waiver) if waiver.party == *me => {
            Err(Refusal::SelfWaiver { party: me.to_string() })
        }
        _ => Ok(()),
    }
}

/// Nothing, where the separation is not kept or was waived for the party; else the refusal.
fn kept_by(
    dossier: &Dossier,
    mandate: &Mandate,
    separation: Separation,
    item: &Item,
    party: &PartyId,
) -> Result<(), Refusal> {
    let waived = || {
        mandate.keeps_apart(Separation::WaiverIsRecorded)
            && dossier.powers().waiver(separation, party, &dossier.lineage(item)).is_some()
    };
    if !mandate.keeps_apart(separation) || waived() {
        return Ok(());
    }
    let (party, item) = (party.to_string(), item.to_string());
    Err(Refusal::SeparationBroken { separation, party, item })
}

/// Whoever passed a review may have reported work, or been made to answer for the item, after it: the closure
/// does not rest on such a review.
fn reviewers_kept_apart(dossier: &Dossier, mandate: &Mandate, item: &Item) -> Result<(), Refusal> {
    let reviews = dossier.file(item).into_iter().flat_map(|file| file.round().reviews());
    for reviewer in reviews.map(|step| &step.mark.author) {
        if submitted(dossier, item, reviewer) {
            kept_by(dossier, mandate, Separation::SubmitterNotVerifier, item, reviewer)?;
        }
        if answers(dossier, item, reviewer) {
            kept_by(dossier, mandate, Separation::SubjectWithdraws, item, reviewer)?;
        }
    }
    Ok(())
}

/// Whether a party reported the work, showed evidence or asked for the closure in the running round.
fn submitted(dossier: &Dossier, item: &Item, party: &PartyId) -> bool {
    let Some(file) = dossier.file(item) else { return false };
    let reports = file.reports_of_round().iter().map(|report| &report.mark.author);
    let evidence = file.evidence_in_force().map(|piece| &piece.evidence.mark.author);
    let requests = file.round().attempts().iter().map(|attempt| &attempt.request.author);
    reports.chain(evidence).chain(requests).any(|author| author == party)
}

/// Whether a party took a review step of the running request.
fn reviewed(dossier: &Dossier, item: &Item, party: &PartyId) -> bool {
    let Some(file) = dossier.file(item) else { return false };
    file.round().reviews().iter().any(|step| step.mark.author == *party)
}

/// Whether a party took another stage of the running request.
fn took_another(dossier: &Dossier, step: &ReviewStep, party: &PartyId) -> bool {
    let Some(file) = dossier.file(&step.item) else { return false };
    let mut mine = file.round().reviews().iter().filter(|taken| taken.mark.author == *party);
    mine.any(|taken| taken.value.stage != step.stage)
}

/// Whether a party answers for the item, or for one above it, on whatever day.
fn answers(dossier: &Dossier, item: &Item, party: &PartyId) -> bool {
    let files = dossier.lineage(item).into_iter().filter_map(|item| dossier.file(&item));
    files.flat_map(|file| file.responsibilities()).any(|held| held.value.party().id == *party)
}
