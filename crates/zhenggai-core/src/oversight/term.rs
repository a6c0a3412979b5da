//! By when an item is due: the first day that was set, every later one, and the one in force.

use crate::calendar::count::Assumed;
use crate::day::{Day, Period};
use crate::deadline::{Deadline, Standing};
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Recorded;
use crate::id::{EntryId, ExtensionId};
use crate::item::Item;
use crate::oversight::standpoint::Standpoint;
use crate::schedule::{Resolved, Unresolved};

/// Where an item has its deadline from (时限来源).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermSource {
    /// It was set for the item itself.
    Own,
    /// It was set for this item above.
    Above(Item),
    /// None was set; what is due last below it decides.
    Below,
}

/// A deadline as it was set at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The day from which it counts.
    pub set_on: Day,
    /// The due day, where there is one.
    pub due: Option<Day>,
    /// The extension by which it was granted; absent where it was set outright.
    pub extension: Option<ExtensionId>,
    /// The entry that set it.
    pub entry: EntryId,
}

/// The deadline of an item over time (事项时限).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Where it comes from.
    pub source: TermSource,
    /// All deadlines that were set, the first one first; the last one is in force. Empty where it comes from below.
    pub settings: Vec<Setting>,
    /// The first due day that was set; it stays what it was.
    pub original: Option<Day>,
    /// The due day in force.
    pub due: Option<Day>,
    /// Why there is no due day, although something is due.
    pub unresolved: Option<Unresolved>,
    /// Whether the due day fell before the item was opened again, so that it needs a new one.
    pub outlived: bool,
    /// Whether the due day in force was granted by an extension, or one of those below was.
    pub extended: bool,
    /// What goes on without end.
    pub standing: Option<Standing>,
    /// The days it rests on that the calendar does not know.
    pub assumed: Assumed,
}

impl Term {
    /// How often more time was granted.
    #[must_use]
    pub fn extensions(&self) -> usize {
        self.settings.iter().filter(|setting| setting.extension.is_some()).count()
    }

    /// Whether it is an obligation that goes on and was never due on a day.
    #[must_use]
    pub const fn is_without_end(&self) -> bool {
        self.standing.is_some() && self.due.is_none() && self.unresolved.is_none() && !self.outlived
    }

    /// The day from which the due day in force counts; `None` where it comes from below.
    #[must_use]
    pub fn set_on(&self) -> Option<Day> {
        self.settings.last().map(|setting| setting.set_on)
    }
}

/// By when `item` is due: its own deadline, else that of the nearest item above, else the latest below where each item
/// below has a day; `None` where no deadline was set at all.
///
/// When an item is opened again, a due day that was over by then counts no more: the new round needs one of its own.
#[must_use]
pub fn term(standpoint: &Standpoint<'_>, item: &Item) -> Option<Term> {
    let lineage = core::iter::once(item.clone()).chain(standpoint.dossier().parents(item));
    let mut set = lineage.filter_map(|line| {
        let file = standpoint.file(&line).filter(|file| !file.deadlines().is_empty())?;
        Some((if line == *item { TermSource::Own } else { TermSource::Above(line) }, file))
    });
    match set.next() {
        Some((source, file)) => Some(of(standpoint, item, source, file)),
        None => below(standpoint, item),
    }
}

fn of(standpoint: &Standpoint<'_>, item: &Item, source: TermSource, file: &ItemFile) -> Term {
    let settings: Vec<Setting> = file.deadlines().iter().map(|it| setting(standpoint, file, it)).collect();
    let days = file.deadline().map(|it| resolve(standpoint, &it.value));
    let due = days.as_ref().and_then(|days| days.due);
    let reopened = standpoint.file(item).and_then(|own| own.round().reopened()).map(|it| it.mark.on);
    let outlived = reopened.is_some_and(|on| due.and_then(|due| due.day()).is_some_and(|day| day < on));
    Term {
        source,
        original: settings.first().and_then(|first| first.due),
        extended: settings.last().is_some_and(|last| last.extension.is_some()),
        settings,
        due: due.and_then(|due| due.day()).filter(|_| !outlived),
        unresolved: match due {
            Some(Resolved::Unknown(why)) => Some(why),
            _ => None,
        },
        outlived,
        standing: days.and_then(|days| days.standing),
        assumed: match due {
            Some(Resolved::On(due)) => due.assumed,
            _ => None,
        },
    }
}

fn setting(standpoint: &Standpoint<'_>, file: &ItemFile, deadline: &Recorded<Deadline>) -> Setting {
    let granted = file.extensions().iter().find(|extension| {
        extension.decision.as_ref().is_some_and(|decision| decision.entry() == deadline.entry())
    });
    Setting {
        set_on: deadline.mark.on,
        due: resolve(standpoint, &deadline.value).due.and_then(|due| due.day()),
        extension: granted.map(|extension| extension.request.value.id.clone()),
        entry: deadline.entry(),
    }
}

fn below(standpoint: &Standpoint<'_>, item: &Item) -> Option<Term> {
    let children = standpoint.dossier().children(item);
    let terms: Vec<Term> = children.iter().filter_map(|child| term(standpoint, child)).collect();
    if terms.is_empty() {
        return None;
    }
    let each = terms.len() == children.len();
    let last = |day: fn(&Term) -> Option<Day>| {
        let days: Option<Vec<Day>> = terms.iter().map(day).collect();
        days.filter(|_| each).and_then(|days| days.into_iter().max())
    };
    Some(Term {
        source: TermSource::Below,
        settings: Vec::new(),
        original: last(|term| term.original),
        extended: terms.iter().any(|term| term.extended),
        due: last(|term| term.due),
        unresolved: None,
        outlived: false,
        standing: None,
        assumed: None,
    })
}

/// The due day of a deadline, and what goes on after it.
#[must_use]
pub fn resolve(standpoint: &Standpoint<'_>, deadline: &Deadline) -> crate::schedule::DueDays {
    let terms = standpoint.terms();
    terms.calendar.resolve(deadline, standpoint.anchors(), &terms.due_terms())
}

/// How far a due day lies ahead, or behind, of a day (余期、逾期).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distance {
    /// Calendar days that are left; negative when the due day is over. The due day itself is not over.
    pub days: i64,
    /// Working days that are left, without the day itself; negative when the due day is over.
    pub working_days: i64,
}

/// How far `due` lies from the day of the standpoint.
#[must_use]
pub fn distance(standpoint: &Standpoint<'_>, due: Day) -> Distance {
    distance_from(standpoint, standpoint.day(), due)
}

/// How far `due` lies from another day.
#[must_use]
pub fn distance_from(standpoint: &Standpoint<'_>, day: Day, due: Day) -> Distance {
    let (earlier, later) = (day.min(due), day.max(due));
    let between = earlier.plus_days(1).and_then(|first| Period::new(first, later).ok());
    let working = between.map_or(0, |between| i64::from(standpoint.calendar().working_days(between).count));
    let sign = if due < day { -1 } else { 1 };
    Distance { days: due.days_since(day), working_days: working.saturating_mul(sign) }
}
