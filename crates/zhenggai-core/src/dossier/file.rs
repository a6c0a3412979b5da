//! Everything that hangs on one item.

use crate::day::Day;
use crate::deadline::{Deadline, Standing};
use crate::decision::Decision;
use crate::disclosure::Disclosure;
use crate::dossier::recorded::{Mark, Recorded};
use crate::dossier::register::Register;
use crate::dossier::round::Round;
use crate::evidence::{Evidence, EvidenceReview};
use crate::extension::{Extension, ExtensionDecision};
use crate::extent_check::{ExtentAnswer, ExtentCheck};
use crate::id::{EntryId, ExtensionId, ExtentCheckId, LeadId, LookBackId, MilestoneId, PartyId, RecoveryId};
use crate::lead::{LeadDisposition, LeadReference};
use crate::look_back::{LookBack, LookBackReport};
use crate::milestone::Milestone;
use crate::outcome::{Accountability, AccountabilityFamily, Recovery, RuleOutput, TypedResult};
use crate::party::{Duty, Party};
use crate::responsibility::Responsibility;
use crate::review::ClosureStatus;
use crate::work::{WorkReport, WorkStatus};

/// Everything that hangs on one item (事项卷宗), in the order in which it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFile {
    pub(crate) responsibilities: Vec<Recorded<Responsibility>>,
    pub(crate) deadlines: Vec<Recorded<Deadline>>,
    pub(crate) reports: Vec<Recorded<WorkReport>>,
    /// How many reports there were when the running round began.
    pub(crate) reports_before: usize,
    pub(crate) evidence: Vec<EvidenceFile>,
    pub(crate) results: Vec<Recorded<TypedResult>>,
    pub(crate) rule_outputs: Vec<Recorded<RuleOutput>>,
    pub(crate) recoveries: Register<RecoveryId, Recorded<Recovery>>,
    pub(crate) accountability: Vec<Recorded<Accountability>>,
    pub(crate) claimed: Option<Mark>,
    pub(crate) extensions: Register<ExtensionId, ExtensionFile>,
    pub(crate) milestones: Register<MilestoneId, MilestoneFile>,
    pub(crate) leads: Register<LeadId, LeadFile>,
    pub(crate) look_backs: Register<LookBackId, LookBackFile>,
    pub(crate) extent_checks: Register<ExtentCheckId, ExtentCheckFile>,
    pub(crate) annulled: Vec<Annulment>,
    pub(crate) round: Round,
    pub(crate) earlier_rounds: Vec<Round>,
}

/// A piece of evidence and what reviewers said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFile {
    /// The piece.
    pub evidence: Recorded<Evidence>,
    /// The reviews, in order; the latest counts.
    pub reviews: Vec<Recorded<EvidenceReview>>,
    /// The entry that withdrew it, or put another piece in its place.
    pub withdrawn: Option<Mark>,
}

/// A request for more time and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtensionFile {
    /// The request.
    pub request: Recorded<Extension>,
    /// The answer.
    pub decision: Option<Recorded<ExtensionDecision>>,
}

/// A milestone, and whether it was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneFile {
    /// The milestone.
    pub milestone: Recorded<Milestone>,
    /// The entry by which it was reached.
    pub reached: Option<Mark>,
}

/// A lead and how it was disposed of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadFile {
    /// The lead.
    pub lead: Recorded<LeadReference>,
    /// The dispositions, in order; the latest counts.
    pub dispositions: Vec<Recorded<LeadDisposition>>,
}

impl LeadFile {
    /// Whether something is still awaited.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        !self.dispositions.last().is_some_and(|latest| latest.value.is_final())
    }
}

/// A look-back and what it found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookBackFile {
    /// The plan.
    pub planned: Recorded<LookBack>,
    /// What it found.
    pub report: Option<Recorded<LookBackReport>>,
}

/// A check of similar matters and the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtentCheckFile {
    /// The check.
    pub check: Recorded<ExtentCheck>,
    /// The answers, in order; of each unit the latest counts.
    pub answers: Vec<Recorded<ExtentAnswer>>,
}

