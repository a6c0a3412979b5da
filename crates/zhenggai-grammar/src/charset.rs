//! Bytes into characters: by byte order mark, else UTF-8, else GB18030, else not at all.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};
use zhenggai_core::origin::TextSpan;

zhenggai_core::vocabulary! {
    /// How the bytes were read as characters (字符编码).
    pub enum Encoding as "encoding" {
        /// UTF-8, with or without a byte order mark.
        Utf8 = "utf-8",
        /// GB18030, which includes GBK and GB2312.
        Gb18030 = "gb18030",
        /// UTF-16, little-endian, by its byte order mark.
        Utf16Le = "utf-16le",
        /// UTF-16, big-endian, by its byte order mark.
        Utf16Be = "utf-16be",
    }
}

/// Bytes that were read as characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// How.
    pub encoding: Encoding,
    /// Whether a byte order mark stood before them; it is no character of the text.
    pub has_mark: bool,
    /// The characters, line ends as they stand.
    pub text: String,
}

/// Why bytes are no characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undecodable {
    /// A NUL byte, which no text has.
    #[error("a NUL byte at {place}")]
    Nul {
        /// Where.
        place: TextSpan,
    },
    /// Neither UTF-8 nor GB18030, or UTF-16 with half a character.
    #[error("{bytes} at {place} are no characters")]
    Bytes {
        /// Where the first such bytes stand.
        place: TextSpan,
        /// These bytes, in hexadecimal, such as `FF 41`.
        bytes: String,
    },
}

/// Reads bytes as characters. A byte order mark decides the encoding. Without one, valid UTF-8 is UTF-8; else
/// the bytes are GB18030 when they decode without error and look like Chinese text.
///
/// # Errors
/// The place of the first bytes that are no characters.
///
/// ```
/// use zhenggai_grammar::charset::{Encoding, decode};
/// assert_eq!(decode(&[0xd5, 0xfb, 0xb8, 0xc4]).map(|it| it.encoding), Ok(Encoding::Gb18030));
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded, Undecodable> {
    let decoded = |encoding, has_mark, text| Decoded { encoding, has_mark, text };
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = utf8(rest).ok_or_else(|| bad_utf8(rest))?;
        return Ok(decoded(Encoding::Utf8, true, text));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(Encoding::Utf16Le, rest).map(|text| decoded(Encoding::Utf16Le, true, text));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(Encoding::Utf16Be, rest).map(|text| decoded(Encoding::Utf16Be, true, text));
    }
    if let Some(text) = utf8(bytes) {
        return Ok(decoded(Encoding::Utf8, false, text));
    }
    if let Some(place) = nul(bytes) {
        return Err(Undecodable::Nul { place });
    }
    let chinese = looks_chinese(bytes);
    match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) if chinese => Ok(decoded(Encoding::Gb18030, false, text.into_owned())),
        None if chinese => Err(bad_gb18030(bytes)),
        _ => Err(bad_utf8(bytes)),
    }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    core::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn utf16(encoding: Encoding, bytes: &[u8]) -> Result<String, Undecodable> {
    let label = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
    let (text, errors) = label.decode_without_bom_handling(bytes);
    if !errors {
        return Ok(text.into_owned());
    }
    let good = text.split('\u{fffd}').next().unwrap_or_default();
    let at = good.encode_utf16().count().saturating_mul(2);
    Err(Undecodable::Bytes { place: end(good), bytes: hexadecimal(bytes, at, 2) })
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

fn bad_utf8(bytes: &[u8]) -> Undecodable {
    let error = core::str::from_utf8(bytes).err();
    let at = error.map_or(0, |error| error.valid_up_to());
    let length = error.and_then(|error| error.error_len()).unwrap_or(3);
    let good = bytes.get(..at).and_then(|good| core::str::from_utf8(good).ok()).unwrap_or_default();
    Undecodable::Bytes { place: end(good), bytes: hexadecimal(bytes, at, length) }
}

fn bad_gb18030(bytes: &[u8]) -> Undecodable {
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    let mut good = String::with_capacity(decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len()));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut good, true);
    let bad = match result {
        encoding_rs::DecoderResult::Malformed(bad, _) => usize::from(bad),
        _ => 1,
    };
    Undecodable::Bytes { place: end(&good), bytes: hexadecimal(bytes, read.saturating_sub(bad), bad) }
}

/// The place just behind `text`.
#[must_use]
pub fn end(text: &str) -> TextSpan {
    let line = text.bytes().filter(|byte| *byte == b'\n').count().saturating_add(1);
    let last = text.rsplit('\n').next().unwrap_or_default();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    TextSpan::new(count(line), count(last.chars().count().saturating_add(1)), 1)
}

fn hexadecimal(bytes: &[u8], at: usize, length: usize) -> String {
    let bad = bytes.get(at..at.saturating_add(length).min(bytes.len())).unwrap_or_default();
    bad.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ")
}
