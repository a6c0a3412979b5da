//! The closure axis: what somebody else decides.

use crate::decision::Decision;
use crate::id::ObjectionId;
use crate::item::Item;
use crate::text::Text;
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
        /// Struck off (已销号).
        Closed = "closed",
        /// On the register again, in a new round (重新挂账).
        Reopened = "reopened",
    }
}

/// One step of a review (审核环节). Who and when are the entry's author and effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewStep {
    /// Of what.
    pub item: Item,
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
