//! XML as pieces: tags, and the text between them. A part is read through a window, so that it takes little memory
//! however long it is.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memmem};
use zhenggai_grammar::charset;

use crate::unreadable::Unreadable;

/// How many bytes are read at a time.
const CHUNK: usize = 128 * 1024;
/// How long a tag or a text is at most; a cell holds 32,767 characters.
const LONGEST: usize = 16 * 1024 * 1024;

/// Where the bytes of a part come from.
pub(super) trait Source {
    /// Reads more into `room`; tells how many bytes, 0 at the end.
    fn read(&mut self, room: &mut [u8]) -> Result<usize, Unreadable>;
    /// The name of the part.
    fn name(&self) -> &str;
}

/// A piece of XML. Names are without their prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'w> {
    /// `<name …>`, or `<name …/>`.
    Open(Tag<'w>),
    /// `</name>`.
    Close(&'w [u8]),
    /// Text as it stands, with its references.
    Text(&'w [u8]),
    /// Text without references: `<![CDATA[…]]>`.
    Plain(&'w [u8]),
}

/// An opening tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'w> {
    /// Its name, without the prefix.
    pub(super) name: &'w [u8],
    attributes: &'w [u8],
    /// Whether it is closed at once.
    pub(super) is_empty: bool,
}

impl<'w> Tag<'w> {
    /// Its attributes: the name as it stands, and the value with its references.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'w [u8], &'w [u8])> + use<'w> {
        let mut rest = self.attributes;
        core::iter::from_fn(move || {
            // Names and values are short: to look for their ends byte by byte is faster than to set up a search.
            let equals = rest.iter().position(|byte| *byte == b'=')?;
            let (name, value) = rest.split_at_checked(equals)?;
            let value = value.get(1..)?.trim_ascii_start();
            let quote = value.first().copied().filter(|quote| matches!(quote, b'"' | b'\''))?;
            let value = value.get(1..)?;
            let (value, after) = value.split_at_checked(value.iter().position(|byte| *byte == quote)?)?;
            rest = after.get(1..).unwrap_or_default();
            Some((name.trim_ascii(), value))
        })
    }

    /// The value of an attribute, by its name without prefix.
    pub(super) fn value(&self, name: &str) -> Option<Cow<'w, str>> {
        let found = self.attributes().find(|(it, _)| local(it) == name.as_bytes());
        found.map(|(_, value)| text(value))
    }

    /// The number in an attribute.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.value(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub(super) fn is_true(&self, name: &str) -> bool {
        self.value(name).is_some_and(|value| matches!(&*value, "1" | "true"))
    }
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    let colon = name.iter().position(|byte| *byte == b':');
    colon.and_then(|at| name.get(at.saturating_add(1)..)).unwrap_or(name)
}

/// The pieces of a part.
pub(super) struct Pieces<S> {
    source: S,
    window: Vec<u8>,
    at: usize,
    is_read: bool,
}

/// What a piece is, before it is cut out.
#[derive(Clone, Copy)]
enum Kind {
    Open,
    Close,
    Text,
    Plain,
    Passed,
}

impl<S: Source> Pieces<S> {
    /// The pieces of a part. One that is not written in UTF-8 is turned into it first.
    pub(super) fn new(source: S) -> Result<Self, Unreadable> {
        let mut pieces = Self { source, window: Vec::new(), at: 0, is_read: false };
        while pieces.window.len() < 256 && pieces.more()? {}
        if pieces.window.starts_with(b"\xef\xbb\xbf") {
            pieces.at = 3;
        } else if is_foreign(&pieces.window) {
            while pieces.more()? {}
            let decoded = charset::decode(&pieces.window);
            let decoded =
                decoded.map_err(|_| pieces.damaged("not written in the character set it claims"))?;
            pieces.window = decoded.text.into_bytes();
        }
        Ok(pieces)
    }

