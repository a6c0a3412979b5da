//! Sentences and the parts of sentences: where a heading ends, what is left without white space.

use core::ops::Range;

use crate::glance::marks;

/// The text without any white space.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Where `word` stands in `text`. Most words stand nowhere in most texts, which is told many bytes at once.
pub(crate) fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let looked_for = text.contains(word).then(|| text.match_indices(word));
    looked_for.into_iter().flatten().map(|(at, _)| at)
}

/// Where `word` first stands in `text`.
pub(crate) fn place(text: &str, word: &str) -> Option<usize> {
    places(text, word).next()
}

/// Whether `c` ends a sentence.
pub(crate) fn is_full_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '｡')
}

/// Whether `c` is a colon.
pub(crate) fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':')
}

/// Whether `c` is a comma or semicolon: it parts a sentence.
pub(crate) fn is_comma(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';')
}

/// Where a sentence ends, outside of quotation marks and brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Bytes of the text, the stop not included.
    pub(crate) range: Range<usize>,
    /// The character that ends it; absent at the end of the text.
    pub(crate) stop: Option<char>,
    /// Where the next one begins.
    pub(crate) next: usize,
}

/// The first sentence of `text` from byte `from` on, up to a mark for which `ends` holds. A mark that is
/// never closed hides nothing: then the first such character counts.
pub(crate) fn sentence(text: &str, from: usize, ends: impl Fn(char) -> bool) -> Sentence {
    let mut depth = 0_u32;
    let mut inside = None;
    let rest = text.get(from..).unwrap_or_default();
    for (at, c) in marks(rest) {
        match c {
            '“' | '《' | '（' | '(' | '「' | '『' => depth = depth.saturating_add(1),
            '”' | '》' | '）' | ')' | '」' | '』' => depth = depth.saturating_sub(1),
            _ if ends(c) => {
                if depth == 0 {
                    return cut(from, at, c);
                }
                inside = inside.or(Some((at, c)));
            }
            _ => {}
        }
    }
    match inside {
        Some((at, c)) if depth > 0 => cut(from, at, c),
        _ => Sentence { range: from..text.len(), stop: None, next: text.len() },
    }
}

fn cut(from: usize, at: usize, c: char) -> Sentence {
    let end = from.saturating_add(at);
    Sentence { range: from..end, stop: Some(c), next: end.saturating_add(c.len_utf8()) }
}

/// The parts of bytes `range` of `text` between the marks for which `ends` holds, empty ones left out.
pub(crate) fn parts(text: &str, range: Range<usize>, ends: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let inside = text.get(range.clone()).unwrap_or_default();
    parted(text, range, marks(inside).filter(|(_, c)| ends(*c)))
}

/// The parts of bytes `range` of `text` between the characters `ends`, each with its byte in the range, in
/// order; empty ones left out.
pub(crate) fn parted(
    text: &str,
    range: Range<usize>,
    ends: impl Iterator<Item = (usize, char)>,
) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = range.start;
    for (at, c) in ends {
        let end = range.start.saturating_add(at);
        found.push(from..end);
        from = end.saturating_add(c.len_utf8());
    }
    found.push(from..range.end);
    found.iter_mut().for_each(|part| *part = trimmed(text, part.clone()));
    found.retain(|part| !part.is_empty());
    found
}

/// The pieces of `text`, each with the mark that ends it.
pub(crate) fn pieces(text: &str, ends: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    pieces_between(marks(text).filter(move |(_, c)| ends(*c)), text.len())
}

/// The pieces of a text of so many bytes, each with the character that ends it, each of which is given with its
/// byte.
pub(crate) fn pieces_between(
    ends: impl Iterator<Item = (usize, char)>,
    length: usize,
) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0_usize;
    ends.map(|(at, c)| at.saturating_add(c.len_utf8())).chain([length]).filter_map(move |end| {
        let piece = from..end;
        from = end;
        (!piece.is_empty()).then_some(piece)
    })
}

/// `range` without white space at both ends.
pub(crate) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or_default();
    let start = range.start.saturating_add(inside.len().saturating_sub(inside.trim_start().len()));
    start..start.saturating_add(inside.trim().len())
}

/// `text` without the quotation marks that enclose all of it.
pub(crate) fn unquoted(text: &str) -> &str {
    let pairs = [('“', '”'), ('「', '」'), ('『', '』'), ('"', '"'), ('‘', '’')];
    let Some((open, close)) = pairs.into_iter().find(|(open, _)| text.starts_with(*open)) else {
        return text;
    };
    let mut depth = 0_u32;
    let mut closed_at = None;
    for (at, c) in text.char_indices() {
        if c == open && (open != close || at == 0) {
            depth = depth.saturating_add(1);
        } else if c == close {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                closed_at = Some(at.saturating_add(c.len_utf8()));
                break;
            }
        }
    }
    if closed_at != Some(text.len()) {
        return text;
    }
    text.strip_prefix(open).and_then(|inner| inner.strip_suffix(close)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_inside_quotation_marks_ends_no_sentence() {
        let text = "对“学习不够。”问题，整改。后文";
        let first = sentence(text, 0, is_full_stop);
        assert_eq!(text.get(first.range), Some("对“学习不够。”问题，整改"));
        let open = "对“化整为零问题。后文";
        assert_eq!(open.get(sentence(open, 0, is_full_stop).range), Some("对“化整为零问题"));
    }

    #[test]
    fn only_marks_around_all_of_it_are_taken_off() {
        assert_eq!(unquoted("““双减”政策落实有偏差”"), "“双减”政策落实有偏差");
        assert_eq!(unquoted("“两个责任”落实有“温差”"), "“两个责任”落实有“温差”");
        assert_eq!(unquoted("学习不够"), "学习不够");
    }
}
