//! More time was asked for before the day, within the caps, and granted by somebody else.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::closure::source::Confidence;
use crate::code::{Card, Code, Family, Severity};
use crate::day::Day;
use crate::deadline::Deadline;
use crate::decision::Decision;
use crate::dossier::file::ExtensionFile;
use crate::dossier::recorded::Recorded;
use crate::extension::ExtensionDecision;
use crate::id::EntryId;
use crate::item::Level;
use crate::mandate::Separation;
use crate::party::Duty;
use crate::schedule::extension::{Asked, DueHistory, ExtensionFlaw, Granted};

/// The rule's code.
pub const CODE: Code = Code::new("EXTENSION_IN_ORDER");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Warning, include_str!("extension_in_order.md")),
    &[Level::Measure, Level::Task, Level::Finding],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let files = ask.file().extensions();
    let rules = ask.terms().extension.as_ref();
    let sure = rules.map_or(Confidence::Practice, |rules| rules.source.confidence);
    let usual = || vec![Duty::InspectionOffice];
    let granters = rules.map_or_else(usual, |rules| rules.value.granted_by.clone());
    if let Some(open) = files.iter().find(|file| file.decision.is_none()) {
        return Answer::not_met("pending").settled_by(&granters).no_surer_than(sure).on(open.request.entry());
    }
    let granted: Vec<_> = files.iter().filter_map(granted).collect();
    let entries = || files.iter().flat_map(|it| core::iter::once(it.request.entry()).chain(decided(it)));
    if files.is_empty() {
        return Answer::does_not_apply("none_asked");
    }
    if granted.is_empty() {
        return Answer::met("none_granted").with("count", files.len()).on_all(entries());
    }
    let Some(first) = first_day(ask) else {
        return Answer::cannot_tell("no_first_day").settled_by(&[Duty::LeadLeader]).on_all(entries());
    };
    let mut before: Vec<Granted> = Vec::new();
    for (file, decision, until) in granted {
        let about = |answer: Answer| {
            answer.settled_by(&granters).no_surer_than(sure).on(file.request.entry()).on(decision.entry())
        };
        let applicant = &file.request.mark.author;
        let own = *applicant == decision.mark.author;
        if own && ask.binds(Separation::ExtensionApproverNotApplicant, applicant) {
            return about(Answer::not_met("own_word").with("party", applicant));
        }
        if rules.is_some() && !granters.contains(&decision.mark.duty) {
            return about(Answer::not_met("not_empowered").with("duty", decision.mark.duty));
        }
        let Some(due) = ask.due_day(until) else { return about(Answer::cannot_tell("no_day")) };
        let asked = Asked { filed_on: file.request.mark.on, due };
        let terms = rules.map(|rules| rules.value.terms).unwrap_or_default();
        let history = DueHistory::new(first, before.clone());
        if let Some(flaw) = history.flaws(asked, &terms, &ask.terms().calendar).into_iter().next() {
            return about(said(flaw));
        }
        before.push(Granted { decided_on: decision.mark.on, due });
    }
    let last = before.last().map_or(first, |granted| granted.due);
    Answer::met("in_order")
        .with("count", before.len())
        .with("first", first)
        .with("day", last)
        .no_surer_than(sure)
        .on_all(entries())
}

fn said(flaw: ExtensionFlaw) -> Answer {
    match flaw {
        ExtensionFlaw::FiledLate { last_day } => Answer::not_met("filed_late").with("day", last_day),
        ExtensionFlaw::NotLater { in_force } => Answer::not_met("not_later").with("day", in_force),
        ExtensionFlaw::TooMany { most } => Answer::not_met("too_many").with("most", most),
        ExtensionFlaw::TooLong { latest } => Answer::not_met("too_long").with("day", latest),
    }
}

/// A request that was granted, its answer, and the deadline that was granted.
fn granted(file: &ExtensionFile) -> Option<(&ExtensionFile, &Recorded<ExtensionDecision>, &Deadline)> {
    let decision = file.decision.as_ref().filter(|it| it.value.decision == Decision::Accepted)?;
    Some((file, decision, decision.value.granted.as_ref().unwrap_or(&file.request.value.proposed)))
}

fn decided(file: &ExtensionFile) -> Option<EntryId> {
    file.decision.as_ref().map(Recorded::entry)
}

/// The first due day of the item: that of the first deadline set for it, or above it, other than by an extension.
fn first_day(ask: &Ask<'_>) -> Option<Day> {
    let by_extension: Vec<EntryId> = ask.file().extensions().iter().filter_map(decided).collect();
    let files = ask.lineage();
    let mut deadlines = files.iter().flat_map(|file| file.deadlines());
    deadlines.find(|it| !by_extension.contains(&it.entry())).and_then(|it| ask.due_day(&it.value))
}
