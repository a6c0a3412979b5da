//! Bytes into a source: what the file is, its characters, its lines.

use zhenggai_core::origin::TextSpan;
use zhenggai_grammar::charset::{self, Undecodable};

use crate::docx;
use crate::glance::marks;
use crate::page;
use crate::source::{Encoding, Source};
use crate::unreadable::{Foreign, Unreadable};

/// How many bytes are read at most: 32 MiB. A notice has some ten kilobytes, a saved page rarely a megabyte.
pub const LIMIT: usize = 32 * 1024 * 1024;

/// Reads bytes as a plain text, a saved web page or a Word document (.docx).
///
/// A byte order mark decides the encoding and is no character of the first line. Without one, valid UTF-8 is
/// UTF-8; else the bytes are GB18030 when they decode without error and look like Chinese text. Where there
/// is no line feed at all, lines end at carriage returns.
///
/// # Errors
/// `INPUT_TOO_LARGE` above [`LIMIT`], also of what a document unpacks to, `INPUT_BINARY` for other documents, images, archives and bytes no text has,
/// `INPUT_ENCODING` when the encoding cannot be made out, `INPUT_EMPTY` when there is no text.
///
/// ```
/// use zhenggai_notice::decode;
/// let source = decode::source("关于巡察整改进展情况的通报\n一、总体情况\n".as_bytes())?;
/// assert_eq!(source.paragraphs().len(), 2);
/// assert_eq!(decode::source(b"PK\x03\x04...word/...").unwrap_err().code().as_str(), "INPUT_BINARY");
/// # Ok::<(), zhenggai_notice::unreadable::Unreadable>(())
/// ```
pub fn source(bytes: &[u8]) -> Result<Source, Unreadable> {
    if bytes.len() > LIMIT {
        return Err(Unreadable::TooLarge { size: bytes.len(), limit: LIMIT });
    }
    if docx::is_document(bytes)
        && let Some(read) = docx::source(bytes, LIMIT)
    {
        return read;
    }
    if let Some(what) = foreign(bytes) {
        return Err(Unreadable::Binary { what, place: None });
    }
    let (encoding, mut text) = text(bytes)?;
    if !text.contains('\n') {
        // An old Macintosh ends its lines so; elsewhere a lone one is no line end.
        text = text.replace('\r', "\n");
    }
    if let Some(place) = control(&text) {
        return Err(Unreadable::Binary { what: Foreign::Unknown, place: Some(place) });
    }
    let source =
        if page::is_page(&text) { page::source(encoding, &text) } else { Source::plain(encoding, &text) };
    if source.paragraphs().is_empty() { Err(Unreadable::Empty) } else { Ok(source) }
}

/// The kind of file that these bytes begin like, when it is no text.
fn foreign(bytes: &[u8]) -> Option<Foreign> {
    const BEGINNINGS: &[(&[u8], Foreign)] = &[
        (b"%PDF-", Foreign::Pdf),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice),
        (b"{\\rtf", Foreign::RichText),
        (b"\x89PNG\r\n", Foreign::Image),
        (b"\xff\xd8\xff", Foreign::Image),
        (b"GIF8", Foreign::Image),
        (b"II*\0", Foreign::Image),
        (b"MM\0*", Foreign::Image),
        (b"Rar!\x1a", Foreign::Archive),
        (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
        (b"\x1f\x8b", Foreign::Archive),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(packed(bytes));
    }
    BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, what)| *what)
}

/// What a ZIP archive holds, by the names of its members.
fn packed(bytes: &[u8]) -> Foreign {
    const MEMBERS: &[(&[u8], Foreign)] = &[
        (b"word/", Foreign::Word),
        (b"xl/", Foreign::Excel),
        (b"ppt/", Foreign::PowerPoint),
        (b"OFD.xml", Foreign::Ofd),
        (b"opendocument.text", Foreign::Word),
        (b"opendocument.spreadsheet", Foreign::Excel),
    ];
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    MEMBERS.iter().find(|(name, _)| holds(name)).map_or(Foreign::Archive, |(_, what)| *what)
}

/// Bytes into characters.
///
/// # Errors
/// `INPUT_BINARY` for bytes that no text has, `INPUT_ENCODING` when the encoding cannot be made out.
pub fn text(bytes: &[u8]) -> Result<(Encoding, String), Unreadable> {
    match charset::decode(bytes) {
        Ok(decoded) => Ok((decoded.encoding, decoded.text)),
        Err(Undecodable::Nul { place }) => {
            Err(Unreadable::Binary { what: Foreign::Unknown, place: Some(place) })
        }
        Err(Undecodable::Bytes { place, bytes }) => Err(Unreadable::Encoding { place, bytes }),
    }
}

/// The place of the first control character, when there are too many for a text: any NUL, or more than one in
/// two hundred characters.
fn control(text: &str) -> Option<TextSpan> {
    let strange = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}');
    let nul = text.contains('\0');
    let count = marks(text).filter(|(_, c)| strange(*c)).count();
    if !nul && (count <= 4 || count.saturating_mul(200) <= text.chars().count()) {
        return None;
    }
    let first = text.find(|c| if nul { c == '\0' } else { strange(c) })?;
    text.get(..first).map(charset::end)
}
