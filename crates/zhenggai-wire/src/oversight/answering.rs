//! Who answers, as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::oversight::due_list::Answering;
use zhenggai_core::oversight::tenure::Holder;
use zhenggai_core::text::Name;

/// Somebody who holds a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HolderRecord {
    /// The id of the party.
    pub party: String,
    /// Its name, or the person's office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl From<&Holder> for HolderRecord {
    fn from(holder: &Holder) -> Self {
        let Holder { party, name } = holder;
        Self { party: party.to_string(), name: name.as_ref().map(Name::to_string) }
    }
}

/// Several of them.
#[must_use]
pub fn holders(all: &[Holder]) -> Vec<HolderRecord> {
    all.iter().map(HolderRecord::from).collect()
}

/// Who answers for an item on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnsweringRecord {
    /// The lead leaders, the main one first.
    pub leaders: Vec<HolderRecord>,
    /// The responsible units, the main one first.
    pub units: Vec<HolderRecord>,
    /// The handlers.
    pub handlers: Vec<HolderRecord>,
}

impl From<&Answering> for AnsweringRecord {
    fn from(answering: &Answering) -> Self {
        let Answering { leaders, units, handlers } = answering;
        Self { leaders: holders(leaders), units: holders(units), handlers: holders(handlers) }
    }
}
