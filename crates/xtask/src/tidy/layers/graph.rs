//! One crate as a tree of modules, and the arrows between them.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::Blocks;
use super::rings::{Arrows, rings};
use crate::complaint::Complaint;
use crate::rust::{Rust, Target};
use crate::sources::{Sources, module_of};
use crate::tree::File;

const DOWN: &str =
    "name only modules of earlier blocks: move what both need further down, or hand it over as an argument";

/// A file that is one module of the crate.
#[derive(Debug)]
struct Leaf<'s> {
    file: &'s File,
    rust: &'s Rust,
    blocks: Blocks<'s>,
}

/// One crate as a tree of modules; the root has the empty path.
#[derive(Debug)]
pub(crate) struct Graph<'s> {
    leaves: BTreeMap<Vec<String>, Leaf<'s>>,
    /// Where each `macro_rules!` is declared: name, module.
    macros: BTreeSet<(&'s str, Vec<String>)>,
}

/// An arrow between two modules that lie side by side below `parent`.
struct Arrow<'a> {
    parent: &'a [String],
    from: &'a str,
    to: &'a str,
}

impl<'s> Graph<'s> {
    /// Reads the crate in `folder`; none if it has neither `lib.rs` nor `main.rs`.
    pub(crate) fn read(sources: &'s Sources<'_>, folder: &str) -> Option<Self> {
        let library = sources.tree.file(&format!("{folder}/src/lib.rs")).is_some();
        let mut leaves = BTreeMap::new();
        for (rest, file, rust) in sources.of_crate(folder) {
            // A crate's further programs are roots of their own.
            let other_root = rest.starts_with("bin/") || (library && rest == "main.rs");
            if !other_root {
                let blocks = Blocks::read(file.text().unwrap_or_default(), &rust.modules);
                leaves.insert(module_of(file), Leaf { file, rust, blocks });
            }
        }
        let mut graph = Self { leaves, macros: BTreeSet::new() };
        graph.leaves.get(&Vec::new())?;
        let tests: Vec<Vec<String>> =
            graph.leaves.keys().filter(|place| graph.is_test(place)).cloned().collect();
        graph.leaves.retain(|place, _| !tests.contains(place));
        let declared = graph
            .leaves
            .iter()
            .flat_map(|(place, leaf)| leaf.rust.macros.iter().map(|name| (name.as_str(), place.clone())));
        graph.macros = declared.collect();
        Some(graph)
    }

    /// Everything that is wrong with the layers of the crate.
    pub(crate) fn complaints(&self) -> Vec<Complaint> {
        let mut complaints = Vec::new();
        if let Some(root) = self.leaves.get(&Vec::new()) {
            complaints.extend(root.blocks.headings(&root.file.path, root.file.text().unwrap_or_default()));
        }
        let mut arrows: BTreeMap<&[String], Arrows<'_>> = BTreeMap::new();
        let aims: Vec<_> = self
            .leaves
            .iter()
            .flat_map(|(place, leaf)| self.aims(place, leaf).into_iter().map(move |aim| (place, leaf, aim)))
            .collect();
        for (place, leaf, (target, line)) in &aims {
            let found = self.arrow(place, target);
            let said = match &found {
                Ok(None) => continue,
                Ok(Some(arrow)) => {
                    let below = arrows.entry(arrow.parent).or_default();
                    below.entry(arrow.from).or_default().insert(arrow.to);
                    self.against(arrow)
                }
                Err(said) => Some(said.clone()),
            };
            if let Some(said) = said {
                complaints.push(Complaint::new("layers", &leaf.file.path, *line, said, DOWN));
            }
        }
        complaints.extend(arrows.iter().flat_map(|(parent, below)| self.rings(parent, below)));
        complaints.extend(self.undeclared());
        complaints
    }

