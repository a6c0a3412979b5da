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

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use zhenggai::core::language::Language;

use crate::args::advice::{NextArgs, VerdictCommand, WhyArgs};
pub(crate) use crate::args::format::Format;
pub(crate) use crate::args::ledger_file::LedgerFile;
use crate::args::oversight::{DueArgs, WhoArgs};
use crate::args::report::{LetterArgs, OscalCommand, ReportArgs};

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
