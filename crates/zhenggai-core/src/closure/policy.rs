//! A rule set: which rules are asked of which level, with which weight, on which terms.

use crate::closure::reason::Weight;
use crate::closure::rule::Rule;
use crate::closure::terms::Terms;
use crate::day::Day;
use crate::id::PolicyId;
use crate::item::Level;
use crate::text::{Name, Text};
use crate::vocabulary;

vocabulary! {
    /// How sure a value of a rule set is (依据的可靠程度).
    pub enum Confidence as "confidence" {
        /// Read in the named source (已核实).
        Confirmed = "confirmed",
        /// Concluded from practice in several places (归纳自实践).
        Practice = "practice",
        /// Not confirmed; an editable default (未核实).
        Unconfirmed = "unconfirmed",
    }
}

/// Where a rule set takes a value from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicySource {
    /// The source in words.
    pub text: Text,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A rule of a rule set: what it does, and what it rests on.
#[derive(Debug, Clone)]
pub struct PolicyRule {
    /// The rule.
    pub rule: &'static Rule,
    /// Of which levels it is asked.
    pub levels: Vec<Level>,
    /// Whether it blocks.
    pub weight: Weight,
    /// What it rests on.
    pub source: PolicySource,
}

/// A rule set (规则集): versioned data. A verdict names the set and version it was made under.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Its id, such as `cn.party-inspection.2015`.
    pub id: PolicyId,
    /// Its version, apart from the version of this software.
    pub version: Name,
    /// Its title in Chinese.
    pub title_zh: Name,
    /// Its title in English.
    pub title_en: Name,
    /// From which day it is in force.
    pub valid_from: Option<Day>,
    /// Until which day.
    pub valid_until: Option<Day>,
    /// What it rests on as a whole.
    pub sources: Vec<PolicySource>,
    /// Its rules, in the order in which reasons are printed.
    pub rules: Vec<PolicyRule>,
    /// The terms its rules read.
    pub terms: Terms,
}

impl Policy {
    /// The rules asked of items of this level.
    pub fn rules_for(&self, level: Level) -> impl Iterator<Item = &PolicyRule> {
        self.rules.iter().filter(move |rule| rule.levels.contains(&level))
    }
}
