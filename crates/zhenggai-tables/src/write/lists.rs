//! The lists: findings, tasks, responsibilities, measures (问题、任务、责任、措施清单).

use std::collections::BTreeMap;

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::words;
use crate::write::given::Given;
use crate::write::height;
use crate::write::ledger::NAME;
use crate::write::line::Line;
use crate::write::page;
use crate::write::style::Look;

/// A list before it is written.
struct List {
    name: &'static str,
    columns: &'static [(&'static str, f64)],
    rows: Vec<Vec<String>>,
}

pub(super) fn write(
    book: &mut Workbook,
    look: &Look,
    given: &Given<'_>,
    rows: &[Line],
) -> Result<(), XlsxError> {
    for list in [findings(rows), tasks(rows), responsibilities(rows), measures(rows)] {
        if !list.rows.is_empty() {
            one(book, look, given, &list)?;
        }
    }
    Ok(())
}

fn one(book: &mut Workbook, look: &Look, given: &Given<'_>, list: &List) -> Result<(), XlsxError> {
    let last = u16::try_from(list.columns.len().saturating_sub(1)).unwrap_or(0);
    let sheet = book.add_worksheet();
    sheet.set_name(list.name)?;
    page::merged(sheet, (0, 0), (0, last), list.name, &look.title)?;
    sheet.set_row_height(0, 36)?;
    let note = format!("由“{NAME}”生成，修改请在“{NAME}”中进行。");
    page::merged(sheet, (1, 0), (1, last), &note, &look.filler)?;
    sheet.set_row_height(1, 24)?;
    page::header(sheet, 2, list.columns, &look.header)?;
    page::set(sheet, given.paper, 2)?;
    for (at, row) in (3_u32..).zip(&list.rows) {
        let mut lines = 1;
        for ((column, cell), (_, width)) in (0_u16..).zip(row).zip(list.columns) {
            let format = if *width < 20.0 { &look.middle } else { &look.text };
            page::text(sheet, (at, column), cell, format)?;
            lines = lines.max(height::lines(cell, *width));
        }
        sheet.set_row_height(at, height::points(lines))?;
    }
    Ok(())
}

/// The first row of each finding, with how many rows it has.
fn by_finding(rows: &[Line]) -> Vec<(&Line, Vec<&Line>)> {
    let mut found: Vec<(&Line, Vec<&Line>)> = Vec::new();
    for row in rows {
        match found.last_mut().filter(|(first, _)| first.finding == row.finding) {
            Some((_, all)) => all.push(row),
            None => found.push((row, vec![row])),
        }
    }
    found
}

fn findings(rows: &[Line]) -> List {
    let of = |(first, all): (&Line, Vec<&Line>)| {
        let measures = all.iter().filter(|row| row.measure.is_some()).count();
        vec![
            first.number.clone(),
            first.aspect.clone().unwrap_or_default(),
            first.finding_text.clone(),
            measures.to_string(),
            distinct(all.iter().flat_map(|row| &row.lead_leaders)),
            distinct(all.iter().flat_map(|row| &row.lead_units)),
        ]
    };
    List {
        name: "问题清单",
        columns: &[
            ("序号", 6.0),
            ("方面", 30.0),
            ("反馈问题", 50.0),
            ("措施数", 8.0),
            ("牵头领导", 18.0),
            ("责任单位", 22.0),
        ],
        rows: by_finding(rows).into_iter().map(of).collect(),
    }
}

fn tasks(rows: &[Line]) -> List {
    let mut listed: Vec<Vec<String>> = Vec::new();
    let mut rest = rows;
    // The rows of a task stand together.
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|row| row.task == first.task).count().max(1);
        let (below, left) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        rest = left;
        if first.task.is_none() {
            continue;
        }
        let measures = below.iter().filter(|it| it.measure.is_some()).count();
        listed.push(vec![
            first.number.clone(),
            first.finding_text.clone(),
            first.task_text.clone().unwrap_or_default(),
            measures.to_string(),
            distinct(below.iter().flat_map(|row| &row.lead_units)),
        ]);
    }
    List {
        name: "任务清单",
        columns: &[
            ("问题序号", 9.0),
            ("反馈问题", 44.0),
            ("整改任务", 40.0),
            ("措施数", 8.0),
            ("责任单位", 26.0),
        ],
        rows: listed,
    }
}

fn responsibilities(rows: &[Line]) -> List {
    let mut units: BTreeMap<(&str, &str), Vec<&Line>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.measure.is_some()) {
        for unit in &row.lead_units {
            units.entry((unit, "牵头")).or_default().push(row);
        }
        for unit in &row.coop_units {
            units.entry((unit, "配合")).or_default().push(row);
        }
    }
    let of = |((unit, part), rows): ((&str, &str), Vec<&Line>)| {
        let measures: Vec<String> = (1..)
            .zip(&rows)
            .map(|(number, row)| format!("{number}. {}", row.measure.as_deref().unwrap_or_default()))
            .collect();
        vec![
            unit.to_owned(),
            part.to_owned(),
            distinct(rows.iter().flat_map(|row| &row.lead_leaders)),
            rows.len().to_string(),
            measures.join("\n"),
        ]
    };
    List {
        name: "责任清单",
        columns: &[("单位", 19.0), ("分工", 7.0), ("牵头领导", 18.0), ("措施数", 8.0), ("承担的措施", 80.0)],
        rows: units.into_iter().map(of).collect(),
    }
}

fn measures(rows: &[Line]) -> List {
    let of = |(number, row): (usize, &Line)| {
        vec![
            number.to_string(),
            row.number.clone(),
            row.measure.clone().unwrap_or_default(),
            row.lead_units.join("、"),
            row.due.clone(),
            row.status.map(words::status).unwrap_or_default().to_owned(),
        ]
    };
    List {
        name: "措施清单",
        columns: &[
            ("序号", 6.0),
            ("问题序号", 9.0),
            ("整改措施", 66.0),
            ("责任单位", 24.0),
            ("完成时限", 19.0),
            ("状态", 11.0),
        ],
        rows: (1..).zip(rows.iter().filter(|row| row.measure.is_some())).map(of).collect(),
    }
}

fn distinct<'n>(names: impl Iterator<Item = &'n String>) -> String {
    let mut found: Vec<&str> = Vec::new();
    for name in names {
        if !found.contains(&name.as_str()) {
            found.push(name);
        }
    }
    found.join("、")
}
