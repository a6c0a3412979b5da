//! Lengths of time, each in its own unit.

use crate::invalid::Invalid;
use crate::vocabulary;

vocabulary! {
    /// The unit in which a time limit counts (计算单位).
    pub enum OffsetUnit as "unit" {
        /// Calendar days (日).
        Days = "days",
        /// Working days (工作日).
        WorkingDays = "working_days",
        /// Months (月).
        Months = "months",
    }
}

/// A length of time (期间): a count and its unit, never turned into another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    count: u32,
    unit: OffsetUnit,
}

impl Span {
    /// So many units: 1 to 3660 days or working days, 1 to 120 months.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` for more, or for none.
    pub fn new(count: u32, unit: OffsetUnit) -> Result<Self, Invalid> {
        let (most, allowed) = match unit {
            OffsetUnit::Days | OffsetUnit::WorkingDays => (3660, "1 to 3660"),
            OffsetUnit::Months => (120, "1 to 120"),
        };
        if (1..=most).contains(&count) {
            return Ok(Self { count, unit });
        }
        Err(Invalid::OutOfRange { field: "count", given: count.to_string(), allowed })
    }

    /// How many.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.count
    }

    /// Of what.
    #[must_use]
    pub const fn unit(self) -> OffsetUnit {
        self.unit
    }
}
