//! No Rust file is longer than can be kept in mind.

use crate::complaint::Complaint;
use crate::tree::Tree;

const MOST: usize = 800;

/// Complains of Rust files over 800 lines.
pub(crate) fn check(tree: &Tree) -> Vec<Complaint> {
    let lengths = tree.files().filter(|file| file.is_rust()).map(|file| {
        let lines = file.text().map_or(0, |text| text.lines().count());
        (file, lines)
    });
    let long = lengths.filter(|(_, lines)| *lines > MOST).map(|(file, lines)| {
        Complaint::new(
            "length",
            &file.path,
            MOST + 1,
            format!("the file has {lines} lines, and {MOST} is the most"),
            "one noun or one verb a file: move what carries another name into a file of that name",
        )
    });
    long.collect()
}
