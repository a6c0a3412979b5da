//! The effect of an event that was admitted.

use crate::dossier::Dossier;
use crate::dossier::file::{
    EvidenceFile, ExtensionFile, ExtentCheckFile, ItemFile, LeadFile, LookBackFile, MilestoneFile,
};
use crate::dossier::powers::GrantFile;
use crate::dossier::proceedings::{CommentFile, PlanFile, PublicationFile};
use crate::dossier::recorded::{Mark, Recorded};
use crate::dossier::register::Register;
use crate::dossier::round::Reopening;
use crate::dossier::thing::Thing;
use crate::evidence::Evidence;
use crate::extension::ExtensionDecision;
use crate::id::EvidenceId;
use crate::ledger::event::{Event, HandOver};
use crate::ledger::subject;
use crate::responsibility::Responsibility;

/// Applies an event that was admitted. Corrections and settlements have theirs elsewhere.
pub(crate) fn apply(dossier: &mut Dossier, mark: Mark, event: &Event) {
    match event {
        Event::AspectAdded(aspect) => dossier.enter_aspect(mark, aspect.clone()),
        Event::FindingRegistered(finding) => dossier.enter_finding(mark, finding.clone()),
        Event::TaskAdded(task) => dossier.enter_task(mark, task.clone()),
        Event::MeasureAdded(measure) => dossier.enter_measure(mark, measure.clone()),
        Event::ClaimRecorded(claim) => dossier.enter_claim(mark, claim.clone()),
        Event::CoverageDeclared(coverage) => dossier.declare(*coverage),
        Event::RulesAdopted(_)
        | Event::DutyGranted(_)
        | Event::DutyRevoked(_)
        | Event::DeviceEnrolled(_)
        | Event::DeviceRevoked { .. }
        | Event::WaiverGranted(_) => empower(dossier, mark, event),
        Event::PlanSubmitted(_)
        | Event::PlanReviewed(_)
        | Event::PlanApproved { .. }
        | Event::SubInspectionLinked(_)
        | Event::EffectivenessAssessed(_)
        | Event::SatisfactionSurveyed(_)
        | Event::MeetingHeld(_)
        | Event::PublicationProposed(_)
        | Event::PublicationReviewed(_)
        | Event::Published(_)
        | Event::CommentReceived(_)
        | Event::CommentAnswered(_) => proceed(dossier, mark, event),
        _ => {
            let item = subject::item(dossier, event);
            if let Some(thing) = brings(event) {
                dossier.note(thing, &item);
            }
            if let Some(file) = dossier.file_mut(&item) {
                hang(file, mark, event);
            }
        }
    }
}

/// The thing that an event brings, to be found by its id afterwards.
fn brings(event: &Event) -> Option<Thing> {
    Some(match event {
        Event::EvidenceSubmitted(it) => Thing::Evidence(it.id.clone()),
        Event::EvidenceRevised(it) => Thing::Evidence(it.evidence.id.clone()),
        Event::ExtensionRequested(it) => Thing::Extension(it.id.clone()),
        Event::Escalated(it) => Thing::Escalation(it.id.clone()),
        Event::MilestoneSet(it) => Thing::Milestone(it.id.clone()),
        Event::LeadReferred(it) => Thing::Lead(it.id.clone()),
        Event::ObjectionRaised(it) => Thing::Objection(it.id.clone()),
        Event::LookBackPlanned(it) => Thing::LookBack(it.id.clone()),
        Event::ExtentCheckOpened(it) => Thing::ExtentCheck(it.id.clone()),
        _ => return None,
    })
}

/// Who may act from now on.
fn empower(dossier: &mut Dossier, mark: Mark, event: &Event) {
    let opener = (dossier.opening().mark.author.clone(), dossier.opening().mark.duty);
    let powers = dossier.powers_mut();
    match event {
        Event::RulesAdopted(it) => powers.rules.push(Recorded::new(mark, it.clone())),
        Event::DutyGranted(it) => {
            powers.grants.push(GrantFile { grant: Recorded::new(mark, it.clone()), revoked: None });
        }
        Event::DutyRevoked(it) => {
            let revocation = Recorded::new(mark, it.clone());
            if (&opener.0, opener.1) == (&it.party, it.duty) {
                powers.opener_revoked.get_or_insert_with(|| revocation.clone());
            }
            powers.revoke(&revocation);
        }
        Event::DeviceEnrolled(it) => powers.enrol(Recorded::new(mark, it.clone())),
        Event::DeviceRevoked { device, .. } => powers.shut_out(device, mark),
        Event::WaiverGranted(it) => {
            powers.waivers.entry(it.id.clone()).or_insert_with(|| Recorded::new(mark, it.clone()));
        }
        _ => {}
    }
}

