//! The title of a notice, and what kind of notice it is.

use crate::label;
use crate::phrase::{is_comma, is_full_stop, squeezed};
use crate::reading::{Genre, Said};

use super::text::Texts;

/// A title, and how many paragraphs stand before and in it.
pub(super) struct Title {
    pub(super) said: Said<String>,
    pub(super) paragraphs: usize,
}

/// Words with which titles end.
const ENDINGS: [&str; 15] = [
    "通报",
    "公告",
    "公示",
    "情况",
    "报告",
    "通告",
    "说明",
    "公开",
    "汇报",
    "公布",
    "结果",
    "函",
    "清单",
    "简报",
    "情况表",
];

/// How far down a title may begin.
const SEARCHED: usize = 8;
/// How many lines it may take.
const LINES: usize = 4;

/// The title: lines before the first sentence, joined until they end like a title.
pub(super) fn title(texts: &Texts<'_>) -> Option<Title> {
    (0..texts.len().min(SEARCHED)).take_while(|first| *first == 0 || is_line(texts, *first - 1)).find_map(
        |first| {
            let last = last_line(texts, first)?;
            let said = joined(texts, first, last);
            Some(Title { said, paragraphs: last.saturating_add(1) })
        },
    )
}

fn last_line(texts: &Texts<'_>, first: usize) -> Option<usize> {
    let lines = first..first.saturating_add(LINES).min(texts.len());
    let last = lines.take_while(|line| is_line(texts, *line)).find(|line| ends_title(texts.folded(*line)))?;
    // 关于…情况 / 的通报
    let next = last.saturating_add(1);
    let goes_on = is_line(texts, next)
        && texts.folded(next).starts_with(['的', '通', '公'])
        && ends_title(texts.folded(next));
    Some(if goes_on { next } else { last })
}

fn joined(texts: &Texts<'_>, first: usize, last: usize) -> Said<String> {
    let whole = |line: usize| 0..texts.folded(line).len();
    let text: String = (first..=last).map(|line| texts.words(line, whole(line))).collect();
    Said { value: text.clone(), text, span: texts.span(first, whole(first)) }
}

/// Whether a paragraph can be a line of a title: short, no sentence, no label, no row.
fn is_line(texts: &Texts<'_>, line: usize) -> bool {
    let text = texts.folded(line);
    line < texts.len()
        && !texts.is_row(line)
        && text.len() <= 300
        && !text.contains(is_full_stop)
        && !text.ends_with(['：', ':'])
        && !text.contains(is_comma)
        && label::label(text).is_none()
}

fn ends_title(text: &str) -> bool {
    let text = squeezed(text);
    let text = text
        .strip_suffix(['）', ')'])
        .and_then(|text| text.rfind(['（', '(']).and_then(|at| text.get(..at)))
        .unwrap_or(&text);
    ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// The kind of notice, by the words of its title, or else of its first paragraphs.
pub(super) fn genre(texts: &Texts<'_>, title: Option<&Title>) -> Option<Genre> {
    let first = title.map_or(0, |title| title.paragraphs);
    let named: String = (0..first).map(|line| squeezed(texts.folded(line))).collect();
    let opening = || (first..texts.len().min(first.saturating_add(2))).map(|line| texts.folded(line));
    kind(&named).or_else(|| {
        opening().find_map(|text| kind(text.get(..text.floor_char_boundary(1500)).unwrap_or(text)))
    })
}

fn kind(text: &str) -> Option<Genre> {
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if any(&["生态环境保护督察", "生态环保督察", "环境保护督察", "环保督察", "生态环境督察"])
    {
        Some(Genre::Eco)
    } else if any(&["巡察", "巡视"]) {
        Some(Genre::Inspection)
    } else if any(&["审计"]) {
        Some(Genre::Audit)
    } else {
        None
    }
}