    /// The paths that a file names, with macros called by their bare names resolved, and their lines.
    fn aims(&self, place: &[String], leaf: &Leaf<'_>) -> Vec<(Vec<String>, usize)> {
        let resolve = |name: &str| {
            let homes = self.macros.iter().filter(|(known, _)| *known == name).map(|(_, home)| home);
            let homes: Vec<&Vec<String>> = homes.collect();
            let home = match homes.as_slice() {
                [home] => Some(*home),
                // Several macros of one name: a file's own comes first, and of others nothing can be said.
                _ => homes.iter().copied().find(|home| home.as_slice() == place),
            };
            home.map(|home| home.iter().cloned().chain([name.to_owned()]).collect())
        };
        let aim = |what: &Target| match what {
            Target::Macro(name) => resolve(name),
            // An exported macro stands in the root, wherever it is declared.
            Target::Path(path) => match path.as_slice() {
                [name] if self.block(&[], name).is_none() => resolve(name).or_else(|| Some(path.clone())),
                _ => Some(path.clone()),
            },
        };
        leaf.rust.named.iter().filter_map(|named| Some((aim(&named.what)?, named.line))).collect()
    }

    /// The arrow that runs from the file at `place` to `target`; `Err` where it names what stands above it.
    fn arrow<'a>(&self, place: &'a [String], target: &'a [String]) -> Result<Option<Arrow<'a>>, String> {
        let shared = place.iter().zip(target).take_while(|(here, there)| here == there).count();
        let (parent, below) = place.split_at(shared);
        // What a file names in itself, or below itself, is its own.
        let Some(from) = below.first() else { return Ok(None) };
        let Some(to) = target.get(shared) else {
            return Err(format!("names {}, which it is part of", self.called(parent)));
        };
        if self.block(parent, to).is_none() {
            return Err(format!("names `{to}` of {}, which it is part of", self.called(parent)));
        }
        Ok(Some(Arrow { parent, from, to }))
    }

    /// What is wrong with an arrow that does not point down.
    fn against(&self, arrow: &Arrow<'_>) -> Option<String> {
        let from = self.block(arrow.parent, arrow.from)?;
        let to = self.block(arrow.parent, arrow.to)?;
        let (from_name, to_name) = (arrow.from, arrow.to);
        match from.cmp(&to) {
            std::cmp::Ordering::Greater => None,
            std::cmp::Ordering::Equal => {
                Some(format!("`{from_name}` names `{to_name}`, which stands in the same block"))
            }
            std::cmp::Ordering::Less => {
                Some(format!("`{from_name}` names `{to_name}`, which stands in a later block"))
            }
        }
    }

    fn rings(&self, parent: &[String], arrows: &Arrows<'_>) -> Vec<Complaint> {
        let Some(leaf) = self.leaves.get(parent) else { return Vec::new() };
        let names: Vec<&str> = leaf.blocks.names().collect();
        let mut complaints = Vec::new();
        for ring in rings(&names, arrows) {
            let Some(first) = ring.first() else { continue };
            let line = leaf.blocks.find(first).map_or(1, |(_, line)| line);
            let said = format!("the modules form a ring: {} → {first}", ring.join(" → "));
            complaints.push(Complaint::new("layers", &leaf.file.path, line, said, DOWN));
        }
        complaints
    }

    /// The files that no `mod` line of the file above them declares.
    fn undeclared(&self) -> Vec<Complaint> {
        let mut complaints = Vec::new();
        for (place, leaf) in &self.leaves {
            let Some((name, parent)) = place.split_last() else { continue };
            if self.block(parent, name).is_none() {
                let said = format!("no `mod {name};` in {} declares this file", self.called(parent));
                let advice = "declare it in its block, or remove it";
                complaints.push(Complaint::new("layers", &leaf.file.path, 1, said, advice));
            }
        }
        complaints
    }

    fn block(&self, parent: &[String], name: &str) -> Option<usize> {
        self.leaves.get(parent)?.blocks.find(name).map(|(block, _)| block)
    }

    /// Whether the module at `place`, or one it lies in, is only for tests.
    fn is_test(&self, place: &[String]) -> bool {
        let own = self.leaves.get(place).is_some_and(|leaf| leaf.rust.only_tests);
        let mut above = place;
        let mut within = false;
        while let Some((name, parent)) = above.split_last() {
            within |= self
                .leaves
                .get(parent)
                .is_some_and(|leaf| leaf.rust.only_tests || leaf.rust.test_modules.contains(name));
            above = parent;
        }
        own || within
    }

    /// What to call the module at `place` in a sentence.
    fn called(&self, place: &[String]) -> String {
        let file = self.leaves.get(place).map(|leaf| leaf.file.name());
        match (place, file) {
            ([], Some(name)) => format!("`{name}`"),
            _ => format!("`{}`", place.join("::")),
        }
    }
}
