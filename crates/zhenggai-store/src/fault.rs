//! Why a store cannot be used, or does not take what it was given.

// bundles
pub mod bundle;

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::language::{Language, fill};
use zhenggai_wire::fault::WireFault;

use crate::fault::bundle::BundleFault;

/// The store cannot be reached, read or written.
pub const STORE_UNAVAILABLE: Code = Code::new("STORE_UNAVAILABLE");
/// There is no store at the place.
pub const STORE_MISSING: Code = Code::new("STORE_MISSING");
/// There is a store at the place already.
pub const STORE_EXISTS: Code = Code::new("STORE_EXISTS");
/// What is at the place is no store.
pub const STORE_FOREIGN: Code = Code::new("STORE_FOREIGN");
/// The store is truncated, corrupted or was changed by another hand.
pub const STORE_DAMAGED: Code = Code::new("STORE_DAMAGED");
/// The store was written by a newer version.
pub const STORE_TOO_NEW: Code = Code::new("STORE_TOO_NEW");
/// Another writer did not finish in time.
pub const STORE_BUSY: Code = Code::new("STORE_BUSY");
/// The store cannot promise that what it acknowledges is on the disk.
pub const STORE_NOT_DURABLE: Code = Code::new("STORE_NOT_DURABLE");
/// Lines of an import are no entries.
pub const IMPORT_LINES_BAD: Code = Code::new("IMPORT_LINES_BAD");
/// What is imported from or exported to cannot be read or written.
pub const TRANSFER_FAILED: Code = Code::new("TRANSFER_FAILED");

macro_rules! card {
    ($code:ident) => {
        Card::new(
            $code,
            Family::Fault,
            Severity::Error,
            include_str!(concat!("../pages/", stringify!($code), ".md")),
        )
    };
}

/// The cards of the stores' codes.
pub const CARDS: &[Card] = &[
    card!(STORE_UNAVAILABLE),
    card!(STORE_MISSING),
    card!(STORE_EXISTS),
    card!(STORE_FOREIGN),
    card!(STORE_DAMAGED),
    card!(STORE_TOO_NEW),
    card!(STORE_BUSY),
    card!(STORE_NOT_DURABLE),
    card!(IMPORT_LINES_BAD),
    card!(TRANSFER_FAILED),
];

/// How one can tell that something is no store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Foreign {
    /// It is a directory.
    Directory,
    /// It is neither a file nor a directory.
    Device,
    /// It is an empty file.
    Empty,
    /// It is a file of another kind.
    NoDatabase,
    /// It is a database of another program.
    OtherProgram,
}

impl Foreign {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Directory => ("这是一个文件夹", "this is a directory"),
            Self::Device => ("这不是普通文件", "this is no plain file"),
            Self::Empty => ("这是一个空文件", "this is an empty file"),
            Self::NoDatabase => ("文件不是数据库", "the file is no database"),
            Self::OtherProgram => ("数据库属于别的程序", "the database belongs to another program"),
        }
    }
}

/// What is broken in a store.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Damage {
    /// The database itself; what its library says, in English.
    Database(String),
    /// A table or an index is missing, was changed, or does not belong there.
    Object(String),
    /// The version of the tables is none that ever was.
    Version(i64),
    /// An entry cannot be read, or its id is not the digest of what it says.
    Entry {
        /// Its position in the store.
        position: i64,
        /// Why not.
        fault: WireFault,
    },
    /// A stored line is not the canonical line of its entry.
    Form {
        /// Its position in the store.
        position: i64,
    },
    /// A signed head is not what was put there.
    Head {
        /// Its position among the heads of the store.
        position: i64,
    },
    /// Where there was an entry, there is none.
    Gone {
        /// Its position in the store.
        position: u64,
    },
    /// A column beside an entry says something else than the entry.
    Column {
        /// Its position in the store.
        position: i64,
        /// The column.
        column: &'static str,
    },
}

impl Damage {
    fn sentence(&self, language: Language) -> String {
        let (template, params) = match self {
            Self::Database(message) => (("{message}", "{message}"), vec![("message", message.clone())]),
            Self::Object(name) => (
                ("表或索引{name}缺失或被改动", "the table or index {name} is missing, changed or not ours"),
                vec![("name", name.clone())],
            ),
            Self::Version(version) => (
                ("表的版本是{version}，没有这一版", "its tables have version {version}, which never was"),
                vec![("version", version.to_string())],
            ),
            Self::Entry { position, fault } => (
                ("第{position}条：{fault}", "entry {position}: {fault}"),
                vec![("position", position.to_string()), ("fault", fault.sentence(language))],
            ),
            Self::Form { position } => (
                ("第{position}条不是规范写法", "entry {position} is not in its canonical form"),
                vec![("position", position.to_string())],
            ),
            Self::Head { position } => (
                ("第{position}个账头不是存入时的样子", "head {position} is not what was put there"),
                vec![("position", position.to_string())],
            ),
            Self::Gone { position } => (
                ("第{position}条不见了", "entry {position} is gone"),
                vec![("position", position.to_string())],
            ),
            Self::Column { position, column } => (
                (
                    "第{position}条的索引列{column}与内容不符",
                    "entry {position}: the column {column} says something else than the entry",
                ),
                vec![("position", position.to_string()), ("column", (*column).to_owned())],
            ),
        };
        fill(if language == Language::Zh { template.0 } else { template.1 }, &params)
    }
}

