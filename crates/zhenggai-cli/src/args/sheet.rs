//! What can be asked about ledgers in spreadsheets.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::args::format::Format;

/// What to do with a ledger in a spreadsheet.
#[derive(Debug, Subcommand)]
pub(crate) enum SheetCommand {
    /// Print what a ledger says, and what is wrong with it (读取台账)
    Read {
        #[command(flatten)]
        source: SheetSource,
        /// How to print; `json` is the format of tests/ledgers
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
    },
    /// Take a ledger in: the plan is shown first, and recorded when it is confirmed (导入台账)
    Import {
        #[command(flatten)]
        source: SheetSource,
        #[command(flatten)]
        intake: SheetIntake,
    },
    /// Write a better workbook: the ledger, verdicts with reasons, statistics, lists (导出台账)
    Export {
        /// A spreadsheet, or a ledger file
        #[command(flatten)]
        source: SheetSource,
        #[command(flatten)]
        chosen: ChosenDossier,
        /// The workbook to write, xlsx (导出文件)
        #[arg(long, short, value_name = "FILE")]
        output: PathBuf,
        /// Judge as of this day, YYYY-MM-DD; by default today (截至日期)
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// The rule set: the id of a built-in one, or a TOML file; by default the one the ledger is held to, for a
        /// spreadsheet the built-in one in force on the day of the feedback (规则集)
        #[arg(long, value_name = "POLICY")]
        policy: Option<String>,
        /// Who fills it in (填报单位)
        #[arg(long, value_name = "NAME")]
        filler: Option<String>,
        /// The paper it is printed on, lengthwise (纸张)
        #[arg(long, value_name = "PAPER", default_value = "a3")]
        paper: PaperSize,
        /// For whom: public, party_wide, inspected_organisation, internal; by default whoever may see all of it. For
        /// others the verdicts are left out (公开范围)
        #[arg(long, value_name = "LEVEL", default_value = "restricted")]
        disclosure: String,
    },
    /// Say what changed from one ledger to another, as it would be recorded (比较两份台账)
    Compare {
        /// The ledger as it was: a spreadsheet, or a ledger file (原台账)
        before: PathBuf,
        #[command(flatten)]
        source: SheetSource,
        #[command(flatten)]
        chosen: ChosenDossier,
        #[command(flatten)]
        matches: Matches,
        /// How to print
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
    },
}

/// A ledger in a spreadsheet, and how to read it.
#[derive(Debug, clap::Args)]
pub(crate) struct SheetSource {
    /// The ledger: xlsx, xls, ods, or CSV in UTF-8, GB18030 or UTF-16
    pub(crate) file: PathBuf,
    /// The day of the feedback, YYYY-MM-DD (反馈日期)
    #[arg(long, value_name = "DAY")]
    pub(crate) feedback_date: Option<String>,
    /// A TOML file of further headers, of the form of the built-in one (补充表头写法)
    #[arg(long, value_name = "FILE")]
    pub(crate) headers: Option<PathBuf>,
    /// Read a column as a field, such as 督办领导=lead_leaders (指定列)
    #[arg(long, value_name = "HEADER=FIELD")]
    pub(crate) map: Vec<String>,
    /// Remember what --map says in this file, and read it next time (记住指定的列)
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
}

/// Which dossier of a ledger file is meant.
#[derive(Debug, clap::Args)]
pub(crate) struct ChosenDossier {
    /// The dossier, where a ledger file holds several (台账编号)
    #[arg(long, value_name = "ID")]
    pub(crate) dossier: Option<String>,
}

/// What is answered about rows in doubt.
#[derive(Debug, clap::Args)]
pub(crate) struct Matches {
    /// Which item a doubtful row is, ROW=ITEM, or that it is new, ROW=new; ROW is a cell or a row of the sheet:
    /// 台账!D5, D5 or 5 (指明疑似条目)
    #[arg(long = "match", value_name = "ROW=ITEM")]
    pub(crate) matches: Vec<String>,
}

/// Where a sheet is taken in, and whose word it is.
#[derive(Debug, clap::Args)]
pub(crate) struct SheetIntake {
    /// The ledger file; where there is none, it is begun from the sheet (账本)
    #[arg(long, value_name = "LEDGER")]
    pub(crate) into: PathBuf,
    /// The dossier: which one of a file that holds several, or how a new one is named (台账编号)
    #[arg(long, value_name = "ID")]
    pub(crate) dossier: Option<String>,
    /// Whose word the sheet is: a party, by its id or name, and its duty; by default whoever opened the ledger, for a
    /// new one the rectification office (填报人)
    #[arg(long, value_name = "PARTY:DUTY")]
    pub(crate) by: Option<String>,
    /// The day from which it counts, YYYY-MM-DD; by default today (生效日期)
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// This device; by default the import is a device of its own (本机编号)
    #[arg(long, value_name = "ID")]
    pub(crate) device: Option<String>,
    /// The device's key, as `ledger key` made it: every entry is signed (签名密钥)
    #[arg(long, value_name = "FILE", requires = "device")]
    pub(crate) key: Option<PathBuf>,
    /// The rule set that a new ledger is held to; by default the built-in one in force on the day of the feedback. A
    /// ledger that is there keeps its own (规则集)
    #[arg(long, value_name = "POLICY")]
    pub(crate) policy: Option<String>,
    #[command(flatten)]
    pub(crate) matches: Matches,
    /// Record what the plan says without asking (不再询问)
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// How to print; with `json` nothing is asked
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

/// The paper of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperSize {
    /// 420 × 297 mm
    A3,
    /// 297 × 210 mm
    A4,
}
