//! Sentences and their parts.

use core::ops::Range;

/// Where a part of a sentence ends.
pub(super) fn is_boundary(c: char) -> bool {
    matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '\t' | '！' | '？')
}

/// Where a sentence ends.
pub(super) fn is_sentence_end(c: char) -> bool {
    matches!(c, '。' | '；' | ';' | '\t' | '！' | '？')
}

/// The sentences of `text`.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    text.split_inclusive(is_sentence_end).map(move |sentence| {
        let start = from;
        from += sentence.len();
        start..from
    })
}
