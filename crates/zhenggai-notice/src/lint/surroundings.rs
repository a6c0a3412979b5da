//! The words around a place: its phrase, its sentence, and whether it lies in a title.

use core::ops::Range;

/// How many bytes are looked at on one side of a place: for a phrase, for a sentence.
const NEAR: usize = 240;
const FAR: usize = 600;

/// Whether `c` separates phrases.
fn parts_phrases(c: char) -> bool {
    parts_clauses(c)
        || matches!(c, '：' | '、' | ':' | '“' | '”' | '‘' | '’' | '《' | '》' | '（' | '）' | '(' | ')')
}

/// Whether `c` ends a part of a sentence.
fn parts_clauses(c: char) -> bool {
    parts_sentences(c) || matches!(c, '，' | ',')
}

/// Whether `c` ends a sentence.
fn parts_sentences(c: char) -> bool {
    matches!(c, '。' | '；' | '！' | '？' | ';' | '!' | '?' | '\t')
}

fn back(text: &str, at: usize, reach: usize, stops: fn(char) -> bool) -> &str {
    let mut from = at.saturating_sub(reach);
    while !text.is_char_boundary(from) {
        from = from.saturating_add(1);
    }
    let near = text.get(from..at).unwrap_or_default();
    near.rsplit(stops).next().unwrap_or_default()
}

fn forth(text: &str, at: usize, stops: fn(char) -> bool) -> &str {
    let mut to = at.saturating_add(NEAR).min(text.len());
    while !text.is_char_boundary(to) {
        to = to.saturating_sub(1);
    }
    let near = text.get(at..to).unwrap_or_default();
    near.split(stops).next().unwrap_or_default()
}

/// The words before `at`, back to the punctuation mark before them.
pub(super) fn phrase_before(text: &str, at: usize) -> &str {
    back(text, at, NEAR, parts_phrases)
}

/// The words from `at` on, up to the next punctuation mark.
pub(super) fn phrase_after(text: &str, at: usize) -> &str {
    forth(text, at, parts_phrases)
}

/// The words before `at` back to the comma or stop before them.
pub(super) fn clause_before(text: &str, at: usize) -> &str {
    back(text, at, NEAR, parts_clauses)
}

/// The words from `at` on, up to the next comma or stop.
pub(super) fn clause_after(text: &str, at: usize) -> &str {
    forth(text, at, parts_clauses)
}

/// The words before `at` back to the beginning of the sentence.
pub(super) fn sentence_before(text: &str, at: usize) -> &str {
    back(text, at, FAR, parts_sentences)
}

/// The titles of a text, asked for places in order.
pub(super) struct Titles<'t> {
    text: &'t str,
    scanned: usize,
    last: Range<usize>,
}

impl<'t> Titles<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, scanned: 0, last: 0..0 }
    }

    /// Whether `at`, which lies no earlier than the place asked for before, is inside 《…》.
    pub(super) fn covers(&mut self, at: usize) -> bool {
        while self.scanned <= at {
            let rest = self.text.get(self.scanned..).unwrap_or_default();
            let Some((open, after)) = rest.find('《').and_then(|open| {
                let from = open.saturating_add('《'.len_utf8());
                Some((open, rest.get(from..)?))
            }) else {
                self.scanned = usize::MAX;
                break;
            };
            let close = after.find(['》', '。']).unwrap_or(after.len());
            let from = self.scanned.saturating_add(open);
            let to = from.saturating_add('《'.len_utf8()).saturating_add(close);
            self.last = from..to;
            self.scanned = to.saturating_add(1);
            while !self.text.is_char_boundary(self.scanned) && self.scanned < self.text.len() {
                self.scanned = self.scanned.saturating_add(1);
            }
            if from > at {
                break;
            }
        }
        self.last.contains(&at)
    }
}

/// `text` without what stands in 《》 and “”.
pub(super) fn bare(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '《' | '“' => depth = depth.saturating_add(1),
            '》' | '”' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_cover_what_lies_between_their_marks() {
        let text = "按《甲》和《乙丙》办。《丁。戊";
        let mut titles = Titles::of(text);
        let covered: String =
            text.char_indices().filter(|(at, _)| titles.covers(*at)).map(|(_, c)| c).collect();
        assert_eq!(covered, "《甲《乙丙《丁");
    }

    #[test]
    fn phrases_end_at_punctuation() {
        let text = "甲，乙丙（丁）";
        assert_eq!(phrase_before(text, "甲，乙丙".len()), "乙丙");
        assert_eq!(phrase_after(text, "甲，".len()), "乙丙");
        assert_eq!(bare("制定《三年计划》，“拟”办"), "制定，办");
    }
}
