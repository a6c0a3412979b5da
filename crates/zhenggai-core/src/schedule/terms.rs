//! How a rule set counts deadlines.

use crate::calendar::{Roll, Span, Start};
use crate::deadline::Anchor;

/// How long "at once" is (立行立改的宽限).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grace {
    /// The event it runs from.
    pub anchor: Anchor,
    /// How long.
    pub span: Span,
}

/// How deadlines are counted (时限计算规则).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueTerms {
    /// Whether the day of the event counts.
    pub start: Start,
    /// What becomes of the last day of a period when nobody works on it.
    pub roll: Roll,
    /// What becomes of a day that was named ("2025年12月31日前") when nobody works on it.
    pub named_day: Roll,
    /// How long "at once" is; absent when the rule set does not say.
    pub immediate: Option<Grace>,
}

impl Default for DueTerms {
    /// The day of the event is not counted, a period that ends on a day off ends on the next working day
    /// (民法典 arts. 201, 203), a named day stays, and "at once" has no length.
    fn default() -> Self {
        Self { start: Start::NextDay, roll: Roll::NextWorkingDay, named_day: Roll::None, immediate: None }
    }
}
