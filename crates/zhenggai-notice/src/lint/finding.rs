//! What a check found, before its words are cut out of the file.

use zhenggai_core::code::Code;
use zhenggai_core::origin::TextSpan;

use crate::catalogue::severity;
use crate::diagnostic::Diagnostic;
use crate::source::{Markup, Source};

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
        let raw = words(rest, finding.span.length, source.markup());
        made.push(finding.quoted(raw));
    }
    made
}

fn skip(text: &str, chars: u32) -> &str {
    let mut rest = text.chars();
    (0..chars).try_for_each(|_| rest.next().map(|_| ()));
    rest.as_str()
}

/// The first `length` characters of `raw`; where the last of them begins an entity, all of that.
fn words(raw: &str, length: u32, markup: Markup) -> &str {
    let rest = skip(raw, length);
    let end = raw.len().saturating_sub(rest.len());
    let words = raw.get(..end).unwrap_or_default();
    let more = if markup == Markup::Html && words.ends_with('&') { entity(rest) } else { 0 };
    raw.get(..end.saturating_add(more)).unwrap_or(words)
}

/// How many bytes of an entity follow its `&`; none where it is no entity.
fn entity(rest: &str) -> usize {
    let named = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let name: usize = rest.chars().take(32).take_while(|c| named(*c)).map(char::len_utf8).sum();
    let closed = rest.get(name..).is_some_and(|rest| rest.starts_with(';'));
    if closed { name.saturating_add(1) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_ends_with_the_whole_of_its_last_character() {
        assert_eq!(words("对&ldquo;化整", 2, Markup::Html), "对&ldquo;");
        assert_eq!(words("a &amp b", 3, Markup::Html), "a &");
        assert_eq!(words("对&ldquo;", 2, Markup::Plain), "对&");
        assert_eq!(words("甲", 9, Markup::Html), "甲");
    }
}
