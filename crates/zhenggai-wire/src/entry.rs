//! Entries as records, and the one byte form from which an entry's id is computed.

use serde::{Deserialize, Serialize};
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody, Signature};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::moment::Stamp;
use zhenggai_core::origin::Origin;
use zhenggai_core::text::Name;

use crate::canonical::bytes;
use crate::event::EventRecord;
use crate::fault::WireFault;
use crate::hash::digest;
use crate::party::{AuthorRecord, OriginRecord};

/// The version of the entry format.
pub const VERSION: u32 = 1;

/// What an entry says. Its canonical bytes are this record as RFC 8785 JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EntryBodyRecord {
    /// The version of the format: 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub v: u32,
    /// The dossier it belongs to.
    pub dossier: String,
    /// The device that wrote it.
    pub device: String,
    /// Its number on that device, from 1.
    pub seq: u64,
    /// The device's entry before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prev: Option<String>,
    /// Entries of other devices it follows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<String>,
    /// When it was written, in UTC.
    pub recorded_at: StampRecord,
    /// The day from which it counts.
    pub effective_on: String,
    /// Whose word it is.
    pub author: AuthorRecord,
    /// The place in a source it was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<OriginRecord>,
    /// What happened.
    pub event: EventRecord,
}

/// A hybrid logical clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StampRecord {
    /// The instant, in UTC.
    pub moment: String,
    /// The counter among stamps of one instant.
    pub counter: u32,
}

/// A signature over an entry's id, or over a head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignatureRecord {
    /// `ed25519` or `sm2`.
    pub algorithm: String,
    /// Which key made it.
    pub key: String,
    /// Its bytes, as lower-case hexadecimal digits.
    pub hex: String,
}

/// An entry: its id, what it says, its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EntryRecord {
    /// The digest of the canonical bytes of `body`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^(sha256|sm3):[0-9a-f]{64}$")))]
    pub id: String,
    /// What it says.
    pub body: EntryBodyRecord,
    /// The signature over the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureRecord>,
}

impl From<&EntryBody> for EntryBodyRecord {
    fn from(body: &EntryBody) -> Self {
        let EntryBody {
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
        Self {
            v: VERSION,
            dossier: dossier.to_string(),
            device: device.to_string(),
            seq: *seq,
            prev: prev.map(|id| id.to_string()),
            parents: parents.iter().map(EntryId::to_string).collect(),
            recorded_at: StampRecord {
                moment: recorded_at.moment().to_string(),
                counter: recorded_at.counter(),
            },
            effective_on: effective_on.to_string(),
            author: author.into(),
            origin: origin.as_ref().map(OriginRecord::from),
            event: event.into(),
        }
    }
}

impl TryFrom<&EntryBodyRecord> for EntryBody {
    type Error = Invalid;