impl ExtentCheckFile {
    /// Those asked who have not answered.
    pub fn unanswered(&self) -> impl Iterator<Item = &Party> {
        let answered = |party: &&Party| !self.answers.iter().any(|answer| answer.value.unit == party.id);
        self.check.value.asked.iter().filter(answered)
    }
}

/// Something that should not have been recorded, and who said so (作废).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annulment {
    /// The entry that counts no longer.
    pub entry: EntryId,
    /// The correction that says so.
    pub by: Mark,
}

impl EvidenceFile {
    /// The latest decision; `None` while nobody has looked.
    #[must_use]
    pub fn decision(&self) -> Option<Decision> {
        self.reviews.last().map(|review| review.value.decision)
    }

    /// The latest review that counts: nobody accepts a piece of his own.
    #[must_use]
    pub fn counting(&self) -> Option<&Recorded<EvidenceReview>> {
        let own = |review: &Recorded<EvidenceReview>| review.mark.author == self.evidence.mark.author;
        self.reviews.iter().rev().find(|review| review.value.decision == Decision::Returned || !own(review))
    }
}

impl Default for ItemFile {
    fn default() -> Self {
        Self {
            responsibilities: Vec::new(),
            deadlines: Vec::new(),
            reports: Vec::new(),
            reports_before: 0,
            evidence: Vec::new(),
            results: Vec::new(),
            rule_outputs: Vec::new(),
            recoveries: Register::default(),
            accountability: Vec::new(),
            claimed: None,
            extensions: Register::default(),
            milestones: Register::default(),
            leads: Register::default(),
            look_backs: Register::default(),
            extent_checks: Register::default(),
            annulled: Vec::new(),
            round: Round::first(),
            earlier_rounds: Vec::new(),
        }
    }
}

impl ItemFile {
    /// Who answers for it, past hand-overs included.
    #[must_use]
    pub fn responsibilities(&self) -> &[Recorded<Responsibility>] {
        &self.responsibilities
    }

    /// What `party` answered for in `duty`, and whether it was handed over to somebody else (交接).
    pub(crate) fn held(
        &self,
        duty: Duty,
        party: &PartyId,
    ) -> impl Iterator<Item = (&Recorded<Responsibility>, bool)> {
        let mine = self.responsibilities.iter();
        let mine = mine.filter(move |it| it.value.duty() == duty && it.value.party().id == *party);
        mine.map(move |held| {
            let mut others = self.responsibilities.iter().filter(|it| it.value.duty() == duty);
            (held, others.any(|it| held.corrected.iter().any(|(by, _)| by.entry == it.entry())))
        })
    }

    /// The deadlines that were set: the first is the original, the last is in force.
    #[must_use]
    pub fn deadlines(&self) -> &[Recorded<Deadline>] {
        &self.deadlines
    }

    /// The deadline in force.
    #[must_use]
    pub fn deadline(&self) -> Option<&Recorded<Deadline>> {
        self.deadlines.last()
    }

    /// The obligation that goes on without end, with its record.
    #[must_use]
    pub fn standing(&self) -> Option<(&Recorded<Deadline>, Standing)> {
        self.deadline().and_then(|deadline| deadline.value.standing().map(|standing| (deadline, standing)))
    }

    /// What the responsible unit reported, in every round.
    #[must_use]
    pub fn reports(&self) -> &[Recorded<WorkReport>] {
        &self.reports
    }

    /// What it reported in the running round: what was said before an item was opened again proves nothing
    /// after it.
    #[must_use]
    pub fn reports_of_round(&self) -> &[Recorded<WorkReport>] {
        self.reports.get(self.reports_before..).unwrap_or_default()
    }

    /// The work status last reported in the running round, with the report that says it.
    #[must_use]
    pub fn work_status(&self) -> Option<(&Recorded<WorkReport>, WorkStatus)> {
        self.reports_of_round()
            .iter()
            .rev()
            .find_map(|report| report.value.status.map(|status| (report, status)))
    }

    /// The report since which the work has been reported complete in the running round; `None` while it is not.
    #[must_use]
    pub fn completed(&self) -> Option<&Recorded<WorkReport>> {
        let said = self.reports_of_round().iter().filter(|report| report.value.status.is_some());
        said.rev().take_while(|report| report.value.status == Some(WorkStatus::Complete)).last()
    }

