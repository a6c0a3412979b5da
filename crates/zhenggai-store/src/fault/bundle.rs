//! Why a bundle is not taken.

use core::fmt;

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::language::{Language, fill};
use zhenggai_wire::fault::WireFault;

use crate::seal::fault::SealFault;

/// The file is no bundle.
pub const BUNDLE_FOREIGN: Code = Code::new("BUNDLE_FOREIGN");
/// The bundle was written by a newer version.
pub const BUNDLE_TOO_NEW: Code = Code::new("BUNDLE_TOO_NEW");
/// The bundle ends before its end.
pub const BUNDLE_CUT: Code = Code::new("BUNDLE_CUT");
/// The bundle is not what was written.
pub const BUNDLE_DAMAGED: Code = Code::new("BUNDLE_DAMAGED");
/// The bundle, or what it claims to hold, is larger than is allowed.
pub const BUNDLE_TOO_LARGE: Code = Code::new("BUNDLE_TOO_LARGE");
/// What was sent as what somebody has cannot be read.
pub const HAVE_MALFORMED: Code = Code::new("HAVE_MALFORMED");

macro_rules! card {
    ($code:ident) => {
        Card::new(
            $code,
            Family::Fault,
            Severity::Error,
            include_str!(concat!("../../pages/", stringify!($code), ".md")),
        )
    };
}

/// The cards of the codes of exchange.
pub const CARDS: &[Card] = &[
    card!(BUNDLE_FOREIGN),
    card!(BUNDLE_TOO_NEW),
    card!(BUNDLE_CUT),
    card!(BUNDLE_DAMAGED),
    card!(BUNDLE_TOO_LARGE),
    card!(HAVE_MALFORMED),
];

/// In what a bundle is not what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wreck {
    /// The header is not what it has to be.
    Header,
    /// The digest of a part is not that of what stands there.
    Digest,
    /// A part of a kind that this version does not know.
    Kind,
    /// What is packed cannot be unpacked, or is longer or shorter than it says.
    Packing,
    /// A column ends too early, or goes on.
    Column,
    /// An entry points to another that is not in the bundle.
    Reference,
    /// A number that cannot be.
    Number,
    /// An entry grows beyond what is allowed while it is unpacked.
    Growth,
    /// There are more or fewer entries or heads than the header says.
    Count,
    /// Something stands after the end.
    Rest,
}

impl Wreck {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Header => ("包头不合格式", "the header is malformed"),
            Self::Digest => ("校验摘要不符", "the digest is another"),
            Self::Kind => ("有不认识的部分", "there is a part of an unknown kind"),
            Self::Packing => {
                ("压缩数据解不开或长度不符", "what is packed cannot be unpacked, or has another length")
            }
            Self::Column => ("数据列长短不符", "a column is too short or too long"),
            Self::Reference => ("引用了包内没有的条目", "it points to an entry that is not in the bundle"),
            Self::Growth => ("展开后的条目过长", "an entry grows too long while it is unpacked"),
            Self::Number => ("有不可能的数", "there is a number that cannot be"),
            Self::Count => ("条数与包头不符", "the count is not that of the header"),
            Self::Rest => ("结尾之后还有内容", "something stands after the end"),
        }
    }
}

/// What was larger than is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Measure {
    /// The bytes of the header.
    Header,
    /// The number of entries.
    Entries,
    /// The number of heads.
    Heads,
    /// The bytes of a part, packed.
    Packed,
    /// The bytes of a part, unpacked.
    Unpacked,
    /// The bytes of one entry.
    Entry,
    /// The bytes of all entries together.
    Total,
}

impl Measure {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Header => ("包头字节数", "bytes of the header"),
            Self::Entries => ("条目数", "entries"),
            Self::Heads => ("账头数", "heads"),
            Self::Packed => ("一段的压缩后字节数", "packed bytes of a part"),
            Self::Unpacked => ("一段的展开后字节数", "unpacked bytes of a part"),
            Self::Entry => ("单条字节数", "bytes of one entry"),
            Self::Total => ("全部条目字节数", "bytes of all entries"),
        }
    }
}

