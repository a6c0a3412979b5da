//! What a verdict, a responsibility, a report can be about.

use core::fmt;
use core::str::FromStr;

use crate::id::{FindingId, MeasureId, TaskId};
use crate::invalid::Invalid;
use crate::vocabulary;

vocabulary! {
    /// The level of an item: measures close before tasks, tasks before findings, findings before the dossier.
    pub enum Level as "level" {
        /// 措施.
        Measure = "measure",
        /// 任务.
        Task = "task",
        /// 问题.
        Finding = "finding",
        /// 整改台账.
        Dossier = "dossier",
    }
}

/// Something that is carried out, reported, reviewed and struck off (事项), printed as `measure:F1.M2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A measure.
    Measure(MeasureId),
    /// A task.
    Task(TaskId),
    /// A finding.
    Finding(FindingId),
    /// The whole dossier.
    Dossier,
}

impl Item {
    /// Its level.
    #[must_use]
    pub const fn level(&self) -> Level {
        match self {
            Self::Measure(_) => Level::Measure,
            Self::Task(_) => Level::Task,
            Self::Finding(_) => Level::Finding,
            Self::Dossier => Level::Dossier,
        }
    }

    /// Its id within the dossier; empty for the dossier itself.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Measure(id) => id.as_str(),
            Self::Task(id) => id.as_str(),
            Self::Finding(id) => id.as_str(),
            Self::Dossier => "",
        }
    }
}

impl FromStr for Item {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is not `dossier`, or a level, `:` and an id.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        match form.split_once(':') {
            Some(("measure", id)) => MeasureId::new(id).map(Self::Measure),
            Some(("task", id)) => TaskId::new(id).map(Self::Task),
            Some(("finding", id)) => FindingId::new(id).map(Self::Finding),
            None if form == "dossier" => Ok(Self::Dossier),
            _ => Err(Invalid::malformed("item", form, "`measure:…`, `task:…`, `finding:…` or `dossier`")),
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dossier => f.write_str("dossier"),
            _ => write!(f, "{}:{}", self.level(), self.id()),
        }
    }
}
