//! Added-up figures as an indented tree.

use std::collections::BTreeMap;
use std::io;

use comfy_table::Table;
use zhenggai::core::closure::terms::rate::RateFormula;
use zhenggai::core::item::Level;
use zhenggai::core::language::Language;
use zhenggai::core::say::figures::{self, Told};
use zhenggai::core::statistics::Counts;
use zhenggai::core::statistics::roll_up::{Kind, Node, RollUp};
use zhenggai::core::work::WorkStatus;
use zhenggai::figures::Figures;

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::table::{Rows, figures_right, table};

/// Prints the tree of nodes with their sums, findings first and measures after.
pub(super) fn show(screen: &mut Screen, found: &Figures, roll_up: &RollUp) -> io::Result<()> {
    let language = screen.language();
    screen.title(&match language {
        Language::Zh => format!("汇总（{}个台账，截至{}）", found.dossiers.len(), roll_up.cut_off),
        Language::En => format!("{} dossiers, as of {}", found.dossiers.len(), roll_up.cut_off),
    })?;
    for level in [Level::Finding, Level::Task, Level::Measure] {
        if roll_up.total.get(&level).is_some_and(|counts| counts.total() > 0) {
            of_level(screen, roll_up, level)?;
        }
    }
    if !roll_up.agreed {
        screen.line(screen.pick(
            "各台账的规则集口径不一，汇总按已完成数除以总数、四舍五入、两位小数计算",
            "the rule sets cut rates differently; sums are cut half up, to two places",
        ))?;
    }
    if !roll_up.missing.is_empty() {
        let ids: Vec<String> = roll_up.missing.iter().map(ToString::to_string).collect();
        screen.line(&match language {
            Language::Zh => format!("有关联而未提供的台账：{}", ids.join("、")),
            Language::En => format!("named, and not handed in: {}", ids.join(", ")),
        })?;
    }
    Ok(())
}

fn of_level(screen: &mut Screen, roll_up: &RollUp, level: Level) -> io::Result<()> {
    let language = screen.language();
    screen.heading(figures::level(level, language))?;
    let headings = [
        screen.pick("组织 / 台账 / 责任单位", "organisation / dossier / unit"),
        screen.pick("总数", "total"),
        screen.pick("已完成", "complete"),
        screen.pick("完成率", "rate"),
        screen.pick("已销号", "struck off"),
        screen.pick("销号率", "rate"),
        screen.pick("逾期", "overdue"),
    ];
    let mut shown = table(screen.width(), Rows::Close, &headings);
    figures_right(&mut shown, 1, &headings);
    for top in &roll_up.tops {
        node(&mut shown, roll_up, top, level, 0, language);
    }
    let total = screen.pick("合计", "all").to_owned();
    row(&mut shown, roll_up, total, &roll_up.total, level, language);
    screen.line(&shown.trim_fmt())?;
    for formula in [work_formula(roll_up), RateFormula::Closed] {
        let rate = roll_up.rate(&roll_up.total, level, formula);
        if let Some(Told { definition, .. }) = figures::told(&[rate], language) {
            let name = figures::formula(formula, language);
            screen.line(&match language {
                Language::Zh => format!("{name}：{definition}"),
                Language::En => format!("{name}: {definition}"),
            })?;
        }
    }
    Ok(())
}

fn work_formula(roll_up: &RollUp) -> RateFormula {
    match roll_up.terms.formula {
        RateFormula::Lenient => RateFormula::Lenient,
        _ => RateFormula::Strict,
    }
}

fn node(shown: &mut Table, roll_up: &RollUp, of: &Node, level: Level, depth: usize, language: Language) {
    if !has(of, level) && matches!(of.kind, Kind::Unit(_)) {
        return;
    }
    let nobody = match language {
        Language::Zh => "未明确责任单位",
        Language::En => "no unit named",
    };
    let name = if of.name.is_empty() { nobody } else { &of.name };
    let name = format!("{}{}", "· ".repeat(depth), phrase::cut(name, 24));
    row(shown, roll_up, name, &of.counts, level, language);
    let alone = !of.below.iter().any(|below| matches!(below.kind, Kind::Unit(Some(_))) && has(below, level));
    let said = |below: &&Node| !(alone && matches!(below.kind, Kind::Unit(None)));
    for below in of.below.iter().filter(said) {
        node(shown, roll_up, below, level, depth.saturating_add(1), language);
    }
}

/// Whether a node has items of a level.
fn has(of: &Node, level: Level) -> bool {
    of.counts.get(&level).is_some_and(|counts| counts.total() > 0)
}

fn row(
    shown: &mut Table,
    roll_up: &RollUp,
    name: String,
    counts: &BTreeMap<Level, Counts>,
    level: Level,
    language: Language,
) {
    let none = Counts::default();
    let at = counts.get(&level).unwrap_or(&none);
    let percent = |formula| {
        let told = figures::told(&[roll_up.rate(counts, level, formula)], language);
        told.and_then(|told| told.percents.into_iter().next()).unwrap_or_default()
    };
    shown.add_row([
        name,
        at.total().to_string(),
        at.work(Some(WorkStatus::Complete)).to_string(),
        percent(work_formula(roll_up)),
        at.closed().to_string(),
        percent(RateFormula::Closed),
        at.overdue().to_string(),
    ]);
}
