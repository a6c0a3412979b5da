//! Files, folders and modules carry a noun or a verb of the domain.

use std::collections::BTreeSet;

use crate::complaint::Complaint;
use crate::sources::Sources;

const EMPTY_WORDS: [&str; 9] =
    ["util", "utils", "common", "helper", "helpers", "misc", "types", "manager", "prelude"];

const ADVICE: &str = "name it after the noun or verb of the domain that it holds";

/// Complains of names that say nothing, and of `mod.rs`.
pub(crate) fn check(sources: &Sources<'_>) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut folders = BTreeSet::new();
    for file in sources.tree.files() {
        folders.extend(folders_above(file.folder()));
        if file.name() == "mod.rs" {
            let advice = format!("move it to `{}.rs`, beside the folder", file.folder());
            complaints.push(Complaint::new("names", &file.path, 1, "a file is called `mod.rs`", advice));
        } else if is_empty(file.stem()) {
            complaints.push(complaint(&file.path, 1, "file", file.stem()));
        }
        for module in sources.rust(&file.path).into_iter().flat_map(|rust| &rust.modules) {
            // A module in a file of its own is complained of there.
            if module.bodied && is_empty(&module.name) {
                complaints.push(complaint(&file.path, module.line, "module", &module.name));
            }
        }
    }
    for folder in folders {
        let name = folder.rsplit('/').next().unwrap_or(folder);
        if is_empty(name) {
            complaints.push(complaint(folder, 1, "folder", name));
        }
    }
    complaints
}

fn complaint(path: &str, line: usize, kind: &str, name: &str) -> Complaint {
    Complaint::new("names", path, line, format!("a {kind} is called `{name}`"), ADVICE)
}

fn is_empty(name: &str) -> bool {
    EMPTY_WORDS.contains(&name)
}

/// `a/b/c` gives `a/b/c`, `a/b` and `a`.
fn folders_above(folder: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder), |folder| folder.rsplit_once('/').map(|(above, _)| above))
        .filter(|folder| !folder.is_empty())
}
