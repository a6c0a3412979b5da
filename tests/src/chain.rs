//! What is said becomes entries: one device, one chain, one clock, so that every id is the same everywhere.

use zhenggai::core::day::Day;
use zhenggai::core::id::{DeviceId, DossierId, EntryId};
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
        let number = u32::try_from(entries.len()).unwrap_or(u32::MAX).saturating_add(1);
        let link = Link {
            device: DEVICE,
            seq: u64::from(number),
            prev: entries.last().map(Entry::id),
            parents: Vec::new(),
            number,
        };
        let next = entry(base, said, day, link).map_err(|error| format!("{said:?}: {error}"))?;
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

/// Where an entry stands: on which device's chain, after what.
#[derive(Debug)]
pub(crate) struct Link<'d> {
    /// The device.
    pub(crate) device: &'d str,
    /// Its number on the device's chain.
    pub(crate) seq: u64,
    /// The entry before it on that chain.
    pub(crate) prev: Option<EntryId>,
    /// The entries of other devices that its writer had seen, in the order of their ids.
    pub(crate) parents: Vec<EntryId>,
    /// Its number among all entries.
    pub(crate) number: u32,
}

/// What is said, as an entry. It counts from `day` where it does not say from when.
///
/// # Errors
/// When its author is not named in the base, or a value cannot be made.
pub(crate) fn entry(base: &Base, said: &Said, day: &str, link: Link<'_>) -> Result<Entry, String> {
    let name = said.by.as_deref().unwrap_or("unit");
    let author = base.authors.get(name).ok_or_else(|| format!("the base has no author `{name}`"))?;
    let made = || {
        Ok(EntryBody {
            dossier: DossierId::new(&base.dossier)?,
            device: DeviceId::new(link.device)?,
            seq: link.seq,
            prev: link.prev,
            parents: link.parents,
            recorded_at: Stamp::new(MOMENT.parse()?, link.number),
            effective_on: said.on.as_deref().unwrap_or(day).parse::<Day>()?,
            author: Author::try_from(author)?,
            origin: None,
            event: Event::try_from(&said.event)?,
        })
    };
    let body = made().map_err(|invalid: zhenggai::core::Invalid| invalid.to_string())?;
    seal(body).map_err(|fault| fault.to_string())
}
