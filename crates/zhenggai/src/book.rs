//! A book: a ledger kept on one device, with the rule set that decides and judges.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use zhenggai_core::adoption::Adoption;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::{Assessment, assess};
use zhenggai_core::day::Day;
use zhenggai_core::digest::Digest;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::command::Command;
use zhenggai_core::ledger::decide::decide;
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::fold::{Fold, Mandates, View};
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::origin::Origin;
use zhenggai_core::party::Party;
use zhenggai_wire::artefact;
use zhenggai_wire::entry::seal;
use zhenggai_wire::policy;

use crate::choice::Rules;
use crate::fault::Fault;

/// A ledger kept on one device (账本), in memory.
#[derive(Debug, Clone)]
pub struct Book {
    ledger: Ledger,
    device: DeviceId,
    rules: Rules,
    /// What judges while no rule set is adopted, and those that are.
    without: Policy,
    adopted: BTreeMap<Digest, Policy>,
    mandates: Arc<Mandates>,
    fold: Fold,
    newest: Option<Day>,
    heads: Heads,
}

/// Where the next entry of the device goes.
#[derive(Debug, Clone, Default)]
struct Heads {
    last: Option<EntryId>,
    seq: u64,
    clock: Option<Stamp>,
    /// Entries of other devices that no entry at hand follows.
    others: Vec<EntryId>,
}

/// The rule set that an entry adopts.
fn adoption(entry: &Entry) -> Option<&Adoption> {
    match &entry.body().event {
        Event::DossierOpened(opening) => opening.rules.as_ref(),
        Event::RulesAdopted(adoption) => Some(adoption),
        _ => None,
    }
}

/// A command with all that the book cannot know: whose word it is, from which day it counts, the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is to be recorded.
    pub event: Event,
    /// Whose word it is.
    pub author: Author,
    /// The day from which it counts.
    pub effective_on: Day,
    /// The place it was read from, if it was.
    pub origin: Option<Origin>,
    /// The moment, by the caller's clock.
    pub now: Moment,
}

impl Book {
    /// An empty book about `dossier`, kept on `device`. `rules` judge while the ledger is held to no rule set.
    ///
    /// Nobody's duty is checked unless the ledger is opened with the rule set that it is to be held to.
    ///
    /// # Errors
    /// Where a built-in set cannot be read.
    pub fn new(dossier: DossierId, device: DeviceId, rules: impl Into<Rules>) -> Result<Self, Fault> {
        let rules = rules.into();
        Ok(Self {
            ledger: Ledger::new(dossier),
            device,
            without: rules.policy(None)?,
            rules,
            adopted: BTreeMap::new(),
            mandates: Arc::default(),
            fold: Fold::default(),
            newest: None,
            heads: Heads::default(),
        })
    }

    /// The ledger.
    #[must_use]
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The device it is kept on.
    #[must_use]
    pub const fn device(&self) -> &DeviceId {
        &self.device
    }

    /// The rule set by which it is judged: the one it is held to, else the one of [`Book::rules`].
    #[must_use]
    pub fn policy(&self) -> &Policy {
        self.latest().dossier.as_ref().map_or(&self.without, |dossier| self.policy_of(dossier))
    }

    /// The rule set by which its dossier is judged as it stood on some day: the one that was adopted by then, else the
    /// one of [`Book::rules`].
    #[must_use]
    pub fn policy_of(&self, dossier: &Dossier) -> &Policy {
        let adopted = dossier.powers().rule_set().and_then(|rules| self.adopted.get(&rules.digest));
        adopted.unwrap_or(&self.without)
    }

    /// What judges it while it is held to no rule set.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Decides a command and records what comes of it. Returns the id of the new entry.
    ///
    /// A closure is recorded with the verdict it rests on.
    ///
    /// # Errors
    /// `Fault::Refused` when the rules say no; nothing is recorded then.
    pub fn record(&mut self, asked: Asked) -> Result<EntryId, Fault> {
        let entry = self.decide(asked)?;
        let id = entry.id();
        self.append(entry)?;
        Ok(id)
    }

