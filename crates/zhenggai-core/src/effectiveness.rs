//! How well the whole was done: graded assessment, satisfaction of those affected.

use crate::id::AssessmentId;
use crate::invalid::Invalid;
use crate::item::Item;
use crate::quantity::Number;
use crate::text::{Name, Text};

/// A graded assessment of the effect (整改成效评估). The scale is data of the rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectivenessAssessment {
    /// Its id.
    pub id: AssessmentId,
    /// Of what.
    pub item: Item,
    /// The grade, such as 较好.
    pub grade: Name,
    /// The points, where points were given.
    pub points: Option<Number>,
    /// In words.
    pub text: Option<Text>,
}

/// A survey among those affected (满意度测评).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SatisfactionSurvey {
    id: AssessmentId,
    item: Item,
    asked: u32,
    satisfied: u32,
}

impl SatisfactionSurvey {
    /// `satisfied` of `asked` people were satisfied.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` when nobody was asked, or more were satisfied than asked.
    pub fn new(id: AssessmentId, item: Item, asked: u32, satisfied: u32) -> Result<Self, Invalid> {
        if asked == 0 {
            return Err(Invalid::OutOfRange { field: "asked", given: "0".to_owned(), allowed: "at least 1" });
        }
        if satisfied > asked {
            let given = satisfied.to_string();
            return Err(Invalid::OutOfRange {
                field: "satisfied",
                given,
                allowed: "at most the number asked",
            });
        }
        Ok(Self { id, item, asked, satisfied })
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &AssessmentId {
        &self.id
    }

    /// About what.
    #[must_use]
    pub const fn item(&self) -> &Item {
        &self.item
    }

    /// How many people were asked; at least 1.
    #[must_use]
    pub const fn asked(&self) -> u32 {
        self.asked
    }

    /// How many of them were satisfied.
    #[must_use]
    pub const fn satisfied(&self) -> u32 {
        self.satisfied
    }
}
