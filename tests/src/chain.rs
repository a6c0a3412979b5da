//! What is said becomes entries: one device, one chain, one clock, so that every id is the same everywhere.

use zhenggai::core::day::Day;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::ledger::Ledger;
use zhenggai::core::ledger::entry::{Author, Entry, EntryBody};
use zhenggai::core::ledger::event::Event;
use zhenggai::core::moment::Stamp;
use zhenggai::wire::entry::seal;

use crate::base::{Base, Said};

/// The device that writes every entry of a vector.
pub const DEVICE: &str = "vector";
/// The instant at which every entry of a vector is written; its counter is the entry's number.
pub const MOMENT: &str = "2022-01-01T00:00:00.000Z";

/// The entries of `base`, then those of `more`, each following the one before.
///
/// # Errors
/// When an author is not named in the base, or a value cannot be made.
pub fn entries(base: &Base, more: &[Said], day: &str) -> Result<Vec<Entry>, String> {
    let mut entries: Vec<Entry> = Vec::new();
    for said in base.entries.iter().chain(more) {
        let next = entry(base, said, day, &entries).map_err(|error| format!("{said:?}: {error}"))?;
        entries.push(next);
    }
    Ok(entries)
}

/// A ledger of these entries.
///
/// # Errors
/// When the dossier's name is no id.
pub fn ledger(base: &Base, entries: &[Entry]) -> Result<Ledger, String> {
    let mut ledger = Ledger::new(DossierId::new(&base.dossier).map_err(|error| error.to_string())?);
    for entry in entries {
        ledger.add(entry.clone());
    }
    Ok(ledger)
}

fn entry(base: &Base, said: &Said, day: &str, before: &[Entry]) -> Result<Entry, String> {
    let name = said.by.as_deref().unwrap_or("unit");
    let author = base.authors.get(name).ok_or_else(|| format!("the base has no author `{name}`"))?;
    let number = u32::try_from(before.len()).unwrap_or(u32::MAX).saturating_add(1);
    let made = || {
        Ok(EntryBody {
            dossier: DossierId::new(&base.dossier)?,
            device: DeviceId::new(DEVICE)?,
            seq: u64::from(number),
            prev: before.last().map(Entry::id),
            parents: Vec::new(),
            recorded_at: Stamp::new(MOMENT.parse()?, number),
            effective_on: said.on.as_deref().unwrap_or(day).parse::<Day>()?,
            author: Author::try_from(author)?,
            origin: None,
            event: Event::try_from(&said.event)?,
        })
    };
    let body = made().map_err(|invalid: zhenggai::core::Invalid| invalid.to_string())?;
    seal(body).map_err(|fault| fault.to_string())
}
