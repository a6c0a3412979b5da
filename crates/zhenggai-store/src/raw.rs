//! Raw entries (条目原文): entries as they are kept and moved, whether or not their event is understood here.
//!
//! A newer version records events, words and members that this one does not know. Whoever keeps, moves or verifies
//! an entry needs none of them: the id is the digest of the canonical bytes, and the envelope around the event says
//! which device wrote it, after which others. So a [`RawEntry`] reads the envelope, proves the id, and leaves the rest
//! as it is. What the event means is asked by [`RawEntry::entry`] alone, and that may fail.

// envelope
mod envelope;

use core::ops::Range;

use serde::Deserialize;
use serde_json::Value;
use zhenggai_core::day::Day;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::{Entry, Signature};
use zhenggai_core::moment::Stamp;
use zhenggai_wire::canonical;
use zhenggai_wire::entry::{SignatureRecord, StampRecord, VERSION, decode, encode};
use zhenggai_wire::fault::WireFault;
use zhenggai_wire::hash::digest;

pub use envelope::Envelope;

/// The longest line that is taken, in bytes.
pub const LONGEST: usize = 64 * 1024 * 1024;

/// Whole numbers in JSON are exact up to here.
const MOST: u64 = (1 << 53) - 1;

/// An entry whose id was proven, as its one canonical line; its event need not be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawEntry {
    id: EntryId,
    dossier: DossierId,
    device: DeviceId,
    seq: u64,
    prev: Option<EntryId>,
    parents: Vec<EntryId>,
    recorded_at: Stamp,
    effective_on: Day,
    kind: String,
    signature: Option<SignatureRecord>,
    line: String,
    spans: Spans,
}

/// Where in the line the parts stand that are not looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spans {
    body: Range<usize>,
    author: Range<usize>,
    event: Range<usize>,
    origin: Option<Range<usize>>,
}

/// The line, read as far as every version can.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineRecord {
    id: String,
    body: BodyRecord,
    #[serde(default)]
    signature: Option<SignatureRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyRecord {
    v: u32,
    dossier: String,
    device: String,
    seq: u64,
    #[serde(default)]
    prev: Option<String>,
    #[serde(default)]
    parents: Vec<String>,
    recorded_at: StampRecord,
    effective_on: String,
    author: Value,
    #[serde(default)]
    origin: Option<Value>,
    event: Value,
}

/// An entry in parts, before its id is computed.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) algorithm: DigestAlgorithm,
    pub(crate) device: DeviceId,
    pub(crate) seq: u64,
    pub(crate) prev: Option<EntryId>,
    pub(crate) parents: Vec<EntryId>,
    pub(crate) recorded_at: Stamp,
    pub(crate) effective_on: Day,
    /// Canonical JSON, as are the event, the origin and the signature.
    pub(crate) author: String,
    pub(crate) event: String,
    pub(crate) origin: Option<String>,
    pub(crate) signature: Option<String>,
}

impl RawEntry {
    /// Puts an entry together out of its parts and computes its id. What comes of it is read and proven like any line.
    ///
    /// # Errors
    /// As [`RawEntry::read`]; `ENTRY_ID_MISMATCH` when a part is not canonical.
    pub(crate) fn assemble(parts: Parts, dossier: &DossierId) -> Result<Self, WireFault> {
        let Parts { algorithm, author, event, origin, signature, .. } = parts;
        let mut raw = Self {
            id: EntryId::new(digest(algorithm, b"")),
            dossier: dossier.clone(),
            device: parts.device,
            seq: parts.seq,
            prev: parts.prev,
            parents: parts.parents,
            recorded_at: parts.recorded_at,
            effective_on: parts.effective_on,
            kind: String::new(),
            signature: signature.as_deref().map(serde_json::from_str).transpose()?,
            line: String::new(),
            spans: Spans { body: 0..0, author: 0..0, event: 0..0, origin: None },
        };
        raw.write(&author, &event, origin.as_deref())?;
        raw.id = EntryId::new(digest(algorithm, raw.canonical()));
        raw.close()?;
        Self::read(&raw.line)
    }

    /// Reads a line: proves that its id is the digest of what it says, by the algorithm that the id names. Its members may
    /// stand in any order; what is kept is canonical. The event, the author and the origin are read as JSON and no
    /// further, the signature is not judged.
    ///
    /// # Errors
    /// `RECORD_MALFORMED` when the text is not such JSON; `RECORD_INVALID` when a value of the envelope cannot be made, an
    /// event has no kind, or the line is longer than 64 MiB; `ENTRY_ID_MISMATCH` when the id is another's.
    pub fn read(text: &str) -> Result<Self, WireFault> {
        if text.len() > LONGEST {
            return Err(too_long(text.len()));
        }
        let LineRecord { id, body, signature } = serde_json::from_str(text)?;
        let claimed: EntryId = id.parse()?;
        if let Some(signature) = &signature {
            check_signature(signature)?;
        }
        let raw = Self::proven(claimed, body, signature)?;
        if raw.line.len() > LONGEST {
            return Err(too_long(raw.line.len()));
        }
        Ok(raw)
    }

