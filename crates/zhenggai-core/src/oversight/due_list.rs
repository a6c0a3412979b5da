//! The due list: every open item with its day, its light and who answers for it.

use crate::day::Day;
use crate::dossier::file::ItemFile;
use crate::id::{ExtensionId, PartyId};
use crate::item::Item;
use crate::oversight::light::{Light, light};
use crate::oversight::progress::{done_on, sent_back};
use crate::oversight::standpoint::Standpoint;
use crate::oversight::tenure::{Holder, holders};
use crate::oversight::term::{Distance, Term, TermSource, distance, resolve, term};
use crate::oversight::timeliness::{Threshold, Timeliness, timeliness};
use crate::party::Duty;
use crate::review::ClosureStatus;
use crate::work::WorkStatus;

/// The due list of a dossier on a day (到期清单).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueList {
    /// The day.
    pub day: Day,
    /// From when lights are yellow.
    pub threshold: Threshold,
    /// Every item that is not struck off, by due day; those without a day last.
    pub rows: Vec<DueRow>,
    /// The items that are struck off, in the order of the dossier.
    pub closed: Vec<Item>,
}

/// One item of the due list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow {
    /// The item.
    pub item: Item,
    /// By when; absent where no deadline was set.
    pub term: Option<Term>,
    /// How far that lies ahead or behind.
    pub distance: Option<Distance>,
    /// Whether it is in time; absent where there is no day.
    pub timeliness: Option<Timeliness>,
    /// Its light.
    pub light: Light,
    /// What the responsible unit last reported.
    pub work: Option<WorkStatus>,
    /// Where it stands on the closure axis.
    pub closure: ClosureStatus,
    /// The round that is running, from 1.
    pub round: u32,
    /// The day since which they who answer for it owe nothing more.
    pub done_on: Option<Day>,
    /// The day on which it was last sent back, while it still is.
    pub returned_on: Option<Day>,
    /// Who leads it, who is responsible, who handles it.
    pub answering: Answering,
    /// A request for more time that nobody has answered.
    pub extension: Option<Asked>,
    /// The milestones that were not reached, by due day.
    pub milestones: Vec<Stage>,
    /// Whether it stands for itself in a list: nothing that is open below it is due as early.
    pub leads: bool,
}

/// Who answers for an item on a day (责任人).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answering {
    /// The lead leaders, the main one first.
    pub leaders: Vec<Holder>,
    /// The responsible units, the main one first.
    pub units: Vec<Holder>,
    /// The handlers.
    pub handlers: Vec<Holder>,
}

/// A request for more time that waits for its answer (待批延期).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub extension: ExtensionId,
    /// The day of the request.
    pub filed_on: Day,
    /// The due day asked for.
    pub proposed: Option<Day>,
}

/// A milestone that was not reached (未完成节点).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: String,
    /// What is to be reached.
    pub text: String,
    /// By when.
    pub due: Option<Day>,
    /// Its light.
    pub light: Light,
}

/// Whose items are wanted (清单范围).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Those that this party leads.
    Leader(PartyId),
    /// Those for which this party is the responsible unit.
    Unit(PartyId),
    /// Those for which this party answers in any duty.
    Anyone(PartyId),
}

impl Answering {
    /// Who answers for `item` on `day`.
    #[must_use]
    pub fn on(standpoint: &Standpoint<'_>, item: &Item, day: Day) -> Self {
        let of = |duty| holders(standpoint, item, duty, day);
        Self { leaders: of(Duty::LeadLeader), units: of(Duty::ResponsibleUnit), handlers: of(Duty::Handler) }
    }

    /// Whether they are those that are wanted.
    #[must_use]
    pub fn are(&self, whose: &Whose) -> bool {
        let among = |holders: &[Holder], party: &PartyId| holders.iter().any(|holder| holder.party == *party);
        match whose {
            Whose::Leader(party) => among(&self.leaders, party),
            Whose::Unit(party) => among(&self.units, party),
            Whose::Anyone(party) => {
                [&self.leaders, &self.units, &self.handlers].iter().any(|holders| among(holders, party))
            }
        }
    }
}

impl DueList {
    /// The same list with only those items for which somebody answers on the day.
    #[must_use]
    pub fn of(mut self, whose: &Whose) -> Self {
        self.rows.retain(|row| row.answering.are(whose));
        self
    }

