//! What the course of the work contradicts: days that cannot be, lateness unexplained, drafts and parts called done.

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
use crate::oversight::progress::done_on;
use crate::oversight::standpoint::Standpoint;
use crate::oversight::term::{resolve, term};
use crate::schedule::Resolved;
use crate::statistics::group::findings;
use crate::work::WorkStatus;

pub(super) fn of_item(standpoint: &Standpoint<'_>, item: &Item, file: &ItemFile) -> Vec<Note> {
    let dossier = standpoint.dossier();
    let mut notes = before_feedback(dossier, item, file);
    notes.extend(overdue(standpoint, item, file));
    notes.extend(asked_late(standpoint, item, file));
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
    let open = dossier.children(item).iter().filter(|child| done_on(standpoint, child).is_none()).count();
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

fn overdue(standpoint: &Standpoint<'_>, item: &Item, file: &ItemFile) -> Option<Note> {
    let day = standpoint.day();
    // What is late is told of the item that has the deadline, or of the measure that it is lent to.
    let told = !file.deadlines().is_empty() || matches!(item, Item::Measure(_));
    let due = term(standpoint, item)?.due?;
    let waiting = file.extensions().iter().any(|extension| extension.decision.is_none());
    if !told || due >= day || done_on(standpoint, item).is_some() || waiting {
        return None;
    }
    let note = Note::new(card::OVERDUE_UNEXPLAINED, item).with("due", due).with("day", day);
    Some(match file.deadline() {
        Some(deadline) => note.by(deadline.entry()),
        None => note,
    })
}

fn asked_late(standpoint: &Standpoint<'_>, item: &Item, file: &ItemFile) -> Vec<Note> {
    let late = file.extensions().iter().filter_map(|extension| {
        let asked = extension.request.mark.on;
        // A deadline that was set on the day itself may be what the request asked for.
        let in_force = file.deadlines().iter().rfind(|deadline| deadline.mark.on < asked)?;
        let due = resolve(standpoint, &in_force.value).due.as_ref().and_then(Resolved::day)?;
        let note = Note::new(card::EXTENSION_AFTER_DUE, item).by(extension.request.entry());
        (asked > due).then(|| note.with("asked", asked).with("due", due))
    });
    late.collect()
}
