//! A diagnostic that points into the text, like a compiler's.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anstyle::{AnsiColor, Style};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
use zhenggai::core::code::Severity;
use zhenggai::core::language::Language;
use zhenggai::core::origin::TextSpan;
use zhenggai::notice::diagnostic::Diagnostic;
use zhenggai::notice::say::sentence;
use zhenggai::notice::source::Source;

use crate::show::style::of_severity;

/// How many columns of the line stand before the place that is meant.
const LEAD: usize = 24;

/// A piece of a line, cut so that it fits on the screen, and the bytes of it that are meant.
struct Excerpt {
    text: String,
    start: usize,
    end: usize,
}

/// The diagnostic in words and with its places, ready to be written.
///
/// The heading and the places are written here, since the pictures show a cut line and would count columns
/// from the cut.
pub(super) fn render(
    file: &str,
    source: &Source,
    diagnostic: &Diagnostic,
    language: Language,
    width: u16,
) -> String {
    let (zh, en) = match diagnostic.severity() {
        Severity::Error => ("错误", "error"),
        Severity::Warning => ("警告", "warning"),
        Severity::Info => ("提示", "info"),
    };
    let level = if language == Language::Zh { zh } else { en };
    let (style, bold) = (of_severity(diagnostic.severity()), Style::new().bold());
    let sentence = sentence(diagnostic, language);
    let mut text = format!("{style}{level}[{}]{style:#}{bold}: {sentence}{bold:#}\n", diagnostic.code());
    let room = usize::from(width).saturating_sub(12).max(40);
    let span = diagnostic.span();
    text.push_str(&picture(file, "-->", source, span, AnnotationKind::Primary, room));
    for span in diagnostic.related() {
        text.push_str(&picture(file, ":::", source, *span, AnnotationKind::Context, room));
    }
    if let Some(suggestion) = diagnostic.suggestion() {
        let style = Style::new().fg_color(Some(AnsiColor::Green.into()));
        let quoted = match language {
            Language::Zh => format!("建议改为：{suggestion}"),
            Language::En => format!("write instead: {suggestion}"),
        };
        text.push_str(&format!("  {style}={style:#} {quoted}\n"));
    }
    text.trim_end().to_owned()
}

/// One place: where it is, and the line with what is meant underlined.
fn picture(
    file: &str,
    arrow: &str,
    source: &Source,
    span: TextSpan,
    kind: AnnotationKind,
    room: usize,
) -> String {
    let cut = excerpt(source, span, room);
    let snippet = Snippet::source(cut.text.as_str())
        .line_start(usize::try_from(span.line).unwrap_or(usize::MAX))
        .annotation(kind.span(cut.start..cut.end));
    let group = Group::with_level(Level::ERROR).element(snippet);
    let picture = Renderer::styled().decor_style(DecorStyle::Ascii).render(&[group]);
    let style = Style::new().bold().fg_color(Some(AnsiColor::BrightBlue.into()));
    let lead = " ".repeat(span.line.to_string().len());
    format!("{lead}{style}{arrow}{style:#} {file}:{span}\n{picture}\n")
}

/// Cuts the line around a place to `room` columns; what is left out is marked by `…`.
fn excerpt(source: &Source, span: TextSpan, room: usize) -> Excerpt {
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let empty = String::new();
    let line = source.lines().get(count(span.line).saturating_sub(1)).unwrap_or(&empty);
    let start = count(span.column).saturating_sub(1);
    let start = line.char_indices().nth(start).map_or(line.len(), |(at, _)| at);
    let rest = line.get(start..).unwrap_or_default();
    let end = rest.char_indices().nth(count(span.length)).map_or(rest.len(), |(at, _)| at);
    let end = start.saturating_add(end);
    let before = line.get(..start).unwrap_or_default();
    let meant = line.get(start..end).unwrap_or_default();
    let after = line.get(end..).unwrap_or_default();
    let lead = tail(before, LEAD);
    let meant = head(meant, room);
    let left = room.saturating_sub(lead.width()).saturating_sub(meant.width());
    let rest = head(after, left);
    let mut text = String::new();
    if lead.len() < before.len() {
        text.push('…');
    }
    text.push_str(lead);
    let start = text.len();
    text.push_str(meant);
    let end = text.len();
    text.push_str(rest);
    if rest.len() < after.len() {
        text.push('…');
    }
    Excerpt { text: text.replace('\t', " "), start, end }
}

/// The longest beginning that has at most `columns` columns.
fn head(text: &str, columns: usize) -> &str {
    let mut used = 0_usize;
    for (at, character) in text.char_indices() {
        used = used.saturating_add(character.width().unwrap_or(0));
        if used > columns {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The longest end that has at most `columns` columns.
fn tail(text: &str, columns: usize) -> &str {
    let mut used = 0_usize;
    for (at, character) in text.char_indices().rev() {
        used = used.saturating_add(character.width().unwrap_or(0));
        if used > columns {
            return text.get(at.saturating_add(character.len_utf8())..).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhenggai::notice::source::Encoding;

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}中{}", "前".repeat(300), "后".repeat(300));
        let source = Source::plain(Encoding::Utf8, &line);
        let cut = excerpt(&source, TextSpan::new(1, 301, 1), 60);
        assert_eq!(cut.text.get(cut.start..cut.end), Some("中"));
        assert!(cut.text.starts_with("…前") && cut.text.ends_with("后…"));
        assert!(cut.text.width() <= 62, "{}", cut.text.width());
    }

    #[test]
    fn a_place_outside_the_text_is_empty_and_no_panic() {
        let source = Source::plain(Encoding::Utf8, "甲");
        let cut = excerpt(&source, TextSpan::new(9, 9, 9), 60);
        assert_eq!((cut.text.as_str(), cut.start, cut.end), ("", 0, 0));
    }
}
