//! Everything that hangs on one item.

use crate::deadline::{Deadline, Standing};
use crate::decision::Decision;
use crate::dossier::recorded::Recorded;
use crate::dossier::register::Register;
use crate::dossier::round::Round;
use crate::evidence::{Evidence, EvidenceReview};
use crate::id::RecoveryId;
use crate::outcome::{Accountability, Recovery, RuleOutput, TypedResult};
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
}

impl EvidenceFile {
    /// The latest decision; `None` while nobody has looked.
    #[must_use]
    pub fn decision(&self) -> Option<Decision> {
        self.reviews.last().map(|review| review.value.decision)
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

    /// The evidence.
    #[must_use]
    pub fn evidence(&self) -> &[EvidenceFile] {
        &self.evidence
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
}
