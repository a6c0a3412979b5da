//! Bytes into characters: by byte order mark, else UTF-8, else GB18030, else not at all.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};
use zhenggai_core::origin::TextSpan;

use crate::page;
use crate::source::{Encoding, Source};
use crate::unreadable::{Foreign, Unreadable};

/// How many bytes are read at most: 32 MiB. A notice has some ten kilobytes, a saved page rarely a megabyte.
pub const LIMIT: usize = 32 * 1024 * 1024;

/// Reads bytes as a plain text or a saved web page.
///
/// A byte order mark decides the encoding and is no character of the first line. Without one, valid UTF-8 is
/// UTF-8; else the bytes are GB18030 when they decode without error and look like Chinese text. Where there
/// is no line feed at all, lines end at carriage returns.
///
/// # Errors
/// `INPUT_TOO_LARGE` above [`LIMIT`], `INPUT_BINARY` for documents, images, archives and bytes no text has,
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

fn text(bytes: &[u8]) -> Result<(Encoding, String), Unreadable> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest).map(|text| (Encoding::Utf8, text)).ok_or_else(|| bad_utf8(rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(Encoding::Utf16Le, rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(Encoding::Utf16Be, rest);
    }
    if let Some(text) = utf8(bytes) {
        return Ok((Encoding::Utf8, text));
    }
    if let Some(place) = nul(bytes) {
        return Err(Unreadable::Binary { what: Foreign::Unknown, place: Some(place) });
    }
    let chinese = looks_chinese(bytes);
    match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) if chinese => Ok((Encoding::Gb18030, text.into_owned())),
        None if chinese => Err(bad_gb18030(bytes)),
        _ => Err(bad_utf8(bytes)),
    }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    core::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn utf16(encoding: Encoding, bytes: &[u8]) -> Result<(Encoding, String), Unreadable> {
    let label = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
    let (text, errors) = label.decode_without_bom_handling(bytes);
    if !errors {
        return Ok((encoding, text.into_owned()));
    }
    let good = text.split('\u{fffd}').next().unwrap_or_default();
    let at = good.encode_utf16().count().saturating_mul(2);
    Err(Unreadable::Encoding { place: end(good), bytes: hexadecimal(bytes, at, 2) })
}

/// Whether bytes that are no UTF-8 are laid out like Chinese text in GB18030: most of its characters are among
/// the common ones, which is not so when UTF-8 with some damage is read as GB18030.
fn looks_chinese(bytes: &[u8]) -> bool {
    let (mut common, mut rare) = (0_usize, 0_usize);
    let mut rest = bytes.iter();
    while let Some(first) = rest.next() {
        if first.is_ascii() {
            continue;
        }
        let second = rest.as_slice().first().copied().unwrap_or_default();
        if second.is_ascii() && !(0x30..=0x7e).contains(&second) {
            // No character at all; the next byte is read again.
            rare = rare.saturating_add(1);
            continue;
        }
        rest.next();
        if matches!((first, second), (0xa1..=0xa3 | 0xb0..=0xd7, 0xa1..=0xfe)) {
            common = common.saturating_add(1);
        } else {
            rare = rare.saturating_add(1);
        }
    }
    common > rare.saturating_mul(3)
}

/// The place of the first NUL byte, which no text has.
fn nul(bytes: &[u8]) -> Option<TextSpan> {
    let at = bytes.iter().position(|byte| *byte == 0)?;
    let good = String::from_utf8_lossy(bytes.get(..at)?);
    Some(end(&good))
}

fn bad_utf8(bytes: &[u8]) -> Unreadable {
    let Err(error) = core::str::from_utf8(bytes) else { return Unreadable::Empty };
    let at = error.valid_up_to();
    let good = bytes.get(..at).and_then(|good| core::str::from_utf8(good).ok()).unwrap_or_default();
    Unreadable::Encoding { place: end(good), bytes: hexadecimal(bytes, at, error.error_len().unwrap_or(3)) }
}

fn bad_gb18030(bytes: &[u8]) -> Unreadable {
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    let mut good = String::with_capacity(decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len()));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut good, true);
    let bad = match result {
        encoding_rs::DecoderResult::Malformed(bad, _) => usize::from(bad),
        _ => 1,
    };
    Unreadable::Encoding { place: end(&good), bytes: hexadecimal(bytes, read.saturating_sub(bad), bad) }
}

/// The place just behind `text`.
fn end(text: &str) -> TextSpan {
    let line = text.bytes().filter(|byte| *byte == b'\n').count().saturating_add(1);
    let last = text.rsplit('\n').next().unwrap_or_default();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    TextSpan::new(count(line), count(last.chars().count().saturating_add(1)), 1)
}

fn hexadecimal(bytes: &[u8], at: usize, length: usize) -> String {
    let bad = bytes.get(at..at.saturating_add(length).min(bytes.len())).unwrap_or_default();
    bad.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ")
}

/// The place of the first control character, when there are too many for a text: any NUL, or more than one in
/// two hundred characters.
fn control(text: &str) -> Option<TextSpan> {
    let strange =
        |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}');
    let nul = text.contains('\0');
    let count = text.chars().filter(strange).count();
    if !nul && (count <= 4 || count.saturating_mul(200) <= text.chars().count()) {
        return None;
    }
    let first = text.find(|c| if nul { c == '\0' } else { strange(&c) })?;
    text.get(..first).map(end)
}
