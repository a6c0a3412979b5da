//! What every store can do.

use std::ops::ControlFlow;

use zhenggai_core::id::{DossierId, EntryId};
use zhenggai_core::ledger::entry::Entry;

use crate::fault::StoreFault;
use crate::raw::RawEntry;
use crate::seal::head::SignedHead;
use crate::store::line::{Kept, Link};

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
/// except that after the loss of a server it is not known whether the last batch was taken: hand it in again. A store
/// can be handed to another thread.
pub trait Store: Send {
    /// Takes the entries that `raws` yields, in this order, all or none, without holding them all in memory. A fault
    /// that it yields is returned, and nothing is taken. Other writers wait until it ends.
    ///
    /// # Errors
    /// What `raws` yields; `STORE_BUSY`, `STORE_TOO_NEW`, `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    fn append_from(
        &mut self,
        raws: &mut dyn Iterator<Item = Result<RawEntry, StoreFault>>,
    ) -> Result<Appended, StoreFault>;

    /// Takes entries, in this order, all or none. When it returns, they are on the disk.
    ///
    /// # Errors
    /// `ENTRY_ID_MISMATCH` and `RECORD_INVALID` when an entry is not what its id says or could not be read back;
    /// further as [`Store::append_from`].
    fn append(&mut self, entries: &[Entry]) -> Result<Appended, StoreFault> {
        let mut raws = (1..).zip(entries).map(|(number, entry)| {
            RawEntry::of(entry).map_err(|fault| StoreFault::Refused { number, fault })
        });
        self.append_from(&mut raws)
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
    ) -> Result<(), StoreFault> {
        self.each_after(0, scope, visit)
    }

    /// As [`Store::each`], for the entries whose position is higher than `position`: what came since one looked last.
    ///
    /// # Errors
    /// As [`Store::each`].
    fn each_after(
        &mut self,
        position: u64,
        scope: Scope<'_>,
        visit: &mut dyn FnMut(Kept) -> ControlFlow<()>,
    ) -> Result<(), StoreFault>;

    /// The entries at these positions, in the order of the positions given.
    ///
    /// # Errors
    /// `STORE_DAMAGED` when there is none at one of them, or one is not what was put there; `STORE_UNAVAILABLE`.
    fn at(&mut self, positions: &[u64]) -> Result<Vec<Kept>, StoreFault>;

    /// Hands to `visit` how each entry of a dossier hangs in its chain: by device (compared byte by byte), number and
    /// id. Read out of an index: no entry is read or proven.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    fn links(
        &mut self,
        dossier: &DossierId,
        visit: &mut dyn FnMut(Link) -> ControlFlow<()>,
    ) -> Result<(), StoreFault>;

    /// Keeps a signed head, once. Whether its signature is good is for whoever hands it in to find out first. Returns
    /// whether it is new; when it returns, the head is on the disk.
    ///
    /// # Errors
    /// `RECORD_INVALID` when the head holds a number beyond 2^53 − 1; `STORE_BUSY`, `STORE_TOO_NEW`, `STORE_DAMAGED`,
    /// `STORE_UNAVAILABLE`.
    fn keep_head(&mut self, head: &SignedHead) -> Result<bool, StoreFault>;

    /// The signed heads that were kept of a dossier, in the order in which they came.
    ///
    /// # Errors
    /// `STORE_DAMAGED` when one is not what was put there; `STORE_UNAVAILABLE`.
    fn heads(&mut self, dossier: &DossierId) -> Result<Vec<SignedHead>, StoreFault>;

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
