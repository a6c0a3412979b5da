//! Burn-up (销号进度与计划对比): what was to be done by which day, what was struck off by then, and when the rest may be.

use std::collections::BTreeSet;

use crate::day::Day;
use crate::dossier::round::Round;
use crate::item::Level;
use crate::oversight::standpoint::Standpoint;
use crate::statistics::state::ItemState;

/// Where things stood, or are to stand, at the end of a day (进度点).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Day,
    /// How many were on the register.
    pub registered: usize,
    /// How many were to be done by then, by the days that were set first.
    pub planned_first: usize,
    /// How many are to be done by then, by the days in force.
    pub planned: usize,
    /// How often something was struck off by then; `None` after the cut-off day.
    pub closures: Option<usize>,
    /// How often something was opened again by then; `None` after the cut-off day.
    pub reopenings: Option<usize>,
}

impl Point {
    /// How many were struck off at the end of the day.
    #[must_use]
    pub fn closed(&self) -> Option<usize> {
        Some(self.closures?.saturating_sub(self.reopenings?))
    }
}

/// When the rest may be struck off (预计完成). A calculation, no promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Projection {
    /// Nothing is left; the last one was struck off on this day.
    Finished {
        /// The day.
        on: Day,
    },
    /// At the pace of the last days the rest takes until this day.
    AtPace {
        /// The day.
        on: Day,
        /// How many more were struck off than opened again within the pace's days.
        progress: usize,
        /// How many days these were.
        days: u32,
        /// How many are left.
        rest: usize,
    },
    /// It cannot be told.
    CannotTell(NoProjection),
}

crate::vocabulary! {
    /// Why it cannot be told when the rest will be struck off (无法预计的原因).
    pub enum NoProjection as "no_projection" {
        /// There is nothing that could be struck off (没有可销号的事项).
        NothingToDo = "nothing_to_do",
        /// Within the pace's days nothing was struck off, or as much was opened again (近期没有进展).
        NoProgress = "no_progress",
        /// The pace would lead beyond the days that can be named (超出可推算的日期).
        TooFar = "too_far",
    }
}

/// The course of a level's items (进度曲线).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BurnUp {
    /// Items of which level.
    pub level: Level,
    /// The day up to which is counted.
    pub cut_off: Day,
    /// How many are counted: all that can come to an end.
    pub counted: usize,
    /// How many are left out: obligations without an end and without a last day (长期坚持).
    pub without_end: usize,
    /// How many of those counted have no day by which they are due.
    pub without_day: usize,
    /// One point for every day on which something changes, in order; the cut-off day is among them.
    pub points: Vec<Point>,
    /// When the rest may be struck off.
    pub projection: Projection,
}

/// When an item was put on the register, and from when to when it was struck off.
struct Course {
    registered: Day,
    first: Option<Day>,
    due: Option<Day>,
    closures: Vec<Day>,
    reopenings: Vec<Day>,
}

/// The course of the items of a level up to the day of the standpoint, and when the rest may be struck off at the pace
/// of the last `pace_days` days (at least 1).
///
/// The pace is the number of closures less the reopenings within those days, or within the days since the dossier was
/// opened where these are fewer. What is left, times the days, divided by that number and rounded up, gives the days
/// it still takes.
#[must_use]
pub fn burn_up(standpoint: &Standpoint<'_>, states: &[ItemState], level: Level, pace_days: u32) -> BurnUp {
    let day = standpoint.day();
    let of_level: Vec<&ItemState> = states.iter().filter(|state| state.item.level() == level).collect();
    let counted: Vec<&ItemState> = of_level.iter().copied().filter(|state| !state.is_without_end()).collect();
    let courses: Vec<Course> = counted.iter().filter_map(|state| course(standpoint, state)).collect();
    let points = points(&courses, day);
    let opened = standpoint.dossier().opening().mark.on;
    BurnUp {
        level,
        cut_off: day,
        counted: counted.len(),
        without_end: of_level.len().saturating_sub(counted.len()),
        without_day: courses.iter().filter(|course| course.due.is_none()).count(),
        projection: project(&courses, opened, day, pace_days.max(1)),
        points,
    }
}

fn course(standpoint: &Standpoint<'_>, state: &ItemState) -> Option<Course> {
    let file = standpoint.file(&state.item)?;
    let rounds = || file.earlier_rounds().iter().chain([file.round()]);
    let closed = |round: &Round| round.closed().map(|closed| closed.mark.on);
    let reopened = |round: &Round| round.reopened().map(|reopened| reopened.mark.on);
    Some(Course {
        registered: standpoint.registered_on(&state.item),
        first: state.due.as_ref().and_then(|term| term.original),
        due: state.due.as_ref().and_then(|term| term.due),
        closures: rounds().filter_map(closed).collect(),
        reopenings: rounds().filter_map(reopened).collect(),
    })
}

fn points(courses: &[Course], cut_off: Day) -> Vec<Point> {
    let mut days = BTreeSet::from([cut_off]);
    for course in courses {
        days.insert(course.registered);
        days.extend(course.first.iter().chain(&course.due));
        days.extend(course.closures.iter().chain(&course.reopenings));
    }
    let by = |day: Day, count: fn(&Course, Day) -> usize| courses.iter().map(|it| count(it, day)).sum();
    let until = |days: &[Day], day: Day| days.iter().filter(|it| **it <= day).count();
    let point = |day: Day| Point {
        day,
        registered: by(day, |it, day| usize::from(it.registered <= day)),
        planned_first: by(day, |it, day| usize::from(it.first.is_some_and(|first| first <= day))),
        planned: by(day, |it, day| usize::from(it.due.is_some_and(|due| due <= day))),
        closures: (day <= cut_off).then(|| courses.iter().map(|it| until(&it.closures, day)).sum()),
        reopenings: (day <= cut_off).then(|| courses.iter().map(|it| until(&it.reopenings, day)).sum()),
    };
    days.into_iter().map(point).collect()
}

fn project(courses: &[Course], opened: Day, day: Day, pace_days: u32) -> Projection {
    let closed = |course: &Course| course.closures.len() > course.reopenings.len();
    let rest = courses.iter().filter(|course| !closed(course)).count();
    let Some(last) = courses.iter().flat_map(|course| &course.closures).max().copied() else {
        let why = if rest == 0 { NoProjection::NothingToDo } else { NoProjection::NoProgress };
        return Projection::CannotTell(why);
    };
    if rest == 0 {
        return Projection::Finished { on: last };
    }
    let since_opened = u32::try_from(day.days_since(opened).max(1)).unwrap_or(1);
    let days = pace_days.min(since_opened);
    let within = |all: &[Day]| {
        let recent = |it: &&Day| **it <= day && day.days_since(**it) < i64::from(days);
        all.iter().filter(recent).count()
    };
    let closures: usize = courses.iter().map(|course| within(&course.closures)).sum();
    let reopenings: usize = courses.iter().map(|course| within(&course.reopenings)).sum();
    let progress = closures.saturating_sub(reopenings);
    if progress == 0 {
        return Projection::CannotTell(NoProjection::NoProgress);
    }
    let span = usize::try_from(days).unwrap_or(usize::MAX);
    let takes = rest.saturating_mul(span).div_ceil(progress);
    match i64::try_from(takes).ok().and_then(|takes| day.plus_days(takes)) {
        Some(on) => Projection::AtPace { on, progress, days, rest },
        None => Projection::CannotTell(NoProjection::TooFar),
    }
}
