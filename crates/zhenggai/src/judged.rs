//! A book judged as of a day: why items stand where they stand, and what is to be done next.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use zhenggai_core::advice::chain::{Chain, chain};
use zhenggai_core::advice::holder::holders;
use zhenggai_core::advice::next::{Next, next};
use zhenggai_core::advice::step::NextStep;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::verdict::Verdict;
use zhenggai_core::closure::{Assessment, assess};
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::PartyId;
use zhenggai_core::item::{Item, Level};
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::fold::View;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::review::{ClosureReason, ClosureStatus};
use zhenggai_core::text::Name;

use crate::book::Book;
use crate::fault::Fault;

/// A book judged as of a day (截至某日的判定).
#[derive(Debug, Clone)]
pub struct Judged<'b> {
    book: &'b Book,
    view: Cow<'b, View>,
    day: Day,
    assessment: Assessment,
    names: BTreeMap<PartyId, Name>,
}

/// Where an item stands on a day (事项现状): on the closure axis, below it, and by its verdict.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// Its verdict.
    pub verdict: &'a Verdict,
    /// Where it stands on the closure axis.
    pub closure: ClosureStatus,
    /// Why it is struck off, where it is.
    pub reason: Option<ClosureReason>,
    /// Which round it is in, from 1.
    pub round: u32,
    /// Of each level below it, the highest first: how many items are struck off, out of how many.
    pub below: Vec<(Level, usize, usize)>,
}

impl<'b> Judged<'b> {
    /// Judges a book as of `day` by the rule set that it is held to.
    ///
    /// # Errors
    /// `Fault::Refused` with `DOSSIER_NOT_OPENED` where nothing was opened by then.
    pub fn new(book: &'b Book, day: Day) -> Result<Self, Fault> {
        let view = book.as_of(day);
        let Some(dossier) = &view.dossier else { return Err(Refusal::DossierNotOpened.into()) };
        let assessment = assess(dossier, book.policy_of(dossier), day);
        let names = names(book.ledger(), dossier);
        Ok(Self { book, view, day, assessment, names })
    }

    /// The ledger.
    #[must_use]
    pub const fn ledger(&self) -> &'b Ledger {
        self.book.ledger()
    }

    /// The rule set.
    #[must_use]
    pub fn policy(&self) -> &'b Policy {
        self.view.dossier.as_ref().map_or_else(|| self.book.policy(), |dossier| self.book.policy_of(dossier))
    }

    /// What parties are called, as last said.
    #[must_use]
    pub const fn names(&self) -> &BTreeMap<PartyId, Name> {
        &self.names
    }

    /// The day of judgement.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The verdicts.
    #[must_use]
    pub const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The dossier as of the day.
    ///
    /// # Errors
    /// None: a book without a dossier is not judged.
    pub fn dossier(&self) -> Result<&Dossier, Fault> {
        self.view.dossier.as_ref().ok_or_else(|| Refusal::DossierNotOpened.into())
    }

    /// Where the items of a level stand, in their order.
    ///
    /// # Errors
    /// As [`Judged::dossier`].
    pub fn standing(&self, level: Level) -> Result<Vec<Standing<'_>>, Fault> {
        let dossier = self.dossier()?;
        let verdicts = self.assessment.verdicts().iter().filter(|verdict| verdict.item().level() == level);
        let standing = verdicts.filter_map(|verdict| {
            let file = dossier.file(verdict.item())?;
            let closure = file.closure_status();
            let reason = file.round().closed().map(|closed| closed.value);
            let (round, below) = (file.round().number(), below(dossier, verdict.item()));
            Some(Standing { verdict, closure, reason, round, below })
        });
        Ok(standing.collect())
    }

    /// The full chain of reasons of an item.
    ///
    /// # Errors
    /// `Fault::Refused` with `NOT_REGISTERED` where there is no such item on the day.
    pub fn chain(&self, item: &Item) -> Result<Chain<'_>, Fault> {
        chain(self.dossier()?, &self.assessment, item).ok_or_else(|| unknown(item))
    }

    /// What is to be done so that an item can be struck off.
    ///
    /// # Errors
    /// As [`Judged::chain`].
    pub fn next(&self, item: &Item) -> Result<Next<'_>, Fault> {
        let dossier = self.dossier()?;
        if dossier.file(item).is_none() {
            return Err(unknown(item));
        }
        Ok(next(dossier, self.policy(), &self.assessment, item, self.day))
    }

    /// Those who hold one of the duties that a step asks for, in the order of the duties.
    #[must_use]
    pub fn who(&self, step: &NextStep<'_>) -> Vec<(PartyId, Name)> {
        let Some(dossier) = &self.view.dossier else { return Vec::new() };
        let mut found: Vec<(PartyId, Name)> = Vec::new();
        let items = if step.serves.is_empty() { core::slice::from_ref(&step.item) } else { &step.serves };
        for duty in &step.duties {
            for id in items.iter().flat_map(|item| holders(dossier, item, *duty, self.day)) {
                if let Some(name) = self.names.get(&id)
                    && !found.iter().any(|(known, _)| *known == id)
                {
                    found.push((id, name.clone()));
                }
            }
        }
        found
    }

    /// Whether a step falls to a duty, or to a party by its id or a part of its name.
    #[must_use]
    pub fn falls_to(&self, step: &NextStep<'_>, who: &str) -> bool {
        step.duties.iter().any(|duty| duty.as_str() == who)
            || self.who(step).iter().any(|(id, name)| id.as_str() == who || name.as_str().contains(who))
    }
}

