//! A rule set: which rules are asked of which items, with which weight, on which terms.

// parts
pub mod scope;
pub mod validity;

// conditions
pub mod condition;

use std::collections::BTreeSet;

pub use crate::closure::source::{Confidence, PolicySource};

use crate::closure::ask::Ask;
use crate::closure::params::Params;
use crate::closure::policy::condition::OwnCondition;
use crate::closure::policy::scope::Scope;
use crate::closure::policy::validity::Validity;
use crate::closure::reason::{Answer, Weight};
use crate::closure::rule::Rule;
use crate::closure::rules::RULES;
use crate::closure::terms::Terms;
use crate::code::Code;
use crate::day::Day;
use crate::id::PolicyId;
use crate::inspection::Regime;
use crate::item::Level;
use crate::text::Name;

/// A rule of a rule set: what it does, and what it rests on.
#[derive(Debug, Clone)]
pub struct PolicyRule {
    /// The rule.
    pub rule: &'static Rule,
    /// Of which levels it is asked.
    pub levels: Vec<Level>,
    /// Of which items of these levels.
    pub scope: Scope,
    /// Whether it blocks.
    pub weight: Weight,
    /// The parameters it is asked with.
    pub params: Params,
    /// What it rests on.
    pub source: PolicySource,
}

/// A rule that a rule set switches off, openly.
#[derive(Debug, Clone)]
pub struct RuleOff {
    /// The rule.
    pub rule: &'static Rule,
    /// Why.
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
    /// The set it was made from.
    pub base: Option<PolicyId>,
    /// The lines of oversight it is for; all of them when empty.
    pub regimes: BTreeSet<Regime>,
    /// Whether it may be chosen by line of oversight and day alone, without being named.
    pub chosen_by_itself: bool,
    /// From which day it is in force.
    pub valid_from: Option<Day>,
    /// Until which day.
    pub valid_until: Option<Day>,
    /// What it rests on as a whole.
    pub sources: Vec<PolicySource>,
    /// Its rules, in the order in which reasons are printed.
    pub rules: Vec<PolicyRule>,
    /// The rules it switches off.
    pub rules_off: Vec<RuleOff>,
    /// Its own conditions, asked after the rules.
    pub conditions: Vec<OwnCondition>,
    /// The terms its rules read.
    pub terms: Terms,
}

impl Policy {
    /// The rules asked of items of this level.
    pub fn rules_for(&self, level: Level) -> impl Iterator<Item = &PolicyRule> {
        self.rules.iter().filter(move |rule| rule.levels.contains(&level))
    }

    /// What a rule answers under this set: with the parameters it gives, also where it switches the rule off.
    #[must_use]
    pub fn answer(&self, code: Code, ask: &Ask<'_>) -> Option<Answer> {
        let mut asked = self.rules.iter().filter(|rule| rule.rule.code() == code);
        let covering = asked.clone().find(|rule| rule.scope.covers(ask));
        match covering.or_else(|| asked.next()) {
            Some(own) => Some(own.rule.judge(&ask.with(&own.params)).no_surer_than(own.source.confidence)),
            None => RULES.iter().find(|rule| rule.code() == code).map(|rule| rule.judge(ask)),
        }
    }

    /// How sure each of its values is, by the value's name in the file.
    pub fn confidences(&self) -> impl Iterator<Item = (String, Confidence)> {
        let terms = &self.terms;
        let sections = [
            ("calendar", terms.counting.as_ref().map(|it| &it.source)),
            ("evidence", terms.evidence_source.as_ref()),
            ("public_notice", terms.public_notice.as_ref().map(|it| &it.source)),
            ("look_back", terms.look_back.as_ref().map(|it| &it.source)),
            ("extension", terms.extension.as_ref().map(|it| &it.source)),
            ("escalation", terms.escalation.as_ref().map(|it| &it.source)),
            ("grades", terms.grades.as_ref().map(|it| &it.source)),
            ("completion_rate", terms.completion_rate.as_ref().map(|it| &it.source)),
            ("authority", terms.authority_source.as_ref()),
        ];
        let limits = terms.limits.iter().map(|it| (format!("time_limits.{}", it.event), &it.source));
        let reviews = terms.reviews.iter().map(|it| (format!("reviews.{}", it.id), &it.source));
        let rules = self.rules.iter().map(|it| (format!("rules.{}", it.rule.code()), &it.source));
        let own = self.conditions.iter().map(|it| (format!("conditions.{}", it.id), &it.source));
        let separations = terms.separations.iter().map(|(it, on)| (format!("separation.{it}"), &on.source));
        let sections = sections.into_iter().filter_map(|(name, source)| Some((name.to_owned(), source?)));
        let named = sections.chain(limits).chain(rules).chain(own).chain(reviews).chain(separations);
        named.map(|(name, source)| (name, source.confidence))
    }

    /// Whether it is in force on `day`, the day of the feedback: a dossier keeps the rules of that day.
    #[must_use]
    pub fn validity(&self, day: Day) -> Validity {
        Validity::on(day, self.valid_from, self.valid_until)
    }

    /// Whether it is for this line of oversight.
    #[must_use]
    pub fn is_for(&self, regime: Regime) -> bool {
        self.regimes.is_empty() || self.regimes.contains(&regime)
    }
}
