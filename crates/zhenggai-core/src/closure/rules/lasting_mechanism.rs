//! Something keeps a finding from coming back: a rule in force, or an obligation that is looked at.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::outcome::RuleStage;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("LASTING_MECHANISM");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("lasting_mechanism.md")),
    &[Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::LeadLeader, Duty::ResponsibleUnit];
    let files = ask.files_below();
    let rules: Vec<_> = files.iter().flat_map(|file| file.rule_outputs()).collect();
    let at = |wanted: &[RuleStage]| rules.iter().copied().find(|rule| wanted.contains(&rule.value.stage));
    let made = [RuleStage::Issued, RuleStage::Revised];
    let holds = rules.iter().find(|rule| {
        made.contains(&rule.value.stage) && rule.value.in_force_from.is_none_or(|from| from <= ask.day())
    });
    let stands = files.iter().find_map(|file| file.standing().filter(|(_, it)| it.cadence.is_some()));
    let told = |answer: Answer, rule: &crate::dossier::recorded::Recorded<crate::outcome::RuleOutput>| {
        answer.with("title", &rule.value.title).on(rule.entry())
    };
    if let Some(rule) = holds {
        told(Answer::met("rule"), rule)
    } else if let Some((deadline, _)) = stands {
        Answer::met("standing").on(deadline.entry())
    } else if let Some(rule) = at(&[RuleStage::Made]) {
        told(Answer::cannot_tell("not_issued"), rule).settled_by(&settlers)
    } else if let Some(rule) = at(&[RuleStage::Drafted, RuleStage::Issued, RuleStage::Revised]) {
        told(Answer::not_met("not_in_force"), rule).settled_by(&settlers)
    } else {
        ask.absent("none").settled_by(&settlers)
    }
}
