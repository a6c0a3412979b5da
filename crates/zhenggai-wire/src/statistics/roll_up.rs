//! Added-up figures as records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zhenggai_core::closure::terms::rate::RateFormula;
use zhenggai_core::item::Level;
use zhenggai_core::language::Language;
use zhenggai_core::statistics::Counts;
use zhenggai_core::statistics::roll_up::{Kind, Node, RollUp};
use zhenggai_core::statistics::table::LEVELS;

use crate::statistics::count::TallyRecord;
use crate::statistics::rate::RateRecord;

/// Figures of many dossiers, added up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollUpRecord {
    /// Whether the rule sets of all dossiers cut rates in the same way; else it is complete by all, half up, two places.
    pub rate_agreed: bool,
    /// The sum of all.
    pub total: Vec<LevelRecord>,
    /// The nodes at the top.
    pub nodes: Vec<NodeRecord>,
    /// Dossiers that are named, and were not handed in.
    pub missing: Vec<String>,
}

/// A node: what it is, what it counts, what lies below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NodeRecord {
    /// `organisation`, `dossier` or `unit`.
    pub kind: String,
    /// Its id; absent where nobody answers.
    pub id: Option<String>,
    /// Its name; empty where nobody answers.
    pub name: String,
    /// Its figures: the sums of those below.
    pub levels: Vec<LevelRecord>,
    /// What lies right below.
    pub below: Vec<NodeRecord>,
}

/// Figures of one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRecord {
    /// `finding`, `task` or `measure`.
    pub level: String,
    /// How many stand where.
    pub counts: TallyRecord,
    /// Their rate by each formula.
    pub rates: Vec<RateRecord>,
}

impl RollUpRecord {
    /// The record of added-up figures.
    #[must_use]
    pub fn new(roll_up: &RollUp, language: Language) -> Self {
        Self {
            rate_agreed: roll_up.agreed,
            total: levels(roll_up, &roll_up.total, language),
            nodes: roll_up.tops.iter().map(|top| node(roll_up, top, language)).collect(),
            missing: roll_up.missing.iter().map(ToString::to_string).collect(),
        }
    }
}

fn node(roll_up: &RollUp, of: &Node, language: Language) -> NodeRecord {
    let (kind, id) = match &of.kind {
        Kind::Organisation(id) => ("organisation", Some(id.to_string())),
        Kind::Dossier(id) => ("dossier", Some(id.to_string())),
        Kind::Unit(party) => ("unit", party.as_ref().map(|party| party.id.to_string())),
    };
    NodeRecord {
        kind: kind.to_owned(),
        id,
        name: of.name.clone(),
        levels: levels(roll_up, &of.counts, language),
        below: of.below.iter().map(|below| node(roll_up, below, language)).collect(),
    }
}

fn levels(roll_up: &RollUp, counts: &BTreeMap<Level, Counts>, language: Language) -> Vec<LevelRecord> {
    let none = Counts::default();
    let level = |level: &Level| {
        let rate = |formula: &RateFormula| RateRecord::new(&roll_up.rate(counts, *level, *formula), language);
        LevelRecord {
            level: level.to_string(),
            counts: TallyRecord::new(counts.get(level).unwrap_or(&none)),
            rates: RateFormula::ALL.iter().map(rate).collect(),
        }
    };
    LEVELS.iter().map(level).collect()
}
