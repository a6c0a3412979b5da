//! The days of the events from which relative time limits run.

use crate::day::Day;
use crate::deadline::Anchor;

/// The days of the events from which time limits run, as far as they are known (起算日).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Anchors {
    /// The feedback.
    pub feedback: Option<Day>,
    /// The publication of the notice.
    pub notice: Option<Day>,
    /// The approval of the plan.
    pub plan: Option<Day>,
    /// The last day of the concentrated period.
    pub concentrated_period: Option<Day>,
}

impl Anchors {
    /// The day of an event; `None` while nobody recorded it.
    #[must_use]
    pub const fn day(&self, anchor: Anchor) -> Option<Day> {
        match anchor {
            Anchor::Feedback => self.feedback,
            Anchor::Notice => self.notice,
            Anchor::Plan => self.plan,
            Anchor::ConcentratedPeriod => self.concentrated_period,
        }
    }
}
