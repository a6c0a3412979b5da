//! The course of a level's items as a record.

use serde::{Deserialize, Serialize};
use zhenggai_core::language::Language;
use zhenggai_core::say::figures;
use zhenggai_core::statistics::burn_up::{BurnUp, Point, Projection};

/// The course of a level's items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BurnUpRecord {
    /// `finding`, `task` or `measure`.
    pub level: String,
    /// How many are counted.
    pub counted: usize,
    /// How many are left out: obligations without an end and without a last day.
    pub without_end: usize,
    /// How many of those counted have no last day.
    pub without_day: usize,
    /// One point for every day on which something changes.
    pub points: Vec<PointRecord>,
    /// When the rest may be struck off.
    pub projection: ProjectionRecord,
}

/// Where things stood, or are to stand, at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointRecord {
    /// The day.
    pub day: String,
    /// How many were on the register.
    pub registered: usize,
    /// How many were to be done by then, by the days set first.
    pub planned_first: usize,
    /// The same by the days in force.
    pub planned: usize,
    /// How often something was struck off by then; absent after the cut-off day.
    pub closures: Option<usize>,
    /// How often something was opened again by then; absent after the cut-off day.
    pub reopenings: Option<usize>,
}

/// When the rest may be struck off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectionRecord {
    /// `finished`, `at_pace`, or why it cannot be told: `nothing_to_do`, `no_progress`, `too_far`.
    pub kind: String,
    /// The day; absent where it cannot be told.
    pub on: Option<String>,
    /// How many days the pace was measured over.
    pub pace_days: Option<u32>,
    /// How many were struck off in them, less what was opened again.
    pub progress: Option<usize>,
    /// How many are left.
    pub rest: Option<usize>,
    /// All of it, with the method, in a sentence.
    pub sentence: String,
}

impl BurnUpRecord {
    /// The record of a course.
    #[must_use]
    pub fn new(burn_up: &BurnUp, language: Language) -> Self {
        let point = |point: &Point| PointRecord {
            day: point.day.to_string(),
            registered: point.registered,
            planned_first: point.planned_first,
            planned: point.planned,
            closures: point.closures,
            reopenings: point.reopenings,
        };
        Self {
            level: burn_up.level.to_string(),
            counted: burn_up.counted,
            without_end: burn_up.without_end,
            without_day: burn_up.without_day,
            points: burn_up.points.iter().map(point).collect(),
            projection: ProjectionRecord::new(burn_up, language),
        }
    }
}

impl ProjectionRecord {
    fn new(burn_up: &BurnUp, language: Language) -> Self {
        let none = Self {
            kind: String::new(),
            on: None,
            pace_days: None,
            progress: None,
            rest: None,
            sentence: figures::projection(burn_up, language),
        };
        match burn_up.projection {
            Projection::Finished { on } => {
                Self { kind: "finished".to_owned(), on: Some(on.to_string()), ..none }
            }
            Projection::AtPace { on, progress, days, rest } => Self {
                kind: "at_pace".to_owned(),
                on: Some(on.to_string()),
                pace_days: Some(days),
                progress: Some(progress),
                rest: Some(rest),
                ..none
            },
            Projection::CannotTell(why) => Self { kind: why.to_string(), ..none },
        }
    }
}
