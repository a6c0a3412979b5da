//! An entry in the form in which it is stored: its canonical line, and the columns by which it is found.

use zhenggai_core::id::{DeviceId, EntryId};

#[cfg(any(feature = "sqlite", feature = "postgres"))]
use crate::fault::Damage;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
use crate::raw::Envelope as _;
use crate::raw::RawEntry;

/// A row of a store.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) position: i64,
    pub(crate) id: String,
    pub(crate) dossier: String,
    pub(crate) device: String,
    pub(crate) seq: i64,
    pub(crate) prev: Option<String>,
    pub(crate) effective_on: String,
    pub(crate) line: String,
}

#[cfg(any(feature = "sqlite", feature = "postgres"))]
impl Row {
    /// What a row of a store holds, if it is what was put there.
    pub(crate) fn keep(self) -> Result<Kept, Damage> {
        let position = self.position;
        let column = |column| Damage::Column { position, column };
        let raw = RawEntry::read(&self.line).map_err(|fault| Damage::Entry { position, fault })?;
        if raw.line() != self.line {
            return Err(Damage::Form { position });
        }
        let columns = [
            ("id", self.id == raw.id().to_string()),
            ("dossier", self.dossier == raw.dossier().as_str()),
            ("device", self.device == raw.device().as_str()),
            ("seq", u64::try_from(self.seq) == Ok(raw.seq())),
            ("prev", self.prev == raw.prev().map(|prev| prev.to_string())),
            ("effective_on", self.effective_on == raw.effective_on().to_string()),
        ];
        if let Some((name, _)) = columns.into_iter().find(|(_, same)| !same) {
            return Err(column(name));
        }
        let position = u64::try_from(position).map_err(|_| column("position"))?;
        Ok(Kept { position, raw })
    }
}

/// An entry as a store gives it back: its id was proven again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its place in the store: a later entry has a higher one. There may be gaps.
    pub position: u64,
    /// The entry; its event need not be understood here.
    pub raw: RawEntry,
}

/// How an entry hangs in its device's chain, out of an index of the store, without the entry itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its place in the store.
    pub position: u64,
    /// The device.
    pub device: DeviceId,
    /// Its number on that device.
    pub seq: u64,
    /// Its id.
    pub id: EntryId,
    /// The device's entry before it, as it says.
    pub prev: Option<EntryId>,
}
