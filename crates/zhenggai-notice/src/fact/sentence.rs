//! Sentences and their parts.

use core::ops::Range;

use super::prose::Prose;

/// Where a part of a sentence ends.
pub(super) fn is_boundary(c: char) -> bool {
    matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '\t' | '！' | '？')
}

/// Where a sentence ends.
pub(super) fn is_sentence_end(c: char) -> bool {
    matches!(c, '。' | '；' | ';' | '\t' | '！' | '？')
}

/// The sentences of a prose.
pub(super) fn sentences(prose: &Prose<'_>) -> impl Iterator<Item = Range<usize>> {
    prose.pieces(is_sentence_end)
}
