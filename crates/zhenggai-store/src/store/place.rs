//! Where a store lies, and the faults that name it.

use zhenggai_core::id::DossierId;
use zhenggai_core::invalid::Invalid;

use crate::fault::{Damage, Foreign, StoreFault};
use crate::store::line::Link;

/// A file or a server, as it is shown to users: without a password.
#[derive(Debug, Clone)]
pub(crate) struct Place(String);

impl Place {
    pub(crate) const fn new(shown: String) -> Self {
        Self(shown)
    }

    pub(crate) fn unavailable(&self, message: &str) -> StoreFault {
        StoreFault::Unavailable { place: self.0.clone(), message: message.to_owned() }
    }

    pub(crate) fn missing(&self) -> StoreFault {
        StoreFault::Missing { place: self.0.clone() }
    }

    pub(crate) fn exists(&self) -> StoreFault {
        StoreFault::Exists { place: self.0.clone() }
    }

    pub(crate) fn foreign(&self, sign: Foreign) -> StoreFault {
        StoreFault::Foreign { place: self.0.clone(), sign }
    }

    pub(crate) fn damaged(&self, damage: Damage) -> StoreFault {
        StoreFault::Damaged { place: self.0.clone(), damage }
    }

    pub(crate) fn busy(&self) -> StoreFault {
        StoreFault::Busy { place: self.0.clone() }
    }

    #[cfg(feature = "postgres")]
    pub(crate) fn not_durable(&self, setting: &str) -> StoreFault {
        StoreFault::NotDurable { place: self.0.clone(), setting: setting.to_owned() }
    }

    /// Whether tables of this version can be read here; `newest` is the newest version known.
    pub(crate) fn judge_version(&self, version: i64, newest: i64) -> Result<(), StoreFault> {
        if version < 1 {
            return Err(self.damaged(Damage::Version(version)));
        }
        if version > newest {
            return Err(StoreFault::TooNew { place: self.0.clone(), version, known: newest });
        }
        Ok(())
    }

    /// How an entry hangs in its chain, out of an index.
    pub(crate) fn link(
        &self,
        position: i64,
        (device, seq): (&str, i64),
        (id, prev): (&str, Option<&str>),
    ) -> Result<Link, StoreFault> {
        let number = |name, value: i64| {
            u64::try_from(value).map_err(|_| self.damaged(Damage::Column { position, column: name }))
        };
        Ok(Link {
            position: number("position", position)?,
            device: device.parse().map_err(|invalid| self.column(&invalid))?,
            seq: number("seq", seq)?,
            id: id.parse().map_err(|invalid| self.column(&invalid))?,
            prev: prev.map(str::parse).transpose().map_err(|invalid| self.column(&invalid))?,
        })
    }

    /// There is no entry at a position where there was one.
    pub(crate) fn gone(&self, position: u64) -> StoreFault {
        self.damaged(Damage::Gone { position })
    }

    /// The dossier, out of an index.
    pub(crate) fn dossier(&self, dossier: &str) -> Result<DossierId, StoreFault> {
        DossierId::new(dossier).map_err(|invalid| self.column(&invalid))
    }

    fn column(&self, invalid: &Invalid) -> StoreFault {
        self.damaged(Damage::Database(invalid.to_string()))
    }
}