/// A line of an import that is no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// The line, from 1.
    pub line: u64,
    /// Why it is none.
    pub fault: WireFault,
}

impl BadLine {
    /// The sentence for a user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let what = self.fault.sentence(language);
        // What is malformed names its line itself.
        if matches!(self.fault, WireFault::Malformed { .. }) {
            return what;
        }
        let template = if language == Language::Zh { "第{line}行：{what}" } else { "line {line}: {what}" };
        fill(template, &[("line", self.line.to_string()), ("what", what)])
    }
}

/// What went wrong with a store. It holds what it held before.
///
/// The text of `Display` is the English sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence(Language::En))]
#[non_exhaustive]
pub enum StoreFault {
    /// It cannot be reached, read or written.
    Unavailable {
        /// The file or the server.
        place: String,
        /// What the library or the system says, in English.
        message: String,
    },
    /// There is no store at the place.
    Missing {
        /// The file or the server.
        place: String,
    },
    /// There is a store at the place already.
    Exists {
        /// The file or the server.
        place: String,
    },
    /// What is at the place is no store. It was not touched.
    Foreign {
        /// The file or the server.
        place: String,
        /// How one can tell.
        sign: Foreign,
    },
    /// The store is truncated, corrupted or was changed by another hand.
    Damaged {
        /// The file or the server.
        place: String,
        /// What is broken.
        damage: Damage,
    },
    /// The store was written by a newer version. It was not touched.
    TooNew {
        /// The file or the server.
        place: String,
        /// The version of its tables.
        version: i64,
        /// The newest version known here.
        known: i64,
    },
    /// Another writer did not finish in time.
    Busy {
        /// The file or the server.
        place: String,
    },
    /// What the store acknowledges might not be on the disk.
    NotDurable {
        /// The file or the server.
        place: String,
        /// The setting that keeps it from the disk.
        setting: String,
    },
    /// An entry of a batch is refused, and with it the batch.
    Refused {
        /// Which entry of the batch, from 1.
        number: u64,
        /// Why.
        fault: WireFault,
    },
    /// Lines of an import are no entries. Nothing of it was taken.
    BadLines {
        /// The first of them.
        bad: Vec<BadLine>,
        /// How many more there are.
        more: u64,
    },
    /// A bundle is not taken. Nothing of it was.
    Bundle(BundleFault),
    /// What a bundle is read from or written to cannot be read or written.
    Interrupted {
        /// The byte that was to be read or written, from 0.
        offset: u64,
        /// What the system says, in English.
        message: String,
    },
    /// What is imported from or exported to cannot be read or written.
    Transfer {
        /// The line that was to be read or written, from 1.
        line: u64,
        /// What the system says, in English.
        message: String,
    },
}

impl StoreFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Unavailable { .. } => STORE_UNAVAILABLE,
            Self::Missing { .. } => STORE_MISSING,
            Self::Exists { .. } => STORE_EXISTS,
            Self::Foreign { .. } => STORE_FOREIGN,
            Self::Damaged { .. } => STORE_DAMAGED,
            Self::TooNew { .. } => STORE_TOO_NEW,
            Self::Busy { .. } => STORE_BUSY,
            Self::NotDurable { .. } => STORE_NOT_DURABLE,
            Self::Refused { fault, .. } => fault.code(),
            Self::BadLines { .. } => IMPORT_LINES_BAD,
            Self::Bundle(fault) => fault.code(),
            Self::Interrupted { .. } | Self::Transfer { .. } => TRANSFER_FAILED,
        }
    }

    /// The sentence for a user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let pick = |(zh, en): (&'static str, &'static str)| if language == Language::Zh { zh } else { en };
        let (template, params) = match self {
            Self::Unavailable { place, message } => (
                ("无法使用账本库{place}：{message}", "{place} cannot be used: {message}"),
                vec![("place", place.clone()), ("message", message.clone())],
            ),
            Self::Missing { place } => {
                (("{place}没有账本库", "there is no store at {place}"), vec![("place", place.clone())])
            }
            Self::Exists { place } => {
                (("{place}已有账本库", "there is a store at {place} already"), vec![("place", place.clone())])
            }
            Self::Foreign { place, sign } => (
                ("{place}不是账本库：{sign}", "{place} is no store: {sign}"),
                vec![("place", place.clone()), ("sign", pick(sign.words()).to_owned())],
            ),
            Self::Damaged { place, damage } => (
                ("账本库{place}已损坏：{damage}", "the store {place} is damaged: {damage}"),
                vec![("place", place.clone()), ("damage", damage.sentence(language))],
            ),
            Self::TooNew { place, version, known } => (
                (
                    "账本库{place}的表是第{version}版，本程序只认到第{known}版",
                    "the tables of {place} have version {version}, this program knows up to {known}",
                ),
                vec![
                    ("place", place.clone()),
                    ("version", version.to_string()),
                    ("known", known.to_string()),
                ],
            ),
            Self::Busy { place } => (
                ("账本库{place}正被别人写入，等候超时", "another writer of {place} did not finish in time"),
                vec![("place", place.clone())],
            ),
            Self::NotDurable { place, setting } => (
                (
                    "账本库{place}不能保证写到磁盘：{setting}",
                    "{place} does not promise to write to the disk: {setting}",
                ),
                vec![("place", place.clone()), ("setting", setting.clone())],
            ),
            Self::Refused { number, fault } => (
                (
                    "这一批的第{number}条不收，整批未记：{fault}",
                    "entry {number} of the batch is refused, nothing was taken: {fault}",
                ),
                vec![("number", number.to_string()), ("fault", fault.sentence(language))],
            ),
            Self::BadLines { bad, more } => return bad_lines(bad, *more, language),
            Self::Bundle(fault) => return fault.sentence(language),
            Self::Interrupted { offset, message } => (
                ("第{offset}字节处读写失败：{message}", "byte {offset} cannot be read or written: {message}"),
                vec![("offset", offset.to_string()), ("message", message.clone())],
            ),
            Self::Transfer { line, message } => (
                ("第{line}行读写失败：{message}", "line {line} cannot be read or written: {message}"),
                vec![("line", line.to_string()), ("message", message.clone())],
            ),
        };
        fill(pick(template), &params)
    }
}

