//! The command that asks for an event; the two have the same shapes.

use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::event::Event;

/// The command that asks for `event`.
#[must_use]
pub fn asking_for(event: Event) -> Command {
    match event {
        Event::DossierOpened(it) => Command::OpenDossier(it),
        Event::AspectAdded(it) => Command::AddAspect(it),
        Event::FindingRegistered(it) => Command::RegisterFinding(it),
        Event::TaskAdded(it) => Command::AddTask(it),
        Event::MeasureAdded(it) => Command::AddMeasure(it),
        Event::ResponsibilityAssigned(it) => Command::AssignResponsibility(it),
        Event::DeadlineSet { item, deadline } => Command::SetDeadline { item, deadline },
        Event::WorkReported(it) => Command::ReportWork(it),
        Event::EvidenceSubmitted(it) => Command::SubmitEvidence(it),
        Event::EvidenceReviewed(it) => Command::ReviewEvidence(it),
        Event::ResultRecorded(it) => Command::RecordResult(it),
        Event::RuleOutputRecorded(it) => Command::RecordRuleOutput(it),
        Event::RecoveryRecorded(it) => Command::RecordRecovery(it),
        Event::AccountabilityRecorded(it) => Command::RecordAccountability(it),
        Event::ClaimRecorded(it) => Command::RecordClaim(it),
        Event::ClosureRequested { item } => Command::RequestClosure { item },
        Event::Reviewed(it) => Command::Review(it),
        Event::ObjectionRaised(it) => Command::RaiseObjection(it),
        Event::ObjectionSettled { objection, outcome } => Command::SettleObjection { objection, outcome },
        Event::Closed { item, reason } => Command::Close { item, reason },
        Event::Reopened { item, reason, text } => Command::Reopen { item, reason, text },
    }
}
