//! Columns whose header leaves open what they say: their cells decide.

use std::borrow::Cow;

use crate::field::Field;
use crate::layout::column::{self, Column, Open};
use crate::layout::line::{Line, LineKind};
use crate::sheet::{Row, Sheet};
use crate::status;

/// Settles every open column.
pub(super) fn resolve(sheet: &Sheet, lines: &[Line], columns: &mut [Column]) {
    let data: Vec<&Row> = lines
        .iter()
        .filter(|line| line.kind == LineKind::Data)
        .filter_map(|line| sheet.row(line.number))
        .collect();
    for at in 0..columns.len() {
        let Some((index, open)) = columns.get(at).and_then(|it| Some((it.index, it.open?))) else { continue };
        let field = match open {
            Open::Number => number(sheet, &data, columns, index),
            Open::StatusOrProgress => status_or_progress(&data, columns, index),
        };
        if let Some(column) = columns.get_mut(at) {
            column.field = field;
            column.open = None;
        }
    }
}

/// 序号 numbers the findings, unless it goes on counting where a finding goes on, or says 1-1-2.
fn number(sheet: &Sheet, data: &[&Row], columns: &[Column], index: u32) -> Option<Field> {
    let known = |field| column::first(columns, field).is_some();
    if known(Field::FindingNo) {
        return (!known(Field::RowNo)).then_some(Field::RowNo);
    }
    let (mut composite, mut numbered) = (0_usize, 0_usize);
    let (mut going_on, mut counting_on) = (0_usize, 0_usize);
    let finding = column::first(columns, Field::Finding);
    let mut above: Option<Cow<'_, str>> = None;
    for row in data {
        let own = row.cell(index).map(|cell| cell.value.shown()).filter(|it| !it.is_empty());
        if let Some(own) = &own {
            numbered = numbered.saturating_add(1);
            composite = composite.saturating_add(usize::from(is_composite(own)));
        }
        let Some(finding) = finding else { continue };
        let text = row.cell(finding).map(|cell| cell.value.shown()).filter(|it| !it.is_empty());
        let goes_on = match &text {
            None => above.is_some() || sheet.is_covered(row.number, finding),
            Some(text) => above.as_ref() == Some(text),
        };
        if goes_on {
            going_on = going_on.saturating_add(1);
            counting_on = counting_on.saturating_add(usize::from(own.is_some()));
        }
        above = text.or(above);
    }
    let counts_rows = numbered > 0 && composite.saturating_mul(2) > numbered
        || going_on > 0 && counting_on.saturating_mul(2) > going_on && !repeats(data, index);
    Some(if counts_rows && !known(Field::RowNo) { Field::RowNo } else { Field::FindingNo })
}

/// Whether the number of a row is mostly that of the row above: then it is that of the finding, written out again.
fn repeats(data: &[&Row], index: u32) -> bool {
    let numbers = || data.iter().filter_map(|row| row.cell(index)).map(|cell| cell.value.shown());
    numbers().zip(numbers().skip(1)).any(|(above, number)| above == number)
}

/// 1-1-2, 1.1: a number with its parents.
fn is_composite(number: &str) -> bool {
    let parts: Vec<&str> = number.split(['-', '－', '—', '.', '．']).collect();
    let digits = |part: &&str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
    };
    parts.len() > 1 && parts.iter().all(digits)
}

fn status_or_progress(data: &[&Row], columns: &[Column], index: u32) -> Option<Field> {
    let has_status = column::first(columns, Field::Status).is_some();
    let has_progress = column::first(columns, Field::Progress).is_some();
    let (mut filled, mut statuses) = (0_usize, 0_usize);
    for cell in data.iter().filter_map(|row| row.cell(index)) {
        filled = filled.saturating_add(1);
        statuses = statuses.saturating_add(usize::from(status::read(&cell.value.shown()).is_some()));
    }
    let says_status = filled > 0 && statuses.saturating_mul(10) >= filled.saturating_mul(6);
    match (says_status, has_status, has_progress) {
        (true, false, _) => Some(Field::Status),
        (_, _, false) => Some(Field::Progress),
        _ => None,
    }
}
