//! Nothing in the tree speaks of one machine, or of work left undone.

use crate::complaint::Complaint;
use crate::tree::Tree;

/// Complains of machine paths and of unfinished marks, in every text file that is published.
pub(crate) fn check(tree: &Tree) -> Vec<Complaint> {
    let folders = ["work", "root", "home"].map(|name| format!("/{name}/"));
    // Put together here, so that this file does not hold what it looks for.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map(|parts| parts.concat());
    let macros = [["to", "do!"], ["unimple", "mented!"]].map(|parts| parts.concat());
    let mut complaints = Vec::new();
    for file in tree.files().filter(|file| file.tracked && file.name() != "Cargo.lock") {
        for (line, bytes) in (1..).zip(file.raw_lines()) {
            let text = String::from_utf8_lossy(bytes);
            for folder in &folders {
                if stands(&text, folder, is_path_before, |_| false) {
                    let message = format!("names the machine path `{folder}`");
                    let advice = "say it from the root of the tree, or read it from the environment";
                    complaints.push(Complaint::new("speech", &file.path, line, message, advice));
                }
            }
            let marked = marks.iter().filter(|mark| stands(&text, mark, is_word, is_word));
            let called = macros.iter().filter(|mark| stands(&text, mark, is_word, |_| false));
            for mark in marked.chain(called) {
                let message = format!("holds the unfinished mark `{mark}`");
                let advice = "finish it, or write an issue and take the mark out";
                complaints.push(Complaint::new("speech", &file.path, line, message, advice));
            }
        }
    }
    complaints
}

/// Whether `wanted` stands in `text` where the letter before and the letter after do not make it part of something else.
fn stands(text: &str, wanted: &str, joins_before: fn(char) -> bool, joins_after: fn(char) -> bool) -> bool {
    let alone = |(at, _): (usize, &str)| {
        let (before, rest) = text.split_at(at);
        let (_, after) = rest.split_at(wanted.len());
        !before.ends_with(joins_before) && !after.starts_with(joins_after)
    };
    text.match_indices(wanted).any(alone)
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// Whether a `/` after `letter` goes on with a path rather than beginning one.
fn is_path_before(letter: char) -> bool {
    letter.is_alphanumeric() || "_-.~*})]>".contains(letter)
}
