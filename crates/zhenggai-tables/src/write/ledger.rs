//! The ledger itself.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Workbook, Worksheet, XlsxError,
};
use zhenggai_core::day::Day;
use zhenggai_core::deadline::{Anchor, Due, OffsetUnit};
use zhenggai_core::work::WorkStatus;

use crate::address;
use crate::words;
use crate::write::given::{Given, Paper};
use crate::write::height;
use crate::write::line::Line;
use crate::write::page;
use crate::write::style::Look;

/// The name of the sheet.
pub(super) const NAME: &str = "整改台账";
/// The sheet that holds the choices of drop-down lists.
const CHOICES: &str = "选项";

/// The columns, by place.
struct Places {
    task: Option<u16>,
    measure: u16,
    lead_leaders: u16,
    lead_units: u16,
    coop_units: u16,
    persons: u16,
    due: u16,
    progress: u16,
    status: u16,
    evidence: u16,
    note: u16,
    /// The day on which it is due, for the colours; hidden.
    last_day: u16,
    /// Hidden.
    id: u16,
}

pub(super) fn write(
    book: &mut Workbook,
    look: &Look,
    given: &Given<'_>,
    rows: &[Line],
) -> Result<(), XlsxError> {
    let has_tasks = rows.iter().any(|row| row.task_text.is_some());
    let wide = if given.paper == Paper::A3 { 1.15 } else { 1.0 };
    let mut columns = vec![("序号", 5.0), ("反馈问题", 22.0 * wide)];
    if has_tasks {
        columns.push(("整改任务", 16.0 * wide));
    }
    columns.extend([
        ("整改措施", 32.0 * wide),
        ("牵头领导", 11.0),
        ("责任单位", 13.0),
        ("配合单位", 13.0),
        ("责任人", 10.0),
        ("完成时限", 16.0),
        ("整改进展", 26.0 * wide),
        ("状态", 10.0),
        ("佐证材料", 16.0 * wide),
        ("备注", 9.0),
        ("到期日(系统)", 12.0),
        ("系统编号(请勿修改)", 24.0),
    ]);
    let first = if has_tasks { 3 } else { 2 };
    let at = |offset: u16| first + offset;
    let places = Places {
        task: has_tasks.then_some(2),
        measure: at(0),
        lead_leaders: at(1),
        lead_units: at(2),
        coop_units: at(3),
        persons: at(4),
        due: at(5),
        progress: at(6),
        status: at(7),
        evidence: at(8),
        note: at(9),
        last_day: at(10),
        id: at(11),
    };
    let sheet = book.add_worksheet();
    sheet.set_name(NAME)?;
    head(sheet, look, given, places.note)?;
    page::header(sheet, 2, &columns, &look.header)?;
    page::set(sheet, given.paper, 2)?;
    let last = body(sheet, look, given, rows, &places, &columns)?;
    sheet.set_column_hidden(places.last_day)?.set_column_hidden(places.id)?;
    sheet.set_print_area(0, 0, last.saturating_add(1), places.note)?;
    foot(sheet, look, last.saturating_add(1), places.note)?;
    if last > 2 {
        colours(sheet, look, given.day, &places, last)?;
        choices(book, rows, &places, last)?;
    }
    Ok(())
}

fn head(sheet: &mut Worksheet, look: &Look, given: &Given<'_>, last: u16) -> Result<(), XlsxError> {
    let title = given.dossier.opening().value.title.to_string();
    page::merged(sheet, (0, 0), (0, last), &title, &look.title)?;
    sheet.set_row_height(0, 40)?;
    let filler = format!("填报单位：{}", given.filler.unwrap_or_default());
    let half = last / 2;
    page::merged(sheet, (1, 0), (1, half), &filler, &look.filler)?;
    let day = given.day;
    let until = format!("截至日期：{}年{}月{}日", day.year(), day.month(), day.day_of_month());
    page::merged(sheet, (1, half.saturating_add(1)), (1, last), &until, &look.filler_right)?;
    sheet.set_row_height(1, 24)?;
    Ok(())
}

/// Who signs, spread over the width of the sheet.
fn foot(sheet: &mut Worksheet, look: &Look, row: u32, last: u16) -> Result<(), XlsxError> {
    let signs = ["主要负责人（签字）：", "审核人：", "填表人：", "填表日期："];
    let width = last.saturating_add(1) / 4;
    for (number, sign) in (0_u16..).zip(signs) {
        let from = number.saturating_mul(width);
        let to = if number == 3 { last } else { from.saturating_add(width).saturating_sub(1) };
        page::merged(sheet, (row, from), (row, to), sign, &look.foot)?;
    }
    sheet.set_row_height(row, 36)?;
    Ok(())
}

