//! The days in which anybody may object to a closure.

use crate::calendar::count::Counted;
use crate::calendar::{Calendar, OffsetUnit, Roll, Span, Start};
use crate::day::Day;
use crate::item::Level;

/// How long a closure is on public notice (公示期).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeWindow {
    /// How many working days, the first one included.
    pub working_days: u32,
    /// Items of which levels are put on notice.
    pub levels: Vec<Level>,
}

impl NoticeWindow {
    /// The last day of a window that begins on `first`.
    #[must_use]
    pub fn last_day(&self, first: Day, calendar: &Calendar) -> Option<Counted> {
        let span = Span::new(self.working_days, OffsetUnit::WorkingDays).ok()?;
        calendar.after(first, span, Start::SameDay, Roll::None)
    }
}
