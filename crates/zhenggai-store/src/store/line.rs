//! An entry in the form in which it is stored: its canonical line, and the columns by which it is found.

use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_wire::entry::{decode, encode};
use zhenggai_wire::fault::WireFault;

#[cfg(any(feature = "sqlite", feature = "postgres"))]
use crate::fault::Damage;

/// The longest line that is taken, in bytes.
pub(crate) const LONGEST: usize = 64 * 1024 * 1024;

/// An entry whose id was proven, as one line of canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub(crate) id: String,
    pub(crate) dossier: String,
    pub(crate) device: String,
    pub(crate) seq: i64,
    pub(crate) effective_on: String,
    pub(crate) text: String,
}

impl Line {
    /// The line of an entry.
    ///
    /// # Errors
    /// `ENTRY_ID_MISMATCH` when its id is not the digest of what it says; `RECORD_INVALID` when it holds a value
    /// that could not be read back, or its line is longer than 64 MiB.
    pub fn of(entry: &Entry) -> Result<Self, WireFault> {
        let text = encode(entry)?;
        decode(&text)?;
        Self::proven(entry, text)
    }

    /// The line of the entry that `text` is, in whatever order its members stand.
    ///
    /// # Errors
    /// As [`decode`]; `RECORD_INVALID` too when the line is longer than 64 MiB.
    pub fn read(text: &str) -> Result<Self, WireFault> {
        let entry = decode(text)?;
        Self::proven(&entry, encode(&entry)?)
    }

    /// The canonical JSON, without an end of line.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn proven(entry: &Entry, text: String) -> Result<Self, WireFault> {
        let out_of_range = |field, given: String, allowed| Invalid::OutOfRange { field, given, allowed };
        if text.len() > LONGEST {
            let allowed = "at most 67108864 bytes";
            return Err(out_of_range("entry", format!("{} bytes", text.len()), allowed).into());
        }
        let body = entry.body();
        let seq = i64::try_from(body.seq)
            .map_err(|_| out_of_range("seq", body.seq.to_string(), "1 to 9007199254740991"))?;
        Ok(Self {
            id: entry.id().to_string(),
            dossier: body.dossier.to_string(),
            device: body.device.to_string(),
            seq,
            effective_on: body.effective_on.to_string(),
            text,
        })
    }

    /// What a row of a store holds, if it is what was put there.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(crate) fn keep(self, position: i64) -> Result<Kept, Damage> {
        let entry = decode(&self.text).map_err(|fault| Damage::Entry { position, fault })?;
        let column = |column| Damage::Column { position, column };
        let body = entry.body();
        if encode(&entry).map_err(|fault| Damage::Entry { position, fault })? != self.text {
            return Err(Damage::Form { position });
        }
        if self.id != entry.id().to_string() {
            return Err(column("id"));
        }
        if self.dossier != body.dossier.as_str() {
            return Err(column("dossier"));
        }
        if self.device != body.device.as_str() {
            return Err(column("device"));
        }
        if u64::try_from(self.seq) != Ok(body.seq) {
            return Err(column("seq"));
        }
        if self.effective_on != body.effective_on.to_string() {
            return Err(column("effective_on"));
        }
        let position = u64::try_from(position).map_err(|_| column("position"))?;
        Ok(Kept { position, entry, line: self.text })
    }
}

/// An entry as a store gives it back: its id was proven again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its place in the store: a later entry has a higher one. There may be gaps.
    pub position: u64,
    /// The entry.
    pub entry: Entry,
    /// Its canonical line, without an end of line.
    pub line: String,
}
