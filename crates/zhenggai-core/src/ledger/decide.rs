//! A command becomes events, or is refused.

use crate::closure::assess;
use crate::closure::policy::Policy;
use crate::closure::reason::Reason;
use crate::day::Day;
use crate::dossier::Dossier;
use crate::item::Item;
use crate::ledger::admit::admit;
use crate::ledger::command::Command;
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;
use crate::review::ClosureReason;

/// Decides a command on the dossier as it stands (none: nothing was opened yet), by a rule set, as of a day.
///
/// An item is struck off as implemented only when its verdict is that it may be. The other reasons for
/// closure (not substantiated, transferred, merged, …) are decisions of somebody outside, who answers for
/// them; they ask for a request and a review, not for work that was complete.
///
/// # Errors
/// The refusal, with everything a user needs to know to settle it.
pub fn decide(
    dossier: Option<&Dossier>,
    command: Command,
    policy: &Policy,
    day: Day,
) -> Result<Vec<Event>, Refusal> {
    let event = event(command);
    admit(dossier, &event)?;
    if let (Some(dossier), Event::Closed { item, reason }) = (dossier, &event) {
        may_close(dossier, item, *reason, policy, day)?;
    }
    Ok(vec![event])
}

fn may_close(
    dossier: &Dossier,
    item: &Item,
    reason: ClosureReason,
    policy: &Policy,
    day: Day,
) -> Result<(), Refusal> {
    let by_work = matches!(reason, ClosureReason::Implemented | ClosureReason::ImplementedByOtherMeans);
    let asked = |found: &&Reason| by_work || REGARDLESS.contains(&found.rule().as_str());
    let assessment = assess(dossier, policy, day);
    let verdict = assessment.verdict(item);
    let rules: Vec<_> =
        verdict.into_iter().flat_map(|v| v.obstacles()).filter(asked).map(Reason::rule).collect();
    if rules.is_empty() { Ok(()) } else { Err(Refusal::ClosureBlocked { item: item.to_string(), rules }) }
}

/// The rules that hold for every closure, whatever its reason.
const REGARDLESS: [&str; 2] = ["REVIEWER_NOT_REPORTER", "NO_OPEN_OBJECTION"];

fn event(command: Command) -> Event {
    match command {
        Command::OpenDossier(it) => Event::DossierOpened(it),
        Command::AddAspect(it) => Event::AspectAdded(it),
        Command::RegisterFinding(it) => Event::FindingRegistered(it),
        Command::AddTask(it) => Event::TaskAdded(it),
        Command::AddMeasure(it) => Event::MeasureAdded(it),
        Command::AssignResponsibility(it) => Event::ResponsibilityAssigned(it),
        Command::SetDeadline { item, deadline } => Event::DeadlineSet { item, deadline },
        Command::ReportWork(it) => Event::WorkReported(it),
        Command::SubmitEvidence(it) => Event::EvidenceSubmitted(it),
        Command::ReviewEvidence(it) => Event::EvidenceReviewed(it),
        Command::RecordResult(it) => Event::ResultRecorded(it),
        Command::RecordRuleOutput(it) => Event::RuleOutputRecorded(it),
        Command::RecordRecovery(it) => Event::RecoveryRecorded(it),
        Command::RecordAccountability(it) => Event::AccountabilityRecorded(it),
        Command::RecordClaim(it) => Event::ClaimRecorded(it),
        Command::RequestClosure { item } => Event::ClosureRequested { item },
        Command::Review(it) => Event::Reviewed(it),
        Command::RaiseObjection(it) => Event::ObjectionRaised(it),
        Command::SettleObjection { objection, outcome } => Event::ObjectionSettled { objection, outcome },
        Command::Close { item, reason } => Event::Closed { item, reason },
        Command::Reopen { item, reason, text } => Event::Reopened { item, reason, text },
    }
}
