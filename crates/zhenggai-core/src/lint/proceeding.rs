//! What the proceedings of a whole dossier contradict: reports handed in late, meetings before there was anything to deal
//! with, leaders from outside the group, more declared done than is.

use crate::claim::{Claim, ClaimKind, Counted};
use crate::closure::terms::Terms;
use crate::closure::terms::limit::Shown;
use crate::day::Day;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Recorded;
use crate::dossier::{Coverage, Dossier};
use crate::id::PartyId;
use crate::item::{Item, Level};
use crate::lint::card;
use crate::lint::note::Note;
use crate::meeting::MeetingKind;
use crate::party::Duty;
use crate::review::ClosureReason;
use crate::work::WorkStatus;

/// What is wrong with one item as it was led and struck off.
pub(super) fn of_item(dossier: &Dossier, item: &Item, file: &ItemFile) -> Vec<Note> {
    let mut notes: Vec<Note> = outsiders(dossier, item, file).collect();
    notes.extend(rebutted_within(item, file));
    notes
}

/// What is wrong with the whole.
pub(super) fn of_whole(dossier: &Dossier, terms: &Terms) -> Vec<Note> {
    let mut notes: Vec<Note> = too_early(dossier).collect();
    notes.extend(overstated(dossier));
    if dossier.coverage() == Coverage::FullRecord {
        notes.extend(late(dossier, terms));
        notes.extend(head_absent(dossier));
    }
    notes
}

/// Those who lead an item and were never granted that duty, where others were: the group is known then.
fn outsiders<'a>(
    dossier: &'a Dossier,
    item: &'a Item,
    file: &'a ItemFile,
) -> impl Iterator<Item = Note> + use<'a> {
    let grants = dossier.powers().grants().iter().map(|file| &file.grant.value);
    let group: Vec<&PartyId> = grants
        .filter(|grant| matches!(grant.duty, Duty::LeadLeader | Duty::FirstResponsible))
        .map(|grant| &grant.party.id)
        .collect();
    let led = file.responsibilities().iter().filter(|held| held.value.duty() == Duty::LeadLeader);
    led.filter(move |held| !group.is_empty() && !group.contains(&&held.value.party().id)).map(|held| {
        let note = Note::new(card::LEADER_NOT_IN_GROUP, item).by(held.entry());
        note.with("party", &held.value.party().name)
    })
}

/// A finding struck off as not so, by the word of the organisation alone.
fn rebutted_within(item: &Item, file: &ItemFile) -> Option<Note> {
    let closed = file.round().closed().filter(|_| item.level() == Level::Finding)?;
    let reviews = file.round().reviews().iter().map(|step| step.mark.duty);
    let mut words = reviews.chain([closed.mark.duty]);
    let alone = closed.value == ClosureReason::NotSubstantiated && !words.any(Duty::is_outside);
    alone.then(|| Note::new(card::REBUTTED_WITHIN, item).by(closed.entry()))
}

/// Meetings that deal with the feedback before there was any.
fn too_early(dossier: &Dossier) -> impl Iterator<Item = Note> {
    let feedback = dossier.inspection().feedback_on;
    let meetings = dossier.proceedings().meetings.iter();
    let dealt = meetings.filter(|meeting| {
        matches!(meeting.value.kind, MeetingKind::CommitteeSession | MeetingKind::SpecialDemocraticLife)
    });
    dealt.filter_map(move |meeting| {
        let feedback = feedback.filter(|feedback| meeting.mark.on < *feedback)?;
        let note = Note::new(card::MEETING_BEFORE_FEEDBACK, &Item::Dossier).by(meeting.entry());
        Some(note.with("day", meeting.mark.on).with("feedback", feedback))
    })
}

/// Figures that say more is complete than the record shows for their day.
fn overstated(dossier: &Dossier) -> impl Iterator<Item = Note> + '_ {
    let claims = dossier.claims().iter().filter(|claim| claim.value.kind == ClaimKind::Completed);
    claims.filter_map(|claim| {
        let declared = usize::try_from(claim.value.value.as_count()?).ok()?;
        let complete = complete(dossier, claim)?;
        let note = Note::new(card::COMPLETED_OVERSTATED, &Item::Dossier).by(claim.entry());
        (declared > complete)
            .then(|| note.with("day", claim.mark.on).with("declared", declared).with("complete", complete))
    })
}

/// How many of what a figure counts were reported complete by its day, or struck off; `None` where the record need not
/// have them all.
fn complete(dossier: &Dossier, claim: &Recorded<Claim>) -> Option<usize> {
    let level = match claim.value.of {
        Counted::Problems => Level::Finding,
        Counted::Tasks => Level::Task,
        Counted::Measures => Level::Measure,
        Counted::Aspects | Counted::Categories | Counted::Documents | Counted::VillageProblems => {
            return None;
        }
    };
    if dossier.coverage() != Coverage::FullRecord {
        return None;
    }
    let files = dossier.items().filter(|item| item.level() == level).filter_map(|item| dossier.file(&item));
    Some(files.filter(|file| complete_by(file, claim.mark.on)).count())
}

fn complete_by(file: &ItemFile, day: Day) -> bool {
    let mut told = file.reports().iter().filter(|report| report.mark.on <= day);
    let said = told.rfind(|report| report.value.status.is_some()).and_then(|report| report.value.status);
    let closed = file.round().closed().is_some_and(|closed| closed.mark.on <= day);
    closed || said == Some(WorkStatus::Complete)
}

/// What the time limits are for that ask for a plan or a report to be handed in.
const REPORTS: &[&str] = &["plan", "report", "progress_report", "head_report"];

/// What was handed in after the day that the rule set sets for it.
fn late<'a>(dossier: &'a Dossier, terms: &'a Terms) -> impl Iterator<Item = Note> + use<'a> {
    let anchors = terms.anchors_of(dossier);
    let reports = terms.limits.iter().filter(|limit| REPORTS.contains(&limit.event.as_str()));
    reports.filter_map(move |limit| {
        let last = limit.last_day(&anchors, &terms.due_terms(), &terms.calendar)?.day;
        let Shown::Done { first, .. } = limit.shown(dossier) else { return None };
        let note = Note::new(card::REPORT_LATE, &Item::Dossier).by(first.entry);
        let note = note.with("title_zh", &limit.title.zh).with("title_en", &limit.title.en);
        (first.on > last).then(|| note.with("due", last).with("day", first.on))
    })
}

/// The first person responsible is known, leads nothing and reported nothing, while others lead.
fn head_absent(dossier: &Dossier) -> Option<Note> {
    let grants = dossier.powers().grants().iter().map(|file| &file.grant);
    let heads: Vec<_> = grants.filter(|grant| grant.value.duty == Duty::FirstResponsible).collect();
    let named = heads.first()?;
    let is_head = |party: &PartyId| heads.iter().any(|grant| grant.value.party.id == *party);
    let files: Vec<&ItemFile> = dossier.items().filter_map(|item| dossier.file(&item)).collect();
    let leaders = files.iter().flat_map(|file| file.responsibilities());
    let leaders: Vec<_> = leaders.filter(|held| held.value.duty() == Duty::LeadLeader).collect();
    let led = leaders.iter().any(|held| is_head(&held.value.party().id));
    let reported = files.iter().flat_map(|file| file.reports()).any(|report| is_head(&report.mark.author));
    let note = || Note::new(card::HEAD_ABSENT, &Item::Dossier).by(named.entry());
    (!leaders.is_empty() && !led && !reported).then(|| note().with("party", &named.value.party.name))
}
