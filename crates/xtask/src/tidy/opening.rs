//! Every Rust file says first what it is.

use crate::complaint::Complaint;
use crate::tree::Tree;

/// Complains of Rust files that do not begin with a `//!` that says something.
pub(crate) fn check(tree: &Tree) -> Vec<Complaint> {
    let says = |text: &str| {
        let first = text.lines().next().unwrap_or_default();
        first.strip_prefix("//!").is_some_and(|words| !words.trim().is_empty())
    };
    let silent = tree.files().filter(|file| file.is_rust() && !file.text().is_some_and(says));
    let complain = silent.map(|file| {
        Complaint::new(
            "opening",
            &file.path,
            1,
            "the file does not begin with a `//!` line",
            "say in one sentence, on the first line, what the file holds; attributes come after it",
        )
    });
    complain.collect()
}