    fn try_from(record: &EntryBodyRecord) -> Result<Self, Invalid> {
        let EntryBodyRecord {
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
        } = record;
        if *v != VERSION {
            let given = v.to_string();
            return Err(Invalid::OutOfRange { field: "v", given, allowed: "1" });
        }
        Ok(Self {
            dossier: DossierId::new(dossier)?,
            device: DeviceId::new(device)?,
            seq: *seq,
            prev: prev.as_deref().map(str::parse).transpose()?,
            parents: parents.iter().map(|id| id.parse()).collect::<Result<_, _>>()?,
            recorded_at: Stamp::new(recorded_at.moment.parse()?, recorded_at.counter),
            effective_on: effective_on.parse()?,
            author: Author::try_from(author)?,
            origin: origin.as_ref().map(Origin::try_from).transpose()?,
            event: Event::try_from(event)?,
        })
    }
}

impl From<&Signature> for SignatureRecord {
    fn from(signature: &Signature) -> Self {
        let Signature { algorithm, key, bytes } = signature;
        Self {
            algorithm: algorithm.to_string(),
            key: key.to_string(),
            hex: bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

impl TryFrom<&SignatureRecord> for Signature {
    type Error = Invalid;

    fn try_from(record: &SignatureRecord) -> Result<Self, Invalid> {
        let SignatureRecord { algorithm, key, hex } = record;
        let malformed = || Invalid::malformed("signature", hex, "pairs of lower-case hexadecimal digits");
        let digit = |byte: &u8| char::from(*byte).to_digit(16).filter(|_| !byte.is_ascii_uppercase());
        let digits: Option<Vec<u32>> = hex.as_bytes().iter().map(digit).collect();
        let digits = digits.filter(|digits| digits.len() % 2 == 0).ok_or_else(malformed)?;
        let byte = |pair: &[u32]| {
            u8::try_from(pair.iter().fold(0, |sum, digit| (sum << 4) | digit)).map_err(|_| malformed())
        };
        Ok(Self {
            algorithm: algorithm.parse()?,
            key: Name::new("key", key)?,
            bytes: digits.chunks(2).map(byte).collect::<Result<_, _>>()?,
        })
    }
}

/// The canonical bytes of what an entry says: RFC 8785 JSON in UTF-8.
///
/// # Errors
/// `RECORD_INVALID` when the number of the entry on its device lies beyond 2^53 − 1.
pub fn canonical(body: &EntryBody) -> Result<Vec<u8>, WireFault> {
    bytes(&EntryBodyRecord::from(body))
}

/// The entry with this body: its id is the SHA-256 digest of the canonical bytes.
///
/// # Errors
/// As [`canonical`].
pub fn seal(body: EntryBody) -> Result<Entry, WireFault> {
    seal_with(body, DigestAlgorithm::Sha256)
}

/// The entry with this body: its id is the digest of the canonical bytes by `algorithm`.
///
/// Every id names its algorithm, so one ledger, and one chain, may hold entries of both.
///
/// # Errors
/// As [`canonical`].
pub fn seal_with(body: EntryBody, algorithm: DigestAlgorithm) -> Result<Entry, WireFault> {
    let id = EntryId::new(digest(algorithm, &canonical(&body)?));
    Ok(Entry::new(id, body, None))
}

impl From<&Entry> for EntryRecord {
    fn from(entry: &Entry) -> Self {
        let signature = entry.signature().map(SignatureRecord::from);
        Self { id: entry.id().to_string(), body: entry.body().into(), signature }
    }
}

/// An entry as one line of JSON.
///
/// # Errors
/// As [`canonical`].
pub fn encode(entry: &Entry) -> Result<String, WireFault> {
    let bytes = bytes(&EntryRecord::from(entry))?;
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// Reads an entry and proves that its id is the digest of what it says, by the algorithm that the id names.
/// Its signature is read, not judged.
///
/// # Errors
/// `RECORD_MALFORMED` when the text is not such JSON, `RECORD_INVALID` when a value in it cannot be made,
/// `ENTRY_ID_MISMATCH` when the id is another's.
pub fn decode(text: &str) -> Result<Entry, WireFault> {
    let record: EntryRecord = serde_json::from_str(text)?;
    let body = EntryBody::try_from(&record.body)?;
    let claimed: EntryId = record.id.parse()?;
    let sealed = seal_with(body, claimed.digest().algorithm())?;
    if sealed.id() != claimed {
        return Err(WireFault::IdMismatch { claimed: claimed.to_string(), actual: sealed.id().to_string() });
    }
    let signature = record.signature.as_ref().map(Signature::try_from).transpose()?;
    Ok(Entry::new(claimed, sealed.body().clone(), signature))
}

/// The JSON Schema of an entry. It speaks of the shape: which words a vocabulary holds, and whether an id is that
/// of what the entry says, is for [`decode`] to find.
#[cfg(feature = "schema")]
#[must_use]
pub fn json_schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(EntryRecord);
    schema.insert("$id".to_owned(), "urn:zhenggai:schema:entry:1".into());
    schema.insert("title".to_owned(), "zhenggai entry".into());
    schema.to_value()
}