    /// The next piece; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Piece<'_>>, Unreadable> {
        let (kind, from) = loop {
            let found = measured(self.window.get(self.at..).unwrap_or_default());
            let from = self.at;
            match found {
                Some((Kind::Passed, length)) => self.at = from.saturating_add(length),
                Some((kind, length)) => {
                    self.at = from.saturating_add(length);
                    break (kind, from);
                }
                None if self.more()? => {}
                None => return Ok(None),
            }
        };
        let bytes = self.window.get(from..self.at).unwrap_or_default();
        let within = |before: usize, after: usize| {
            bytes.get(before..bytes.len().saturating_sub(after)).unwrap_or_default()
        };
        Ok(Some(match kind {
            Kind::Open => Piece::Open(tag(within(1, 1))),
            Kind::Close => Piece::Close(local(within(2, 1).trim_ascii_end())),
            Kind::Plain => Piece::Plain(within(9, 3)),
            Kind::Text | Kind::Passed => Piece::Text(bytes),
        }))
    }

    /// Adds the text up to the end of the element `name` to `words`.
    pub(super) fn text(&mut self, name: &[u8], words: &mut String) -> Result<(), Unreadable> {
        loop {
            match self.next()? {
                Some(Piece::Text(raw)) => words.push_str(&text(raw)),
                Some(Piece::Plain(raw)) => words.push_str(&String::from_utf8_lossy(raw)),
                Some(Piece::Close(closed)) if closed == name => return Ok(()),
                Some(Piece::Open(_) | Piece::Close(_)) => {}
                None => return Err(self.damaged("it ends too early")),
            }
        }
    }

    /// Passes over the rest of the element `name`.
    pub(super) fn pass(&mut self, name: &[u8]) -> Result<(), Unreadable> {
        loop {
            match self.next()? {
                Some(Piece::Close(closed)) if closed == name => return Ok(()),
                Some(_) => {}
                None => return Err(self.damaged("it ends too early")),
            }
        }
    }

    /// The part is damaged.
    pub(super) fn damaged(&self, why: &str) -> Unreadable {
        Unreadable::Damaged { part: self.source.name().to_owned(), why: why.to_owned() }
    }

    /// Moves the window on; tells whether there was more.
    fn more(&mut self) -> Result<bool, Unreadable> {
        if self.is_read {
            return Ok(false);
        }
        self.window.drain(..self.at);
        self.at = 0;
        let had = self.window.len();
        if had > LONGEST {
            let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX);
            return Err(Unreadable::TooLarge { part: self.source.name().to_owned(), limit, unit: "bytes" });
        }
        // Twice as much each time, so that a long text is not gone over again and again.
        self.window.resize(had.saturating_add(CHUNK.max(had)), 0);
        let mut filled = had;
        while let Some(room) = self.window.get_mut(filled..).filter(|room| !room.is_empty()) {
            let got = self.source.read(room)?;
            filled = filled.saturating_add(got);
            if got == 0 {
                self.is_read = true;
                break;
            }
        }
        self.window.truncate(filled);
        Ok(filled > had)
    }
}

/// Whether a part says that it is not written in UTF-8.
fn is_foreign(head: &[u8]) -> bool {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return true;
    }
    let head = String::from_utf8_lossy(head.get(..256).unwrap_or(head));
    let claim = head.split_once("encoding=").and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next());
    claim.is_some_and(|name| !name.eq_ignore_ascii_case("utf-8") && !name.eq_ignore_ascii_case("us-ascii"))
}

/// The piece at the beginning, and how long it is; `None` where it is not whole.
fn measured(rest: &[u8]) -> Option<(Kind, usize)> {
    if *rest.first()? != b'<' {
        return Some((Kind::Text, memchr(b'<', rest)?));
    }
    let until = |end: &[u8]| memmem::find(rest, end).map(|at| at.saturating_add(end.len()));
    match *rest.get(1)? {
        b'/' => Some((Kind::Close, memchr(b'>', rest)?.saturating_add(1))),
        b'?' => Some((Kind::Passed, until(b"?>")?)),
        b'!' if rest.starts_with(b"<![CDATA[") => Some((Kind::Plain, until(b"]]>")?)),
        b'!' if rest.starts_with(b"<!--") => Some((Kind::Passed, until(b"-->")?)),
        b'!' if rest.len() < 9 => None,
        b'!' => Some((Kind::Passed, memchr(b'>', rest)?.saturating_add(1))),
        _ => Some((Kind::Open, end_of_tag(rest)?)),
    }
}

