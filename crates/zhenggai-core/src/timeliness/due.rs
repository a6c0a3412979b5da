//! By when an item is due: its own deadline, else one that is lent from above or made up of those below.

use crate::closure::terms::Terms;
use crate::day::Day;
use crate::deadline::{Deadline, Standing};
use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Recorded;
use crate::item::Item;
use crate::schedule::{Anchors, Resolved};

/// Where the deadline of an item comes from (时限来源).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueSource {
    /// It was set for the item itself.
    Own,
    /// It was set for an item above, the nearest that has one.
    Above(Item),
    /// Each item below has a day; this is the last of them.
    Below,
}

/// By when an item is due (到期情况).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDue {
    /// Where the deadline comes from.
    pub source: DueSource,
    /// The day that was set first; extensions leave it as it is.
    pub first: Option<Resolved>,
    /// The day in force.
    pub in_force: Option<Resolved>,
    /// The obligation that goes on (长期坚持).
    pub standing: Option<Standing>,
    /// Whether another deadline was set after the first.
    pub moved: bool,
}

impl ItemDue {
    /// The last day, where one is known.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.in_force.as_ref().and_then(Resolved::day)
    }

    /// The last day as it was set first.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.first.as_ref().and_then(Resolved::day)
    }
}

/// The days of the events of a dossier from which time limits run: the feedback, the first publication, the first
/// approval of a plan, the end of the concentrated period as the rule set counts it.
#[must_use]
pub fn anchors(dossier: &Dossier, terms: &Terms) -> Anchors {
    let proceedings = dossier.proceedings();
    let published = proceedings.publications.iter().flat_map(|file| &file.published);
    let approved = proceedings.plans.iter().filter_map(|file| file.approved.as_ref());
    terms.anchors(
        dossier.inspection().feedback_on,
        published.map(|notice| notice.mark.on).min(),
        approved.map(|mark| mark.on).min(),
    )
}

/// By when an item is due, `anchors` being those of its dossier; `None` when neither it nor one above has a deadline,
/// and not every item below has a day.
#[must_use]
pub fn due_of(dossier: &Dossier, item: &Item, terms: &Terms, anchors: &Anchors) -> Option<ItemDue> {
    if let Some(file) = with_deadline(dossier, item) {
        return set_for(file, DueSource::Own, terms, anchors);
    }
    let parents = dossier.parents(item);
    let lender = parents.iter().find_map(|above| Some((above, with_deadline(dossier, above)?)));
    match lender {
        Some((above, file)) => set_for(file, DueSource::Above(above.clone()), terms, anchors),
        None => made_up(dossier, item, terms, anchors),
    }
}

fn with_deadline<'d>(dossier: &'d Dossier, item: &Item) -> Option<&'d ItemFile> {
    dossier.file(item).filter(|file| !file.deadlines().is_empty())
}

fn set_for(file: &ItemFile, source: DueSource, terms: &Terms, anchors: &Anchors) -> Option<ItemDue> {
    let counting = terms.due_terms();
    let resolve = |deadline: &Recorded<Deadline>| terms.calendar.resolve(&deadline.value, anchors, &counting);
    let (first, last) = (file.deadlines().first()?, file.deadlines().last()?);
    let (first, in_force) = (resolve(first), resolve(last));
    Some(ItemDue {
        source,
        first: first.due,
        in_force: in_force.due,
        standing: in_force.standing,
        moved: file.deadlines().len() > 1,
    })
}

/// The last of the days below, where every item below has one.
fn made_up(dossier: &Dossier, item: &Item, terms: &Terms, anchors: &Anchors) -> Option<ItemDue> {
    let below = dossier.children(item);
    let dues: Vec<ItemDue> =
        below.iter().map(|child| below_due(dossier, child, terms, anchors)).collect::<Option<_>>()?;
    let latest = |day: fn(&ItemDue) -> Option<&Resolved>| {
        dues.iter().filter_map(day).max_by_key(|resolved| resolved.day()).copied()
    };
    let in_force = latest(|due| due.in_force.as_ref())?;
    Some(ItemDue {
        source: DueSource::Below,
        first: latest(|due| due.first.as_ref()),
        in_force: Some(in_force),
        standing: dues.iter().find_map(|due| due.standing),
        moved: dues.iter().any(|due| due.moved),
    })
}

/// The day of an item below, which is looked for in the item itself and further below only.
fn below_due(dossier: &Dossier, item: &Item, terms: &Terms, anchors: &Anchors) -> Option<ItemDue> {
    let due = match with_deadline(dossier, item) {
        Some(file) => set_for(file, DueSource::Own, terms, anchors),
        None => made_up(dossier, item, terms, anchors),
    };
    due.filter(|due| due.day().is_some())
}
