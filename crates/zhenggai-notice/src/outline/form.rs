//! Tables of two columns, what is said and the words: 整改任务 | 第十二项：…, 整改完成情况 | 已完成.

use core::ops::Range;

use zhenggai_core::origin::Basis;

use crate::label;
use crate::phrase::{is_full_stop, squeezed, trimmed};
use crate::reading::{Node, StatusReading, Stretch};
use crate::source::Grid;
use crate::status::{self, Field};

use super::cell;
use super::heading;
use super::text::Texts;

/// What stands before the words that name a problem.
const PROBLEMS: [&str; 8] =
    ["整改任务", "反馈问题", "督察反馈问题", "整改问题", "任务名称", "问题", "问题名称", "整改事项"];

/// A row: its name, and the words beside it.
struct Entry {
    paragraph: usize,
    name: String,
    words: Range<usize>,
}

/// The problem that a form tells of; `None` when the table is no form.
pub(super) fn problem(texts: &Texts<'_>, table: &Grid) -> Option<Node> {
    let entries: Vec<Entry> = table.rows.clone().map(|row| entry(texts, row)).collect::<Option<_>>()?;
    let fields = entries.iter().filter(|entry| field(&entry.name).is_some()).count();
    let named = entries.iter().find(|entry| PROBLEMS.contains(&entry.name.as_str()))?;
    if fields < 2 {
        return None;
    }
    let text = texts.folded(named.paragraph);
    let inside = text.get(named.words.clone()).unwrap_or_default();
    let length = label::label(inside).map_or(0, |label| label.length);
    let behind = named.words.start.saturating_add(length);
    let lead = heading::lead(text, behind..named.words.end);
    let printed = texts.words(named.paragraph, lead.range.clone());
    let folded = squeezed(text.get(lead.range.clone()).unwrap_or_default());
    let label = named.words.start..behind;
    let told = |kind: Field| move |entry: &&Entry| field(&entry.name) == Some(kind);
    let items = |entry: &Entry| cell::items(texts, entry.paragraph, entry.words.clone());
    let work =
        entries.iter().filter(|entry| matches!(field(&entry.name), Some(Field::Status | Field::Measures)));
    Some(Node {
        ordinal: label::label(inside).and_then(|label| label.ordinal),
        label: texts.words(named.paragraph, label.clone()),
        title: Some(heading::finding(&printed, &folded)),
        heading: Some(printed),
        declared: None,
        clauses: Vec::new(),
        status: entries.iter().filter(told(Field::Status)).find_map(|entry| status(texts, entry)),
        span: texts.span(named.paragraph, named.words.start..lead.range.end),
        label_span: texts.span(named.paragraph, label),
        own: entries.iter().map(|e| Stretch { paragraph: e.paragraph, range: e.words.clone() }).collect(),
        items: work.flat_map(items).collect(),
    })
}

/// A row of a name and words; the second cell may reach over several columns.
fn entry(texts: &Texts<'_>, paragraph: usize) -> Option<Entry> {
    let cells: Vec<Range<usize>> =
        texts.cells(paragraph).into_iter().filter(|cell| !cell.is_empty()).collect();
    let [name, words] = cells.as_slice() else { return None };
    let name = squeezed(texts.folded(paragraph).get(name.clone()).unwrap_or_default());
    let name = name.trim_end_matches(['：', ':']).to_owned();
    (name.chars().count() <= 12).then(|| Entry { paragraph, name, words: words.clone() })
}

fn field(name: &str) -> Option<Field> {
    status::field(&format!("{name}：")).map(|(field, _)| field)
}

/// The first sentence beside 整改完成情况, if it tells how far the work has come.
fn status(texts: &Texts<'_>, entry: &Entry) -> Option<StatusReading> {
    let text = texts.folded(entry.paragraph);
    let words = text.get(entry.words.clone())?;
    let length = words.find(is_full_stop).unwrap_or(words.len());
    let sentence = trimmed(text, entry.words.start..entry.words.start.saturating_add(length));
    let (value, long_term) = status::of_field(text, sentence.clone())?;
    Some(StatusReading {
        value,
        basis: Basis::Explicit,
        text: texts.words(entry.paragraph, sentence.clone()),
        span: texts.span(entry.paragraph, sentence),
        long_term,
    })
}
