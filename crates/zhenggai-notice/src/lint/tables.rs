//! Rows of a table whose parts do not make up their total.

use core::ops::Range;

use crate::catalogue::SUM_MISMATCH;
use crate::source::Paragraph;

use super::finding::Finding;
use super::text::Texts;

/// Words in the head of a column of totals.
const TOTALS: [&str; 4] = ["总数", "合计", "总计", "共计"];
/// Words in the head of a column that counts a stage of the work.
const STAGES: [&str; 8] = ["完成", "推进", "销号", "办结", "整改中", "未启动", "未整改", "到位"];
/// Words in the head of a column that is no part: a rate, or a part of a part.
const OTHERS: [&str; 4] = ["率", "比", "其中", "%"];

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Total,
    Part,
    Other,
}

/// Checks every table with a column of totals and columns of stages.
pub(super) fn check(texts: &Texts<'_>, findings: &mut Vec<Finding>) {
    for mut rows in texts.tables() {
        let Some((head, text)) = rows.next().and_then(|first| texts.paragraph(first)) else { continue };
        let columns: Vec<Column> =
            head.cells().map(|cell| column(text.get(cell).unwrap_or_default())).collect();
        let of = |wanted: Column| columns.iter().filter(|column| **column == wanted).count();
        if of(Column::Total) != 1 || of(Column::Part) < 2 {
            continue;
        }
        for (paragraph, text) in rows.filter_map(|row| texts.paragraph(row)) {
            of_row(paragraph, text, &columns, findings);
        }
    }
}

fn column(head: &str) -> Column {
    let has = |words: &[&str]| words.iter().any(|word| head.contains(word));
    match head {
        _ if has(&OTHERS) => Column::Other,
        _ if has(&TOTALS) => Column::Total,
        _ if has(&STAGES) => Column::Part,
        _ => Column::Other,
    }
}

/// A row counts only where every cell of a total or a part is a whole number.
fn of_row(paragraph: &Paragraph, text: &str, columns: &[Column], findings: &mut Vec<Finding>) {
    let mut total: Option<(u32, Range<usize>)> = None;
    let mut parts: Vec<u32> = Vec::new();
    for (cell, column) in paragraph.cells().zip(columns) {
        if *column == Column::Other {
            continue;
        }
        let Some(number) = text.get(cell.clone()).and_then(|cell| cell.parse().ok()) else { return };
        if *column == Column::Total {
            total = Some((number, cell));
        } else {
            parts.push(number);
        }
    }
    let Some((total, cell)) = total else { return };
    let sum = parts.iter().fold(0_u32, |sum, part| sum.saturating_add(*part));
    if sum != total && parts.len() > 1 {
        let formula: Vec<String> = parts.iter().map(u32::to_string).collect();
        let found = Finding::new(SUM_MISMATCH, paragraph.span(cell)).with("formula", formula.join("+"));
        findings.push(found.with("sum", sum).with("total", total));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reading;
    use crate::source::{Encoding, Source};

    fn found(text: &str) -> usize {
        let source = Source::plain(Encoding::Utf8, text);
        let mut findings = Vec::new();
        check(&Texts::new(&source, &Reading::default()), &mut findings);
        findings.len()
    }

    #[test]
    fn parts_of_a_row_make_up_its_total() {
        assert_eq!(found("问题总数\t已完成\t基本完成\t持续推进\n7\t5\t1\t1\n8\t5\t1\t1"), 1);
        assert_eq!(found("单位\t合计\t已完成\t正在推进\t完成率\n甲\t7\t5\t2\t71.4%"), 0);
        assert_eq!(found("单位\t合计\t已完成\n甲\t7\t5"), 0);
        assert_eq!(found("合计\t已完成\t正在推进\n7\t5\t约2"), 0);
    }
}
