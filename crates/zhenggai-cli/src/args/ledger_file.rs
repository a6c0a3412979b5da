//! Which ledger is meant.

use std::path::PathBuf;

/// Which ledger is meant.
#[derive(Debug, clap::Args)]
pub(crate) struct LedgerFile {
    /// The ledger file
    #[arg(id = "ledger", value_name = "LEDGER")]
    pub(crate) file: PathBuf,
    /// The dossier, where the file holds several (台账编号)
    #[arg(long, value_name = "ID")]
    pub(crate) dossier: Option<String>,
}
