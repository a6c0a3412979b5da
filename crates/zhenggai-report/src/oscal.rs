//! OSCAL plans of action and milestones (POA&M, JSON, schema 1.2.1): a dossier given out, and one taken in.
//!
//! What stands for what, and what is lost on the way, is told in `docs/oscal.md`.

// documents
pub mod document;

// words
mod word;

// ways
pub mod read;
mod write;

use serde::Serialize as _;

use crate::given::Given;
use crate::oscal::document::Poam;

/// The document of a dossier.
#[must_use]
pub fn document(given: &Given<'_>) -> Poam {
    write::poam(given)
}

/// The document of a dossier as JSON, indented by two spaces.
///
/// # Errors
/// Only when memory runs out while it is written.
pub fn json(given: &Given<'_>) -> Result<String, serde_json::Error> {
    let mut bytes = Vec::new();
    let mut writer = serde_json::Serializer::pretty(&mut bytes);
    document(given).serialize(&mut writer)?;
    bytes.push(b'\n');
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
