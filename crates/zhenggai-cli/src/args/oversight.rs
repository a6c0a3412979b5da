//! What can be asked about who answers and what is due.

use std::path::PathBuf;

use crate::args::format::Format;
use crate::args::ledger_file::LedgerFile;

/// What is due, of whom.
#[derive(Debug, clap::Args)]
pub(crate) struct DueArgs {
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// As of this day, YYYY-MM-DD; by default today (截至日)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Only what this office or body answers for, in whatever duty: its name or id (责任人或单位)
    #[arg(long, value_name = "OFFICE", group = "whose")]
    pub(crate) who: Option<String>,
    /// Only what this unit is responsible for (责任单位)
    #[arg(long, value_name = "UNIT", group = "whose")]
    pub(crate) unit: Option<String>,
    /// Only what this leader leads (责任领导)
    #[arg(long, value_name = "LEADER", group = "whose")]
    pub(crate) leader: Option<String>,
    /// How many days ahead are listed, steps of escalation included; what is over is always listed (预告天数)
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    pub(crate) horizon: u32,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "text", conflicts_with = "ics")]
    pub(crate) format: Format,
    /// Write a calendar in the place of the list: a to-do for everything with a day, alarms for the steps of escalation;
    /// imported again, it replaces what was there (日历文件)
    #[arg(long, value_name = "FILE", conflicts_with = "whose")]
    pub(crate) ics: Option<PathBuf>,
    /// For whom the calendar is: public, party_wide, inspected_organisation, internal, restricted (公开范围)
    #[arg(long, value_name = "LEVEL", default_value = "internal", requires = "ics")]
    pub(crate) disclosure: String,
}

/// Who answers for what.
#[derive(Debug, clap::Args)]
pub(crate) struct WhoArgs {
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// The office or body whose sheet is wanted: its name or id; by default everybody's (责任人或单位)
    pub(crate) party: Option<String>,
    /// As of this day, YYYY-MM-DD; by default today (截至日)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Only the scorecards, without the items (只列履责情况)
    #[arg(long)]
    pub(crate) scorecards: bool,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}
