//! A ledger out of lines of JSON, one entry a line, as a store writes them out.

use std::collections::BTreeSet;

use zhenggai_core::id::EntryId;
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::refusal::Refusal;

use crate::fault::Fault;

/// A line that is no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub fault: Fault,
}

/// The ledger whose entries stand in `text`. Every id is proven; empty lines are passed over.
///
/// # Errors
/// The first line that is no entry, with `RECORD_MALFORMED`, `RECORD_INVALID` or `ENTRY_ID_MISMATCH`; line 1 with
/// `DOSSIER_NOT_OPENED` where there is none at all.
pub fn ledger(text: &str) -> Result<Ledger, BadLine> {
    let mut ledger: Option<Ledger> = None;
    for (line, number) in text.lines().zip(1_usize..).filter(|(line, _)| !line.trim().is_empty()) {
        let entry = zhenggai_wire::entry::decode(line)
            .map_err(|fault| BadLine { line: number, fault: fault.into() })?;
        ledger.get_or_insert_with(|| Ledger::new(entry.body().dossier.clone())).add(entry);
    }
    ledger.ok_or(BadLine { line: 1, fault: Refusal::DossierNotOpened.into() })
}

/// The newest entries: those that no other names as before it.
#[must_use]
pub fn heads(ledger: &Ledger) -> BTreeSet<EntryId> {
    let entries = ledger.entries();
    let named = entries.iter().flat_map(|entry| entry.body().prev.iter().chain(&entry.body().parents));
    let named: BTreeSet<EntryId> = named.copied().collect();
    entries.iter().map(|entry| entry.id()).filter(|id| !named.contains(id)).collect()
}
