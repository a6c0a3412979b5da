//! The codes that a file declares, and its lists of cards and rules.

use proc_macro2::{Delimiter, TokenTree};

use super::token::{follows_path_sign, group, is_path_sign, is_sign, is_word, line, row, word};

/// One `Code::new(…)`.
#[derive(Debug)]
pub(crate) struct CodeUse {
    /// The code, where it is written out.
    pub(crate) code: Option<String>,
    /// The outermost constant it stands in.
    pub(crate) constant: Option<String>,
    /// The line.
    pub(crate) line: usize,
}

/// What a `const` or `static` called `CARDS` or `RULES` names.
#[derive(Debug)]
pub(crate) struct List {
    /// The name of the list.
    pub(crate) name: String,
    /// Each word in it, with the word before its `::`.
    pub(crate) words: Vec<(Option<String>, String)>,
}

/// The names of the lists that are read.
const LISTS: [&str; 2] = ["CARDS", "RULES"];

/// Finds the codes that a file declares, and its lists.
pub(crate) fn find(tokens: &[TokenTree]) -> (Vec<CodeUse>, Vec<List>) {
    let mut codes = Vec::new();
    let mut lists = Vec::new();
    walk(tokens, None, &mut codes, &mut lists);
    (codes, lists)
}

fn walk(tokens: &[TokenTree], outer: Option<&str>, codes: &mut Vec<CodeUse>, lists: &mut Vec<List>) {
    let mut here: Option<String> = None;
    for (at, token) in tokens.iter().enumerate() {
        if let Some(name) = declared(tokens, at).filter(|_| outer.is_none()) {
            if LISTS.contains(&name.as_str()) {
                lists.push(List { words: words_of(tokens, at), name: name.clone() });
            }
            here = Some(name);
        }
        if is_sign(tokens, at, ';') {
            here = None;
        }
        let constant = outer.or(here.as_deref());
        if let Some(code) = code_at(tokens, at) {
            codes.push(CodeUse { code, constant: constant.map(str::to_owned), line: line(tokens, at) });
        }
        if let TokenTree::Group(inside) = token {
            walk(&row(inside.stream()), constant, codes, lists);
        }
    }
}

/// The name of the constant whose `const` or `static` stands at `at`.
fn declared(tokens: &[TokenTree], at: usize) -> Option<String> {
    let keyword = is_word(tokens, at, "const") || is_word(tokens, at, "static");
    // `<const N: usize>` names no constant.
    let generic = at.checked_sub(1).is_some_and(|before| {
        is_sign(tokens, before, '<') || is_sign(tokens, before, ',') || is_sign(tokens, before, '*')
    });
    let named = is_sign(tokens, at + 2, ':') && !is_path_sign(tokens, at + 2);
    word(tokens, at + 1).filter(|_| keyword && !generic && named)
}

/// `Code::new(…)` at `at`: the code, where it is written out.
fn code_at(tokens: &[TokenTree], at: usize) -> Option<Option<String>> {
    let called =
        is_word(tokens, at, "Code") && is_path_sign(tokens, at + 1) && is_word(tokens, at + 3, "new");
    let given = group(tokens, at + 4, Delimiter::Parenthesis).filter(|_| called)?;
    let literal = match row(given.stream()).first() {
        Some(TokenTree::Literal(literal)) => Some(literal.to_string()),
        _ => None,
    };
    Some(literal.and_then(|text| text.strip_prefix('"')?.strip_suffix('"').map(str::to_owned)))
}

/// The words between the `=` and the `;` of the constant at `at`.
fn words_of(tokens: &[TokenTree], at: usize) -> Vec<(Option<String>, String)> {
    let end = (at..tokens.len()).find(|at| is_sign(tokens, *at, ';')).unwrap_or(tokens.len());
    let start = (at..end).find(|at| is_sign(tokens, *at, '=')).unwrap_or(end);
    let mut words = Vec::new();
    gather(tokens.get(start..end).unwrap_or_default(), &mut words);
    words
}

fn gather(tokens: &[TokenTree], words: &mut Vec<(Option<String>, String)>) {
    for (at, token) in tokens.iter().enumerate() {
        if let Some(found) = word(tokens, at) {
            let before =
                at.checked_sub(3).filter(|_| follows_path_sign(tokens, at)).and_then(|at| word(tokens, at));
            words.push((before, found));
        }
        if let TokenTree::Group(inside) = token {
            gather(&row(inside.stream()), words);
        }
    }
}
