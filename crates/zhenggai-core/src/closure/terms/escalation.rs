//! The ladder of escalation: what happens, on which day, when work is not done.

use crate::calendar::Calendar;
use crate::closure::terms::title::Title;
use crate::day::Day;
use crate::escalation::Letter;
use crate::party::Duty;
use crate::text::Name;

/// A step of the ladder (督办升级步骤).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalationStep {
    /// Its id.
    pub id: Name,
    /// Its name in the place that uses it.
    pub title: Title,
    /// How many days after the due day; before it when negative.
    pub days: i32,
    /// Whether these are working days.
    pub working: bool,
    /// Who acts.
    pub by: Vec<Duty>,
    /// On whom.
    pub to: Vec<Duty>,
    /// By which means.
    pub letter: Letter,
}

impl EscalationStep {
    /// The day from which the step is due, for an item that is due on `due`.
    #[must_use]
    pub fn day(&self, due: Day, calendar: &Calendar) -> Option<Day> {
        if self.working {
            calendar.working_days_from(due, self.days).map(|counted| counted.day)
        } else {
            due.plus_days(self.days.into())
        }
    }
}
