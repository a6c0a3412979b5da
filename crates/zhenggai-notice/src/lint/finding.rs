//! What a check found, before its words are cut out of the file.

use core::iter::Peekable;
use core::str::Chars;

use zhenggai_core::code::Code;
use zhenggai_core::origin::TextSpan;

use crate::catalogue::severity;
use crate::diagnostic::Diagnostic;
use crate::source::{Markup, Source, is_without_width};

/// A diagnostic without its quote.
#[derive(Debug)]
pub(super) struct Finding {
    code: Code,
    span: TextSpan,
    params: Vec<(&'static str, String)>,
    related: Vec<TextSpan>,
    suggestion: Option<String>,
}

impl Finding {
    pub(super) fn new(code: Code, span: TextSpan) -> Self {
        Self { code, span, params: Vec::new(), related: Vec::new(), suggestion: None }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    pub(super) fn beside(mut self, span: TextSpan) -> Self {
        self.related.push(span);
        self
    }

    pub(super) fn suggesting(mut self, correction: Option<String>) -> Self {
        self.suggestion = correction;
        self
    }

    fn quoted(self, raw: &str) -> Diagnostic {
        let length = u32::try_from(raw.chars().count()).unwrap_or(u32::MAX);
        let span = TextSpan { length, ..self.span };
        let mut made = Diagnostic::new(self.code, severity(self.code), span, raw);
        for (name, value) in self.params {
            made = made.with(name, value);
        }
        for span in self.related {
            made = made.beside(span);
        }
        match self.suggestion {
            Some(correction) => made.suggesting(&correction),
            None => made,
        }
    }
}

/// The findings in order, each with its words as they stand in the file. Each line is walked through once.
pub(super) fn quote(source: &Source, mut findings: Vec<Finding>) -> Vec<Diagnostic> {
    let place = |finding: &Finding| (finding.span.line, finding.span.column, finding.code);
    findings.sort_by(|one, other| place(one).cmp(&place(other)).then(one.params.cmp(&other.params)));
    findings.dedup_by(|next, kept| place(next) == place(kept) && next.params == kept.params);
    let mut line = 0_u32;
    let mut at = 1_u32;
    let mut rest = "";
    let mut made = Vec::with_capacity(findings.len());
    for finding in findings {
        if finding.span.line != line {
            line = finding.span.line;
            at = 1;
            let index = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
            rest = source.lines().get(index).map_or("", String::as_str);
        }
        rest = skip(rest, finding.span.column.saturating_sub(at));
        at = finding.span.column;
        let raw = match source.markup() {
            Markup::Plain => seen(rest, finding.span.length, false),
            Markup::Html => seen(rest, finding.span.length, true),
        };
        made.push(finding.quoted(raw));
    }
    made
}

fn skip(text: &str, chars: u32) -> &str {
    let mut rest = text.chars();
    (0..chars).try_for_each(|_| rest.next().map(|_| ()));
    rest.as_str()
}

/// The beginning of `raw` of which a reader sees `length` characters: tags count nothing, an entity counts
/// one, a character without width nothing.
fn seen(raw: &str, length: u32, html: bool) -> &str {
    let mut rest = raw.chars().peekable();
    let mut left = length;
    let mut end = 0_usize;
    let mut passed = 0_usize;
    while left > 0 {
        let Some(c) = rest.next() else { break };
        passed = passed.saturating_add(c.len_utf8());
        if html && c == '<' {
            passed = passed.saturating_add(through(&mut rest, '>'));
            continue;
        }
        if html && c == '&' {
            passed = passed.saturating_add(entity(&rest));
            rest = raw.get(passed..).unwrap_or_default().chars().peekable();
        } else if is_without_width(c) {
            continue;
        }
        end = passed;
        left = left.saturating_sub(1);
    }
    raw.get(..end).unwrap_or_default()
}

fn through(rest: &mut Peekable<Chars<'_>>, last: char) -> usize {
    let mut bytes = 0_usize;
    for c in rest.by_ref() {
        bytes = bytes.saturating_add(c.len_utf8());
        if c == last {
            break;
        }
    }
    bytes
}

/// How many bytes of an entity follow its `&`; none where it is no entity.
fn entity(rest: &Peekable<Chars<'_>>) -> usize {
    let mut bytes = 0_usize;
    for c in rest.clone().take(32) {
        bytes = bytes.saturating_add(c.len_utf8());
        match c {
            ';' => return bytes,
            '#' | '0'..='9' | 'a'..='z' | 'A'..='Z' => {}
            _ => return 0,
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_holds_the_entities_and_tags_it_runs_over() {
        assert_eq!(seen("对&ldquo;化整<b>为零</b>、规避", 5, true), "对&ldquo;化整<b>为");
        assert_eq!(seen("a &amp b", 3, true), "a &");
        assert_eq!(seen("甲<乙", 2, false), "甲<");
        assert_eq!(seen("甲\u{200b}乙丙", 2, false), "甲\u{200b}乙");
        assert_eq!(seen("甲", 9, true), "甲");
    }
}
