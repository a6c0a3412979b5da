//! The closure axis: what somebody else decides.

use crate::decision::Decision;
use crate::digest::Digest;
use crate::id::{ObjectionId, PolicyId};
use crate::item::Item;
use crate::text::{Name, Text};
use crate::vocabulary;

vocabulary! {
    /// Where an item stands on its way to being struck off (销号状态). Computed, never stored.
    pub enum ClosureStatus as "closure_status" {
        /// On the register (挂账).
        Open = "open",
        /// Closure was asked for (申请销号).
        Requested = "requested",
        /// Some review steps were passed (初审、复核中).
        UnderReview = "under_review",
        /// Sent back (退回).
        Returned = "returned",
        /// Accepted after review (验收通过).
        Accepted = "accepted",
        /// Announced, so that anybody may object (公示中).
        OnPublicNotice = "on_public_notice",
        /// Struck off (已销号).
        Closed = "closed",
        /// Struck off, and the closure put on file (已备案).
        Filed = "filed",
        /// On the register again, in a new round (重新挂账).
        Reopened = "reopened",
    }
}

impl ClosureStatus {
    /// Whether the item is struck off.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Closed | Self::Filed)
    }

    /// Whether a request for closure is being dealt with.
    #[must_use]
    pub const fn is_pending(self) -> bool {
        matches!(self, Self::Requested | Self::UnderReview | Self::Accepted | Self::OnPublicNotice)
    }
}

/// One step of a review (审核环节). Who and when are the entry's author and effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewStep {
    /// Of what.
    pub item: Item,
    /// Which stage of the rule set's review, such as 初审 or 现场核查; absent when nobody said.
    pub stage: Option<Name>,
    /// Passed or sent back.
    pub decision: Decision,
    /// Why.
    pub comment: Option<Text>,
}

/// An objection to a closure (异议).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Its id.
    pub id: ObjectionId,
    /// To what.
    pub item: Item,
    /// What it says.
    pub text: Text,
}

vocabulary! {
    /// How an objection ended (异议处理结果).
    pub enum ObjectionOutcome as "objection_outcome" {
        /// It was right (成立).
        Upheld = "upheld",
        /// It was not (不成立).
        Dismissed = "dismissed",
        /// It was taken back (撤回).
        Withdrawn = "withdrawn",
    }
}

vocabulary! {
    /// Why an item was struck off (销号理由).
    pub enum ClosureReason as "closure_reason" {
        /// Carried out (已落实).
        Implemented = "implemented",
        /// Reached by other means (以其他方式落实).
        ImplementedByOtherMeans = "implemented_by_other_means",
        /// Not so, as somebody outside found (经核实不属实).
        NotSubstantiated = "not_substantiated",
        /// Handed to a competent body (移送).
        Transferred = "transferred",
        /// Merged into another item (合并).
        Merged = "merged",
        /// No longer valid (不再适用).
        NoLongerValid = "no_longer_valid",
        /// Given up, openly (不再落实).
        NotImplemented = "not_implemented",
    }
}

vocabulary! {
    /// Why an item was opened again (重新挂账理由). Source: domain 2.10.
    pub enum ReopeningReason as "reopening_reason" {
        /// It came back (反弹回潮).
        Relapse = "relapse",
        /// It had never been done (虚假销号).
        FalseClosure = "false_closure",
        /// Something new came up (新证据).
        NewEvidence = "new_evidence",
        /// It failed a sample (抽查不合格).
        FailedSample = "failed_sample",
        /// An objection was right (异议成立).
        ObjectionUpheld = "objection_upheld",
        /// The rule changed (规定变化).
        RuleChange = "rule_change",
    }
}

/// The verdict on which a closure was decided (销号依据的判定): whoever has its rule set can make it again and
/// compare the digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictStamp {
    /// The rule set.
    pub policy: PolicyId,
    /// Its version.
    pub version: Name,
    /// The digest of the verdict's canonical bytes.
    pub digest: Digest,
}
