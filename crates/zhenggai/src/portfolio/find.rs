//! Which files are meant, and of what form each is.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use zhenggai_store::exchange::MAGIC;

use crate::fault::Fault;
use crate::form::{self, HEAD};

/// What a file is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A ledger file.
    Store,
    /// Lines of JSON, an entry each.
    Lines,
    /// A bundle.
    Bundle,
    /// Something else.
    Other,
}

/// How a line begins that is an entry; the first of them is the canonical one.
const ENTRY: [&[u8]; 3] = [br#"{"body":"#, br#"{"id":"#, br#"{"signature":"#];

/// What the file at `path` is.
pub(super) fn form(path: &Path) -> io::Result<Form> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(match form::Form::of(&head) {
        form::Form::Store => Form::Store,
        form::Form::Lines if ENTRY.iter().any(|first| head.starts_with(first)) => Form::Lines,
        _ if head.starts_with(MAGIC) => Form::Bundle,
        _ => Form::Other,
    })
}

/// The files at a place, sorted: a folder with all below it, a file, or a pattern.
///
/// # Errors
/// `FILE_UNREADABLE` where nothing is there, or the pattern is none.
pub(super) fn files(what: &str) -> Result<Vec<PathBuf>, Fault> {
    let path = Path::new(what);
    if path.is_dir() {
        let mut found = Vec::new();
        below(path, &mut found)?;
        return Ok(found);
    }
    if path.exists() {
        return Ok(vec![path.to_owned()]);
    }
    let pattern = glob::glob(what).map_err(|error| {
        Fault::from(io::Error::new(io::ErrorKind::InvalidInput, format!("{what}: {error}")))
    })?;
    let matched: Vec<PathBuf> = pattern.filter_map(Result::ok).collect();
    if matched.is_empty() {
        return Err(io::Error::from(io::ErrorKind::NotFound).into());
    }
    let mut found = Vec::new();
    for path in matched {
        if path.is_dir() {
            below(&path, &mut found)?
        } else {
            found.extend(Some(path).filter(|it| is_ledger(it)))
        }
    }
    Ok(found)
}

/// The ledgers in a folder and below it, by name. Links to folders are not followed.
fn below(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, kind) = (entry.path(), entry.file_type()?);
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            below(&path, found)?;
        } else if is_ledger(&path) {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether a file holds dossiers; one that cannot be read may, and says so when it is judged.
fn is_ledger(path: &Path) -> bool {
    path.is_file() && form(path).map_or(true, |form| form != Form::Other)
}
