//! How what is due stands to its day.

use crate::closure::source::Confidence;
use crate::day::Day;
use crate::oversight::standpoint::Standpoint;
use crate::vocabulary;

vocabulary! {
    /// Whether something that is due is in time (时效). Computed, never stored. Source: domain 2.1.
    pub enum Timeliness as "timeliness" {
        /// In time (正常).
        OnTime = "on_time",
        /// Due soon (临期).
        DueSoon = "due_soon",
        /// Past the day and not done, or done only after it (逾期).
        Overdue = "overdue",
        /// In time, because the day was moved (延期).
        Extended = "extended",
    }
}

/// How many days before the due day a light turns yellow where the rule set has no step before it. Nothing that could
/// be read lays a number down.
pub const YELLOW_DAYS: u32 = 7;

/// From which day on a light is yellow (黄灯起点).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// How many days before the due day.
    pub days: u32,
    /// Whether these are working days.
    pub working: bool,
    /// Whether the rule set says so, by the first step of its ladder; else it is a default.
    pub from_rules: bool,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Threshold {
    /// The threshold of the rule set: the earliest step of its ladder that lies before the due day.
    #[must_use]
    pub fn of(standpoint: &Standpoint<'_>) -> Self {
        let ladder = standpoint.terms().escalation.as_ref();
        let before = ladder.and_then(|ladder| {
            let steps = ladder.value.iter().filter(|step| step.days < 0);
            steps.min_by_key(|step| step.days).map(|step| (step, ladder.source.confidence))
        });
        match before {
            Some((step, confidence)) => {
                Self { days: step.days.unsigned_abs(), working: step.working, from_rules: true, confidence }
            }
            None => Self {
                days: YELLOW_DAYS,
                working: false,
                from_rules: false,
                confidence: Confidence::Unconfirmed,
            },
        }
    }

    /// The first day of yellow light for what is due on `due`.
    #[must_use]
    pub fn day(&self, standpoint: &Standpoint<'_>, due: Day) -> Option<Day> {
        if self.working {
            let back = i32::try_from(self.days).unwrap_or(i32::MAX).saturating_neg();
            standpoint.calendar().working_days_from(due, back).map(|counted| counted.day)
        } else {
            due.plus_days(i64::from(self.days).saturating_neg())
        }
    }
}

/// How what is due on `due` stands on the day of the standpoint; `done` is the day since which nothing is owed,
/// `extended` whether the day in force was granted.
#[must_use]
pub fn timeliness(standpoint: &Standpoint<'_>, due: Day, done: Option<Day>, extended: bool) -> Timeliness {
    let day = standpoint.day();
    let in_time = if extended { Timeliness::Extended } else { Timeliness::OnTime };
    let soon = || Threshold::of(standpoint).day(standpoint, due).is_some_and(|from| day >= from);
    match done {
        Some(done) if done > due => Timeliness::Overdue,
        Some(_) => in_time,
        None if due < day => Timeliness::Overdue,
        None if soon() => Timeliness::DueSoon,
        None => in_time,
    }
}
