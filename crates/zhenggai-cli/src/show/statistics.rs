//! Figures on the terminal: one table an axis, each rate under its definition.

// courses
mod course;

// trees
mod tree;

// matters
mod matters;

// outcomes
mod outcomes;

use std::io;

use zhenggai::core::closure::terms::rate::RateFormula;
use zhenggai::core::language::Language;
use zhenggai::core::oversight::timeliness::Timeliness;
use zhenggai::core::review::ClosureStatus;
use zhenggai::core::say::figures::{self, Told};
use zhenggai::core::statistics::group::Grouping;
use zhenggai::core::statistics::{Counts, Rate, Row, Table};
use zhenggai::core::work::WorkStatus;
use zhenggai::figures::{DossierFigures, Figures};

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::table::{Rows, figures_right, table};

/// Prints the figures of one dossier whole, those of several added up.
pub(crate) fn show(screen: &mut Screen, found: &Figures) -> io::Result<()> {
    if let Some(roll_up) = &found.roll_up {
        tree::show(screen, found, roll_up)?;
    }
    let whole = found.roll_up.is_none() || found.asked.by != Grouping::Level;
    for dossier in found.dossiers.iter().filter(|_| whole) {
        one(screen, found, dossier)?;
    }
    matters::show(screen, found)?;
    if found.roll_up.is_some() {
        screen.heading(screen.pick("何时可以全部销号", "When all may be struck off"))?;
    }
    for dossier in &found.dossiers {
        course::show(screen, dossier, found.roll_up.is_some())?;
    }
    Ok(())
}

fn one(screen: &mut Screen, found: &Figures, figures: &DossierFigures) -> io::Result<()> {
    let language = screen.language();
    if found.roll_up.is_some() {
        screen.heading(figures.dossier.opening().value.title.as_str())?;
    } else {
        screen.title(figures.dossier.opening().value.title.as_str())?;
    }
    screen.line(&basis(found, figures, language))?;
    let at = &figures.table;
    work(screen, at)?;
    closure(screen, at)?;
    timeliness(screen, at)?;
    notes(screen, at)?;
    outcomes::show(screen, &figures.outcomes)
}

/// Up to which day, from which entries, under which rule set.
fn basis(found: &Figures, figures: &DossierFigures, language: Language) -> String {
    let rules = format!("{} {}", figures.policy.id, figures.policy.version);
    let day = figures.table.cut_off;
    let known = found.asked.known_at.map(|moment| match language {
        Language::Zh => format!("（只计{moment}前已登记的）"),
        Language::En => format!(" (as recorded by {moment})"),
    });
    let known = known.unwrap_or_default();
    match language {
        Language::Zh => format!("截至{day}{known}   条目{}   规则集 {rules}", figures.entries),
        Language::En => format!("as of {day}{known}   {} entries   {rules}", figures.entries),
    }
}

/// The headings of the first columns, which name level and group.
fn first(screen: &Screen, by: Grouping) -> Vec<&'static str> {
    let group = match by {
        Grouping::Level => return vec![screen.pick("层级", "level")],
        Grouping::Unit => screen.pick("责任单位", "unit"),
        Grouping::Leader => screen.pick("责任领导", "lead leader"),
        Grouping::Class => screen.pick("整改类型", "class"),
        Grouping::Aspect => screen.pick("方面", "aspect"),
        Grouping::Source => screen.pick("问题来源", "source"),
    };
    vec![screen.pick("层级", "level"), group]
}

fn named(row: &Row, by: Grouping, language: Language) -> Vec<String> {
    let level = figures::level(row.level, language).to_owned();
    match by {
        Grouping::Level => vec![level],
        _ => vec![level, phrase::cut(&figures::group(&row.group, language), 16)],
    }
}

