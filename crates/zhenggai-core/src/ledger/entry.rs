//! An entry: an event, who says it, when, on which device, after which others. It never changes.

use crate::day::Day;
pub use crate::device::SignatureAlgorithm;
use crate::id::{DeviceId, DossierId, EntryId};
use crate::ledger::event::Event;
use crate::moment::Stamp;
use crate::origin::Origin;
use crate::party::{Duty, Party};
use crate::text::Name;

/// Whose word an entry is, and in which duty (作者).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The party.
    pub party: Party,
    /// In which duty it speaks.
    pub duty: Duty,
}

/// What an entry says, before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryBody {
    /// The dossier it belongs to.
    pub dossier: DossierId,
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its number on that device, from 1 without gaps.
    pub seq: u64,
    /// The device's entry before it; none for the first.
    pub prev: Option<EntryId>,
    /// Entries of other devices that the device had seen, those only that no other of them follows; sorted.
    pub parents: Vec<EntryId>,
    /// When it was written, by the device's hybrid logical clock.
    pub recorded_at: Stamp,
    /// The day from which it counts.
    pub effective_on: Day,
    /// Whose word it is.
    pub author: Author,
    /// The place in a source it was taken from, if it was.
    pub origin: Option<Origin>,
    /// What happened.
    pub event: Event,
}

/// A signature over an entry's id (签名).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// How it was made.
    pub algorithm: SignatureAlgorithm,
    /// Which key made it.
    pub key: Name,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// An entry of a ledger (账目条目), named by the digest of its canonical bytes.
///
/// The core cannot compute that digest; whoever decodes or writes an entry does, and hands in the pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    id: EntryId,
    body: EntryBody,
    signature: Option<Signature>,
}

impl Entry {
    /// The entry with this body, whose canonical bytes have the digest that `id` carries.
    #[must_use]
    pub const fn new(id: EntryId, body: EntryBody, signature: Option<Signature>) -> Self {
        Self { id, body, signature }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> EntryId {
        self.id
    }

    /// What it says.
    #[must_use]
    pub const fn body(&self) -> &EntryBody {
        &self.body
    }

    /// The signature over its id, if it was signed by itself.
    #[must_use]
    pub const fn signature(&self) -> Option<&Signature> {
        self.signature.as_ref()
    }
}
