//! The texts of a workbook, which its cells share.

use std::borrow::Cow;
use std::sync::Arc;

use crate::open::package::Package;
use crate::open::xml::{Piece, Pieces, Source};
use crate::sheet::cleaned;
use crate::unreadable::Unreadable;

/// A text, and whether control characters were dropped from it.
pub(super) type Text = (Arc<str>, bool);

/// All texts that cells share, by their number.
pub(super) fn all(package: &mut Package<'_>) -> Result<Vec<Text>, Unreadable> {
    let mut texts = Vec::new();
    let Some(mut pieces) = package.pieces("xl/sharedStrings.xml")? else { return Ok(texts) };
    let mut words = String::new();
    while let Some(piece) = pieces.next()? {
        let Piece::Open(tag) = piece else { continue };
        if tag.name == b"sst" {
            // What it claims is believed as far as it costs little.
            let claimed = tag.number("uniqueCount").unwrap_or(0).min(1 << 20);
            texts.reserve(usize::try_from(claimed).unwrap_or(0));
        } else if tag.name == b"si" {
            words.clear();
            if !tag.is_empty {
                one(&mut pieces, b"si", &mut words)?;
            }
            let (text, had_controls) = cleaned(&words);
            texts.push((Arc::from(text), had_controls));
        }
    }
    Ok(texts)
}

/// Adds the text up to the end of the element `name` to `words`: all its runs, without what is said of how it sounds.
pub(super) fn one<S: Source>(
    pieces: &mut Pieces<S>,
    name: &[u8],
    words: &mut String,
) -> Result<(), Unreadable> {
    loop {
        let keeps_space = match pieces.next()? {
            Some(Piece::Open(tag)) if tag.name == b"rPh" && !tag.is_empty => {
                pieces.pass(b"rPh")?;
                continue;
            }
            Some(Piece::Open(tag)) if tag.name == b"t" && !tag.is_empty => {
                tag.value("space").is_some_and(|space| space == "preserve")
            }
            Some(Piece::Close(closed)) if closed == name => return Ok(()),
            Some(_) => continue,
            None => return Err(pieces.damaged("it ends too early")),
        };
        let from = words.len();
        pieces.text(b"t", words)?;
        let run = words.get(from..).unwrap_or_default();
        let kept = if keeps_space { run } else { run.trim_matches([' ', '\t', '\r', '\n']) };
        if kept.len() < run.len() || kept.contains("_x") {
            let kept = unescaped(kept).into_owned();
            words.truncate(from);
            words.push_str(&kept);
        }
    }
}

/// A text with the characters that Excel writes as `_x000D_`, by their units in UTF-16.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut found = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.find("_x").and_then(|at| rest.split_at_checked(at)) {
        found.push_str(before);
        let mut units = Vec::new();
        let mut left = from;
        while let Some((unit, after)) = escape(left) {
            units.push(unit);
            left = after;
        }
        if units.is_empty() {
            found.push_str("_x");
            left = from.get(2..).unwrap_or_default();
        }
        found.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        rest = left;
    }
    found.push_str(rest);
    Cow::Owned(found)
}

/// `_x000D_` at the beginning, and what follows.
fn escape(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.strip_prefix("_x")?.split_at_checked(4)?;
    let rest = rest.strip_prefix('_')?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex.then(|| u16::from_str_radix(digits, 16).ok()).flatten().map(|unit| (unit, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_are_written_as_numbers_are_read() {
        for (written, read) in [
            ("甲_x000D_乙", "甲\r乙"),
            ("_xD83D__xDCF7_", "📷"),
            ("_xD83D_甲", "\u{fffd}甲"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00_甲_x", "_x00_甲_x"),
            ("_x+0D_", "_x+0D_"),
        ] {
            assert_eq!(unescaped(written), read, "{written}");
        }
    }
}
