//! The text as it stands in the file: paragraphs, each of which knows where every character was printed.

use core::ops::Range;

use zhenggai_core::origin::TextSpan;

/// Every so many bytes a paragraph notes where it stands, so that finding a column never means counting a
/// long line from its beginning.
const STRIDE: usize = 512;

zhenggai_core::vocabulary! {
    /// How the bytes were read as characters (字符编码).
    pub enum Encoding as "encoding" {
        /// UTF-8, with or without a byte order mark.
        Utf8 = "utf-8",
        /// GB18030, which includes GBK and GB2312.
        Gb18030 = "gb18030",
        /// UTF-16, little-endian, by its byte order mark.
        Utf16Le = "utf-16le",
        /// UTF-16, big-endian, by its byte order mark.
        Utf16Be = "utf-16be",
    }
}

zhenggai_core::vocabulary! {
    /// What the text is written in (标记).
    pub enum Markup as "markup" {
        /// Plain text.
        Plain = "plain",
        /// A saved web page.
        Html = "html",
    }
}

/// A source that was decoded and cut into paragraphs.
#[derive(Debug, Clone)]
pub struct Source {
    encoding: Encoding,
    markup: Markup,
    lines: Vec<String>,
    paragraphs: Vec<Paragraph>,
}

impl Source {
    /// A source of these raw lines and the paragraphs that were found in them.
    #[must_use]
    pub fn new(encoding: Encoding, markup: Markup, lines: Vec<String>, paragraphs: Vec<Paragraph>) -> Self {
        Self { encoding, markup, lines, paragraphs }
    }

    /// A plain text, one paragraph a line; empty lines are left out.
    #[must_use]
    pub fn plain(encoding: Encoding, text: &str) -> Self {
        let lines: Vec<String> =
            text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line).to_owned()).collect();
        let paragraphs =
            lines.iter().zip(1..).filter_map(|(line, number)| Paragraph::of_line(number, line)).collect();
        Self { encoding, markup: Markup::Plain, lines, paragraphs }
    }

    /// How its bytes were read.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What it is written in.
    #[must_use]
    pub const fn markup(&self) -> Markup {
        self.markup
    }

    /// The raw lines of the file, without their line ends.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The paragraphs of the notice, in order; those of a web page's furniture are not among them.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }
}

/// One paragraph as a reader sees it: white space at both ends dropped, entities decoded, tags gone.
#[derive(Debug, Clone)]
pub struct Paragraph {
    text: String,
    /// Where stretches of the text begin: byte offset, line, column. Never empty; begins at offset 0.
    marks: Vec<Mark>,
}

/// From byte `offset` of a paragraph on, characters were printed from `line` and `column` on, one a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Byte offset in the paragraph's text.
    pub offset: usize,
    /// Line of the file, from 1.
    pub line: u32,
    /// Column in that line, from 1, in characters.
    pub column: u32,
}

impl Paragraph {
    /// A paragraph of `text`, whose stretches begin at `marks` (in order of offset, the first at 0).
    /// `None` when the text is white space alone.
    #[must_use]
    pub fn new(text: &str, marks: &[Mark]) -> Option<Self> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return None;
        }
        let dropped = text.len().saturating_sub(text.trim_start().len());
        let end = dropped.saturating_add(trimmed.len());
        let mut kept = Vec::new();
        for (index, mark) in marks.iter().enumerate() {
            let until = marks.get(index.saturating_add(1)).map_or(text.len(), |next| next.offset);
            let (from, to) = (mark.offset.max(dropped), until.min(end));
            if from < to {
                let skipped = text.get(mark.offset..from).map_or(0, |s| s.chars().count());
                spread(
                    text,
                    from..to,
                    mark.line,
                    mark.column.saturating_add(count(skipped)),
                    dropped,
                    &mut kept,
                );
            }
        }
        Some(Self { text: trimmed.to_owned(), marks: kept })
    }

    /// The paragraph that a line of plain text is.
    fn of_line(number: u32, line: &str) -> Option<Self> {
        Self::new(line, &[Mark { offset: 0, line: number, column: 1 }])
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line where it begins.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.marks.first().map_or(1, |mark| mark.line)
    }

    /// Where the bytes `range` of its text were printed. A stretch that runs over a line end is given up to
    /// that end; a range that lies outside the text is cut.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> TextSpan {
        let after = self.marks.partition_point(|mark| mark.offset <= range.start).max(1);
        let Some(mark) = self.marks.get(after.saturating_sub(1)) else { return TextSpan::new(1, 1, 0) };
        let chars = |from: usize, to: usize| {
            let to = to.min(self.text.len());
            self.text.get(from..to).map_or(0, |stretch| count(stretch.chars().count()))
        };
        let column = mark.column.saturating_add(chars(mark.offset, range.start));
        let rest = self.marks.get(after..).unwrap_or_default();
        let other_line =
            rest.iter().find(|next| next.line != mark.line).map_or(range.end, |next| next.offset);
        TextSpan::new(mark.line, column, chars(range.start, range.end.min(other_line)))
    }
}

/// Notes a mark at `range.start` and every `STRIDE` bytes after it.
fn spread(text: &str, range: Range<usize>, line: u32, column: u32, dropped: usize, into: &mut Vec<Mark>) {
    let mut next = range.start;
    let stretch = text.get(range.clone()).unwrap_or_default();
    for ((offset, _), passed) in stretch.char_indices().zip(0_u32..) {
        let offset = range.start.saturating_add(offset);
        if offset >= next {
            into.push(Mark {
                offset: offset.saturating_sub(dropped),
                line,
                column: column.saturating_add(passed),
            });
            next = offset.saturating_add(STRIDE);
        }
    }
}

fn count(chars: usize) -> u32 {
    u32::try_from(chars).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_knows_its_place() {
        let line = format!("　　{}末", "甲乙".repeat(400));
        let source = Source::plain(Encoding::Utf8, &format!("题\r\n\n{line}\r\n"));
        let [title, body] = source.paragraphs() else { panic!("two paragraphs") };
        assert_eq!((title.text(), title.line()), ("题", 1));
        assert_eq!(body.line(), 3);
        let last = body.text().len() - "末".len();
        assert_eq!(body.span(last..body.text().len()), TextSpan::new(3, 803, 1));
        assert_eq!(body.span(0..6), TextSpan::new(3, 3, 2));
    }

    #[test]
    fn a_stretch_over_a_line_end_stops_there() {
        let marks = [Mark { offset: 0, line: 4, column: 9 }, Mark { offset: 6, line: 5, column: 2 }];
        let paragraph = Paragraph::new("甲乙丙丁", &marks).unwrap();
        assert_eq!(paragraph.span(3..9), TextSpan::new(4, 10, 1));
        assert_eq!(paragraph.span(9..12), TextSpan::new(5, 3, 1));
    }
}
