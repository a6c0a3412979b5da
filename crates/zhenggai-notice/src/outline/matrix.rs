//! Tables of problems, of which most rows are one: 序号 | 反馈问题 | 整改措施 | 整改进展.

use core::ops::Range;

use zhenggai_core::origin::Basis;

use crate::clause;
use crate::label;
use crate::phrase::squeezed;
use crate::reading::{Node, StatusReading};
use crate::source::Grid;
use crate::status;
use zhenggai_grammar::numeral;

use super::cell;
use super::form;
use super::heading;
use super::node::clauses;
use super::text::Texts;
use super::tree::Enumerator;

/// A problem of a table, and the aspect its row names.
pub(super) struct Row {
    /// The cell that names the aspect: paragraph and bytes.
    pub(super) aspect: Option<(usize, Range<usize>)>,
    pub(super) node: Node,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Columns {
    label: Option<usize>,
    aspect: Option<usize>,
    problem: usize,
    measures: Option<usize>,
    status: Vec<usize>,
}

/// The problems of a table; none when it is no table of problems.
pub(super) fn problems(texts: &Texts<'_>, table: &Grid) -> Vec<Row> {
    if let Some(node) = form::problem(texts, table) {
        return vec![Row { aspect: None, node }];
    }
    let Some(columns) = columns(texts, table) else { return Vec::new() };
    let mut found: Vec<Row> = Vec::new();
    for paragraph in table.rows.clone().skip(1) {
        let cells = texts.cells(paragraph);
        let cell = |column: usize| cells.get(column).cloned().filter(|cell| !cell.is_empty());
        match (cell(columns.problem), found.last_mut()) {
            (Some(problem), _) => {
                let aspect = columns.aspect.and_then(&cell).map(|cell| (paragraph, cell));
                found.push(Row { aspect, node: read(texts, paragraph, problem, &columns, &cells) });
            }
            // A cell that reaches over several rows is printed once.
            (None, Some(last)) => last.node.own.push(texts.whole(paragraph)),
            (None, None) => {}
        }
    }
    for row in &mut found {
        let marks = row.node.own.iter().enumerate().flat_map(|(stretch, own)| {
            clause::marks(texts.folded(own.paragraph), 0)
                .into_iter()
                .map(move |mark| Enumerator { stretch, mark })
        });
        row.node.clauses = clauses(texts, &row.node.own, &marks.collect::<Vec<_>>());
    }
    found
}

fn read(
    texts: &Texts<'_>,
    paragraph: usize,
    problem: Range<usize>,
    columns: &Columns,
    cells: &[Range<usize>],
) -> Node {
    let text = texts.folded(paragraph);
    let inside = text.get(problem.clone()).unwrap_or_default();
    let behind = label::label(inside).map_or(0, |label| label.length);
    let own_label = problem.start..problem.start.saturating_add(behind);
    let lead = heading::lead(text, own_label.end..problem.end);
    let label = columns
        .label
        .and_then(|column| cells.get(column).cloned())
        .filter(|cell| !cell.is_empty())
        .unwrap_or(own_label);
    let printed = texts.words(paragraph, label.clone());
    let words = texts.words(paragraph, lead.range.clone());
    let folded = squeezed(text.get(lead.range.clone()).unwrap_or_default());
    let status = columns.status.iter().filter_map(|column| cells.get(*column)).find_map(|cell| {
        let (value, long_term) = status::of_field(text, cell.clone())?;
        let (words, span) = (texts.words(paragraph, cell.clone()), texts.span(paragraph, cell.clone()));
        let words = words.trim_end_matches('。').to_owned();
        Some(StatusReading { value, basis: Basis::Explicit, text: words, span, long_term })
    });
    Node {
        ordinal: numeral::whole(&printed).or_else(|| label::label(&printed).and_then(|label| label.ordinal)),
        label: printed,
        title: Some(heading::finding(&words, &folded)),
        heading: Some(words),
        declared: heading::announced_items(text, lead.range)
            .map(|(value, range)| texts.said(value, paragraph, range)),
        clauses: Vec::new(),
        status,
        span: texts.span(paragraph, label.start..label.end.max(label.start)),
        label_span: texts.span(paragraph, label),
        own: vec![texts.whole(paragraph)],
        items: columns
            .measures
            .and_then(|column| cells.get(column))
            .map(|cell| cell::items(texts, paragraph, cell.clone()))
            .unwrap_or_default(),
    }
}

/// Which columns the header names; `None` when it names no problem, or the cells below are figures.
fn columns(texts: &Texts<'_>, table: &Grid) -> Option<Columns> {
    let header = table.rows.start;
    let first = header.checked_add(1).filter(|first| table.rows.contains(first))?;
    let named = |paragraph: usize| -> Vec<String> {
        let text = texts.folded(paragraph);
        texts.cells(paragraph).into_iter().map(|cell| squeezed(text.get(cell).unwrap_or_default())).collect()
    };
    let (names, cells) = (named(header), named(first));
    let find = |words: &[&str]| names.iter().position(|name| words.iter().any(|word| name.ends_with(word)));
    let problem = find(&[
        "问题",
        "问题表述",
        "问题描述",
        "问题内容",
        "反馈意见",
        "整改任务",
        "整改事项",
        "具体表现",
        "问题事项",
    ])?;
    let told = cells.get(problem).is_some_and(|cell| cell.chars().filter(|c| *c >= '\u{3400}').count() >= 4);
    let status_words =
        ["进展", "完成情况", "状态", "进度", "是否完成", "结果", "整改情况", "落实情况", "成效", "进展情况"];
    let is_status = |(column, name): (usize, &String)| {
        let short = |cell: &String| cell.chars().count() <= 24;
        let fits =
            status_words.iter().any(|word| name.ends_with(word)) && cells.get(column).is_some_and(short);
        (fits && column != problem).then_some(column)
    };
    let status = names.iter().enumerate().filter_map(is_status).collect();
    told.then_some(Columns {
        label: find(&["序号", "编号", "项号", "问题号"]),
        aspect: find(&["方面", "类别", "分类"]),
        problem,
        measures: find(&["整改措施", "措施", "整改举措", "措施及成效"]),
        status,
    })
}
