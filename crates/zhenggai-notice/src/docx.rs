//! A Word document (.docx): its paragraphs and tables as a reader sees them.
//!
//! It has no lines: the first paragraph or row is line 1, the next line 2. A number that Word writes before a
//! paragraph (自动编号) is part of its text. What was deleted, comments, headers and footers are not read.

// parts
mod element;
mod package;

// numbers
mod numbering;

// texts
mod body;

use crate::source::{Encoding, Markup, Source};
use crate::unreadable::Unreadable;

/// Whether the bytes are an archive that has the parts of a document.
pub(crate) fn is_document(bytes: &[u8]) -> bool {
    let name = b"word/document.xml";
    bytes.starts_with(b"PK\x03\x04") && bytes.windows(name.len()).any(|window| window == name)
}

/// The document in `bytes`, of which no more than `limit` bytes are unpacked. `None` when it is damaged.
pub(crate) fn source(bytes: &[u8], limit: usize) -> Option<Result<Source, Unreadable>> {
    let parts = match package::parts(bytes, limit)? {
        Ok(parts) => parts,
        Err(unreadable) => return Some(Err(unreadable)),
    };
    let numbering = numbering::Numbering::new(&parts.numbering, &parts.styles);
    let body::Body { lines, paragraphs, tables } = body::body(&parts.document, numbering)?;
    if paragraphs.is_empty() {
        return Some(Err(Unreadable::Empty));
    }
    Some(Ok(Source::new(Encoding::Utf8, Markup::Docx, lines, paragraphs).with_tables(tables)))
}
