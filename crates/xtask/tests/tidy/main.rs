//! `tidy` over small trees: one good tree without a complaint, and for each check trees that it must complain of.
#![expect(clippy::expect_used, reason = "a test that cannot write its tree has failed")]

mod tree;

mod codes;
mod crates;
mod layers;
mod shape;
mod speech;

use std::path::Path;

use xtask::tidy;

use crate::tree::check;

#[test]
fn a_good_tree_has_no_complaint() {
    check("good", &[], &[]);
}

#[test]
fn tidy_of_this_workspace_is_clean() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let complaints = tidy(&root).expect("the workspace is read");
    let said: Vec<String> = complaints.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}
