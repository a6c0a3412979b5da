//! Problems and items out of labels and their texts.

use core::ops::Range;

use zhenggai_core::origin::Basis;

use crate::reading::{Clause, Node, StatusReading, Stretch};
use crate::status;

use super::heading::{self, Lead};
use super::text::Texts;
use super::tree::{Enumerator, Knot, Tree};

/// Which level a node is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// A finding: its heading is the sentence that names it.
    Problem,
    /// Anything below: it may have no heading.
    Item,
}

/// The first phrase behind a label, and the paragraph it stands in: that of the label, or the next of its own
/// text when the label stands alone.
pub(super) fn lead(texts: &Texts<'_>, knot: &Knot) -> (usize, Lead) {
    let first = knot.own.first().map_or(knot.at.range.end, |own| own.range.end);
    let text = texts.folded(knot.at.paragraph);
    let lead = heading::lead(text, knot.at.range.end..first.max(knot.at.range.end));
    match knot.own.get(1).filter(|next| lead.range.is_empty() && !texts.is_row(next.paragraph)) {
        Some(next) => (next.paragraph, heading::lead(texts.folded(next.paragraph), next.range.clone())),
        None => (knot.at.paragraph, lead),
    }
}

/// The folded words of the first phrase.
pub(super) fn head<'a>(texts: &'a Texts<'_>, knot: &Knot) -> &'a str {
    let (paragraph, lead) = lead(texts, knot);
    texts.folded(paragraph).get(lead.range).unwrap_or_default()
}

/// The node that a knot and those below it make.
pub(super) fn node(texts: &Texts<'_>, tree: &Tree, index: usize, level: Level) -> Option<Node> {
    let knot = tree.knots.get(index)?;
    let (paragraph, lead) = lead(texts, knot);
    let text = texts.folded(paragraph);
    let goes_on = |own: &Stretch| {
        let behind = lead.next.max(own.range.start).min(own.range.end)..own.range.end;
        let here = || text.get(behind).is_some_and(|rest| !rest.trim().is_empty());
        own.paragraph > paragraph || own.paragraph == paragraph && here()
    };
    let follows = knot.own.iter().any(goes_on) || !knot.children.is_empty();
    let named = match level {
        Level::Problem => !lead.range.is_empty(),
        Level::Item => heading::is_heading(text, &lead, follows),
    };
    let words = texts.words(paragraph, lead.range.clone());
    let title = (named && level == Level::Problem).then(|| {
        let folded = crate::phrase::squeezed(text.get(lead.range.clone()).unwrap_or_default());
        heading::finding(&words, &folded)
    });
    let declared = heading::announced_items(text, lead.range.clone()).filter(|_| named);
    let spoken = if named { lead.next } else { lead.range.start };
    Some(Node {
        label: texts.words(knot.at.paragraph, knot.at.range.clone()),
        ordinal: knot.label.ordinal,
        heading: named.then_some(words),
        title,
        declared: declared.map(|(value, range)| texts.said(value, paragraph, range)),
        clauses: clauses(texts, &knot.own, &knot.clauses),
        status: bracketed(texts, paragraph, &lead).or_else(|| of_text(texts, knot, paragraph, spoken)),
        span: texts.span(knot.at.paragraph, knot.at.range.start..lead_end(knot, paragraph, &lead)),
        label_span: texts.span(knot.at.paragraph, knot.at.range.clone()),
        own: knot.own.clone(),
        items: knot.children.iter().filter_map(|child| node(texts, tree, *child, Level::Item)).collect(),
    })
}

/// Where a label and its first phrase end, within the paragraph of the label.
pub(super) fn lead_end(knot: &Knot, paragraph: usize, lead: &Lead) -> usize {
    if paragraph == knot.at.paragraph { lead.range.end.max(knot.at.range.end) } else { knot.at.range.end }
}

/// The clauses in these stretches, each up to the next one or the end of its stretch.
pub(super) fn clauses(texts: &Texts<'_>, own: &[Stretch], marks: &[Enumerator]) -> Vec<Clause> {
    let nexts = marks.iter().skip(1).map(Some).chain([None]);
    let read = |(found, next): (&Enumerator, Option<&Enumerator>)| {
        let stretch = own.get(found.stretch)?;
        let (start, end) = (found.mark.start, found.mark.start.saturating_add(found.mark.length));
        let until = next
            .filter(|next| next.stretch == found.stretch)
            .map_or(stretch.range.end, |next| next.mark.start);
        Some(Clause {
            label: texts.words(stretch.paragraph, start..end),
            ordinal: found.mark.ordinal,
            span: texts.span(stretch.paragraph, start..end),
            own: Stretch { paragraph: stretch.paragraph, range: start..until },
        })
    };
    marks.iter().zip(nexts).filter_map(read).collect()
}

/// A status in brackets at the end of a heading: 关于…问题（已完成）.
fn bracketed(texts: &Texts<'_>, paragraph: usize, lead: &Lead) -> Option<StatusReading> {
    let text = texts.folded(paragraph).get(..lead.range.end)?;
    let inner_end = text.strip_suffix(['）', ')', '】'])?.len();
    let inner = text.get(lead.range.start..inner_end)?;
    let (at, open) = inner.char_indices().rev().take(16).find(|(_, c)| matches!(c, '（' | '(' | '【'))?;
    let range = lead.range.start.saturating_add(at).saturating_add(open.len_utf8())..inner_end;
    let (value, long_term) = status::of_field(text, range.clone())?;
    let words = texts.words(paragraph, range.clone());
    Some(StatusReading {
        value,
        basis: Basis::Explicit,
        text: words,
        span: texts.span(paragraph, range),
        long_term,
    })
}

/// The status a knot's own text prints, from byte `spoken` of the paragraph with its heading on.
fn of_text(texts: &Texts<'_>, knot: &Knot, paragraph: usize, spoken: usize) -> Option<StatusReading> {
    let behind = |own: &Stretch| {
        let start = if own.paragraph == paragraph { own.range.start.max(spoken) } else { own.range.start };
        if own.paragraph < paragraph {
            own.range.end..own.range.end
        } else {
            start.min(own.range.end)..own.range.end
        }
    };
    let stretches: Vec<(&str, Range<usize>)> =
        knot.own.iter().map(|own| (texts.folded(own.paragraph), behind(own))).collect();
    let first = knot.clauses.first();
    let parted = |stretch: usize, byte: usize| {
        first.is_some_and(|first| {
            first.stretch < stretch || first.stretch == stretch && first.mark.start <= byte
        })
    };
    let found = status::of_text(&stretches, parted)?;
    let paragraph = knot.own.get(found.stretch)?.paragraph;
    Some(StatusReading {
        value: found.value,
        basis: found.basis,
        text: texts.words(paragraph, found.range.clone()),
        span: texts.span(paragraph, found.range),
        long_term: found.long_term,
    })
}
