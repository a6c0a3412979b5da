//! The plan: how the findings are to be put right, as submitted, reviewed and approved.

use crate::decision::Decision;
use crate::digest::Digest;
use crate::id::PlanId;
use crate::text::{Name, Text};

/// A plan for rectification (整改方案). What it lists stands in the record as tasks and measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id; a revised plan has another.
    pub id: PlanId,
    /// Its title.
    pub title: Name,
    /// The digest of the document.
    pub digest: Option<Digest>,
    /// The plan that it revises.
    pub revises: Option<PlanId>,
}

/// A reviewer's word on a plan (方案审核意见). Who and when are the entry's author and effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanReview {
    /// Which plan.
    pub plan: PlanId,
    /// Accepted or sent back (退单).
    pub decision: Decision,
    /// The grade, on a scale of the rule set.
    pub grade: Option<Name>,
    /// Why.
    pub comment: Option<Text>,
}
