//! The second kind of no: the command is well formed, the rules say no.

use crate::code::Code;
use crate::day::Day;
use crate::event_kind::EventKind;
use crate::mandate::Separation;
use crate::party::Duty;

/// There is no dossier yet.
pub const DOSSIER_NOT_OPENED: Code = Code::new("DOSSIER_NOT_OPENED");
/// The dossier was opened before.
pub const DOSSIER_ALREADY_OPENED: Code = Code::new("DOSSIER_ALREADY_OPENED");
/// Something stands under this id already.
pub const ALREADY_REGISTERED: Code = Code::new("ALREADY_REGISTERED");
/// Nothing stands under this id.
pub const NOT_REGISTERED: Code = Code::new("NOT_REGISTERED");
/// The item was struck off; it takes nothing more until it is opened again.
pub const ITEM_CLOSED: Code = Code::new("ITEM_CLOSED");
/// The item is not struck off.
pub const ITEM_NOT_CLOSED: Code = Code::new("ITEM_NOT_CLOSED");
/// Closure was not asked for.
pub const CLOSURE_NOT_REQUESTED: Code = Code::new("CLOSURE_NOT_REQUESTED");
/// Closure was asked for already, and the answer is awaited.
pub const CLOSURE_ALREADY_REQUESTED: Code = Code::new("CLOSURE_ALREADY_REQUESTED");
/// The objection was settled before.
pub const OBJECTION_ALREADY_SETTLED: Code = Code::new("OBJECTION_ALREADY_SETTLED");
/// What was asked was answered before.
pub const ALREADY_SETTLED: Code = Code::new("ALREADY_SETTLED");
/// The unit was not among those asked.
pub const NOT_ASKED: Code = Code::new("NOT_ASKED");
/// No holder of the duty may do this.
pub const DUTY_MAY_NOT: Code = Code::new("DUTY_MAY_NOT");
/// The author does not hold the duty in which he speaks.
pub const DUTY_NOT_HELD: Code = Code::new("DUTY_NOT_HELD");
/// One party would do two things that are kept apart.
pub const SEPARATION_BROKEN: Code = Code::new("SEPARATION_BROKEN");
/// Somebody waives a separation for himself.
pub const SELF_WAIVER: Code = Code::new("SELF_WAIVER");
/// A required review was not passed.
pub const REVIEW_MISSING: Code = Code::new("REVIEW_MISSING");
/// The closure was not announced.
pub const PUBLIC_NOTICE_MISSING: Code = Code::new("PUBLIC_NOTICE_MISSING");
/// The time of public notice is not over.
pub const PUBLIC_NOTICE_RUNNING: Code = Code::new("PUBLIC_NOTICE_RUNNING");
/// An objection is not settled.
pub const OBJECTION_OPEN: Code = Code::new("OBJECTION_OPEN");
/// What was recorded cannot be corrected this way.
pub const NOT_CORRECTABLE: Code = Code::new("NOT_CORRECTABLE");
/// A correction is about another thing than what it corrects.
pub const CORRECTION_DIFFERS: Code = Code::new("CORRECTION_DIFFERS");
/// The text of a finding is never changed.
pub const FINDING_TEXT_FIXED: Code = Code::new("FINDING_TEXT_FIXED");
/// The entries do not conflict.
pub const NO_CONFLICT: Code = Code::new("NO_CONFLICT");
/// The device was shut out.
pub const DEVICE_SHUT_OUT: Code = Code::new("DEVICE_SHUT_OUT");
/// An entry that came before has not arrived yet.
pub const CAUSE_MISSING: Code = Code::new("CAUSE_MISSING");
/// The device wrote another entry under this number.
pub const CHAIN_FORKED: Code = Code::new("CHAIN_FORKED");
/// A settled conflict went the other way.
pub const GAVE_WAY: Code = Code::new("GAVE_WAY");
/// A newer version wrote it.
pub const UNKNOWN_KIND: Code = Code::new("UNKNOWN_KIND");
/// A closure rule stands in the way.
pub const CLOSURE_BLOCKED: Code = Code::new("CLOSURE_BLOCKED");

