//! Whether a closure has had the reviews, and the time of public notice, that the rule set asks for.

use std::collections::{BTreeMap, BTreeSet};

use crate::day::Day;
use crate::decision::Decision;
use crate::dossier::Dossier;
use crate::dossier::round::Round;
use crate::id::PartyId;
use crate::item::Item;
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;
use crate::mandate::{Mandate, RequiredReview};
use crate::party::Duty;
use crate::publication::PublicNoticePeriod;

/// Whether `event`, counting from `day`, comes in its turn.
///
/// # Errors
/// `REVIEW_MISSING` when an earlier review, or one of the reviews of a closure, is not there;
/// `PUBLIC_NOTICE_MISSING` and `PUBLIC_NOTICE_RUNNING` for a closure before its time; `OBJECTION_OPEN`.
pub(crate) fn check(dossier: &Dossier, mandate: &Mandate, event: &Event, day: Day) -> Result<(), Refusal> {
    match event {
        Event::Reviewed(step) if step.decision == Decision::Accepted => {
            let Some(stage) = &step.stage else { return Ok(()) };
            let before = mandate.reviews_of(step.item.level()).take_while(|review| review.stage != *stage);
            let asked = mandate.reviews_of(step.item.level()).any(|review| review.stage == *stage);
            if asked { passed(dossier, &step.item, before) } else { Ok(()) }
        }
        Event::Accepted { item } | Event::PublicNoticeOpened(PublicNoticePeriod { item, .. }) => {
            passed(dossier, item, mandate.reviews_of(item.level()))
        }
        Event::Closed { item, .. } => {
            passed(dossier, item, mandate.reviews_of(item.level()))?;
            announced(dossier, mandate, item, day)
        }
        _ => Ok(()),
    }
}

fn passed<'a>(
    dossier: &Dossier,
    item: &Item,
    mut reviews: impl Iterator<Item = &'a RequiredReview>,
) -> Result<(), Refusal> {
    let Some(file) = dossier.file(item) else { return Ok(()) };
    match reviews.find(|review| !satisfied(file.round(), review)) {
        Some(review) => {
            Err(Refusal::ReviewMissing { item: item.to_string(), stage: review.stage.to_string() })
        }
        None => Ok(()),
    }
}

/// Whether enough of the duties that a review asks for have passed it, each by another party.
#[must_use]
pub fn satisfied(round: &Round, review: &RequiredReview) -> bool {
    let steps = round.reviews().iter().filter(|step| {
        step.value.decision == Decision::Accepted
            && step.value.stage.as_ref() == Some(&review.stage)
            && review.duties.contains(&step.mark.duty)
    });
    let mut takers: BTreeMap<Duty, BTreeSet<&PartyId>> = BTreeMap::new();
    for step in steps {
        takers.entry(step.mark.duty).or_default().insert(&step.mark.author);
    }
    let mut taken: BTreeMap<&PartyId, Duty> = BTreeMap::new();
    for duty in takers.keys() {
        assign(*duty, &takers, &mut taken, &mut BTreeSet::new());
    }
    taken.len() >= usize::try_from(review.at_least.max(1)).unwrap_or(usize::MAX)
}

/// Gives a duty to one of its takers who has none yet, or whose duty another can take (a maximum matching, so
/// that the order of the steps does not matter).
fn assign<'a>(
    duty: Duty,
    takers: &BTreeMap<Duty, BTreeSet<&'a PartyId>>,
    taken: &mut BTreeMap<&'a PartyId, Duty>,
    asked: &mut BTreeSet<&'a PartyId>,
) -> bool {
    for party in takers.get(&duty).into_iter().flatten() {
        if !asked.insert(party) {
            continue;
        }
        let free = taken.get(party).copied().is_none_or(|held| assign(held, takers, taken, asked));
        if free {
            taken.insert(party, duty);
            return true;
        }
    }
    false
}

fn announced(dossier: &Dossier, mandate: &Mandate, item: &Item, day: Day) -> Result<(), Refusal> {
    let Some(file) = dossier.file(item) else { return Ok(()) };
    if !mandate.public_notice.contains(&item.level()) {
        return Ok(());
    }
    let Some(notice) = file.round().attempt().and_then(|attempt| attempt.notice.as_ref()) else {
        return Err(Refusal::PublicNoticeMissing { item: item.to_string() });
    };
    let until = notice.value.period.end();
    if day <= until {
        return Err(Refusal::PublicNoticeRunning { item: item.to_string(), until });
    }
    match file.round().objections().iter().find(|objection| objection.outcome.is_none()) {
        Some(open) => {
            Err(Refusal::ObjectionOpen { item: item.to_string(), id: open.objection.value.id.to_string() })
        }
        None => Ok(()),
    }
}