/// Of each level below an item: how many items are struck off, out of how many; each item counts once.
fn below(dossier: &Dossier, item: &Item) -> Vec<(Level, usize, usize)> {
    let mut all: BTreeSet<&Item> = BTreeSet::new();
    let mut ahead: Vec<&Item> = dossier.children(item).iter().collect();
    while let Some(item) = ahead.pop() {
        if all.insert(item) {
            ahead.extend(dossier.children(item));
        }
    }
    let closed = |item: &Item| dossier.file(item).is_some_and(|file| file.closure_status().is_closed());
    let mut counts: BTreeMap<Level, (usize, usize)> = BTreeMap::new();
    for item in all {
        let (struck, of) = counts.entry(item.level()).or_default();
        *struck = struck.saturating_add(usize::from(closed(item)));
        *of = of.saturating_add(1);
    }
    counts.into_iter().rev().map(|(level, (closed, all))| (level, closed, all)).collect()
}

fn unknown(item: &Item) -> Fault {
    Refusal::NotRegistered { kind: item.level().as_str(), id: item.id().to_owned() }.into()
}

/// What parties are called, as last said.
fn names(ledger: &Ledger, dossier: &Dossier) -> BTreeMap<PartyId, Name> {
    let mut names = BTreeMap::new();
    for entry in ledger.entries() {
        let author = &entry.body().author.party;
        names.insert(author.id.clone(), author.name.clone());
    }
    for grant in dossier.powers().grants() {
        let party = &grant.grant.value.party;
        names.entry(party.id.clone()).or_insert_with(|| party.name.clone());
    }
    let files = dossier.items().filter_map(|item| dossier.file(&item));
    for held in files.flat_map(|file| file.responsibilities()) {
        let party = held.value.party();
        names.entry(party.id.clone()).or_insert_with(|| party.name.clone());
    }
    names
}

/// What an item says; nothing for the dossier but its title.
#[must_use]
pub fn text(dossier: &Dossier, item: &Item) -> String {
    match item {
        Item::Measure(id) => dossier.measures().get(id).map(|it| it.value.text().to_string()),
        Item::Task(id) => dossier.tasks().get(id).map(|it| it.value.text.to_string()),
        Item::Finding(id) => dossier.findings().get(id).map(|it| it.value.text.to_string()),
        Item::Dossier => Some(dossier.opening().value.title.to_string()),
    }
    .unwrap_or_default()
}
