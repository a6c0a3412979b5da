//! Entries become a dossier. Folding cannot fail: what is refused stays without effect and says why.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::adoption::Adoption;
use crate::day::Day;
use crate::digest::Digest;
use crate::dossier::Dossier;
use crate::dossier::recorded::{Mark, Recorded};
use crate::event_kind::EventKind;
use crate::id::{DeviceId, EntryId};
use crate::ledger::admit::admit;
use crate::ledger::apply::apply;
use crate::ledger::causality::{self, Causality, Place};
use crate::ledger::conflict::{Conflict, Contest};
use crate::ledger::entry::{Author, Entry, EntryBody};
use crate::ledger::event::{Event, Settlement};
use crate::ledger::frontier::Frontier;
use crate::ledger::refusal::Refusal;
use crate::ledger::settled::Settled;
use crate::ledger::slot::{self, Slot};
use crate::ledger::{authority, correct, review_chain, separation};
use crate::mandate::Mandate;
use crate::party::Duty;

/// An entry that has no effect, and why (无效条目). It stays in the ledger all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutEffect {
    /// The entry.
    pub entry: EntryId,
    /// Why the rules refuse it.
    pub refusal: Refusal,
}

/// What a ledger says as of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// The dossier; absent until an entry opened it.
    pub dossier: Option<Dossier>,
    /// Entries without effect, in order.
    pub without_effect: Vec<WithoutEffect>,
    /// Conflicts that nobody has settled.
    pub conflicts: Vec<Conflict>,
    /// A rule set that the ledger is held to and that is not at hand: nobody's duty was checked under it.
    pub rules_missing: Option<Adoption>,
}

/// The mandates of the rule sets at hand, by the digest of the file (职权表).
pub type Mandates = BTreeMap<Digest, Mandate>;

/// A fold in progress: what the entries say that were taken in so far, in their order.
#[derive(Debug, Clone, Default)]
pub struct Fold {
    view: View,
    day: Option<Day>,
    mandates: Arc<Mandates>,
    causality: Causality,
    frontier: Frontier,
    known: Foreknowledge,
    settled: Settled,
    shut: Vec<(EntryId, DeviceId)>,
}

/// How often what later entries say of earlier ones is learnt anew. Two devices that silence each other by what
/// each says of the other would go on for ever.
const ROUNDS: usize = 8;

/// What later entries say of earlier ones. It is learnt by folding once, and used when folding again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Foreknowledge {
    /// Entries that gave way, and to which.
    gave_way: BTreeMap<EntryId, EntryId>,
    /// The settlements that say so.
    settlements: BTreeSet<EntryId>,
    /// Devices that were shut out, and their entries that count all the same.
    shut: BTreeMap<DeviceId, BTreeSet<EntryId>>,
}

impl Fold {
    /// A fold of what counts on `day`, or of everything, under the mandates at hand.
    #[must_use]
    pub fn new(day: Option<Day>, mandates: Arc<Mandates>) -> Self {
        Self { day, mandates, ..Self::default() }
    }

    /// Folds entries, which are in their order. What later entries say of earlier ones (a settled conflict, a
    /// device that was shut out) is heeded from the beginning.
    #[must_use]
    pub fn all(
        entries: &[&Entry],
        past: &BTreeMap<EntryId, Entry>,
        day: Option<Day>,
        mandates: &Arc<Mandates>,
    ) -> Self {
        let mut known = Foreknowledge::default();
        let mut fold = Self::run(entries, past, day, mandates, known.clone());
        // What was learnt may silence who said it; it is learnt anew until nothing changes.
        for _ in 0..ROUNDS {
            let learnt = fold.learnt(past);
            if learnt == known {
                break;
            }
            known = learnt;
            fold = Self::run(entries, past, day, mandates, known.clone());
        }
        fold.finished(past)
    }

    fn run(
        entries: &[&Entry],
        past: &BTreeMap<EntryId, Entry>,
        day: Option<Day>,
        mandates: &Arc<Mandates>,
        known: Foreknowledge,
    ) -> Self {
        let mut fold = Self { known, ..Self::new(day, Arc::clone(mandates)) };
        for entry in entries {
            fold.take(past, entry);
        }
        fold
    }

    fn learnt(&self, past: &BTreeMap<EntryId, Entry>) -> Foreknowledge {
        let (gave_way, settlements) = (self.settled.gave_way(), self.settled.by().collect());
        let mut known = Foreknowledge { gave_way, settlements, ..Foreknowledge::default() };
        for (by, device) in &self.shut {
            let seen = causality::seen_of(past, *by, device);
            // What one of them had not seen does not count: the device's own word cannot save what it wrote.
            known
                .shut
                .entry(device.clone())
                .and_modify(|it| it.retain(|id| seen.contains(id)))
                .or_insert(seen);
        }
        known
    }

    fn finished(mut self, past: &BTreeMap<EntryId, Entry>) -> Self {
        self.refresh_conflicts(past);
        self
    }

