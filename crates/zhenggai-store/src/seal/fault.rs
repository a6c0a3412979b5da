//! What can be wrong with a record, a seal or a proof.

use core::fmt;

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::language::{Language, fill};
use zhenggai_wire::fault::WireFault;

/// The bytes or the text are no key that can be used.
pub const KEY_MALFORMED: Code = Code::new("KEY_MALFORMED");
/// What keeps the key does not sign.
pub const SIGNER_FAILED: Code = Code::new("SIGNER_FAILED");
/// Nobody vouches for the key.
pub const KEY_UNKNOWN: Code = Code::new("KEY_UNKNOWN");
/// The key was not the device's on that day.
pub const KEY_NOT_VALID: Code = Code::new("KEY_NOT_VALID");
/// The key was revoked, and what it signed is not vouched for.
pub const KEY_REVOKED: Code = Code::new("KEY_REVOKED");
/// The signature was not made by that key over this content.
pub const SIGNATURE_INVALID: Code = Code::new("SIGNATURE_INVALID");
/// Entries of a device are missing.
pub const CHAIN_GAP: Code = Code::new("CHAIN_GAP");
/// A device wrote two entries under one number.
pub const CHAIN_FORK: Code = Code::new("CHAIN_FORK");
/// An entry does not follow the device's entry before it.
pub const CHAIN_PREV_MISMATCH: Code = Code::new("CHAIN_PREV_MISMATCH");
/// An entry follows one that is not there.
pub const PARENT_UNKNOWN: Code = Code::new("PARENT_UNKNOWN");
/// An entry bears no later time than one that it follows.
pub const CLOCK_BACKWARDS: Code = Code::new("CLOCK_BACKWARDS");
/// An entry belongs to another dossier.
pub const DOSSIER_MISMATCH: Code = Code::new("DOSSIER_MISMATCH");
/// The entries are not those that the head was made over.
pub const HEAD_MISMATCH: Code = Code::new("HEAD_MISMATCH");
/// A proof does not lead to the root.
pub const PROOF_INVALID: Code = Code::new("PROOF_INVALID");

const fn card(code: Code, page: &'static str) -> Card {
    Card::new(code, Family::Fault, Severity::Error, page)
}

/// The cards of the seals' codes.
pub const CARDS: &[Card] = &[
    card(KEY_MALFORMED, include_str!("../../pages/KEY_MALFORMED.md")),
    card(SIGNER_FAILED, include_str!("../../pages/SIGNER_FAILED.md")),
    card(KEY_UNKNOWN, include_str!("../../pages/KEY_UNKNOWN.md")),
    card(KEY_NOT_VALID, include_str!("../../pages/KEY_NOT_VALID.md")),
    card(KEY_REVOKED, include_str!("../../pages/KEY_REVOKED.md")),
    card(SIGNATURE_INVALID, include_str!("../../pages/SIGNATURE_INVALID.md")),
    card(CHAIN_GAP, include_str!("../../pages/CHAIN_GAP.md")),
    card(CHAIN_FORK, include_str!("../../pages/CHAIN_FORK.md")),
    card(CHAIN_PREV_MISMATCH, include_str!("../../pages/CHAIN_PREV_MISMATCH.md")),
    card(PARENT_UNKNOWN, include_str!("../../pages/PARENT_UNKNOWN.md")),
    card(CLOCK_BACKWARDS, include_str!("../../pages/CLOCK_BACKWARDS.md")),
    card(DOSSIER_MISMATCH, include_str!("../../pages/DOSSIER_MISMATCH.md")),
    card(HEAD_MISMATCH, include_str!("../../pages/HEAD_MISMATCH.md")),
    card(PROOF_INVALID, include_str!("../../pages/PROOF_INVALID.md")),
];

