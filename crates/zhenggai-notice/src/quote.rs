//! Quotes as they stand in the file: entities, tags and all.

use core::str::Chars;

use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// The quotes of `diagnostics`, in their order, each as the raw line has it: `“` may be printed `&ldquo;`.
///
/// A quote that runs over a line end, or that the line does not bear out, is given as it was read.
#[must_use]
pub fn raw_quotes(source: &Source, diagnostics: &[Diagnostic]) -> Vec<String> {
    let mut quotes: Vec<String> = diagnostics.iter().map(|found| found.quote().to_owned()).collect();
    let mut order: Vec<(&Diagnostic, &mut String)> = diagnostics.iter().zip(&mut quotes).collect();
    order.sort_by_key(|(found, _)| (found.span().line, found.span().column));
    // From left to right, so that a long line is walked once, however much is wrong in it.
    let mut walk = Walk { line: 0, column: 1, rest: "".chars() };
    for (found, quote) in order {
        walk.to(source, found.span().line, found.span().column);
        if let Some(raw) = stretch(walk.rest.as_str(), found.quote()) {
            raw.clone_into(quote);
        }
    }
    quotes
}

struct Walk<'a> {
    line: u32,
    column: u32,
    rest: Chars<'a>,
}

impl<'a> Walk<'a> {
    fn to(&mut self, source: &'a Source, line: u32, column: u32) {
        if line != self.line {
            let index = usize::try_from(line).unwrap_or(usize::MAX).checked_sub(1);
            let text = index.and_then(|index| source.lines().get(index)).map_or("", String::as_str);
            *self = Self { line, column: 1, rest: text.chars() };
        }
        while self.column < column && self.rest.next().is_some() {
            self.column = self.column.saturating_add(1);
        }
    }
}

/// The beginning of `raw` that reads as `quote`; `None` when there is none.
fn stretch<'a>(raw: &'a str, quote: &str) -> Option<&'a str> {
    let mut rest = raw.chars();
    for expected in quote.chars() {
        loop {
            match rest.next()? {
                c if c == expected => break,
                '&' => {
                    rest = after(&rest, ';', 12)?;
                    break;
                }
                '<' => rest = after(&rest, '>', usize::MAX)?,
                c if c.is_alphanumeric() => return None,
                _ => {}
            }
        }
    }
    raw.get(..raw.len().saturating_sub(rest.as_str().len()))
}

/// What follows the next `end`, which must be among the next `limit` characters.
fn after<'a>(rest: &Chars<'a>, end: char, limit: usize) -> Option<Chars<'a>> {
    let mut rest = rest.clone();
    rest.by_ref().take(limit).any(|c| c == end).then_some(rest)
}

#[cfg(test)]
mod tests {
    use zhenggai_core::code::{Code, Severity};
    use zhenggai_core::origin::TextSpan;

    use super::*;
    use crate::source::{Encoding, Markup};

    fn quotes(lines: &[&str], found: &[(u32, u32, &str)]) -> Vec<String> {
        let lines = lines.iter().map(|&line| line.to_owned()).collect();
        let source = Source::new(Encoding::Utf8, Markup::Html, lines, Vec::new());
        let diagnostic = |&(line, column, quote): &(u32, u32, &str)| {
            Diagnostic::new(Code::new("ABC"), Severity::Error, TextSpan::new(line, column, 1), quote)
        };
        raw_quotes(&source, &found.iter().map(diagnostic).collect::<Vec<_>>())
    }

    #[test]
    fn entities_and_tags_stand_in_the_quote() {
        let lines = ["<p>对&ldquo;化整<b>为</b>零、规避</p>", "二&#x201C;三"];
        let found = [(2, 2, "“三"), (1, 17, "为零"), (1, 4, "对“化整为零")];
        assert_eq!(quotes(&lines, &found), ["&#x201C;三", "为</b>零", "对&ldquo;化整<b>为</b>零"]);
    }

    #[test]
    fn what_the_line_does_not_bear_out_stays_as_it_was_read() {
        assert_eq!(
            quotes(&["甲乙"], &[(1, 1, "甲丙"), (9, 1, "丁"), (1, 2, "乙丙")]),
            ["甲丙", "丁", "乙丙"]
        );
        assert_eq!(quotes(&["A&B公司"], &[(1, 1, "A&B")]), ["A&B"]);
    }
}
