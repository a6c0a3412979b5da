//! A paragraph: its text, and where every character of it was printed.

use core::ops::Range;

use zhenggai_core::origin::TextSpan;

/// Every so many bytes a paragraph notes where it stands, so that finding a column never means counting a
/// long line from its beginning.
const STRIDE: usize = 512;

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
        // What sets cells apart on a page is printed nowhere, so that no line ends with it.
        let printed = |end: usize| {
            self.text
                .get(range.start..end)
                .map_or(end, |it| range.start.saturating_add(it.trim_end_matches('\t').len()))
        };
        let end = other_line.map_or(range.end, |next| printed(next.offset)).min(self.text.len());
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

    /// Adds `text`, printed at `line` from `column` on, no character of which is without width.
    pub(crate) fn push_str(&mut self, text: &str, line: u32, column: u32) {
        if text.is_empty() {
            return;
        }
        if self.next != Some((line, column)) {
            self.marks.push(Mark { offset: self.text.len(), line, column });
        }
        self.text.push_str(text);
        self.next = Some((line, column.saturating_add(count(text.chars().count()))));
    }

    /// Goes on with `line`: between two words of a script that parts them stands a space.
    pub(crate) fn join(&mut self, line: &str) {
        let first = line.trim_start().chars().next();
        let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
        self.marks.retain(|mark| mark.offset < kept);
        if let Some((line, column)) = self.next.filter(|_| word(self.text.chars().next_back()) && word(first))
        {
            self.push(' ', line, column);
        }
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
    // Nearly every character: ideographs and their marks.
    if ('\u{3000}'..'\u{fe00}').contains(&c) {
        return false;
    }
    let format = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    format || matches!(c, '\u{2060}'..='\u{2064}' | '\u{feff}') || (c.is_control() && c != '\t')
}

/// Notes a mark at `range.start` and every `STRIDE` bytes after it.
fn spread(text: &str, range: Range<usize>, line: u32, column: u32, dropped: usize, into: &mut Vec<Mark>) {
    let (mut offset, mut column) = (range.start, column);
    while offset < range.end {
        into.push(Mark { offset: offset.saturating_sub(dropped), line, column });
        let next = text.ceil_char_boundary(offset.saturating_add(STRIDE)).min(range.end);
        column =
            column.saturating_add(text.get(offset..next).map_or(0, |passed| count(passed.chars().count())));
        offset = next;
    }
}

fn count(chars: usize) -> u32 {
    u32::try_from(chars).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_over_a_line_end_stops_there() {
        let marks = [Mark { offset: 0, line: 4, column: 9 }, Mark { offset: 6, line: 5, column: 2 }];
        let paragraph = Paragraph::new("甲乙丙丁", &marks).unwrap();
        assert_eq!(paragraph.span(3..9), TextSpan::new(4, 10, 1));
        assert_eq!(paragraph.span(9..12), TextSpan::new(5, 3, 1));
    }
}
