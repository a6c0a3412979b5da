//! Lines that end where the page ends, knowing that Chinese characters are two columns wide.

use unicode_width::UnicodeWidthChar;

/// What may not begin a line.
const CLOSING: &str = "，。；：、？！）》」』】〕”’%.,;:!?)]";
/// What may not end a line.
const OPENING: &str = "（《「『【〔“‘([";

/// Breaks a text into lines of at most `width` columns: at spaces, and beside Chinese characters where no mark
/// would be cut off from what it belongs to.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut columns) = (String::new(), 0_usize);
    for piece in pieces(text) {
        let wide = columns_of(piece.trim_end());
        if columns.saturating_add(wide) > width && !line.is_empty() {
            lines.push(core::mem::take(&mut line).trim_end().to_owned());
            columns = 0;
        }
        line.push_str(piece);
        columns = columns.saturating_add(columns_of(piece));
    }
    lines.push(line.trim_end().to_owned());
    lines
}

fn columns_of(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

/// The parts of a text that stay together.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, here) in text.char_indices() {
        let breaks = before.is_some_and(|before| may_break(before, here));
        if breaks && let Some(piece) = text.get(start..at) {
            pieces.push(piece);
            start = at;
        }
        before = Some(here);
    }
    pieces.extend(text.get(start..));
    pieces
}

fn may_break(before: char, here: char) -> bool {
    let wide = |c: char| UnicodeWidthChar::width(c) == Some(2);
    if CLOSING.contains(here) || OPENING.contains(before) || here == ' ' {
        return false;
    }
    before == ' ' || wide(before) || wide(here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stays_with_what_it_belongs_to() {
        assert_eq!(wrap("期限末日，顺延（见附件）", 8), ["期限末", "日，顺延", "（见附", "件）"]);
        assert_eq!(wrap("a last day off moves on", 10), ["a last day", "off moves", "on"]);
        assert_eq!(wrap("unbreakable", 4), ["unbreakable"]);
        assert_eq!(wrap("", 4), [""]);
    }
}
