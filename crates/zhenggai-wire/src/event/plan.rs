//! Aspects, findings, tasks, measures and responsibilities as records.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::finding::{Aspect, Finding, FindingSource};
use zhenggai_core::id::{AspectId, FindingId, MeasureId, MeetingId, TaskId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::measure::{Measure, Task};
use zhenggai_core::party::Party;
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::text::{Name, Text};

use crate::event::mirror::mirror;
use crate::party::PartyRecord;

fn label(label: &Option<String>) -> Result<Option<Name>, Invalid> {
    label.as_deref().map(|it| Name::new("label", it)).transpose()
}

mirror! {
    /// An aspect.
    AspectAddedRecord of Aspect {
        /// Its id.
        id: AspectId,
        /// What it is about.
        title: Text,
        ;
        /// The number as printed.
        label: Option<Name>,
    }
}

mirror! {
    /// A finding.
    FindingRecord of Finding {
        /// Its id.
        id: FindingId,
        /// The finding, as fed back.
        text: Text,
        /// Where it comes from.
        source: FindingSource,
        /// Who may read it.
        disclosure: Disclosure,
        ;
        /// The aspect it belongs to.
        aspect: Option<AspectId>,
        /// The number as printed.
        label: Option<Name>,
        /// The meeting in which it was found.
        meeting: Option<MeetingId>,
    }
}

mirror! {
    /// A task.
    TaskRecord of Task {
        /// Its id.
        id: TaskId,
        /// The finding it answers.
        finding: FindingId,
        /// What must be achieved.
        text: Text,
        ;
        /// The number as printed.
        label: Option<Name>,
    }
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