zhenggai_core::vocabulary! {
    /// In what entries and a head differ.
    pub enum HeadPart as "head_part" {
        /// The dossier.
        Dossier = "dossier",
        /// How many entries there are.
        Size = "size",
        /// The last entries of the devices.
        Devices = "devices",
        /// The same entries, taken in in another order.
        Order = "order",
        /// The root of the tree.
        Root = "root",
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SealFault {
    /// A line or a record cannot be read, or an id is not the digest of the content. The code is the wire's.
    Wire(WireFault),
    /// The bytes or the text are no key that can be used.
    KeyMalformed {
        /// What the library says, in English.
        message: String,
    },
    /// What keeps the key does not sign.
    SignerFailed {
        /// The key.
        key: String,
        /// What it says.
        message: String,
    },
    /// Nobody vouches for the key.
    KeyUnknown {
        /// The name it goes by.
        key: String,
    },
    /// The key was not the device's on that day.
    KeyNotValid {
        /// The key.
        key: String,
        /// The device, or the dossier for a head.
        holder: String,
        /// The moment at which it signed, as it says itself.
        at: String,
    },
    /// The key was revoked, and what it signed is not among what was vouched for.
    KeyRevoked {
        /// The key.
        key: String,
        /// The device; a dash for a head.
        holder: String,
    },
    /// The signature was not made by that key over this content.
    SignatureInvalid {
        /// The key.
        key: String,
    },
    /// Entries of a device are missing.
    ChainGap {
        /// The device.
        device: DeviceId,
        /// The first number that is missing.
        from: u64,
        /// The last.
        to: u64,
    },
    /// A device wrote two entries under one number.
    ChainFork {
        /// The device.
        device: DeviceId,
        /// The number.
        seq: u64,
        /// The other entry.
        other: EntryId,
    },
    /// An entry does not follow the device's entry before it.
    ChainPrevMismatch {
        /// The device.
        device: DeviceId,
        /// The entry's number.
        seq: u64,
        /// The entry that it names as the one before it.
        named: Option<EntryId>,
    },
    /// An entry follows one that is not there.
    ParentUnknown {
        /// The one it follows.
        parent: EntryId,
    },
    /// An entry bears no later time than one that it follows.
    ClockBackwards {
        /// The one it follows.
        cause: EntryId,
    },
    /// An entry belongs to another dossier.
    DossierMismatch {
        /// The dossier that was asked for, or that of the first line.
        expected: DossierId,
        /// The entry's.
        found: DossierId,
    },
    /// The entries are not those that the head was made over.
    HeadMismatch {
        /// In what they differ.
        part: HeadPart,
        /// What the head says.
        claimed: String,
        /// What the entries say.
        actual: String,
    },
    /// A proof does not lead to the root.
    ProofInvalid {
        /// What the library says, in English.
        message: String,
    },
}

impl SealFault {
    pub(crate) fn key(said: impl fmt::Display) -> Self {
        Self::KeyMalformed { message: said.to_string() }
    }

    pub(crate) fn proof(said: impl fmt::Display) -> Self {
        Self::ProofInvalid { message: said.to_string() }
    }

    /// The fault, found in a line that was read by itself and is this one, from 1, of a file.
    pub(crate) fn in_line(self, number: u64) -> Self {
        match self {
            Self::Wire(WireFault::Malformed { column, message, .. }) => {
                let line = usize::try_from(number).unwrap_or(usize::MAX);
                Self::Wire(WireFault::Malformed { line, column, message })
            }
            other => other,
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Wire(fault) => fault.code(),
            Self::KeyMalformed { .. } => KEY_MALFORMED,
            Self::SignerFailed { .. } => SIGNER_FAILED,
            Self::KeyUnknown { .. } => KEY_UNKNOWN,
            Self::KeyNotValid { .. } => KEY_NOT_VALID,
            Self::KeyRevoked { .. } => KEY_REVOKED,
            Self::SignatureInvalid { .. } => SIGNATURE_INVALID,
            Self::ChainGap { .. } => CHAIN_GAP,
            Self::ChainFork { .. } => CHAIN_FORK,
            Self::ChainPrevMismatch { .. } => CHAIN_PREV_MISMATCH,
            Self::ParentUnknown { .. } => PARENT_UNKNOWN,
            Self::ClockBackwards { .. } => CLOCK_BACKWARDS,
            Self::DossierMismatch { .. } => DOSSIER_MISMATCH,
            Self::HeadMismatch { .. } => HEAD_MISMATCH,
            Self::ProofInvalid { .. } => PROOF_INVALID,
        }
    }

    /// The parameters of the sentence, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Wire(_) => Vec::new(),
            Self::KeyMalformed { message } | Self::ProofInvalid { message } => {
                vec![("message", message.clone())]
            }
            Self::SignerFailed { key, message } => vec![("key", key.clone()), ("message", message.clone())],
            Self::KeyUnknown { key } | Self::SignatureInvalid { key } => vec![("key", key.clone())],
            Self::KeyRevoked { key, holder } => vec![("key", key.clone()), ("holder", holder.clone())],
            Self::KeyNotValid { key, holder, at } => {
                vec![("key", key.clone()), ("holder", holder.clone()), ("at", at.clone())]
            }
            Self::ChainGap { device, from, to } => {
                vec![("device", device.to_string()), ("from", from.to_string()), ("to", to.to_string())]
            }
            Self::ChainFork { device, seq, other } => {
                vec![("device", device.to_string()), ("seq", seq.to_string()), ("other", other.to_string())]
            }
            Self::ChainPrevMismatch { device, seq, named } => {
                let named = named.map_or_else(|| "–".to_owned(), |named| named.to_string());
                vec![("device", device.to_string()), ("seq", seq.to_string()), ("named", named)]
            }
            Self::ParentUnknown { parent } => vec![("parent", parent.to_string())],
            Self::ClockBackwards { cause } => vec![("cause", cause.to_string())],
            Self::DossierMismatch { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::HeadMismatch { claimed, actual, .. } => {
                vec![("claimed", claimed.clone()), ("actual", actual.clone())]
            }
        }
    }

    /// The sentence for a user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        if let Self::Wire(fault) = self {
            return fault.sentence(language);
        }
        let (zh, en) = self.templates();
        fill(if language == Language::Zh { zh } else { en }, &self.params())
    }

    const fn templates(&self) -> (&'static str, &'static str) {
        match self {
            Self::Wire(_) => ("", ""),
            Self::KeyMalformed { .. } => {
                ("不是可用的密钥：{message}", "this is no key that can be used: {message}")
            }
            Self::SignerFailed { .. } => {
                ("密钥{key}未能签名：{message}", "the key {key} did not sign: {message}")
            }
            Self::KeyUnknown { .. } => ("密钥{key}不在密钥环中", "the key {key} is not in the key ring"),
            Self::KeyNotValid { .. } => {
                ("密钥{key}在{at}不属于{holder}", "the key {key} was not that of `{holder}` at {at}")
            }
            Self::KeyRevoked { .. } => (
                "密钥{key}（{holder}）已作废，所签的这一条不在作废时认可之列",
                "the key {key} of `{holder}` was revoked, and what it signed is not among what was vouched for",
            ),
            Self::SignatureInvalid { .. } => (
                "签名不是密钥{key}对此内容所作",
                "the signature was not made by the key {key} over this content",
            ),
            Self::ChainGap { .. } => (
                "设备“{device}”的第{from}号至第{to}号条目缺失",
                "entries {from} to {to} of device `{device}` are missing",
            ),
            Self::ChainFork { .. } => (
                "设备“{device}”有两条第{seq}号条目，另一条是{other}",
                "device `{device}` has two entries numbered {seq}; the other is {other}",
            ),
            Self::ChainPrevMismatch { .. } => (
                "设备“{device}”第{seq}号条目所接的上一条（{named}）不是该设备的前一号条目",
                "entry {seq} of device `{device}` names {named} as the one before it, and that is not the device's entry before",
            ),
            Self::ParentUnknown { .. } => {
                ("条目所依据的{parent}不在账本中", "the entry follows {parent}, which is not there")
            }
            Self::ClockBackwards { .. } => (
                "条目的时间不晚于它所依据的{cause}",
                "the entry bears no later time than {cause}, which it follows",
            ),
            Self::DossierMismatch { .. } => (
                "条目属于台账“{found}”，不属于“{expected}”",
                "the entry belongs to dossier `{found}`, not to `{expected}`",
            ),
            Self::HeadMismatch { part, .. } => part_templates(*part),
            Self::ProofInvalid { .. } => {
                ("证明不能推出账头的根：{message}", "the proof does not lead to the root: {message}")
            }
        }
    }
}

