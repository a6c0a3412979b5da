//! What can be asked about a judgement: why, what next, how it came about.

use clap::{Args, Subcommand};
use zhenggai::core::Invalid;
use zhenggai::core::item::Level;

use crate::args::format::Format;
use crate::args::ledger_file::LedgerFile;

/// What to do with verdicts.
#[derive(Debug, Subcommand)]
pub(crate) enum VerdictCommand {
    /// List where the items of a level stand, and what stands in the way of each (一览)
    List(ListArgs),
    /// Make the verdict on a closure again under the rules of its day, and compare it with what the closure names
    /// (重放判定)
    Replay(ReplayArgs),
}

/// Which verdicts are listed.
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// Items of which level: measure, task, finding, dossier (层级)
    #[arg(long, value_name = "LEVEL", default_value = "finding", value_parser = level)]
    pub(crate) level: Level,
    /// Leave out what is struck off (只列未销号的)
    #[arg(long)]
    pub(crate) open: bool,
    /// As of this day, YYYY-MM-DD; by default today (截至日)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

fn level(word: &str) -> Result<Level, String> {
    word.parse().map_err(|invalid: Invalid| invalid.to_string())
}

/// Which decision is replayed.
#[derive(Debug, Args)]
pub(crate) struct ReplayArgs {
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// The item, such as `measure:F1.M1`, whose latest closure is meant; or the id of the entry, or its first 8
    /// characters or more (事项或条目)
    #[arg(value_name = "ITEM|ENTRY")]
    pub(crate) wanted: String,
    /// Show what would differ under this rule set: the id of a built-in one, or a TOML file; by default that of today
    /// (对照的规则集)
    #[arg(long, value_name = "POLICY")]
    pub(crate) under: Option<String>,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
    /// Print the canonical bytes of the verdict and nothing else (只输出规范字节)
    #[arg(long, conflicts_with = "format")]
    pub(crate) bytes: bool,
}

/// Why an item stands where it stands.
#[derive(Debug, Args)]
pub(crate) struct WhyArgs {
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// The item: measure:…, task:…, finding:… or dossier (事项)
    pub(crate) item: String,
    /// As of this day, YYYY-MM-DD; by default today (截至日)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Also show what is met, of every item (全部展开)
    #[arg(long)]
    pub(crate) all: bool,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

/// What is to be done next.
#[derive(Debug, Args)]
pub(crate) struct NextArgs {
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// The item that is to be struck off; by default the dossier with everything below it (事项)
    pub(crate) item: Option<String>,
    /// As of this day, YYYY-MM-DD; by default today (截至日)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Only what falls to this duty or this party: `responsible_unit`, an id, or part of a name (由谁办理)
    #[arg(long, value_name = "WHO")]
    pub(crate) who: Option<String>,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}