/// Why the rules refuse a command, or leave an entry without effect (拒绝).
///
/// The text of `Display` is English and for developers; a user's sentence is made by [`crate::say`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// There is no dossier yet.
    #[error("the dossier was not opened yet")]
    DossierNotOpened,
    /// The dossier was opened before.
    #[error("the dossier was opened before")]
    DossierAlreadyOpened,
    /// Something stands under this id already.
    #[error("there is a {kind} `{id}` already")]
    AlreadyRegistered {
        /// What kind of thing.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// Nothing stands under this id.
    #[error("there is no {kind} `{id}`")]
    NotRegistered {
        /// What kind of thing.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// The item was struck off.
    #[error("`{item}` was struck off")]
    ItemClosed {
        /// The item.
        item: String,
    },
    /// The item is not struck off.
    #[error("`{item}` is not struck off")]
    ItemNotClosed {
        /// The item.
        item: String,
    },
    /// Closure was not asked for.
    #[error("closure of `{item}` was not asked for")]
    ClosureNotRequested {
        /// The item.
        item: String,
    },
    /// Closure was asked for already.
    #[error("closure of `{item}` was asked for already")]
    ClosureAlreadyRequested {
        /// The item.
        item: String,
    },
    /// The objection was settled before.
    #[error("the objection `{id}` was settled before")]
    ObjectionAlreadySettled {
        /// The objection.
        id: String,
    },
    /// What was asked was answered before.
    #[error("the {kind} `{id}` was settled before")]
    AlreadySettled {
        /// What kind of thing.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// The unit was not among those asked.
    #[error("`{unit}` was not asked in the check `{id}`")]
    NotAsked {
        /// The unit.
        unit: String,
        /// The check.
        id: String,
    },
    /// No holder of the duty may do this.
    #[error("the duty {duty} may not record {event}")]
    DutyMayNot {
        /// The duty.
        duty: Duty,
        /// What was to be recorded.
        event: EventKind,
    },
    /// The author does not hold the duty in which he speaks.
    #[error("`{party}` does not hold the duty {duty}")]
    DutyNotHeld {
        /// The author.
        party: String,
        /// The duty.
        duty: Duty,
    },
    /// One party would do two things that are kept apart.
    #[error("{separation}: `{party}` on `{item}`")]
    SeparationBroken {
        /// What is kept apart.
        separation: Separation,
        /// The party.
        party: String,
        /// The item.
        item: String,
    },
    /// Somebody waives a separation for himself.
    #[error("`{party}` waives for itself")]
    SelfWaiver {
        /// The party.
        party: String,
    },
    /// A required review was not passed.
    #[error("the review {stage} of `{item}` was not passed")]
    ReviewMissing {
        /// The item.
        item: String,
        /// The stage.
        stage: String,
    },
    /// The closure was not announced.
    #[error("the closure of `{item}` was not announced")]
    PublicNoticeMissing {
        /// The item.
        item: String,
    },
    /// The time of public notice is not over.
    #[error("the public notice of `{item}` runs until {until}")]
    PublicNoticeRunning {
        /// The item.
        item: String,
        /// Its last day.
        until: Day,
    },
    /// An objection is not settled.
    #[error("the objection `{id}` to `{item}` is open")]
    ObjectionOpen {
        /// The item.
        item: String,
        /// The objection.
        id: String,
    },
    /// What was recorded cannot be corrected this way.
    #[error("{kind} is not corrected")]
    NotCorrectable {
        /// The kind of event.
        kind: String,
    },
    /// A correction is about another thing than what it corrects.
    #[error("the correction of {kind} is about another thing")]
    CorrectionDiffers {
        /// The kind of event.
        kind: String,
    },
    /// The text of a finding is never changed.
    #[error("the text of the finding `{id}` is never changed")]
    FindingTextFixed {
        /// The finding.
        id: String,
    },
    /// The entries do not conflict.
    #[error("the entry {entry} is in no such conflict")]
    NoConflict {
        /// The entry.
        entry: String,
    },
    /// The device was shut out.
    #[error("the device `{device}` was shut out")]
    DeviceShutOut {
        /// The device.
        device: String,
    },
    /// An entry that came before has not arrived yet.
    #[error("the entry {cause} has not arrived yet")]
    CauseMissing {
        /// The missing entry.
        cause: String,
    },
    /// The device wrote another entry under this number.
    #[error("the device `{device}` wrote another entry {seq}")]
    ChainForked {
        /// The device.
        device: String,
        /// The number.
        seq: u64,
    },
    /// A settled conflict went the other way.
    #[error("it gave way to {stands}")]
    GaveWay {
        /// The entry that stands.
        stands: String,
    },
    /// A newer version wrote it.
    #[error("the kind {kind} is not known to this version")]
    UnknownKind {
        /// The kind of event.
        kind: String,
    },
    /// Closure rules stand in the way.
    #[error("{} closure rule(s) stand in the way of `{item}`: {}", rules.len(), list(rules))]
    ClosureBlocked {
        /// The item.
        item: String,
        /// The rules that are not met, or cannot tell.
        rules: Vec<Code>,
    },
}

impl Refusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::DossierNotOpened => DOSSIER_NOT_OPENED,
            Self::DossierAlreadyOpened => DOSSIER_ALREADY_OPENED,
            Self::AlreadyRegistered { .. } => ALREADY_REGISTERED,
            Self::NotRegistered { .. } => NOT_REGISTERED,
            Self::ItemClosed { .. } => ITEM_CLOSED,
            Self::ItemNotClosed { .. } => ITEM_NOT_CLOSED,
            Self::ClosureNotRequested { .. } => CLOSURE_NOT_REQUESTED,
            Self::ClosureAlreadyRequested { .. } => CLOSURE_ALREADY_REQUESTED,
            Self::ObjectionAlreadySettled { .. } => OBJECTION_ALREADY_SETTLED,
            Self::AlreadySettled { .. } => ALREADY_SETTLED,
            Self::NotAsked { .. } => NOT_ASKED,
            Self::DutyMayNot { .. } => DUTY_MAY_NOT,
            Self::DutyNotHeld { .. } => DUTY_NOT_HELD,
            Self::SeparationBroken { .. } => SEPARATION_BROKEN,
            Self::SelfWaiver { .. } => SELF_WAIVER,
            Self::ReviewMissing { .. } => REVIEW_MISSING,
            Self::PublicNoticeMissing { .. } => PUBLIC_NOTICE_MISSING,
            Self::PublicNoticeRunning { .. } => PUBLIC_NOTICE_RUNNING,
            Self::ObjectionOpen { .. } => OBJECTION_OPEN,
            Self::NotCorrectable { .. } => NOT_CORRECTABLE,
            Self::CorrectionDiffers { .. } => CORRECTION_DIFFERS,
            Self::FindingTextFixed { .. } => FINDING_TEXT_FIXED,
            Self::NoConflict { .. } => NO_CONFLICT,
            Self::DeviceShutOut { .. } => DEVICE_SHUT_OUT,
            Self::CauseMissing { .. } => CAUSE_MISSING,
            Self::ChainForked { .. } => CHAIN_FORKED,
            Self::GaveWay { .. } => GAVE_WAY,
            Self::UnknownKind { .. } => UNKNOWN_KIND,
            Self::ClosureBlocked { .. } => CLOSURE_BLOCKED,
        }
    }

    /// The parameters of the user's sentence, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::DossierNotOpened | Self::DossierAlreadyOpened => Vec::new(),
            Self::AlreadyRegistered { kind, id } | Self::NotRegistered { kind, id } => {
                vec![("kind", (*kind).to_owned()), ("id", id.clone())]
            }
            Self::ItemClosed { item }
            | Self::ItemNotClosed { item }
            | Self::ClosureNotRequested { item }
            | Self::ClosureAlreadyRequested { item } => vec![("item", item.clone())],
            Self::ObjectionAlreadySettled { id } => vec![("id", id.clone())],
            Self::AlreadySettled { kind, id } => vec![("kind", (*kind).to_owned()), ("id", id.to_string())],
            Self::NotAsked { unit, id } => vec![("unit", unit.to_string()), ("id", id.to_string())],
            Self::DutyMayNot { duty, event } => {
                vec![("duty", duty.to_string()), ("event", event.to_string())]
            }
            Self::DutyNotHeld { party, duty } => {
                vec![("party", party.to_string()), ("duty", duty.to_string())]
            }
            Self::SeparationBroken { separation, party, item } => vec![
                ("separation", separation.to_string()),
                ("party", party.to_string()),
                ("item", item.to_string()),
            ],
            Self::SelfWaiver { party } => vec![("party", party.to_string())],
            Self::ReviewMissing { item, stage } => {
                vec![("item", item.to_string()), ("stage", stage.to_string())]
            }
            Self::PublicNoticeMissing { item } => vec![("item", item.to_string())],
            Self::PublicNoticeRunning { item, until } => {
                vec![("item", item.to_string()), ("until", until.to_string())]
            }
            Self::ObjectionOpen { item, id } => vec![("item", item.to_string()), ("id", id.to_string())],
            Self::NotCorrectable { kind } => vec![("kind", kind.to_string())],
            Self::CorrectionDiffers { kind } => vec![("kind", kind.to_string())],
            Self::FindingTextFixed { id } => vec![("id", id.to_string())],
            Self::NoConflict { entry } => vec![("entry", entry.to_string())],
            Self::DeviceShutOut { device } => vec![("device", device.to_string())],
            Self::CauseMissing { cause } => vec![("cause", cause.to_string())],
            Self::ChainForked { device, seq } => {
                vec![("device", device.to_string()), ("seq", seq.to_string())]
            }
            Self::GaveWay { stands } => vec![("stands", stands.to_string())],
            Self::UnknownKind { kind } => vec![("kind", kind.to_string())],
            Self::ClosureBlocked { item, rules } => {
                vec![("item", item.clone()), ("count", rules.len().to_string()), ("rules", list(rules))]
            }
        }
    }
}

fn list(rules: &[Code]) -> String {
    rules.iter().map(|rule| rule.as_str()).collect::<Vec<_>>().join(", ")
}
