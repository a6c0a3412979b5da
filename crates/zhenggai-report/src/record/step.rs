//! What is to be done: next steps, steps of escalation, what else is due.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use zhenggai_core::advice::holder::holders;
use zhenggai_core::advice::next::next;
use zhenggai_core::advice::step::NextStep;
use zhenggai_core::item::Item;
use zhenggai_core::oversight::ladder::steps_owed;
use zhenggai_core::oversight::pending::{Pending, pending};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::say::{self, oversight};

use crate::both::Both;
use crate::given::Given;

/// A next step; those that differ in the item alone stand together (下一步).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepRecord {
    /// What is to be done.
    pub what: Both,
    /// At which level: that of the lowest item it serves.
    pub level: String,
    /// The places of the items on which it is done.
    pub items: Vec<usize>,
    /// Those who hold a duty that may do it; for the supervising bodies only.
    pub who: Vec<String>,
    /// The duties that may do it.
    pub duties: Vec<Both>,
    /// Not before this day.
    pub from: Option<String>,
    /// By when, the earliest.
    pub by: Option<String>,
    /// The rules it satisfies.
    pub rules: Vec<String>,
}

/// A step of escalation that is to be taken (应办督办).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EscalationRecord {
    /// The place of the item; absent for the whole dossier.
    pub item: Option<usize>,
    /// Who does what to whom.
    pub what: Both,
    /// Why.
    pub why: Both,
    /// Since when.
    pub since: String,
}

/// Something else that is due (其他待办).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueRecord {
    /// The place of the item; absent for the whole dossier.
    pub item: Option<usize>,
    /// What.
    pub what: Both,
    /// By when.
    pub due: Option<String>,
    /// Its light.
    pub light: String,
    /// Who.
    pub who: Vec<String>,
}

/// What is to be done next, in order, as far as the readers may see why and on what.
pub(super) fn steps(given: &Given<'_>, places: &BTreeMap<Item, usize>) -> Vec<StepRecord> {
    let next = next(given.dossier, given.policy, given.assessment, &Item::Dossier, given.day);
    let open = |step: &&NextStep<'_>| {
        let known = |item: &Item| *item == Item::Dossier || places.contains_key(item);
        known(&step.item)
            && step.serves.iter().all(known)
            && step.reasons.iter().all(|reason| given.shows(reason))
    };
    let mut found: Vec<StepRecord> = Vec::new();
    let mut known: BTreeMap<(Both, Vec<Both>, String), usize> = BTreeMap::new();
    for step in next.steps.iter().filter(open) {
        let one = StepRecord::new(given, step, places);
        let key = (one.what.clone(), one.duties.clone(), one.level.clone());
        match known.get(&key).and_then(|place| found.get_mut(*place)) {
            Some(row) => row.join(one),
            None => {
                known.insert(key, found.len());
                found.push(one);
            }
        }
    }
    found
}

impl StepRecord {
    fn new(given: &Given<'_>, step: &NextStep<'_>, places: &BTreeMap<Item, usize>) -> Self {
        let terms = &given.policy.terms;
        let rules: BTreeSet<String> = step.reasons.iter().map(|reason| reason.rule().to_string()).collect();
        let level = step.serves.iter().map(Item::level).min().unwrap_or_else(|| step.item.level());
        Self {
            what: Both::of(|language| say::next_step(step, terms, language)),
            level: level.to_string(),
            items: places.get(&step.item).copied().into_iter().collect(),
            who: if given.shows_unmarked() { who(given, step) } else { Vec::new() },
            duties: step
                .duties
                .iter()
                .map(|duty| Both::of(|language| say::duty_under(*duty, terms, language)))
                .collect(),
            from: step.from.map(|day| day.to_string()),
            by: step.by.map(|day| day.to_string()),
            rules: rules.into_iter().collect(),
        }
    }

    fn join(&mut self, other: Self) {
        self.items.extend(other.items);
        self.who.extend(other.who);
        self.rules.extend(other.rules);
        for all in [&mut self.who, &mut self.rules] {
            let mut seen = BTreeSet::new();
            all.retain(|it| seen.insert(it.clone()));
        }
        // Days are written so that they sort.
        self.by = self.by.take().into_iter().chain(other.by).min();
        self.from = self.from.take().into_iter().chain(other.from).min();
    }
}

fn who(given: &Given<'_>, step: &NextStep<'_>) -> Vec<String> {
    let items = if step.serves.is_empty() { core::slice::from_ref(&step.item) } else { &step.serves };
    let mut names: Vec<String> = Vec::new();
    for duty in &step.duties {
        for party in items.iter().flat_map(|item| holders(given.dossier, item, *duty, given.day)) {
            if let Some(name) = given.names.get(&party).map(ToString::to_string)
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
    }
    names
}

/// The steps of escalation that are to be taken; none where the readers are not of the supervising bodies.
pub(super) fn escalation(
    given: &Given<'_>,
    standpoint: &Standpoint<'_>,
    places: &BTreeMap<Item, usize>,
) -> Vec<EscalationRecord> {
    if !given.shows_unmarked() {
        return Vec::new();
    }
    let terms = standpoint.terms();
    let owed = steps_owed(standpoint);
    let record = owed.iter().map(|step| EscalationRecord {
        item: places.get(&step.item).copied(),
        what: Both::of(|language| oversight::step(step, terms, language)),
        why: Both::of(|language| oversight::step_reason(step, language)),
        since: step.since.to_string(),
    });
    record.collect()
}

/// What else is due; nothing where the readers are not of the supervising bodies.
pub(super) fn due(
    given: &Given<'_>,
    standpoint: &Standpoint<'_>,
    places: &BTreeMap<Item, usize>,
) -> Vec<DueRecord> {
    if !given.shows_unmarked() {
        return Vec::new();
    }
    let record = |it: &Pending| DueRecord {
        item: places.get(&it.item).copied(),
        what: Both::of(|language| {
            let deed = oversight::pending(it.kind, language);
            it.title.as_ref().map_or_else(|| deed.to_owned(), |title| title.of(language).to_owned())
        }),
        due: it.due.map(|day| day.to_string()),
        light: it.light.to_string(),
        who: it.holders.iter().filter_map(|holder| holder.name.as_ref()).map(ToString::to_string).collect(),
    };
    pending(standpoint).iter().map(record).collect()
}
