//! The table of a dossier's figures: one row a level and group, with counts and every rate.

use std::collections::BTreeMap;

use crate::closure::terms::Terms;
use crate::closure::terms::rate::{RateFormula, RateTerms, Rounding};
use crate::day::Day;
use crate::dossier::Dossier;
use crate::item::Level;
use crate::oversight::standpoint::Standpoint;
use crate::statistics::count::Counts;
use crate::statistics::group::{Group, Grouping, groups_of};
use crate::statistics::rate::{Definition, Rate};
use crate::statistics::state::{ItemState, states};

/// The terms of a rate where the rule set names none: complete by all, rounded half up to two places.
pub const USUAL: RateTerms =
    RateTerms { formula: RateFormula::Strict, rounding: Rounding::HalfUp, places: 2 };

/// The levels that are counted, highest first. A dossier is one thing and has no rate of its own.
pub const LEVELS: [Level; 3] = [Level::Finding, Level::Task, Level::Measure];

/// A row: the items of a level that belong to one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Their level.
    pub level: Level,
    /// Their group.
    pub group: Group,
    /// How many stand where.
    pub counts: Counts,
}

/// The figures of a dossier as of a day (统计表).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The day up to which is counted.
    pub cut_off: Day,
    /// By what the rows are grouped.
    pub by: Grouping,
    /// How rates are cut, and which formula the rule set names.
    pub terms: RateTerms,
    /// Whether the rule set names it; else it is [`USUAL`].
    pub named: bool,
    /// The rows: levels from findings down, within each the groups in order.
    pub rows: Vec<Row>,
}

impl Table {
    /// The rate of a row by a formula.
    #[must_use]
    pub fn rate(&self, row: &Row, formula: RateFormula) -> Rate {
        let definition = Definition::new(row.level, formula, &self.terms, self.cut_off);
        Rate::new(definition, row.group.clone(), &row.counts)
    }

    /// The rows of a level.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.level == level)
    }
}

/// How a rule set cuts rates; [`USUAL`] where it does not say.
#[must_use]
pub fn rate_terms(terms: &Terms) -> (RateTerms, bool) {
    terms.completion_rate.as_ref().map_or((USUAL, false), |rate| (rate.value, true))
}

/// The figures of a dossier as of the day of the standpoint, its rows grouped.
///
/// A dossier as of an earlier day, or as it was known at an earlier moment, gives the figures of that day and moment:
/// what was published can be made again, whatever was recorded since.
#[must_use]
pub fn table(standpoint: &Standpoint<'_>, by: Grouping) -> Table {
    let (dossier, day) = (standpoint.dossier(), standpoint.day());
    let states = states(standpoint);
    let (rate, named) = rate_terms(standpoint.terms());
    let rows = LEVELS.iter().flat_map(|level| rows(dossier, &states, *level, day, by)).collect();
    Table { cut_off: day, by, terms: rate, named, rows }
}

fn rows(dossier: &Dossier, states: &[ItemState], level: Level, day: Day, by: Grouping) -> Vec<Row> {
    let mut members: BTreeMap<Group, Vec<&ItemState>> = BTreeMap::new();
    // Classes are those of measures.
    let by = if by == Grouping::Class && level != Level::Measure { Grouping::Level } else { by };
    for state in states.iter().filter(|state| state.item.level() == level) {
        for group in groups_of(dossier, &state.item, by, day) {
            members.entry(group).or_default().push(state);
        }
    }
    if members.is_empty() && by == Grouping::Level {
        members.insert(Group::All, Vec::new());
    }
    let row =
        |(group, states): (Group, Vec<&ItemState>)| Row { level, group, counts: Counts::of(states, day) };
    members.into_iter().map(row).collect()
}
