//! Statistics as JSON (`zhenggai-statistics/1`): every rate with its definition, every figure with its day.

// parts
pub mod count;

// rates
pub mod rate;

// matters
pub mod matter;

// outcomes
pub mod outcome;

// courses
pub mod burn_up;
pub mod roll_up;

use serde::{Deserialize, Serialize};

use crate::statistics::burn_up::BurnUpRecord;
use crate::statistics::count::TallyRecord;
use crate::statistics::matter::{CommonProblemRecord, ExtentRecord, RecurrenceRecord};
use crate::statistics::outcome::OutcomesRecord;
use crate::statistics::rate::{GroupRecord, RateRecord};
use crate::statistics::roll_up::RollUpRecord;
use crate::verdict::PolicyRefRecord;

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-statistics/1";

/// Figures of one dossier or of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatisticsRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// `zh` or `en`: the language of names and sentences.
    pub language: String,
    /// The day up to which is counted.
    pub as_of: String,
    /// The moment up to which entries were known; absent where all count.
    pub known_at: Option<String>,
    /// By what rows are grouped: `level`, `unit`, `leader`, `class`, `aspect`, `source`.
    pub by: String,
    /// The dossiers, one by one.
    pub dossiers: Vec<DossierFiguresRecord>,
    /// All of them added up; absent for a single dossier without a tree.
    pub roll_up: Option<RollUpRecord>,
    /// What came back.
    pub recurrences: Vec<RecurrenceRecord>,
    /// What several organisations have or may have.
    pub common_problems: Vec<CommonProblemRecord>,
    /// What came of checks of similar matters.
    pub extent_checks: Vec<ExtentRecord>,
}

/// Figures of one dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierFiguresRecord {
    /// Its id.
    pub dossier: String,
    /// Its title.
    pub title: String,
    /// `full_record` or `published_extract`.
    pub coverage: String,
    /// The rule set whose terms counted.
    pub policy: PolicyRefRecord,
    /// Whether the rule set says how a completion rate is made; else it is complete by all, half up, two places.
    pub rate_named: bool,
    /// The formula that the rule set names.
    pub formula: String,
    /// From which entries the figures were made: whoever has the ledger can make them again.
    pub position: PositionRecord,
    /// The rows: levels from findings down, within each the groups.
    pub rows: Vec<RowRecord>,
    /// The course of each level.
    pub burn_up: Vec<BurnUpRecord>,
    /// What came of accountability and of recoveries.
    pub outcomes: OutcomesRecord,
}

/// The position of a ledger (账本位置).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositionRecord {
    /// How many entries were read.
    pub entries: usize,
    /// The ids of the newest of them: those that no other names as before it.
    pub heads: Vec<String>,
}

/// The items of a level that belong to one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowRecord {
    /// `finding`, `task` or `measure`.
    pub level: String,
    /// Which of them.
    pub group: GroupRecord,
    /// How many stand where.
    pub counts: TallyRecord,
    /// Their rate by each formula.
    pub rates: Vec<RateRecord>,
}
