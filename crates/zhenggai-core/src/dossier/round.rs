//! One way of an item from the register to closure. A reopening begins another; earlier ones stay.

use crate::decision::Decision;
use crate::dossier::recorded::{Mark, Recorded};
use crate::escalation::Escalation;
use crate::id::{EntryId, ObjectionId};
use crate::publication::PublicNoticePeriod;
use crate::review::{
    ClosureReason, ClosureStatus, Objection, ObjectionOutcome, ReopeningReason, ReviewStep, VerdictStamp,
};
use crate::text::{Name, Text};

/// One round of an item (轮次).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    number: u32,
    reopened: Option<Recorded<Reopening>>,
    attempts: Vec<Attempt>,
    objections: Vec<ObjectionFile>,
    escalations: Vec<Recorded<Escalation>>,
    undertaking: Option<Recorded<Option<Text>>>,
    closed: Option<Recorded<ClosureReason>>,
    verdict: Option<VerdictStamp>,
    filed: Option<Recorded<Option<Name>>>,
}

/// A request for closure and what reviewers said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The request.
    pub request: Mark,
    /// The review steps that followed, in order.
    pub reviews: Vec<Recorded<ReviewStep>>,
    /// The acceptance.
    pub accepted: Option<Mark>,
    /// The time of public notice; the latest announced counts.
    pub notice: Option<Recorded<PublicNoticePeriod>>,
}

/// Why an item was opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// The kind of reason.
    pub reason: ReopeningReason,
    /// What was found.
    pub text: Text,
}

/// An objection and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionFile {
    /// The objection.
    pub objection: Recorded<Objection>,
    /// How it ended; absent while it is open.
    pub outcome: Option<Recorded<ObjectionOutcome>>,
    /// Whether closure was asked for again after it was upheld.
    pub answered: bool,
}

impl Round {
    /// The first round of an item.
    #[must_use]
    pub const fn first() -> Self {
        Self {
            number: 1,
            reopened: None,
            attempts: Vec::new(),
            objections: Vec::new(),
            escalations: Vec::new(),
            undertaking: None,
            closed: None,
            verdict: None,
            filed: None,
        }
    }

    /// The round that a reopening begins after this one. Objections that are still open go on in it.
    #[must_use]
    pub fn after(&self, reopening: Recorded<Reopening>) -> Self {
        let objections = self.objections.iter().filter(|file| file.outcome.is_none()).cloned().collect();
        let number = self.number.saturating_add(1);
        Self { number, reopened: Some(reopening), objections, ..Self::first() }
    }

    /// Its number, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// The reopening that began it; the first round has none.
    #[must_use]
    pub const fn reopened(&self) -> Option<&Recorded<Reopening>> {
        self.reopened.as_ref()
    }

    /// The requests for closure with the review steps that followed each, in order; the last one counts.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// The review steps since the latest request.
    #[must_use]
    pub fn reviews(&self) -> &[Recorded<ReviewStep>] {
        self.attempts.last().map_or(&[], |attempt| &attempt.reviews)
    }

    /// The objections.
    #[must_use]
    pub fn objections(&self) -> &[ObjectionFile] {
        &self.objections
    }

    /// The steps of escalation that were taken, in order.
    #[must_use]
    pub fn escalations(&self) -> &[Recorded<Escalation>] {
        &self.escalations
    }

    /// The decision that struck the item off.
    #[must_use]
    pub const fn closed(&self) -> Option<&Recorded<ClosureReason>> {
        self.closed.as_ref()
    }

    /// The request that is being dealt with, and what came of it.
    #[must_use]
    pub fn attempt(&self) -> Option<&Attempt> {
        self.attempts.last()
    }

    /// The undertaking of the first responsible person that the report is true.
    #[must_use]
    pub const fn undertaking(&self) -> Option<&Recorded<Option<Text>>> {
        self.undertaking.as_ref()
    }

    /// The verdict on which the closure was decided.
    #[must_use]
    pub const fn verdict(&self) -> Option<&VerdictStamp> {
        self.verdict.as_ref()
    }

    /// The filing of the closure, with its number.
    #[must_use]
    pub const fn filed(&self) -> Option<&Recorded<Option<Name>>> {
        self.filed.as_ref()
    }

    /// Where the item stands in this round.
    #[must_use]
    pub fn status(&self) -> ClosureStatus {
        let latest = self.reviews().last().map(|review| review.value.decision);
        let attempt = self.attempts.last();
        let noticed = attempt.is_some_and(|attempt| attempt.notice.is_some());
        let accepted = attempt.is_some_and(|attempt| attempt.accepted.is_some());
        if self.filed.is_some() {
            return ClosureStatus::Filed;
        }
        if self.closed.is_none() && latest != Some(Decision::Returned) && (noticed || accepted) {
            return if noticed { ClosureStatus::OnPublicNotice } else { ClosureStatus::Accepted };
        }
        match (&self.closed, self.attempts.is_empty(), latest) {
            (Some(_), _, _) => ClosureStatus::Closed,
            (None, true, _) if self.reopened.is_some() => ClosureStatus::Reopened,
            (None, true, _) => ClosureStatus::Open,
            (None, false, None) => ClosureStatus::Requested,
            (None, false, Some(Decision::Accepted)) => ClosureStatus::UnderReview,
            (None, false, Some(Decision::Returned)) => ClosureStatus::Returned,
        }
    }

    pub(crate) fn request(&mut self, mark: Mark) {
        let upheld = |file: &&mut ObjectionFile| {
            file.outcome.as_ref().is_some_and(|outcome| outcome.value == ObjectionOutcome::Upheld)
        };
        self.objections.iter_mut().filter(upheld).for_each(|file| file.answered = true);
        self.attempts.push(Attempt { request: mark, reviews: Vec::new(), accepted: None, notice: None });
    }

    pub(crate) fn review(&mut self, step: Recorded<ReviewStep>) {
        if let Some(attempt) = self.attempts.last_mut() {
            attempt.reviews.push(step);
        }
    }

    pub(crate) fn object(&mut self, objection: Recorded<Objection>) {
        self.objections.push(ObjectionFile { objection, outcome: None, answered: false });
    }

    pub(crate) fn settle(&mut self, id: &ObjectionId, outcome: &Recorded<ObjectionOutcome>) {
        for file in self.objections.iter_mut().filter(|file| file.objection.value.id == *id) {
            file.outcome.get_or_insert_with(|| outcome.clone());
        }
    }

    pub(crate) fn escalate(&mut self, step: Recorded<Escalation>) {
        self.escalations.push(step);
    }

    pub(crate) fn annul(&mut self, entry: EntryId) {
        self.escalations.retain(|it| it.entry() != entry);
    }

    pub(crate) fn undertake(&mut self, words: Recorded<Option<Text>>) {
        self.undertaking = Some(words);
    }

    pub(crate) fn accept(&mut self, mark: Mark) {
        if let Some(attempt) = self.attempts.last_mut() {
            attempt.accepted = Some(mark);
        }
    }

    pub(crate) fn announce(&mut self, notice: Recorded<PublicNoticePeriod>) {
        if let Some(attempt) = self.attempts.last_mut() {
            attempt.notice = Some(notice);
        }
    }

    pub(crate) fn close(&mut self, decision: Recorded<ClosureReason>, verdict: Option<VerdictStamp>) {
        (self.closed, self.verdict) = (Some(decision), verdict);
    }

    pub(crate) fn file(&mut self, filing: Recorded<Option<Name>>) {
        self.filed = Some(filing);
    }
}
