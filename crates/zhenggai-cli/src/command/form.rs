//! What a file is, by its first bytes.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A ledger file.
    Store,
    /// Lines of JSON, as `ledger export` writes them.
    Lines,
    /// Anything else: its reader says whether it can be read. Folders and `-` are no files.
    Other,
}

/// What the file at `path` is.
pub(super) fn of(path: &Path) -> io::Result<Form> {
    if path.is_dir() || path.as_os_str() == "-" {
        return Ok(Form::Other);
    }
    let mut head = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut head)?;
    Ok(match head.as_slice() {
        b"SQLite format 3\0" => Form::Store,
        [b'{', b'"', ..] => Form::Lines,
        _ => Form::Other,
    })
}
