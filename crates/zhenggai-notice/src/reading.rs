//! What a notice says: the outline and the facts, each with the words it rests on and their place.
//!
//! Nothing is guessed: what is not printed is absent.

use core::ops::Range;

use zhenggai_core::claim::{ClaimKind, Counted};
use zhenggai_core::day::{Day, Period};
use zhenggai_core::money::Money;
use zhenggai_core::origin::{Basis, TextSpan};
use zhenggai_core::quantity::{Number, Quantity};

/// A value that was read, the words that say it (as printed, white space taken out), and their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<T> {
    /// The value.
    pub value: T,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
}

/// A stretch of the source: bytes `range` of the paragraph with this index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Index into [`Source::paragraphs`](crate::source::Source::paragraphs).
    pub paragraph: usize,
    /// Bytes of its text.
    pub range: Range<usize>,
}

/// Everything that was read out of one notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// What kind of notice it is; `None` when its words do not tell.
    pub genre: Option<Genre>,
    /// Simplified or traditional characters.
    pub script: Script,
    /// The title, joined where it is broken over lines.
    pub title: Option<Said<String>>,
    /// Outline: numbered parts that are no aspect, aspects, and matters handed over on site.
    pub outline: Outline,
    /// Who, when, how to reach.
    pub facts: Facts,
}

zhenggai_core::vocabulary! {
    /// The kind of notice (通报类别).
    pub enum Genre as "genre" {
        /// Rectification after a Party inspection (巡视、巡察整改).
        Inspection = "inspection",
        /// Rectification after an audit (审计整改).
        Audit = "audit",
        /// Rectification after an environmental inspection (生态环境保护督察整改).
        Eco = "eco",
    }
}

/// The script of the characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Script {
    /// Simplified characters (简体).
    #[default]
    Hans,
    /// Traditional characters (繁体).
    Hant,
}

/// The numbered skeleton of a notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// Numbered parts that are no aspect, in order.
    pub sections: Vec<Section>,
    /// Aspects, in order; a notice without an aspect level has one whose fields are absent.
    pub aspects: Vec<AspectReading>,
    /// Matters handed over on site that are reported in an unnumbered block (立行立改问题), which belongs to
    /// no problem.
    pub on_site: Option<OnSiteBlock>,
    /// Paragraphs of the rectification proper that belong to no node, e.g. running text before the first
    /// number.
    pub loose: Vec<Stretch>,
}

/// A numbered part that is no aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As printed, with brackets and stop.
    pub label: String,
    /// The number it stands for.
    pub ordinal: Option<u32>,
    /// The text after the label up to the end of the leading phrase.
    pub heading: String,
    /// What it is about.
    pub role: SectionRole,
    /// Where its label begins.
    pub span: TextSpan,
    /// Its own text, label included, without the text of sections, aspects and problems below it.
    pub own: Vec<Stretch>,
}

zhenggai_core::vocabulary! {
    /// What a numbered part is about.
    pub enum SectionRole as "role" {
        /// How the rectification was organised (组织推进).
        Preface = "preface",
        /// How far it has come (进展情况).
        Progress = "progress",
        /// What comes next (下步打算).
        NextSteps = "next_steps",
        /// A list behind the notice (附件).
        Annex = "annex",
    }
}

/// An aspect and its problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectReading {
    /// As printed; absent in a notice without an aspect level, like the fields below.
    pub label: Option<String>,
    /// The number it stands for.
    pub ordinal: Option<u32>,
    /// The text after the label.
    pub heading: Option<String>,
    /// `heading` without 关于, 方面 and what follows.
    pub title: Option<String>,
    /// How many problems the heading announces.
    pub declared: Option<Said<u32>>,
    /// Where its label begins.
    pub span: Option<TextSpan>,
    /// Its problems, in order.
    pub problems: Vec<Node>,
}

/// A problem, or an item below one, to any depth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// As printed, with its brackets and stop, e.g. `1.`, `(1)`, `第十二项：`.
    pub label: String,
    /// The number it stands for; absent when it cannot be read.
    pub ordinal: Option<u32>,
    /// The text after the label up to the end of the leading phrase, without the final stop or colon;
    /// absent for an item without a leading phrase. For a problem, the whole sentence that names it.
    pub heading: Option<String>,
    /// For a problem, the finding alone; absent for items.
    pub title: Option<String>,
    /// How many items the heading announces (着重从N个方面…).
    pub declared: Option<Said<u32>>,
    /// 一是, 二是 … of its own text, in order.
    pub clauses: Vec<Clause>,
    /// How far the work has come, as far as the text says.
    pub status: Option<StatusReading>,
    /// Where its label begins.
    pub span: TextSpan,
    /// Where the label, and only it, stands.
    pub label_span: TextSpan,
    /// Its own text, label included, without the text of its items.
    pub own: Vec<Stretch>,
    /// The items below, in order.
    pub items: Vec<Node>,
}

/// An enumerator within running text: 一是, 第一, 其一.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// As printed.
    pub label: String,
    /// The number it stands for.
    pub ordinal: u32,
    /// Where it stands.
    pub span: TextSpan,
    /// Its text, label included, up to the next clause or the end of the node's own text there.
    pub own: Stretch,
}

/// What a text says of the progress of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusReading {
    /// How far it has come.
    pub value: Progress,
    /// Whether it is said of the whole, of a part, or only inferred.
    pub basis: Basis,
    /// The words it rests on, and their place.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
    /// Whether 长期坚持 is printed with it.
    pub long_term: bool,
}

