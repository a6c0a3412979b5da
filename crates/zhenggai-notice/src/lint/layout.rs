//! Blocks without a number, items without a heading, sentences that stand twice, stops, spaces, names of bodies.

use core::ops::Range;
use std::collections::BTreeMap;

use zhenggai_core::origin::TextSpan;

use crate::catalogue::{
    BLOCK_UNNUMBERED, ENTITY_ALIAS, ITEM_WITHOUT_HEADING, PUNCTUATION_WIDTH, SENTENCE_REPEATED, STOP_MISSING,
    STRAY_SPACE,
};
use crate::reading::{Node, Reading};
use crate::source::Paragraph;

use super::finding::Finding;
use super::text::Texts;

/// A sentence shorter than this may well stand twice.
const SENTENCE: usize = 18;

/// A name of a body has no more bytes than this.
const NAME: usize = 60;

/// Checks how the text is laid out.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    // A sentence that hands over a few matters is usual; a report with measures of its own wants a number.
    let reports = reading.outline.on_site.as_ref().filter(|block| !block.clauses.is_empty());
    if let Some(block) = reports.filter(|_| !reading.outline.sections.is_empty()) {
        findings.push(Finding::new(BLOCK_UNNUMBERED, block.span));
    }
    for problem in reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems) {
        headings(problem, findings);
    }
    repeated(texts, findings);
    let mut narrow: Option<(TextSpan, char, usize)> = None;
    for (paragraph, text) in texts.paragraphs().filter(|(_, text)| !text.contains('\t')) {
        stop(paragraph, findings);
        space(paragraph, text, findings);
        for (at, c) in narrow_marks(text) {
            let span = paragraph.span(at..at.saturating_add(c.len_utf8()));
            narrow =
                Some(narrow.map_or((span, c, 1), |(first, c, count)| (first, c, count.saturating_add(1))));
        }
    }
    if let Some((span, mark, count)) = narrow {
        findings.push(Finding::new(PUNCTUATION_WIDTH, span).with("mark", mark).with("count", count));
    }
    aliases(texts, findings);
}

/// One item without a heading among those that all have one.
fn headings(node: &Node, findings: &mut Vec<Finding>) {
    let bare: Vec<&Node> = node.items.iter().filter(|item| item.heading.is_none()).collect();
    if let [item] = bare.as_slice()
        && node.items.len() > 2
    {
        findings.push(Finding::new(ITEM_WITHOUT_HEADING, item.label_span).with("label", &item.label));
    }
    node.items.iter().for_each(|item| headings(item, findings));
}

fn repeated(texts: &Texts<'_>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, TextSpan> = BTreeMap::new();
    for (paragraph, text) in texts.paragraphs() {
        let mut from = 0_usize;
        for part in text.split_inclusive('。') {
            let sentence = part.trim();
            let start = from.saturating_add(part.len().saturating_sub(part.trim_start().len()));
            from = from.saturating_add(part.len());
            if sentence.chars().count() < SENTENCE || !sentence.ends_with('。') {
                continue;
            }
            let span = paragraph.span(start..start.saturating_add(sentence.len()));
            if let Some(first) = seen.get(sentence) {
                findings.push(Finding::new(SENTENCE_REPEATED, span).beside(*first));
            } else {
                seen.insert(sentence, span);
            }
        }
    }
}

/// A paragraph of sentences whose last one has no stop.
fn stop(paragraph: &Paragraph, findings: &mut Vec<Finding>) {
    let text = paragraph.text().trim_end();
    let Some(last) = text.chars().next_back() else { return };
    let word = ('\u{4e00}'..='\u{9fff}').contains(&last);
    let sentences = text.contains('。') && text.chars().count() > 30;
    // A title or a channel may end without one.
    let channel = ["电话", "邮箱", "邮编", "地址", "信箱"].iter().any(|word| text.contains(word));
    if word && sentences && !channel {
        let at = text.len().saturating_sub(last.len_utf8());
        let found = Finding::new(STOP_MISSING, paragraph.span(at..text.len()));
        findings.push(found.suggesting(Some(format!("{last}。"))));
    }
}

/// The first space between two Chinese characters of a long paragraph.
fn space(paragraph: &Paragraph, text: &str, findings: &mut Vec<Finding>) {
    let found = text.match_indices(' ').find_map(|(at, _)| {
        let (range, one, other) = between_characters(text, at)?;
        Some((range, format!("{one}{other}")))
    });
    if let Some((range, joined)) = found.filter(|_| text.chars().count() > 30 && text.contains('。')) {
        findings.push(Finding::new(STRAY_SPACE, paragraph.span(range)).suggesting(Some(joined)));
    }
}

/// Half-width commas, semicolons and question marks between Chinese characters.
fn narrow_marks(text: &str) -> Vec<(usize, char)> {
    let narrow = text.bytes().enumerate().filter(|(_, b)| matches!(b, b',' | b';' | b'?' | b'!'));
    narrow
        .filter(|(at, _)| between_characters(text, *at).is_some())
        .map(|(at, b)| (at, char::from(b)))
        .collect()
}

/// The Chinese characters on both sides of the byte at `at`, if they are, and where they stand.
fn between_characters(text: &str, at: usize) -> Option<(Range<usize>, char, char)> {
    let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let one = text.get(..at)?.chars().next_back().filter(han)?;
    let other = text.get(at.saturating_add(1)..)?.chars().next().filter(han)?;
    let end = at.saturating_add(1).saturating_add(other.len_utf8());
    Some((at.saturating_sub(one.len_utf8())..end, one, other))
}

/// 市文化旅游局 and 市文化和旅游局.
fn aliases(texts: &Texts<'_>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, (String, TextSpan)> = BTreeMap::new();
    for (paragraph, text) in texts.paragraphs() {
        for (at, end) in text.match_indices(['局', '委']) {
            let near = text.ceil_char_boundary(at.saturating_sub(NAME));
            let before = text.get(near..at).unwrap_or_default();
            let Some(level) = before.rfind(['市', '县', '区']) else { continue };
            let level = near.saturating_add(level);
            let range = level..at.saturating_add(end.len());
            let name = text.get(range.clone()).unwrap_or_default();
            let plain = name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            if !plain || !(5..=14).contains(&name.chars().count()) {
                continue;
            }
            let key: String = name.chars().filter(|c| *c != '和').collect();
            match seen.get(&key) {
                Some((known, first)) if known != name => {
                    let found = Finding::new(ENTITY_ALIAS, paragraph.span(range)).with("name", name);
                    findings.push(found.with("other", known).beside(*first));
                    return;
                }
                Some(_) => {}
                None => {
                    seen.insert(key, (name.to_owned(), paragraph.span(range)));
                }
            }
        }
    }
}
