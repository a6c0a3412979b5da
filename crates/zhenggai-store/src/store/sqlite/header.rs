//! The first bytes of a file tell whether it is a store, before SQLite touches it.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use crate::fault::{Damage, Foreign, StoreFault};
use crate::store::place::Place;

/// What a store carries as SQLite's `application_id`: `ZGst`.
pub(crate) const APPLICATION: i32 = i32::from_be_bytes(*b"ZGst");

/// What every SQLite file begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// How long SQLite's header is, and where in it the `application_id` stands.
const HEADER: usize = 100;
const ID_AT: std::ops::Range<usize> = 68..72;

/// Refuses what is no store, and touches nothing.
pub(crate) fn inspect(path: &Path, place: &Place) -> Result<(), StoreFault> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => place.missing(),
        _ => place.unavailable(&error.to_string()),
    };
    // Looked at before it is opened: opening a pipe would wait for its writer.
    let found = std::fs::metadata(path).map_err(failed)?;
    if found.is_dir() {
        return Err(place.foreign(Foreign::Directory));
    }
    if !found.is_file() {
        return Err(place.foreign(Foreign::Device));
    }
    let mut head = Vec::with_capacity(HEADER);
    File::open(path).and_then(|file| file.take(100).read_to_end(&mut head)).map_err(failed)?;
    if head.is_empty() {
        return Err(place.foreign(Foreign::Empty));
    }
    if head.get(..MAGIC.len()) != Some(MAGIC.as_slice()) {
        return Err(place.foreign(Foreign::NoDatabase));
    }
    if head.len() < HEADER {
        return Err(place.damaged(Damage::Database("the file ends within its header".to_owned())));
    }
    if head.get(ID_AT) != Some(APPLICATION.to_be_bytes().as_slice()) {
        return Err(place.foreign(Foreign::OtherProgram));
    }
    Ok(())
}
