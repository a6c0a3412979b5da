//! Aspects, findings, tasks, measures and responsibilities as records.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use zhenggai_core::day::Day;
use zhenggai_core::finding::{Aspect, Finding};
use zhenggai_core::id::{AspectId, FindingId, MeasureId, TaskId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::measure::{Measure, Task};
use zhenggai_core::party::Party;
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::text::{Name, Text};

use crate::party::PartyRecord;

fn label(label: &Option<String>) -> Result<Option<Name>, Invalid> {
    label.as_deref().map(|it| Name::new("label", it)).transpose()
}

/// An aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AspectAddedRecord {
    /// Its id.
    pub id: String,
    /// The number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What it is about.
    pub title: String,
}

impl From<&Aspect> for AspectAddedRecord {
    fn from(aspect: &Aspect) -> Self {
        let Aspect { id, label, title } = aspect;
        let label = label.as_ref().map(Name::to_string);
        Self { id: id.to_string(), label, title: title.to_string() }
    }
}

impl TryFrom<&AspectAddedRecord> for Aspect {
    type Error = Invalid;

    fn try_from(record: &AspectAddedRecord) -> Result<Self, Invalid> {
        let AspectAddedRecord { id, label: number, title } = record;
        Ok(Self { id: AspectId::new(id)?, label: label(number)?, title: Text::new("title", title)? })
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingRecord {
    /// Its id.
    pub id: String,
    /// The aspect it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<String>,
    /// The number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The finding, as fed back.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// Who may read it.
    pub disclosure: String,
}

impl From<&Finding> for FindingRecord {
    fn from(finding: &Finding) -> Self {
        let Finding { id, aspect, label, text, source, disclosure } = finding;
        Self {
            id: id.to_string(),
            aspect: aspect.as_ref().map(AspectId::to_string),
            label: label.as_ref().map(Name::to_string),
            text: text.to_string(),
            source: source.to_string(),
            disclosure: disclosure.to_string(),
        }
    }
}

impl TryFrom<&FindingRecord> for Finding {
    type Error = Invalid;

    fn try_from(record: &FindingRecord) -> Result<Self, Invalid> {
        let FindingRecord { id, aspect, label: number, text, source, disclosure } = record;
        Ok(Self {
            id: FindingId::new(id)?,
            aspect: aspect.as_deref().map(AspectId::new).transpose()?,
            label: label(number)?,
            text: Text::new("text", text)?,
            source: source.parse()?,
            disclosure: disclosure.parse()?,
        })
    }
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskRecord {
    /// Its id.
    pub id: String,
    /// The finding it answers.
    pub finding: String,
    /// The number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The task.
    pub text: String,
}

impl From<&Task> for TaskRecord {
    fn from(task: &Task) -> Self {
        let Task { id, finding, label, text } = task;
        let label = label.as_ref().map(Name::to_string);
        Self { id: id.to_string(), finding: finding.to_string(), label, text: text.to_string() }
    }
}

impl TryFrom<&TaskRecord> for Task {
    type Error = Invalid;

    fn try_from(record: &TaskRecord) -> Result<Self, Invalid> {
        let TaskRecord { id, finding, label: number, text } = record;
        let (id, finding) = (TaskId::new(id)?, FindingId::new(finding)?);
        Ok(Self { id, finding, label: label(number)?, text: Text::new("text", text)? })
    }
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureRecord {
    /// Its id.
    pub id: String,
    /// The findings it answers; at least one.
    pub findings: Vec<String>,
    /// The task it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
    /// The number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The measure.
    pub text: String,
    /// How it is spread over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// What it does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub natures: Vec<String>,
}

impl From<&Measure> for MeasureRecord {
    fn from(measure: &Measure) -> Self {
        Self {
            id: measure.id().to_string(),
            findings: measure.findings().iter().map(FindingId::to_string).collect(),
            task: measure.task().map(TaskId::to_string),
            label: measure.label().map(Name::to_string),
            text: measure.text().to_string(),
            class: measure.class().map(|class| class.to_string()),
            natures: measure.natures().iter().map(ToString::to_string).collect(),
        }
    }
}

impl TryFrom<&MeasureRecord> for Measure {
    type Error = Invalid;

    fn try_from(record: &MeasureRecord) -> Result<Self, Invalid> {
        let MeasureRecord { id, findings, task, label: number, text, class, natures } = record;
        let findings = findings.iter().map(|id| FindingId::new(id)).collect::<Result<BTreeSet<_>, _>>()?;
        let measure = Self::new(MeasureId::new(id)?, findings, Text::new("text", text)?)?;
        Ok(measure
            .with_task(task.as_deref().map(TaskId::new).transpose()?)
            .with_label(label(number)?)
            .with_class(class.as_deref().map(str::parse).transpose()?)
            .with_natures(natures.iter().map(|nature| nature.parse()).collect::<Result<_, _>>()?))
    }
}

/// Who answers for an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponsibilityRecord {
    /// For what, such as `measure:F1.M1`.
    pub item: String,
    /// In which duty.
    pub duty: String,
    /// Who.
    pub party: PartyRecord,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

impl From<&Responsibility> for ResponsibilityRecord {
    fn from(it: &Responsibility) -> Self {
        Self {
            item: it.item().to_string(),
            duty: it.duty().to_string(),
            party: it.party().into(),
            from: it.from().map(|day| day.to_string()),
            until: it.until().map(|day| day.to_string()),
        }
    }
}

impl TryFrom<&ResponsibilityRecord> for Responsibility {
    type Error = Invalid;

    fn try_from(record: &ResponsibilityRecord) -> Result<Self, Invalid> {
        let ResponsibilityRecord { item, duty, party, from, until } = record;
        let day = |day: &Option<String>| day.as_deref().map(str::parse::<Day>).transpose();
        Self::new(item.parse()?, duty.parse()?, Party::try_from(party)?, day(from)?, day(until)?)
    }
}
