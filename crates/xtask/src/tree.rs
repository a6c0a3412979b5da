//! The files of a tree, read once: what git knows where there is git, everything below the root elsewhere.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::fault::Fault;

/// One file of the tree.
#[derive(Debug)]
pub(crate) struct File {
    /// From the root, with `/` on every system.
    pub(crate) path: String,
    /// Whether the file is part of what is published; a new file git does not track yet is not.
    pub(crate) tracked: bool,
    bytes: Vec<u8>,
}

impl File {
    /// The text of the file, unless it is binary or not UTF-8.
    pub(crate) fn text(&self) -> Option<&str> {
        if self.bytes.contains(&0) { None } else { str::from_utf8(&self.bytes).ok() }
    }

    /// The lines as bytes, so that text in an older encoding is searched too; none if the file is binary.
    pub(crate) fn raw_lines(&self) -> impl Iterator<Item = &[u8]> {
        let shown = if self.bytes.contains(&0) { &[][..] } else { &self.bytes[..] };
        shown.split(|byte| *byte == b'\n')
    }

    /// The last part of the path.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The name without what follows its first dot.
    pub(crate) fn stem(&self) -> &str {
        let name = self.name();
        name.split_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The folder the file lies in, without a `/` at its end.
    pub(crate) fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether the file's name ends in `.rs`.
    pub(crate) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }
}

/// All files of a tree, by path.
#[derive(Debug)]
pub(crate) struct Tree {
    files: BTreeMap<String, File>,
}

impl Tree {
    /// Reads every file below `root` that git tracks or would track; without git, every file outside `target`.
    pub(crate) fn read(root: &Path) -> Result<Self, Fault> {
        let mut listed = BTreeMap::new();
        if root.join(".git").exists() {
            let untracked = git_list(root, &["--others", "--exclude-standard"])?;
            listed.extend(untracked.into_iter().map(|path| (path, false)));
            listed.extend(git_list(root, &["--cached"])?.into_iter().map(|path| (path, true)));
        } else {
            let mut found = Vec::new();
            walk(root, "", &mut found)?;
            listed.extend(found.into_iter().map(|path| (path, true)));
        }
        let mut files = BTreeMap::new();
        for (path, tracked) in listed {
            let full = root.join(&path);
            // A file removed but not yet committed, a link to nothing, a nested repository.
            if full.is_file() {
                let bytes = fs::read(&full).map_err(|source| Fault::Unreadable { path: full, source })?;
                files.insert(path.clone(), File { path, tracked, bytes });
            }
        }
        Ok(Self { files })
    }

    /// Every file, sorted by path.
    pub(crate) fn files(&self) -> impl Iterator<Item = &File> {
        self.files.values()
    }

    /// The file at `path`, if there is one.
    pub(crate) fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// Every file below `folder`, at any depth, with its path from there.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &File)> {
        let start = format!("{folder}/");
        self.files.values().filter_map(move |file| file.path.strip_prefix(&start).map(|rest| (rest, file)))
    }

    /// The folders of our crates, `crates/…`, except that of the chores.
    pub(crate) fn crates(&self) -> Vec<&str> {
        let mut folders: Vec<&str> = self
            .files
            .values()
            .filter(|file| file.name() == "Cargo.toml" && file.folder() != "crates/xtask")
            .map(File::folder)
            .filter(|folder| folder.strip_prefix("crates/").is_some_and(|name| !name.contains('/')))
            .collect();
        folders.sort_unstable();
        folders
    }
}

fn git_list(root: &Path, which: &[&str]) -> Result<Vec<String>, Fault> {
    let fault = |said: String| Fault::Tool { tool: "git ls-files".to_owned(), said };
    // A container often mounts a tree that another user owns; that is no reason not to list it.
    let safe = format!("safe.directory={}", root.to_string_lossy().replace('\\', "/"));
    let output = Command::new("git")
        .args(["-c", &safe])
        .arg("-C")
        .arg(root)
        .args(["ls-files", "-z"])
        .args(which)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| fault(error.to_string()))?;
    if !output.status.success() {
        return Err(fault(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout)
        .split('\0')
        .filter(|path| !path.is_empty())
        .map(str::to_owned)
        .collect())
}

fn walk(root: &Path, folder: &str, found: &mut Vec<String>) -> Result<(), Fault> {
    let here = root.join(folder);
    let fault = |source: io::Error| Fault::Unreadable { path: here.clone(), source };
    for entry in fs::read_dir(&here).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if !entry.file_type().map_err(fault)?.is_dir() {
            found.push(path);
        } else if name != "target" {
            walk(root, &path, found)?;
        }
    }
    Ok(())
}
