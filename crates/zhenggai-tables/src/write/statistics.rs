//! Figures, with charts.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartLegendPosition, ChartPoint, ChartSolidFill, ChartType, Color,
    Workbook, Worksheet, XlsxError,
};
use zhenggai_core::work::WorkStatus;

use crate::words;
use crate::write::given::Given;
use crate::write::ledger::last_day;
use crate::write::line::Line;
use crate::write::page;
use crate::write::style::{BLUE, Look};

const NAME: &str = "统计";
/// How many units the chart shows.
const MOST: usize = 15;
/// The height of a row, in points.
const ROW: f64 = 21.0;

/// What is counted of a unit.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    total: u32,
    complete: u32,
    overdue: u32,
}

pub(super) fn write(
    book: &mut Workbook,
    look: &Look,
    given: &Given<'_>,
    rows: &[Line],
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(NAME)?;
    page::merged(sheet, (0, 0), (0, 11), "整改情况统计", &look.title)?;
    sheet.set_row_height(0, 36)?;
    let day = given.day;
    let note = format!(
        "截至{}年{}月{}日。按措施计；完成率＝已完成÷总数；逾期指到期而未报完成，不含相对时限按工作日计的和长期坚持的。",
        day.year(),
        day.month(),
        day.day_of_month()
    );
    page::merged(sheet, (1, 0), (1, 11), &note, &look.filler)?;
    sheet.set_row_height(1, 24)?;
    page::set(sheet, given.paper, 2)?;
    let measures: Vec<&Line> = rows.iter().filter(|row| row.measure.is_some()).collect();
    let after_statuses = statuses(sheet, look, &measures)?;
    units(sheet, look, given, &measures, after_statuses.saturating_add(2))
}

/// How many measures stand where; returns the last row.
fn statuses(sheet: &mut Worksheet, look: &Look, measures: &[&Line]) -> Result<u32, XlsxError> {
    page::header(sheet, 2, &[("状态", 22.0), ("措施数", 10.0), ("占比", 10.0)], &look.header)?;
    let all = u32::try_from(measures.len()).unwrap_or(u32::MAX);
    let known = WorkStatus::ALL.iter().map(|status| Some(*status)).chain([None]);
    let mut at = 2_u32;
    for status in known {
        at = at.saturating_add(1);
        let count = measures.iter().filter(|row| row.status == status).count();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        page::text(sheet, (at, 0), status.map_or("未填报", words::status), &look.middle)?;
        sheet.write_number_with_format(at, 1, count, &look.middle)?;
        let share = if all == 0 { 0.0 } else { f64::from(count) / f64::from(all) };
        sheet.write_number_with_format(at, 2, share, &look.percent)?;
        sheet.set_row_height(at, ROW)?;
    }
    let last = at;
    at = at.saturating_add(1);
    page::text(sheet, (at, 0), "合计", &look.total)?;
    sheet.write_number_with_format(at, 1, all, &look.total)?;
    sheet.write_blank(at, 2, &look.total)?;
    sheet.set_row_height(at, ROW)?;
    let mut chart = Chart::new(ChartType::Column);
    let colours = [0xA6_A6_A6, 0x5B_9B_D5, 0x8F_BC_5A, 0x37_86_4B, 0xC0_50_4D, 0xD9_D9_D9];
    let points: Vec<ChartPoint> = colours
        .iter()
        .map(|colour| ChartPoint::new().set_format(ChartSolidFill::new().set_color(Color::RGB(*colour))))
        .collect();
    chart
        .add_series()
        .set_categories((NAME, 3, 0, last, 0))
        .set_values((NAME, 3, 1, last, 1))
        .set_points(&points)
        .set_gap(60)
        .set_data_label(ChartDataLabel::new().show_value());
    chart.legend().set_hidden();
    chart.y_axis().set_hidden(true).set_major_gridlines(false);
    chart.title().set_name("措施完成状态");
    chart.set_width(430).set_height(250);
    sheet.insert_chart(2, 7, &chart)?;
    Ok(at)
}

fn units(
    sheet: &mut Worksheet,
    look: &Look,
    given: &Given<'_>,
    measures: &[&Line],
    from: u32,
) -> Result<(), XlsxError> {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for row in measures {
        let done = row.status == Some(WorkStatus::Complete);
        let late = !done && last_day(given, row).is_some_and(|day| day < given.day);
        for unit in &row.lead_units {
            let count = counts.entry(unit).or_default();
            count.total = count.total.saturating_add(1);
            count.complete = count.complete.saturating_add(u32::from(done));
            count.overdue = count.overdue.saturating_add(u32::from(late));
        }
    }
    if counts.is_empty() {
        return Ok(());
    }
    let mut sorted: Vec<(&str, Count)> = counts.into_iter().collect();
    sorted.sort_by_key(|(_, count)| core::cmp::Reverse(count.total));
    let headings = [
        ("责任单位", 22.0),
        ("措施数", 10.0),
        ("已完成", 10.0),
        ("未完成", 10.0),
        ("其中逾期", 10.0),
        ("完成率", 10.0),
    ];
    page::header(sheet, from, &headings, &look.header)?;
    let mut at = from;
    for (unit, count) in &sorted {
        at = at.saturating_add(1);
        page::text(sheet, (at, 0), unit, &look.middle)?;
        let open = count.total.saturating_sub(count.complete);
        for (column, value) in (1_u16..).zip([count.total, count.complete, open, count.overdue]) {
            sheet.write_number_with_format(at, column, value, &look.middle)?;
        }
        let rate = f64::from(count.complete) / f64::from(count.total.max(1));
        sheet.write_number_with_format(at, 5, rate, &look.percent)?;
        sheet.set_row_height(at, ROW)?;
    }
    let shown = u32::try_from(sorted.len().min(MOST)).unwrap_or(1);
    let (first, last) = (from.saturating_add(1), from.saturating_add(shown));
    let mut chart = Chart::new(ChartType::BarStacked);
    // Figures stand in the bars: white in the dark one.
    for (column, name, colour, figures) in
        [(2_u16, "已完成", BLUE, 0xFF_FF_FF), (3, "未完成", 0xF4_B1_83, 0x26_26_26)]
    {
        chart
            .add_series()
            .set_name(name)
            .set_categories((NAME, first, 0, last, 0))
            .set_values((NAME, first, column, last, column))
            .set_format(ChartSolidFill::new().set_color(Color::RGB(colour)))
            .set_data_label(
                ChartDataLabel::new()
                    .show_value()
                    .set_num_format("0;;")
                    .set_font(ChartFont::new().set_color(Color::RGB(figures))),
            )
            .set_gap(60);
    }
    chart.title().set_name("各单位措施完成情况");
    chart.x_axis().set_hidden(true).set_major_gridlines(false);
    chart.y_axis().set_reverse().set_major_gridlines(false);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(430).set_height(shown.saturating_mul(24).saturating_add(140));
    sheet.insert_chart(from.saturating_add(1), 7, &chart)?;
    Ok(())
}
