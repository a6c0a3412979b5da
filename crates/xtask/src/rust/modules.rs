//! The modules that a file declares.

use proc_macro2::{Delimiter, TokenTree};

use super::token::{group, is_sign, is_word, last_line, line, row, word};

/// A `mod` line, or a module with its body in the same file.
#[derive(Debug)]
pub(crate) struct Module {
    /// Its name.
    pub(crate) name: String,
    /// The modules of the same file it stands in.
    pub(crate) within: Vec<String>,
    /// The line of the word `mod`.
    pub(crate) line: usize,
    /// The first line, with its attributes and documentation.
    pub(crate) first: usize,
    /// The last line.
    pub(crate) last: usize,
    /// Whether its body stands in this file.
    pub(crate) bodied: bool,
}

/// Finds the modules that a file declares.
pub(crate) fn find(tokens: &[TokenTree]) -> Vec<Module> {
    let mut found = Vec::new();
    walk(tokens, &[], &mut found);
    found
}

fn walk(tokens: &[TokenTree], within: &[String], found: &mut Vec<Module>) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some((name, body)) = declared(tokens, at) {
            found.push(Module {
                within: within.to_vec(),
                line: line(tokens, at),
                first: line(tokens, start(tokens, at)),
                last: last_line(tokens, at + 2),
                bodied: body.is_some(),
                name: name.clone(),
            });
            let deeper: Vec<String> = within.iter().cloned().chain([name]).collect();
            walk(&body.unwrap_or_default(), &deeper, found);
            at += 3;
            continue;
        }
        if let TokenTree::Group(inside) = token {
            walk(&row(inside.stream()), within, found);
        }
        at += 1;
    }
}

/// The module declared at `at`: its name, and its body if that stands here.
pub(crate) fn declared(tokens: &[TokenTree], at: usize) -> Option<(String, Option<Vec<TokenTree>>)> {
    let name = word(tokens, at + 1).filter(|_| is_word(tokens, at, "mod"))?;
    let body = group(tokens, at + 2, Delimiter::Brace).map(|body| row(body.stream()));
    (body.is_some() || is_sign(tokens, at + 2, ';')).then_some((name, body))
}

/// Where the item whose keyword stands at `at` begins, with its visibility and attributes.
fn start(tokens: &[TokenTree], mut at: usize) -> usize {
    let before = |at: usize, steps: usize| at.checked_sub(steps);
    if let Some(one) = before(at, 1).filter(|one| is_word(tokens, *one, "pub")) {
        at = one;
    } else if let Some(two) = before(at, 2).filter(|two| is_word(tokens, *two, "pub")) {
        at = two;
    }
    while let Some(two) = before(at, 2)
        && is_sign(tokens, two, '#')
        && group(tokens, two + 1, Delimiter::Bracket).is_some()
    {
        at = two;
    }
    at
}
