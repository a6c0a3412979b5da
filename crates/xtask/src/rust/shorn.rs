//! Takes from a file what is only for tests: whatever stands under `#[cfg(test)]` or `#[cfg(all(test, …))]`.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::token::{group, is_sign, is_word, row, word};

/// A file without what is only for tests.
#[derive(Debug)]
pub(crate) struct Shorn {
    /// What is left.
    pub(crate) tokens: Vec<TokenTree>,
    /// The modules taken out whose text lies in a file of their own.
    pub(crate) modules: Vec<String>,
    /// Whether the file itself begins with `#![cfg(test)]`.
    pub(crate) only_tests: bool,
}

/// Takes from a file what is only for tests.
pub(crate) fn shear(stream: TokenStream) -> Shorn {
    let tokens = row(stream);
    let only_tests = (0..tokens.len()).any(|at| {
        is_sign(&tokens, at, '#') && is_sign(&tokens, at + 1, '!') && is_test_attribute(&tokens, at + 2)
    });
    let mut modules = Vec::new();
    let tokens = keep(&tokens, &mut modules);
    Shorn { tokens, modules, only_tests }
}

fn keep(tokens: &[TokenTree], modules: &mut Vec<String>) -> Vec<TokenTree> {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if is_sign(tokens, at, '#') && is_test_attribute(tokens, at + 1) {
            at = past_item(tokens, at, modules);
            continue;
        }
        kept.push(match token {
            TokenTree::Group(whole) => {
                let inside = keep(&row(whole.stream()), modules);
                let mut shorn = Group::new(whole.delimiter(), inside.into_iter().collect());
                shorn.set_span(whole.span());
                TokenTree::Group(shorn)
            }
            other => other.clone(),
        });
        at += 1;
    }
    kept
}

/// Whether `[cfg(test)]` or `[cfg(all(…, test, …))]` stands at `at`.
fn is_test_attribute(tokens: &[TokenTree], at: usize) -> bool {
    let Some(attribute) = group(tokens, at, Delimiter::Bracket) else { return false };
    let attribute = row(attribute.stream());
    let Some(condition) =
        group(&attribute, 1, Delimiter::Parenthesis).filter(|_| is_word(&attribute, 0, "cfg"))
    else {
        return false;
    };
    let condition = row(condition.stream());
    let names_test = |tokens: &[TokenTree]| (0..tokens.len()).any(|at| is_word(tokens, at, "test"));
    match group(&condition, 1, Delimiter::Parenthesis) {
        Some(all) => is_word(&condition, 0, "all") && names_test(&row(all.stream())),
        None => names_test(&condition),
    }
}

/// The place after the item whose first attribute stands at `at`.
fn past_item(tokens: &[TokenTree], mut at: usize, modules: &mut Vec<String>) -> usize {
    while is_sign(tokens, at, '#') && group(tokens, at + 1, Delimiter::Bracket).is_some() {
        at += 2;
    }
    if is_word(tokens, at, "pub") {
        at += if group(tokens, at + 1, Delimiter::Parenthesis).is_some() { 2 } else { 1 };
    }
    let first = word(tokens, at).unwrap_or_default();
    if first == "mod" && is_sign(tokens, at + 2, ';') {
        modules.extend(word(tokens, at + 1));
    }
    let function = is_word(tokens, at + 1, "fn") || is_word(tokens, at + 1, "unsafe");
    let (body, comma) = match first.as_str() {
        "use" | "let" | "type" | "static" => (false, false),
        "const" => (function, false),
        "mod" | "fn" | "struct" | "enum" | "union" | "impl" | "trait" | "extern" | "unsafe" | "async"
        | "macro_rules" => (true, false),
        _ => (true, true),
    };
    while at < tokens.len() {
        let ends = is_sign(tokens, at, ';')
            || (comma && is_sign(tokens, at, ','))
            || (body && group(tokens, at, Delimiter::Brace).is_some());
        at += 1;
        if ends {
            break;
        }
    }
    at
}