    /// What was said so far. Its conflicts are those of the last time they were looked for.
    #[must_use]
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// What was said so far.
    #[must_use]
    pub fn into_view(self) -> View {
        self.view
    }

    /// Looks for conflicts again.
    pub fn refresh_conflicts(&mut self, past: &BTreeMap<EntryId, Entry>) {
        let duties = self.settlers();
        self.view.conflicts =
            self.contests().into_iter().filter_map(|contest| conflict(contest, past, &duties)).collect();
    }

    /// Takes in one more entry, which stands after all that were taken in before.
    pub fn take(&mut self, past: &BTreeMap<EntryId, Entry>, entry: &Entry) {
        let EntryBody { device, seq, effective_on, author, event, .. } = entry.body();
        let id = entry.id();
        let gave_way = self.known.gave_way.get(&id).copied();
        let unseen = self.known.shut.get(device).is_some_and(|seen| !seen.contains(&id));
        // Only what gave way to another branch of its own chain leaves the chain; the device goes on after the rest.
        let branch =
            gave_way.and_then(|stands| past.get(&stands)).is_some_and(|it| it.body().device == *device);
        let place = self.causality.take(entry, unseen || branch);
        if self.day.is_some_and(|day| *effective_on > day) {
            return;
        }
        let refusal = match place {
            _ if gave_way.is_some() => gave_way.map(|stands| Refusal::GaveWay { stands: stands.to_string() }),
            Place::Waiting(cause) => Some(Refusal::CauseMissing { cause: cause.to_string() }),
            _ if unseen => Some(Refusal::DeviceShutOut { device: device.to_string() }),
            Place::Forked => {
                if let Some(first) = self.causality.rival(entry) {
                    self.frontier.forked(device.as_str(), first, id);
                }
                Some(Refusal::ChainForked { device: device.to_string(), seq: *seq })
            }
            Place::InLine if self.is_shut_out(device, &id) => {
                Some(Refusal::DeviceShutOut { device: device.to_string() })
            }
            Place::InLine => {
                let knew = |earlier: &EntryId| self.causality.knows(&id, earlier);
                let settled = self.known.settlements.contains(&id);
                let admitted = self.admits_as(past, author, event, *effective_on, &knew, settled);
                self.note_second_shut_out(id, event, &admitted);
                admitted.err().inspect(|refusal| self.contest(id, event, refusal))
            }
        };
        match refusal {
            None => self.settle(past, entry),
            Some(refusal) => self.view.without_effect.push(WithoutEffect { entry: id, refusal }),
        }
    }

    /// A device that was shut out twice by entries that did not know each other is shut out by both.
    fn note_second_shut_out(&mut self, id: EntryId, event: &Event, admitted: &Result<(), Refusal>) {
        if let (Event::DeviceRevoked { device, .. }, Err(Refusal::AlreadySettled { .. })) = (event, admitted)
            && self.shut.iter().any(|(by, shut)| shut == device && self.causality.concurrent(by, &id))
        {
            self.shut.push((id, device.clone()));
        }
    }

    /// Whether an entry stands after the one that shut its device out, without being known to count.
    fn is_shut_out(&self, device: &DeviceId, id: &EntryId) -> bool {
        let now = self.view.dossier.as_ref().and_then(|dossier| dossier.powers().devices().get(device));
        let counts = self.known.shut.get(device).is_some_and(|seen| seen.contains(id));
        now.is_some_and(|file| file.revoked.is_some()) && !counts
    }

    /// Whether `author` may record `event` from `day` on, as things stand. `knew` tells which entries he had
    /// seen.
    ///
    /// # Errors
    /// The refusal that the entry would carry.
    pub fn admits(
        &self,
        past: &BTreeMap<EntryId, Entry>,
        author: &Author,
        event: &Event,
        day: Day,
        knew: &dyn Fn(&EntryId) -> bool,
    ) -> Result<(), Refusal> {
        self.admits_as(past, author, event, day, knew, false)
    }

    fn admits_as(
        &self,
        past: &BTreeMap<EntryId, Entry>,
        author: &Author,
        event: &Event,
        day: Day,
        knew: &dyn Fn(&EntryId) -> bool,
        settled: bool,
    ) -> Result<(), Refusal> {
        admit(self.view.dossier.as_ref(), event)?;
        let Some(dossier) = &self.view.dossier else { return Ok(()) };
        if let Some(mandate) = self.mandate() {
            authority::check(dossier, mandate, author, event, day, knew)?;
            separation::check(dossier, mandate, author, event)?;
            review_chain::check(dossier, mandate, event, day)?;
        }
        match event {
            Event::Corrected(correction) => {
                let entry = correction.entry;
                let original = past.get(&entry).filter(|_| self.causality.contains(&entry));
                let missing = || Refusal::NotRegistered { kind: "entry", id: entry.to_string() };
                correct::check(dossier, &original.ok_or_else(missing)?.body().event, correction)
            }
            Event::ConflictSettled(settlement) if !settled => self.in_conflict(settlement),
            _ => Ok(()),
        }
    }

