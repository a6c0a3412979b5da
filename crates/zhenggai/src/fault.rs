//! The one error that a host sees: a code, a sentence, a place.

use std::io;

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::day::Day;
use zhenggai_core::id::{DossierId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::language::{Language, fill};
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::say;
use zhenggai_notice::drafting::TemplateFault;
use zhenggai_notice::unreadable::Unreadable;
use zhenggai_store::fault::StoreFault;
use zhenggai_store::seal::fault::SealFault;
use zhenggai_tables::header::BadHeaders;
use zhenggai_tables::unreadable::HEADERS_INVALID;
use zhenggai_tables::unreadable::Unreadable as UnreadableTable;
use zhenggai_wire::calendar;
use zhenggai_wire::fault::WireFault;
use zhenggai_wire::policy;
use zhenggai_wire::shape::fault::POLICY_REFERENCE_UNKNOWN;

/// The day asked for lies before the notice was published.
pub const BEFORE_PUBLICATION: Code = Code::new("BEFORE_PUBLICATION");

/// A store holds no dossier, or several.
pub const DOSSIER_UNCLEAR: Code = Code::new("DOSSIER_UNCLEAR");

/// A file cannot be opened or read.
pub const FILE_UNREADABLE: Code = Code::new("FILE_UNREADABLE");

/// A file cannot be written.
pub const FILE_UNWRITABLE: Code = Code::new("FILE_UNWRITABLE");
/// There is no such closure in the ledger.
pub const CLOSURE_NOT_FOUND: Code = Code::new("CLOSURE_NOT_FOUND");

/// The rule set of the day of a decision is not at hand.
pub const RULES_NOT_AT_HAND: Code = Code::new("RULES_NOT_AT_HAND");

/// There is no such draft.
pub const DRAFT_NOT_FOUND: Code = Code::new("DRAFT_NOT_FOUND");

/// Others may have seen the entry, so that it cannot be undone.
pub const KNOWN_TO_OTHERS: Code = Code::new("KNOWN_TO_OTHERS");

/// A template of a notice cannot be filled.
pub const TEMPLATE_INVALID: Code = Code::new("TEMPLATE_INVALID");

/// The cards of the front door's own codes.
pub const CARDS: &[Card] = &[
    Card::new(
        BEFORE_PUBLICATION,
        Family::Fault,
        Severity::Error,
        include_str!("../pages/BEFORE_PUBLICATION.md"),
    ),
    Card::new(FILE_UNWRITABLE, Family::Fault, Severity::Error, include_str!("../pages/FILE_UNWRITABLE.md")),
    Card::new(DOSSIER_UNCLEAR, Family::Fault, Severity::Error, include_str!("../pages/DOSSIER_UNCLEAR.md")),
    Card::new(DRAFT_NOT_FOUND, Family::Fault, Severity::Error, include_str!("../pages/DRAFT_NOT_FOUND.md")),
    Card::new(KNOWN_TO_OTHERS, Family::Fault, Severity::Error, include_str!("../pages/KNOWN_TO_OTHERS.md")),
    Card::new(TEMPLATE_INVALID, Family::Fault, Severity::Error, include_str!("../pages/TEMPLATE_INVALID.md")),
    Card::new(
        CLOSURE_NOT_FOUND,
        Family::Fault,
        Severity::Error,
        include_str!("../pages/CLOSURE_NOT_FOUND.md"),
    ),
    Card::new(
        RULES_NOT_AT_HAND,
        Family::Fault,
        Severity::Error,
        include_str!("../pages/RULES_NOT_AT_HAND.md"),
    ),
    Card::new(FILE_UNREADABLE, Family::Fault, Severity::Error, include_str!("../pages/FILE_UNREADABLE.md")),
];

/// Why something could not be done (故障).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The bytes are no text that can be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The bytes are no table that can be read.
    #[error(transparent)]
    UnreadableTable(#[from] UnreadableTable),
    /// A file of headers cannot be used.
    #[error(transparent)]
    BadHeaders(#[from] BadHeaders),
    /// A value cannot be made.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A record cannot be read.
    #[error(transparent)]
    Wire(#[from] WireFault),
    /// A store, a bundle or a file of entries failed.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// A key or a seal is not what it should be.
    #[error(transparent)]
    Seal(#[from] SealFault),
    /// A file cannot be opened or read.
    #[error("{message}")]
    FileUnreadable {
        /// What kind of failure it was.
        kind: io::ErrorKind,
        /// What the system says, in its own words.
        message: String,
    },
    /// A line of a file is no entry.
    #[error("line {line}: {fault}")]
    Line {
        /// The line, from 1.
        line: usize,
        /// Why.
        fault: Box<Fault>,
    },
    /// A store holds no dossier, or several, and none was named.
    #[error("the store holds {} dossiers", known.len())]
    DossierUnclear {
        /// The dossiers that it holds.
        known: Vec<DossierId>,
    },
    /// There is no such draft.
    #[error("there is no draft `{draft}`")]
    DraftNotFound {
        /// The draft that was asked for.
        draft: String,
    },
    /// Others may have seen the entry, so that it cannot be undone.
    #[error("others may have seen the entry {entry}")]
    KnownToOthers {
        /// The entry that was to be undone.
        entry: EntryId,
    },
    /// A template cannot be filled.
    #[error(transparent)]
    Template(#[from] TemplateFault),
    /// There is no such closure in effect.
    #[error("there is no closure `{wanted}` in effect")]
    ClosureNotFound {
        /// The item or the entry that was asked for.
        wanted: String,
    },
    /// The rule set of the day of a decision is not at hand.
    #[error("the rule set {policy} {version} is not at hand")]
    RulesNotAtHand {
        /// Its id.
        policy: String,
        /// Its version.
        version: String,
    },
    /// No rule set with this id is built in.
    #[error("there is no rule set `{given}`")]
    NoRules {
        /// The id that was asked for.
        given: String,
    },
    /// No calendar with this id is built in.
    #[error("there is no calendar `{given}`")]
    NoCalendar {
        /// The id that was asked for.
        given: String,
    },
    /// The day asked for lies before the notice was published.
    #[error("the notice is dated {published}, {asked} lies before that")]
    BeforePublication {
        /// The day of the notice.
        published: Day,
        /// The day asked for.
        asked: Day,
    },
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::FileUnreadable { kind: error.kind(), message: error.to_string() }
    }
}

/// Why a file cannot be opened or read.
fn unreadable(kind: io::ErrorKind, message: &str, language: Language) -> String {
    match (kind, language) {
        (io::ErrorKind::NotFound, Language::Zh) => "找不到这个文件".to_owned(),
        (io::ErrorKind::NotFound, Language::En) => "there is no such file".to_owned(),
        (io::ErrorKind::PermissionDenied, Language::Zh) => "无权读取这个文件".to_owned(),
        (io::ErrorKind::PermissionDenied, Language::En) => "this file may not be read".to_owned(),
        (io::ErrorKind::IsADirectory, Language::Zh) => "这是文件夹，不是文件".to_owned(),
        (io::ErrorKind::IsADirectory, Language::En) => "this is a folder, not a file".to_owned(),
        (_, Language::Zh) => format!("无法读取：{message}"),
        (_, Language::En) => format!("it cannot be read: {message}"),
    }
}

impl Fault {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Unreadable(fault) => fault.code(),
            Self::UnreadableTable(fault) => fault.code(),
            Self::BadHeaders(_) => HEADERS_INVALID,
            Self::Invalid(invalid) => invalid.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::Wire(fault) => fault.code(),
            Self::Store(fault) => fault.code(),
            Self::Seal(fault) => fault.code(),
            Self::FileUnreadable { .. } => FILE_UNREADABLE,
            Self::Line { fault, .. } => fault.code(),
            Self::DossierUnclear { .. } => DOSSIER_UNCLEAR,
            Self::DraftNotFound { .. } => DRAFT_NOT_FOUND,
            Self::KnownToOthers { .. } => KNOWN_TO_OTHERS,
            Self::Template(_) => TEMPLATE_INVALID,
            Self::ClosureNotFound { .. } => CLOSURE_NOT_FOUND,
            Self::RulesNotAtHand { .. } => RULES_NOT_AT_HAND,
            Self::NoRules { .. } | Self::NoCalendar { .. } => POLICY_REFERENCE_UNKNOWN,
            Self::BeforePublication { .. } => BEFORE_PUBLICATION,
        }
    }

    /// The parameters of the sentence, by name, where a host may want them apart.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Invalid(invalid) => invalid.params(),
            Self::Refused(refusal) => refusal.params(),
            Self::Seal(fault) => fault.params(),
            Self::FileUnreadable { message, .. } => vec![("message", message.clone())],
            Self::Line { fault, .. } => fault.params(),
            Self::ClosureNotFound { wanted } => vec![("wanted", wanted.clone())],
            Self::NoRules { given } | Self::NoCalendar { given } => vec![("given", given.clone())],
            Self::DraftNotFound { draft } => vec![("draft", draft.clone())],
            Self::KnownToOthers { entry } => vec![("entry", entry.to_string())],
            Self::RulesNotAtHand { policy, version } => {
                vec![("policy", policy.clone()), ("version", version.clone())]
            }
            Self::BeforePublication { published, asked } => {
                vec![("published", published.to_string()), ("asked", asked.to_string())]
            }
            Self::Unreadable(_)
            | Self::UnreadableTable(_)
            | Self::BadHeaders(_)
            | Self::Wire(_)
            | Self::Store(_)
            | Self::DossierUnclear { .. }
            | Self::Template(_) => Vec::new(),
        }
    }

    /// The sentence for a user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Unreadable(fault) => zhenggai_notice::say::unreadable(fault, language),
            Self::UnreadableTable(fault) => fault.sentence(language),
            Self::BadHeaders(fault) => fault.sentence(language),
            Self::Invalid(invalid) => say::invalid(invalid, language),
            Self::Refused(refusal) => say::refusal(refusal, language),
            Self::Wire(fault) => fault.sentence(language),
            Self::Store(fault) => fault.sentence(language),
            Self::Seal(fault) => fault.sentence(language),
            Self::FileUnreadable { kind, message } => unreadable(*kind, message, language),
            Self::Line { line, fault } => {
                let sentence = fault.sentence(language);
                match language {
                    Language::Zh => format!("第{line}行：{sentence}"),
                    Language::En => format!("line {line}: {sentence}"),
                }
            }
            Self::DossierUnclear { known } => {
                let known = known.iter().map(DossierId::as_str).collect::<Vec<_>>().join(", ");
                match (known.is_empty(), language) {
                    (true, Language::Zh) => "里面还没有台账".to_owned(),
                    (true, Language::En) => "there is no dossier in it yet".to_owned(),
                    (false, Language::Zh) => format!("里面没有所指的台账，请用 --dossier 指明其一：{known}"),
                    (false, Language::En) => format!("name one of its dossiers by --dossier: {known}"),
                }
            }
            Self::DraftNotFound { draft } => fill(
                match language {
                    Language::Zh => "没有草稿“{draft}”",
                    Language::En => "there is no draft `{draft}`",
                },
                &[("draft", draft.clone())],
            ),
            Self::KnownToOthers { entry } => fill(
                match language {
                    Language::Zh => "条目{entry}已经交出或不是本机所记，不能撤销，请另行更正",
                    Language::En => {
                        "the entry {entry} went out, or is not this device's: it cannot be undone, only corrected"
                    }
                },
                &[("entry", entry.to_string())],
            ),
            Self::Template(TemplateFault { line, detail }) => fill(
                match language {
                    Language::Zh => "模板第{line}行有误：{detail}",
                    Language::En => "line {line} of the template is wrong: {detail}",
                },
                &[("line", line.to_string()), ("detail", detail.clone())],
            ),
            Self::ClosureNotFound { wanted } => fill(
                match language {
                    Language::Zh => "账本里没有“{wanted}”的有效销号决定",
                    Language::En => "the ledger holds no closure of `{wanted}` that is in effect",
                },
                &[("wanted", wanted.clone())],
            ),
            Self::RulesNotAtHand { policy, version } => fill(
                match language {
                    Language::Zh => "本机没有当时的规则集{policy} {version}，无法重放",
                    Language::En => "the rule set of that day, {policy} {version}, is not at hand",
                },
                &[("policy", policy.clone()), ("version", version.clone())],
            ),
            Self::NoRules { given } => fill(
                match language {
                    Language::Zh => "没有规则集“{given}”，内置的有{known}",
                    Language::En => "there is no rule set `{given}`; built in are {known}",
                },
                &[("given", given.clone()), ("known", names(policy::BUILT_IN))],
            ),
            Self::NoCalendar { given } => fill(
                match language {
                    Language::Zh => "没有日历“{given}”，内置的有{known}",
                    Language::En => "there is no calendar `{given}`; built in are {known}",
                },
                &[("given", given.clone()), ("known", names(calendar::BUILT_IN))],
            ),
            Self::BeforePublication { published, asked } => fill(
                match language {
                    Language::Zh => "通报日期是{published}，无法判断更早的{asked}",
                    Language::En => "the notice is dated {published}; nothing is known as of {asked}",
                },
                &[("published", published.to_string()), ("asked", asked.to_string())],
            ),
        }
    }
}

/// The ids of what is built in.
fn names(all: &[(&str, &str)]) -> String {
    all.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ")
}