    /// Decides a command into the entry that would be recorded. Nothing is recorded yet.
    ///
    /// # Errors
    /// `Fault::Refused` when the rules say no.
    pub fn decide(&self, asked: Asked) -> Result<Entry, Fault> {
        let Asked { event, author, effective_on, origin, now } = asked;
        let command = Command { author, effective_on, event };
        decide(&self.fold, self.ledger.past(), &command, self.policy())?;
        let Command { author, event, .. } = command;
        let entry = seal(EntryBody {
            dossier: self.ledger.dossier_id().clone(),
            device: self.device.clone(),
            seq: self.heads.seq.saturating_add(1),
            prev: self.heads.last,
            parents: self.heads.others.clone(),
            recorded_at: Stamp::next(now, self.heads.clock),
            effective_on,
            author,
            origin,
            event: self.stamped(event, effective_on)?,
        })?;
        Ok(entry)
    }

    /// Whether the rules admit a command on its day, under the rule set `policy` where the ledger is judged by another:
    /// as whoever asks on that day stands, whatever was recorded for later days. Nothing is recorded.
    ///
    /// # Errors
    /// `Fault::Refused` when the rules say no.
    pub fn admits(&self, asked: &Asked, policy: Option<&Policy>) -> Result<(), Fault> {
        let Asked { event, author, effective_on, .. } = asked;
        let command = Command { author: author.clone(), effective_on: *effective_on, event: event.clone() };
        let fold = self.ledger.fold(Some(*effective_on), &self.mandates);
        Ok(decide(&fold, self.ledger.past(), &command, policy.unwrap_or_else(|| self.policy()))?)
    }

    /// The book as far as its entries were known at a moment.
    ///
    /// # Errors
    /// As [`Book::merge`].
    pub fn known_at(&self, moment: Moment) -> Result<Self, Fault> {
        let mut book = Self::new(self.ledger.dossier_id().clone(), self.device.clone(), self.rules.clone())?;
        let known = self.ledger.past().values();
        book.merge(known.filter(|it| it.body().recorded_at.moment() <= moment).cloned())?;
        Ok(book)
    }

    /// A closure names the verdict it rests on.
    fn stamped(&self, event: Event, day: Day) -> Result<Event, Fault> {
        let (Event::Closed { item, reason, .. }, Some(dossier)) = (&event, &self.fold.view().dossier) else {
            return Ok(event);
        };
        let assessment = assess(dossier, self.policy(), day);
        let verdict = assessment.verdict(item).map(artefact::stamp).transpose()?;
        Ok(Event::Closed { item: item.clone(), reason: *reason, verdict })
    }

    /// Takes in an entry that this book has decided.
    pub(crate) fn append(&mut self, entry: Entry) -> Result<(), Fault> {
        let EntryBody { seq, recorded_at, effective_on, event, .. } = entry.body();
        let heads =
            Heads { last: Some(entry.id()), seq: *seq, clock: Some(*recorded_at), others: Vec::new() };
        let whole = matches!(
            event,
            Event::DossierOpened(_)
                | Event::RulesAdopted(_)
                | Event::ConflictSettled(_)
                | Event::DeviceRevoked { .. }
        );
        self.newest = self.newest.max(Some(*effective_on));
        self.heads = heads;
        let id = entry.id();
        self.ledger.add(entry);
        if whole {
            self.refold()?;
        } else if let Some(entry) = self.ledger.entry(&id) {
            self.fold.take(self.ledger.past(), entry);
            if !self.fold.view().conflicts.is_empty() {
                self.fold.refresh_conflicts(self.ledger.past());
            }
        }
        Ok(())
    }

    /// Takes in entries from elsewhere: those that are there already, and those of other dossiers, change nothing.
    /// Returns how many were new.
    ///
    /// # Errors
    /// `Fault::Wire` when a rule set that the ledger carries cannot be read.
    pub fn merge(&mut self, entries: impl IntoIterator<Item = Entry>) -> Result<usize, Fault> {
        let new = entries.into_iter().filter(|entry| self.ledger.add(entry.clone())).count();
        if new > 0 {
            self.settle_in()?;
        }
        Ok(new)
    }

