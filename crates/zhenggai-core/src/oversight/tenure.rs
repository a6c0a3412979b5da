//! Who answered for what, in which duty, from which day to which day.

use std::collections::BTreeSet;

use crate::day::{Day, Period};
use crate::dossier::recorded::Recorded;
use crate::id::{EntryId, PartyId};
use crate::item::Item;
use crate::oversight::standpoint::Standpoint;
use crate::party::{Duty, Party};
use crate::responsibility::Responsibility;
use crate::text::Name;

/// The duties in which somebody answers for an item, the first of them before all (责任链).
pub const CHAIN: &[Duty] =
    &[Duty::FirstResponsible, Duty::LeadLeader, Duty::ResponsibleUnit, Duty::CooperatingUnit, Duty::Handler];

/// A time in which one party answered for an item in one duty (任期).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenure {
    /// Who.
    pub party: Party,
    /// In which duty.
    pub duty: Duty,
    /// The item the duty was given for: the one that is asked about, or one above it.
    pub given_for: Item,
    /// The first and the last day, both within the days that were asked about.
    pub period: Period,
    /// The entry that gave it.
    pub entry: EntryId,
}

/// Somebody who holds a duty on a day (在任者).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holder {
    /// Who.
    pub party: PartyId,
    /// The name of the body, or the person's office; absent where the record never names it.
    pub name: Option<Name>,
}

impl From<&Party> for Holder {
    fn from(party: &Party) -> Self {
        Self { party: party.id.clone(), name: Some(party.name.clone()) }
    }
}

/// Who answers for `item` in `duty` on `day`, the one named first before the others.
///
/// What was set for the item itself counts; where nothing was, what was set for the nearest item above it. Duties that
/// are not those of one item (the first responsible person, the inspection office …) are also held by whoever was
/// granted them, or opened the dossier in them.
#[must_use]
pub fn holders(standpoint: &Standpoint<'_>, item: &Item, duty: Duty, day: Day) -> Vec<Holder> {
    let answering: Vec<Holder> =
        answering(standpoint, item, duty, day).map(|(_, held)| held.value.party().into()).collect();
    if answering.is_empty() && !is_of_item(duty) { appointed(standpoint, duty, day) } else { answering }
}

/// Whether the duty is given item by item.
const fn is_of_item(duty: Duty) -> bool {
    matches!(duty, Duty::LeadLeader | Duty::ResponsibleUnit | Duty::CooperatingUnit | Duty::Handler)
}

fn answering<'a>(
    standpoint: &Standpoint<'a>,
    item: &Item,
    duty: Duty,
    day: Day,
) -> impl Iterator<Item = (Item, &'a Recorded<Responsibility>)> + use<'a> {
    let held = |line: Item| {
        let all = standpoint.file(&line)?.responsibilities();
        let now = all.iter().filter(|held| held.value.duty() == duty && held.value.holds_on(day));
        let now: Vec<_> = now.map(|held| (line.clone(), held)).collect();
        Some(now).filter(|now| !now.is_empty())
    };
    let lineage = standpoint.dossier().lineage(item);
    let within = lineage.into_iter().filter(|line| *line != Item::Dossier || !is_of_item(duty));
    within.filter_map(held).next().unwrap_or_default().into_iter()
}

fn appointed(standpoint: &Standpoint<'_>, duty: Duty, day: Day) -> Vec<Holder> {
    let powers = standpoint.dossier().powers();
    let granted = powers
        .grants()
        .iter()
        .filter(|file| file.grant.value.duty == duty && file.grant.mark.on <= day && file.holds_on(day));
    let mut holders: Vec<Holder> = Vec::new();
    for holder in granted.map(|file| Holder::from(&file.grant.value.party)) {
        if !holders.contains(&holder) {
            holders.push(holder);
        }
    }
    let opening = &standpoint.dossier().opening().mark;
    let gone = powers.opener_revoked().is_some_and(|revoked| day > revoked.value.last_day);
    if opening.duty == duty && !gone && !holders.iter().any(|it| it.party == opening.author) {
        let name = name_of(standpoint, &opening.author);
        holders.push(Holder { party: opening.author.clone(), name });
    }
    holders
}

/// The name of a party, where the record names it anywhere.
fn name_of(standpoint: &Standpoint<'_>, party: &PartyId) -> Option<Name> {
    let dossier = standpoint.dossier();
    let granted = dossier.powers().grants().iter().map(|file| &file.grant.value.party);
    let files = dossier.items().filter_map(|item| dossier.file(&item));
    let answering = files.flat_map(|file| file.responsibilities()).map(|held| held.value.party());
    granted.chain(answering).find(|it| it.id == *party).map(|it| it.name.clone())
}

/// Who answered for `item` in `duty` over the days of `within`, in the order of their days.
#[must_use]
pub fn tenures(standpoint: &Standpoint<'_>, item: &Item, duty: Duty, within: Period) -> Vec<Tenure> {
    let mut tenures: Vec<Tenure> = Vec::new();
    for period in stretches(standpoint, item, within) {
        for (given_for, held) in answering(standpoint, item, duty, period.start()) {
            let touches = |known: &&mut Tenure| {
                known.entry == held.entry() && known.period.end().plus_days(1) == Some(period.start())
            };
            match tenures.iter_mut().find(touches) {
                Some(known) => {
                    known.period = Period::new(known.period.start(), period.end()).unwrap_or(known.period);
                }
                None => tenures.push(Tenure {
                    party: held.value.party().clone(),
                    duty,
                    given_for,
                    period,
                    entry: held.entry(),
                }),
            }
        }
    }
    tenures.sort_by_key(|tenure| tenure.period.start());
    tenures
}

/// The days of `within` on which nobody answered for `item` in `duty` (责任空档).
#[must_use]
pub fn gaps(standpoint: &Standpoint<'_>, item: &Item, duty: Duty, within: Period) -> Vec<Period> {
    let mut gaps: Vec<Period> = Vec::new();
    for period in stretches(standpoint, item, within) {
        if !holders(standpoint, item, duty, period.start()).is_empty() {
            continue;
        }
        match gaps.last_mut().filter(|gap| gap.end().plus_days(1) == Some(period.start())) {
            Some(gap) => *gap = Period::new(gap.start(), period.end()).unwrap_or(*gap),
            None => gaps.push(period),
        }
    }
    gaps
}

/// The stretches of `within` in each of which nothing changes in who answers for an item.
fn stretches(standpoint: &Standpoint<'_>, item: &Item, within: Period) -> Vec<Period> {
    let lineage = standpoint.dossier().lineage(item);
    let files = lineage.iter().filter_map(|line| standpoint.file(line));
    let mut starts = BTreeSet::from([within.start()]);
    for held in files.flat_map(|file| file.responsibilities()) {
        starts.extend(held.value.from());
        starts.extend(held.value.until().and_then(|until| until.plus_days(1)));
    }
    for file in standpoint.dossier().powers().grants() {
        starts.extend(file.grant.value.from.into_iter().chain([file.grant.mark.on]));
        let ends = file.grant.value.until.into_iter();
        let ends = ends.chain(file.revoked.as_ref().map(|revoked| revoked.value.last_day));
        starts.extend(ends.filter_map(|last| last.plus_days(1)));
    }
    let starts: Vec<Day> = starts.into_iter().filter(|start| within.holds(*start)).collect();
    let ends = starts.iter().skip(1).filter_map(|next| next.plus_days(-1)).chain([within.end()]);
    starts.iter().zip(ends).filter_map(|(start, end)| Period::new(*start, end).ok()).collect()
}