/// What concerns the dossier as a whole.
fn proceed(dossier: &mut Dossier, mark: Mark, event: &Event) {
    let all = dossier.proceedings_mut();
    match event {
        Event::PlanSubmitted(it) => {
            let plan = Recorded::new(mark, it.clone());
            all.plans.enter(it.id.clone(), PlanFile { plan, reviews: Vec::new(), approved: None });
        }
        Event::PlanReviewed(it) => {
            with(&mut all.plans, &it.plan, |file| file.reviews.push(Recorded::new(mark, it.clone())));
        }
        Event::PlanApproved { plan } => with(&mut all.plans, plan, |file| file.approved = Some(mark)),
        Event::SubInspectionLinked(it) => {
            all.sub_inspections.enter(it.dossier.clone(), Recorded::new(mark, it.clone()));
        }
        Event::EffectivenessAssessed(it) => {
            all.assessments.enter(it.id.clone(), Recorded::new(mark, it.clone()));
        }
        Event::SatisfactionSurveyed(it) => {
            all.surveys.enter(it.id().clone(), Recorded::new(mark, it.clone()));
        }
        Event::MeetingHeld(it) => all.meetings.enter(it.id.clone(), Recorded::new(mark, it.clone())),
        Event::PublicationProposed(it) => {
            let publication = Recorded::new(mark, it.clone());
            let file = PublicationFile { publication, reviews: Vec::new(), published: Vec::new() };
            all.publications.enter(it.id.clone(), file);
        }
        Event::PublicationReviewed(it) => with(&mut all.publications, &it.publication, |file| {
            file.reviews.push(Recorded::new(mark, it.clone()));
        }),
        Event::Published(it) => with(&mut all.publications, &it.publication, |file| {
            file.published.push(Recorded::new(mark, it.clone()));
        }),
        Event::CommentReceived(it) => {
            let comment = Recorded::new(mark, it.clone());
            all.comments.enter(it.id.clone(), CommentFile { comment, answer: None });
        }
        Event::CommentAnswered(it) => with(&mut all.comments, &it.comment, |file| {
            file.answer = Some(Recorded::new(mark, it.clone()));
        }),
        _ => {}
    }
}

/// Hangs what an event brings on its item's file.
fn hang(file: &mut ItemFile, mark: Mark, event: &Event) {
    match event {
        Event::FindingClaimed { .. } => file.claimed = Some(mark),
        Event::ResponsibilityAssigned(it) => file.responsibilities.push(Recorded::new(mark, it.clone())),
        Event::ResponsibilityHandedOver(it) => hand_over(file, mark, it),
        Event::DeadlineSet { deadline, .. } => file.deadlines.push(Recorded::new(mark, deadline.clone())),
        Event::ExtensionRequested(it) => {
            let request = Recorded::new(mark, it.clone());
            file.extensions.enter(it.id.clone(), ExtensionFile { request, decision: None });
        }
        Event::ExtensionDecided(it) => extend(file, mark, it),
        Event::MilestoneSet(it) => {
            let milestone = Recorded::new(mark, it.clone());
            file.milestones.enter(it.id.clone(), MilestoneFile { milestone, reached: None });
        }
        Event::MilestoneReached { milestone, .. } => {
            with(&mut file.milestones, milestone, |milestone| milestone.reached = Some(mark));
        }
        Event::WorkReported(it) => file.reports.push(Recorded::new(mark, it.clone())),
        Event::EvidenceSubmitted(it) => show(file, mark, it),
        Event::EvidenceReviewed(it) => {
            if let Some(piece) = piece(file, &it.evidence) {
                piece.reviews.push(Recorded::new(mark, it.clone()));
            }
        }
        Event::EvidenceWithdrawn { evidence, .. } => {
            if let Some(piece) = piece(file, evidence) {
                piece.withdrawn = Some(mark);
            }
        }
        Event::EvidenceRevised(it) => {
            if let Some(piece) = piece(file, &it.revises) {
                piece.withdrawn = Some(mark.clone());
            }
            show(file, mark, &it.evidence);
        }
        Event::ResultRecorded(it) => file.results.push(Recorded::new(mark, it.clone())),
        Event::RuleOutputRecorded(it) => file.rule_outputs.push(Recorded::new(mark, it.clone())),
        // The latest word on a recovery replaces the earlier one, as its paid sum is cumulative.
        Event::RecoveryRecorded(it) => file.recoveries.put(it.id.clone(), Recorded::new(mark, it.clone())),
        Event::AccountabilityRecorded(it) => file.accountability.push(Recorded::new(mark, it.clone())),
        Event::LeadReferred(it) => {
            let lead = Recorded::new(mark, it.clone());
            file.leads.enter(it.id.clone(), LeadFile { lead, dispositions: Vec::new() });
        }
        Event::LeadDisposed { lead, disposition } => with(&mut file.leads, lead, |file| {
            file.dispositions.push(Recorded::new(mark, *disposition));
        }),
        Event::LookBackPlanned(it) => {
            let planned = Recorded::new(mark, it.clone());
            file.look_backs.enter(it.id.clone(), LookBackFile { planned, report: None });
        }
        Event::LookBackDone(it) => with(&mut file.look_backs, &it.look_back, |file| {
            file.report = Some(Recorded::new(mark, it.clone()));
        }),
        Event::ExtentCheckOpened(it) => {
            let check = Recorded::new(mark, it.clone());
            file.extent_checks.enter(it.id.clone(), ExtentCheckFile { check, answers: Vec::new() });
        }
        Event::ExtentCheckAnswered(it) => with(&mut file.extent_checks, &it.check, |file| {
            file.answers.push(Recorded::new(mark, it.clone()));
        }),
        _ => towards_closure(file, mark, event),
    }
}

