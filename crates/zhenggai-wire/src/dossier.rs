//! A dossier as of a day, as JSON (`zhenggai-dossier/1`): its findings with the tasks and measures below them, each with
//! where it stands.

use serde::{Deserialize, Serialize};

use crate::event::{PeriodRecord, ResponsibilityRecord};
use crate::oversight::answering::AnsweringRecord;
use crate::verdict::PolicyRefRecord;

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-dossier/1";

/// A dossier as of a day (截至某日的台账).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DossierRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day.
    pub as_of: String,
    /// `full_record` or `published_extract`.
    pub coverage: String,
    /// The rule set by which it is judged.
    pub policy: PolicyRefRecord,
    /// The line of oversight: `local_inspection`, `audit`, …
    pub regime: String,
    /// Who inspected.
    pub inspecting_body: Option<String>,
    /// Who was inspected.
    pub inspected_body: Option<String>,
    /// When the inspectors were on site.
    pub on_site: Option<PeriodRecord>,
    /// The day of the feedback.
    pub feedback_on: Option<String>,
    /// Where the dossier itself stands.
    pub state: ItemStateRecord,
    /// Its findings, in order.
    pub findings: Vec<FindingStateRecord>,
    /// Its measures, in order; one may answer several findings.
    pub measures: Vec<MeasureStateRecord>,
}

/// Where an item stands (事项现状).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemStateRecord {
    /// The item, such as `measure:F1.M1`.
    pub item: String,
    /// What the responsible unit last reported; absent where it reported nothing.
    pub work: Option<String>,
    /// Where it stands on the closure axis.
    pub closure: String,
    /// Why it is struck off, where it is.
    pub closed_for: Option<String>,
    /// The running round, from 1.
    pub round: u32,
    /// The due day in force.
    pub due: Option<String>,
    /// The first due day that was set.
    pub original_due: Option<String>,
    /// Calendar days that are left, while it is open; negative when the day is over.
    pub days_left: Option<i64>,
    /// `red`, `yellow`, `green`, `unlit`, while it is open.
    pub light: Option<String>,
    /// Whether an obligation goes on without end.
    pub standing: bool,
    /// Who answers for it on the day, itself or by what lies above it.
    pub answering: AnsweringRecord,
    /// Who was made responsible for this very item, from when to when.
    pub responsibilities: Vec<ResponsibilityRecord>,
    /// The items right below.
    pub below: Vec<String>,
    /// The entry that recorded it.
    pub entry: String,
}

/// A finding and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingStateRecord {
    /// Its id.
    pub id: String,
    /// The number as printed.
    pub label: Option<String>,
    /// The finding, as fed back.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// Who may read it.
    pub disclosure: String,
    /// The aspect it belongs to.
    pub aspect: Option<String>,
    /// Where it stands.
    pub state: ItemStateRecord,
    /// The tasks that answer it.
    pub tasks: Vec<TaskStateRecord>,
    /// The measures that answer it, those of its tasks among them.
    pub measures: Vec<MeasureStateRecord>,
}

/// A task and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskStateRecord {
    /// Its id.
    pub id: String,
    /// The finding it answers.
    pub finding: String,
    /// The number as printed.
    pub label: Option<String>,
    /// What must be achieved.
    pub text: String,
    /// Where it stands.
    pub state: ItemStateRecord,
}

/// A measure and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureStateRecord {
    /// Its id.
    pub id: String,
    /// The findings it answers; at least one.
    pub findings: Vec<String>,
    /// The task it belongs to.
    pub task: Option<String>,
    /// The number as printed.
    pub label: Option<String>,
    /// The measure.
    pub text: String,
    /// `immediate`, `staged`, `continuing`.
    pub class: Option<String>,
    /// What it does.
    pub natures: Vec<String>,
    /// Where it stands.
    pub state: ItemStateRecord,
}
