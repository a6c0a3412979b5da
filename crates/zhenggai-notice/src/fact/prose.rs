//! A paragraph to search in: without white space, in simplified characters, with the way back to the print.

use core::ops::Range;
use std::borrow::Cow;

use zhenggai_core::origin::TextSpan;

use crate::glance::{Letters, NUMERALS, glance};
use crate::phrase::{pieces_between, squeezed};
use crate::reading::{Said, Script, Stretch};
use crate::script::folded;
use crate::source::{Paragraph, Source};

/// Numerals, and the first ideographs of 今年, 本月, 当日.
static SIGNS: Letters = NUMERALS.and(&['今', '本', '明', '去', '上', '同', '当', '次']);

/// A paragraph as the readers of facts see it. Tabs stay, as they part cells; a space stays between two
/// digits, so that two numbers do not become one. All ranges are bytes of [`Prose::text`].
pub(super) struct Prose<'a> {
    index: usize,
    paragraph: &'a Paragraph,
    text: Cow<'a, str>,
    /// From this byte of the text on, so many bytes of white space were left out.
    gaps: Vec<(usize, usize)>,
    /// What the readers look for: marks, digits, numerals, ideographs with which a date begins.
    signs: Vec<(usize, char)>,
}

impl<'a> Prose<'a> {
    /// Every paragraph of `source`.
    pub(super) fn all(source: &'a Source, script: Script) -> Vec<Self> {
        let paragraphs = source.paragraphs().iter().enumerate();
        paragraphs.map(|(index, paragraph)| Self::new(index, paragraph, script)).collect()
    }

    fn new(index: usize, paragraph: &'a Paragraph, script: Script) -> Self {
        let text = folded(paragraph.text(), script);
        let signs: Vec<_> = glance(&text, &SIGNS).collect();
        if !signs.iter().any(|(_, c)| left_out(*c)) {
            return Self { index, paragraph, text, gaps: Vec::new(), signs };
        }
        let mut tight = String::with_capacity(text.len());
        let mut gaps = Vec::new();
        let mut dropped = 0_usize;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let between_digits =
                tight.ends_with(is_digit) && chars.peek().is_some_and(|next| is_digit(*next));
            if left_out(c) && !between_digits {
                dropped += c.len_utf8();
                gaps.push((tight.len(), dropped));
            } else {
                tight.push(c);
            }
        }
        let signs = glance(&tight, &SIGNS).collect();
        Self { index, paragraph, text: Cow::Owned(tight), gaps, signs }
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Its marks, digits and numerals, and the ideographs with which a date begins, each with its byte.
    pub(super) fn signs(&self) -> impl Iterator<Item = (usize, char)> {
        self.signs.iter().copied()
    }

    /// The pieces of the text, each with the mark that ends it.
    pub(super) fn pieces(&self, ends: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
        pieces_between(self.signs().filter(move |(_, c)| ends(*c)), self.text.len())
    }

    /// Bytes `range` of the text.
    pub(super) fn part(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// So many bytes of `range` as are at most `limit` before its end: what stands near there.
    pub(super) fn end_of(&self, range: Range<usize>, limit: usize) -> Range<usize> {
        let start = self.text.floor_char_boundary(range.end.saturating_sub(limit));
        start.max(range.start)..range.end
    }

    /// From byte `at` on, at most `limit` bytes.
    pub(super) fn after(&self, at: usize, limit: usize) -> Range<usize> {
        at..self.text.floor_char_boundary(at.saturating_add(limit)).max(at)
    }

    /// The paragraph of the source.
    pub(super) fn paragraph(&self) -> &'a Paragraph {
        self.paragraph
    }

    /// Where it stands in the source.
    pub(super) fn stretch(&self, range: Range<usize>) -> Stretch {
        Stretch { paragraph: self.index, range: self.printed(range) }
    }

    /// Where it stands in the file.
    pub(super) fn span(&self, range: Range<usize>) -> TextSpan {
        self.paragraph.span(self.printed(range))
    }

    /// The printed words without their white space.
    pub(super) fn words(&self, range: Range<usize>) -> String {
        let printed = self.paragraph.text().get(self.printed(range)).unwrap_or_default();
        squeezed(printed)
    }

    /// `value`, as these words say.
    pub(super) fn said<T>(&self, range: Range<usize>, value: T) -> Said<T> {
        Said { value, text: self.words(range.clone()), span: self.span(range) }
    }

    /// These words as a value.
    pub(super) fn saying(&self, range: Range<usize>) -> Said<String> {
        self.said(range.clone(), self.words(range))
    }

    /// The bytes of the paragraph's own text.
    fn printed(&self, range: Range<usize>) -> Range<usize> {
        let dropped = |until: usize| {
            let gap = until.checked_sub(1).and_then(|last| self.gaps.get(last));
            gap.map_or(0, |(_, dropped)| *dropped)
        };
        let start = range.start + dropped(self.gaps.partition_point(|(at, _)| *at <= range.start));
        let end = range.end + dropped(self.gaps.partition_point(|(at, _)| *at < range.end));
        start..end.max(start)
    }
}

fn left_out(c: char) -> bool {
    c.is_whitespace() && c != '\t'
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use zhenggai_core::origin::TextSpan;

    use super::*;
    use crate::source::{Encoding, Source};

    #[test]
    fn white_space_is_gone_and_the_place_is_not() {
        let source = Source::plain(Encoding::Utf8, "　　2022 年 3 月\n1 2");
        let [first, second] = &*Prose::all(&source, Script::Hans) else { panic!("two paragraphs") };
        assert_eq!(first.text(), "2022年3月");
        assert_eq!(first.words(4..8), "年3");
        assert_eq!(first.stretch(4..8).range, 5..10);
        assert_eq!(first.span(4..8), TextSpan::new(1, 8, 3));
        assert_eq!(second.text(), "1 2");
    }
}