/// What belongs to the running round: what moves an item along the closure axis, and what was done to move it.
fn towards_closure(file: &mut ItemFile, mark: Mark, event: &Event) {
    match event {
        Event::Escalated(it) => file.round.escalate(Recorded::new(mark, it.clone())),
        Event::UndertakingSigned { text, .. } => file.round.undertake(Recorded::new(mark, text.clone())),
        Event::ClosureRequested { .. } => file.round.request(mark),
        Event::Reviewed(it) => file.round.review(Recorded::new(mark, it.clone())),
        Event::Accepted { .. } => file.round.accept(mark),
        Event::PublicNoticeOpened(it) => file.round.announce(Recorded::new(mark, it.clone())),
        Event::ObjectionRaised(it) => file.round.object(Recorded::new(mark, it.clone())),
        Event::ObjectionSettled { objection, outcome } => {
            file.round.settle(objection, &Recorded::new(mark, *outcome));
        }
        Event::Closed { reason, verdict, .. } => {
            file.round.close(Recorded::new(mark, *reason), verdict.clone());
        }
        Event::Filed { number, .. } => file.round.file(Recorded::new(mark, number.clone())),
        Event::Reopened { reason, text, .. } => {
            let reopening = Reopening { reason: *reason, text: text.clone() };
            let next = file.round.after(Recorded::new(mark, reopening));
            file.reports_before = file.reports.len();
            file.earlier_rounds.push(core::mem::replace(&mut file.round, next));
        }
        _ => {}
    }
}

fn show(file: &mut ItemFile, mark: Mark, evidence: &Evidence) {
    let evidence = Recorded::new(mark, evidence.clone());
    file.evidence.push(EvidenceFile { evidence, reviews: Vec::new(), withdrawn: None });
}

fn piece<'a>(file: &'a mut ItemFile, id: &EvidenceId) -> Option<&'a mut EvidenceFile> {
    file.evidence.iter_mut().find(|piece| piece.evidence.value.id == *id)
}

/// Who handed over answers until the day before; who took over, from the day on.
fn hand_over(file: &mut ItemFile, mark: Mark, hand_over: &HandOver) {
    let HandOver { item, duty, from, to, .. } = hand_over;
    let (day, last) = (mark.on, mark.on.plus_days(-1));
    for held in &mut file.responsibilities {
        if held.value.duty() == *duty && held.value.party().id == *from {
            let ended = held.value.clone().ended(last);
            held.correct(mark.clone(), ended);
        }
    }
    if let Ok(taken) = Responsibility::new(item.clone(), *duty, to.clone(), Some(day), None) {
        file.responsibilities.push(Recorded::new(mark, taken));
    }
}

/// A granted extension sets another deadline; the earlier ones stay.
fn extend(file: &mut ItemFile, mark: Mark, decision: &ExtensionDecision) {
    let Some(extension) = file.extensions.get_mut(&decision.extension) else { return };
    if decision.decision == crate::decision::Decision::Accepted {
        let granted = decision.granted.clone().unwrap_or_else(|| extension.request.value.proposed.clone());
        file.deadlines.push(Recorded::new(mark.clone(), granted));
    }
    extension.decision = Some(Recorded::new(mark, decision.clone()));
}

fn with<K: Ord, V>(register: &mut Register<K, V>, id: &K, change: impl FnOnce(&mut V)) {
    if let Some(thing) = register.get_mut(id) {
        change(thing);
    }
}
