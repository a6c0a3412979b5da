//! What reports can be asked for.

use std::path::PathBuf;

/// A page of a ledger or of a notice.
#[derive(Debug, clap::Args)]
pub(crate) struct ReportArgs {
    /// The ledger file, or a notice: text, a saved web page or a Word document (.docx)
    pub(crate) file: PathBuf,
    /// The dossier, where the file holds several (台账编号)
    #[arg(long, value_name = "ID")]
    pub(crate) dossier: Option<String>,
    /// As of this day, YYYY-MM-DD; by default today, for a notice its day (截至日)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// For whom: public, party_wide, inspected_organisation, internal, restricted. What is not open to them is not in the
    /// file (公开范围)
    #[arg(long, value_name = "LEVEL", default_value = "internal")]
    pub(crate) disclosure: String,
    /// The page to write, html (报告文件)
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: PathBuf,
}