    /// The evidence, withdrawn pieces included.
    #[must_use]
    pub fn evidence(&self) -> &[EvidenceFile] {
        &self.evidence
    }

    /// The evidence that counts: what was not withdrawn or replaced.
    pub fn evidence_in_force(&self) -> impl Iterator<Item = &EvidenceFile> {
        self.evidence.iter().filter(|piece| piece.withdrawn.is_none())
    }

    /// The pieces in force that a reviewer accepted.
    pub fn accepted_evidence(&self) -> impl Iterator<Item = &Recorded<Evidence>> {
        let accepted = |piece: &&EvidenceFile| {
            piece.counting().is_some_and(|review| review.value.decision == Decision::Accepted)
        };
        self.evidence_in_force().filter(accepted).map(|piece| &piece.evidence)
    }

    /// Typed results.
    #[must_use]
    pub fn results(&self) -> &[Recorded<TypedResult>] {
        &self.results
    }

    /// Rules made, revised, repealed.
    #[must_use]
    pub fn rule_outputs(&self) -> &[Recorded<RuleOutput>] {
        &self.rule_outputs
    }

    /// Money to be got back; of each, what was last recorded.
    #[must_use]
    pub const fn recoveries(&self) -> &Register<RecoveryId, Recorded<Recovery>> {
        &self.recoveries
    }

    /// Accountability outcomes.
    #[must_use]
    pub fn accountability(&self) -> &[Recorded<Accountability>] {
        &self.accountability
    }

    /// The entry by which the organisation accepted the finding as its own.
    #[must_use]
    pub const fn claimed(&self) -> Option<&Mark> {
        self.claimed.as_ref()
    }

    /// Requests for more time, with their answers.
    #[must_use]
    pub const fn extensions(&self) -> &Register<ExtensionId, ExtensionFile> {
        &self.extensions
    }

    /// Milestones.
    #[must_use]
    pub const fn milestones(&self) -> &Register<MilestoneId, MilestoneFile> {
        &self.milestones
    }

    /// Leads that came up with it; restricted.
    #[must_use]
    pub const fn leads(&self) -> &Register<LeadId, LeadFile> {
        &self.leads
    }

    /// The day on which it was last looked at since `since`: that of a report, or of a look-back that was made.
    #[must_use]
    pub fn last_looked_at(&self, since: Day) -> Option<Day> {
        let reports = self.reports.iter().map(|report| report.mark.on);
        let looks = self.look_backs.iter().filter_map(|look| look.report.as_ref()).map(|it| it.mark.on);
        reports.chain(looks).filter(|day| *day >= since).max()
    }

    /// Look-backs.
    #[must_use]
    pub const fn look_backs(&self) -> &Register<LookBackId, LookBackFile> {
        &self.look_backs
    }

    /// Checks of similar matters.
    #[must_use]
    pub const fn extent_checks(&self) -> &Register<ExtentCheckId, ExtentCheckFile> {
        &self.extent_checks
    }

    /// What was recorded of it and should not have been.
    #[must_use]
    pub fn annulled(&self) -> &[Annulment] {
        &self.annulled
    }

    /// The round that is running.
    #[must_use]
    pub const fn round(&self) -> &Round {
        &self.round
    }

    /// Earlier rounds; they never change.
    #[must_use]
    pub fn earlier_rounds(&self) -> &[Round] {
        &self.earlier_rounds
    }

    /// Where it stands on the closure axis.
    #[must_use]
    pub fn closure_status(&self) -> ClosureStatus {
        self.round.status()
    }

    /// Leaves out what readers of a level may not see although they may see the item.
    pub(crate) fn hold_back(&mut self, readers: Disclosure) {
        self.evidence.retain(|piece| piece.evidence.value.disclosure.is_open_to(readers));
        if readers > Disclosure::Restricted {
            self.leads = Register::default();
            self.accountability.retain(|it| it.value.family() != AccountabilityFamily::Leads);
        }
    }
}