const fn part_templates(part: HeadPart) -> (&'static str, &'static str) {
    match part {
        HeadPart::Dossier => (
            "账头属于台账“{claimed}”，条目属于“{actual}”",
            "the head is of dossier `{claimed}`, the entries of `{actual}`",
        ),
        HeadPart::Size => (
            "账头记{claimed}条，这里只有{actual}条",
            "the head counts {claimed} entries, and there are {actual}",
        ),
        HeadPart::Devices => (
            "各设备的末条与账头不符：账头为{claimed}，条目为{actual}",
            "the last entries of the devices are not those of the head: it says {claimed}, the entries say {actual}",
        ),
        HeadPart::Order => (
            "条目与账头相同，次序不同：账头的根为{claimed}，按此次序为{actual}",
            "the entries are those of the head in another order: its root is {claimed}, in this order it is {actual}",
        ),
        HeadPart::Root => (
            "条目与账头不符：账头的根为{claimed}，条目的根为{actual}",
            "the entries are not those of the head: its root is {claimed}, theirs is {actual}",
        ),
    }
}

impl fmt::Display for SealFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Language::En))
    }
}

impl core::error::Error for SealFault {}

impl From<WireFault> for SealFault {
    fn from(fault: WireFault) -> Self {
        Self::Wire(fault)
    }
}

impl From<Invalid> for SealFault {
    fn from(invalid: Invalid) -> Self {
        Self::Wire(invalid.into())
    }
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The line, from 1; none where it is about the whole.
    pub line: Option<u64>,
    /// The entry, as far as it can be told.
    pub entry: Option<EntryId>,
    /// What is wrong.
    pub fault: SealFault,
}

impl Breach {
    /// The sentence for a user, with its place.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let said = self.fault.sentence(language);
        let placed = matches!(self.fault, SealFault::Wire(WireFault::Malformed { .. }));
        match (self.line.filter(|_| !placed), language) {
            (None, _) => said,
            (Some(line), Language::Zh) => format!("第{line}行：{said}"),
            (Some(line), Language::En) => format!("line {line}: {said}"),
        }
    }
}
