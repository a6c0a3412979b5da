//! A verdict as an artefact: what it says in no language, as canonical bytes with a digest.

use serde::{Deserialize, Serialize};
use zhenggai_core::closure::reason::Reason;
use zhenggai_core::closure::verdict::Verdict;
use zhenggai_core::review::VerdictStamp;

use crate::canonical::bytes;
use crate::fault::WireFault;
use crate::hash::sha256;
use crate::verdict::PolicyRefRecord;

/// A verdict in no language. Its canonical bytes are what a closure names by their digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArtefactRecord {
    /// The version of the format: 1.
    pub v: u32,
    /// The item.
    pub item: String,
    /// The day of judgement.
    pub day: String,
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// The outcome.
    pub outcome: String,
    /// The reasons, in the order of the rule set.
    pub reasons: Vec<GroundRecord>,
}

/// One reason in no language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundRecord {
    /// The rule's code.
    pub rule: String,
    /// The outcome.
    pub outcome: String,
    /// `blocks` or `warns`.
    pub weight: String,
    /// How sure the values of the rule set are that it rests on.
    pub confidence: String,
    /// Which of the rule's answers it is.
    pub key: String,
    /// The parameters of its sentence, by name, in order.
    pub params: Vec<(String, String)>,
    /// The duties that can settle it.
    pub settlers: Vec<String>,
    /// By when, if a deadline is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The ids of the entries it rests on.
    pub facts: Vec<String>,
}

impl From<&Reason> for GroundRecord {
    fn from(reason: &Reason) -> Self {
        let param = |(name, value): &(&'static str, String)| ((*name).to_owned(), value.clone());
        Self {
            rule: reason.rule().to_string(),
            outcome: reason.outcome().to_string(),
            weight: reason.weight().to_string(),
            confidence: reason.confidence().to_string(),
            key: reason.key().to_owned(),
            params: reason.params().iter().map(param).collect(),
            settlers: reason.settlers().iter().map(ToString::to_string).collect(),
            by: reason.by().map(|day| day.to_string()),
            facts: reason.facts().iter().map(ToString::to_string).collect(),
        }
    }
}

impl From<&Verdict> for ArtefactRecord {
    fn from(verdict: &Verdict) -> Self {
        let policy = verdict.policy();
        Self {
            v: 1,
            item: verdict.item().to_string(),
            day: verdict.day().to_string(),
            policy: PolicyRefRecord { id: policy.id.to_string(), version: policy.version.to_string() },
            outcome: verdict.outcome().to_string(),
            reasons: verdict.reasons().iter().map(GroundRecord::from).collect(),
        }
    }
}

/// The canonical bytes of a verdict: the same for the same record, rule set and day, everywhere.
///
/// # Errors
/// `RECORD_INVALID`, which no verdict brings about.
pub fn canonical(verdict: &Verdict) -> Result<Vec<u8>, WireFault> {
    bytes(&ArtefactRecord::from(verdict))
}

/// How a closure names the verdict it rests on.
///
/// # Errors
/// As [`canonical`].
pub fn stamp(verdict: &Verdict) -> Result<VerdictStamp, WireFault> {
    let policy = verdict.policy();
    let digest = sha256(&canonical(verdict)?);
    Ok(VerdictStamp { policy: policy.id.clone(), version: policy.version.clone(), digest })
}
