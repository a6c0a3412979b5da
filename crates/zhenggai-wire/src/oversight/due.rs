//! The due list as JSON (`zhenggai-due/1`).

use serde::{Deserialize, Serialize};
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::day::Day;
use zhenggai_core::oversight::due_list::{Asked, DueList, DueRow, Stage};
use zhenggai_core::oversight::ladder::StepOwed;
use zhenggai_core::oversight::light::Light;
use zhenggai_core::oversight::pending::Pending;
use zhenggai_core::oversight::term::{Setting, Term, TermSource};
use zhenggai_core::oversight::timeliness::Threshold;
use zhenggai_core::schedule::Unresolved;

use crate::oversight::answering::{AnsweringRecord, HolderRecord, holders};
use crate::oversight::ladder::StepOwedRecord;
use crate::verdict::PolicyRefRecord;

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-due/1";

/// The due list of a dossier on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DueListRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The day.
    pub as_of: String,
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// From when lights are yellow.
    pub threshold: ThresholdRecord,
    /// How many of those that stand for themselves show each light.
    pub counts: LightCountsRecord,
    /// Every item that is not struck off, by due day; those without a day last.
    pub rows: Vec<DueRowRecord>,
    /// The items that are struck off.
    pub closed: Vec<String>,
    /// What else is due, by day.
    pub pending: Vec<PendingRecord>,
    /// The steps of escalation that are to be taken as of the day, by the day since which they are asked for.
    pub steps: Vec<StepOwedRecord>,
    /// The steps that will be asked for within the days ahead if nothing is done, by day.
    pub steps_ahead: Vec<StepOwedRecord>,
}

/// From when lights are yellow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ThresholdRecord {
    /// How many days before the due day.
    pub days: u32,
    /// Whether these are working days.
    pub working: bool,
    /// Whether the rule set says so; else it is a default.
    pub from_rules: bool,
    /// `confirmed`, `practice` or `unconfirmed`.
    pub confidence: String,
}

/// How many items show each light.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LightCountsRecord {
    /// Over, and not done.
    pub red: usize,
    /// Due soon.
    pub yellow: usize,
    /// Time is left.
    pub green: usize,
    /// There is no day.
    pub unlit: usize,
    /// Of the green ones: done by the word of those who owe it, waiting to be struck off.
    pub waiting: usize,
}

/// One item of the due list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DueRowRecord {
    /// The item, such as `measure:F1.M1`.
    pub item: String,
    /// Whether it stands for itself: nothing that is open below it is due as early.
    pub leads: bool,
    /// `red`, `yellow`, `green`, `unlit`.
    pub light: String,
    /// `on_time`, `due_soon`, `overdue`, `extended`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeliness: Option<String>,
    /// The due day in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Calendar days that are left; negative when the day is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
    /// Working days that are left; negative when the day is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days_left: Option<i64>,
    /// The deadline over time; absent where none was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermOfItemRecord>,
    /// What the responsible unit last reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<String>,
    /// Where it stands on the closure axis.
    pub closure: String,
    /// The running round, from 1.
    pub round: u32,
    /// The day since which they who answer for it owe nothing more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<String>,
    /// The day on which it was last sent back, while it still is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned_on: Option<String>,
    /// Who answers for it.
    pub answering: AnsweringRecord,
    /// A request for more time that nobody has answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<AskedRecord>,
    /// The milestones that were not reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<StageRecord>,
}

/// The deadline of an item over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TermOfItemRecord {
    /// `own`, `above` or `below`.
    pub source: String,
    /// The item above that lends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lent_by: Option<String>,
    /// The first due day that was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// All deadlines that were set, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<SettingRecord>,
    /// Why there is no due day: `no_day_of_feedback` …, `no_grace`, `out_of_range`, `outlived`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unresolved: Option<String>,
    /// Whether an obligation goes on without end.
    pub standing: bool,
    /// The months between two looks at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence_months: Option<u32>,
    /// The first and the last day it rests on that the calendar does not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumed: Option<(String, String)>,
}

/// A deadline as it was set at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SettingRecord {
    /// The day from which it counts.
    pub set_on: String,
    /// The due day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// The extension by which it was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// The entry that set it.
    pub entry: String,
}

/// A request for more time that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskedRecord {
    /// Which.
    pub extension: String,
    /// The day of the request.
    pub filed_on: String,
    /// The due day asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// A milestone that was not reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageRecord {
    /// Its id.
    pub milestone: String,
    /// What is to be reached.
    pub text: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Its light.
    pub light: String,
}

