//! What can be asked about notices.

use std::path::PathBuf;

use clap::Subcommand;

use crate::args::format::Format;
use crate::args::ledger_file::LedgerFile;

/// What to do with the text of a notice.
#[derive(Debug, Subcommand)]
pub(crate) enum NoticeCommand {
    /// Take a list of comments of the public into a ledger: a table with the day, the channel and the text of each, and
    /// where they are known its item, its last day, its answer (登记群众意见)
    Comments(CommentIntake),
    /// Write the notice of a ledger, with an annex in which every figure shows where it comes from (起草通报)
    Draft {
        #[command(flatten)]
        ledger: LedgerFile,
        /// The day up to which the record counts, YYYY-MM-DD; by default today (截止日)
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// The day of the notice; by default the same (落款日期)
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// Who may read it: public, party_wide, inspected_organisation, internal (公开范围)
        #[arg(long, value_name = "LEVEL", default_value = "public")]
        level: String,
        /// Who publishes, in full (发布单位)
        #[arg(long, value_name = "NAME")]
        issuing_body: Option<String>,
        /// A channel as it is to be printed; may be given several times (联系方式)
        #[arg(long, value_name = "TEXT")]
        contact: Vec<String>,
        /// First and last day on which comments are taken, YYYY-MM-DD..YYYY-MM-DD (公示期)
        #[arg(long, value_name = "DAYS")]
        window: Option<String>,
        /// A template in the place of the built-in one (模板)
        #[arg(long, value_name = "FILE")]
        template: Option<PathBuf>,
        /// Where to write it: a Word document where the name ends in .docx, else text; by default the screen
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Where to write the annex, as JSON (数字来源附件)
        #[arg(long, value_name = "FILE")]
        annex: Option<PathBuf>,
    },
    /// Hold a notice against a ledger: what is not reported, not borne out, or differs (核对通报与台账)
    Reconcile {
        /// The notice
        file: PathBuf,
        #[command(flatten)]
        ledger: LedgerFile,
        /// The notice before this one (上次通报)
        #[arg(long, value_name = "FILE")]
        before: Option<PathBuf>,
        /// The day up to which the record counts; by default the day of the notice (截止日)
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// How to print
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
    },
    /// Print what is wrong in a notice, each place with the line it stands in (校核通报)
    Lint {
        /// The notice: text, a saved web page or a Word document (.docx)
        file: PathBuf,
        /// How to print
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
        /// Show the corrections that are certain as a diff; no file is written (订正预览)
        #[arg(long)]
        fix_preview: bool,
    },
    /// Print what a notice says (读取通报)
    Read {
        /// The notice
        file: PathBuf,
        /// How to print
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
    },
}

/// A list of comments, and the ledger it goes into.
#[derive(Debug, clap::Args)]
pub(crate) struct CommentIntake {
    /// The list: xlsx, xls, ods or csv
    pub(crate) file: PathBuf,
    /// The ledger file (账本)
    #[arg(long, value_name = "LEDGER")]
    pub(crate) into: PathBuf,
    /// The dossier, where the file holds several (台账编号)
    #[arg(long, value_name = "ID")]
    pub(crate) dossier: Option<String>,
    /// The publication that the comments are about, by its id in the ledger (针对的公开稿)
    #[arg(long, value_name = "ID")]
    pub(crate) publication: Option<String>,
    /// Whose word it is: a party, by its id or name, and its duty; by default whoever opened the ledger (登记人)
    #[arg(long, value_name = "PARTY:DUTY")]
    pub(crate) by: Option<String>,
    /// This device (本机编号)
    #[arg(long, value_name = "ID")]
    pub(crate) device: String,
    /// The device's key, as `ledger key` made it: every entry is signed (签名密钥)
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// Record what is shown without asking (不再询问)
    #[arg(long, short)]
    pub(crate) yes: bool,
}