    /// The book as whoever wrote `entry` had it just before: with what its device had seen by then, under the rules
    /// in force then. `rules` judge where the ledger had adopted no rule set.
    ///
    /// # Errors
    /// As [`Book::merge`].
    pub fn known_to(&self, entry: &Entry, rules: Rules) -> Result<Self, Fault> {
        let mut book = Self::new(self.ledger.dossier_id().clone(), entry.body().device.clone(), rules)?;
        book.ledger = self.ledger.known_to(&entry.id());
        book.settle_in()?;
        Ok(book)
    }

    /// Finds out where the device's chain ends, which rules hold, and what all entries say.
    fn settle_in(&mut self) -> Result<(), Fault> {
        let ordered = self.ledger.entries();
        let own = self.ledger.latest_of(&self.device);
        let followed: BTreeSet<EntryId> = ordered
            .iter()
            .flat_map(|entry| entry.body().prev.into_iter().chain(entry.body().parents.iter().copied()))
            .collect();
        let others = ordered.iter().filter(|entry| entry.body().device != self.device);
        let mut others: Vec<EntryId> =
            others.map(|entry| entry.id()).filter(|id| !followed.contains(id)).collect();
        others.sort_unstable();
        self.heads = Heads {
            last: own.map(Entry::id),
            seq: own.map_or(0, |entry| entry.body().seq),
            clock: ordered.iter().map(|entry| entry.body().recorded_at).max(),
            others,
        };
        self.newest = ordered.iter().map(|entry| entry.body().effective_on).max();
        self.refold()
    }

    /// Reads the rule sets that the ledger adopts, folds it under them, and chooses the one for days without any.
    fn refold(&mut self) -> Result<(), Fault> {
        for adoption in self.ledger.past().values().filter_map(adoption) {
            if !self.adopted.contains_key(&adoption.digest)
                && let Some(policy) = policy::adopted(adoption)
            {
                self.adopted.insert(adoption.digest, policy?);
            }
        }
        let mandates = self.adopted.iter().map(|(digest, policy)| (*digest, policy.terms.mandate()));
        self.mandates = Arc::new(mandates.collect());
        self.fold = self.ledger.fold(None, &self.mandates);
        self.without = self.rules.policy(self.fold.view().dossier.as_ref())?;
        Ok(())
    }

    /// What the ledger says, whatever day it counts from.
    #[must_use]
    pub const fn latest(&self) -> &View {
        self.fold.view()
    }

    /// What the ledger says as of `day`. When nothing counts from a later day, that is what was said last,
    /// and nothing is folded again.
    #[must_use]
    pub fn as_of(&self, day: Day) -> Cow<'_, View> {
        if self.newest <= Some(day) {
            Cow::Borrowed(self.fold.view())
        } else {
            Cow::Owned(self.ledger.as_of(day, &self.mandates))
        }
    }

    /// What was known at a moment of how things stood on a day.
    #[must_use]
    pub fn as_known_at(&self, day: Day, moment: Moment) -> View {
        self.ledger.as_known_at(day, moment, &self.mandates)
    }

    /// Who opened the dossier, and in which duty (建档人).
    #[must_use]
    pub fn opener(&self) -> Option<Author> {
        let opening = self.latest().dossier.as_ref()?.opening().mark.entry;
        self.ledger.entry(&opening).map(|entry| entry.body().author.clone())
    }

    /// The party with this id, else with this name, among those who wrote entries or were granted a duty (当事方).
    #[must_use]
    pub fn party(&self, word: &str) -> Option<Party> {
        let wrote = self.ledger.past().values().map(|entry| &entry.body().author.party);
        let dossiers = self.latest().dossier.iter();
        let granted = dossiers.flat_map(|it| it.powers().grants()).map(|file| &file.grant.value.party);
        let all: Vec<&Party> = wrote.chain(granted).collect();
        let by_id = all.iter().find(|party| party.id.as_str() == word);
        by_id.or_else(|| all.iter().find(|party| party.name.as_str() == word)).copied().cloned()
    }

    /// The verdicts on every item as of `day`; `None` when nothing was opened by then.
    #[must_use]
    pub fn assess(&self, day: Day) -> Option<Assessment> {
        self.as_of(day).dossier.as_ref().map(|dossier| assess(dossier, self.policy_of(dossier), day))
    }
}