/// The rows; returns the last one.
fn body(
    sheet: &mut Worksheet,
    look: &Look,
    given: &Given<'_>,
    rows: &[Line],
    places: &Places,
    columns: &[(&str, f64)],
) -> Result<u32, XlsxError> {
    let mut at = 2_u32;
    let mut aspect: Option<&str> = None;
    let mut rest = rows;
    while let Some(first) = rest.first() {
        if first.aspect.as_deref() != aspect {
            aspect = first.aspect.as_deref();
            at = at.saturating_add(1);
            page::merged(sheet, (at, 0), (at, places.note), aspect.unwrap_or("其他"), &look.band)?;
            sheet.set_row_height(at, 26)?;
        }
        let count = rest.iter().take_while(|row| row.finding == first.finding).count();
        let (block, left) = rest.split_at_checked(count.max(1)).unwrap_or((rest, &[]));
        rest = left;
        let begun = at.saturating_add(1);
        at = at.saturating_add(u32::try_from(block.len()).unwrap_or(u32::MAX));
        page::merged(sheet, (begun, 0), (at, 0), &first.number, &look.middle)?;
        page::merged(sheet, (begun, 1), (at, 1), &first.finding_text, &look.text)?;
        tasks(sheet, look, block, begun, places)?;
        for (row, view) in (begun..).zip(block) {
            cells(sheet, look, given, view, row, places)?;
        }
        heights(sheet, block, begun, places, columns)?;
    }
    Ok(at)
}

fn tasks(
    sheet: &mut Worksheet,
    look: &Look,
    block: &[Line],
    begun: u32,
    places: &Places,
) -> Result<(), XlsxError> {
    let Some(column) = places.task else { return Ok(()) };
    let (mut rest, mut at) = (block, begun);
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|row| row.task == first.task).count().max(1);
        let last = at.saturating_add(u32::try_from(count.saturating_sub(1)).unwrap_or(u32::MAX));
        let words = first.task_text.as_deref().unwrap_or_default();
        page::merged(sheet, (at, column), (last, column), words, &look.text)?;
        rest = rest.get(count..).unwrap_or_default();
        at = last.saturating_add(1);
    }
    Ok(())
}

fn cells(
    sheet: &mut Worksheet,
    look: &Look,
    given: &Given<'_>,
    view: &Line,
    row: u32,
    places: &Places,
) -> Result<(), XlsxError> {
    let list = |names: &[String]| names.join("、");
    let text = |words: Option<&String>| words.cloned().unwrap_or_default();
    for (column, words, format) in [
        (places.measure, text(view.measure.as_ref()), &look.text),
        (places.lead_leaders, list(&view.lead_leaders), &look.middle),
        (places.lead_units, list(&view.lead_units), &look.middle),
        (places.coop_units, list(&view.coop_units), &look.middle),
        (places.persons, list(&view.responsible_persons), &look.middle),
        (places.progress, text(view.progress.as_ref()), &look.text),
        (places.status, view.status.map(words::status).unwrap_or_default().to_owned(), &look.middle),
        (places.evidence, view.evidence.join("；"), &look.text),
        (places.note, String::new(), &look.text),
        (places.id, view.item.to_string(), &look.text),
    ] {
        page::text(sheet, (row, column), &words, format)?;
    }
    match view.day {
        Some(day) => self::day(sheet, (row, places.due), day, look)?,
        None => page::text(sheet, (row, places.due), &view.due, &look.middle)?,
    }
    if let Some(last) = last_day(given, view) {
        day(sheet, (row, places.last_day), last, look)?;
    }
    Ok(())
}

fn day(sheet: &mut Worksheet, at: (u32, u16), day: Day, look: &Look) -> Result<(), XlsxError> {
    let first = Day::new(1900, 3, 1).map_or(0, |first| day.days_since(first));
    let serial = i32::try_from(first).map_or(0.0, f64::from) + 61.0;
    sheet.write_number_with_format(at.0, at.1, serial, &look.day)?;
    Ok(())
}

/// The day on which a row is due, where it follows from the record without a calendar of working days.
pub(super) fn last_day(given: &Given<'_>, view: &Line) -> Option<Day> {
    match view.deadline.as_ref()?.due()? {
        Due::By { day, .. } => Some(*day),
        Due::After { anchor: Anchor::Feedback, count, unit } => {
            let feedback = given.dossier.inspection().feedback_on?;
            match unit {
                OffsetUnit::Months => feedback.plus_months(*count),
                OffsetUnit::Days => feedback.plus_days(i64::from(*count)),
                OffsetUnit::WorkingDays => None,
            }
        }
        Due::After { .. } | Due::Immediate => None,
    }
}

