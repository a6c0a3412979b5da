//! The text as it stands in the file: paragraphs, each of which knows where every character was printed.

// paragraphs
mod paragraph;

// lines
mod grid;
mod line;

// texts
mod wrap;

pub use grid::Grid;
pub(crate) use paragraph::Draft;
pub use paragraph::{Mark, Paragraph};
pub use zhenggai_grammar::charset::Encoding;

zhenggai_core::vocabulary! {
    /// What the text is written in (标记).
    pub enum Markup as "markup" {
        /// Plain text.
        Plain = "plain",
        /// A saved web page.
        Html = "html",
        /// A Word document. Its lines are its paragraphs and the rows of its tables, in order.
        Docx = "docx",
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
    /// each are a table. Where the lines of a text were broken at one width, as in text copied out of a PDF,
    /// they are joined to paragraphs again.
    #[must_use]
    pub fn plain(encoding: Encoding, text: &str) -> Self {
        let lines: Vec<String> =
            text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line).to_owned()).collect();
        let paragraphs = wrap::paragraphs(&lines);
        let tables = grid::tabbed(&paragraphs);
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

#[cfg(test)]
mod tests {
    use zhenggai_core::origin::TextSpan;

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
}
