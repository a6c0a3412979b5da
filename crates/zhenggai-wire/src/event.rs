//! Events as records: `{"kind": "finding_registered", …}`.

// forms
mod mirror;

// words
mod word;

// parts
mod deadline;
mod power;

// proceedings
mod closing;
mod follow_up;
mod inspection;
mod proceeding;

// things
mod outcome;
mod plan;
mod work;

// kinds
mod known;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::event::{Correction, Event, UnknownEvent};
use zhenggai_core::text::{Name, Text};

use crate::canonical::bytes;

pub use closing::ClosedRecord;
pub use deadline::{DeadlineRecord, DueRecord, TermRecord};
pub use follow_up::{
    ExtensionDecisionRecord, ExtensionRecord, ExtentAnswerRecord, ExtentCheckRecord, HandOverRecord,
    LeadRecord, LookBackRecord, LookBackReportRecord, MilestoneRecord,
};
pub use inspection::{OpeningRecord, PeriodRecord};
pub use known::KnownEventRecord;
pub use mirror::Across;
pub use outcome::{AccountabilityOutcomeRecord, ClaimRecord, RecoveryRecord, ResultRecord, RuleOutputRecord};
pub use plan::{AspectAddedRecord, FindingRecord, MeasureRecord, ResponsibilityRecord, TaskRecord};
pub use power::{
    AdoptionRecord, EnrolmentRecord, GrantRecord, RevocationRecord, SettlementRecord, WaiverRecord,
};
pub use proceeding::{
    CommentAnswerRecord, EffectivenessRecord, MeetingRecord, ParentLinkRecord, PlanRecord, PlanReviewRecord,
    PublicCommentRecord, PublicNoticePeriodRecord, PublicationNoticeRecord, PublicationRecord,
    PublicationReviewRecord, SubInspectionRecord, SurveyRecord,
};
pub use work::{
    EvidenceRecord, EvidenceReviewRecord, EvidenceRevisionRecord, ObjectionRecord, ReviewStepRecord,
    WorkReportRecord,
};

/// An event: of a kind that this version knows, or of another, which is kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventRecord {
    /// Of a kind that this version knows.
    Known(Box<KnownEventRecord>),
    /// Of a kind that a newer version knows.
    Unknown(Value),
}

impl Serialize for EventRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(known) => known.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for EventRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        match value.get("kind").and_then(Value::as_str) {
            Some(kind) if kind.parse::<EventKind>().is_err() => Ok(Self::Unknown(value)),
            _ => KnownEventRecord::deserialize(value)
                .map(|known| Self::Known(Box::new(known)))
                .map_err(serde::de::Error::custom),
        }
    }
}

impl From<&Event> for EventRecord {
    fn from(event: &Event) -> Self {
        match (KnownEventRecord::of(event), event) {
            (Some(known), _) => Self::Known(Box::new(known)),
            (None, Event::Unknown(unknown)) => Self::Unknown(parsed(unknown)),
            (None, _) => Self::Unknown(Value::Null),
        }
    }
}

/// What was kept is canonical JSON, which parses.
fn parsed(unknown: &UnknownEvent) -> Value {
    serde_json::from_str(&unknown.json).unwrap_or_default()
}

impl TryFrom<&EventRecord> for Event {
    type Error = Invalid;

    fn try_from(record: &EventRecord) -> Result<Self, Invalid> {
        match record {
            EventRecord::Known(known) => known.as_ref().try_into(),
            EventRecord::Unknown(value) => {
                let kind = value.get("kind").and_then(Value::as_str).unwrap_or_default();
                let number = || Invalid::malformed("event", kind, "numbers that RFC 8785 can write exactly");
                let json = bytes(value).map_err(|_| number())?;
                let json = String::from_utf8(json).map_err(|_| number())?.into();
                Ok(Self::Unknown(UnknownEvent { kind: Name::new("kind", kind)?, json }))
            }
        }
    }
}

/// A correction of an earlier entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectionRecord {
    /// The entry that was wrong.
    pub entry: String,
    /// What it should have said; absent: it should not have been made at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Box<EventRecord>>,
    /// Why.
    pub reason: String,
}

impl From<&Correction> for CorrectionRecord {
    fn from(correction: &Correction) -> Self {
        let Correction { entry, instead, reason } = correction;
        let instead = instead.as_deref().map(|event| Box::new(EventRecord::from(event)));
        Self { entry: entry.to_string(), instead, reason: reason.to_string() }
    }
}

impl TryFrom<&CorrectionRecord> for Correction {
    type Error = Invalid;

    fn try_from(record: &CorrectionRecord) -> Result<Self, Invalid> {
        let CorrectionRecord { entry, instead, reason } = record;
        let instead = instead.as_deref().map(|event| Event::try_from(event).map(Box::new)).transpose()?;
        Ok(Self { entry: entry.parse()?, instead, reason: Text::new("reason", reason)? })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for EventRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EventRecord".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let known = generator.subschema_for::<KnownEventRecord>();
        let kinds: Vec<&str> = EventKind::ALL.iter().map(|kind| kind.as_str()).collect();
        schemars::json_schema!({
            "description": "An event: of a kind that this version knows, or of another, which is kept as it is.",
            "anyOf": [
                known,
                {
                    "type": "object",
                    "required": ["kind"],
                    "properties": { "kind": { "type": "string", "not": { "enum": kinds } } },
                },
            ],
        })
    }
}
