//! A command is decided into the event to record, or refused.

use std::collections::BTreeMap;

use crate::closure::policy::Policy;
use crate::closure::reason::Reason;
use crate::closure::{Assessment, assess};
use crate::id::EntryId;
use crate::item::Item;
use crate::ledger::command::Command;
use crate::ledger::entry::Entry;
use crate::ledger::event::Event;
use crate::ledger::fold::Fold;
use crate::ledger::refusal::Refusal;
use crate::review::ClosureReason;

/// Decides a command on what a ledger says so far. The device that asks has seen all of it.
///
/// An item is struck off as implemented only when its verdict is that it may be. The other reasons for
/// closure (not substantiated, transferred, merged, …) are decisions of somebody outside, who answers for
/// them; they ask for a request and a review, not for work that was complete.
///
/// # Errors
/// The refusal, with everything a user needs to know to settle it.
pub fn decide(
    fold: &Fold,
    past: &BTreeMap<EntryId, Entry>,
    command: &Command,
    policy: &Policy,
) -> Result<(), Refusal> {
    fold.admits(past, &command.author, &command.event, command.effective_on, &|_| true)?;
    if let (Some(dossier), Event::Closed { item, reason, .. }) = (&fold.view().dossier, &command.event) {
        may_close(&assess(dossier, policy, command.effective_on), item, *reason)?;
    }
    Ok(())
}

fn may_close(assessment: &Assessment, item: &Item, reason: ClosureReason) -> Result<(), Refusal> {
    let by_work = matches!(reason, ClosureReason::Implemented | ClosureReason::ImplementedByOtherMeans);
    let asked = |found: &&Reason| by_work || REGARDLESS.contains(&found.rule().as_str());
    let verdict = assessment.verdict(item);
    let rules: Vec<_> =
        verdict.into_iter().flat_map(|v| v.obstacles()).filter(asked).map(Reason::rule).collect();
    if rules.is_empty() { Ok(()) } else { Err(Refusal::ClosureBlocked { item: item.to_string(), rules }) }
}

/// The rules that hold for every closure, whatever its reason.
const REGARDLESS: &[&str] = &[
    "NO_OPEN_OBJECTION",
    "PUBLIC_NOTICE_OVER",
    "REVIEWER_NOT_REPORTER",
    "REVIEWS_COMPLETE",
    "STAGES_BY_OTHERS",
    "SUBJECT_WITHDREW",
];
