//! The page (整改情况报告): one file with everything in it, which asks no network for anything.

// data
mod embed;

// shells
mod shell;

use serde::Serialize;

use crate::given::Given;
use crate::portfolio::PortfolioRecord;
use crate::record::record;

/// The page of a dossier.
///
/// # Errors
/// Only when memory runs out while the data is written.
pub fn page(given: &Given<'_>) -> Result<String, serde_json::Error> {
    filled(&record(given))
}

/// The page of many dossiers.
///
/// # Errors
/// As [`page`].
pub fn portfolio(data: &PortfolioRecord) -> Result<String, serde_json::Error> {
    filled(data)
}

/// A page that shows `data`.
fn filled(data: &impl Serialize) -> Result<String, serde_json::Error> {
    Ok(shell::fill(&embed::json(data)?))
}
