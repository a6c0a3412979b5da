//! What a ledger in a spreadsheet says, for people.

use std::io;

use zhenggai::core::code::Severity;
use zhenggai::core::language::Language;
use zhenggai::core::say;
use zhenggai::tables::layout::SheetRole;
use zhenggai::tables::note::Note;
use zhenggai::tables::reading::{Reading, RowReading};
use zhenggai::tables::say::{field, sentence};

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::table::{self, Rows};

/// How many rows and notes are shown at the most.
const MOST: usize = 200;

/// Prints the rows of a ledger and what was found in it.
pub(crate) fn show(screen: &mut Screen, file: &str, reading: &Reading, notes: &[Note]) -> io::Result<()> {
    screen.title(file)?;
    for (number, sheet) in reading.sheets.iter().enumerate() {
        let name = sheet.name.as_deref().unwrap_or_default();
        let heading = format!("{name} · {}", role(sheet.layout.role, screen.language()));
        screen.heading(heading.trim_start_matches(" · "))?;
        if sheet.layout.role == SheetRole::Ledger {
            columns(screen, reading, number)?;
            rows(screen, reading, number)?;
        }
    }
    let heading = screen.pick("发现的问题", "What was found");
    screen.heading(&format!("{heading} ({})", notes.len()))?;
    remarks(screen, reading, notes)?;
    screen.line("")?;
    screen.line(&summary(reading, notes, screen.language()))
}

/// Which column is read as what.
fn columns(screen: &mut Screen, reading: &Reading, number: usize) -> io::Result<()> {
    let language = screen.language();
    let Some(sheet) = reading.sheets.get(number) else { return Ok(()) };
    let named = sheet.layout.columns.iter().map(|column| {
        let header = column.header.rsplit(" / ").next().unwrap_or_default().replace('\n', "");
        match column.field {
            Some(it) if field(it, language) == header => header,
            Some(it) => format!("{header} → {}", field(it, language)),
            None => format!("{header} ({})", screen.pick("原样保留", "kept")),
        }
    });
    let line = named.collect::<Vec<_>>().join(screen.pick("；", "; "));
    screen.line(&line)
}

fn rows(screen: &mut Screen, reading: &Reading, number: usize) -> io::Result<()> {
    let language = screen.language();
    let headings = [
        screen.pick("行", "row"),
        screen.pick("编号", "id"),
        screen.pick("问题 / 措施", "finding / measure"),
        screen.pick("牵头领导", "lead leaders"),
        screen.pick("责任单位", "units"),
        screen.pick("时限", "due"),
        screen.pick("状态", "status"),
    ];
    let mut table = table::table(screen.width(), Rows::Close, &headings);
    table::widths(&mut table, &[(4, 6), (5, 12), (20, 60), (8, 16), (8, 20), (8, 14), (6, 12)]);
    let mut finding = None;
    let all: Vec<&RowReading> = reading.rows.iter().filter(|row| row.sheet == number).collect();
    for row in all.iter().take(MOST) {
        if row.finding != finding {
            finding = row.finding;
            if let Some(it) = finding.and_then(|it| reading.findings.get(it)) {
                let text = it.text.as_deref().unwrap_or(screen.pick("（没有文字）", "(no text)"));
                let printed = it.printed_id.as_deref().unwrap_or_default();
                let words = format!("{printed} {}", phrase::cut(text, 40));
                table.add_row([String::new(), it.id.clone(), words.trim().to_owned()]);
            }
        }
        table.add_row(cells(row, language));
    }
    screen.line(&table.trim_fmt())?;
    let left = all.len().saturating_sub(MOST);
    match (left, language) {
        (0, _) => Ok(()),
        (_, Language::Zh) => screen.line(&format!("另有{left}行未显示，可用 --format json 查看全部")),
        (_, Language::En) => {
            screen.line(&format!("{left} more rows are not shown; --format json has them all"))
        }
    }
}

fn cells(row: &RowReading, language: Language) -> [String; 7] {
    let separator = if language == Language::Zh { "、" } else { ", " };
    let measures: Vec<String> = row.measures.iter().map(|it| phrase::cut(&it.text, 40)).collect();
    let id = row.measures.first().map(|it| it.id.clone()).unwrap_or_default();
    let due = zhenggai::tables::say::due(&row.due, language);
    let status = row.status.map_or_else(
        || row.status_text.as_deref().unwrap_or_default(),
        |status| say::work_status(status, language),
    );
    [
        row.row.to_string(),
        id,
        measures.join("\n"),
        row.lead_leaders.join(separator),
        row.lead_units.join(separator),
        due,
        status.to_owned(),
    ]
}

/// Notes, the gravest first where there are too many.
fn remarks(screen: &mut Screen, reading: &Reading, notes: &[Note]) -> io::Result<()> {
    let language = screen.language();
    let mut shown: Vec<&Note> = notes.iter().collect();
    if shown.len() > MOST {
        shown.sort_by_key(|note| core::cmp::Reverse(note.severity()));
        shown.truncate(MOST);
    }
    for note in &shown {
        let sheet = reading.sheet_name(note.sheet());
        let cell = note.at().map(|at| at.cell());
        let place = match (sheet, cell) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
            (Some(sheet), None) => sheet.to_owned(),
            (None, cell) => cell.unwrap_or_default(),
        };
        screen.remark(note.severity(), note.code().as_str(), &place, &sentence(note, language))?;
    }
    let left = notes.len().saturating_sub(shown.len());
    match (left, language) {
        (0, _) => Ok(()),
        (_, Language::Zh) => screen.line(&format!("另有{left}处未显示，可用 --format json 查看全部")),
        (_, Language::En) => screen.line(&format!("{left} more are not shown; --format json has them all")),
    }
}

const fn role(role: SheetRole, language: Language) -> &'static str {
    match (role, language) {
        (SheetRole::Ledger, Language::Zh) => "台账",
        (SheetRole::Ledger, Language::En) => "ledger",
        (SheetRole::Summary, Language::Zh) => "汇总表",
        (SheetRole::Summary, Language::En) => "summary",
        (SheetRole::Notes, Language::Zh) => "说明，不读取",
        (SheetRole::Notes, Language::En) => "no ledger, not read",
        (SheetRole::Hidden, Language::Zh) => "隐藏，不读取",
        (SheetRole::Hidden, Language::En) => "hidden, not read",
    }
}

fn summary(reading: &Reading, notes: &[Note], language: Language) -> String {
    let count = |severity: Severity| notes.iter().filter(|note| note.severity() == severity).count();
    let measures: usize = reading.rows.iter().filter(|row| !row.goes_on).map(|row| row.measures.len()).sum();
    let (findings, tasks, rows) = (reading.findings.len(), reading.tasks.len(), reading.rows.len());
    let (errors, warnings, infos) = (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
    match language {
        Language::Zh => format!(
            "读出{findings}个问题、{tasks}项任务、{measures}条措施（{rows}行）；错误{errors}处、警告{warnings}处、提示{infos}处"
        ),
        Language::En => format!(
            "read {findings} findings, {tasks} tasks, {measures} measures in {rows} rows; {errors} errors, \
             {warnings} warnings, {infos} remarks"
        ),
    }
}