    /// The items that stand for themselves, by due day.
    pub fn leading(&self) -> impl Iterator<Item = &DueRow> {
        self.rows.iter().filter(|row| row.leads)
    }
}

/// Every item of the dossier: what is open with its day and light, what is closed by name.
#[must_use]
pub fn due_list(standpoint: &Standpoint<'_>) -> DueList {
    let (mut rows, mut closed) = (Vec::new(), Vec::new());
    for item in standpoint.dossier().items() {
        match standpoint.file(&item) {
            Some(file) if !file.closure_status().is_closed() => rows.push(row(standpoint, item, file)),
            _ => closed.push(item),
        }
    }
    rows.sort_by_key(|row| {
        let due = row.term.as_ref().and_then(|term| term.due);
        (due.is_none(), due)
    });
    DueList { day: standpoint.day(), threshold: Threshold::of(standpoint), rows, closed }
}

fn row(standpoint: &Standpoint<'_>, item: Item, file: &ItemFile) -> DueRow {
    let term = term(standpoint, &item);
    let due = term.as_ref().and_then(|term| term.due);
    let done = done_on(standpoint, &item);
    let extended = term.as_ref().is_some_and(|term| term.extended);
    let timeliness = due.map(|due| timeliness(standpoint, due, done, extended));
    DueRow {
        distance: due.map(|due| distance(standpoint, due)),
        timeliness,
        light: light(timeliness, done.is_some()),
        work: file.work_status().map(|(_, status)| status),
        closure: file.closure_status(),
        round: file.round().number(),
        done_on: done,
        returned_on: sent_back(file).filter(|_| done.is_none()),
        answering: Answering::on(standpoint, &item, standpoint.day()),
        extension: pending_extension(standpoint, file),
        milestones: stages(standpoint, file),
        leads: leads(standpoint, &item, term.as_ref()),
        term,
        item,
    }
}

/// Whether an item stands for itself: a deadline was set for it or lent to it, and nothing open below it has one that
/// is as early; where no day is known at all, only what has nothing below it.
#[must_use]
pub fn leads(standpoint: &Standpoint<'_>, item: &Item, own: Option<&Term>) -> bool {
    let open: Vec<Item> = open_below(standpoint, item);
    if item == &Item::Dossier {
        return own.is_some_and(|term| term.source == TermSource::Own);
    }
    match own {
        Some(Term { source: TermSource::Below, .. }) | None => open.is_empty(),
        Some(Term { due: None, .. }) => open.is_empty(),
        Some(Term { due: Some(due), .. }) => !open.iter().any(|child| {
            term(standpoint, child).and_then(|below| below.due).is_some_and(|below| below <= *due)
        }),
    }
}

/// The items anywhere below that are not struck off.
fn open_below(standpoint: &Standpoint<'_>, item: &Item) -> Vec<Item> {
    let mut open = Vec::new();
    let mut left: Vec<&Item> = standpoint.dossier().children(item).iter().collect();
    while let Some(child) = left.pop() {
        if !standpoint.closure(child).is_closed() {
            open.push(child.clone());
        }
        left.extend(standpoint.dossier().children(child));
    }
    open
}

pub(crate) fn pending_extension(standpoint: &Standpoint<'_>, file: &ItemFile) -> Option<Asked> {
    let extension = file.extensions().iter().rfind(|extension| extension.decision.is_none())?;
    let proposed = resolve(standpoint, &extension.request.value.proposed).due;
    Some(Asked {
        extension: extension.request.value.id.clone(),
        filed_on: extension.request.mark.on,
        proposed: proposed.and_then(|due| due.day()),
    })
}

fn stages(standpoint: &Standpoint<'_>, file: &ItemFile) -> Vec<Stage> {
    let open = file.milestones().iter().filter(|milestone| milestone.reached.is_none());
    let mut stages: Vec<Stage> = open
        .map(|file| {
            let milestone = &file.milestone.value;
            let due = resolve(standpoint, &milestone.due).due.and_then(|due| due.day());
            let in_time = due.map(|due| timeliness(standpoint, due, None, false));
            Stage {
                id: milestone.id.to_string(),
                text: milestone.text.to_string(),
                due,
                light: light(in_time, false),
            }
        })
        .collect();
    stages.sort_by_key(|stage| (stage.due.is_none(), stage.due));
    stages
}
