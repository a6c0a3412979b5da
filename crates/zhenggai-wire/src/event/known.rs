//! Events: of the kinds that this version knows, and of others.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::event::{Correction, Event, UnknownEvent};
use zhenggai_core::text::{Name, Text};

use crate::canonical::bytes;
use crate::event::closing::ClosedRecord;
use crate::event::deadline::DeadlineRecord;
use crate::event::follow_up::{
    EscalationRecord, ExtensionDecisionRecord, ExtensionRecord, ExtentAnswerRecord, ExtentCheckRecord,
    HandOverRecord, LeadRecord, LookBackRecord, LookBackReportRecord, MilestoneRecord,
};
use crate::event::inspection::OpeningRecord;
use crate::event::mirror::Across;
use crate::event::outcome::{
    AccountabilityOutcomeRecord, ClaimRecord, RecoveryRecord, ResultRecord, RuleOutputRecord,
};
use crate::event::plan::{AspectAddedRecord, FindingRecord, MeasureRecord, ResponsibilityRecord, TaskRecord};
use crate::event::power::{
    AdoptionRecord, EnrolmentRecord, GrantRecord, RevocationRecord, SettlementRecord, WaiverRecord,
};
use crate::event::proceeding::{
    CommentAnswerRecord, EffectivenessRecord, MeetingRecord, PlanRecord, PlanReviewRecord,
    PublicCommentRecord, PublicNoticePeriodRecord, PublicationNoticeRecord, PublicationRecord,
    PublicationReviewRecord, SubInspectionRecord, SurveyRecord,
};
use crate::event::work::{
    EvidenceRecord, EvidenceReviewRecord, EvidenceRevisionRecord, ObjectionRecord, ReviewStepRecord,
    WorkReportRecord,
};

