//! What is around an event: who wrote it on what device, after which others.

use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::{Entry, Signature};
use zhenggai_core::moment::Stamp;

/// What can be told of an entry without understanding its event (封套).
pub trait Envelope {
    /// Its id.
    fn id(&self) -> EntryId;

    /// The dossier it belongs to.
    fn dossier(&self) -> &DossierId;

    /// The device that wrote it.
    fn device(&self) -> &DeviceId;

    /// Its number on that device, from 1.
    fn seq(&self) -> u64;

    /// The device's entry before it.
    fn prev(&self) -> Option<EntryId>;

    /// Entries of other devices that it follows.
    fn parents(&self) -> &[EntryId];

    /// When it was written, by the device's clock.
    fn recorded_at(&self) -> Stamp;

    /// The signature over its id.
    ///
    /// # Errors
    /// `UNKNOWN_WORD` when it was made by an algorithm that is not known here.
    fn signature(&self) -> Result<Option<Signature>, Invalid>;
}

impl Envelope for Entry {
    fn id(&self) -> EntryId {
        Self::id(self)
    }

    fn dossier(&self) -> &DossierId {
        &self.body().dossier
    }

    fn device(&self) -> &DeviceId {
        &self.body().device
    }

    fn seq(&self) -> u64 {
        self.body().seq
    }

    fn prev(&self) -> Option<EntryId> {
        self.body().prev
    }

    fn parents(&self) -> &[EntryId] {
        &self.body().parents
    }

    fn recorded_at(&self) -> Stamp {
        self.body().recorded_at
    }

    fn signature(&self) -> Result<Option<Signature>, Invalid> {
        Ok(Self::signature(self).cloned())
    }
}
