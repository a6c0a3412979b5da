//! The parts of a document out of its archive, unpacked within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::unreadable::Unreadable;

/// The parts that hold text, as XML; a part that is not there is empty.
pub(super) struct Parts {
    pub(super) document: String,
    pub(super) numbering: String,
    pub(super) styles: String,
}

/// The parts of the archive in `bytes`; `None` when it cannot be unpacked or has no document.
///
/// No more than `limit` bytes are unpacked in all, whatever the archive says of its sizes.
pub(super) fn parts(bytes: &[u8], limit: usize) -> Option<Result<Parts, Unreadable>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut left = limit;
    let mut read = |name: &str| -> Option<Result<String, Unreadable>> {
        let Ok(file) = archive.by_name(name) else { return Some(Ok(String::new())) };
        let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        let mut unpacked = Vec::new();
        file.take(most).read_to_end(&mut unpacked).ok()?;
        let size = unpacked.len();
        if size > left {
            return Some(Err(Unreadable::TooLarge { size, limit }));
        }
        left = left.saturating_sub(size);
        String::from_utf8(unpacked).ok().map(Ok)
    };
    let document = match read("word/document.xml")? {
        Ok(document) if document.is_empty() => return None,
        Ok(document) => document,
        Err(unreadable) => return Some(Err(unreadable)),
    };
    // Without its numbering a document is read all the same.
    let mut beside = |name: &str| read(name).and_then(Result::ok).unwrap_or_default();
    Some(Ok(Parts { document, numbering: beside("word/numbering.xml"), styles: beside("word/styles.xml") }))
}
