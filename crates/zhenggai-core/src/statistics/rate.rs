//! Rates (完成率): never without what was divided by what, up to which day, and how the figure was cut.

use crate::closure::terms::rate::{RateFormula, RateTerms, Rounding};
use crate::day::Day;
use crate::item::Level;
use crate::measure::MeasureClass;
use crate::statistics::count::Counts;
use crate::statistics::group::Group;
use crate::statistics::percent::Percent;
use crate::vocabulary;
use crate::work::WorkStatus;

/// What a rate says (口径). Without it a percentage means nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Definition {
    /// Items of which level are counted.
    pub level: Level,
    /// What is divided by what.
    pub formula: RateFormula,
    /// How it is cut.
    pub rounding: Rounding,
    /// To how many places of the percentage.
    pub places: u32,
    /// The day up to which is counted, this day included.
    pub cut_off: Day,
}

impl Definition {
    /// The definition of a rate on these terms, but with this formula.
    #[must_use]
    pub const fn new(level: Level, formula: RateFormula, terms: &RateTerms, cut_off: Day) -> Self {
        Self { level, formula, rounding: terms.rounding, places: terms.places, cut_off }
    }
}

vocabulary! {
    /// Why there is no rate (无法计算的原因).
    pub enum NoRate as "no_rate" {
        /// There is nothing to divide by (分母为零).
        NothingCounted = "nothing_counted",
        /// Obligations that go on have plans, and no rate of completion (持续整改不计完成率). Source: domain 2.12.
        Continuing = "continuing",
    }
}

/// A rate with its definition. It has no form of its own: what prints it is given all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    definition: Definition,
    group: Group,
    numerator: usize,
    denominator: usize,
}

/// All of a rate at once, for whoever prints it or hands it on. No part is given without the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateParts<'r> {
    /// What it says.
    pub definition: &'r Definition,
    /// Of which items of the level.
    pub group: &'r Group,
    /// How many count.
    pub numerator: usize,
    /// Out of how many.
    pub denominator: usize,
    /// The percentage, cut as the definition says, such as `96.18%`; or why there is none.
    pub percent: Result<String, NoRate>,
}

impl Rate {
    /// The rate of a group that these counts are of.
    #[must_use]
    pub fn new(definition: Definition, group: Group, counts: &Counts) -> Self {
        let complete = counts.work(Some(WorkStatus::Complete));
        let (numerator, denominator) = match definition.formula {
            RateFormula::Strict => (complete, counts.total()),
            RateFormula::Lenient => {
                (complete.saturating_add(counts.work(Some(WorkStatus::BasicallyComplete))), counts.total())
            }
            RateFormula::Closed => (counts.closed(), counts.total()),
            RateFormula::DueOnly => (counts.complete_of_due(), counts.due()),
        };
        Self { definition, group, numerator, denominator }
    }

    /// All of it.
    #[must_use]
    pub fn parts(&self) -> RateParts<'_> {
        let Definition { rounding, places, .. } = self.definition;
        let percent = match self.group {
            Group::Class(Some(MeasureClass::Continuing)) => Err(NoRate::Continuing),
            _ => Percent::of(self.numerator, self.denominator, rounding, places)
                .map(|percent| percent.to_string())
                .ok_or(NoRate::NothingCounted),
        };
        RateParts {
            definition: &self.definition,
            group: &self.group,
            numerator: self.numerator,
            denominator: self.denominator,
            percent,
        }
    }
}
