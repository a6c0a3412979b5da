//! The paths inside its own crate that a file names, and the macros it calls.

use proc_macro2::{Delimiter, TokenTree};

use super::modules::declared;
use super::token::{follows_path_sign, group, is_path_sign, is_sign, is_word, line, row, word};

/// Something of its own crate that a file names.
#[derive(Debug)]
pub(crate) struct Named {
    /// What is named.
    pub(crate) what: Target,
    /// The line.
    pub(crate) line: usize,
}

/// What is named.
#[derive(Debug)]
pub(crate) enum Target {
    /// A path from the crate's root; a glob names the module it opens.
    Path(Vec<String>),
    /// A macro called by its bare name, which may or may not be one of the crate's own.
    Macro(String),
}

/// Finds what the file that is the module at `place` names, and the macros it declares.
pub(crate) fn find(tokens: &[TokenTree], place: &[String]) -> (Vec<Named>, Vec<String>) {
    let mut finder = Finder::default();
    finder.walk(tokens, place);
    (finder.named, finder.macros)
}

#[derive(Debug, Default)]
struct Finder {
    named: Vec<Named>,
    macros: Vec<String>,
}

impl Finder {
    fn walk(&mut self, tokens: &[TokenTree], place: &[String]) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some((name, Some(body))) = declared(tokens, at) {
                let deeper: Vec<String> = place.iter().cloned().chain([name]).collect();
                self.walk(&body, &deeper);
                at += 3;
            } else if is_visibility(tokens, at) {
                at += 2;
            } else if let Some(root) = root(tokens, at, place) {
                at = self.path(tokens, at + 3, root, place, line(tokens, at));
            } else {
                self.macro_at(tokens, at);
                if let TokenTree::Group(inside) = token {
                    self.walk(&row(inside.stream()), place);
                }
                at += 1;
            }
        }
    }

    /// Follows a path whose next part stands at `at`, and returns the place after it.
    fn path(
        &mut self,
        tokens: &[TokenTree],
        mut at: usize,
        mut path: Vec<String>,
        place: &[String],
        line_: usize,
    ) -> usize {
        let mut parts = 0;
        loop {
            if let Some(branches) = group(tokens, at, Delimiter::Brace) {
                self.branches(&row(branches.stream()), &path, place);
                return at + 1;
            }
            match word(tokens, at).as_deref() {
                Some("super") => {
                    path.pop();
                }
                // `{self, …}` names the module itself.
                Some("self") => parts += 1,
                Some(part) => {
                    path.push(part.to_owned());
                    parts += 1;
                }
                None => {
                    let glob = is_sign(tokens, at, '*');
                    if glob || parts > 0 {
                        self.name(Target::Path(path), line_);
                    }
                    return if glob { at + 1 } else { at };
                }
            }
            at += 1;
            if !is_path_sign(tokens, at) {
                self.name(Target::Path(path), line_);
                return at;
            }
            at += 2;
        }
    }

    /// The branches of `path::{…}`.
    fn branches(&mut self, tokens: &[TokenTree], path: &[String], place: &[String]) {
        let mut at = 0;
        while at < tokens.len() {
            at = self.path(tokens, at, path.to_vec(), place, line(tokens, at));
            while at < tokens.len() && !is_sign(tokens, at, ',') {
                at += 1;
            }
            at += 1;
        }
    }

    fn macro_at(&mut self, tokens: &[TokenTree], at: usize) {
        let Some(name) = word(tokens, at).filter(|_| is_sign(tokens, at + 1, '!')) else { return };
        if name == "macro_rules" {
            self.macros.extend(word(tokens, at + 2));
        } else if matches!(tokens.get(at + 2), Some(TokenTree::Group(_))) && !follows_path_sign(tokens, at) {
            self.name(Target::Macro(name), line(tokens, at));
        }
    }

    fn name(&mut self, what: Target, line: usize) {
        self.named.push(Named { what, line });
    }
}

/// Where the path that begins at `at` with `crate::`, `self::` or `super::` starts out.
fn root(tokens: &[TokenTree], at: usize, place: &[String]) -> Option<Vec<String>> {
    if !is_path_sign(tokens, at + 1) {
        return None;
    }
    match word(tokens, at)?.as_str() {
        "crate" => Some(Vec::new()),
        "self" => Some(place.to_vec()),
        "super" => Some(place.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default()),
        _ => None,
    }
}

/// Whether `pub(in …)` stands at `at`: it says who may look in, not what is looked at.
fn is_visibility(tokens: &[TokenTree], at: usize) -> bool {
    is_word(tokens, at, "pub")
        && group(tokens, at + 1, Delimiter::Parenthesis)
            .is_some_and(|scope| is_word(&row(scope.stream()), 0, "in"))
}
