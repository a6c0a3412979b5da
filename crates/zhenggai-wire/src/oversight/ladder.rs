//! Steps of escalation that are to be taken, as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::day::Day;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::escalation::Escalation;
use zhenggai_core::oversight::ladder::{Charge, Skipped, StepOwed};
use zhenggai_core::text::Name;

use crate::oversight::answering::{HolderRecord, holders};

/// A step of the ladder that somebody must take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepOwedRecord {
    /// About what.
    pub item: String,
    /// The round that is running, from 1.
    pub round: u32,
    /// The step, by its id in the rule set.
    pub step: String,
    /// What the rule set calls it, in Chinese and in English.
    pub title: (String, String),
    /// By which means: `reminder`, `supervision_letter`, `guidance_letter`, `warning_letter`, `admonitory_talk`,
    /// `circulated_criticism`, `recheck`, `accountability_proposal`.
    pub letter: String,
    /// The day from which it is asked for.
    pub since: String,
    /// Whether that is the day itself: each step is new once under one due day of a round.
    pub new: bool,
    /// The due day of the item.
    pub due: String,
    /// Calendar days that are left until then; negative when the day is over. Of a step ahead, on the day of the step.
    pub days_left: i64,
    /// Working days that are left; negative when the day is over.
    pub working_days_left: i64,
    /// In which duties somebody must take it, and who holds them on the day.
    pub by: Vec<ChargeRecord>,
    /// On whom, likewise.
    pub to: Vec<ChargeRecord>,
    /// What the record shows to have been taken before.
    pub taken: Vec<StepTakenRecord>,
    /// The milder steps that nobody took and that are not asked for any more.
    pub skipped: Vec<StepSkippedRecord>,
    /// A request for more time that nobody has answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
}

/// A duty and whoever holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChargeRecord {
    /// The duty.
    pub duty: String,
    /// Who holds it on the day; empty where nobody does.
    pub holders: Vec<HolderRecord>,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepTakenRecord {
    /// Its id in the record.
    pub escalation: String,
    /// About what; the item, or one above it.
    pub item: String,
    /// By which means.
    pub letter: String,
    /// The day.
    pub on: String,
    /// The number of the letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The entry that recorded it.
    pub entry: String,
}

/// A step that nobody took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepSkippedRecord {
    /// The step, by its id in the rule set.
    pub step: String,
    /// Its day.
    pub day: String,
}

impl StepOwedRecord {
    /// The record of a step as of `day`.
    #[must_use]
    pub fn new(owed: &StepOwed<'_>, day: Day) -> Self {
        Self {
            item: owed.item.to_string(),
            round: owed.round,
            step: owed.step.id.to_string(),
            title: (owed.step.title.zh.to_string(), owed.step.title.en.to_string()),
            letter: owed.step.letter.to_string(),
            since: owed.since.to_string(),
            new: owed.is_new(day),
            due: owed.due.to_string(),
            days_left: owed.distance.days,
            working_days_left: owed.distance.working_days,
            by: owed.by.iter().map(ChargeRecord::from).collect(),
            to: owed.to.iter().map(ChargeRecord::from).collect(),
            taken: owed.taken.iter().map(|taken| (*taken).into()).collect(),
            skipped: owed.skipped.iter().map(StepSkippedRecord::from).collect(),
            extension: owed.extension.as_ref().map(|asked| asked.extension.to_string()),
        }
    }
}

impl From<&Charge> for ChargeRecord {
    fn from(charge: &Charge) -> Self {
        let Charge { duty, holders: held } = charge;
        Self { duty: duty.to_string(), holders: holders(held) }
    }
}

impl From<&Recorded<Escalation>> for StepTakenRecord {
    fn from(taken: &Recorded<Escalation>) -> Self {
        let Escalation { id, item, letter, number, .. } = &taken.value;
        Self {
            escalation: id.to_string(),
            item: item.to_string(),
            letter: letter.to_string(),
            on: taken.mark.on.to_string(),
            number: number.as_ref().map(Name::to_string),
            entry: taken.entry().to_string(),
        }
    }
}

impl From<&Skipped<'_>> for StepSkippedRecord {
    fn from(skipped: &Skipped<'_>) -> Self {
        let Skipped { step, day } = skipped;
        Self { step: step.id.to_string(), day: day.to_string() }
    }
}