    /// Reads a line of bytes, as [`RawEntry::read`] does.
    ///
    /// # Errors
    /// As [`RawEntry::read`]; `RECORD_MALFORMED` too when the bytes are not UTF-8.
    pub fn read_bytes(bytes: &[u8]) -> Result<Self, WireFault> {
        let text = core::str::from_utf8(bytes).map_err(|error| WireFault::Malformed {
            line: 1,
            column: error.valid_up_to().saturating_add(1),
            message: "the line is not UTF-8".to_owned(),
        })?;
        Self::read(text)
    }

    /// The raw form of an entry.
    ///
    /// # Errors
    /// `ENTRY_ID_MISMATCH` when its id is not the digest of what it says; `RECORD_INVALID` when it holds a value that
    /// could not be read back, or its line is longer than 64 MiB.
    pub fn of(entry: &Entry) -> Result<Self, WireFault> {
        let text = encode(entry)?;
        // What this version writes, it has to understand.
        decode(&text)?;
        Self::read(&text)
    }

    /// The entry, with its event.
    ///
    /// # Errors
    /// `RECORD_MALFORMED` and `RECORD_INVALID` when this version does not understand it. Such an entry is kept and moved
    /// all the same, and has no effect here.
    pub fn entry(&self) -> Result<Entry, WireFault> {
        decode(&self.line)
    }

    /// The canonical JSON, without an end of line.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }

    /// The canonical bytes of what it says: its id is their digest.
    #[must_use]
    pub fn canonical(&self) -> &[u8] {
        self.span(&self.spans.body).as_bytes()
    }

    /// The day from which it counts.
    #[must_use]
    pub const fn effective_on(&self) -> Day {
        self.effective_on
    }

    /// The name of its event, such as `work_reported`, known here or not.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The signature as it is written, known here or not.
    #[must_use]
    pub const fn signature_record(&self) -> Option<&SignatureRecord> {
        self.signature.as_ref()
    }

    /// The author, canonical.
    pub(crate) fn author_json(&self) -> &str {
        self.span(&self.spans.author)
    }

    /// The event, canonical.
    pub(crate) fn event_json(&self) -> &str {
        self.span(&self.spans.event)
    }

    /// The origin, canonical.
    pub(crate) fn origin_json(&self) -> Option<&str> {
        self.spans.origin.as_ref().map(|origin| self.span(origin))
    }

    fn span(&self, span: &Range<usize>) -> &str {
        self.line.get(span.clone()).unwrap_or_default()
    }

    fn proven(
        claimed: EntryId,
        body: BodyRecord,
        signature: Option<SignatureRecord>,
    ) -> Result<Self, WireFault> {
        let BodyRecord {
            v,
            dossier,
            device,
            seq,
            prev,
            parents,
            recorded_at,
            effective_on,
            author,
            origin,
            event,
        } = body;
        if v != VERSION {
            return Err(out_of_range("v", v.to_string(), "1"));
        }
        if !(1..=MOST).contains(&seq) {
            return Err(out_of_range("seq", seq.to_string(), "1 to 9007199254740991"));
        }
        let kind = event.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        for (field, whole) in [
            ("event", !kind.is_empty()),
            ("author", author.is_object()),
            ("origin", origin.as_ref().is_none_or(Value::is_object)),
        ] {
            if !whole {
                let allowed = if field == "event" { "a record with its kind" } else { "a record" };
                return Err(Invalid::malformed(field, "JSON of another form", allowed).into());
            }
        }
        let moment = recorded_at.moment.parse()?;
        let mut raw = Self {
            id: claimed,
            dossier: dossier.parse()?,
            device: device.parse()?,
            seq,
            prev: prev.as_deref().map(str::parse).transpose()?,
            parents: parents.iter().map(|id| id.parse()).collect::<Result<_, Invalid>>()?,
            recorded_at: Stamp::new(moment, recorded_at.counter),
            effective_on: effective_on.parse()?,
            kind,
            signature,
            line: String::new(),
            spans: Spans { body: 0..0, author: 0..0, event: 0..0, origin: None },
        };
        let [author, event] = [text(&author)?, text(&event)?];
        let origin = origin.as_ref().map(text).transpose()?;
        raw.write(&author, &event, origin.as_deref())?;
        let actual = EntryId::new(digest(claimed.digest().algorithm(), raw.canonical()));
        if actual != claimed {
            let (claimed, actual) = (claimed.to_string(), actual.to_string());
            return Err(WireFault::IdMismatch { claimed, actual });
        }
        raw.close()?;
        Ok(raw)
    }

