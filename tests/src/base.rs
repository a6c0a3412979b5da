//! The dossiers on which cases and vectors stand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zhenggai::wire::event::{EventRecord, KnownEventRecord};
use zhenggai::wire::party::AuthorRecord;

use crate::folder;

/// A dossier to begin with.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// What it holds.
    pub description: String,
    /// The dossier's id.
    pub dossier: String,
    /// Who speaks, by a short name.
    pub authors: BTreeMap<String, AuthorRecord>,
    /// What was recorded so far.
    pub entries: Vec<Said>,
}

/// An event, who says it and from which day it counts.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The short name of its author; `unit` where none is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The day from which it counts; the day of the case where none is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// What happened.
    pub event: EventRecord,
}

/// The base dossier with this name, showing this much of the record where that is given.
///
/// # Errors
/// When there is none, or it cannot be read.
pub fn read(name: &str, coverage: Option<&str>) -> Result<Base, String> {
    let mut base: Base = folder::json(&folder::path(&format!("tests/vectors/dossiers/{name}.json")))?;
    for said in &mut base.entries {
        if let (EventRecord::Known(known), Some(coverage)) = (&mut said.event, coverage)
            && let KnownEventRecord::DossierOpened(opening) = known.as_mut()
        {
            opening.coverage = coverage.to_owned();
        }
    }
    Ok(base)
}
