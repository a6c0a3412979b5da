//! The header of a ledger: one to three rows, found by what they say.

use std::collections::BTreeSet;

use crate::field::Field;
use crate::header::{Headers, Meaning};
use crate::layout::column::{Column, Open};
use crate::sheet::{Row, Sheet};

/// How far down a header is looked for.
const DEEPEST: usize = 40;
/// How many columns are looked at.
const WIDEST: u32 = 256;
/// How many rows a header has at most.
const MOST_ROWS: u32 = 3;

/// A header.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// Its rows.
    pub(super) rows: Vec<u32>,
    /// The columns.
    pub(super) columns: Vec<Column>,
}

/// The header that says most; the shallower one, then the upper one, where two say as much.
pub(super) fn find(sheet: &Sheet, headers: &Headers) -> Option<Head> {
    let mut best: Option<(usize, Head)> = None;
    let last = sheet.last_column().min(WIDEST);
    for row in sheet.rows.iter().take(DEEPEST) {
        for depth in 1..=MOST_ROWS {
            let rows: Vec<u32> = (row.number..row.number.saturating_add(depth)).collect();
            let head = read(sheet, headers, rows, last);
            let score = score(&head);
            if best.as_ref().is_none_or(|(known, head)| {
                score > *known
                    || score == *known && usize::try_from(depth).is_ok_and(|it| it < head.rows.len())
            }) {
                best = Some((score, head));
            }
        }
    }
    best.map(|(_, head)| upwards(sheet, headers, head, last)).filter(is_of_a_ledger)
}

/// A header whose cells are merged with the rows above begins there.
fn upwards(sheet: &Sheet, headers: &Headers, head: Head, last_column: u32) -> Head {
    let (Some(first), Some(last)) = (head.rows.first(), head.rows.last()) else { return head };
    let merged = head.columns.iter().filter_map(|column| sheet.merges.at(*first, column.index));
    let begin = merged.map(|merge| merge.first_row).min().filter(|begin| begin < first);
    let begin = begin.filter(|begin| last.saturating_sub(*begin) < MOST_ROWS);
    begin.map(|begin| read(sheet, headers, (begin..=*last).collect(), last_column)).unwrap_or(head)
}

fn score(head: &Head) -> usize {
    let fields: BTreeSet<Option<Field>> = head.columns.iter().map(|column| column.field).collect();
    let open = head.columns.iter().filter(|column| column.open.is_some()).count();
    fields.iter().flatten().count().saturating_add(open)
}

fn is_of_a_ledger(head: &Head) -> bool {
    let has = |field| head.columns.iter().any(|column| column.field == Some(field));
    let content = has(Field::Measure) || has(Field::Finding) || has(Field::Task);
    let plan = [
        Field::Measure,
        Field::LeadLeaders,
        Field::LeadUnits,
        Field::Due,
        Field::Status,
        Field::Progress,
        Field::ResponsiblePersons,
    ];
    content && plan.into_iter().any(has) && score(head) >= 3
}

/// The header in these rows, up to the column `last`.
fn read(sheet: &Sheet, headers: &Headers, rows: Vec<u32>, last: u32) -> Head {
    let mut columns = Vec::new();
    let present: Vec<&Row> = rows.iter().filter_map(|number| sheet.row(*number)).collect();
    let mut taken = BTreeSet::new();
    for index in 0..=last {
        let mut lines: Vec<(u32, &str)> = Vec::new();
        for row in &present {
            let words = sheet.seen(row, index).and_then(|cell| cell.value.text());
            let Some(words) = words.filter(|words| words.chars().count() <= 60) else { continue };
            if lines.last().is_none_or(|(_, above)| *above != words) {
                lines.push((row.number, words));
            }
        }
        let Some((header_row, _)) = lines.last().copied() else { continue };
        let words: Vec<&str> = lines.iter().map(|(_, words)| *words).collect();
        let meaning = headers.under(&words);
        let (field, open) = match meaning {
            Some(Meaning::Is(field)) if field.is_list() || taken.insert(field) => (Some(field), None),
            Some(Meaning::Own) => continue,
            Some(Meaning::Number) => (None, Some(Open::Number)),
            Some(Meaning::StatusOrProgress) => (None, Some(Open::StatusOrProgress)),
            _ => (None, None),
        };
        columns.push(Column { index, header: words.join(" / "), header_row, field, open });
    }
    exact_before_likely(headers, &mut columns);
    parents_of_unknown(sheet, headers, &rows, &mut columns);
    Head { rows, columns }
}

/// Where two columns claim a field, the one that is headed by just its name has it.
fn exact_before_likely(headers: &Headers, columns: &mut [Column]) {
    for at in 0..columns.len() {
        let Some(column) = columns.get(at).filter(|column| column.field.is_none() && column.open.is_none())
        else {
            continue;
        };
        let lowest = column.header.rsplit(" / ").next().unwrap_or_default();
        let Some(Meaning::Is(field)) = headers.exactly(lowest) else { continue };
        let rival = columns.iter().position(|it| it.field == Some(field));
        let rival = rival.filter(|rival| {
            let lowest = columns.get(*rival).and_then(|it| it.header.rsplit(" / ").next());
            lowest.and_then(|lowest| headers.exactly(lowest)).is_none()
        });
        if let Some(rival) = rival {
            if let Some(column) = columns.get_mut(rival) {
                column.field = None;
            }
            if let Some(column) = columns.get_mut(at) {
                column.field = Some(field);
            }
        }
    }
}

/// A heading over several columns none of which is known by itself is taken for the first of them: 完成时限 over
/// 计划 and 调整.
fn parents_of_unknown(sheet: &Sheet, headers: &Headers, rows: &[u32], columns: &mut [Column]) {
    let Some(top) = rows.first().filter(|_| rows.len() > 1) else { return };
    for merge in
        sheet.merges.list().iter().filter(|it| it.first_row == *top && it.width() > 1 && it.height() == 1)
    {
        let below = |column: &Column| (merge.first_column..=merge.last_column).contains(&column.index);
        if columns.iter().any(|column| below(column) && (column.field.is_some() || column.open.is_some())) {
            continue;
        }
        let parent =
            columns.iter().find(|column| below(column)).and_then(|column| column.header.split(" / ").next());
        let Some(Meaning::Is(field)) = parent.and_then(|parent| headers.exactly(parent)) else { continue };
        if columns.iter().any(|column| column.field == Some(field)) {
            continue;
        }
        if let Some(first) = columns.iter_mut().find(|column| below(column)) {
            first.field = Some(field);
        }
    }
}

/// Whether a sheet without a ledger's header holds figures: by its name, its title, or its columns.
pub(super) fn is_summary(sheet: &Sheet) -> bool {
    const WORDS: &[&str] = &["汇总", "统计", "总表", "一览"];
    let named = sheet.name.as_ref().is_some_and(|name| WORDS.iter().any(|word| name.contains(word)));
    let figures = sheet.rows.iter().take(10).any(|row| {
        let figure = |words: &str| words.ends_with('数') || words.ends_with('率') || words.ends_with("数量");
        row.cells.iter().filter_map(|cell| cell.value.text()).filter(|words| figure(words)).count() >= 2
    });
    let has_number = sheet.rows.iter().any(|row| {
        row.cells
            .iter()
            .any(|cell| cell.formula.is_some() || matches!(cell.value, crate::sheet::Value::Number(_)))
    });
    figures || named && has_number
}
