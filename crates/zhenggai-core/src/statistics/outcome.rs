//! What came of accountability and of recoveries: persons are never added to person-events, money is never guessed.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::dossier::recorded::Recorded;
use crate::id::EntryId;
use crate::money::Money;
use crate::outcome::{Accountability, AccountabilityFamily, Recovery, RecoveryKind};
use crate::oversight::standpoint::Standpoint;
use crate::party::{Duty, Party};
use crate::statistics::group::parties;
use crate::vocabulary;

vocabulary! {
    /// The four forms of discipline (监督执纪“四种形态”). Source: domain 5.1.
    pub enum FourForm as "form" {
        /// Criticism, talk, letter inquiry: the norm (第一种形态).
        First = "first",
        /// Light Party discipline, organisational adjustment (第二种形态).
        Second = "second",
        /// Heavy Party discipline, major change of post (第三种形态).
        Third = "third",
        /// Suspected crime (第四种形态).
        Fourth = "fourth",
    }
}

vocabulary! {
    /// How a figure of outcomes is made (计算口径).
    pub enum OutcomeFormula as "formula" {
        /// Person-events (人次) are added; an outcome that tells persons alone counts each of them once.
        PersonEventsAdded = "person_events_added",
        /// Persons (人) of several outcomes may be the same: their sum is the most that there can be.
        PersonsAtMost = "persons_at_most",
        /// What is owed less what has come in, of each recovery that tells both; no less than nothing.
        DueLessPaid = "due_less_paid",
    }
}

/// Which of the four forms an outcome is, by its family and its word; `None` where these do not say it.
#[must_use]
pub fn form(outcome: &Accountability) -> Option<FourForm> {
    let word = outcome.kind().as_str();
    let says = |words: &[&str]| words.iter().any(|it| word.contains(it));
    match outcome.family() {
        AccountabilityFamily::LightHandling => Some(FourForm::First),
        AccountabilityFamily::PartyDiscipline if says(&["撤销党内职务", "留党察看", "开除党籍"]) => {
            Some(FourForm::Third)
        }
        AccountabilityFamily::PartyDiscipline if says(&["警告"]) => Some(FourForm::Second),
        AccountabilityFamily::OrganisationalHandling if says(&["降职", "免职"]) => Some(FourForm::Third),
        AccountabilityFamily::OrganisationalHandling if says(&["调整职务", "组织调整"]) => {
            Some(FourForm::Second)
        }
        AccountabilityFamily::Criminal => Some(FourForm::Fourth),
        _ => None,
    }
}

/// Accountability outcomes, counted (问责情况).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sanctions {
    /// How many outcomes were recorded.
    pub outcomes: usize,
    /// Person-events (人次), added.
    pub person_events: u64,
    /// How many of the outcomes told persons alone, so that there may be more person-events.
    pub events_untold: usize,
    /// Persons (人), added: the most that there can be. Exact where one outcome alone tells persons.
    pub persons_at_most: u64,
    /// How many outcomes tell persons.
    pub persons_told: usize,
    /// Cases (件、起), added.
    pub cases: u64,
    /// How many outcomes tell no count at all.
    pub uncounted: usize,
    /// The entries that the figures rest on.
    pub entries: Vec<EntryId>,
}

impl Sanctions {
    fn add(&mut self, outcome: &Recorded<Accountability>) {
        let (it, one) = (&outcome.value, |count: &mut usize| *count = count.saturating_add(1));
        one(&mut self.outcomes);
        match (it.person_events(), it.persons()) {
            (Some(events), _) => self.person_events = self.person_events.saturating_add(events.into()),
            (None, Some(persons)) => {
                self.person_events = self.person_events.saturating_add(persons.into());
                one(&mut self.events_untold);
            }
            (None, None) if it.cases().is_none() => one(&mut self.uncounted),
            (None, None) => {}
        }
        if let Some(persons) = it.persons() {
            self.persons_at_most = self.persons_at_most.saturating_add(persons.into());
            one(&mut self.persons_told);
        }
        self.cases = self.cases.saturating_add(it.cases().unwrap_or_default().into());
        self.entries.push(outcome.entry());
    }
}

/// Recoveries, added up (追缴情况). An amount that nobody named is counted as such, never as zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recoveries {
    /// How many.
    pub count: usize,
    /// What was decided to be got back, of those that tell it.
    pub due: Money,
    /// What has come in, of those that tell it.
    pub paid: Money,
    /// What is still out, of those that tell both.
    pub outstanding: Money,
    /// How many do not tell what is owed.
    pub due_untold: usize,
    /// How many do not tell what has come in.
    pub paid_untold: usize,
    /// Whether a sum is too large to be written, and left out.
    pub beyond: bool,
    /// The entries that the figures rest on.
    pub entries: Vec<EntryId>,
}

impl Recoveries {
    fn add(&mut self, recovery: &Recorded<Recovery>) {
        let Recovery { due, paid, .. } = &recovery.value;
        let one = |count: &mut usize, counts: bool| *count = count.saturating_add(usize::from(counts));
        one(&mut self.count, true);
        one(&mut self.due_untold, due.is_none());
        one(&mut self.paid_untold, paid.is_none());
        let out = due.zip(*paid).map(|(due, paid)| due.less(paid));
        for (sum, more) in [(&mut self.due, *due), (&mut self.paid, *paid), (&mut self.outstanding, out)] {
            match more.map(|more| sum.plus(more)) {
                Some(Some(added)) => *sum = added,
                Some(None) => self.beyond = true,
                None => {}
            }
        }
        self.entries.push(recovery.entry());
    }
}

/// What came of accountability and of recoveries up to a day (问责与追缴).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcomes {
    /// The day up to which is counted.
    pub cut_off: Day,
    /// Accountability outcomes by form; `None` is where family and word do not say it.
    pub forms: BTreeMap<Option<FourForm>, Sanctions>,
    /// By responsible unit of the item on the day; an item of several units counts for each.
    pub units: BTreeMap<Option<Party>, Sanctions>,
    /// All of them.
    pub sanctions: Sanctions,
    /// Recoveries by kind.
    pub kinds: BTreeMap<RecoveryKind, Recoveries>,
    /// All of them.
    pub recoveries: Recoveries,
}

impl Outcomes {
    /// Whether nothing was recorded.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.sanctions.outcomes == 0 && self.recoveries.count == 0
    }
}

/// What came of accountability and of recoveries in a dossier. Leads that were handed over are no outcome.
#[must_use]
pub fn outcomes(standpoint: &Standpoint<'_>) -> Outcomes {
    let (dossier, day) = (standpoint.dossier(), standpoint.day());
    let mut found = Outcomes {
        cut_off: day,
        forms: BTreeMap::new(),
        units: BTreeMap::new(),
        sanctions: Sanctions::default(),
        kinds: BTreeMap::new(),
        recoveries: Recoveries::default(),
    };
    for item in dossier.items() {
        let Some(file) = standpoint.file(&item) else { continue };
        let outcomes = file.accountability().iter();
        for outcome in outcomes.filter(|it| it.value.family() != AccountabilityFamily::Leads) {
            found.sanctions.add(outcome);
            found.forms.entry(form(&outcome.value)).or_default().add(outcome);
            let units = parties(dossier, &item, Duty::ResponsibleUnit, day);
            let nobody = units.is_empty().then_some(None);
            for unit in units.into_iter().map(Some).chain(nobody) {
                found.units.entry(unit).or_default().add(outcome);
            }
        }
        for recovery in file.recoveries() {
            found.recoveries.add(recovery);
            found.kinds.entry(recovery.value.kind).or_default().add(recovery);
        }
    }
    found
}
