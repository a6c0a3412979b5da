//! How a completion rate is made and printed.

use crate::vocabulary;

vocabulary! {
    /// What is divided by what (完成率口径). Source: domain 2.12.
    pub enum RateFormula as "formula" {
        /// Complete by all (已完成/总数).
        Strict = "strict",
        /// Complete and basically complete by all (含基本完成/总数).
        Lenient = "lenient",
        /// Struck off by all (已销号/总数).
        Closed = "closed",
        /// Complete by those due at the cut-off day (已完成/到期应完成).
        DueOnly = "due_only",
    }
}

vocabulary! {
    /// How a figure is cut to its places (取舍).
    pub enum Rounding as "rounding" {
        /// Half up (四舍五入).
        HalfUp = "half_up",
        /// Cut off (截尾).
        Truncate = "truncate",
    }
}

/// A completion rate (完成率).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateTerms {
    /// What is divided by what.
    pub formula: RateFormula,
    /// How it is cut.
    pub rounding: Rounding,
    /// To how many places of the percentage.
    pub places: u32,
}