/// Where a tag ends: at the first `>` that stands in no value.
fn end_of_tag(rest: &[u8]) -> Option<usize> {
    for at in memchr_iter(b'>', rest) {
        let tag = rest.get(..at)?;
        let is_whole = if at < 5 {
            // There is no room for a value.
            true
        } else if memchr(b'\'', tag).is_none() {
            memchr_iter(b'"', tag).count().is_multiple_of(2)
        } else {
            let quote = |open: Option<u8>, byte: &u8| match (open, byte) {
                (None, b'"' | b'\'') => Some(*byte),
                (Some(quote), byte) if quote == *byte => None,
                (open, _) => open,
            };
            tag.iter().fold(None, quote).is_none()
        };
        if is_whole {
            return Some(at.saturating_add(1));
        }
    }
    None
}

fn tag(within: &[u8]) -> Tag<'_> {
    let (within, is_empty) = within.strip_suffix(b"/").map_or((within, false), |within| (within, true));
    let end = within.iter().position(u8::is_ascii_whitespace).unwrap_or(within.len());
    let (name, attributes) = within.split_at_checked(end).unwrap_or((within, b""));
    Tag { name: local(name), attributes, is_empty }
}

/// A text with its references followed. What is no reference stays as it stands.
pub(super) fn text(raw: &[u8]) -> Cow<'_, str> {
    let text = core::str::from_utf8(raw).map_or_else(|_| String::from_utf8_lossy(raw), Cow::Borrowed);
    if memchr(b'&', text.as_bytes()).is_none() {
        return text;
    }
    let mut followed = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some((before, after)) = rest.split_once('&') {
        followed.push_str(before);
        match after.split_once(';').and_then(|(name, after)| Some((reference(name)?, after))) {
            Some((c, after)) => {
                followed.push(c);
                rest = after;
            }
            None => {
                followed.push('&');
                rest = after;
            }
        }
    }
    followed.push_str(rest);
    Cow::Owned(followed)
}

fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that come a few at a time.
    struct Drops<'b>(&'b [u8], usize);

    impl Source for Drops<'_> {
        fn read(&mut self, room: &mut [u8]) -> Result<usize, Unreadable> {
            let got = self.1.min(self.0.len()).min(room.len());
            let (now, later) = self.0.split_at(got);
            room[..got].copy_from_slice(now);
            self.0 = later;
            Ok(got)
        }

        fn name(&self) -> &str {
            "part"
        }
    }

    fn told(bytes: &[u8], drops: usize) -> Vec<String> {
        let mut pieces = Pieces::new(Drops(bytes, drops)).unwrap();
        let mut told = Vec::new();
        while let Some(piece) = pieces.next().unwrap() {
            told.push(match piece {
                Piece::Open(tag) => {
                    let name = String::from_utf8_lossy(tag.name).into_owned();
                    let values: Vec<String> = tag
                        .attributes()
                        .map(|(name, value)| format!("{}={}", String::from_utf8_lossy(name), text(value)))
                        .collect();
                    format!("{}{name} {}", if tag.is_empty { "." } else { "+" }, values.join(","))
                }
                Piece::Close(name) => format!("-{}", String::from_utf8_lossy(name)),
                Piece::Text(raw) => text(raw).into_owned(),
                Piece::Plain(raw) => format!("[{}]", String::from_utf8_lossy(raw)),
            });
        }
        told
    }

    #[test]
    fn pieces_are_the_same_however_the_bytes_come() {
        let xml = "<?xml version=\"1.0\"?><!DOCTYPE a><x:a b=\"1>2\" c='\"' ><!-- <z> -->甲&amp;乙&#x4e19;&no;<d/><![CDATA[<&]]></x:a >";
        let wanted = ["+a b=1>2,c=\"", "甲&乙丙&no;", ".d ", "[<&]", "-a"];
        for drops in 1..40 {
            assert_eq!(told(xml.as_bytes(), drops), wanted, "{drops}");
        }
        let mut utf16 = vec![0xff, 0xfe];
        utf16.extend(xml.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(told(&utf16, 7), wanted);
    }

    #[test]
    fn what_is_cut_off_is_not_told() {
        assert_eq!(told(b"<a><b c=\"", 3), ["+a "]);
        assert_eq!(told(b"<a>text", 3), ["+a "]);
        assert_eq!(told(b"", 3), Vec::<String>::new());
        assert!(Pieces::new(Drops(b"<a>text", 3)).unwrap().pass(b"a").is_err());
    }
}