    /// The mandate that the ledger is held to; `None` where it names no rule set, or one that is not at hand.
    #[must_use]
    pub fn mandate(&self) -> Option<&Mandate> {
        let rules = self.view.dossier.as_ref()?.powers().rule_set()?;
        self.mandates.get(&rules.digest)
    }

    /// Whether what gives way did not know of what stands, and is in one contest with it.
    fn in_conflict(&self, settlement: &Settlement) -> Result<(), Refusal> {
        let Settlement { stands, give_way, .. } = settlement;
        let contests = self.contests();
        let contested = |entry: &EntryId| {
            contests.iter().any(|contest| contest.entries.contains(stands) && contest.entries.contains(entry))
        };
        match give_way.iter().find(|entry| *entry == stands || !contested(entry)) {
            Some(entry) => Err(Refusal::NoConflict { entry: entry.to_string() }),
            None if give_way.is_empty() => Err(Refusal::NoConflict { entry: stands.to_string() }),
            None => Ok(()),
        }
    }

    /// Notes what a refused entry contests.
    fn contest(&mut self, id: EntryId, event: &Event, refusal: &Refusal) {
        match refusal {
            // Another word on the closure may agree with the one that stands.
            Refusal::ItemClosed { .. } if matches!(Slot::of(event), Some(Slot::Closure(_))) => {
                self.frontier.refused(&self.causality, id, event);
            }
            Refusal::ItemClosed { item } => {
                if let Ok(item) = item.parse() {
                    self.frontier.came_after_closure(&self.causality, id, &item);
                }
            }
            Refusal::AlreadyRegistered { .. }
            | Refusal::AlreadySettled { .. }
            | Refusal::ObjectionAlreadySettled { .. }
            | Refusal::ClosureNotRequested { .. } => self.frontier.refused(&self.causality, id, event),
            _ => {}
        }
    }

    /// Gives an entry that was admitted its effect.
    fn settle(&mut self, past: &BTreeMap<EntryId, Entry>, entry: &Entry) {
        let EntryBody { dossier: id, effective_on, author, origin, event, .. } = entry.body();
        let mark = Mark {
            entry: entry.id(),
            on: *effective_on,
            author: author.party.id.clone(),
            duty: author.duty,
            origin: origin.clone(),
        };
        match (&mut self.view.dossier, event) {
            (empty @ None, Event::DossierOpened(opening)) => {
                *empty = Some(Dossier::opened(id.clone(), Recorded::new(mark, opening.clone())));
            }
            (Some(dossier), Event::Corrected(correction)) => {
                if let Some(original) = past.get(&correction.entry) {
                    correct::apply(dossier, mark, &original.body().event, correction);
                }
            }
            (_, Event::ConflictSettled(settlement)) => self.settled.push(entry.id(), settlement.clone()),
            (Some(dossier), event) => apply(dossier, mark, event),
            (None, _) => {}
        }
        if let Event::DeviceRevoked { device, .. } = event {
            self.shut.push((entry.id(), device.clone()));
        }
        self.frontier.wrote(&self.causality, entry.id(), event);
        self.note_rules();
    }

    fn note_rules(&mut self) {
        let rules = self.view.dossier.as_ref().and_then(|dossier| dossier.powers().rule_set());
        let missing = rules.filter(|rules| !self.mandates.contains_key(&rules.digest));
        if self.view.rules_missing.as_ref() != missing {
            self.view.rules_missing = missing.cloned();
        }
    }

    /// The entries that wrote to one slot, or settled one conflict, without knowing each other.
    fn contests(&self) -> Vec<Contest> {
        let mut contests = self.frontier.contests();
        contests.extend(self.settled.contests(&self.causality));
        contests
    }

    /// Who may settle a conflict: those whom the mandate names, else whoever opened the dossier; where there is no
    /// mandate, the offices on both sides.
    fn settlers(&self) -> Vec<Duty> {
        let Some(mandate) = self.mandate() else {
            return vec![Duty::RectificationOffice, Duty::InspectionOffice];
        };
        let named = mandate.may.get(&EventKind::ConflictSettled);
        let opener = || self.view.dossier.iter().map(|dossier| dossier.opening().mark.duty).collect();
        named.map_or_else(opener, |duties| duties.iter().copied().collect())
    }
}

/// A contest whose entries exclude each other, by what they say.
fn conflict(contest: Contest, past: &BTreeMap<EntryId, Entry>, settled_by: &[Duty]) -> Option<Conflict> {
    let kind = contest.kind();
    let Contest { slot, entries, in_force, always } = contest;
    let standing = past.get(&in_force)?;
    let against = |id: &EntryId| {
        let other = past.get(id);
        *id == in_force
            || always
            || other.is_some_and(|other| slot::clash(&standing.body().event, &other.body().event))
    };
    let entries: Vec<EntryId> = entries.into_iter().filter(against).collect();
    let settled_by = settled_by.to_vec();
    (entries.len() > 1).then_some(Conflict { kind, slot, entries, in_force, settled_by })
}
