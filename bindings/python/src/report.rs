//! What came of proving a ledger, and of taking a bundle in.

use serde::{Deserialize, Serialize};
use zhenggai::store::exchange::Applied as CoreApplied;
use zhenggai::store::seal::verify::Report as CoreReport;

use crate::record::{Told, record};
use crate::tuple::Tuple;

/// Something that is broken in a ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BreachRecord {
    line: Option<u64>,
    entry: Option<String>,
    code: String,
    message: String,
}

record! {
    /// Something that is broken in a ledger.
    Breach holds BreachRecord {
        /// The line, from 1; absent where it is about the whole.
        line: Option<u64>,
        /// The entry, as far as it can be told.
        entry: Option<String>,
        /// The stable code.
        code: String,
    }
    told {
        /// The sentence, with its place.
        message, message_zh, message_en: String;
    }
}

/// What came of proving a ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReportRecord {
    sound: bool,
    entries: u64,
    devices: u64,
    signed: u64,
    verified: u64,
    sealed: u64,
    fingerprint: Option<String>,
    breaches: Vec<BreachRecord>,
}

record! {
    /// What came of proving a ledger, an export or a bundle (校验结果).
    Report holds ReportRecord {
        /// Whether nothing is wrong.
        sound: bool,
        /// Entries whose id is the digest of their content, each counted once.
        entries: u64,
        /// Devices.
        devices: u64,
        /// Lines with a signature.
        signed: u64,
        /// Signatures that were found good.
        verified: u64,
        /// Entries that nobody can change without breaking a good signature.
        sealed: u64,
        /// What names this set of entries in any order.
        fingerprint: Option<String>,
        /// Everything that is wrong, by line; what is about the whole comes last.
        breaches: Tuple<Breach>,
    }
}

impl From<&CoreReport> for Report {
    fn from(of: &CoreReport) -> Self {
        Told::of(|language| ReportRecord {
            sound: of.is_sound(),
            entries: of.entries,
            devices: of.devices,
            signed: of.signed,
            verified: of.verified,
            sealed: of.sealed,
            fingerprint: of.fingerprint.as_ref().map(ToString::to_string),
            breaches: of
                .breaches
                .iter()
                .map(|breach| BreachRecord {
                    line: breach.line,
                    entry: breach.entry.map(|id| id.to_string()),
                    code: breach.fault.code().to_string(),
                    message: breach.sentence(language),
                })
                .collect(),
        })
        .into()
    }
}

/// What a bundle brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TakenRecord {
    new: u64,
    known: u64,
    lacking: Vec<String>,
}

record! {
    /// What came into a ledger from elsewhere.
    Taken holds TakenRecord {
        /// Those that were there already.
        known: u64,
        /// Earlier entries that are still missing; what rests on them is kept and waits.
        lacking: Tuple<String>,
    }
    methods {
        /// The entries that were taken.
        #[getter(new)]
        fn taken(&self) -> u64 {
            self.held.zh.new
        }
    }
}

impl Taken {
    pub(crate) fn counted(new: u64, known: u64) -> Self {
        Told::plain(TakenRecord { new, known, lacking: Vec::new() }).into()
    }
}

impl From<&CoreApplied> for Taken {
    fn from(of: &CoreApplied) -> Self {
        let lacking = of.lacking.iter().map(ToString::to_string).collect();
        Told::plain(TakenRecord { new: of.new, known: of.known, lacking }).into()
    }
}
