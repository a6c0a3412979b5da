//! Where a store lies, and the faults that name it.

use zhenggai_core::id::{DeviceId, DossierId};
use zhenggai_core::invalid::Invalid;

use crate::fault::{Damage, Foreign, StoreFault};

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

    /// The device and its highest number, out of an index.
    pub(crate) fn device(&self, device: &str, seq: i64) -> Result<(DeviceId, u64), StoreFault> {
        let device = DeviceId::new(device).map_err(|invalid| self.column(&invalid))?;
        let seq = u64::try_from(seq).map_err(|_| self.damaged(Damage::Database(format!("seq is {seq}"))))?;
        Ok((device, seq))
    }

    /// The dossier, out of an index.
    pub(crate) fn dossier(&self, dossier: &str) -> Result<DossierId, StoreFault> {
        DossierId::new(dossier).map_err(|invalid| self.column(&invalid))
    }

    fn column(&self, invalid: &Invalid) -> StoreFault {
        self.damaged(Damage::Database(invalid.to_string()))
    }
}
