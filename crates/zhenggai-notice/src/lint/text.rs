//! The paragraphs as the checks look words up in them.

use core::ops::Range;
use std::borrow::Cow;

use zhenggai_core::origin::TextSpan;

use crate::reading::{Reading, Script, Stretch};
use crate::script;
use crate::source::{Paragraph, Source};

/// Paragraphs with their folded texts: the words of every check are simplified characters, and offsets are
/// those of the printed text.
pub(super) struct Texts<'s> {
    source: &'s Source,
    script: Script,
    folded: Vec<Cow<'s, str>>,
}

impl<'s> Texts<'s> {
    pub(super) fn new(source: &'s Source, reading: &Reading) -> Self {
        let script = reading.script;
        let folded = source.paragraphs().iter().map(|one| script::folded(one.text(), script)).collect();
        Self { source, script, folded }
    }

    /// Every paragraph with its folded text.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = (&'s Paragraph, &str)> {
        self.source.paragraphs().iter().zip(self.folded.iter().map(AsRef::as_ref))
    }

    /// The paragraph with this index, and its folded text.
    pub(super) fn paragraph(&self, index: usize) -> Option<(&'s Paragraph, &str)> {
        Some((self.source.paragraphs().get(index)?, self.folded.get(index)?.as_ref()))
    }

    /// The rows of each table, as indices of paragraphs.
    pub(super) fn tables(&self) -> impl Iterator<Item = Range<usize>> {
        self.source.tables().iter().map(|table| table.rows.clone())
    }

    /// The folded words of a stretch.
    pub(super) fn words(&self, stretch: &Stretch) -> Option<&str> {
        self.folded.get(stretch.paragraph)?.get(stretch.range.clone())
    }

    /// Where bytes `range` of the words of a stretch were printed.
    pub(super) fn span(&self, stretch: &Stretch, range: Range<usize>) -> Option<TextSpan> {
        let from = stretch.range.start.saturating_add(range.start);
        let to = stretch.range.start.saturating_add(range.end);
        Some(self.source.paragraphs().get(stretch.paragraph)?.span(from..to))
    }

    /// The words of bytes `range` of a stretch, as printed.
    pub(super) fn printed(&self, stretch: &Stretch, range: Range<usize>) -> Option<&'s str> {
        let words = self.source.paragraphs().get(stretch.paragraph)?.text().get(stretch.range.clone())?;
        words.get(range)
    }

    /// Words that were read elsewhere, folded.
    pub(super) fn fold<'t>(&self, words: &'t str) -> Cow<'t, str> {
        script::folded(words, self.script)
    }
}