zhenggai_core::vocabulary! {
    /// How far work has come, in the words of notices (整改进度).
    pub enum Progress as "status" {
        /// 已完成, 整改完成, 已销号.
        Completed = "completed",
        /// 基本完成, 取得阶段性成效; part done, part open.
        Staged = "staged",
        /// 正在推进, 持续推进.
        Ongoing = "ongoing",
        /// 尚未启动.
        Planned = "planned",
        /// 未整改到位, 未完成.
        NotInPlace = "not_in_place",
    }
}

/// The unnumbered block about matters handed over on site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnSiteBlock {
    /// How many matters it declares.
    pub declared: Option<Said<u32>>,
    /// The matters it names, each with its status.
    pub matters: Vec<OnSiteMatter>,
    /// What is said of all of them together (均已办结).
    pub status: Option<StatusReading>,
    /// 一是, 二是 … in it.
    pub clauses: Vec<Clause>,
    /// Where the block begins.
    pub span: TextSpan,
    /// Its text.
    pub own: Vec<Stretch>,
}

/// One matter handed over on site (立行立改问题).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnSiteMatter {
    /// As named.
    pub name: String,
    /// How far it has come.
    pub status: Option<StatusReading>,
    /// Where it is named.
    pub span: TextSpan,
}

/// Who, when, how much, which documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Who publishes.
    pub issuing_body: Option<Said<String>>,
    /// The signature under the text, where there is one.
    pub signature: Option<Said<String>>,
    /// Who was inspected, as first named.
    pub inspected_body: Option<Said<String>>,
    /// Who inspected, as first named.
    pub inspecting_body: Option<Said<String>>,
    /// When the inspection was on site.
    pub inspected_period: Option<Said<Period>>,
    /// The day of the feedback; the value is absent when the text cannot be read with certainty.
    pub feedback_date: Option<Said<Option<Day>>>,
    /// The day of the notice, as above.
    pub notice_date: Option<Said<Option<Day>>>,
    /// How the public can answer.
    pub contact: Option<Contact>,
    /// Where the public is invited to supervise, if it is.
    pub invitation: Option<Said<()>>,
    /// Totals stated for the whole notice, in order.
    pub declared_totals: Vec<DeclaredTotal>,
    /// Tables, in order.
    pub tables: Vec<Table>,
    /// Every complete 《…》, in order.
    pub documents: Vec<DocumentReading>,
    /// Figures of accountability and money, in order.
    pub accountability: Vec<AccountabilityReading>,
    /// Every date printed, in order.
    pub dates: Vec<DateReading>,
    /// Every figure with a measure word, percent sign or money unit, in order.
    pub quantities: Vec<QuantityReading>,
}

/// Channels as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Telephone numbers.
    pub phones: Vec<Said<String>>,
    /// Postal address.
    pub address: Option<Said<String>>,
    /// Postcode.
    pub postcode: Option<Said<String>>,
    /// E-mail addresses.
    pub emails: Vec<Said<String>>,
}

/// A total stated for the whole notice: a claim, never a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredTotal {
    /// What the figure says.
    pub kind: ClaimKind,
    /// What is counted.
    pub of: Counted,
    /// The figure: a count, or a percentage where `kind` is a rate.
    pub value: Number,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// First line of the file that belongs to it.
    pub line_first: u32,
    /// Last line.
    pub line_last: u32,
    /// Cells of the first row.
    pub header: Vec<String>,
    /// Cells of the other rows.
    pub rows: Vec<Vec<String>>,
}

/// A document named in 《》 and what was done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentReading {
    /// The title without the outer brackets.
    pub title: String,
    /// The printed verbs in the vocabulary of the field: 制定 出台 修订 完善 印发 下发 废止 起草 编制 建立 新建 汇编,
    /// or 学习 执行 引用.
    pub actions: Vec<&'static str>,
    /// The body itself made, changed, issued, drafted or repealed it.
    pub institutional: bool,
    /// 起草, 初稿, 征求意见 is said of it: it is not in force.
    pub draft: bool,
    /// Where the title stands, brackets included.
    pub span: TextSpan,
    /// The same by paragraph.
    pub stretch: Stretch,
}

/// A figure of accountability, or money recovered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountabilityReading {
    /// The printed verb in short: 诫勉, 党纪处分, 追缴, 立案 …
    pub kind: &'static str,
    /// The figure as printed.
    pub value: Number,
    /// The unit as printed.
    pub unit: String,
    /// For money, yuan.
    pub amount: Option<Money>,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
    /// The same by paragraph.
    pub stretch: Stretch,
}

/// A printed date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateReading {
    /// The last day it can mean; a year that is not printed is inherited. Absent when it cannot be read.
    pub day: Option<Day>,
    /// How exact it is.
    pub precision: DatePrecision,
    /// Whether the year itself is printed.
    pub year_printed: bool,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
    /// The same by paragraph.
    pub stretch: Stretch,
}

zhenggai_core::vocabulary! {
    /// How exact a printed date is.
    pub enum DatePrecision as "precision" {
        /// A day.
        Day = "day",
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

/// A printed figure with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuantityReading {
    /// Value, bound and unit; for money the unit as printed (万元).
    pub quantity: Quantity,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
    /// The same by paragraph.
    pub stretch: Stretch,
}
