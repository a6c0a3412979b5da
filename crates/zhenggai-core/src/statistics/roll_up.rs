//! Roll-up (逐级汇总): every node counts just what those below it count together, and each item once.

use std::collections::{BTreeMap, BTreeSet};

use crate::closure::terms::Terms;
use crate::closure::terms::rate::{RateFormula, RateTerms};
use crate::day::Day;
use crate::dossier::Dossier;
use crate::id::{DossierId, OrganisationId};
use crate::item::Level;
use crate::oversight::standpoint::Standpoint;
use crate::party::{Duty, Party};
use crate::statistics::count::Counts;
use crate::statistics::group::{Group, parties};
use crate::statistics::organisation::{DEEPEST, Organisation, Organisations};
use crate::statistics::rate::{Definition, Rate};
use crate::statistics::state::{ItemState, states};
use crate::statistics::table::{LEVELS, USUAL, rate_terms};

/// A dossier as of the day that is counted up to, and the terms of the rule set that it is held to.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The terms.
    pub terms: &'a Terms,
}

/// What a node of the roll-up is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// An organisation of the tree.
    Organisation(OrganisationId),
    /// A dossier.
    Dossier(DossierId),
    /// The items of a dossier for which this party answers before others; `None` where nobody does.
    Unit(Option<Party>),
}

/// A node (汇总节点): what it is, what it counts, what lies below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its name: of the organisation, the dossier's title, the unit's name; empty where nobody answers.
    pub name: String,
    /// How many stand where, on each level: the sum of those below.
    pub counts: BTreeMap<Level, Counts>,
    /// What lies right below.
    pub below: Vec<Node>,
}

/// Figures of many dossiers, added up (汇总).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollUp {
    /// The day up to which is counted.
    pub cut_off: Day,
    /// How rates are cut: as the rule sets of all dossiers agree to, else [`USUAL`].
    pub terms: RateTerms,
    /// Whether they agree.
    pub agreed: bool,
    /// The nodes at the top.
    pub tops: Vec<Node>,
    /// The sum of all.
    pub total: BTreeMap<Level, Counts>,
    /// Dossiers that the tree or another dossier names, and that are not at hand.
    pub missing: BTreeSet<DossierId>,
}

impl RollUp {
    /// The rate of a node, or of the total, on a level.
    #[must_use]
    pub fn rate(&self, counts: &BTreeMap<Level, Counts>, level: Level, formula: RateFormula) -> Rate {
        let definition = Definition::new(level, formula, &self.terms, self.cut_off);
        let none = Counts::default();
        Rate::new(definition, Group::All, counts.get(&level).unwrap_or(&none))
    }
}

/// What is at hand while nodes are made.
struct Desk<'a> {
    accounts: BTreeMap<&'a DossierId, Account<'a>>,
    children: BTreeMap<&'a DossierId, Vec<&'a DossierId>>,
    day: Day,
}

