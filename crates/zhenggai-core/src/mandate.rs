//! The mandate: who may do what, which duties are kept apart, which reviews a closure takes.

use std::collections::{BTreeMap, BTreeSet};

use crate::event_kind::EventKind;
use crate::item::Level;
use crate::party::Duty;
use crate::review::ReviewStage;
use crate::vocabulary;

vocabulary! {
    /// Two things that one party must not do both (职责分离). Source: domain 4.2.
    pub enum Separation as "separation" {
        /// Who reviews has not reported the work, shown the evidence or asked for the closure (4.2, rule 1).
        ReviewerNotSubmitter = "reviewer_not_submitter",
        /// Who takes one stage of a review takes no other of the same request (4.2, rule 1).
        StagesApart = "stages_apart",
        /// Who strikes off has taken no review step of it (4.2, rule 1).
        CloserNotReviewer = "closer_not_reviewer",
        /// Who strikes off stands outside the organisation being rectified (4.2, rule 2).
        CloserOutside = "closer_outside",
        /// Who decides on more time has not asked for it (4.2, rule 7).
        ExtensionDeciderNotRequester = "extension_decider_not_requester",
        /// Who releases a text has not proposed it (4.2, rule 6).
        PublicationReviewerNotProposer = "publication_reviewer_not_proposer",
        /// Who answers for an item does not review it (回避; 4.2, rule 8).
        ReviewerNotResponsible = "reviewer_not_responsible",
        /// Who hands a lead over does not dispose of it (查管分离; 4.2, rule 4).
        LeadDisposerNotReferrer = "lead_disposer_not_referrer",
    }
}

/// A review that a closure takes (审核环节). Steps are taken in the order of the mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredReview {
    /// Which stage.
    pub stage: ReviewStage,
    /// Of items of which levels.
    pub levels: BTreeSet<Level>,
    /// The duties that may take it.
    pub duties: BTreeSet<Duty>,
    /// How many of these duties must have taken it, each by another party (n-of-m joint review); at least 1.
    pub at_least: u32,
}

/// Who may do what (职权). A rule set brings it; a ledger whose opening names that rule set is held to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mandate {
    /// For each kind of event the duties that may record it; any duty that is held may record the others.
    pub may: BTreeMap<EventKind, BTreeSet<Duty>>,
    /// What is kept apart.
    pub apart: BTreeSet<Separation>,
    /// The reviews that a closure takes, in order.
    pub reviews: Vec<RequiredReview>,
    /// The levels whose items are struck off only after a time of public notice has passed.
    pub public_notice: BTreeSet<Level>,
}

impl Mandate {
    /// Whether `duty` may record events of this kind.
    #[must_use]
    pub fn allows(&self, kind: EventKind, duty: Duty) -> bool {
        self.may.get(&kind).is_none_or(|duties| duties.contains(&duty))
    }

    /// Whether these two things are kept apart.
    #[must_use]
    pub fn keeps_apart(&self, separation: Separation) -> bool {
        self.apart.contains(&separation)
    }

    /// The reviews that the closure of an item of this level takes, in order.
    pub fn reviews_of(&self, level: Level) -> impl Iterator<Item = &RequiredReview> {
        self.reviews.iter().filter(move |review| review.levels.contains(&level))
    }
}
