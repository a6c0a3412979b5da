//! Numbered items within a cell of a table: ①…；②…, 1.…。2.…

use core::ops::Range;

use crate::clause;
use crate::label::{self, Label, Style};
use crate::reading::{Node, StatusReading, Stretch};
use crate::status;

use super::heading;
use super::node::clauses;
use super::text::Texts;
use super::tree::Enumerator;

/// The items in bytes `cell` of a paragraph: labels of one style from number 1 on, in order.
pub(super) fn items(texts: &Texts<'_>, paragraph: usize, cell: Range<usize>) -> Vec<Node> {
    let text = texts.folded(paragraph);
    let mut labels: Vec<(usize, Label)> = Vec::new();
    let mut boundary = true;
    for (at, c) in text.get(cell.clone()).unwrap_or_default().char_indices() {
        let start = cell.start.saturating_add(at);
        if boundary && !c.is_whitespace() {
            let found = text.get(start..cell.end).and_then(label::label);
            labels.extend(found.filter(|found| goes_on(&labels, found)).map(|found| (start, found)));
        }
        boundary = matches!(c, '。' | '；' | ';' | '：' | ':') || boundary && c.is_whitespace();
    }
    if labels.len() < 2 {
        return Vec::new();
    }
    let ends = labels.iter().skip(1).map(|(start, _)| *start).chain([cell.end]);
    labels.iter().zip(ends).map(|((start, label), end)| item(texts, paragraph, *start..end, *label)).collect()
}

/// Whether a label is the next of the row, or begins one.
fn goes_on(labels: &[(usize, Label)], found: &Label) -> bool {
    let listed =
        matches!(found.style, Style::ArabicParen | Style::ArabicHalf | Style::ArabicStop | Style::Circled);
    match labels.last() {
        Some((_, last)) => {
            last.style == found.style && found.ordinal == last.ordinal.and_then(|last| last.checked_add(1))
        }
        None => listed && found.ordinal == Some(1),
    }
}

fn item(texts: &Texts<'_>, paragraph: usize, range: Range<usize>, label: Label) -> Node {
    let text = texts.folded(paragraph);
    let behind = range.start.saturating_add(label.length);
    let printed = range.start..behind;
    let lead = heading::lead(text, behind..range.end);
    let follows = text.get(lead.next.min(range.end)..range.end).is_some_and(|rest| !rest.trim().is_empty());
    let named = heading::is_heading(text, &lead, follows);
    let own = vec![Stretch { paragraph, range: range.clone() }];
    let inside = text.get(..range.end).unwrap_or(text);
    let marks = clause::marks(inside, behind).into_iter().map(|mark| Enumerator { stretch: 0, mark });
    let said = status::of_text(&[(text, behind..range.end)], |_, _| false);
    Node {
        label: texts.words(paragraph, printed.clone()),
        ordinal: label.ordinal,
        heading: named.then(|| texts.words(paragraph, lead.range.clone())),
        title: None,
        declared: None,
        clauses: clauses(texts, &own, &marks.collect::<Vec<_>>()),
        status: said.map(|found| StatusReading {
            value: found.value,
            basis: found.basis,
            text: texts.words(paragraph, found.range.clone()),
            span: texts.span(paragraph, found.range),
            long_term: found.long_term,
        }),
        span: texts.span(paragraph, printed.clone()),
        label_span: texts.span(paragraph, printed),
        own,
        items: Vec::new(),
    }
}
