//! Counts as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::oversight::timeliness::Timeliness;
use zhenggai_core::review::ClosureReason;
use zhenggai_core::statistics::Counts;

/// How many items stand where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TallyRecord {
    /// How many there are.
    pub total: usize,
    /// Every pair of work status and closure status that occurs.
    pub axes: Vec<AxesRecord>,
    /// How they stand to their last day.
    pub timeliness: Vec<TimelinessRecord>,
    /// How many are struck off for each reason.
    pub closed_for: Vec<ReasonCountRecord>,
    /// Of how many the work status was concluded from the items below.
    pub concluded: usize,
    /// How many have another deadline than the first.
    pub extended: usize,
    /// How many were opened again.
    pub reopened: usize,
    /// How many are obligations without an end and without a last day.
    pub without_end: usize,
    /// How many are due by the cut-off day.
    pub due: usize,
    /// How many of those are complete.
    pub complete_of_due: usize,
}

/// How many stand so on both axes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AxesRecord {
    /// The work status; absent where nobody reported one.
    pub work: Option<String>,
    /// The closure status.
    pub closure: String,
    /// How many.
    pub count: usize,
}

/// How many stand so to their last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelinessRecord {
    /// `on_time`, `due_soon`, `overdue`, `extended`; absent where no last day is known.
    pub timeliness: Option<String>,
    /// Whether they are done.
    pub done: bool,
    /// How many.
    pub count: usize,
}

/// How many are struck off for a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonCountRecord {
    /// The reason.
    pub reason: String,
    /// How many.
    pub count: usize,
}

impl TallyRecord {
    /// The record of counts.
    #[must_use]
    pub fn new(counts: &Counts) -> Self {
        let axes = counts.both().iter().map(|((work, closure), count)| AxesRecord {
            work: work.map(|work| work.to_string()),
            closure: closure.to_string(),
            count: *count,
        });
        let kinds = Timeliness::ALL.iter().copied().map(Some).chain([None]);
        let timeliness = kinds.flat_map(|timeliness| {
            [true, false].map(|done| TimelinessRecord {
                timeliness: timeliness.map(|it| it.to_string()),
                done,
                count: counts.timeliness(timeliness, done),
            })
        });
        let closed_for = ClosureReason::ALL.iter().map(|reason| ReasonCountRecord {
            reason: reason.to_string(),
            count: counts.closed_for(*reason),
        });
        Self {
            total: counts.total(),
            axes: axes.collect(),
            timeliness: timeliness.filter(|it| it.count > 0).collect(),
            closed_for: closed_for.filter(|it| it.count > 0).collect(),
            concluded: counts.concluded(),
            extended: counts.extended(),
            reopened: counts.reopened(),
            without_end: counts.without_end(),
            due: counts.due(),
            complete_of_due: counts.complete_of_due(),
        }
    }
}