/// An event of a known kind. The kinds and their meaning are those of [`Event`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum KnownEventRecord {
    /// The dossier was opened.
    DossierOpened(OpeningRecord),
    /// Another rule set was adopted.
    RulesAdopted(AdoptionRecord),
    /// The record was completed, or found to be an extract.
    CoverageDeclared {
        /// `full_record` or `published_extract`.
        coverage: String,
    },
    /// A duty was granted.
    DutyGranted(GrantRecord),
    /// A duty was revoked.
    DutyRevoked(RevocationRecord),
    /// A device was enrolled.
    DeviceEnrolled(EnrolmentRecord),
    /// A device was shut out.
    DeviceRevoked {
        /// Which device.
        device: String,
        /// Why.
        reason: String,
    },
    /// A separation of duties was set aside.
    WaiverGranted(WaiverRecord),
    /// An earlier entry was corrected.
    Corrected(CorrectionRecord),
    /// A conflict was settled.
    ConflictSettled(SettlementRecord),
    /// An aspect was added.
    AspectAdded(AspectAddedRecord),
    /// A finding was registered.
    FindingRegistered(FindingRecord),
    /// A finding was accepted by the organisation.
    FindingClaimed {
        /// Which finding.
        finding: String,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    },
    /// A task was added.
    TaskAdded(TaskRecord),
    /// A measure was added.
    MeasureAdded(MeasureRecord),
    /// A plan was submitted.
    PlanSubmitted(PlanRecord),
    /// A plan was reviewed.
    PlanReviewed(PlanReviewRecord),
    /// A plan was approved.
    PlanApproved {
        /// Which plan.
        plan: String,
    },
    /// A party was made responsible.
    ResponsibilityAssigned(ResponsibilityRecord),
    /// A responsibility was handed over.
    ResponsibilityHandedOver(HandOverRecord),
    /// A deadline was set.
    DeadlineSet(DeadlineRecord),
    /// More time was asked for.
    ExtensionRequested(ExtensionRecord),
    /// A request for more time was answered.
    ExtensionDecided(ExtensionDecisionRecord),
    /// A step of escalation was taken.
    Escalated(EscalationRecord),
    /// A milestone was set.
    MilestoneSet(MilestoneRecord),
    /// A milestone was reached.
    MilestoneReached {
        /// Which milestone.
        milestone: String,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    },
    /// Work was reported.
    WorkReported(WorkReportRecord),
    /// Evidence was submitted.
    EvidenceSubmitted(EvidenceRecord),
    /// Evidence was reviewed.
    EvidenceReviewed(EvidenceReviewRecord),
    /// Evidence was withdrawn.
    EvidenceWithdrawn {
        /// Which piece.
        evidence: String,
        /// Why.
        reason: String,
    },
    /// Evidence was replaced.
    EvidenceRevised(EvidenceRevisionRecord),
    /// A typed result was recorded.
    ResultRecorded(ResultRecord),
    /// A rule output was recorded.
    RuleOutputRecorded(RuleOutputRecord),
    /// A recovery was recorded.
    RecoveryRecorded(RecoveryRecord),
    /// An accountability outcome was recorded.
    AccountabilityRecorded(AccountabilityOutcomeRecord),
    /// A lead was handed over.
    LeadReferred(LeadRecord),
    /// A lead was disposed of.
    LeadDisposed {
        /// Which lead.
        lead: String,
        /// How.
        disposition: String,
    },
    /// The first responsible person signed that the report is true.
    UndertakingSigned {
        /// Of what.
        item: String,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// Closure was asked for.
    ClosureRequested {
        /// Of what.
        item: String,
    },
    /// A review step was taken.
    Reviewed(ReviewStepRecord),
    /// An item was accepted.
    Accepted {
        /// Of what.
        item: String,
    },
    /// The closure was announced.
    PublicNoticeOpened(PublicNoticePeriodRecord),
    /// An objection was raised.
    ObjectionRaised(ObjectionRecord),
    /// An objection was settled.
    ObjectionSettled {
        /// Which one.
        objection: String,
        /// How it ended.
        outcome: String,
    },
    /// An item was struck off.
    Closed(ClosedRecord),
    /// A closure was put on file.
    Filed {
        /// Of what.
        item: String,
        /// The number of the file.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<String>,
    },
    /// An item was opened again.
    Reopened {
        /// Of what.
        item: String,
        /// Why.
        reason: String,
        /// In words.
        text: String,
    },
    /// A look-back was planned.
    LookBackPlanned(LookBackRecord),
    /// A look-back was made.
    LookBackDone(LookBackReportRecord),
    /// Others were asked whether they have the same problem.
    ExtentCheckOpened(ExtentCheckRecord),
    /// One of those asked answered.
    ExtentCheckAnswered(ExtentAnswerRecord),
    /// A dossier of a unit below was opened.
    SubInspectionLinked(SubInspectionRecord),
    /// The effect was assessed.
    EffectivenessAssessed(EffectivenessRecord),
    /// Those affected were asked.
    SatisfactionSurveyed(SurveyRecord),
    /// A meeting was held.
    MeetingHeld(MeetingRecord),
    /// A published figure was recorded.
    ClaimRecorded(ClaimRecord),
    /// A text was proposed for publication.
    PublicationProposed(PublicationRecord),
    /// A text for publication was reviewed.
    PublicationReviewed(PublicationReviewRecord),
    /// A text was published.
    Published(PublicationNoticeRecord),
    /// A comment of the public came in.
    CommentReceived(PublicCommentRecord),
    /// A comment was answered.
    CommentAnswered(CommentAnswerRecord),
}

