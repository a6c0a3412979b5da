//! Published figures: claims, never rows.

use crate::id::ClaimId;
use crate::quantity::Number;
use crate::vocabulary;

vocabulary! {
    /// What a published figure says (指标).
    pub enum ClaimKind as "kind" {
        /// How many there are (总数).
        Total = "total",
        /// How many are completed (已完成).
        Completed = "completed",
        /// How many are basically complete (基本完成).
        Staged = "staged",
        /// How many are under way (正在推进).
        Ongoing = "ongoing",
        /// How many are not done (未完成).
        NotDone = "not_done",
        /// A percentage (比率).
        Rate = "rate",
    }
}

vocabulary! {
    /// What a published figure counts (统计对象).
    pub enum Counted as "of" {
        /// 方面.
        Aspects = "aspects",
        /// 类.
        Categories = "categories",
        /// 问题.
        Problems = "problems",
        /// 任务.
        Tasks = "tasks",
        /// 措施.
        Measures = "measures",
        /// 制度.
        Documents = "documents",
        /// Problems of subordinate bodies (村级等下级组织问题).
        VillageProblems = "village_problems",
    }
}

/// A figure that was published (公布数字). It stands beside the rows and is compared with them; it never
/// makes any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// What it says.
    pub kind: ClaimKind,
    /// What it counts.
    pub of: Counted,
    /// The figure; a percentage where `kind` is a rate.
    pub value: Number,
}
