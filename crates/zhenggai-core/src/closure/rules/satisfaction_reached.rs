//! Those affected were asked, and enough of them are satisfied.

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("SATISFACTION_REACHED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("satisfaction_reached.md")),
    &[Level::Finding, Level::Dossier],
    judge,
)
.with_params(&[PERCENT]);

const PERCENT: Param = Param {
    name: "percent_at_least",
    least: 1,
    most: 100,
    zh: "满意度至少百分之几",
    en: "how many of a hundred people asked must be satisfied at least",
};

fn judge(ask: &Ask<'_>) -> Answer {
    let own = ask.dossier().proceedings().surveys.iter().filter(|it| it.value.item() == ask.item());
    let Some(latest) = own.max_by_key(|it| it.mark.on) else {
        return ask.absent("none").settled_by(&[Duty::InspectionOffice, Duty::RectificationOffice]);
    };
    let (asked, satisfied) = (latest.value.asked(), latest.value.satisfied());
    let hundredfold = i64::from(satisfied).saturating_mul(100);
    let short = |percent: &i64| hundredfold < percent.saturating_mul(i64::from(asked));
    let answer = match ask.param(PERCENT.name).filter(short) {
        Some(percent) => Answer::not_met("too_few")
            .with("percent", percent)
            .settled_by(&[Duty::ResponsibleUnit, Duty::LeadLeader]),
        None => Answer::met("surveyed"),
    };
    answer.with("asked", asked).with("satisfied", satisfied).on(latest.entry())
}