/// The rows of a finding are high enough for their own cells and together for the finding and its tasks.
fn heights(
    sheet: &mut Worksheet,
    block: &[Line],
    begun: u32,
    places: &Places,
    columns: &[(&str, f64)],
) -> Result<(), XlsxError> {
    let width = |column: u16| columns.get(usize::from(column)).map_or(10.0, |(_, width)| *width);
    let lines = |column: u16, words: &str| height::lines(words, width(column));
    let mut own: Vec<u32> = block
        .iter()
        .map(|view| {
            [
                lines(places.measure, view.measure.as_deref().unwrap_or_default()),
                lines(places.lead_leaders, &view.lead_leaders.join("、")),
                lines(places.lead_units, &view.lead_units.join("、")),
                lines(places.coop_units, &view.coop_units.join("、")),
                lines(places.persons, &view.responsible_persons.join("、")),
                lines(places.due, &view.due),
                lines(places.progress, view.progress.as_deref().unwrap_or_default()),
                lines(places.evidence, &view.evidence.join("；")),
            ]
            .into_iter()
            .max()
            .unwrap_or(1)
        })
        .collect();
    let mut spread = |from: usize, count: usize, needed: u32| {
        let have: u32 = own.iter().skip(from).take(count).sum();
        let rows = u32::try_from(count.max(1)).unwrap_or(1);
        let more = needed.saturating_sub(have).div_ceil(rows);
        own.iter_mut().skip(from).take(count).for_each(|lines| *lines = lines.saturating_add(more));
    };
    if let Some(first) = block.first() {
        spread(0, block.len(), lines(1, &first.finding_text));
    }
    if let Some(column) = places.task {
        let mut from = 0;
        while let Some(first) = block.get(from) {
            let count = block.iter().skip(from).take_while(|row| row.task == first.task).count().max(1);
            spread(from, count, lines(column, first.task_text.as_deref().unwrap_or_default()));
            from = from.saturating_add(count);
        }
    }
    for (row, lines) in (begun..).zip(own) {
        sheet.set_row_height(row, height::points(lines))?;
    }
    Ok(())
}

/// Red past the deadline, amber within thirty days of it, green where the work is complete.
fn colours(
    sheet: &mut Worksheet,
    look: &Look,
    day: Day,
    places: &Places,
    last: u32,
) -> Result<(), XlsxError> {
    let cell = |column: u16| format!("${}4", address::letters(u32::from(column)));
    let (due, status) = (cell(places.last_day), cell(places.status));
    let today = format!("DATE({},{},{})", day.year(), day.month(), day.day_of_month());
    let open = format!("AND(ISNUMBER({due}),{status}<>\"已完成\"");
    let rules = [
        (format!("={open},{due}<{today})"), &look.overdue),
        (format!("={open},{due}<={today}+30)"), &look.soon),
        (format!("={status}=\"已完成\""), &look.done),
    ];
    for (rule, format) in rules {
        let rule =
            ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(format).set_stop_if_true(true);
        sheet.add_conditional_format(3, places.due, last, places.due, &rule)?;
        sheet.add_conditional_format(3, places.status, last, places.status, &rule)?;
    }
    Ok(())
}

/// Drop-down lists: the statuses, and the units that stand in the ledger. Another unit may be typed.
fn choices(book: &mut Workbook, rows: &[Line], places: &Places, last: u32) -> Result<(), XlsxError> {
    let mut units: Vec<&str> = Vec::new();
    for unit in rows.iter().flat_map(|row| row.lead_units.iter().chain(&row.coop_units)) {
        if !units.contains(&unit.as_str()) && units.len() < 1000 {
            units.push(unit);
        }
    }
    units.sort_unstable();
    let sheet = book.add_worksheet();
    sheet.set_name(CHOICES)?.set_hidden(true);
    for (row, unit) in (0_u32..).zip(&units) {
        sheet.write_string(row, 0, words::safe(unit))?;
    }
    let ledger = book.worksheet_from_name(NAME)?;
    let statuses: Vec<&str> = WorkStatus::ALL.iter().map(|status| words::status(*status)).collect();
    let status = DataValidation::new()
        .allow_list_strings(&statuses)?
        .set_error_title("状态")?
        .set_error_message("请从列表中选择：未启动、正在推进、基本完成、已完成、未完成")?;
    ledger.add_data_validation(3, places.status, last, places.status, &status)?;
    if !units.is_empty() {
        let formula = format!("={CHOICES}!$A$1:$A${}", units.len());
        let unit = DataValidation::new()
            .allow_list_formula(formula.as_str().into())
            .set_error_style(DataValidationErrorStyle::Information)
            .set_error_title("单位")?
            .set_error_message("不在已有单位之中；多个单位请用顿号隔开")?;
        ledger.add_data_validation(3, places.lead_units, last, places.coop_units, &unit)?;
    }
    Ok(())
}
