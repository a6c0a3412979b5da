//! The ladder of escalation: what happens, on which day, when work is not done.

use crate::calendar::Calendar;
use crate::closure::terms::title::Title;
use crate::day::Day;
use crate::party::Duty;
use crate::text::Name;
use crate::vocabulary;

vocabulary! {
    /// A means of escalation (督办方式), the mildest first. Source: domain 2.9.
    pub enum Letter as "letter" {
        /// A reminder (提醒).
        Reminder = "reminder",
        /// A letter that asks for the work to be done (督办函).
        SupervisionLetter = "supervision_letter",
        /// A letter that says how (阶段督查指导).
        GuidanceLetter = "guidance_letter",
        /// A warning with a last day (告诫).
        WarningLetter = "warning_letter",
        /// A summons to a talk (约谈).
        AdmonitoryTalk = "admonitory_talk",
        /// Criticism made known (通报批评).
        CirculatedCriticism = "circulated_criticism",
        /// A renewed check on site (回头看复查).
        Recheck = "recheck",
        /// A proposal to hold people to account (提请问责).
        AccountabilityProposal = "accountability_proposal",
    }
}

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
