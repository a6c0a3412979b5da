//! What reports can be asked for.

use std::path::PathBuf;

use clap::Subcommand;

use crate::args::ledger_file::LedgerFile;

/// A page of a ledger or of a notice.
#[derive(Debug, clap::Args)]
pub(crate) struct ReportArgs {
    /// The ledger file, a notice (text, a saved web page or a Word document, .docx), or a folder of ledgers, which gives
    /// one page that compares them
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
    #[arg(long, short, value_name = "FILE", required_unless_present = "svg")]
    pub(crate) out: Option<PathBuf>,
    /// Write the overview as a picture, for documents and slides (概况图)
    #[arg(long, value_name = "FILE")]
    pub(crate) svg: Option<PathBuf>,
}

/// What to do with OSCAL documents.
#[derive(Debug, Subcommand)]
pub(crate) enum OscalCommand {
    /// Write a plan of action and milestones (POA&M, JSON) out of a ledger (导出)
    Export {
        #[command(flatten)]
        ledger: LedgerFile,
        /// As of this day, YYYY-MM-DD; by default today (截至日)
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// For whom: public, party_wide, inspected_organisation, internal, restricted (公开范围)
        #[arg(long, value_name = "LEVEL", default_value = "internal")]
        disclosure: String,
        /// The document to write, json (导出文件)
        #[arg(long, short, value_name = "FILE")]
        out: PathBuf,
    },
    /// Read a plan of action and milestones, and write what it tells as lines for `ledger new` and `ledger record` (读入)
    Import {
        /// The document, json
        file: PathBuf,
        /// From which day it counts, YYYY-MM-DD; by default today (生效日)
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// Whose word it is: a party and its duty; by default the office that keeps the ledger (登记人)
        #[arg(long, value_name = "PARTY:DUTY")]
        by: Option<String>,
        /// Where to write the opening, for `ledger new --opening` (建档行)
        #[arg(long, value_name = "FILE")]
        opening: PathBuf,
        /// Where to write the rest, for `ledger record` (登记行)
        #[arg(long, short, value_name = "FILE")]
        out: PathBuf,
    },
}

/// A letter or a form about an item.
#[derive(Debug, clap::Args)]
pub(crate) struct LetterArgs {
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// About what: `finding:F1`, `task:F1.T1`, `measure:F1.T1.M1` or `dossier` (事项)
    pub(crate) item: String,
    /// What is written: reminder, supervision_letter, guidance_letter, warning_letter, admonitory_talk,
    /// circulated_criticism, recheck, accountability_proposal, closure_application, review_sheet (文书种类)
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: String,
    /// As of this day, YYYY-MM-DD; by default today (落款日期)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// The number of the letter (文号)
    #[arg(long, value_name = "TEXT")]
    pub(crate) number: Option<String>,
    /// By when an answer is asked for, YYYY-MM-DD (限期)
    #[arg(long, value_name = "DAY")]
    pub(crate) answer_by: Option<String>,
    /// For whom: public, party_wide, inspected_organisation, internal, restricted (公开范围)
    #[arg(long, value_name = "LEVEL", default_value = "internal")]
    pub(crate) disclosure: String,
    /// A template in the place of the built-in one (模板)
    #[arg(long, value_name = "FILE")]
    pub(crate) template: Option<PathBuf>,
    /// Where to write it: a Word document where the name ends in .docx, else text; by default the screen
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}
