//! The rows of a ledger: data, and what stands between.

use zhenggai_grammar::width::half;

use crate::field::Field;
use crate::layout::column::{self, Column};
use crate::sheet::{Cell, Row, Sheet};

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

/// The columns of a ledger, ready to tell what its rows are.
pub(crate) struct Rule<'c> {
    columns: &'c [Column],
    /// The first column that says something of the row itself.
    label: Option<u32>,
    /// The lines of each column's header, without white space.
    headers: Vec<(u32, Vec<String>)>,
}

impl<'c> Rule<'c> {
    pub(crate) fn new(columns: &'c [Column]) -> Self {
        let own = columns.iter().filter(|it| it.field.is_some_and(|field| !field.carries()));
        let lines = |column: &Column| column.header.split(" / ").map(squeezed).collect();
        Self {
            columns,
            label: own.map(|it| it.index).min(),
            headers: columns.iter().map(|column| (column.index, lines(column))).collect(),
        }
    }

    /// What a row below the header is.
    pub(crate) fn kind(&self, sheet: &Sheet, row: &Row) -> LineKind {
        use LineKind::{Data, Skipped};
        let is_filled = |cell: &&Cell| cell.formula.is_some() || !cell.value.is_blank() || cell.had_controls;
        let mut filled = row.cells.iter().filter(is_filled);
        let Some(cell) = filled.next() else { return Skipped(Why::Empty) };
        let (first, words) = (cell.column, squeezed(&cell.value.shown()));
        let in_label = self.label.is_none_or(|label| first < label) || first == 0;
        if in_label && SUBTOTALS.iter().any(|it| words.starts_with(it)) {
            return Skipped(Why::Subtotal);
        }
        if in_label && TOTALS.iter().any(|it| words.starts_with(it)) {
            return Skipped(Why::Total);
        }
        if self.is_header(row.cells.iter().filter(is_filled)) {
            return Skipped(Why::HeaderRepeat);
        }
        if is_sign(&words) {
            return Skipped(Why::Foot);
        }
        if row.cells.iter().filter(is_filled).all(|cell| self.is_number(cell)) {
            return Skipped(Why::Empty);
        }
        let differs = |cell: &Cell| row.fields.is_none() || squeezed(&cell.value.shown()) != words;
        if filled.any(differs) {
            return Data;
        }
        if NOTES.iter().any(|note| words.starts_with(note)) {
            return Skipped(Why::Note);
        }
        let width = sheet.merges.at(row.number, first).map_or(1, |merge| merge.width());
        let across = u32::try_from(self.columns.len()).unwrap_or(u32::MAX);
        let is_wide = width >= 3 && width.saturating_mul(2) >= across;
        let content = [Field::Measure, Field::Finding, Field::Task];
        let is_content = content.iter().any(|field| column::first(self.columns, *field) == Some(first));
        if is_wide || (first <= 1 && is_band(&words) && (!is_content || words.ends_with("方面"))) {
            return Skipped(Why::Aspect);
        }
        Data
    }

    /// Whether most of the cells say what their columns are headed with.
    fn is_header<'s>(&self, filled: impl Iterator<Item = &'s Cell>) -> bool {
        let (mut all, mut matching) = (0_usize, 0_usize);
        for cell in filled {
            all = all.saturating_add(1);
            let lines = self.headers.iter().find(|(index, _)| *index == cell.column);
            let shown = cell.value.shown();
            let is_headed =
                lines.is_some_and(|(_, lines)| lines.iter().any(|line| is_squeezed(&shown, line)));
            matching = matching.saturating_add(usize::from(is_headed));
        }
        matching >= 2 && matching.saturating_mul(5) >= all.saturating_mul(3)
    }

    /// Whether a cell has nothing but a number, as where a template was numbered in advance.
    fn is_number(&self, cell: &Cell) -> bool {
        let column = self.columns.iter().find(|column| column.index == cell.column);
        let numbers = column.is_some_and(|column| {
            column.open.is_some_and(|open| open == column::Open::Number)
                || matches!(column.field, Some(Field::FindingNo | Field::RowNo | Field::TaskNo))
        });
        numbers && squeezed(&cell.value.shown()).chars().all(|c| c.is_ascii_digit())
    }
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
    letters(text).collect()
}

/// Whether a text is this without its white space.
fn is_squeezed(text: &str, to: &str) -> bool {
    letters(text).eq(to.chars())
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(half).filter(|c| !c.is_whitespace())
}

/// 填表人：…, 主要负责人（签字）：…
fn is_sign(words: &str) -> bool {
    let Some((head, _)) = words.split_once(':') else { return false };
    let name = head.split('(').next().unwrap_or_default();
    SIGNS.contains(&name)
        || name.chars().count() <= 10 && SIGNS.iter().any(|sign| head.ends_with(&format!("({sign})")))
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
