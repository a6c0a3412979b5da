//! The crates depend on each other in one direction, and each folder carries its package's name.

use std::collections::BTreeSet;

use crate::complaint::Complaint;
use crate::manifest::{Manifest, Renamed};
use crate::tree::{File, Tree};

/// Each library crate, lowest first, and the crates of ours that it may know.
const ORDER: [(&str, &[&str]); 8] = [
    ("zhenggai-core", &[]),
    ("zhenggai-grammar", &["zhenggai-core"]),
    ("zhenggai-wire", &["zhenggai-core"]),
    ("zhenggai-notice", &["zhenggai-core", "zhenggai-grammar", "zhenggai-wire"]),
    ("zhenggai-tables", &["zhenggai-core", "zhenggai-grammar", "zhenggai-wire"]),
    ("zhenggai-report", &["zhenggai-core", "zhenggai-wire"]),
    ("zhenggai-store", &["zhenggai-core", "zhenggai-wire"]),
    (
        "zhenggai",
        &[
            "zhenggai-core",
            "zhenggai-grammar",
            "zhenggai-wire",
            "zhenggai-notice",
            "zhenggai-tables",
            "zhenggai-report",
            "zhenggai-store",
        ],
    ),
];

/// What stands above all libraries: it knows the front door, and nothing knows it.
const TOP: &[&str] = &["zhenggai"];

/// The crates under `crates/` that stand above all libraries.
const TOPS: [&str; 2] = ["xtask", "zhenggai-cli"];

/// The folders that do not carry their package's name.
const FOLDERS: [(&str, &str); 5] = [
    ("tests", "zhenggai-conformance"),
    ("examples", "zhenggai-examples"),
    ("examples/hub", "zhenggai-hub"),
    ("bindings/python", "zhenggai-python"),
    ("bindings/mobile", "zhenggai-mobile"),
];

/// Complains of dependencies against the order, of serde in the core, and of folders with another name.
pub(crate) fn check(tree: &Tree) -> Vec<Complaint> {
    let workspace = Renamed::read(tree.file("Cargo.toml").and_then(File::text).unwrap_or_default());
    let mut complaints = Vec::new();
    let mut packages = Vec::new();
    for file in tree.files().filter(|file| file.name() == "Cargo.toml") {
        match Manifest::read(file.text().unwrap_or_default(), &workspace) {
            Ok(manifest) => packages.extend(manifest.map(|manifest| (file, manifest))),
            Err(said) => complaints.push(Complaint::new(
                "crates",
                &file.path,
                1,
                format!("the manifest cannot be read: {said}"),
                "mend what `cargo metadata` says about it",
            )),
        }
    }
    let ours: BTreeSet<&str> = packages.iter().map(|(_, manifest)| manifest.name.as_str()).collect();
    for (file, manifest) in &packages {
        complaints.extend(folder(file, manifest));
        complaints.extend(direction(file, manifest, &ours));
    }
    complaints
}

fn folder(file: &File, manifest: &Manifest) -> Option<Complaint> {
    let last = file.folder().rsplit('/').next().unwrap_or_default();
    let listed = FOLDERS.iter().find(|(folder, _)| *folder == file.folder()).map(|(_, package)| *package);
    let wanted = listed.unwrap_or(last);
    (manifest.name != wanted).then(|| {
        Complaint::new(
            "crates",
            &file.path,
            manifest.line,
            format!("the package is called `{}`, and its folder asks for `{wanted}`", manifest.name),
            "call the folder and the package the same",
        )
    })
}

fn direction(file: &File, manifest: &Manifest, ours: &BTreeSet<&str>) -> Vec<Complaint> {
    let place = ORDER.iter().find(|(name, _)| *name == manifest.name).map(|(_, below)| *below);
    let mut complaints = Vec::new();
    if place.is_none() && file.path.starts_with("crates/") && !TOPS.contains(&manifest.name.as_str()) {
        complaints.push(Complaint::new(
            "crates",
            &file.path,
            manifest.line,
            format!("`{}` has no place in the order of the crates", manifest.name),
            "give it one in the `ORDER` of `cargo xtask tidy`, with the decision why it is a crate",
        ));
        return complaints;
    }
    let below = place.unwrap_or(TOP);
    for dependency in &manifest.dependencies {
        let package = dependency.package.as_str();
        if ours.contains(package) && !below.contains(&package) {
            let known = if below.is_empty() { "none of ours".to_owned() } else { below.join(", ") };
            complaints.push(Complaint::new(
                "crates",
                &file.path,
                dependency.line,
                format!("`{}` may not know `{package}`", manifest.name),
                format!("arrows point down only; it may know: {known}"),
            ));
        }
        if manifest.name == "zhenggai-core" && package.starts_with("serde") {
            complaints.push(Complaint::new(
                "crates",
                &file.path,
                dependency.line,
                format!("`zhenggai-core` may not know `{package}`"),
                "what is stored or sent is not what is computed with: it stands in `zhenggai-wire`",
            ));
        }
    }
    complaints
}