/// Something that is due besides the items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PendingRecord {
    /// `time_limit`, `milestone`, `extension`, `look_back`, `standing_review`, `comment_answer`, `extent_answer`,
    /// `objection`.
    pub kind: String,
    /// Of which item.
    pub item: String,
    /// Its id in the record, or that of the time limit in the rule set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the rule set calls it, in Chinese and in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<(String, String)>,
    /// Since when it is waited for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// By when it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Calendar days that are left; negative when the day is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
    /// Its light.
    pub light: String,
    /// In which duties somebody must do it.
    pub by: Vec<String>,
    /// Who holds them on the day, or was asked by name.
    pub holders: Vec<HolderRecord>,
    /// Whether the record can show that it was done.
    pub provable: bool,
    /// How sure the value of the rule set is that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<String>,
    /// The entry it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// How many of its kind are meant together.
    pub count: usize,
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl DueListRecord {
    /// The record of a due list and what else is due, made under `policy`.
    #[must_use]
    pub fn new(list: &DueList, pending: &[Pending], policy: &Policy) -> Self {
        Self {
            format: FORMAT.to_owned(),
            as_of: list.day.to_string(),
            policy: PolicyRefRecord { id: policy.id.to_string(), version: policy.version.to_string() },
            threshold: (&list.threshold).into(),
            counts: LightCountsRecord::of(list),
            rows: list.rows.iter().map(DueRowRecord::from).collect(),
            closed: list.closed.iter().map(ToString::to_string).collect(),
            pending: pending.iter().map(PendingRecord::from).collect(),
            steps: Vec::new(),
            steps_ahead: Vec::new(),
        }
    }

    /// With the steps of escalation that are to be taken, and those ahead.
    #[must_use]
    pub fn with_steps(mut self, owed: &[StepOwed<'_>], ahead: &[StepOwed<'_>], day: Day) -> Self {
        self.steps = owed.iter().map(|step| StepOwedRecord::new(step, day)).collect();
        self.steps_ahead = ahead.iter().map(|step| StepOwedRecord::new(step, day)).collect();
        self
    }
}

impl LightCountsRecord {
    /// How many of those that stand for themselves show each light.
    #[must_use]
    pub fn of(list: &DueList) -> Self {
        let count = |light: Light| list.leading().filter(|row| row.light == light).count();
        Self {
            red: count(Light::Red),
            yellow: count(Light::Yellow),
            green: count(Light::Green),
            unlit: count(Light::Unlit),
            waiting: list.leading().filter(|row| row.done_on.is_some()).count(),
        }
    }
}

impl From<&Threshold> for ThresholdRecord {
    fn from(threshold: &Threshold) -> Self {
        let Threshold { days, working, from_rules, confidence } = *threshold;
        Self { days, working, from_rules, confidence: confidence.to_string() }
    }
}

impl From<&DueRow> for DueRowRecord {
    fn from(row: &DueRow) -> Self {
        Self {
            item: row.item.to_string(),
            leads: row.leads,
            light: row.light.to_string(),
            timeliness: row.timeliness.map(|it| it.to_string()),
            due: day(row.term.as_ref().and_then(|term| term.due)),
            days_left: row.distance.map(|it| it.days),
            working_days_left: row.distance.map(|it| it.working_days),
            term: row.term.as_ref().map(TermOfItemRecord::from),
            work: row.work.map(|it| it.to_string()),
            closure: row.closure.to_string(),
            round: row.round,
            done_on: day(row.done_on),
            returned_on: day(row.returned_on),
            answering: (&row.answering).into(),
            extension: row.extension.as_ref().map(AskedRecord::from),
            milestones: row.milestones.iter().map(StageRecord::from).collect(),
        }
    }
}

impl From<&Term> for TermOfItemRecord {
    fn from(term: &Term) -> Self {
        let (source, lent_by) = match &term.source {
            TermSource::Own => ("own", None),
            TermSource::Above(item) => ("above", Some(item.to_string())),
            TermSource::Below => ("below", None),
        };
        let unresolved = match term.unresolved {
            Some(Unresolved::NoDayOf(anchor)) => Some(format!("no_day_of_{anchor}")),
            Some(Unresolved::NoGrace) => Some("no_grace".to_owned()),
            Some(Unresolved::OutOfRange) => Some("out_of_range".to_owned()),
            None => term.outlived.then(|| "outlived".to_owned()),
        };
        Self {
            source: source.to_owned(),
            lent_by,
            original: day(term.original),
            settings: term.settings.iter().map(SettingRecord::from).collect(),
            unresolved,
            standing: term.standing.is_some(),
            cadence_months: term.standing.and_then(|it| it.cadence).map(|it| it.months()),
            assumed: term.assumed.map(|it| (it.start().to_string(), it.end().to_string())),
        }
    }
}

impl From<&Setting> for SettingRecord {
    fn from(setting: &Setting) -> Self {
        let Setting { set_on, due, extension, entry } = setting;
        Self {
            set_on: set_on.to_string(),
            due: day(*due),
            extension: extension.as_ref().map(ToString::to_string),
            entry: entry.to_string(),
        }
    }
}

impl From<&Asked> for AskedRecord {
    fn from(asked: &Asked) -> Self {
        let Asked { extension, filed_on, proposed } = asked;
        Self { extension: extension.to_string(), filed_on: filed_on.to_string(), proposed: day(*proposed) }
    }
}

impl From<&Stage> for StageRecord {
    fn from(stage: &Stage) -> Self {
        let Stage { id, text, due, light } = stage;
        Self { milestone: id.clone(), text: text.clone(), due: day(*due), light: light.to_string() }
    }
}

impl From<&Pending> for PendingRecord {
    fn from(pending: &Pending) -> Self {
        Self {
            kind: pending.kind.to_string(),
            item: pending.item.to_string(),
            id: pending.id.clone(),
            title: pending.title.as_ref().map(|title| (title.zh.to_string(), title.en.to_string())),
            since: day(pending.since),
            due: day(pending.due),
            days_left: pending.distance.map(|it| it.days),
            light: pending.light.to_string(),
            by: pending.by.iter().map(ToString::to_string).collect(),
            holders: holders(&pending.holders),
            provable: pending.provable,
            confidence: pending.confidence.map(|it| it.to_string()),
            entry: pending.entry.map(|it| it.to_string()),
            count: pending.count,
        }
    }
}