/// Adds up the figures of dossiers as of `day`.
///
/// A dossier that the tree names hangs on its organisation; another hangs below the dossier that gave rise to it (its
/// `parent`, or a `sub_inspection` of that one), and else stands at the top. Within a dossier each item counts for the
/// party that was named first as its responsible unit, so that nothing is counted twice.
#[must_use]
pub fn roll_up(accounts: &[Account<'_>], tree: &Organisations, day: Day) -> RollUp {
    let by_id: BTreeMap<&DossierId, Account<'_>> =
        accounts.iter().map(|account| (account.dossier.id(), *account)).collect();
    let placed: BTreeSet<&DossierId> = tree.dossiers().collect();
    let (above, named) = links(&by_id);
    let mut children: BTreeMap<&DossierId, Vec<&DossierId>> = BTreeMap::new();
    for (child, parent) in above.iter().filter(|(child, _)| !placed.contains(*child)) {
        children.entry(parent).or_default().push(child);
    }
    let hangs = |id: &&&DossierId| !placed.contains(**id) && !above.contains_key(**id);
    let desk = Desk { accounts: by_id.clone(), children, day };
    let mut tops: Vec<Node> = tree.tops().map(|top| desk.organisation(top, tree)).collect();
    tops.extend(by_id.keys().filter(hangs).filter_map(|id| desk.dossier(id)));
    let mut cuts: Vec<RateTerms> = accounts.iter().map(|account| rate_terms(account.terms).0).collect();
    cuts.dedup();
    let agreed = cuts.len() == 1;
    let missing = placed.iter().copied().chain(named).filter(|id| !by_id.contains_key(*id));
    RollUp {
        cut_off: day,
        terms: cuts.first().copied().filter(|_| agreed).unwrap_or(USUAL),
        agreed,
        total: sum(&tops),
        missing: missing.cloned().collect(),
        tops,
    }
}

/// Which dossier at hand hangs below which, and which dossiers are named as above or below one at hand. A dossier
/// hangs below one only; a link that would close a ring, or lead too deep, does not count.
fn links<'a>(
    accounts: &BTreeMap<&'a DossierId, Account<'a>>,
) -> (BTreeMap<&'a DossierId, &'a DossierId>, BTreeSet<&'a DossierId>) {
    let says = |account: &Account<'a>| {
        let parent = account.dossier.opening().value.parent.as_ref();
        parent.map(|parent| (account.dossier.id(), &parent.dossier))
    };
    let told = |account: &Account<'a>| {
        let below = account.dossier.proceedings().sub_inspections.iter();
        below.map(|link| (&link.value.dossier, account.dossier.id())).collect::<Vec<_>>()
    };
    let own = accounts.values().filter_map(says);
    let links: Vec<_> = own.chain(accounts.values().flat_map(told)).collect();
    let named = links.iter().flat_map(|(child, parent)| [*child, *parent]).collect();
    let mut above: BTreeMap<&DossierId, &DossierId> = BTreeMap::new();
    for (child, parent) in links {
        let known = accounts.contains_key(child) && accounts.contains_key(parent);
        let line = core::iter::successors(Some(parent), |id| above.get(*id).copied()).take(DEEPEST);
        let line: Vec<&DossierId> = line.collect();
        if known && !above.contains_key(child) && !line.contains(&child) && line.len() < DEEPEST {
            above.insert(child, parent);
        }
    }
    (above, named)
}

impl Desk<'_> {
    fn organisation(&self, one: &Organisation, tree: &Organisations) -> Node {
        let mut below: Vec<Node> = tree.below(&one.id).map(|it| self.organisation(it, tree)).collect();
        below.extend(one.dossiers.iter().filter_map(|id| self.dossier(id)));
        node(Kind::Organisation(one.id.clone()), one.name.to_string(), below)
    }

    fn dossier(&self, id: &DossierId) -> Option<Node> {
        let Account { dossier, terms } = self.accounts.get(id)?;
        let mut below = units(dossier, &states(&Standpoint::new(dossier, terms, self.day)), self.day);
        let children = self.children.get(id).into_iter().flatten();
        below.extend(children.filter_map(|child| self.dossier(child)));
        let title = dossier.opening().value.title.to_string();
        Some(node(Kind::Dossier(id.clone()), title, below))
    }
}

fn node(kind: Kind, name: String, below: Vec<Node>) -> Node {
    Node { kind, name, counts: sum(&below), below }
}

fn sum(nodes: &[Node]) -> BTreeMap<Level, Counts> {
    let of = |level: Level| {
        let each = nodes.iter().filter_map(|node| node.counts.get(&level));
        (level, each.fold(Counts::default(), Counts::plus))
    };
    LEVELS.iter().map(|level| of(*level)).collect()
}

/// The items of a dossier, each with the party that was named first as its responsible unit.
fn units(dossier: &Dossier, states: &[ItemState], day: Day) -> Vec<Node> {
    let mut parts: BTreeMap<Option<Party>, Vec<&ItemState>> = BTreeMap::new();
    for state in states {
        let first = parties(dossier, &state.item, Duty::ResponsibleUnit, day).into_iter().next();
        parts.entry(first).or_default().push(state);
    }
    let part = |(party, states): (Option<Party>, Vec<&ItemState>)| {
        let of = |level: Level| {
            let members = states.iter().copied().filter(|state| state.item.level() == level);
            (level, Counts::of(members, day))
        };
        let name = party.as_ref().map(|party| party.name.to_string()).unwrap_or_default();
        let counts = LEVELS.iter().map(|level| of(*level)).collect();
        Node { kind: Kind::Unit(party), name, counts, below: Vec::new() }
    };
    let mut nodes: Vec<Node> = parts.into_iter().map(part).collect();
    // What nobody answers for comes last.
    nodes.sort_by_key(|node| matches!(node.kind, Kind::Unit(None)));
    nodes
}
