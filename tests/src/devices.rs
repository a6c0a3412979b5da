//! Ledgers that several devices wrote: what waits, what forked, what gave way, what is in conflict.

use std::collections::BTreeMap;

use serde::Deserialize;
use zhenggai::core::day::Day;
use zhenggai::core::id::EntryId;
use zhenggai::core::ledger::entry::Entry;

use crate::base::{self, Base, Said};
use crate::chain::{self, DEVICE, Link};
use crate::record::{self, Ineffective};

/// A vector: what several devices recorded, and what comes of it when it is brought together.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DevicesVector {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    /// The base dossier.
    pub dossier: String,
    /// The day as of which it is read.
    pub day: String,
    /// What is recorded after the base.
    pub entries: Vec<Written>,
    /// The entries without effect, in the order of the ledger.
    #[serde(default)]
    pub without_effect: Vec<Ineffective>,
    /// The conflicts.
    #[serde(default)]
    pub conflicts: Vec<Clash>,
    /// Every item and where it stands.
    pub items: BTreeMap<String, String>,
}

/// An entry, on which device it was written and what its writer had seen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// The device; that of the base where none is given.
    pub device: Option<String>,
    /// The entries of other devices that its writer had seen, by their places from 0. All have seen the base.
    #[serde(default)]
    pub knows: Vec<usize>,
    /// The entry of the same device whose number and whose predecessor it takes, by its place.
    pub instead_of: Option<usize>,
    /// Whether it was written and has not come in.
    #[serde(default)]
    pub held_back: bool,
    /// The short name of its author; `unit` where none is given.
    pub by: Option<String>,
    /// The day from which it counts; that of the vector where none is given.
    pub on: Option<String>,
    /// What happened. `"entry:3"` stands for the id of the entry at that place.
    pub event: serde_json::Value,
}

/// A conflict, by the places of its entries.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clash {
    /// What they disagree on.
    pub kind: String,
    /// The entries, in the order of the ledger.
    pub entries: Vec<usize>,
    /// The one in force.
    pub in_force: usize,
    /// Who may settle it.
    pub settled_by: Vec<String>,
}

/// Runs a vector: the entries are taken in as they stand, and from the last to the first.
///
/// # Errors
/// What differs, in words.
pub fn run(vector: &DevicesVector) -> Result<(), String> {
    let base = base::read(&vector.dossier, None)?;
    let before = chain::entries(&base, &[], &vector.day)?;
    let written = written(vector, &base, &before)?;
    let come_in = vector.entries.iter().zip(&written).filter(|(said, _)| !said.held_back);
    let mut all: Vec<Entry> = before.into_iter().chain(come_in.map(|(_, entry)| entry.clone())).collect();
    let mut wrong = Vec::new();
    for turn in ["as they stand", "from the last to the first"] {
        wrong.extend(
            differences(vector, &base, &all, &written)?.into_iter().map(|it| format!("{turn}: {it}")),
        );
        all.reverse();
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn differences(
    vector: &DevicesVector,
    base: &Base,
    entries: &[Entry],
    written: &[Entry],
) -> Result<Vec<String>, String> {
    let day: Day = vector.day.parse().map_err(|error| format!("{error}"))?;
    let view = chain::ledger(base, entries)?.as_of(day, &record::mandates(entries)?);
    let place = |id: EntryId| written.iter().position(|entry| entry.id() == id).unwrap_or(usize::MAX);
    let refused: Vec<Ineffective> = view
        .without_effect
        .iter()
        .map(|it| {
            let (code, params) = record::said(&it.refusal);
            Ineffective { entry: place(it.entry), code, params }
        })
        .collect();
    let conflicts: Vec<Clash> = view
        .conflicts
        .iter()
        .map(|it| Clash {
            kind: it.kind.to_string(),
            entries: it.entries.iter().map(|id| place(*id)).collect(),
            in_force: place(it.in_force),
            settled_by: it.settled_by.iter().map(ToString::to_string).collect(),
        })
        .collect();
    let items = record::items(&view);
    let mut wrong = Vec::new();
    let named = |it: &Ineffective| Ineffective { params: named(&it.params, written), ..it.clone() };
    if refused.iter().map(named).ne(vector.without_effect.iter().cloned()) {
        wrong.push(format!("without effect are {:?}", refused.iter().map(named).collect::<Vec<_>>()));
    }
    if conflicts != vector.conflicts {
        wrong.push(format!("in conflict are {conflicts:?}"));
    }
    if items != vector.items {
        wrong.push(format!("the items are {items:?}"));
    }
    Ok(wrong)
}

/// Parameters in which ids of entries are written by their places.
fn named(params: &BTreeMap<String, String>, written: &[Entry]) -> BTreeMap<String, String> {
    let place = |value: &String| {
        let place = written.iter().position(|entry| entry.id().to_string() == *value);
        place.map_or_else(|| value.clone(), |place| format!("entry:{place}"))
    };
    params.iter().map(|(name, value)| (name.clone(), place(value))).collect()
}

fn written(vector: &DevicesVector, base: &Base, before: &[Entry]) -> Result<Vec<Entry>, String> {
    let mut written: Vec<Entry> = Vec::new();
    for (at, said) in vector.entries.iter().enumerate() {
        let entry =
            write(vector, base, before, said, &written).map_err(|error| format!("entry {at}: {error}"))?;
        written.push(entry);
    }
    Ok(written)
}

fn write(
    vector: &DevicesVector,
    base: &Base,
    before: &[Entry],
    said: &Written,
    written: &[Entry],
) -> Result<Entry, String> {
    let at = |place: usize| written.get(place).ok_or_else(|| format!("there is no entry {place} before it"));
    let device = said.device.as_deref().unwrap_or(DEVICE);
    let mut same = before.iter().chain(written).filter(|entry| entry.body().device.as_str() == device);
    let (seq, prev) = match said.instead_of {
        Some(place) => (at(place)?.body().seq, at(place)?.body().prev),
        None => {
            same.next_back().map_or((1, None), |last| (last.body().seq.saturating_add(1), Some(last.id())))
        }
    };
    let mut parents: Vec<EntryId> = Vec::new();
    if device != DEVICE && prev.is_none() {
        parents.extend(before.last().map(Entry::id));
    }
    for place in &said.knows {
        parents.push(at(*place)?.id());
    }
    parents.sort_unstable();
    let mut event = said.event.clone();
    refer(&mut event, written)?;
    let said = Said {
        by: said.by.clone(),
        on: said.on.clone(),
        event: serde_json::from_value(event).map_err(|error| error.to_string())?,
    };
    let number = before.len().saturating_add(written.len());
    let number = u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
    chain::entry(base, &said, &vector.day, Link { device, seq, prev, parents, number })
}

/// Puts the ids of entries where their places are named.
fn refer(value: &mut serde_json::Value, written: &[Entry]) -> Result<(), String> {
    match value {
        serde_json::Value::String(text) => {
            if let Some(place) = text.strip_prefix("entry:") {
                let place: usize = place.parse().map_err(|error| format!("{text}: {error}"))?;
                let entry = written.get(place).ok_or_else(|| format!("{text}: there is none before it"))?;
                *text = entry.id().to_string();
            }
        }
        serde_json::Value::Array(all) => all.iter_mut().try_for_each(|it| refer(it, written))?,
        serde_json::Value::Object(all) => all.values_mut().try_for_each(|it| refer(it, written))?,
        _ => {}
    }
    Ok(())
}
