//! Lines of JSON that hold the entries of many dossiers: which lines are whose.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use serde::Deserialize;
use zhenggai_core::id::DossierId;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_store::raw::LONGEST;
use zhenggai_wire::entry::decode;
use zhenggai_wire::fault::WireFault;

use crate::fault::Fault;

/// The lines of one dossier in a file.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    pub(super) dossier: DossierId,
    stretches: Vec<Stretch>,
}

/// Lines that follow one another.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    /// The first line, from 1.
    line: usize,
    /// Where it begins, and where the last one ends, in bytes.
    from: u64,
    to: u64,
}

/// As much of a line as tells whose it is.
#[derive(Deserialize)]
struct Whose<'l> {
    #[serde(borrow)]
    body: Body<'l>,
}

#[derive(Deserialize)]
struct Body<'l> {
    #[serde(borrow)]
    dossier: Cow<'l, str>,
}

/// The dossiers of a file, in the order in which they first appear. One line is in memory at a time.
///
/// # Errors
/// `FILE_UNREADABLE`; the first line that is no entry, with `RECORD_MALFORMED` or `RECORD_INVALID`.
pub(super) fn index(path: &Path) -> Result<Vec<Lines>, Fault> {
    let mut file = BufReader::new(File::open(path)?);
    let mut found: Vec<Lines> = Vec::new();
    let mut places: BTreeMap<DossierId, usize> = BTreeMap::new();
    let (mut bytes, mut from, mut last) = (Vec::new(), 0_u64, None);
    let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
    for line in 1_usize.. {
        bytes.clear();
        let read = (&mut file).take(limit).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            break;
        }
        let to = from.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if !bytes.trim_ascii().is_empty() {
            let dossier = whose(&bytes).map_err(|fault| at(line, fault))?;
            let place = *places.entry(dossier.clone()).or_insert_with(|| {
                found.push(Lines { dossier, stretches: Vec::new() });
                found.len().saturating_sub(1)
            });
            if let Some(lines) = found.get_mut(place) {
                match lines.stretches.last_mut().filter(|_| last == Some(place)) {
                    Some(stretch) => stretch.to = to,
                    None => lines.stretches.push(Stretch { line, from, to }),
                }
            }
            last = Some(place);
        }
        from = to;
    }
    Ok(found)
}

/// The lines of one dossier, in memory, each with its number from 1.
#[derive(Debug, Clone)]
pub(super) struct Texts {
    pub(super) dossier: DossierId,
    lines: Vec<(usize, String)>,
}

/// The lines of each dossier, in the order in which they first appear.
///
/// # Errors
/// The first line that is no entry, with `RECORD_MALFORMED` or `RECORD_INVALID`.
pub(super) fn gather<'t>(texts: impl IntoIterator<Item = &'t str>) -> Result<Vec<Texts>, Fault> {
    let mut found: Vec<Texts> = Vec::new();
    let mut places: BTreeMap<DossierId, usize> = BTreeMap::new();
    for (line, text) in (1_usize..).zip(texts) {
        let dossier = whose(text.as_bytes()).map_err(|fault| at(line, fault))?;
        let place = *places.entry(dossier.clone()).or_insert_with(|| {
            found.push(Texts { dossier, lines: Vec::new() });
            found.len().saturating_sub(1)
        });
        if let Some(texts) = found.get_mut(place) {
            texts.lines.push((line, text.to_owned()));
        }
    }
    Ok(found)
}

impl Texts {
    /// The entries. Every id is proven.
    ///
    /// # Errors
    /// The first line that is no entry, as [`Lines::read`].
    pub(super) fn read(&self) -> Result<Vec<Entry>, Fault> {
        self.lines.iter().map(|(line, text)| decode(text).map_err(|fault| at(*line, fault))).collect()
    }
}

fn whose(line: &[u8]) -> Result<DossierId, Fault> {
    let whose: Whose<'_> = serde_json::from_slice(line).map_err(WireFault::from)?;
    Ok(DossierId::new(&whose.body.dossier)?)
}

fn at(line: usize, fault: impl Into<Fault>) -> Fault {
    Fault::Line { line, fault: Box::new(fault.into()) }
}

impl Lines {
    /// The entries. Every id is proven.
    ///
    /// # Errors
    /// `FILE_UNREADABLE`; the first line that is no entry, with `RECORD_MALFORMED`, `RECORD_INVALID` or
    /// `ENTRY_ID_MISMATCH`.
    pub(super) fn read(&self, path: &Path) -> Result<Vec<Entry>, Fault> {
        let mut file = File::open(path)?;
        let mut entries = Vec::new();
        for Stretch { line, from, to } in &self.stretches {
            file.seek(SeekFrom::Start(*from))?;
            let mut text = String::new();
            (&file).take(to.saturating_sub(*from)).read_to_string(&mut text)?;
            for (text, line) in text.lines().zip(*line..).filter(|(text, _)| !text.trim().is_empty()) {
                entries.push(decode(text).map_err(|fault| at(line, fault))?);
            }
        }
        Ok(entries)
    }
}