impl KnownEventRecord {
    /// The record of an event; `None` for one of a kind that this version does not know.
    pub(super) fn of(event: &Event) -> Option<Self> {
        Some(match event {
            Event::DossierOpened(it) => Self::DossierOpened(it.into()),
            Event::RulesAdopted(it) => Self::RulesAdopted(it.into()),
            Event::CoverageDeclared(coverage) => Self::CoverageDeclared { coverage: coverage.to_string() },
            Event::DutyGranted(it) => Self::DutyGranted(it.into()),
            Event::DutyRevoked(it) => Self::DutyRevoked(it.into()),
            Event::DeviceEnrolled(it) => Self::DeviceEnrolled(it.into()),
            Event::DeviceRevoked { device, reason } => {
                Self::DeviceRevoked { device: device.to_string(), reason: reason.to_string() }
            }
            Event::WaiverGranted(it) => Self::WaiverGranted(it.into()),
            Event::Corrected(it) => Self::Corrected(it.into()),
            Event::ConflictSettled(it) => Self::ConflictSettled(it.into()),
            Event::AspectAdded(it) => Self::AspectAdded(it.into()),
            Event::FindingRegistered(it) => Self::FindingRegistered(it.into()),
            Event::FindingClaimed { finding, comment } => {
                Self::FindingClaimed { finding: finding.to_string(), comment: Across::out(comment) }
            }
            Event::TaskAdded(it) => Self::TaskAdded(it.into()),
            Event::MeasureAdded(it) => Self::MeasureAdded(it.into()),
            Event::PlanSubmitted(it) => Self::PlanSubmitted(it.into()),
            Event::PlanReviewed(it) => Self::PlanReviewed(it.into()),
            Event::PlanApproved { plan } => Self::PlanApproved { plan: plan.to_string() },
            Event::ResponsibilityAssigned(it) => Self::ResponsibilityAssigned(it.into()),
            Event::ResponsibilityHandedOver(it) => Self::ResponsibilityHandedOver(it.into()),
            Event::DeadlineSet { item, deadline } => Self::DeadlineSet(DeadlineRecord::new(item, deadline)),
            Event::ExtensionRequested(it) => Self::ExtensionRequested(it.into()),
            Event::ExtensionDecided(it) => Self::ExtensionDecided(it.into()),
            Event::Escalated(it) => Self::Escalated(it.into()),
            Event::MilestoneSet(it) => Self::MilestoneSet(it.into()),
            Event::MilestoneReached { milestone, comment } => {
                Self::MilestoneReached { milestone: milestone.to_string(), comment: Across::out(comment) }
            }
            Event::WorkReported(it) => Self::WorkReported(it.into()),
            Event::EvidenceSubmitted(it) => Self::EvidenceSubmitted(it.into()),
            Event::EvidenceReviewed(it) => Self::EvidenceReviewed(it.into()),
            Event::EvidenceWithdrawn { evidence, reason } => {
                Self::EvidenceWithdrawn { evidence: evidence.to_string(), reason: reason.to_string() }
            }
            Event::EvidenceRevised(it) => Self::EvidenceRevised(it.into()),
            Event::ResultRecorded(it) => Self::ResultRecorded(it.into()),
            Event::RuleOutputRecorded(it) => Self::RuleOutputRecorded(it.into()),
            Event::RecoveryRecorded(it) => Self::RecoveryRecorded(it.into()),
            Event::AccountabilityRecorded(it) => Self::AccountabilityRecorded(it.into()),
            Event::LeadReferred(it) => Self::LeadReferred(it.into()),
            Event::LeadDisposed { lead, disposition } => {
                Self::LeadDisposed { lead: lead.to_string(), disposition: disposition.to_string() }
            }
            Event::UndertakingSigned { item, text } => {
                Self::UndertakingSigned { item: item.to_string(), text: Across::out(text) }
            }
            Event::ClosureRequested { item } => Self::ClosureRequested { item: item.to_string() },
            Event::Reviewed(it) => Self::Reviewed(it.into()),
            Event::Accepted { item } => Self::Accepted { item: item.to_string() },
            Event::PublicNoticeOpened(it) => Self::PublicNoticeOpened(it.into()),
            Event::ObjectionRaised(it) => Self::ObjectionRaised(it.into()),
            Event::ObjectionSettled { objection, outcome } => {
                Self::ObjectionSettled { objection: objection.to_string(), outcome: outcome.to_string() }
            }
            Event::Closed { item, reason, verdict } => {
                Self::Closed(ClosedRecord::new(item, *reason, verdict.as_ref()))
            }
            Event::Filed { item, number } => {
                Self::Filed { item: item.to_string(), number: Across::out(number) }
            }
            Event::Reopened { item, reason, text } => {
                Self::Reopened { item: item.to_string(), reason: reason.to_string(), text: text.to_string() }
            }
            Event::LookBackPlanned(it) => Self::LookBackPlanned(it.into()),
            Event::LookBackDone(it) => Self::LookBackDone(it.into()),
            Event::ExtentCheckOpened(it) => Self::ExtentCheckOpened(it.into()),
            Event::ExtentCheckAnswered(it) => Self::ExtentCheckAnswered(it.into()),
            Event::SubInspectionLinked(it) => Self::SubInspectionLinked(it.into()),
            Event::EffectivenessAssessed(it) => Self::EffectivenessAssessed(it.into()),
            Event::SatisfactionSurveyed(it) => Self::SatisfactionSurveyed(it.into()),
            Event::MeetingHeld(it) => Self::MeetingHeld(it.into()),
            Event::ClaimRecorded(it) => Self::ClaimRecorded(it.into()),
            Event::PublicationProposed(it) => Self::PublicationProposed(it.into()),
            Event::PublicationReviewed(it) => Self::PublicationReviewed(it.into()),
            Event::Published(it) => Self::Published(it.into()),
            Event::CommentReceived(it) => Self::CommentReceived(it.into()),
            Event::CommentAnswered(it) => Self::CommentAnswered(it.into()),
            Event::Unknown(_) => return None,
        })
    }
}

