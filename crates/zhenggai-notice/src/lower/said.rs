//! Values of a draft, with the place they were read at.

use zhenggai_core::draft::{Gap, Sourced};
use zhenggai_core::origin::{Basis, Origin, Place, TextSpan};
use zhenggai_core::text::{Name, Text};

pub(super) fn named(words: &str, span: TextSpan) -> Gap<Name> {
    Name::new("name", &shortened(words, Name::LIMIT)).ok().map(|name| sourced(name, span))
}

pub(super) fn text(words: &str, span: TextSpan) -> Gap<Text> {
    Text::new("text", &shortened(words, Text::LIMIT)).ok().map(|text| sourced(text, span))
}

/// A text that is longer than the record takes is cut there, with a mark; the notice itself stays whole.
fn shortened(words: &str, limit: usize) -> String {
    let clean: String = words.chars().filter(|c| !c.is_control()).take(limit.saturating_add(1)).collect();
    match clean.char_indices().nth(limit.saturating_sub(1)) {
        Some((at, _)) if clean.chars().count() > limit => {
            clean.get(..at).map(|kept| format!("{kept}…")).unwrap_or_default()
        }
        _ => clean,
    }
}

pub(super) fn sourced<T>(value: T, span: TextSpan) -> Sourced<T> {
    stated(value, span, Basis::Explicit)
}

pub(super) fn stated<T>(value: T, span: TextSpan, basis: Basis) -> Sourced<T> {
    Sourced { value, origin: Origin::new(Place::Text(span), basis) }
}
