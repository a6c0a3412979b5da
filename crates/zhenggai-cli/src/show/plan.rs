//! What would come of taking a sheet in, for people.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::tables::intake::plan::{Change, Plan};
use zhenggai::tables::note::{At, Note};
use zhenggai::tables::reading::Reading;
use zhenggai::tables::say::sentence;

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::table::{self, Rows};

/// How many lines of a kind are shown at the most.
const MOST: usize = 200;

/// Prints a plan: what would be recorded, what is refused, what must be answered.
pub(crate) fn show(screen: &mut Screen, reading: &Reading, plan: &Plan) -> io::Result<()> {
    let language = screen.language();
    if !plan.steps.is_empty() {
        screen.heading(screen.pick("将要登记", "Would be recorded"))?;
        let headings = [
            screen.pick("位置", "at"),
            screen.pick("事项", "item"),
            screen.pick("变更", "change"),
            screen.pick("原为", "was"),
            screen.pick("改为", "becomes"),
        ];
        let mut table = table::table(screen.width(), Rows::Close, &headings);
        table::widths(&mut table, &[(8, 20), (8, 22), (8, 16), (8, 32), (10, 40)]);
        for step in plan.steps.iter().take(MOST) {
            table.add_row([
                place(reading, step.at),
                step.item.to_string(),
                change(step.change, language).to_owned(),
                phrase::cut(&step.before, 40),
                phrase::cut(&step.after, 40),
            ]);
        }
        screen.line(&table.trim_fmt())?;
        more(screen, plan.steps.len())?;
    }
    notes(screen, reading, screen.pick("不能登记", "Cannot be recorded"), &plan.refused)?;
    notes(screen, reading, screen.pick("需要回答", "Must be answered"), &plan.doubts)?;
    screen.line("")?;
    screen.line(&summary(plan, language))
}

fn notes(screen: &mut Screen, reading: &Reading, heading: &str, notes: &[Note]) -> io::Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    screen.heading(heading)?;
    for note in notes.iter().take(MOST) {
        let place = note.at().map(|at| place(reading, at)).unwrap_or_default();
        screen.remark(note.severity(), note.code().as_str(), &place, &sentence(note, screen.language()))?;
    }
    more(screen, notes.len())
}

fn more(screen: &mut Screen, all: usize) -> io::Result<()> {
    match (all.saturating_sub(MOST), screen.language()) {
        (0, _) => Ok(()),
        (left, Language::Zh) => screen.line(&format!("另有{left}条未显示")),
        (left, Language::En) => screen.line(&format!("{left} more are not shown")),
    }
}

fn place(reading: &Reading, at: At) -> String {
    match reading.sheet_name(at.sheet) {
        Some(sheet) => format!("{sheet}!{}", at.cell()),
        None => at.cell(),
    }
}

const fn change(change: Change, language: Language) -> &'static str {
    match (change, language) {
        (Change::AspectAdded, Language::Zh) => "新增方面",
        (Change::AspectAdded, Language::En) => "new aspect",
        (Change::FindingAdded, Language::Zh) => "新增问题",
        (Change::FindingAdded, Language::En) => "new finding",
        (Change::TaskAdded, Language::Zh) => "新增任务",
        (Change::TaskAdded, Language::En) => "new task",
        (Change::MeasureAdded, Language::Zh) => "新增措施",
        (Change::MeasureAdded, Language::En) => "new measure",
        (Change::Responsibility, Language::Zh) => "明确责任",
        (Change::Responsibility, Language::En) => "responsible",
        (Change::HandOver, Language::Zh) => "责任交接",
        (Change::HandOver, Language::En) => "handed over",
        (Change::Deadline, Language::Zh) => "完成时限",
        (Change::Deadline, Language::En) => "deadline",
        (Change::Report, Language::Zh) => "报告进展",
        (Change::Report, Language::En) => "report",
        (Change::Evidence, Language::Zh) => "提交佐证",
        (Change::Evidence, Language::En) => "evidence",
    }
}

fn summary(plan: &Plan, language: Language) -> String {
    let created = plan.steps.iter().filter(|step| step.change.creates()).count();
    let changed = plan.steps.len().saturating_sub(created);
    let (refused, doubts, unchanged, absent) =
        (plan.refused.len(), plan.doubts.len(), plan.unchanged, plan.absent);
    match language {
        Language::Zh => format!(
            "新增{created}项，变更{changed}处，不能登记{refused}处，待回答{doubts}处；{unchanged}条措施没有变化，台账中另有{absent}条措施不在表内，予以保留"
        ),
        Language::En => format!(
            "{created} new, {changed} changed, {refused} refused, {doubts} to be answered; {unchanged} measures are \
             unchanged, {absent} of the dossier are not in the sheet and stay"
        ),
    }
}