impl TryFrom<&KnownEventRecord> for Event {
    type Error = Invalid;

    fn try_from(record: &KnownEventRecord) -> Result<Self, Invalid> {
        Ok(match record {
            KnownEventRecord::DossierOpened(it) => Self::DossierOpened(it.try_into()?),
            KnownEventRecord::RulesAdopted(it) => Self::RulesAdopted(it.try_into()?),
            KnownEventRecord::CoverageDeclared { coverage } => Self::CoverageDeclared(coverage.parse()?),
            KnownEventRecord::DutyGranted(it) => Self::DutyGranted(it.try_into()?),
            KnownEventRecord::DutyRevoked(it) => Self::DutyRevoked(it.try_into()?),
            KnownEventRecord::DeviceEnrolled(it) => Self::DeviceEnrolled(it.try_into()?),
            KnownEventRecord::DeviceRevoked { device, reason } => {
                Self::DeviceRevoked { device: device.parse()?, reason: Text::new("reason", reason)? }
            }
            KnownEventRecord::WaiverGranted(it) => Self::WaiverGranted(it.try_into()?),
            KnownEventRecord::Corrected(it) => Self::Corrected(it.try_into()?),
            KnownEventRecord::ConflictSettled(it) => Self::ConflictSettled(it.try_into()?),
            KnownEventRecord::AspectAdded(it) => Self::AspectAdded(it.try_into()?),
            KnownEventRecord::FindingRegistered(it) => Self::FindingRegistered(it.try_into()?),
            KnownEventRecord::FindingClaimed { finding, comment } => {
                Self::FindingClaimed { finding: finding.parse()?, comment: Across::back("comment", comment)? }
            }
            KnownEventRecord::TaskAdded(it) => Self::TaskAdded(it.try_into()?),
            KnownEventRecord::MeasureAdded(it) => Self::MeasureAdded(it.try_into()?),
            KnownEventRecord::PlanSubmitted(it) => Self::PlanSubmitted(it.try_into()?),
            KnownEventRecord::PlanReviewed(it) => Self::PlanReviewed(it.try_into()?),
            KnownEventRecord::PlanApproved { plan } => Self::PlanApproved { plan: plan.parse()? },
            KnownEventRecord::ResponsibilityAssigned(it) => Self::ResponsibilityAssigned(it.try_into()?),
            KnownEventRecord::ResponsibilityHandedOver(it) => Self::ResponsibilityHandedOver(it.try_into()?),
            KnownEventRecord::DeadlineSet(it) => {
                let (item, deadline) = it.parts()?;
                Self::DeadlineSet { item, deadline }
            }
            KnownEventRecord::ExtensionRequested(it) => Self::ExtensionRequested(it.try_into()?),
            KnownEventRecord::ExtensionDecided(it) => Self::ExtensionDecided(it.try_into()?),
            KnownEventRecord::Escalated(it) => Self::Escalated(it.try_into()?),
            KnownEventRecord::MilestoneSet(it) => Self::MilestoneSet(it.try_into()?),
            KnownEventRecord::MilestoneReached { milestone, comment } => Self::MilestoneReached {
                milestone: milestone.parse()?,
                comment: Across::back("comment", comment)?,
            },
            KnownEventRecord::WorkReported(it) => Self::WorkReported(it.try_into()?),
            KnownEventRecord::EvidenceSubmitted(it) => Self::EvidenceSubmitted(it.try_into()?),
            KnownEventRecord::EvidenceReviewed(it) => Self::EvidenceReviewed(it.try_into()?),
            KnownEventRecord::EvidenceWithdrawn { evidence, reason } => {
                Self::EvidenceWithdrawn { evidence: evidence.parse()?, reason: Text::new("reason", reason)? }
            }
            KnownEventRecord::EvidenceRevised(it) => Self::EvidenceRevised(it.try_into()?),
            KnownEventRecord::ResultRecorded(it) => Self::ResultRecorded(it.try_into()?),
            KnownEventRecord::RuleOutputRecorded(it) => Self::RuleOutputRecorded(it.try_into()?),
            KnownEventRecord::RecoveryRecorded(it) => Self::RecoveryRecorded(it.try_into()?),
            KnownEventRecord::AccountabilityRecorded(it) => Self::AccountabilityRecorded(it.try_into()?),
            KnownEventRecord::LeadReferred(it) => Self::LeadReferred(it.try_into()?),
            KnownEventRecord::LeadDisposed { lead, disposition } => {
                Self::LeadDisposed { lead: lead.parse()?, disposition: disposition.parse()? }
            }
            KnownEventRecord::UndertakingSigned { item, text } => {
                Self::UndertakingSigned { item: item.parse()?, text: Across::back("text", text)? }
            }
            KnownEventRecord::ClosureRequested { item } => Self::ClosureRequested { item: item.parse()? },
            KnownEventRecord::Reviewed(it) => Self::Reviewed(it.try_into()?),
            KnownEventRecord::Accepted { item } => Self::Accepted { item: item.parse()? },
            KnownEventRecord::PublicNoticeOpened(it) => Self::PublicNoticeOpened(it.try_into()?),
            KnownEventRecord::ObjectionRaised(it) => Self::ObjectionRaised(it.try_into()?),
            KnownEventRecord::ObjectionSettled { objection, outcome } => {
                Self::ObjectionSettled { objection: objection.parse()?, outcome: outcome.parse()? }
            }
            KnownEventRecord::Closed(it) => {
                let (item, reason, verdict) = it.parts()?;
                Self::Closed { item, reason, verdict }
            }
            KnownEventRecord::Filed { item, number } => {
                Self::Filed { item: item.parse()?, number: Across::back("number", number)? }
            }
            KnownEventRecord::Reopened { item, reason, text } => Self::Reopened {
                item: item.parse()?,
                reason: reason.parse()?,
                text: Text::new("text", text)?,
            },
            KnownEventRecord::LookBackPlanned(it) => Self::LookBackPlanned(it.try_into()?),
            KnownEventRecord::LookBackDone(it) => Self::LookBackDone(it.try_into()?),
            KnownEventRecord::ExtentCheckOpened(it) => Self::ExtentCheckOpened(it.try_into()?),
            KnownEventRecord::ExtentCheckAnswered(it) => Self::ExtentCheckAnswered(it.try_into()?),
            KnownEventRecord::SubInspectionLinked(it) => Self::SubInspectionLinked(it.try_into()?),
            KnownEventRecord::EffectivenessAssessed(it) => Self::EffectivenessAssessed(it.try_into()?),
            KnownEventRecord::SatisfactionSurveyed(it) => Self::SatisfactionSurveyed(it.try_into()?),
            KnownEventRecord::MeetingHeld(it) => Self::MeetingHeld(it.try_into()?),
            KnownEventRecord::ClaimRecorded(it) => Self::ClaimRecorded(it.try_into()?),
            KnownEventRecord::PublicationProposed(it) => Self::PublicationProposed(it.try_into()?),
            KnownEventRecord::PublicationReviewed(it) => Self::PublicationReviewed(it.try_into()?),
            KnownEventRecord::Published(it) => Self::Published(it.try_into()?),
            KnownEventRecord::CommentReceived(it) => Self::CommentReceived(it.try_into()?),
            KnownEventRecord::CommentAnswered(it) => Self::CommentAnswered(it.try_into()?),
        })
    }
}

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
