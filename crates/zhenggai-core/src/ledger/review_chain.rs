//! Whether a closure has had the reviews, and the time of public notice, that the rule set asks for.

use crate::day::Day;
use crate::decision::Decision;
use crate::dossier::Dossier;
use crate::dossier::round::Round;
use crate::item::Item;
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;
use crate::mandate::{Mandate, RequiredReview};
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
    let of_stage = round.reviews().iter().filter(|step| {
        step.value.decision == Decision::Accepted && step.value.stage.as_ref() == Some(&review.stage)
    });
    review.is_passed(of_stage.map(|step| (step.mark.duty, &step.mark.author)))
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
