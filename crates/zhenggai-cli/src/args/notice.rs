//! What can be asked about notices.

use std::path::PathBuf;

use clap::Subcommand;

use super::{Format, LedgerFile};

/// What to do with the text of a notice.
#[derive(Debug, Subcommand)]
pub(crate) enum NoticeCommand {
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
