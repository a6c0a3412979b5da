//! The paragraphs of a source as the outline reads them.

use core::ops::Range;
use std::borrow::Cow;

use zhenggai_core::origin::TextSpan;

use crate::phrase::squeezed;
use crate::reading::{Said, Script, Stretch};
use crate::script;
use crate::source::{Grid, Source};

/// Paragraphs with their folded texts, in which words are looked up.
pub(super) struct Texts<'a> {
    source: &'a Source,
    folded: Vec<Cow<'a, str>>,
    script: Script,
    /// Whether a paragraph is a row of a table.
    rows: Vec<bool>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        let paragraphs = source.paragraphs();
        let script = script::script(paragraphs.iter().map(|p| p.text()));
        let folded = paragraphs.iter().map(|p| script::folded(p.text(), script)).collect();
        let mut rows = vec![false; paragraphs.len()];
        for index in source.tables().iter().flat_map(|table| table.rows.clone()) {
            if let Some(row) = rows.get_mut(index) {
                *row = true;
            }
        }
        Self { source, folded, script, rows }
    }

    pub(super) const fn script(&self) -> Script {
        self.script
    }

    /// How many paragraphs there are.
    pub(super) fn len(&self) -> usize {
        self.folded.len()
    }

    pub(super) fn tables(&self) -> &[Grid] {
        self.source.tables()
    }

    pub(super) fn is_row(&self, paragraph: usize) -> bool {
        self.rows.get(paragraph).copied().unwrap_or(false)
    }

    /// The folded text of a paragraph.
    pub(super) fn folded(&self, paragraph: usize) -> &str {
        self.folded.get(paragraph).map_or("", |text| text)
    }

    /// The printed words of bytes `range`, white space taken out.
    pub(super) fn words(&self, paragraph: usize, range: Range<usize>) -> String {
        let text = self.source.paragraphs().get(paragraph).map_or("", |p| p.text());
        squeezed(text.get(range).unwrap_or_default())
    }

    /// Where bytes `range` were printed.
    pub(super) fn span(&self, paragraph: usize, range: Range<usize>) -> TextSpan {
        self.source.paragraphs().get(paragraph).map_or(TextSpan::new(1, 1, 0), |p| p.span(range))
    }

    /// A value said in bytes `range`.
    pub(super) fn said<T>(&self, value: T, paragraph: usize, range: Range<usize>) -> Said<T> {
        Said { value, text: self.words(paragraph, range.clone()), span: self.span(paragraph, range) }
    }

    /// The cells of a row.
    pub(super) fn cells(&self, paragraph: usize) -> Vec<Range<usize>> {
        self.source.paragraphs().get(paragraph).map(|p| p.cells().collect()).unwrap_or_default()
    }

    /// The whole of a paragraph.
    pub(super) fn whole(&self, paragraph: usize) -> Stretch {
        Stretch { paragraph, range: 0..self.folded(paragraph).len() }
    }
}
