//! Small questions to a row of tokens.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// The tokens of a stream, as a row.
pub(crate) fn row(stream: TokenStream) -> Vec<TokenTree> {
    stream.into_iter().collect()
}

/// The identifier at `at`, without `r#`.
pub(crate) fn word(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at) {
        Some(TokenTree::Ident(ident)) => {
            let text = ident.to_string();
            Some(text.strip_prefix("r#").map_or(text.clone(), str::to_owned))
        }
        _ => None,
    }
}

/// Whether the identifier `wanted` stands at `at`.
pub(crate) fn is_word(tokens: &[TokenTree], at: usize, wanted: &str) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Ident(ident)) if ident == wanted)
}

/// Whether the sign `wanted` stands at `at`.
pub(crate) fn is_sign(tokens: &[TokenTree], at: usize, wanted: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(sign)) if sign.as_char() == wanted)
}

/// Whether `::` stands at `at` and the place after it.
pub(crate) fn is_path_sign(tokens: &[TokenTree], at: usize) -> bool {
    let joined = matches!(
        tokens.get(at),
        Some(TokenTree::Punct(sign)) if sign.as_char() == ':' && sign.spacing() == Spacing::Joint
    );
    joined && is_sign(tokens, at + 1, ':')
}

/// Whether `::` ends just before `at`.
pub(crate) fn follows_path_sign(tokens: &[TokenTree], at: usize) -> bool {
    at.checked_sub(2).is_some_and(|before| is_path_sign(tokens, before))
}

/// The group at `at`, if its brackets are `brackets`.
pub(crate) fn group(tokens: &[TokenTree], at: usize, brackets: Delimiter) -> Option<&Group> {
    match tokens.get(at) {
        Some(TokenTree::Group(group)) if group.delimiter() == brackets => Some(group),
        _ => None,
    }
}

/// The first line of the token at `at`.
pub(crate) fn line(tokens: &[TokenTree], at: usize) -> usize {
    tokens.get(at).map_or(1, |token| token.span().start().line)
}

/// The last line of the token at `at`.
pub(crate) fn last_line(tokens: &[TokenTree], at: usize) -> usize {
    tokens.get(at).map_or(1, |token| token.span().end().line)
}
