//! The mandate: who may do what, which duties are kept apart, which reviews a closure takes.

use std::collections::{BTreeMap, BTreeSet};

use crate::event_kind::EventKind;
use crate::id::PartyId;
use crate::item::Level;
use crate::party::Duty;
use crate::text::Name;
use crate::vocabulary;

vocabulary! {
    /// A separation of duties (职责分离). Source: domain 4.2.
    pub enum Separation as "separation" {
        /// Who reports or asks for closure does not verify (报告人、申请人不得验收).
        SubmitterNotVerifier = "submitter_not_verifier",
        /// Who verifies does not approve: one party takes one stage of a review, and strikes nothing off that it
        /// reviewed (验收人不得审批).
        VerifierNotApprover = "verifier_not_approver",
        /// The last decision lies outside the responsible unit (最终由被整改单位以外的机关认定).
        LastDecisionOutside = "last_decision_outside",
        /// The team that found it advises, and does not approve alone (原检查组只提意见).
        InspectorsAdviseOnly = "inspectors_advise_only",
        /// Leads are handled by others than those who found them (查管分离).
        LeadsHandledApart = "leads_handled_apart",
        /// Accountability is decided by whoever manages the cadre (问责由有管理权限的组织决定).
        AccountabilityDecidedAbove = "accountability_decided_above",
        /// Who publishes does not review for secrecy (公开人不得兼任保密审核人).
        PublisherNotReviewer = "publisher_not_reviewer",
        /// Who asks for an extension does not grant it (延期申请人不得审批).
        ExtensionApproverNotApplicant = "extension_approver_not_applicant",
        /// Who is the subject of an item does not review it (当事人回避).
        SubjectWithdraws = "subject_withdraws",
        /// A separation may be set aside, openly and with a reason (可书面例外批准).
        WaiverIsRecorded = "waiver_is_recorded",
    }
}

/// A review that a closure takes (审核环节). Steps are taken in the order of the mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredReview {
    /// Which stage.
    pub stage: Name,
    /// Of items of which levels.
    pub levels: BTreeSet<Level>,
    /// The duties that may take it.
    pub duties: BTreeSet<Duty>,
    /// How many of these duties must have taken it, each by another party (n-of-m joint review); at least 1.
    pub at_least: u32,
}

impl RequiredReview {
    /// How many of its duties these takers fill, each by another party; a taker is a duty and who acted in it.
    #[must_use]
    pub fn filled<'a>(&self, takers: impl IntoIterator<Item = (Duty, &'a PartyId)>) -> usize {
        let mut by_duty: BTreeMap<Duty, BTreeSet<&PartyId>> = BTreeMap::new();
        for (duty, party) in takers.into_iter().filter(|(duty, _)| self.duties.contains(duty)) {
            by_duty.entry(duty).or_default().insert(party);
        }
        let mut taken: BTreeMap<&PartyId, Duty> = BTreeMap::new();
        for duty in by_duty.keys() {
            assign(*duty, &by_duty, &mut taken, &mut BTreeSet::new());
        }
        taken.len()
    }

    /// Whether these takers pass it: enough of its duties, each by another party.
    #[must_use]
    pub fn is_passed<'a>(&self, takers: impl IntoIterator<Item = (Duty, &'a PartyId)>) -> bool {
        self.filled(takers) >= usize::try_from(self.at_least.max(1)).unwrap_or(usize::MAX)
    }
}

/// Gives a duty to one of its takers who has none yet, or whose duty another can take (a maximum matching, so
/// that the order of the steps does not matter).
fn assign<'a>(
    duty: Duty,
    takers: &BTreeMap<Duty, BTreeSet<&'a PartyId>>,
    taken: &mut BTreeMap<&'a PartyId, Duty>,
    asked: &mut BTreeSet<&'a PartyId>,
) -> bool {
    for party in takers.get(&duty).into_iter().flatten() {
        if !asked.insert(party) {
            continue;
        }
        let free = taken.get(party).copied().is_none_or(|held| assign(held, takers, taken, asked));
        if free {
            taken.insert(party, duty);
            return true;
        }
    }
    false
}

/// Who may do what (职权). A rule set brings it; a ledger whose opening names that rule set is held to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mandate {
    /// For each kind of event the duties that may record it. Any duty that is held may record the others, but for
    /// those that change who may act: they are up to whoever opened the dossier.
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
