//! The rows of a ledger: data, and what stands between.

use crate::field::Field;
use crate::layout::column::{self, Column};
use crate::sheet::{Row, Sheet};

zhenggai_core::vocabulary! {
    /// Why a row is no data (跳过原因).
    pub enum Why as "why" {
        /// It stands above the header (标题行).
        Title = "title",
        /// It names the aspect of the rows below (方面行).
        Aspect = "aspect",
        /// 小计.
        Subtotal = "subtotal",
        /// 合计.
        Total = "total",
        /// Nothing (空行).
        Empty = "empty",
        /// The header once more (重复表头).
        HeaderRepeat = "header_repeat",
        /// 备注、说明.
        Note = "note",
        /// Who filled in, checked and signed (签字行).
        Foot = "foot",
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: u32,
    /// What it is.
    pub kind: LineKind,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// Data.
    Data,
    /// Something else.
    Skipped(Why),
}

const TOTALS: &[&str] = &["合计", "总计", "共计", "总合计"];
const SUBTOTALS: &[&str] = &["小计", "本页小计", "分计", "本页合计"];
const NOTES: &[&str] = &["备注", "注:", "注1", "说明", "填表说明", "填报说明", "注意事项", "注."];
const SIGNS: &[&str] = &[
    "填表人",
    "制表人",
    "审核人",
    "主要负责人",
    "负责人",
    "单位负责人",
    "填报人",
    "填报单位",
    "填报日期",
    "填表日期",
    "填报时间",
    "分管领导签字",
    "签字",
    "联系人",
    "联系电话",
    "盖章",
    "经办人签字",
    "审签",
    "党组织书记签字",
    "复核人",
];

/// What a row below the header is.
pub(crate) fn kind(sheet: &Sheet, row: &Row, columns: &[Column]) -> LineKind {
    use LineKind::{Data, Skipped};
    let filled: Vec<(u32, String)> = row
        .cells
        .iter()
        .filter(|cell| cell.formula.is_some() || !cell.value.shown().is_empty() || cell.had_controls)
        .map(|cell| (cell.column, squeezed(&cell.value.shown())))
        .collect();
    let Some((first, words)) = filled.first() else { return Skipped(Why::Empty) };
    let label =
        columns.iter().filter(|it| it.field.is_some_and(|field| !field.carries())).map(|it| it.index).min();
    let in_label = label.is_none_or(|label| *first < label) || *first == 0;
    let head: String = words.chars().take(12).collect();
    if in_label && SUBTOTALS.iter().any(|it| head.starts_with(it)) {
        return Skipped(Why::Subtotal);
    }
    if in_label && TOTALS.iter().any(|it| head.starts_with(it)) {
        return Skipped(Why::Total);
    }
    if is_header(&filled, columns) {
        return Skipped(Why::HeaderRepeat);
    }
    if is_sign(words) {
        return Skipped(Why::Foot);
    }
    if is_numbered_only(&filled, columns) {
        return Skipped(Why::Empty);
    }
    let width = sheet.merges.at(row.number, *first).map_or(1, |merge| merge.width());
    if filled.len() > 1 && row.fields.is_none_or(|_| filled.iter().any(|(_, it)| it != words)) {
        return Data;
    }
    if NOTES.iter().any(|note| words.starts_with(note)) {
        return Skipped(Why::Note);
    }
    let across = u32::try_from(columns.len()).unwrap_or(u32::MAX);
    let is_wide = width >= 3 && width.saturating_mul(2) >= across;
    let content = [Field::Measure, Field::Finding, Field::Task];
    let is_content = content.iter().any(|field| column::first(columns, *field) == Some(*first));
    if is_wide || (*first <= 1 && is_band(words) && (!is_content || words.ends_with("方面"))) {
        return Skipped(Why::Aspect);
    }
    Data
}

/// Below the last data, a wide line names no aspect: it is a note.
pub(crate) fn settle_the_end(lines: &mut Vec<Line>) {
    let last =
        lines.iter().rposition(|line| line.kind == LineKind::Data).map_or(0, |at| at.saturating_add(1));
    for line in lines.iter_mut().skip(last) {
        if line.kind == LineKind::Skipped(Why::Aspect) {
            line.kind = LineKind::Skipped(Why::Note);
        }
    }
    while lines.last().is_some_and(|line| line.kind == LineKind::Skipped(Why::Empty)) {
        lines.pop();
    }
}

fn squeezed(text: &str) -> String {
    text.chars().map(zhenggai_grammar::width::half).filter(|c| !c.is_whitespace()).collect()
}

fn is_header(filled: &[(u32, String)], columns: &[Column]) -> bool {
    let same = |(index, words): &&(u32, String)| {
        let column = columns.iter().find(|column| column.index == *index);
        column.is_some_and(|column| column.header.split(" / ").any(|line| squeezed(line) == *words))
    };
    let matching = filled.iter().filter(same).count();
    matching >= 2 && matching.saturating_mul(5) >= filled.len().saturating_mul(3)
}

/// 填表人：…, 主要负责人（签字）：…
fn is_sign(words: &str) -> bool {
    let Some((head, _)) = words.split_once(':') else { return false };
    let name = head.split('(').next().unwrap_or_default();
    SIGNS.contains(&name)
        || name.chars().count() <= 10 && SIGNS.iter().any(|sign| head.ends_with(&format!("({sign})")))
}

/// A template that was numbered in advance.
fn is_numbered_only(filled: &[(u32, String)], columns: &[Column]) -> bool {
    filled.iter().all(|(index, words)| {
        let column = columns.iter().find(|column| column.index == *index);
        let numbers = column.is_some_and(|column| {
            column.open.is_some_and(|open| open == column::Open::Number)
                || matches!(column.field, Some(Field::FindingNo | Field::RowNo | Field::TaskNo))
        });
        numbers && words.chars().all(|c| c.is_ascii_digit())
    })
}

/// 一、…, （一）…, …方面, 第一部分 …
fn is_band(words: &str) -> bool {
    const NUMERALS: &str = "一二三四五六七八九十";
    let open = words.trim_start_matches(['(', '第']);
    let rest = open.trim_start_matches(|c| NUMERALS.contains(c));
    let is_numbered =
        rest.len() < open.len() && rest.starts_with(['、', ')', '.', '，', ',', '部', '类', '方']);
    is_numbered || words.ends_with("方面") || words.ends_with("方面:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_apart_by_their_words() {
        for band in ["一、落实方针政策方面", "(二)全面从严治党", "第三部分基层党组织建设", "作风建设方面"]
        {
            assert!(is_band(band), "{band}");
        }
        for other in ["学习不够", "一户一档不全", "3.台账不清"] {
            assert!(!is_band(other), "{other}");
        }
        for sign in ["填表人:", "主要负责人(签字):", "审核人:办公室主任", "填报单位(盖章):县水利局"]
        {
            assert!(is_sign(sign), "{sign}");
        }
        for other in ["整改措施:学习", "负责人事工作", "已完成:3处"] {
            assert!(!is_sign(other), "{other}");
        }
    }
}
