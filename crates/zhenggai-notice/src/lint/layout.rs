//! Blocks without a number, items without a heading, sentences that stand twice, stops, spaces, names of bodies.

use core::ops::Range;
use std::collections::BTreeMap;

use zhenggai_core::origin::TextSpan;

use crate::catalogue::{
    BLOCK_UNNUMBERED, ENTITY_ALIAS, ITEM_WITHOUT_HEADING, PUNCTUATION_WIDTH, SENTENCE_REPEATED, STOP_MISSING,
    STRAY_SPACE,
};
use crate::glance::{self, Letters, glance};
use crate::reading::{Node, Reading};
use crate::source::Paragraph;

use super::finding::Finding;
use super::text::Texts;

/// A sentence shorter than this may well stand twice.
const SENTENCE: usize = 18;

/// A name of a body has no more bytes than this.
const NAME: usize = 60;

/// With these end the names of bodies.
static BODIES: Letters = Letters::of(&['局', '委']);

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
        let marks = narrow_marks(text);
        let first =
            || marks.first().map(|(at, c)| (paragraph.span(*at..at.saturating_add(c.len_utf8())), *c, 0));
        narrow = narrow.or_else(first).map(|(span, c, count)| (span, c, count.saturating_add(marks.len())));
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
    // By length first: it tells most sentences apart.
    let mut seen: BTreeMap<(usize, &str), (&Paragraph, Range<usize>)> = BTreeMap::new();
    for (paragraph, text) in texts.paragraphs() {
        let mut from = 0_usize;
        for part in text.split_inclusive('。') {
            let sentence = part.trim();
            let start = from.saturating_add(part.len().saturating_sub(part.trim_start().len()));
            from = from.saturating_add(part.len());
            let long = sentence.chars().nth(SENTENCE.saturating_sub(1)).is_some();
            if !long || !sentence.ends_with('。') {
                continue;
            }
            let range = start..start.saturating_add(sentence.len());
            let key = (sentence.len(), sentence);
            if let Some((before, first)) = seen.get(&key) {
                let found = Finding::new(SENTENCE_REPEATED, paragraph.span(range));
                findings.push(found.beside(before.span(first.clone())));
            } else {
                seen.insert(key, (paragraph, range));
            }
        }
    }
}

/// A paragraph of sentences whose last one has no stop.
fn stop(paragraph: &Paragraph, findings: &mut Vec<Finding>) {
    let text = paragraph.text().trim_end();
    let Some(last) = text.chars().next_back() else { return };
    let word = ('\u{4e00}'..='\u{9fff}').contains(&last);
    // A title or a channel may end without one.
    let channel = || ["电话", "邮箱", "邮编", "地址", "信箱"].iter().any(|word| text.contains(word));
    if word && is_sentences(text) && !channel() {
        let at = text.len().saturating_sub(last.len_utf8());
        let found = Finding::new(STOP_MISSING, paragraph.span(at..text.len()));
        findings.push(found.suggesting(Some(format!("{last}。"))));
    }
}

/// Whether a text is long and has a stop in it.
fn is_sentences(text: &str) -> bool {
    text.chars().nth(30).is_some() && text.contains('。')
}

/// The first space between two Chinese characters of a long paragraph.
fn space(paragraph: &Paragraph, text: &str, findings: &mut Vec<Finding>) {
    let found = text.match_indices(' ').find_map(|(at, _)| {
        let (range, one, other) = between_characters(text, at)?;
        Some((range, format!("{one}{other}")))
    });
    if let Some((range, joined)) = found.filter(|_| is_sentences(text)) {
        findings.push(Finding::new(STRAY_SPACE, paragraph.span(range)).suggesting(Some(joined)));
    }
}

/// Half-width commas, semicolons and question marks between Chinese characters.
fn narrow_marks(text: &str) -> Vec<(usize, char)> {
    let is_narrow = |b: u8| matches!(b, b',' | b';' | b'?' | b'!');
    // Without a way out of the loop, many bytes are looked at at once.
    if !text.bytes().fold(false, |found, b| found | is_narrow(b)) {
        return Vec::new();
    }
    let narrow = glance::marks(text).filter(|(_, c)| matches!(c, ',' | ';' | '?' | '!'));
    narrow.filter(|(at, _)| between_characters(text, *at).is_some()).collect()
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
    let mut seen: BTreeMap<String, (&str, &Paragraph, Range<usize>)> = BTreeMap::new();
    for (paragraph, text) in texts.paragraphs() {
        for (at, end) in glance(text, &BODIES).filter(|(_, c)| BODIES.have(*c)) {
            let near = text.ceil_char_boundary(at.saturating_sub(NAME));
            let before = text.get(near..at).unwrap_or_default();
            let Some(level) = before.rfind(['市', '县', '区']) else { continue };
            let level = near.saturating_add(level);
            let range = level..at.saturating_add(end.len_utf8());
            let name = text.get(range.clone()).unwrap_or_default();
            let plain = name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            if !plain || !(5..=14).contains(&name.chars().count()) {
                continue;
            }
            let key: String = name.chars().filter(|c| *c != '和').collect();
            match seen.get(&key) {
                Some((known, before, first)) if *known != name => {
                    let found = Finding::new(ENTITY_ALIAS, paragraph.span(range)).with("name", name);
                    findings.push(found.with("other", known).beside(before.span(first.clone())));
                    return;
                }
                Some(_) => {}
                None => {
                    seen.insert(key, (name, paragraph, range));
                }
            }
        }
    }
}
