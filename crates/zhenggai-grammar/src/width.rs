//! Full-width and half-width forms (全角、半角): ２０２１ and 2021 are the same year.

use std::borrow::Cow;

/// The half-width form of `c`, where it has one; the ideographic space becomes a space.
#[must_use]
pub fn half(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        '\u{3000}' | '\u{a0}' => ' ',
        _ => c,
    }
}

/// The text with its full-width forms made half-width.
///
/// ```
/// assert_eq!(zhenggai_grammar::width::halved("２０２１年（底）"), "2021年(底)");
/// ```
#[must_use]
pub fn halved(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| half(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(half).collect())
    }
}

/// Whether a full-width digit stands in the text.
#[must_use]
pub fn has_wide_digit(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '０'..='９'))
}