/// What is wrong with a bundle, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BundleFault {
    /// The file does not begin as a bundle does.
    Foreign,
    /// It was written by a newer version.
    TooNew {
        /// The version of its format.
        version: u16,
        /// The newest version known here.
        known: u16,
    },
    /// It ends before its end.
    Cut {
        /// The byte at which it ends, from 0.
        offset: u64,
        /// How many whole entries stand before.
        entries: u64,
    },
    /// It is not what was written.
    Damaged {
        /// The byte at which the broken part begins, from 0.
        offset: u64,
        /// The first entry it is about, from 1; none where it is about none.
        entry: Option<u64>,
        /// In what.
        wreck: Wreck,
    },
    /// It is, or claims to be, larger than is allowed.
    TooLarge {
        /// The byte at which that is said, from 0.
        offset: u64,
        /// What is larger.
        measure: Measure,
        /// How large it is, or claims to be.
        claimed: u64,
        /// How large it may be.
        allowed: u64,
    },
    /// An entry is not what its digest says, or cannot be made.
    Entry {
        /// Which entry, from 1.
        entry: u64,
        /// Why.
        fault: WireFault,
    },
    /// An entry, or a head, or the bundle belongs to another dossier or was signed by another key.
    Seal {
        /// Which entry, from 1; none where it is about a head or the whole.
        entry: Option<u64>,
        /// Why.
        fault: SealFault,
    },
    /// What was sent as what somebody has cannot be read.
    Have {
        /// Why not.
        fault: WireFault,
    },
}

impl BundleFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Foreign => BUNDLE_FOREIGN,
            Self::TooNew { .. } => BUNDLE_TOO_NEW,
            Self::Cut { .. } => BUNDLE_CUT,
            Self::Damaged { .. } => BUNDLE_DAMAGED,
            Self::TooLarge { .. } => BUNDLE_TOO_LARGE,
            Self::Entry { fault, .. } => fault.code(),
            Self::Seal { fault, .. } => fault.code(),
            Self::Have { .. } => HAVE_MALFORMED,
        }
    }

    /// The sentence for a user, with its place.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let pick = |(zh, en): (&'static str, &'static str)| if language == Language::Zh { zh } else { en };
        let (template, params) = match self {
            Self::Foreign => (("这不是交换包", "this is no bundle"), Vec::new()),
            Self::TooNew { version, known } => (
                (
                    "交换包是第{version}版格式，本程序只认到第{known}版",
                    "the bundle has format {version}, this program knows up to {known}",
                ),
                vec![("version", version.to_string()), ("known", known.to_string())],
            ),
            Self::Cut { offset, entries } => (
                (
                    "交换包在第{offset}字节处中断，之前有完整条目{entries}条",
                    "the bundle breaks off at byte {offset}; {entries} whole entries stand before",
                ),
                vec![("offset", offset.to_string()), ("entries", entries.to_string())],
            ),
            Self::Damaged { offset, entry: None, wreck } => (
                (
                    "交换包自第{offset}字节起的一段已损坏：{what}",
                    "the bundle is damaged in the part from byte {offset}: {what}",
                ),
                vec![("offset", offset.to_string()), ("what", pick(wreck.words()).to_owned())],
            ),
            Self::Damaged { offset, entry: Some(entry), wreck } => (
                (
                    "交换包自第{offset}字节起的一段已损坏，在第{entry}条：{what}",
                    "the bundle is damaged in the part from byte {offset}, at entry {entry}: {what}",
                ),
                vec![
                    ("offset", offset.to_string()),
                    ("entry", entry.to_string()),
                    ("what", pick(wreck.words()).to_owned()),
                ],
            ),
            Self::TooLarge { offset, measure, claimed, allowed } => (
                (
                    "交换包第{offset}字节处：{what}为{claimed}，超过上限{allowed}",
                    "the bundle says at byte {offset}: {what}: {claimed}, and {allowed} is the most that is allowed",
                ),
                vec![
                    ("offset", offset.to_string()),
                    ("what", pick(measure.words()).to_owned()),
                    ("claimed", claimed.to_string()),
                    ("allowed", allowed.to_string()),
                ],
            ),
            Self::Entry { entry, fault } => (
                ("交换包第{entry}条：{what}", "entry {entry} of the bundle: {what}"),
                vec![("entry", entry.to_string()), ("what", fault.sentence(language))],
            ),
            Self::Seal { entry: Some(entry), fault } => (
                ("交换包第{entry}条：{what}", "entry {entry} of the bundle: {what}"),
                vec![("entry", entry.to_string()), ("what", fault.sentence(language))],
            ),
            Self::Seal { entry: None, fault } => {
                (("交换包：{what}", "the bundle: {what}"), vec![("what", fault.sentence(language))])
            }
            Self::Have { fault } => (
                ("对方的“已有清单”无法读取：{what}", "what the other has cannot be read: {what}"),
                vec![("what", fault.sentence(language))],
            ),
        };
        fill(pick(template), &params)
    }
}