impl From<BundleFault> for StoreFault {
    fn from(fault: BundleFault) -> Self {
        Self::Bundle(fault)
    }
}

fn bad_lines(bad: &[BadLine], more: u64, language: Language) -> String {
    let zh = language == Language::Zh;
    let mut parts: Vec<String> = bad.iter().map(|line| line.sentence(language)).collect();
    if more > 0 {
        let template = if zh { "另有{more}行" } else { "{more} more" };
        parts.push(fill(template, &[("more", more.to_string())]));
    }
    let (template, joint) = if zh {
        ("导入的文件有不是条目的行，一条未收：{lines}", "；")
    } else {
        ("lines of the import are no entries, nothing was taken: {lines}", "; ")
    };
    fill(template, &[("lines", parts.join(joint))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults() -> Vec<StoreFault> {
        let place = || "甲.zhenggai".to_owned();
        let wire = || WireFault::IdMismatch { claimed: "a".to_owned(), actual: "b".to_owned() };
        let damaged = |damage| StoreFault::Damaged { place: place(), damage };
        let foreign = |sign| StoreFault::Foreign { place: place(), sign };
        let bad = BadLine { line: 7, fault: wire() };
        vec![
            StoreFault::Unavailable { place: place(), message: "disk full".to_owned() },
            StoreFault::Missing { place: place() },
            StoreFault::Exists { place: place() },
            foreign(Foreign::Directory),
            foreign(Foreign::Device),
            foreign(Foreign::Empty),
            foreign(Foreign::NoDatabase),
            foreign(Foreign::OtherProgram),
            damaged(Damage::Database("malformed".to_owned())),
            damaged(Damage::Object("entries".to_owned())),
            damaged(Damage::Version(0)),
            damaged(Damage::Entry { position: 7, fault: wire() }),
            damaged(Damage::Form { position: 7 }),
            damaged(Damage::Gone { position: 7 }),
            damaged(Damage::Head { position: 7 }),
            damaged(Damage::Column { position: 7, column: "seq" }),
            StoreFault::TooNew { place: place(), version: 9, known: 2 },
            StoreFault::Busy { place: place() },
            StoreFault::NotDurable { place: place(), setting: "fsync = off".to_owned() },
            StoreFault::Refused { number: 3, fault: wire() },
            StoreFault::BadLines { bad: vec![bad.clone(), bad], more: 5 },
            StoreFault::Transfer { line: 3, message: "closed".to_owned() },
            StoreFault::Interrupted { offset: 3, message: "closed".to_owned() },
        ]
    }

    #[test]
    fn every_fault_is_said_in_both_languages_with_every_parameter_filled() {
        for fault in faults() {
            for language in [Language::Zh, Language::En] {
                let sentence = fault.sentence(language);
                assert!(!sentence.contains(['{', '}']), "{sentence}");
                let chinese = sentence.replace("甲.zhenggai", "").contains(|c: char| c > '\u{2fff}');
                assert_eq!(chinese, language == Language::Zh, "{sentence}");
            }
        }
    }

    #[test]
    fn every_code_of_a_fault_has_a_card_and_every_card_a_fault() {
        let used: std::collections::BTreeSet<Code> = faults().iter().map(StoreFault::code).collect();
        for card in CARDS {
            assert!(used.contains(&card.code()), "{} is never used", card.code());
            assert!(card.page().starts_with(&format!("# {} · ", card.code())));
        }
        assert_eq!(used.len(), CARDS.len() + 1, "all but the refusal of an entry have a card here");
    }
}
