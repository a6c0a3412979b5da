//! The course of a dossier on the terminal: plan and closures, month by month, and when the rest may be struck off.

use std::collections::BTreeSet;
use std::io;

use comfy_table::CellAlignment;
use zhenggai::core::day::Day;
use zhenggai::core::item::Level;
use zhenggai::core::language::Language;
use zhenggai::core::say::figures;
use zhenggai::core::statistics::burn_up::{BurnUp, Point};
use zhenggai::figures::DossierFigures;

use crate::show::screen::Screen;
use crate::show::table::{Rows, table};

/// How many months are shown one by one.
const MOST: usize = 36;
/// How wide the bar is.
const BAR: usize = 24;

/// Prints the course of the lowest level that has items.
pub(super) fn show(screen: &mut Screen, dossier: &DossierFigures, brief: bool) -> io::Result<()> {
    let with_items = |level: Level| dossier.courses.iter().find(|it| it.level == level && it.counted > 0);
    let levels = [Level::Measure, Level::Task, Level::Finding];
    let Some(course) = levels.into_iter().find_map(with_items) else { return Ok(()) };
    let language = screen.language();
    let level = figures::level(course.level, language);
    let title = dossier.dossier.opening().value.title.as_str();
    if brief {
        let said = figures::projection(course, language);
        return screen.line(&match language {
            Language::Zh => format!("{title}（{level}）：{said}"),
            Language::En => format!("{title} ({level}): {said}"),
        });
    }
    screen.heading(&match language {
        Language::Zh => format!("进度与计划（{level}，按月）"),
        Language::En => format!("Course against plan ({level}, by month)"),
    })?;
    months(screen, course)?;
    screen.line(&figures::projection(course, language))?;
    if course.without_end > 0 {
        screen.line(&match language {
            Language::Zh => format!("长期坚持、没有到期日的{}项不在其内", course.without_end),
            Language::En => {
                format!("left out, as standing obligations without a last day: {}", course.without_end)
            }
        })?;
    }
    if course.without_day > 0 {
        screen.line(&match language {
            Language::Zh => format!("{}项没有到期日，不在计划之内", course.without_day),
            Language::En => format!("without a last day, and so in no plan: {}", course.without_day),
        })?;
    }
    Ok(())
}

fn months(screen: &mut Screen, course: &BurnUp) -> io::Result<()> {
    let headings = [
        screen.pick("截至", "by"),
        screen.pick("原计划", "first plan"),
        screen.pick("现计划", "plan"),
        screen.pick("已销号", "struck off"),
        screen.pick("与现计划之差", "against plan"),
        screen.pick("█ 已销号  ░ 计划", "█ struck off  ░ plan"),
    ];
    let mut shown = table(screen.width(), Rows::Close, &headings);
    for column in shown.column_iter_mut().skip(1).take(4) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    for day in ends(course) {
        let Some(point) = course.points.iter().rev().find(|point| point.day <= day) else { continue };
        let closed = point.closed().filter(|_| day <= course.cut_off);
        let gap = closed.map(|closed| difference(closed, point.planned)).unwrap_or_default();
        shown.add_row([
            day.to_string(),
            point.planned_first.to_string(),
            point.planned.to_string(),
            closed.map(|closed| closed.to_string()).unwrap_or_default(),
            gap,
            bar(closed, point, course.counted),
        ]);
    }
    screen.line(&shown.trim_fmt())
}

fn difference(closed: usize, planned: usize) -> String {
    match (closed.checked_sub(planned), planned.checked_sub(closed)) {
        (Some(0), _) => "0".to_owned(),
        (Some(ahead), _) => format!("+{ahead}"),
        (None, behind) => format!("−{}", behind.unwrap_or_default()),
    }
}

fn bar(closed: Option<usize>, point: &Point, all: usize) -> String {
    let long = |count: usize| count.saturating_mul(BAR).checked_div(all).unwrap_or_default();
    let (closed, planned) = (long(closed.unwrap_or_default()), long(point.planned));
    format!("{}{}", "█".repeat(closed), "░".repeat(planned.saturating_sub(closed)))
}

/// The ends of the months from the first to the last point, and the day that is counted up to; of many months only
/// those of a quarter, half year or year, so that they fit.
fn ends(course: &BurnUp) -> BTreeSet<Day> {
    let (Some(first), Some(last)) = (course.points.first(), course.points.last()) else {
        return BTreeSet::new();
    };
    let months = core::iter::successors(Some(first.day.end_of_month()), |day| {
        day.plus_days(1).map(Day::end_of_month).filter(|_| *day < last.day)
    });
    let months: Vec<Day> = months.collect();
    let step = [1, 3, 6, 12].into_iter().find(|step| months.len() / step <= MOST).unwrap_or(60);
    let kept = |day: &Day| usize::try_from(day.month()).is_ok_and(|month| month % step == 0);
    let ends = months.iter().copied().filter(kept);
    ends.chain([course.cut_off]).chain(months.last().copied()).collect()
}