/// Columns of counts.
type Columns = [(&'static str, Count)];
/// One count of a row.
type Count = fn(&Counts) -> usize;

/// A table of counts with one rate in its last column, and the definition of the rate under it.
fn counted(
    screen: &mut Screen,
    title: &str,
    at: &Table,
    columns: &Columns,
    formula: RateFormula,
) -> io::Result<()> {
    let language = screen.language();
    let rows: Vec<&Row> = at.rows.iter().filter(|row| row.counts.total() > 0).collect();
    let rates: Vec<Rate> = rows.iter().map(|row| at.rate(row, formula)).collect();
    let Some(Told { definition, percents }) = figures::told(&rates, language) else { return Ok(()) };
    screen.heading(title)?;
    let mut headings = first(screen, at.by);
    let names = headings.len();
    headings.push(screen.pick("总数", "total"));
    headings.extend(columns.iter().map(|(heading, _)| *heading));
    headings.push(figures::formula(formula, language));
    let mut shown = table(screen.width(), Rows::Close, &headings);
    figures_right(&mut shown, names, &headings);
    for (row, percent) in rows.into_iter().zip(percents) {
        let mut cells = named(row, at.by, language);
        cells.push(row.counts.total().to_string());
        cells.extend(columns.iter().map(|(_, count)| count(&row.counts).to_string()));
        cells.push(percent);
        shown.add_row(cells);
    }
    screen.line(&shown.trim_fmt())?;
    let name = figures::formula(formula, language);
    screen.line(&match language {
        Language::Zh => format!("{name}：{definition}"),
        Language::En => format!("{name}: {definition}"),
    })
}

fn work(screen: &mut Screen, at: &Table) -> io::Result<()> {
    let columns: [(&str, Count); 6] = [
        (screen.pick("已完成", "complete"), |it| it.work(Some(WorkStatus::Complete))),
        (screen.pick("基本完成", "basically"), |it| it.work(Some(WorkStatus::BasicallyComplete))),
        (screen.pick("正在推进", "ongoing"), |it| it.work(Some(WorkStatus::InProgress))),
        (screen.pick("未启动", "not begun"), |it| it.work(Some(WorkStatus::NotStarted))),
        (screen.pick("未到位", "not done"), |it| it.work(Some(WorkStatus::NotComplete))),
        (screen.pick("未报告", "no word"), |it| it.work(None)),
    ];
    let title = screen.pick("整改进度（责任单位报告）", "Work, as the responsible units report it");
    let formula = match at.terms.formula {
        RateFormula::Lenient => RateFormula::Lenient,
        _ => RateFormula::Strict,
    };
    counted(screen, title, at, &columns, formula)
}

fn closure(screen: &mut Screen, at: &Table) -> io::Result<()> {
    let columns: [(&str, Count); 5] = [
        (screen.pick("已销号", "struck off"), Counts::closed),
        (screen.pick("办理中", "pending"), |it| {
            let pending = ClosureStatus::ALL.iter().filter(|status| status.is_pending());
            pending.map(|status| it.closure(*status)).sum()
        }),
        (screen.pick("退回", "sent back"), |it| it.closure(ClosureStatus::Returned)),
        (screen.pick("重新挂账", "reopened"), |it| it.closure(ClosureStatus::Reopened)),
        (screen.pick("在册", "open"), |it| it.closure(ClosureStatus::Open)),
    ];
    let title = screen.pick("销号情况（审核方认定）", "Closure, as others decide it");
    counted(screen, title, at, &columns, RateFormula::Closed)
}

fn timeliness(screen: &mut Screen, at: &Table) -> io::Result<()> {
    let columns: [(&str, Count); 6] = [
        (screen.pick("逾期未完成", "overdue"), Counts::overdue),
        (screen.pick("临期", "due soon"), |it| it.timeliness(Some(Timeliness::DueSoon), false)),
        (screen.pick("曾延期", "extended"), Counts::extended),
        (screen.pick("无到期日", "no day"), |it| it.timeliness(None, false) + it.timeliness(None, true)),
        (screen.pick("已到期", "due"), Counts::due),
        (screen.pick("其中已完成", "done"), Counts::complete_of_due),
    ];
    let title = screen.pick("时效", "Timeliness");
    counted(screen, title, at, &columns, RateFormula::DueOnly)
}

/// What must be known to read the tables.
fn notes(screen: &mut Screen, at: &Table) -> io::Result<()> {
    let language = screen.language();
    if !at.named {
        screen.line(screen.pick(
            "规则集未规定完成率口径，按已完成数除以总数、四舍五入、两位小数计算",
            "the rule set does not say how rates are made: complete by all, half up, two places",
        ))?;
    }
    let sum = |count: fn(&Counts) -> usize| at.rows.iter().map(|row| count(&row.counts)).sum::<usize>();
    let (concluded, endless) = (sum(Counts::concluded), sum(Counts::without_end));
    if concluded > 0 {
        screen.line(&match language {
            Language::Zh => format!("其中{concluded}项未单独报告进度，由其下的任务、措施推得"),
            Language::En => {
                format!("nobody reported {concluded} of them; their status follows from the items below")
            }
        })?;
    }
    if endless > 0 {
        screen.line(&match language {
            Language::Zh => format!("其中{endless}项长期坚持，没有到期日"),
            Language::En => format!("standing obligations without a last day: {endless}"),
        })?;
    }
    if at.by.overlaps() {
        screen.line(screen.pick(
            "一项属于多组的，各组分别计入，各组之和可能大于总数",
            "what belongs to several groups counts in each; the groups may add up to more than there are",
        ))?;
    }
    Ok(())
}
