//! What was achieved was assessed and graded.

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::closure::terms::grade::Grade;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("EFFECT_ASSESSED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("effect_assessed.md")),
    &[Level::Finding, Level::Dossier],
    judge,
)
.with_params(&[NO_WORSE_THAN]);

const NO_WORSE_THAN: Param = Param {
    name: "no_worse_than",
    least: 1,
    most: 20,
    zh: "评估等次不得低于规则集等次表的第几等",
    en: "the place on the scale of grades, counted from the best, that is still good enough",
};

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::InspectionOffice, Duty::DisciplineBody, Duty::OrganisationDepartment];
    let own = ask.dossier().proceedings().assessments.iter().filter(|it| it.value.item == *ask.item());
    let Some(latest) = own.max_by_key(|it| it.mark.on) else {
        return ask.absent("none").settled_by(&settlers);
    };
    let grade = &latest.value.grade;
    let answer = match (ask.wanted(NO_WORSE_THAN.name), place(ask, grade.as_str())) {
        (Some(_), None) => Answer::cannot_tell("unknown_grade").settled_by(&settlers),
        (Some(wanted), Some(place)) if place > wanted => {
            Answer::not_met("too_low").settled_by(&[Duty::FirstResponsible, Duty::ResponsibleUnit])
        }
        _ => Answer::met("assessed"),
    };
    let sure = ask.terms().grades.as_ref().filter(|_| ask.wanted(NO_WORSE_THAN.name).is_some());
    let answer = sure.map(|grades| grades.source.confidence).into_iter().fold(answer, Answer::no_surer_than);
    let answer = match scale(ask).iter().find(|it| is_named(it, grade.as_str())) {
        Some(Grade { title, .. }) => answer.with("grade_zh", &title.zh).with("grade_en", &title.en),
        None => answer.with("grade", grade),
    };
    answer.with("day", latest.mark.on).on(latest.entry())
}

fn scale<'a>(ask: &Ask<'a>) -> &'a [Grade] {
    ask.terms().grades.as_ref().map_or(&[][..], |grades| &grades.value.0)
}

fn is_named(grade: &Grade, word: &str) -> bool {
    [&grade.title.zh, &grade.title.en, &grade.id].iter().any(|name| name.as_str() == word)
}

/// The place of a grade on the scale of the rule set, from 1, by its name in either language or its id.
fn place(ask: &Ask<'_>, grade: &str) -> Option<usize> {
    scale(ask).iter().position(|it| is_named(it, grade)).map(|place| place.saturating_add(1))
}
