//! Every Rust file of a tree, read once for all checks.

use std::collections::BTreeMap;

use crate::complaint::Complaint;
use crate::rust::Rust;
use crate::tree::{File, Tree};

/// A tree, with its Rust files read.
#[derive(Debug)]
pub(crate) struct Sources<'t> {
    /// The tree.
    pub(crate) tree: &'t Tree,
    rust: BTreeMap<&'t str, Rust>,
    /// The Rust files that are not Rust.
    pub(crate) unread: Vec<Complaint>,
}

impl<'t> Sources<'t> {
    /// Reads every Rust file of `tree`.
    pub(crate) fn read(tree: &'t Tree) -> Self {
        let mut rust = BTreeMap::new();
        let mut unread = Vec::new();
        for file in tree.files().filter(|file| file.is_rust()) {
            match Rust::read(file.text().unwrap_or_default(), &module_of(file)) {
                Ok(read) => {
                    rust.insert(file.path.as_str(), read);
                }
                Err(line) => unread.push(Complaint::new(
                    "reading",
                    &file.path,
                    line,
                    "this cannot be read as Rust",
                    "mend what `cargo build` says about the file",
                )),
            }
        }
        Self { tree, rust, unread }
    }

    /// What the Rust file at `path` says.
    pub(crate) fn rust(&self, path: &str) -> Option<&Rust> {
        self.rust.get(path)
    }

    /// The Rust files below the `src` of the crate in `folder`, with their paths from there.
    pub(crate) fn of_crate<'s>(
        &'s self,
        folder: &str,
    ) -> impl Iterator<Item = (&'t str, &'t File, &'s Rust)> {
        let found: Vec<_> = self.tree.below(&format!("{folder}/src")).collect();
        found.into_iter().filter_map(|(rest, file)| Some((rest, file, self.rust.get(file.path.as_str())?)))
    }
}

/// The module a file is, as a path from the root of its crate: `src/ledger/fold.rs` is `ledger::fold`.
pub(crate) fn module_of(file: &File) -> Vec<String> {
    let Some((_, below)) = file.path.rsplit_once("/src/") else { return Vec::new() };
    match below.trim_end_matches(".rs") {
        "lib" | "main" => Vec::new(),
        path => path.trim_end_matches("/mod").split('/').map(str::to_owned).collect(),
    }
}