impl fmt::Display for BundleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Language::En))
    }
}

impl core::error::Error for BundleFault {}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults() -> Vec<BundleFault> {
        let wrecks = [
            Wreck::Header,
            Wreck::Digest,
            Wreck::Kind,
            Wreck::Packing,
            Wreck::Column,
            Wreck::Reference,
            Wreck::Number,
            Wreck::Growth,
            Wreck::Count,
            Wreck::Rest,
        ];
        let measures = [
            Measure::Header,
            Measure::Entries,
            Measure::Heads,
            Measure::Packed,
            Measure::Unpacked,
            Measure::Entry,
            Measure::Total,
        ];
        let wire = || WireFault::IdMismatch { claimed: "a".to_owned(), actual: "b".to_owned() };
        let seal = || SealFault::KeyUnknown { key: "k".to_owned() };
        let places = [None, Some(7)];
        let damaged = |wreck| places.map(|entry| BundleFault::Damaged { offset: 9, entry, wreck });
        let large = |measure| BundleFault::TooLarge { offset: 9, measure, claimed: 8, allowed: 7 };
        wrecks
            .into_iter()
            .flat_map(damaged)
            .chain(measures.map(large))
            .chain([
                BundleFault::Foreign,
                BundleFault::TooNew { version: 2, known: 1 },
                BundleFault::Cut { offset: 9, entries: 3 },
                BundleFault::Entry { entry: 3, fault: wire() },
                BundleFault::Seal { entry: Some(3), fault: seal() },
                BundleFault::Seal { entry: None, fault: seal() },
                BundleFault::Have { fault: wire() },
            ])
            .collect()
    }

    #[test]
    fn every_fault_is_said_in_both_languages_with_every_parameter_filled() {
        let said: std::collections::BTreeSet<String> =
            faults().iter().map(|fault| fault.sentence(Language::Zh)).collect();
        assert_eq!(said.len(), faults().len(), "two faults are said alike");
        for fault in faults() {
            for language in [Language::Zh, Language::En] {
                let sentence = fault.sentence(language);
                assert!(!sentence.contains(['{', '}']), "{sentence}");
                let chinese = sentence.contains(|c: char| c > '\u{2fff}');
                assert_eq!(chinese, language == Language::Zh, "{sentence}");
            }
        }
    }

    #[test]
    fn every_code_of_a_bundle_has_a_card_and_every_card_a_fault() {
        let used: std::collections::BTreeSet<Code> = faults().iter().map(BundleFault::code).collect();
        for card in CARDS {
            assert!(used.contains(&card.code()), "{} is never used", card.code());
            assert!(card.page().starts_with(&format!("# {} · ", card.code())));
        }
        assert_eq!(used.len(), CARDS.len() + 2, "all but those of entries and seals have a card here");
    }
}
