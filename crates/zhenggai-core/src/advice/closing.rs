//! The last part of the way: from the request for closure to the decision.

use std::collections::BTreeSet;

use crate::advice::deed::Deed;
use crate::closure::policy::Policy;
use crate::closure::reason::Reason;
use crate::day::Day;
use crate::dossier::file::ItemFile;
use crate::dossier::round::Round;
use crate::event_kind::EventKind;
use crate::item::{Item, Level};
use crate::ledger::review_chain::satisfied;
use crate::mandate::{Mandate, RequiredReview};
use crate::party::Duty;
use crate::review::{ClosureStatus, ObjectionOutcome};

/// A step on the way to the decision.
pub(super) struct Step {
    pub(super) deed: Deed,
    pub(super) duties: Vec<Duty>,
    pub(super) from: Option<Day>,
}

/// Who asks for a closure; the rectification office only where it reviews nothing itself.
const ASKING: [Duty; 4] =
    [Duty::ResponsibleUnit, Duty::LeadLeader, Duty::FirstResponsible, Duty::RectificationOffice];
/// Who sends back, announces and decides where the rule set names nobody.
const DECIDING: [Duty; 1] = [Duty::InspectionOffice];
/// The rule that asks for a review by others.
pub(super) const REVIEWED: &str = "REVIEWER_NOT_REPORTER";

/// What is still to be done between the request for closure and the decision, in order.
pub(super) fn steps(
    item: &Item,
    file: &ItemFile,
    policy: &Policy,
    obstacles: &[&Reason],
    day: Day,
) -> Vec<Step> {
    let mandate = policy.terms.mandate();
    let of = |kind, usual: &[Duty]| by(&mandate, kind, usual);
    let mut steps = Vec::new();
    let status = file.closure_status();
    let anew = !status.is_pending() || must_begin_again(file.round(), obstacles);
    if status.is_pending() && anew {
        steps.push(step(Deed::SendBack, of(EventKind::Reviewed, &DECIDING)));
    }
    if anew {
        let reviewing: Vec<Duty> =
            mandate.reviews_of(item.level()).flat_map(|it| it.duties.clone()).collect();
        let mut asking = of(EventKind::ClosureRequested, &ASKING);
        asking.retain(|duty| !reviewing.contains(duty));
        steps.push(step(Deed::RequestClosure, asking));
    }
    let fresh = Round::first();
    let round = if anew { &fresh } else { file.round() };
    steps.extend(reviews(round, &mandate, policy, item.level(), obstacles));
    let window =
        policy.terms.public_notice.as_ref().filter(|window| window.value.levels.contains(&item.level()));
    let announced = round.attempt().and_then(|attempt| attempt.notice.as_ref());
    let ends = match (window, announced) {
        (None, _) => None,
        (Some(_), Some(notice)) => Some(notice.value.period.end()),
        (Some(window), None) => {
            steps.push(step(Deed::Announce, of(EventKind::PublicNoticeOpened, &DECIDING)));
            window.value.last_day(day, &policy.terms.calendar).map(|last| last.day)
        }
    };
    let deciding = of(EventKind::Closed, &DECIDING).into_iter();
    let deciding = deciding.filter(|duty| duty.is_outside() && *duty != Duty::InspectionTeam).collect();
    let from = ends.and_then(|last| last.plus_days(1)).filter(|from| *from > day);
    steps.push(Step { from, ..step(Deed::Close, deciding) });
    steps
}

const fn step(deed: Deed, duties: Vec<Duty>) -> Step {
    Step { deed, duties, from: None }
}

/// Those whom the rule set names for a kind of entry, in the order of `usual`; else those.
fn by(mandate: &Mandate, kind: EventKind, usual: &[Duty]) -> Vec<Duty> {
    mandate.may.get(&kind).map_or_else(
        || usual.to_vec(),
        |may| may.iter().copied().filter(|duty| !matches!(duty, Duty::Publisher | Duty::Public)).collect(),
    )
}

/// Whether what is under review cannot be closed on this request: a reviewer was involved in the work, a review sent
/// it back, or an objection was right.
fn must_begin_again(round: &Round, obstacles: &[&Reason]) -> bool {
    let tainted = obstacles.iter().any(|reason| {
        reason.rule().as_str() == REVIEWED && matches!(reason.key(), "same_party" | "returned")
    });
    let upheld = round.objections().iter().any(|file| {
        !file.answered
            && file.outcome.as_ref().is_some_and(|outcome| outcome.value == ObjectionOutcome::Upheld)
    });
    tainted || upheld || round.status() == ClosureStatus::Returned
}

/// The steps of the review that were not passed, and what the rule on reviewers asks for beyond them.
fn reviews(
    round: &Round,
    mandate: &Mandate,
    policy: &Policy,
    level: Level,
    obstacles: &[&Reason],
) -> Vec<Step> {
    let lacking: Vec<&RequiredReview> =
        mandate.reviews_of(level).filter(|review| !satisfied(round, review)).collect();
    let mut steps: Vec<Step> = Vec::new();
    for review in &lacking {
        let parties = usize::try_from(review.at_least.max(1)).unwrap_or(usize::MAX);
        let deed = Deed::Review { stage: Some(review.stage.clone()), parties };
        steps.push(step(deed, review.duties.iter().copied().collect()));
    }
    let asked = obstacles.iter().find(|reason| reason.rule().as_str() == REVIEWED);
    let Some(asked) = asked else { return steps };
    let wanted = policy.rules.iter().find(|rule| rule.rule.code() == asked.rule());
    let wanted = wanted.and_then(|rule| rule.params.get("at_least")).copied().unwrap_or(1);
    let wanted = usize::try_from(wanted).unwrap_or(1);
    let outside = |review: &&&RequiredReview| review.duties.iter().all(|duty| decides(*duty));
    let planned =
        lacking.iter().filter(outside).map(|review| usize::try_from(review.at_least.max(1)).unwrap_or(1));
    let taken: BTreeSet<_> =
        round.reviews().iter().filter(|step| decides(step.mark.duty)).map(|step| &step.mark.author).collect();
    let there = planned.sum::<usize>().saturating_add(taken.len());
    let parties = wanted.saturating_sub(there);
    if parties > 0 {
        let mut duties: Vec<Duty> = asked.settlers().iter().copied().filter(|duty| decides(*duty)).collect();
        if duties.is_empty() {
            duties = by(mandate, EventKind::Reviewed, &DECIDING);
            duties.retain(|duty| decides(*duty));
        }
        steps.push(step(Deed::Review { stage: None, parties }, duties));
    }
    steps
}

const fn decides(duty: Duty) -> bool {
    duty.is_outside() && !matches!(duty, Duty::InspectionTeam | Duty::Public)
}
