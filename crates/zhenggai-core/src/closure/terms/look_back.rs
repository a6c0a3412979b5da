//! When closed items are looked at again.

use crate::calendar::Span;

/// When closed items are looked at again (回头看).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookBack {
    /// How long after the closure.
    pub after: Span,
    /// How often after that, in months; once when absent.
    pub every_months: Option<u32>,
    /// How many of a hundred closed items are sampled; all when absent.
    pub sample_percent: Option<u32>,
}
