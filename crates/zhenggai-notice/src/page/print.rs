//! The text of pieces: entities decoded, every character with its place in the raw file.

use html5gum::{Token, Tokenizer};

use super::shape::Piece;

/// The text of a piece, up to about `limit` bytes of it.
pub(super) fn text(page: &str, piece: &Piece, limit: usize) -> String {
    let mut text = String::new();
    each(page, piece, |c, _| {
        text.push(c);
        text.len() < limit
    });
    text
}

/// Calls `take` with every character of a piece and the byte of the page where it is printed, as long as it
/// returns true.
pub(super) fn each(page: &str, piece: &Piece, mut take: impl FnMut(char, usize) -> bool) {
    for run in &piece.runs {
        let mut at = run.start;
        while let Some(rest) = page.get(at..run.end).filter(|rest| !rest.is_empty()) {
            if let Some((decoded, length)) = entity(rest) {
                if !decoded.chars().all(|c| take(c, at)) {
                    return;
                }
                at = at.saturating_add(length);
                continue;
            }
            let plain =
                rest.char_indices().skip(1).find(|(_, c)| *c == '&').map_or(rest.len(), |(end, _)| end);
            for (offset, c) in rest.get(..plain).unwrap_or(rest).char_indices() {
                if !take(c, at.saturating_add(offset)) {
                    return;
                }
            }
            at = at.saturating_add(plain);
        }
    }
}

/// How long the name of a character may be.
const LONGEST: usize = 33;

/// The characters that a reference at the beginning of `raw` stands for, and how many bytes it takes.
fn entity(raw: &str) -> Option<(String, usize)> {
    let name = raw.strip_prefix('&')?;
    let letters = name.bytes().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    if letters == 0 {
        return None;
    }
    let closed = usize::from(name.as_bytes().get(letters) == Some(&b';'));
    let reference = raw.get(..letters.saturating_add(closed).saturating_add(1))?;
    let mut decoded = String::new();
    for token in Tokenizer::new(reference) {
        let Ok(token) = token;
        if let Token::String(string) = token {
            decoded.push_str(&String::from_utf8_lossy(&string.value));
        }
    }
    if decoded == reference {
        return None;
    }
    // A name without its semicolon may have letters of the text behind it.
    let kept =
        reference.bytes().rev().zip(decoded.bytes().rev()).take_while(|(raw, read)| raw == read).count();
    let kept = kept.min(reference.len().saturating_sub(2));
    let characters = decoded.get(..decoded.len().saturating_sub(kept))?.to_owned();
    let length = reference.len().saturating_sub(kept);
    (characters != "&" || reference.starts_with("&amp") || reference.starts_with("&#"))
        .then_some((characters, length))
}

/// The title of a page up to the name of the site: 关于…的通报_某某人民政府.
pub(super) fn cut_at_site(page: &str, mut title: Piece) -> Piece {
    let mut seen = 0_u32;
    let mut cut = None;
    each(page, &title, |c, at| {
        seen = seen.saturating_add(1);
        if seen > 8 && matches!(c, '_' | '|' | '-' | '—' | '–' | '丨') {
            cut = Some(at);
        }
        cut.is_none()
    });
    if let Some(cut) = cut {
        title.runs.retain(|run| run.start < cut);
        if let Some(last) = title.runs.last_mut() {
            last.end = last.end.min(cut);
        }
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_with_the_bytes_they_take() {
        for (raw, decoded, length) in [
            ("&ldquo;甲", "“", 7),
            ("&amp;甲", "&", 5),
            ("&amp", "&", 4),
            ("&#8220;", "“", 7),
            ("&#x4e00;", "一", 8),
            ("&nbsp;", "\u{a0}", 6),
            ("&notit;", "¬", 4),
        ] {
            assert_eq!(entity(raw), Some((decoded.to_owned(), length)), "{raw}");
        }
        for raw in ["&", "& ", "&甲", "&unknown;", "甲&lt;"] {
            assert_eq!(entity(raw), None, "{raw}");
        }
    }
}
