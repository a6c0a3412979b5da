//! The leads that came up with an item were handled to the end.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::item::Level;
use crate::measure::MeasureNature;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("LEADS_SETTLED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("leads_settled.md")),
    &[Level::Measure, Level::Task, Level::Finding, Level::Dossier],
    judge,
);

/// The id of the time limit for word on the leads.
const LIMIT: &str = "leads";

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::DisciplineBody, Duty::OrganisationDepartment];
    let leads: Vec<_> = ask.files_below().into_iter().flat_map(|file| file.leads()).collect();
    let entries = || {
        let last = leads.iter().filter_map(|file| file.dispositions.last()).map(|last| last.entry());
        leads.iter().map(|file| file.lead.entry()).chain(last)
    };
    let pending = || leads.iter().filter(|file| file.is_pending());
    if pending().next().is_some() {
        let terms = ask.terms();
        let limit = terms.limit(LIMIT);
        let last = limit.and_then(|it| it.last_day(&ask.anchors(), &terms.due_terms(), &terms.calendar));
        return Answer::not_met("pending")
            .with("count", pending().count())
            .with("all", leads.len())
            .settled_by(&settlers)
            .due(last.map(|counted| counted.day))
            .on_all(entries());
    }
    let transfers = ask.measure().filter(|it| it.value.natures().contains(&MeasureNature::LeadTransfer));
    match transfers {
        _ if !leads.is_empty() => Answer::met("settled").with("count", leads.len()).on_all(entries()),
        Some(measure) => {
            ask.absent("none").settled_by(&[Duty::InspectionTeam, Duty::InspectionOffice]).on(measure.entry())
        }
        None => Answer::does_not_apply("no_lead"),
    }
}
