//! What every store can do.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::ledger::entry::Entry;

use crate::fault::StoreFault;
use crate::store::line::{Kept, Line};

/// Which entries of a store are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope<'d> {
    /// All that it holds.
    All,
    /// Those of one dossier.
    Dossier(&'d DossierId),
}

/// How many entries of a batch were new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Appended {
    /// Those that were taken.
    pub new: u64,
    /// Those that were there already, or stood in the batch before.
    pub known: u64,
}

/// Entries of one dossier or many, kept as [the promise](crate::store) says. Every fault leaves the store as it was,
/// except that after the loss of a server it is not known whether the last batch was taken: hand it in again.
pub trait Store {
    /// Takes the lines that `lines` yields, in this order, all or none, without holding them all in memory. A fault
    /// that it yields is returned, and nothing is taken. Other writers wait until it ends.
    ///
    /// # Errors
    /// What `lines` yields; `STORE_BUSY`, `STORE_TOO_NEW`, `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    fn append_from(
        &mut self,
        lines: &mut dyn Iterator<Item = Result<Line, StoreFault>>,
    ) -> Result<Appended, StoreFault>;

    /// Takes entries, in this order, all or none. When it returns, they are on the disk.
    ///
    /// # Errors
    /// `ENTRY_ID_MISMATCH` and `RECORD_INVALID` when an entry is not what its id says or could not be read back;
    /// further as [`Store::append_from`].
    fn append(&mut self, entries: &[Entry]) -> Result<Appended, StoreFault> {
        let mut lines = (1..)
            .zip(entries)
            .map(|(number, entry)| Line::of(entry).map_err(|fault| StoreFault::Refused { number, fault }));
        self.append_from(&mut lines)
    }

    /// Hands every entry to `visit`, in the order in which they were taken, until it breaks. What is appended
    /// meanwhile does not appear. No more than a few hundred entries are in memory at a time.
    ///
    /// # Errors
    /// `STORE_DAMAGED` at the first entry that is not what was put there; `STORE_UNAVAILABLE`.
    fn each(
        &mut self,
        scope: Scope<'_>,
        visit: &mut dyn FnMut(Kept) -> ControlFlow<()>,
    ) -> Result<(), StoreFault>;

    /// The highest number of each device in a dossier: what one store has and another may lack.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    fn have(&mut self, dossier: &DossierId) -> Result<BTreeMap<DeviceId, u64>, StoreFault>;

    /// The dossiers of which there is an entry, sorted.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    fn dossiers(&mut self) -> Result<Vec<DossierId>, StoreFault>;

    /// How many entries there are.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    fn count(&mut self, scope: Scope<'_>) -> Result<u64, StoreFault>;

    /// Whether the entry is there.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    fn contains(&mut self, id: &EntryId) -> Result<bool, StoreFault>;

    /// Reads the whole store and proves every entry. Returns how many there are.
    ///
    /// # Errors
    /// `STORE_DAMAGED` at the first thing that is broken; `STORE_UNAVAILABLE`.
    fn verify(&mut self) -> Result<u64, StoreFault> {
        let mut count = 0;
        self.each(Scope::All, &mut |_| {
            count += 1;
            ControlFlow::Continue(())
        })?;
        Ok(count)
    }
}
