//! What can be typed.

// shared
mod format;
mod ledger_file;

// advice
pub(crate) mod advice;

// oversight
pub(crate) mod oversight;

// reports
pub(crate) mod report;

// documents
pub(crate) mod notice;
pub(crate) mod sheet;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use zhenggai::core::language::Language;

use crate::args::advice::{NextArgs, VerdictCommand, WhyArgs};
pub(crate) use crate::args::format::Format;
pub(crate) use crate::args::ledger_file::LedgerFile;
use crate::args::notice::NoticeCommand;
use crate::args::oversight::{DueArgs, WhoArgs};
use crate::args::report::{LetterArgs, OscalCommand, ReportArgs};
use crate::args::sheet::SheetCommand;

/// 整改：从反馈问题到核实销号。Turns inspection feedback into verified, accountable closure.
#[derive(Debug, Parser)]
#[command(name = "zhenggai", version, arg_required_else_help = true, after_help = EXIT_CODES)]
pub(crate) struct Args {
    /// Language of the output: zh or en; by default that of the system (输出语言)
    #[arg(long, global = true, value_name = "LANG", value_parser = parse_language)]
    lang: Option<Language>,

    #[command(flatten)]
    pub(crate) color: Color,

    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "Exit codes (退出码):
  0  nothing blocks (没有障碍)
  1  a closure rule says no, or the text contradicts itself (有规则不通过，或文本自相矛盾)
  2  bad usage, or input that cannot be read (用法错误，或输入无法读取)";

impl Args {
    /// The language asked for, else the system's.
    pub(crate) fn language(&self) -> Language {
        self.lang.unwrap_or_else(crate::locale::of_system)
    }
}

fn parse_language(word: &str) -> Result<Language, String> {
    word.parse().map_err(|invalid: zhenggai::core::Invalid| invalid.to_string())
}

/// When to write in colour.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Color {
    /// When to write in colour; `auto` only on a terminal (颜色)
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: When,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Makes every stream write as asked.
    pub(crate) fn write_global(self) {
        match self.color {
            When::Auto => anstream::ColorChoice::Auto,
            When::Always => anstream::ColorChoice::Always,
            When::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check a notice: what it says, what contradicts itself, what may be struck off (核对通报)
    Check {
        /// The notice: text (UTF-8, GB18030, UTF-16), a saved web page or a Word document (.docx)
        file: PathBuf,
        /// How to print
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
        /// Judge as of this day, YYYY-MM-DD; by default the day of the notice (判断截至日)
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// The rule set: the id of a built-in one, or a TOML file; by default the built-in one for the line of
        /// oversight that was in force on the day of the feedback (规则集)
        #[arg(long, value_name = "POLICY")]
        policy: Option<String>,
        /// End with 1 also where the notice does not say enough (无法判断也按有障碍处理)
        #[arg(long)]
        strict: bool,
    },
    /// Work with the text of a notice alone (通报文本)
    Notice {
        #[command(subcommand)]
        command: NoticeCommand,
    },
    /// Work with ledgers in spreadsheets (台账表格)
    Sheet {
        #[command(subcommand)]
        command: SheetCommand,
    },
    /// Keep a ledger: begin, record, show, verify, merge, exchange (账本)
    Ledger {
        #[command(subcommand)]
        command: LedgerCommand,
    },
    /// List what is due, with lights, who answers for it, and which step of escalation is to be taken (到期清单)
    Due(DueArgs),
    /// Tell who answers for what, from when to when, with scorecards; for all or for one office or body (责任清单)
    Who(WhoArgs),
    /// Count: both axes, rates with their definition, course, what came back, sums over organisations (统计)
    Stats(StatsArgs),
    /// Write a page that needs no network: figures, course, deadlines, people, the register with verdicts (整改报告)
    Report(ReportArgs),
    /// Write a letter of the ladder of escalation, a closure application form or a review sheet, in Chinese (督办文书)
    Letter(LetterArgs),
    /// Give a ledger out as an OSCAL plan of action and milestones, or take one in (OSCAL 交换)
    Oscal {
        #[command(subcommand)]
        command: OscalCommand,
    },
    /// Work with rule sets: list, explain, compare, write one's own (规则集)
    Policy {
        #[command(subcommand)]
        command: PolicyCommand,
    },
    /// Say why an item may be struck off or not: every rule, its facts, what is missing, who settles it (为什么)
    Why(WhyArgs),
    /// Say what is to be done next, in order, and by whom, so that items can be struck off (下一步)
    Next(NextArgs),
    /// Work with the verdicts on which items were struck off (判定)
    Verdict {
        #[command(subcommand)]
        command: VerdictCommand,
    },
    /// Explain a code: what it means, why, what to do (解释代码)
    Explain {
        /// The code, such as COUNT_MISMATCH; without one, all codes are listed
        code: Option<String>,
    },
}

/// Which figures are asked for.
#[derive(Debug, clap::Args)]
pub(crate) struct StatsArgs {
    /// The ledgers: ledger files, or lines of JSON as `ledger export` writes them
    #[arg(required = true, value_name = "LEDGER")]
    pub(crate) ledgers: Vec<PathBuf>,
    /// Count up to this day, YYYY-MM-DD, this day included; by default today (截止日)
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Only what was written by then: 2025-03-01T08:00:00.000Z (当时已知)
    #[arg(long, value_name = "MOMENT")]
    pub(crate) known_at: Option<String>,
    /// How rows are grouped: level, unit, leader, class, aspect, source (分组)
    #[arg(long, value_name = "WORD", default_value = "level")]
    pub(crate) by: String,
    /// A TOML file of organisations, and of findings that are the same matter (组织树)
    #[arg(long, value_name = "FILE")]
    pub(crate) tree: Option<PathBuf>,
    /// Over how many days the pace of closures is measured (推算所依据的天数)
    #[arg(long, value_name = "DAYS", default_value_t = 90, value_parser = clap::value_parser!(u32).range(1..=3660))]
    pub(crate) pace_days: u32,
    /// The dossier, where a file holds several (台账编号)
    #[arg(long, value_name = "ID")]
    pub(crate) dossier: Option<String>,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

/// What to do with a ledger.
#[derive(Debug, Subcommand)]
pub(crate) enum LedgerCommand {
    /// Begin a ledger in a new file (建档)
    New {
        /// The ledger file; one that is there is left alone
        file: PathBuf,
        /// The opening: one line of JSON as for `record`, whose event is `dossier_opened`
        #[arg(long, value_name = "FILE")]
        opening: PathBuf,
        /// The id of the dossier (台账编号)
        #[arg(long, value_name = "ID")]
        dossier: String,
        /// This device: its id is never used on another one (本机编号)
        #[arg(long, value_name = "ID")]
        device: String,
        /// The rule set that the ledger is held to: the id of a built-in one, or a TOML file (规则集)
        #[arg(long, value_name = "POLICY")]
        policy: Option<String>,
    },
    /// Record what stands in a file, one line of JSON each: {"by": …, "on": "2025-03-01", "event": …} (登记)
    Record {
        #[command(flatten)]
        ledger: LedgerFile,
        /// What is to be recorded; `-` for standard input
        said: PathBuf,
        /// This device (本机编号)
        #[arg(long, value_name = "ID")]
        device: String,
        /// The device's key, as `ledger key` made it: every entry is signed (签名密钥)
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
    },
    /// Make a key for a device, and print the event that enrols it (生成设备密钥)
    Key {
        /// Where the secret key goes, in PEM, not encrypted; a file that is there is left alone
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The device (本机编号)
        #[arg(long, value_name = "ID")]
        device: String,
        /// Who holds the device: the id of a party (持有人)
        #[arg(long, value_name = "ID")]
        holder: String,
        /// How it signs: ed25519 or sm2 (算法)
        #[arg(long, value_name = "ALGORITHM", default_value = "ed25519")]
        algorithm: String,
    },
    /// List the entries in their order, with what came of each (流水)
    Log {
        #[command(flatten)]
        ledger: LedgerFile,
    },
    /// Show where everything stands: items, conflicts, what is without effect (现状)
    Show {
        #[command(flatten)]
        ledger: LedgerFile,
        /// As of this day, YYYY-MM-DD; by default today (截至日)
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// Only what was written by then: 2025-03-01T08:00:00.000Z (当时已知)
        #[arg(long, value_name = "MOMENT")]
        known_at: Option<String>,
    },
    /// Say what is missing in a ledger or contradicts itself (校核台账)
    Lint {
        #[command(flatten)]
        ledger: LedgerFile,
        /// As of this day, YYYY-MM-DD; by default today (截至日)
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// How to print
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
    },
    /// Prove every entry of a ledger file, an export or a bundle, without a network (校验)
    Verify {
        /// A ledger file, a file of lines, or a bundle
        file: PathBuf,
        /// The dossier, where the file holds several (台账编号)
        #[arg(long, value_name = "ID")]
        dossier: Option<String>,
    },
    /// Bring into a ledger what another ledger file has and it lacks (合并)
    Merge {
        #[command(flatten)]
        ledger: LedgerFile,
        /// The other ledger file
        from: PathBuf,
    },
    /// Print what a ledger has, for somebody who will bundle what it lacks (已有)
    Have {
        #[command(flatten)]
        ledger: LedgerFile,
    },
    /// Write a bundle of what somebody lacks; without --for, of everything (打包)
    Bundle {
        #[command(flatten)]
        ledger: LedgerFile,
        /// What the receiver has, as `ledger have` printed it
        #[arg(long = "for", value_name = "FILE")]
        receiver: Option<PathBuf>,
        /// The bundle; one that is there is left alone
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take a bundle into a ledger; taking it again changes nothing (并入)
    Apply {
        #[command(flatten)]
        ledger: LedgerFile,
        /// The bundle
        bundle: PathBuf,
    },
    /// Write all entries, one canonical line of JSON each (导出)
    Export {
        #[command(flatten)]
        ledger: LedgerFile,
        /// Where to; without it, they are printed. A file that is there is left alone
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Take in lines that `export` wrote; the file is made if there is none (导入)
    Import {
        /// The ledger file
        file: PathBuf,
        /// The lines
        lines: PathBuf,
    },
}

/// What to do with rule sets. A rule set is named by the id of a built-in one, or by its file.
#[derive(Debug, Subcommand)]
pub(crate) enum PolicyCommand {
    /// List the rule sets that are built in (列出内置规则集)
    List,
    /// Print the file of a rule set (打印文件原文)
    Show {
        /// The rule set
        policy: String,
    },
    /// Print a whole rule set in words, its base included, with what each value rests on (用文字说明)
    Explain {
        /// The rule set
        policy: String,
    },
    /// Say what is worth a second look in a rule set (检查)
    Lint {
        /// The rule set
        policy: String,
    },
    /// Say in words what a rule set says otherwise than another (比较)
    Diff {
        /// The rule set to begin with
        first: String,
        /// The rule set that differs
        second: String,
    },
    /// Write a commented file that builds on a rule set (新建)
    New {
        /// The rule set to build on
        base: String,
        /// The id of the new one, such as `city.district`
        #[arg(long, value_name = "ID", default_value = "our.own")]
        id: String,
        /// Where to write; without it, the file is printed. A file that is there is left alone
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Print the JSON Schema of rule set files, for editors (打印JSON Schema)
    Schema,
}
