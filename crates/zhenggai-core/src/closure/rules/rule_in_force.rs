//! A rule that was only drafted is no rule made.

use std::collections::BTreeSet;

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::dossier::recorded::Recorded;
use crate::item::Level;
use crate::measure::MeasureNature;
use crate::outcome::{RuleOutput, RuleStage};
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("RULE_IN_FORCE");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("rule_in_force.md")),
    &[Level::Measure, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let outputs = ask.file().rule_outputs();
    // What a title last came to is what counts: a draft that was issued later is no draft.
    let mut seen = BTreeSet::new();
    let mut latest: Vec<_> = outputs.iter().rev().filter(|output| seen.insert(&output.value.title)).collect();
    latest.reverse();
    let at = |stage: RuleStage| latest.iter().filter(move |output| output.value.stage == stage);
    if let Some(draft) = at(RuleStage::Drafted).next() {
        return Answer::not_met("drafted")
            .with("title", &draft.value.title)
            .with("count", at(RuleStage::Drafted).count())
            .settled_by(&[Duty::ResponsibleUnit, Duty::LeadLeader])
            .on_all(at(RuleStage::Drafted).map(|output| output.entry()));
    }
    if let Some(made) = at(RuleStage::Made).next() {
        return Answer::cannot_tell("not_issued")
            .with("title", &made.value.title)
            .with("count", at(RuleStage::Made).count())
            .settled_by(&[Duty::ResponsibleUnit])
            .on_all(at(RuleStage::Made).map(|output| output.entry()));
    }
    let later = |output: &&&Recorded<RuleOutput>| output.value.in_force_from > Some(ask.day());
    if let Some(last) = latest.iter().filter(later).max_by_key(|output| output.value.in_force_from) {
        let day = last.value.in_force_from;
        return Answer::not_met("not_yet")
            .with("title", &last.value.title)
            .with("day", day.map_or_else(String::new, |day| day.to_string()))
            .with("count", latest.iter().filter(later).count())
            .settled_by(&[Duty::ResponsibleUnit])
            .due(day)
            .on_all(latest.iter().filter(later).map(|output| output.entry()));
    }
    let makes_rules =
        ask.measure().is_some_and(|measure| measure.value.natures().contains(&MeasureNature::RuleMaking));
    if !latest.is_empty() {
        Answer::met("in_force").with("count", latest.len()).on_all(latest.iter().map(|output| output.entry()))
    } else if makes_rules {
        ask.absent("none").settled_by(&[Duty::ResponsibleUnit])
    } else {
        Answer::does_not_apply("no_rule")
    }
}
