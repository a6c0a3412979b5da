//! Traffic lights: how pressing something is that is due.

use crate::closure::source::Confidence;
use crate::day::Day;
use crate::oversight::standpoint::Standpoint;
use crate::timeliness::state::{Timeliness, standing_to};
use crate::vocabulary;

vocabulary! {
    /// A traffic light (红黄绿灯). Computed, never stored.
    pub enum Light as "light" {
        /// Over, and not done (红灯).
        Red = "red",
        /// Due soon (黄灯).
        Yellow = "yellow",
        /// Time is left, or it waits for somebody else (绿灯).
        Green = "green",
        /// There is no day by which it is due (未亮灯).
        Unlit = "unlit",
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

/// How what is due on `due` stands; `done` is the day since which nothing is owed, `extended` whether the day was moved.
#[must_use]
pub fn timeliness(standpoint: &Standpoint<'_>, due: Day, done: Option<Day>, extended: bool) -> Timeliness {
    let day = standpoint.day();
    let soon = || Threshold::of(standpoint).day(standpoint, due).is_some_and(|from| day >= from);
    standing_to(due, extended, done, day, soon)
}

/// The light of something that is due: what is done waits for somebody else, and is green.
#[must_use]
pub const fn light(timeliness: Option<Timeliness>, done: bool) -> Light {
    match timeliness {
        _ if done => Light::Green,
        None => Light::Unlit,
        Some(Timeliness::Overdue) => Light::Red,
        Some(Timeliness::DueSoon) => Light::Yellow,
        Some(Timeliness::OnTime | Timeliness::Extended) => Light::Green,
    }
}
