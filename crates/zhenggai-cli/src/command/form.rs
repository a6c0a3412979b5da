//! What a file is, by its first bytes.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

pub(super) use zhenggai::form::Form;
use zhenggai::form::HEAD;

/// What the file at `path` is. Folders and `-` are no files.
pub(super) fn of(path: &Path) -> io::Result<Form> {
    if path.is_dir() || path.as_os_str() == "-" {
        return Ok(Form::Other);
    }
    let mut head = Vec::new();
    File::open(path)?.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(Form::of(&head))
}