    /// Writes the canonical line up to the id: members in the order of their UTF-16 code units, which is that of ASCII here.
    fn write(&mut self, author: &str, event: &str, origin: Option<&str>) -> Result<(), WireFault> {
        let mut line = String::with_capacity(768 + author.len() + event.len());
        line.push_str("{\"body\":");
        let begin = line.len();
        let spans = write_body(&mut line, &Letter { envelope: self, author, event, origin })?;
        self.spans = Spans { body: begin..line.len(), ..spans };
        self.line = line;
        Ok(())
    }

    /// Writes the rest of the line.
    fn close(&mut self) -> Result<(), WireFault> {
        let id = self.id.to_string();
        for piece in [",\"id\":\"", &id, "\""] {
            self.line.push_str(piece);
        }
        if let Some(signature) = &self.signature {
            let signature = String::from_utf8(canonical::bytes(signature)?).unwrap_or_default();
            self.line.push_str(",\"signature\":");
            self.line.push_str(&signature);
        }
        self.line.push('}');
        Ok(())
    }
}

/// What an entry says, in parts.
struct Letter<'a> {
    envelope: &'a RawEntry,
    author: &'a str,
    event: &'a str,
    origin: Option<&'a str>,
}

fn write_body(line: &mut String, letter: &Letter<'_>) -> Result<Spans, WireFault> {
    let Letter { envelope, author, event, origin } = letter;
    let placed = |line: &mut String, json: &str| {
        let begin = line.len();
        line.push_str(json);
        begin..line.len()
    };
    line.push_str("{\"author\":");
    let author = placed(line, author);
    // Ids, days and moments hold nothing that JSON escapes: their forms see to that.
    line.push_str(&format!(
        ",\"device\":\"{}\",\"dossier\":\"{}\",\"effective_on\":\"{}\",\"event\":",
        envelope.device, envelope.dossier, envelope.effective_on
    ));
    let event = placed(line, event);
    let origin = origin.map(|origin| {
        line.push_str(",\"origin\":");
        placed(line, origin)
    });
    if let Some((first, rest)) = envelope.parents.split_first() {
        line.push_str(&format!(",\"parents\":[\"{first}\""));
        rest.iter().for_each(|parent| line.push_str(&format!(",\"{parent}\"")));
        line.push(']');
    }
    if let Some(prev) = &envelope.prev {
        line.push_str(&format!(",\"prev\":\"{prev}\""));
    }
    let (moment, counter) = (envelope.recorded_at.moment(), envelope.recorded_at.counter());
    line.push_str(&format!(
        ",\"recorded_at\":{{\"counter\":{counter},\"moment\":\"{moment}\"}},\"seq\":{},\"v\":{VERSION}}}",
        envelope.seq
    ));
    Ok(Spans { body: 0..0, author, event, origin })
}

fn text(value: &Value) -> Result<String, WireFault> {
    let mut bytes = Vec::with_capacity(256);
    canonical::append(value, &mut bytes)?;
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

fn out_of_range(field: &'static str, given: String, allowed: &'static str) -> WireFault {
    Invalid::OutOfRange { field, given, allowed }.into()
}

fn too_long(length: usize) -> WireFault {
    out_of_range("entry", format!("{length} bytes"), "at most 67108864 bytes")
}

/// A signature has an algorithm, a key and pairs of hexadecimal digits, whatever the algorithm is.
fn check_signature(signature: &SignatureRecord) -> Result<(), Invalid> {
    let SignatureRecord { algorithm, key, hex } = signature;
    let lower = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if hex.len() % 2 != 0 || !hex.bytes().all(lower) {
        return Err(Invalid::malformed("signature", hex, "pairs of lower-case hexadecimal digits"));
    }
    let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
    if algorithm.is_empty() || algorithm.len() > 64 || !algorithm.bytes().all(word) {
        return Err(Invalid::malformed(
            "signature_algorithm",
            algorithm,
            "1 to 64 of a-z, 0-9, `-`, `_`, `.`",
        ));
    }
    zhenggai_core::text::Name::new("key", key).map(|_| ())
}

impl Envelope for RawEntry {
    fn id(&self) -> EntryId {
        self.id
    }

    fn dossier(&self) -> &DossierId {
        &self.dossier
    }

    fn device(&self) -> &DeviceId {
        &self.device
    }

    fn seq(&self) -> u64 {
        self.seq
    }

    fn prev(&self) -> Option<EntryId> {
        self.prev
    }

    fn parents(&self) -> &[EntryId] {
        &self.parents
    }

    fn recorded_at(&self) -> Stamp {
        self.recorded_at
    }

    fn signature(&self) -> Result<Option<Signature>, Invalid> {
        self.signature.as_ref().map(Signature::try_from).transpose()
    }
}
