//! Spans of days as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::day::Period;
use zhenggai_core::invalid::Invalid;

/// A span of days, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodRecord {
    /// The first day.
    pub start: String,
    /// The last day.
    pub end: String,
}

impl From<&Period> for PeriodRecord {
    fn from(period: &Period) -> Self {
        Self { start: period.start().to_string(), end: period.end().to_string() }
    }
}

impl TryFrom<&PeriodRecord> for Period {
    type Error = Invalid;

    fn try_from(record: &PeriodRecord) -> Result<Self, Invalid> {
        let PeriodRecord { start, end } = record;
        Self::new(start.parse()?, end.parse()?)
    }
}
