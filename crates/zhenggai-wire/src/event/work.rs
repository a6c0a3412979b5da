//! Work reports, evidence, reviews and objections as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::day::Day;
use zhenggai_core::digest::Digest;
use zhenggai_core::evidence::{Evidence, EvidenceReview};
use zhenggai_core::id::{EvidenceId, ObjectionId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::review::{Objection, ReviewStep};
use zhenggai_core::text::{Name, Text};
use zhenggai_core::work::WorkReport;

fn text(field: &'static str, text: &Option<String>) -> Result<Option<Text>, Invalid> {
    text.as_deref().map(|it| Text::new(field, it)).transpose()
}

/// What the responsible unit reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkReportRecord {
    /// Of what.
    pub item: String,
    /// How far the work has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What kinds of things were done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<String>,
    /// The report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl From<&WorkReport> for WorkReportRecord {
    fn from(report: &WorkReport) -> Self {
        let WorkReport { item, status, acts, text } = report;
        Self {
            item: item.to_string(),
            status: status.map(|status| status.to_string()),
            acts: acts.iter().map(ToString::to_string).collect(),
            text: text.as_ref().map(Text::to_string),
        }
    }
}

impl TryFrom<&WorkReportRecord> for WorkReport {
    type Error = Invalid;

    fn try_from(record: &WorkReportRecord) -> Result<Self, Invalid> {
        let WorkReportRecord { item, status, acts, text: words } = record;
        Ok(Self {
            item: item.parse()?,
            status: status.as_deref().map(str::parse).transpose()?,
            acts: acts.iter().map(|act| act.parse()).collect::<Result<_, _>>()?,
            text: text("text", words)?,
        })
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// Its id.
    pub id: String,
    /// What it shows.
    pub item: String,
    /// What kind it is.
    pub evidence_kind: String,
    /// Its title.
    pub title: String,
    /// The digest of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// The day of what it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured_on: Option<String>,
    /// Who may read it.
    pub disclosure: String,
}

impl From<&Evidence> for EvidenceRecord {
    fn from(evidence: &Evidence) -> Self {
        let Evidence { id, item, kind, title, digest, captured_on, disclosure } = evidence;
        Self {
            id: id.to_string(),
            item: item.to_string(),
            evidence_kind: kind.to_string(),
            title: title.to_string(),
            digest: digest.map(|digest| digest.to_string()),
            captured_on: captured_on.map(|day| day.to_string()),
            disclosure: disclosure.to_string(),
        }
    }
}

impl TryFrom<&EvidenceRecord> for Evidence {
    type Error = Invalid;

    fn try_from(record: &EvidenceRecord) -> Result<Self, Invalid> {
        let EvidenceRecord { id, item, evidence_kind, title, digest, captured_on, disclosure } = record;
        Ok(Self {
            id: EvidenceId::new(id)?,
            item: item.parse()?,
            kind: evidence_kind.parse()?,
            title: Name::new("title", title)?,
            digest: digest.as_deref().map(str::parse::<Digest>).transpose()?,
            captured_on: captured_on.as_deref().map(str::parse::<Day>).transpose()?,
            disclosure: disclosure.parse()?,
        })
    }
}

/// A reviewer's decision on a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceReviewRecord {
    /// Which piece.
    pub evidence: String,
    /// `accepted` or `returned`.
    pub decision: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl From<&EvidenceReview> for EvidenceReviewRecord {
    fn from(review: &EvidenceReview) -> Self {
        let EvidenceReview { evidence, decision, comment } = review;
        let comment = comment.as_ref().map(Text::to_string);
        Self { evidence: evidence.to_string(), decision: decision.to_string(), comment }
    }
}

impl TryFrom<&EvidenceReviewRecord> for EvidenceReview {
    type Error = Invalid;

    fn try_from(record: &EvidenceReviewRecord) -> Result<Self, Invalid> {
        let EvidenceReviewRecord { evidence, decision, comment } = record;
        let (evidence, decision) = (EvidenceId::new(evidence)?, decision.parse()?);
        Ok(Self { evidence, decision, comment: text("comment", comment)? })
    }
}

/// One step of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewStepRecord {
    /// Of what.
    pub item: String,
    /// `accepted` or `returned`.
    pub decision: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl From<&ReviewStep> for ReviewStepRecord {
    fn from(step: &ReviewStep) -> Self {
        let ReviewStep { item, decision, comment } = step;
        let comment = comment.as_ref().map(Text::to_string);
        Self { item: item.to_string(), decision: decision.to_string(), comment }
    }
}

impl TryFrom<&ReviewStepRecord> for ReviewStep {
    type Error = Invalid;

    fn try_from(record: &ReviewStepRecord) -> Result<Self, Invalid> {
        let ReviewStepRecord { item, decision, comment } = record;
        Ok(Self { item: item.parse()?, decision: decision.parse()?, comment: text("comment", comment)? })
    }
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionRecord {
    /// Its id.
    pub id: String,
    /// To what.
    pub item: String,
    /// What it says.
    pub text: String,
}

impl From<&Objection> for ObjectionRecord {
    fn from(objection: &Objection) -> Self {
        let Objection { id, item, text } = objection;
        Self { id: id.to_string(), item: item.to_string(), text: text.to_string() }
    }
}

impl TryFrom<&ObjectionRecord> for Objection {
    type Error = Invalid;

    fn try_from(record: &ObjectionRecord) -> Result<Self, Invalid> {
        let ObjectionRecord { id, item, text } = record;
        Ok(Self { id: ObjectionId::new(id)?, item: item.parse()?, text: Text::new("text", text)? })
    }
}
