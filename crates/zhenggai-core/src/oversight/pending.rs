//! What else is due besides the items: reports, look-backs, reviews of standing obligations, answers.

use crate::closure::source::Confidence;
use crate::closure::terms::limit::{CONCENTRATED_PERIOD, Shown, TimeLimit};
use crate::closure::terms::title::Title;
use crate::day::Day;
use crate::dossier::file::ItemFile;
use crate::id::EntryId;
use crate::item::Item;
use crate::oversight::light::{Light, light};
use crate::oversight::standpoint::Standpoint;
use crate::oversight::tenure::{Holder, holders};
use crate::oversight::term::{Distance, distance, resolve};
use crate::oversight::timeliness::timeliness;
use crate::party::Duty;
use crate::schedule::look::Looks;
use crate::vocabulary;

vocabulary! {
    /// What kind of thing is due besides an item (待办种类).
    pub enum PendingKind as "pending_kind" {
        /// A time limit of the whole dossier (全案时限).
        TimeLimit = "time_limit",
        /// A milestone that was not reached (节点).
        Milestone = "milestone",
        /// A request for more time that waits for its answer (待批延期).
        Extension = "extension",
        /// A look-back that was planned, or that the rules ask for (回头看).
        LookBack = "look_back",
        /// A further look at a standing obligation (长期坚持事项复核).
        StandingReview = "standing_review",
        /// An answer to the public (答复群众意见).
        CommentAnswer = "comment_answer",
        /// An answer to a check of similar matters (答复举一反三).
        ExtentAnswer = "extent_answer",
        /// An objection that was not settled (异议).
        Objection = "objection",
    }
}

/// Something that is due besides the items (其他待办).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What kind.
    pub kind: PendingKind,
    /// Of which item; of the dossier where it concerns the whole.
    pub item: Item,
    /// Its id in the record, or that of the time limit in the rule set; absent where the rules alone ask for it.
    pub id: Option<String>,
    /// What the rule set calls it.
    pub title: Option<Title>,
    /// Since when it is waited for.
    pub since: Option<Day>,
    /// By when it is due; absent where nobody said.
    pub due: Option<Day>,
    /// How far that lies ahead or behind.
    pub distance: Option<Distance>,
    /// Its light.
    pub light: Light,
    /// In which duties somebody must do it.
    pub by: Vec<Duty>,
    /// Who holds them on the day, or was asked by name.
    pub holders: Vec<Holder>,
    /// Whether the record can show that it was done. Where it cannot, it stands in the list until somebody says so.
    pub provable: bool,
    /// How sure the value of the rule set is that it rests on; absent where it rests on the record alone.
    pub confidence: Option<Confidence>,
    /// The entry it rests on, where it rests on one.
    pub entry: Option<EntryId>,
    /// How many of its kind are meant together, such as the closed items out of which a sample is looked at.
    pub count: usize,
}

impl Pending {
    fn new(standpoint: &Standpoint<'_>, kind: PendingKind, item: Item, due: Option<Day>) -> Self {
        let in_time = due.map(|due| timeliness(standpoint, due, None, false));
        Self {
            kind,
            item,
            id: None,
            title: None,
            since: None,
            due,
            distance: due.map(|due| distance(standpoint, due)),
            light: light(in_time, false),
            by: Vec::new(),
            holders: Vec::new(),
            provable: true,
            confidence: None,
            entry: None,
            count: 1,
        }
    }

    fn named(mut self, id: impl ToString, since: Day, entry: EntryId) -> Self {
        (self.id, self.since, self.entry) = (Some(id.to_string()), Some(since), Some(entry));
        self
    }

    fn by(mut self, standpoint: &Standpoint<'_>, duties: &[Duty]) -> Self {
        self.by = duties.to_vec();
        for duty in duties {
            for holder in holders(standpoint, &self.item, *duty, standpoint.day()) {
                if !self.holders.contains(&holder) {
                    self.holders.push(holder);
                }
            }
        }
        self
    }
}

