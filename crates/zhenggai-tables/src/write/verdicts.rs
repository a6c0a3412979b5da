//! The verdicts, each with what stands in the way.

use rust_xlsxwriter::{Workbook, XlsxError};
use zhenggai_core::closure::Assessment;
use zhenggai_core::closure::reason::Outcome;
use zhenggai_core::item::Item;
use zhenggai_core::language::Language;
use zhenggai_core::say;

use crate::write::given::Given;
use crate::write::height;
use crate::write::line::Line;
use crate::write::page;
use crate::write::style::Look;

const COLUMNS: &[(&str, f64)] = &[
    ("序号", 5.0),
    ("层级", 7.0),
    ("事项", 34.0),
    ("能否销号", 11.0),
    ("存在的障碍", 42.0),
    ("需要做什么", 44.0),
    ("由谁办理", 18.0),
];

pub(super) fn write(
    book: &mut Workbook,
    look: &Look,
    given: &Given<'_>,
    rows: &[Line],
    assessment: &Assessment,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name("销号判定")?;
    page::merged(sheet, (0, 0), (0, 6), "销号判定及理由", &look.title)?;
    sheet.set_row_height(0, 36)?;
    page::header(sheet, 1, COLUMNS, &look.header)?;
    page::set(sheet, given.paper, 1)?;
    let mut at = 1_u32;
    for (level, item, words, number) in items(rows) {
        let Some(verdict) = assessment.verdict(item) else { continue };
        let reasons: Vec<_> = verdict.obstacles().collect();
        let told: Vec<String> = reasons.iter().map(|it| say::reason(it, Language::Zh)).collect();
        let mut remedies: Vec<String> = Vec::new();
        let mut settlers: Vec<&str> = Vec::new();
        for reason in &reasons {
            remedies.extend(say::remedy(reason, Language::Zh).filter(|it| !remedies.contains(it)));
            for duty in reason.settlers() {
                let name = say::duty(*duty, Language::Zh);
                if !settlers.contains(&name) {
                    settlers.push(name);
                }
            }
        }
        at = at.saturating_add(1);
        let cells = [
            number.to_owned(),
            level.to_owned(),
            words.to_owned(),
            outcome(verdict.outcome()).to_owned(),
            listed(&told),
            listed(&remedies),
            settlers.join("、"),
        ];
        let mut lines = 1;
        for ((column, cell), (_, width)) in (0_u16..).zip(&cells).zip(COLUMNS) {
            let format = if matches!(column, 0 | 1 | 3 | 6) { &look.middle } else { &look.text };
            page::text(sheet, (at, column), cell, format)?;
            lines = lines.max(height::lines(cell, *width));
        }
        sheet.set_row_height(at, height::points(lines))?;
    }
    Ok(())
}

/// Findings with their tasks and measures, in the order of the ledger.
fn items(rows: &[Line]) -> Vec<(&'static str, &Item, &str, &str)> {
    let mut found: Vec<(&'static str, &Item, &str, &str)> = Vec::new();
    for row in rows {
        if found.iter().rev().find(|it| it.0 == "问题").is_none_or(|it| *it.1 != row.finding) {
            found.push(("问题", &row.finding, &row.finding_text, &row.number));
        }
        if let (Some(task), Some(text)) = (&row.task, &row.task_text)
            && found.iter().rev().find(|it| it.0 == "任务").is_none_or(|it| it.1 != task)
        {
            found.push(("任务", task, text, ""));
        }
        if let Some(measure) = &row.measure {
            found.push(("措施", &row.item, measure, ""));
        }
    }
    found
}

fn listed(sentences: &[String]) -> String {
    match sentences {
        [] => String::new(),
        [one] => one.clone(),
        several => {
            let numbered = (1..).zip(several).map(|(number, sentence)| format!("{number}. {sentence}"));
            numbered.collect::<Vec<_>>().join("\n")
        }
    }
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "可以销号",
        Outcome::NotMet => "不能销号",
        Outcome::CannotTell => "无法判断",
        Outcome::DoesNotApply => "不适用",
    }
}
