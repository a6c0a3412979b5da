//! Fixed phrases, doubled words, 的 and 地, 督查 and 督察.

use core::ops::Range;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::catalogue::{DE_WRONG, DUCHA_MIXED, PHRASE_WRONG, WORD_DOUBLED};
use crate::phrase::places;
use crate::reading::{Genre, Reading};
use crate::source::Paragraph;

use super::finding::Finding;
use super::surroundings::Titles;
use super::text::Texts;

/// Slips, a line each: `data/phrases.txt` says what stands in a line.
const PHRASES: &str = include_str!("../../data/phrases.txt");

/// A slip of the dictionary.
struct Phrase {
    wrong: &'static str,
    right: &'static str,
    /// Behind these words it is right as it stands.
    unless: Vec<&'static str>,
}

static DICTIONARY: LazyLock<(Vec<Phrase>, Option<AhoCorasick>)> = LazyLock::new(|| {
    let rows = PHRASES.lines().filter(|row| !row.starts_with('#'));
    let phrase = |row: &'static str| {
        let mut fields = row.split('\t');
        let (wrong, right) = (fields.next()?, fields.next()?);
        Some(Phrase { wrong, right, unless: fields.flat_map(str::split_whitespace).collect() })
    };
    let phrases: Vec<Phrase> = rows.filter_map(phrase).collect();
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .build(phrases.iter().map(|phrase| phrase.wrong))
        .ok();
    (phrases, automaton)
});

/// Adverbs that take 地.
const ADVERBS: [&str; 12] =
    ["认真", "扎实", "有效", "深入", "全面", "严格", "切实", "及时", "充分", "积极", "稳步", "进一步"];
const VERBS: [&str; 12] =
    ["学习", "贯彻", "落实", "推进", "开展", "解决", "执行", "完成", "提升", "加强", "推动", "提高"];
/// Bytes of an ideograph.
const LETTER: usize = 3;
/// Words that are doubled by right.
const DOUBLED: [&str; 8] = ["研究", "讨论", "考虑", "一个", "一项", "一件", "一条", "许多"];

/// Checks every paragraph.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    let mut ducha: BTreeMap<String, Vec<(&'static str, zhenggai_core::origin::TextSpan)>> = BTreeMap::new();
    for (paragraph, text) in texts.paragraphs() {
        phrases(paragraph, text, findings);
        if let Some(range) = doubled(text) {
            let word = text.get(range.clone()).unwrap_or_default();
            let half = word.get(..word.len().checked_div(2).unwrap_or(0)).unwrap_or_default();
            let found = Finding::new(WORD_DOUBLED, paragraph.span(range)).with("word", half);
            findings.push(found.suggesting(Some(half.to_owned())));
        }
        if let Some((range, correction)) = misplaced(text) {
            let words = text.get(range.clone()).unwrap_or_default();
            let found = Finding::new(DE_WRONG, paragraph.span(range)).with("words", words);
            findings.push(found.suggesting(Some(correction)));
        }
        let mut titles = Titles::of(text);
        for at in places(text, "督") {
            let rest = text.get(at..).unwrap_or_default();
            let Some(word) = ["督查", "督察"].into_iter().find(|word| rest.starts_with(word)) else {
                continue;
            };
            if titles.covers(at) {
                continue;
            }
            let end = at.saturating_add(word.len());
            let next: String = text.get(end..).unwrap_or_default().chars().take(2).collect();
            ducha.entry(next).or_default().push((word, paragraph.span(at..end)));
        }
    }
    mixed(reading, &ducha, findings);
}

fn phrases(paragraph: &Paragraph, text: &str, findings: &mut Vec<Finding>) {
    let (phrases, Some(automaton)) = &*DICTIONARY else { return };
    for hit in automaton.find_iter(text) {
        let Some(phrase) = phrases.get(hit.pattern().as_usize()) else { continue };
        let behind = text.get(hit.end()..).unwrap_or_default();
        if phrase.unless.iter().any(|word| behind.starts_with(word)) {
            continue;
        }
        let found = Finding::new(PHRASE_WRONG, paragraph.span(hit.range())).with("wrong", phrase.wrong);
        findings.push(found.with("right", phrase.right).suggesting(Some(phrase.right.to_owned())));
    }
}