/// Everything that is due besides the items, by day; what has no day comes last.
#[must_use]
pub fn pending(standpoint: &Standpoint<'_>) -> Vec<Pending> {
    let mut all: Vec<Pending> = limits(standpoint).collect();
    for item in standpoint.dossier().items() {
        if let Some(file) = standpoint.file(&item) {
            of_item(standpoint, &item, file, &mut all);
        }
    }
    all.extend(look_backs_owed(standpoint));
    all.extend(comments(standpoint));
    all.sort_by_key(|pending| (pending.due.is_none(), pending.due));
    all
}

fn of_item(standpoint: &Standpoint<'_>, item: &Item, file: &ItemFile, all: &mut Vec<Pending>) {
    let new = |kind, due| Pending::new(standpoint, kind, item.clone(), due);
    if !file.closure_status().is_closed() {
        for open in file.milestones().iter().filter(|it| it.reached.is_none()) {
            let (milestone, mark) = (&open.milestone.value, &open.milestone.mark);
            let due = resolve(standpoint, &milestone.due).due.and_then(|due| due.day());
            let one = new(PendingKind::Milestone, due).named(&milestone.id, mark.on, mark.entry);
            all.push(one.by(standpoint, &[Duty::ResponsibleUnit]));
        }
        for open in file.extensions().iter().filter(|it| it.decision.is_none()) {
            let (extension, mark) = (&open.request.value, &open.request.mark);
            let granting = standpoint.terms().extension.as_ref();
            let granting = granting.map_or(&[][..], |rules| &rules.value.granted_by);
            let one = new(PendingKind::Extension, None).named(&extension.id, mark.on, mark.entry);
            all.push(one.by(standpoint, granting));
        }
    }
    for open in file.look_backs().iter().filter(|it| it.report.is_none()) {
        let (look, mark) = (&open.planned.value, &open.planned.mark);
        let one = new(PendingKind::LookBack, Some(look.planned_for)).named(&look.id, mark.on, mark.entry);
        all.push(one.by(standpoint, &[mark.duty]));
    }
    for open in file.extent_checks().iter() {
        let unanswered: Vec<Holder> = open.unanswered().map(Holder::from).collect();
        if !unanswered.is_empty() {
            let (check, mark) = (&open.check.value, &open.check.mark);
            let one = new(PendingKind::ExtentAnswer, check.answer_by).named(&check.id, mark.on, mark.entry);
            all.push(Pending { count: unanswered.len(), holders: unanswered, ..one });
        }
    }
    for open in file.round().objections().iter().filter(|it| it.outcome.is_none()) {
        let (objection, mark) = (&open.objection.value, &open.objection.mark);
        let one = new(PendingKind::Objection, None).named(&objection.id, mark.on, mark.entry);
        all.push(one.by(standpoint, &[Duty::InspectionOffice]));
    }
    all.extend(standing_review(standpoint, item, file));
}

/// The next look at a standing obligation: it runs from the day of the deadline, or from the last look.
fn standing_review(standpoint: &Standpoint<'_>, item: &Item, file: &ItemFile) -> Option<Pending> {
    let (deadline, standing) = file.standing()?;
    let cadence = standing.cadence?;
    let due = resolve(standpoint, &deadline.value).due.and_then(|due| due.day());
    let since = due.unwrap_or(deadline.mark.on);
    let last = file.last_looked_at(since);
    let roll = standpoint.terms().due_terms().roll;
    let next = Looks { since, cadence, last }.next(standpoint.calendar(), roll)?;
    let one = Pending::new(standpoint, PendingKind::StandingReview, item.clone(), Some(next.day));
    let one = Pending { since: Some(last.unwrap_or(since)), entry: Some(deadline.entry()), ..one };
    Some(one.by(standpoint, &[Duty::ResponsibleUnit]))
}

