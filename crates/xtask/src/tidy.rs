//! Reads a tree and complains: the order of modules and crates, the shape of files, the page behind every code.

mod codes;
mod crates;
mod layers;
mod length;
mod names;
mod opening;
mod rules;
mod speech;

use std::path::Path;

use crate::complaint::Complaint;
use crate::fault::Fault;
use crate::sources::Sources;
use crate::tree::Tree;

/// Everything that is wrong with the tree below `root`, sorted by path and line.
///
/// # Errors
///
/// [`Fault`] if a file cannot be read, or if git, where the tree has one, cannot list its files.
pub fn tidy(root: &Path) -> Result<Vec<Complaint>, Fault> {
    let tree = Tree::read(root)?;
    let sources = Sources::read(&tree);
    let mut complaints = sources.unread.clone();
    complaints.extend(layers::check(&sources));
    complaints.extend(crates::check(&tree));
    complaints.extend(length::check(&tree));
    complaints.extend(opening::check(&tree));
    complaints.extend(names::check(&sources));
    complaints.extend(rules::check(&tree));
    complaints.extend(codes::check(&sources));
    complaints.extend(speech::check(&tree));
    complaints.sort();
    complaints.dedup();
    Ok(complaints)
}
