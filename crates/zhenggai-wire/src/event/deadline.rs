//! Deadlines as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::deadline::{Cadence, Deadline, Due, Standing};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::text::Text;

/// When something is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum DueRecord {
    /// On a day at the latest.
    By {
        /// The last day.
        day: String,
        /// How exactly it was named.
        precision: String,
    },
    /// At once.
    Immediate,
    /// So long after an event.
    After {
        /// The event.
        anchor: String,
        /// How many units.
        count: u32,
        /// Which unit.
        unit: String,
    },
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TermRecord {
    /// When it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<DueRecord>,
    /// Whether an obligation goes on without end.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub standing: bool,
    /// How often a standing obligation is looked at again, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence_months: Option<u32>,
    /// The words as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<String>,
}

impl From<&Deadline> for TermRecord {
    fn from(deadline: &Deadline) -> Self {
        let due = deadline.due().map(|due| match due {
            Due::By { day, precision } => {
                DueRecord::By { day: day.to_string(), precision: precision.to_string() }
            }
            Due::Immediate => DueRecord::Immediate,
            Due::After { anchor, count, unit } => {
                DueRecord::After { anchor: anchor.to_string(), count: *count, unit: unit.to_string() }
            }
        });
        let standing = deadline.standing();
        Self {
            due,
            standing: standing.is_some(),
            cadence_months: standing.and_then(|standing| standing.cadence).map(Cadence::months),
            raw: deadline.raw().map(Text::to_string),
        }
    }
}

impl TryFrom<&TermRecord> for Deadline {
    type Error = Invalid;

    fn try_from(record: &TermRecord) -> Result<Self, Invalid> {
        let TermRecord { due, standing, cadence_months, raw } = record;
        let due = match due {
            None => None,
            Some(DueRecord::Immediate) => Some(Due::Immediate),
            Some(DueRecord::By { day, precision }) => {
                Some(Due::By { day: day.parse()?, precision: precision.parse()? })
            }
            Some(DueRecord::After { anchor, count, unit }) => {
                Some(Due::After { anchor: anchor.parse()?, count: *count, unit: unit.parse()? })
            }
        };
        if cadence_months.is_some() && !standing {
            return Err(Invalid::malformed("cadence_months", "without standing", "standing: true beside it"));
        }
        let cadence = cadence_months.map(Cadence::new).transpose()?;
        let standing = standing.then_some(Standing { cadence });
        let raw = raw.as_deref().map(|raw| Text::new("raw", raw)).transpose()?;
        Self::new(due, standing, raw)
    }
}

/// A deadline of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeadlineRecord {
    /// For what.
    pub item: String,
    /// When it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<DueRecord>,
    /// Whether an obligation goes on without end.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub standing: bool,
    /// How often a standing obligation is looked at again, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence_months: Option<u32>,
    /// The words as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<String>,
}

impl DeadlineRecord {
    pub(super) fn new(item: &Item, deadline: &Deadline) -> Self {
        let TermRecord { due, standing, cadence_months, raw } = deadline.into();
        Self { item: item.to_string(), due, standing, cadence_months, raw }
    }

    pub(super) fn parts(&self) -> Result<(Item, Deadline), Invalid> {
        let Self { item, due, standing, cadence_months, raw } = self;
        let (due, raw) = (due.clone(), raw.clone());
        let term = TermRecord { due, standing: *standing, cadence_months: *cadence_months, raw };
        Ok((item.parse()?, Deadline::try_from(&term)?))
    }
}
