//! The text as it stands in the file: paragraphs, each of which knows where every character was printed.

use core::ops::Range;

use zhenggai_core::origin::TextSpan;
pub use zhenggai_grammar::charset::Encoding;

/// Every so many bytes a paragraph notes where it stands, so that finding a column never means counting a
/// long line from its beginning.
const STRIDE: usize = 512;

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
    tables: Vec<Grid>,
}

/// A table of the source (表格): which paragraphs are its rows.
///
/// A row is one paragraph whose text is its cells with a tab between two of them, in plain text as in a web
/// page; [`Paragraph::cells`] cuts it. Empty cells stay, so that columns keep their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Indices into [`Source::paragraphs`], header row included.
    pub rows: Range<usize>,
    /// First line of the file that belongs to it.
    pub line_first: u32,
    /// Last line.
    pub line_last: u32,
}

impl Source {
    /// A source of these raw lines and the paragraphs that were found in them.
    #[must_use]
    pub fn new(encoding: Encoding, markup: Markup, lines: Vec<String>, paragraphs: Vec<Paragraph>) -> Self {
        Self { encoding, markup, lines, paragraphs, tables: Vec::new() }
    }

    /// The same source with the tables that were found in it.
    #[must_use]
    pub fn with_tables(mut self, tables: Vec<Grid>) -> Self {
        self.tables = tables;
        self
    }

    /// A plain text, one paragraph a line; empty lines and page numbers are left out.
    ///
    /// A lone carriage return, a form feed and the Unicode line separators end a paragraph, not a line.
    /// Characters without width (zero-width spaces, joiners, a byte order mark, control characters) are
    /// dropped from paragraphs; they still count as columns. Two or more lines in a row with as many tabs
    /// each are a table.
    #[must_use]
    pub fn plain(encoding: Encoding, text: &str) -> Self {
        let lines: Vec<String> =
            text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line).to_owned()).collect();
        let mut paragraphs = Vec::new();
        for (line, number) in lines.iter().zip(1..) {
            line_paragraphs(number, line, &mut paragraphs);
        }
        let tables = tabbed(&paragraphs);
        Self { encoding, markup: Markup::Plain, lines, paragraphs, tables }
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

    /// The tables of the notice, in order; their rows are among the paragraphs.
    #[must_use]
    pub fn tables(&self) -> &[Grid] {
        &self.tables
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
        if text.trim().is_empty() {
            return None;
        }
        // A tab keeps the place of an empty first or last cell.
        let white = |c: char| c.is_whitespace() && c != '\t';
        let trimmed = text.trim_matches(white);
        let dropped = text.len().saturating_sub(text.trim_start_matches(white).len());
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

    /// The line where it ends.
    #[must_use]
    pub fn last_line(&self) -> u32 {
        self.marks.last().map_or(1, |mark| mark.line)
    }

    /// The cells of a row: byte ranges of the text between tabs, white space at both ends of a cell left out.
    /// A paragraph without tabs is one cell.
    pub fn cells(&self) -> impl Iterator<Item = Range<usize>> {
        let mut from = 0_usize;
        self.text.split('\t').map(move |cell| {
            let start = from.saturating_add(cell.len().saturating_sub(cell.trim_start().len()));
            from = from.saturating_add(cell.len()).saturating_add(1);
            start..start.saturating_add(cell.trim().len())
        })
    }

    /// Where the bytes `range` of its text were printed: from the first character to the last, with the tags
    /// and references of a web page between them. A stretch that runs over a line end is given up to that end;
    /// a range that lies outside the text is cut.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> TextSpan {
        let (line, column) = self.place(range.start);
        let after = self.marks.partition_point(|mark| mark.offset <= range.start);
        let rest = self.marks.get(after..).unwrap_or_default().iter();
        let other_line = rest.take_while(|next| next.offset < range.end).find(|next| next.line != line);
        let end = other_line.map_or(range.end, |next| next.offset).min(self.text.len());
        let Some(last) = self.text.get(range.start..end).and_then(|stretch| stretch.chars().next_back())
        else {
            return TextSpan::new(line, column, 0);
        };
        let (_, last_column) = self.place(end.saturating_sub(last.len_utf8()));
        TextSpan::new(line, column, last_column.saturating_add(1).saturating_sub(column))
    }

    /// Line and column of the character at byte `offset`, or where it would stand.
    fn place(&self, offset: usize) -> (u32, u32) {
        let after = self.marks.partition_point(|mark| mark.offset <= offset).max(1);
        let Some(mark) = self.marks.get(after.saturating_sub(1)) else { return (1, 1) };
        let passed = self.text.get(mark.offset..offset.min(self.text.len())).map_or(0, |s| s.chars().count());
        (mark.line, mark.column.saturating_add(count(passed)))
    }
}

