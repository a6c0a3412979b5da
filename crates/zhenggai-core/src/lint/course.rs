//! What the course of the work contradicts: days that cannot be, lateness unexplained, drafts and parts called done.

use crate::closure::terms::Terms;
use crate::day::Day;
use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Recorded;
use crate::finding::FindingSource;
use crate::id::FindingId;
use crate::item::Item;
use crate::lint::card;
use crate::lint::note::Note;
use crate::outcome::{RuleOutput, RuleStage};
use crate::schedule::Resolved;
use crate::statistics::group::findings;
use crate::timeliness::due::{ItemDue, anchors, due_of};
use crate::timeliness::state::done_on;
use crate::work::WorkStatus;

pub(super) fn of_item(dossier: &Dossier, item: &Item, file: &ItemFile, terms: &Terms, day: Day) -> Vec<Note> {
    let mut notes = before_feedback(dossier, item, file);
    notes.extend(overdue(dossier, item, file, terms, day));
    notes.extend(asked_late(dossier, item, file, terms));
    let complete = file.work_status().filter(|(_, status)| *status == WorkStatus::Complete);
    let Some((report, _)) = complete else { return notes };
    let drafts = file.rule_outputs().iter().filter(|rule| {
        // What was said of the same title later counts.
        let same = |other: &&_| -> bool { titles_agree(other, rule) };
        file.rule_outputs().iter().rev().find(same).is_some_and(|it| it.value.stage == RuleStage::Drafted)
    });
    let mut titles: Vec<&str> = drafts.map(|rule| rule.value.title.as_str()).collect();
    titles.dedup();
    let draft =
        |title: &str| Note::new(card::DRAFT_COUNTED_AS_RULE, item).by(report.entry()).with("title", title);
    notes.extend(titles.into_iter().map(draft));
    let below = dossier.children(item).iter().filter_map(|child| dossier.file(child));
    let open = below.filter(|child| done_on(child).is_none()).count();
    if open > 0 {
        let note = Note::new(card::COMPLETE_WITH_OPEN_PARTS, item).by(report.entry());
        notes.push(note.with("open", open));
    }
    notes
}

type Rule = Recorded<RuleOutput>;

fn titles_agree(one: &Rule, other: &Rule) -> bool {
    one.value.title == other.value.title
}

fn before_feedback(dossier: &Dossier, item: &Item, file: &ItemFile) -> Vec<Note> {
    let Some(feedback) = dossier.inspection().feedback_on else { return Vec::new() };
    let on_site = |id: &FindingId| {
        let finding = dossier.findings().get(id);
        finding.is_some_and(|it| it.value.source == FindingSource::HandedOverOnSite)
    };
    if findings(dossier, item).iter().any(on_site) {
        return Vec::new();
    }
    let complete = file.reports().iter().filter(|it| it.value.status == Some(WorkStatus::Complete));
    let early = complete.filter(|report| report.mark.on < feedback);
    let note = |day: Day, entry| {
        let note = Note::new(card::FACT_BEFORE_FEEDBACK, item).by(entry);
        note.with("day", day).with("feedback", feedback)
    };
    early.map(|report| note(report.mark.on, report.entry())).collect()
}

fn overdue(dossier: &Dossier, item: &Item, file: &ItemFile, terms: &Terms, day: Day) -> Option<Note> {
    // What is late is told of the item that has the deadline, or of the measure that it is lent to.
    let told = !file.deadlines().is_empty() || matches!(item, Item::Measure(_));
    let due = due_of(dossier, item, terms, &anchors(dossier, terms)).as_ref().and_then(ItemDue::day)?;
    let below = dossier.children(item);
    let parts = !below.is_empty()
        && below.iter().all(|child| dossier.file(child).is_some_and(|file| done_on(file).is_some()));
    let waiting = file.extensions().iter().any(|extension| extension.decision.is_none());
    if !told || due >= day || done_on(file).is_some() || parts || waiting {
        return None;
    }
    let note = Note::new(card::OVERDUE_UNEXPLAINED, item).with("due", due).with("day", day);
    Some(match file.deadline() {
        Some(deadline) => note.by(deadline.entry()),
        None => note,
    })
}

fn asked_late(dossier: &Dossier, item: &Item, file: &ItemFile, terms: &Terms) -> Vec<Note> {
    let anchors = anchors(dossier, terms);
    let late = file.extensions().iter().filter_map(|extension| {
        let asked = extension.request.mark.on;
        // A deadline that was set on the day itself may be what the request asked for.
        let in_force = file.deadlines().iter().rfind(|deadline| deadline.mark.on < asked)?;
        let days = terms.calendar.resolve(&in_force.value, &anchors, &terms.due_terms());
        let due = days.due.as_ref().and_then(Resolved::day)?;
        let note = Note::new(card::EXTENSION_AFTER_DUE, item).by(extension.request.entry());
        (asked > due).then(|| note.with("asked", asked).with("due", due))
    });
    late.collect()
}
