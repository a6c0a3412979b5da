//! Closures as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::digest::Digest;
use zhenggai_core::id::PolicyId;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::review::{ClosureReason, VerdictStamp};
use zhenggai_core::text::Name;

use crate::event::mirror::mirror;

mirror! {
    /// The verdict on which a closure was decided.
    VerdictStampRecord of VerdictStamp {
        /// The rule set.
        policy: PolicyId,
        /// Its version.
        version: Name,
        /// The digest of the verdict's canonical bytes.
        digest: Digest,
    }
}

/// A closure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClosedRecord {
    /// What.
    pub item: String,
    /// Why.
    pub reason: String,
    /// The verdict on which it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<VerdictStampRecord>,
}

impl ClosedRecord {
    pub(super) fn new(item: &Item, reason: ClosureReason, verdict: Option<&VerdictStamp>) -> Self {
        let verdict = verdict.map(VerdictStampRecord::from);
        Self { item: item.to_string(), reason: reason.to_string(), verdict }
    }

    pub(super) fn parts(&self) -> Result<(Item, ClosureReason, Option<VerdictStamp>), Invalid> {
        let Self { item, reason, verdict } = self;
        let verdict = verdict.as_ref().map(VerdictStamp::try_from).transpose()?;
        Ok((item.parse()?, reason.parse()?, verdict))
    }
}