/// A text that grows character by character, each with the place where it was printed.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    text: String,
    marks: Vec<Mark>,
    next: Option<(u32, u32)>,
}

impl Draft {
    /// Adds `c`, printed at `line` and `column`; a character without width is dropped.
    pub(crate) fn push(&mut self, c: char, line: u32, column: u32) {
        if is_without_width(c) {
            return;
        }
        if self.next != Some((line, column)) {
            self.marks.push(Mark { offset: self.text.len(), line, column });
        }
        self.text.push(c);
        self.next = Some((line, column.saturating_add(1)));
    }

    /// The text so far.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The paragraph, if there is one, and an empty draft in its place.
    pub(crate) fn take(&mut self) -> Option<Paragraph> {
        let Self { text, marks, .. } = core::mem::take(self);
        Paragraph::new(&text, &marks)
    }
}

/// Whether `c` is seen by nobody: it would only keep words from being recognised.
pub(crate) fn is_without_width(c: char) -> bool {
    let format = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    format || matches!(c, '\u{2060}'..='\u{2064}' | '\u{feff}') || (c.is_control() && c != '\t')
}

/// Adds the paragraphs of one line of plain text.
fn line_paragraphs(number: u32, line: &str, into: &mut Vec<Paragraph>) {
    let mut draft = Draft::default();
    let mut keep = |draft: &mut Draft| {
        if !is_page_number(draft.text()) {
            into.extend(draft.take());
        } else {
            draft.take();
        }
    };
    for (c, column) in line.chars().zip(1_u32..) {
        if matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            keep(&mut draft);
        } else {
            draft.push(c, number, column);
        }
    }
    keep(&mut draft);
}

/// Whether a line is only a page number: `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 10 页`, `3 / 10`.
fn is_page_number(line: &str) -> bool {
    let line = line.trim();
    if line.len() > 48 || !line.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let dashed =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '—' | '－' | '–' | '·' | '~'));
    let framed = dashed.len() < line.len() && line.chars().next() == line.chars().next_back();
    let digits = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
    if framed && digits(dashed) {
        return true;
    }
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((page, pages)) = bare.split_once('/') {
        return digits(page) && digits(pages);
    }
    let bare = bare.replace(['第', '共', '页', '頁', ',', '，'], " ");
    line.contains(['页', '頁']) && bare.split_whitespace().all(digits)
}

/// The tables of a plain text: rows in a row with as many tabs each.
fn tabbed(paragraphs: &[Paragraph]) -> Vec<Grid> {
    let tabs = |p: &Paragraph| p.text.bytes().filter(|b| *b == b'\t').count();
    let mut tables: Vec<Grid> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let here = tabs(paragraph);
        let (Some(table), Some((count, last))) = (tables.last_mut(), open) else {
            open = (here > 0).then_some((here, index));
            tables.extend(open.map(|_| row(paragraph, index)));
            continue;
        };
        if here == count && last.saturating_add(1) == index {
            table.rows.end = index.saturating_add(1);
            table.line_last = paragraph.last_line();
            open = Some((count, index));
        } else {
            open = (here > 0).then_some((here, index));
            tables.extend(open.map(|_| row(paragraph, index)));
        }
    }
    tables.retain(|table| table.rows.len() > 1);
    tables
}

fn row(paragraph: &Paragraph, index: usize) -> Grid {
    Grid {
        rows: index..index.saturating_add(1),
        line_first: paragraph.line(),
        line_last: paragraph.last_line(),
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