/// Three characters that stand twice in a row, or else two.
fn doubled(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut shorter = None;
    let mut at = 0_usize;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        if !matches!(rest, [0xe4..=0xe9, ..]) {
            at = at.saturating_add(1);
            continue;
        }
        if repeats::<9, 18>(rest) && is_slip(text, at, 9) {
            return Some(at..at.saturating_add(18));
        }
        if shorter.is_none() && repeats::<6, 12>(rest) && is_slip(text, at, 6) {
            shorter = Some(at..at.saturating_add(12));
        }
        at = at.saturating_add(LETTER);
    }
    shorter
}

/// Whether the first `HALF` of `WHOLE` bytes are the other half.
fn repeats<const HALF: usize, const WHOLE: usize>(bytes: &[u8]) -> bool {
    bytes.first_chunk::<WHOLE>().is_some_and(|whole| {
        let (one, other) = whole.split_at(HALF);
        one == other
    })
}

/// Whether the word of so many bytes at byte `at`, which stands there twice, should stand once.
fn is_slip(text: &str, at: usize, bytes: usize) -> bool {
    let letter =
        |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) && !"一二三四五六七八九十百千某".contains(c);
    let name = text.get(at..at.saturating_add(bytes)).unwrap_or_default();
    // 切实压实压紧: the first character ends the adverb before it.
    let opening = text.get(..at.saturating_add(LETTER)).unwrap_or_default();
    let parted = ADVERBS.iter().any(|adverb| opening.ends_with(adverb));
    let one = name.chars().next() == name.chars().next_back();
    !one && !parted && !DOUBLED.contains(&name) && name.chars().all(letter)
}

/// 扎实的推进了: an adverb, 的, a verb, and what shows that it is one.
fn misplaced(text: &str) -> Option<(Range<usize>, String)> {
    text.match_indices('的').find_map(|(at, de)| {
        let before = text.get(..at)?;
        let adverb = ADVERBS.iter().find(|adverb| before.ends_with(**adverb))?;
        let behind = text.get(at.saturating_add(de.len())..)?;
        let verb = VERBS.iter().find(|verb| behind.starts_with(**verb))?;
        let rest = behind.get(verb.len()..)?;
        let range = at.saturating_sub(adverb.len())..at.saturating_add(de.len()).saturating_add(verb.len());
        rest.starts_with('了').then(|| (range, format!("{adverb}地{verb}")))
    })
}

/// One phrase in both ways, or the way of working in a notice about the inspection.
fn mixed(
    reading: &Reading,
    found: &BTreeMap<String, Vec<(&'static str, zhenggai_core::origin::TextSpan)>>,
    findings: &mut Vec<Finding>,
) {
    let mut push = |span, own: &str, other: &str| {
        let found = Finding::new(DUCHA_MIXED, span).with("own", own).with("other", other);
        findings.push(found.suggesting(Some(own.to_owned())));
    };
    for (next, places) in found {
        let count = |word: &str| places.iter().filter(|(known, _)| *known == word).count();
        let (cha, shi) = (count("督察"), count("督查"));
        if reading.genre == Some(Genre::Eco) && ["整改", "反馈", "组对", "意见"].contains(&next.as_str())
        {
            places
                .iter()
                .filter(|(word, _)| *word == "督查")
                .for_each(|(_, span)| push(*span, "督察", "督查"));
        } else if cha > 0
            && shi > 0
            && cha != shi
            && next.chars().count() == 2
            && next.chars().all(|c| c >= '\u{4e00}')
        {
            let (own, other) = if cha > shi { ("督察", "督查") } else { ("督查", "督察") };
            places.iter().filter(|(word, _)| *word == other).for_each(|(_, span)| push(*span, own, other));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_words_are_those_of_an_edit() {
        assert!(doubled("持续推进推进整改").is_some());
        for none in
            ["研究研究再定", "人人有责", "一项一项落实", "层层压实", "切实压实压紧责任", "高高兴兴", ""]
        {
            assert!(doubled(none).is_none(), "{none}");
        }
    }

    #[test]
    fn a_verb_behind_an_adverb_takes_another_particle() {
        assert_eq!(misplaced("扎实的推进了整改").map(|(_, right)| right).as_deref(), Some("扎实地推进"));
        for none in ["扎实的推进措施", "有效的解决办法", "认真地学习了"] {
            assert!(misplaced(none).is_none(), "{none}");
        }
    }
}
