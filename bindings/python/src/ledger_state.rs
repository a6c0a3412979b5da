//! What of a ledger has no effect, and what in it clashes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zhenggai::core::ledger::conflict::Conflict as CoreConflict;
use zhenggai::core::ledger::fold::WithoutEffect as CoreWithoutEffect;
use zhenggai::core::say;

use crate::record::{Told, record};
use crate::tuple::Tuple;

/// An entry without effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WithoutEffectRecord {
    entry: String,
    code: String,
    params: BTreeMap<String, String>,
    message: String,
}

record! {
    /// An entry that stays in the ledger without effect, and the refusal that says why.
    WithoutEffect holds WithoutEffectRecord {
        /// Its id.
        entry: String,
        /// The code of the refusal.
        code: String,
        /// The parameters of its sentence, by name.
        params: BTreeMap<String, String>,
    }
    told {
        /// The sentence.
        message, message_zh, message_en: String;
    }
}

impl From<&CoreWithoutEffect> for WithoutEffect {
    fn from(of: &CoreWithoutEffect) -> Self {
        let params =
            || of.refusal.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Told::of(|language| WithoutEffectRecord {
            entry: of.entry.to_string(),
            code: of.refusal.code().to_string(),
            params: params(),
            message: say::refusal(&of.refusal, language),
        })
        .into()
    }
}

/// Entries of several devices that clash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ConflictRecord {
    kind: String,
    entries: Vec<String>,
    in_force: String,
    settled_by: Vec<String>,
}

record! {
    /// Entries of several devices that clash (冲突): which is in force, and who must settle it.
    Conflict holds ConflictRecord {
        /// What they disagree on.
        kind: String,
        /// The entries, in the order of the ledger.
        entries: Tuple<String>,
        /// The one in force.
        in_force: String,
        /// The duties that may settle it.
        settled_by: Tuple<String>,
    }
}

impl From<&CoreConflict> for Conflict {
    fn from(of: &CoreConflict) -> Self {
        Told::plain(ConflictRecord {
            kind: of.kind.to_string(),
            entries: of.entries.iter().map(ToString::to_string).collect(),
            in_force: of.in_force.to_string(),
            settled_by: of.settled_by.iter().map(ToString::to_string).collect(),
        })
        .into()
    }
}