/// The look-backs that the rules ask for and nobody has planned: one for all closed items whose day has come. What was
/// looked at since its closure counts towards the sample.
fn look_backs_owed(standpoint: &Standpoint<'_>) -> Option<Pending> {
    let rules = standpoint.terms().look_back.as_ref()?;
    let terms = standpoint.terms().due_terms();
    let ripe = standpoint.dossier().items().filter_map(|item| {
        let file = standpoint.file(&item)?;
        let closed = standpoint.closed_on(&item)?;
        let looked = file.look_backs().iter().any(|look| look.planned.mark.on >= closed);
        let due = standpoint.calendar().after(closed, rules.value.after, terms.start, terms.roll)?;
        (due.day <= standpoint.day()).then_some((due.day, looked))
    });
    let ripe: Vec<(Day, bool)> = ripe.collect();
    let percent = usize::try_from(rules.value.sample_percent.unwrap_or(100)).unwrap_or(100);
    let sample = ripe.len().saturating_mul(percent).div_ceil(100);
    let looked = ripe.iter().filter(|(_, looked)| *looked).count();
    let count = sample.checked_sub(looked).filter(|count| *count > 0)?;
    let first = ripe.iter().filter(|(_, looked)| !looked).map(|(day, _)| *day).min()?;
    let one = Pending::new(standpoint, PendingKind::LookBack, Item::Dossier, Some(first));
    let one = Pending { confidence: Some(rules.source.confidence), count, ..one };
    Some(one.by(standpoint, &[Duty::InspectionOffice]))
}

fn comments(standpoint: &Standpoint<'_>) -> impl Iterator<Item = Pending> {
    let open = standpoint.dossier().proceedings().comments.iter().filter(|file| file.answer.is_none());
    open.map(|file| {
        let (comment, mark) = (&file.comment.value, &file.comment.mark);
        let item = comment.item.clone().unwrap_or(Item::Dossier);
        let one = Pending::new(standpoint, PendingKind::CommentAnswer, item, comment.answer_by);
        one.named(&comment.id, mark.on, mark.entry).by(standpoint, &[Duty::RectificationOffice])
    })
}

fn limits<'a>(standpoint: &'a Standpoint<'_>) -> impl Iterator<Item = Pending> + use<'a> {
    let asked = standpoint.terms().limits.iter().filter(|limit| limit.event.as_str() != CONCENTRATED_PERIOD);
    asked.filter_map(|limit| limit_of(standpoint, limit))
}

fn limit_of(standpoint: &Standpoint<'_>, limit: &TimeLimit) -> Option<Pending> {
    let terms = standpoint.terms().due_terms();
    let last = limit.last_day(standpoint.anchors(), &terms, standpoint.calendar())?;
    let shown = limit.shown(standpoint.dossier());
    let due = match shown {
        Shown::Done { last: done, .. } => again(standpoint, limit, last.day, done.on)?,
        Shown::NothingToDo => again(standpoint, limit, last.day, standpoint.day())?,
        Shown::NotDone | Shown::Unknown => last.day,
    };
    let one = Pending::new(standpoint, PendingKind::TimeLimit, Item::Dossier, Some(due));
    let one = Pending {
        id: Some(limit.event.to_string()),
        title: Some(limit.title.clone()),
        since: standpoint.anchors().day(limit.anchor),
        provable: shown != Shown::Unknown,
        confidence: Some(limit.source.confidence),
        ..one
    };
    Some(one.by(standpoint, &limit.by))
}

/// The next time of a limit that comes again, when it was last met on `done`.
fn again(standpoint: &Standpoint<'_>, limit: &TimeLimit, first: Day, done: Day) -> Option<Day> {
    let months = limit.every_months?;
    let roll = limit.roll.unwrap_or(standpoint.terms().due_terms().roll);
    let mut day = first;
    while day <= done {
        day = day.plus_months(months)?;
    }
    standpoint.calendar().on(day, roll).map(|counted| counted.day)
}
