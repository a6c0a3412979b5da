//! What would come of taking a sheet in, for people.

use std::io;

use zhenggai::core::code::Severity;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::say;
use zhenggai::table::Table;
use zhenggai::tables::catalogue::HEADER_UNKNOWN_COLUMN;
use zhenggai::tables::intake::plan::{Change, Doubt, Plan, Step};
use zhenggai::tables::note::{At, Note, named};
use zhenggai::tables::reading::Reading;
use zhenggai::tables::record::plan::allowed;
use zhenggai::tables::say::sentence;

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::table::{self, Rows};

/// How many lines of a kind are shown at the most.
const MOST: usize = 200;

/// Prints a plan: what would be recorded, what the rules refuse, what is not taken over, what must be answered.
pub(crate) fn show(
    screen: &mut Screen,
    table: &Table,
    plan: &Plan,
    refused: &[(Step, Refusal)],
) -> io::Result<()> {
    let reading = &table.reading;
    unread(screen, table)?;
    let allowed: Vec<&Step> = allowed(plan, refused).collect();
    steps(screen, reading, &allowed)?;
    by_rules(screen, reading, refused)?;
    if !plan.refused.is_empty() {
        screen.heading(screen.pick("不能登记", "Cannot be recorded"))?;
        for note in plan.refused.iter().take(MOST) {
            remark(screen, reading, note)?;
        }
        more(screen, plan.refused.len())?;
    }
    doubts(screen, reading, &plan.doubts)?;
    if !plan.idle.is_empty() {
        let heading = screen.pick("没有用到的 --match", "Answers by --match to what was no question");
        screen.heading(heading)?;
        screen.line(&plan.idle.join(screen.pick("、", ", ")))?;
    }
    screen.line("")?;
    screen.line(&summary(plan, &allowed, refused.len(), screen.language()))
}

/// Columns that mean nothing yet, and how to say what they mean.
fn unread(screen: &mut Screen, table: &Table) -> io::Result<()> {
    let unknown: Vec<&Note> =
        table.notes.iter().filter(|note| note.code() == HEADER_UNKNOWN_COLUMN).take(MOST).collect();
    if unknown.is_empty() {
        return Ok(());
    }
    screen.heading(screen.pick("未识别的列", "Columns that are not read"))?;
    for note in unknown {
        remark(screen, &table.reading, note)?;
    }
    screen.line(screen.pick(
        "  可用 --map 列名=栏目 指明，并用 --mapping 文件 记住，下次不必再指",
        "  say what they are by --map HEADER=FIELD, and remember it by --mapping FILE",
    ))
}

fn steps(screen: &mut Screen, reading: &Reading, steps: &[&Step]) -> io::Result<()> {
    let language = screen.language();
    if steps.is_empty() {
        return Ok(());
    }
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
    for step in steps.iter().take(MOST) {
        table.add_row([
            place(reading, step.at),
            step.item.to_string(),
            change(step.change, language).to_owned(),
            phrase::cut(&step.before, 40),
            phrase::cut(&step.after, 40),
        ]);
    }
    screen.line(&table.trim_fmt())?;
    more(screen, steps.len())
}

/// What the rules refuse to this author.
fn by_rules(screen: &mut Screen, reading: &Reading, refused: &[(Step, Refusal)]) -> io::Result<()> {
    if refused.is_empty() {
        return Ok(());
    }
    let language = screen.language();
    screen.heading(screen.pick("规则不许", "Refused by the rules"))?;
    for (step, refusal) in refused.iter().take(MOST) {
        let (place, code) = (place(reading, step.at), refusal.code());
        let (change, sentence) = (change(step.change, language), say::refusal(refusal, language));
        let words = match language {
            Language::Zh => format!("{change} {}：{sentence}", step.item),
            Language::En => format!("{change}, {}: {sentence}", step.item),
        };
        screen.remark(Severity::Error, code.as_str(), &place, &words)?;
    }
    more(screen, refused.len())
}

/// What must be answered, with the words that answer it.
fn doubts(screen: &mut Screen, reading: &Reading, doubts: &[Doubt]) -> io::Result<()> {
    if doubts.is_empty() {
        return Ok(());
    }
    screen.heading(screen.pick("需要回答", "Must be answered"))?;
    let is_new = screen.pick("新增", "it is new");
    for Doubt { note, candidates } in doubts.iter().take(MOST) {
        remark(screen, reading, note)?;
        let place = note.at().map(|at| place(reading, at)).unwrap_or_default();
        let quote = |item: &str| format!("--match '{place}={item}'");
        for (item, text) in candidates {
            screen.line(&format!("  {}  {}", quote(&item.to_string()), phrase::cut(text, 40)))?;
        }
        screen.line(&format!("  {}  {is_new}", quote("new")))?;
    }
    more(screen, doubts.len())
}

fn remark(screen: &mut Screen, reading: &Reading, note: &Note) -> io::Result<()> {
    let place = note.at().map(|at| place(reading, at)).unwrap_or_default();
    screen.remark(note.severity(), note.code().as_str(), &place, &sentence(note, screen.language()))
}

fn more(screen: &mut Screen, all: usize) -> io::Result<()> {
    match (all.saturating_sub(MOST), screen.language()) {
        (0, _) => Ok(()),
        (left, Language::Zh) => screen.line(&format!("另有{left}条未显示")),
        (left, Language::En) => screen.line(&format!("{left} more are not shown")),
    }
}

fn place(reading: &Reading, at: At) -> String {
    named(reading.sheet_name(at.sheet), at)
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

fn summary(plan: &Plan, allowed: &[&Step], by_rules: usize, language: Language) -> String {
    let created = allowed.iter().filter(|step| step.change.creates()).count();
    let changed = allowed.len().saturating_sub(created);
    let refused = plan.refused.len().saturating_add(by_rules);
    let (doubts, unchanged, absent) = (plan.doubts.len(), plan.unchanged, plan.absent);
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
