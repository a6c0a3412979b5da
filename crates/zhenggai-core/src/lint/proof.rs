//! What a review or a published figure is worth: who reviewed whom, what was released, what the rows bear out.

use std::collections::BTreeSet;

use crate::claim::{ClaimKind, Counted};
use crate::decision::Decision;
use crate::dossier::file::ItemFile;
use crate::dossier::{Coverage, Dossier};
use crate::id::PartyId;
use crate::item::Item;
use crate::lint::card;
use crate::lint::note::Note;
use crate::mandate::Separation;

pub(super) fn of_item(dossier: &Dossier, item: &Item, file: &ItemFile) -> Vec<Note> {
    let reports = file.reports_of_round().iter().map(|report| &report.mark.author);
    let evidence = file.evidence_in_force().map(|piece| &piece.evidence.mark.author);
    let requests = file.round().attempts().iter().map(|attempt| &attempt.request.author);
    let submitted: BTreeSet<&PartyId> = reports.chain(evidence).chain(requests).collect();
    let reviews = file.round().reviews().iter().map(|step| (&step.mark.author, step.entry()));
    let closed = file.round().closed().map(|closed| (&closed.mark.author, closed.entry()));
    let waived = |party: &PartyId| {
        let line = dossier.lineage(item);
        dossier.powers().waiver(Separation::SubmitterNotVerifier, party, &line).is_some()
    };
    let own = reviews.chain(closed).filter(|(party, _)| submitted.contains(*party) && !waived(party));
    let mut told: BTreeSet<&PartyId> = BTreeSet::new();
    let note =
        |(party, entry): (&PartyId, _)| Note::new(card::SELF_APPROVAL, item).by(entry).with("party", party);
    own.filter(|(party, _)| told.insert(party)).map(note).collect()
}

pub(super) fn of_whole(dossier: &Dossier) -> Vec<Note> {
    let mut notes = Vec::new();
    for claim in dossier.claims() {
        let counted = match claim.value.of {
            Counted::Aspects => dossier.aspects().len(),
            Counted::Problems => dossier.findings().len(),
            Counted::Tasks => dossier.tasks().len(),
            Counted::Measures => dossier.measures().len(),
            Counted::Categories | Counted::Documents | Counted::VillageProblems => continue,
        };
        let declared = claim.value.value.as_count().and_then(|count| usize::try_from(count).ok());
        let whole = dossier.coverage() == Coverage::FullRecord;
        if whole && claim.value.kind == ClaimKind::Total && declared.is_some_and(|it| it != counted) {
            let note = Note::new(card::DECLARED_COUNT_DIFFERS, &Item::Dossier).by(claim.entry());
            notes.push(note.with("declared", claim.value.value).with("counted", counted));
        }
    }
    for file in &dossier.proceedings().publications {
        for published in &file.published {
            let mut before = file.reviews.iter().filter(|review| review.mark.on <= published.mark.on);
            let released = before.next_back().is_some_and(|it| it.value.decision == Decision::Accepted);
            if !released {
                let note = Note::new(card::PUBLISHED_UNREVIEWED, &Item::Dossier).by(published.entry());
                let title = &file.publication.value.title;
                notes.push(note.with("title", title).with("day", published.mark.on));
            }
        }
    }
    notes
}
