//! The responsibility matrix: who answered for which item, in which duty, from which day to which day.

use crate::day::{Day, Period};
use crate::id::PartyId;
use crate::item::Item;
use crate::oversight::standpoint::Standpoint;
use crate::oversight::tenure::{CHAIN, Tenure, gaps, tenures};
use crate::party::Duty;

/// One item in the matrix (责任清单).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The item.
    pub item: Item,
    /// The days that are looked at: from the register to the closure, or to the day of the standpoint.
    pub within: Period,
    /// The duties in which somebody answered, or in which somebody ought to have.
    pub duties: Vec<DutyLine>,
}

/// Who held one duty for an item over time (任职情况).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyLine {
    /// The duty.
    pub duty: Duty,
    /// Who held it, in the order of the days; after a hand-over the successor follows.
    pub tenures: Vec<Tenure>,
    /// The days on which nobody held it; told of lead leaders and responsible units alone.
    pub gaps: Vec<Period>,
}

impl DutyLine {
    /// Those who hold it on `day`.
    pub fn holding(&self, day: Day) -> impl Iterator<Item = &Tenure> {
        self.tenures.iter().filter(move |tenure| tenure.period.holds(day))
    }

    /// Who held it until the day before a tenure began.
    pub fn before<'l>(&'l self, tenure: &Tenure) -> impl Iterator<Item = &'l Tenure> {
        let (eve, party) = (tenure.period.start().plus_days(-1), tenure.party.id.clone());
        self.tenures.iter().filter(move |it| Some(it.period.end()) == eve && it.party.id != party)
    }

    /// Who held it from the day after a tenure ended.
    pub fn after<'l>(&'l self, tenure: &Tenure) -> impl Iterator<Item = &'l Tenure> {
        let (next, party) = (tenure.period.end().plus_days(1), tenure.party.id.clone());
        self.tenures.iter().filter(move |it| Some(it.period.start()) == next && it.party.id != party)
    }
}

impl MatrixRow {
    /// Whether a party ever answered for the item.
    #[must_use]
    pub fn names(&self, party: &PartyId) -> bool {
        self.duties.iter().flat_map(|line| &line.tenures).any(|tenure| tenure.party.id == *party)
    }
}

/// The matrix: items for which somebody was made to answer, and those that have nothing below them, in the order of the
/// dossier from the top down.
#[must_use]
pub fn matrix(standpoint: &Standpoint<'_>) -> Vec<MatrixRow> {
    let dossier = standpoint.dossier();
    let mut rows: Vec<MatrixRow> = Vec::new();
    let mut left = vec![Item::Dossier];
    while let Some(item) = left.pop() {
        let below = dossier.children(&item);
        left.extend(below.iter().rev().cloned());
        let own = standpoint.file(&item).is_some_and(|file| !file.responsibilities().is_empty());
        let leaf = below.is_empty() && item != Item::Dossier;
        let known = rows.iter().any(|row| row.item == item);
        if (own || leaf) && !known {
            rows.extend(row(standpoint, item, leaf));
        }
    }
    rows
}

fn row(standpoint: &Standpoint<'_>, item: Item, leaf: bool) -> Option<MatrixRow> {
    let from = standpoint.registered_on(&item);
    let last = standpoint.closed_on(&item).unwrap_or(standpoint.day());
    let within = Period::new(from, last.max(from)).ok()?;
    let line = |duty: Duty| {
        // What is lent to an item stands with the item above, but for the items on which the work is done.
        let tenures = tenures(standpoint, &item, duty, within);
        let tenures: Vec<Tenure> =
            tenures.into_iter().filter(|tenure| leaf || tenure.given_for == item).collect();
        let needed = leaf && matches!(duty, Duty::LeadLeader | Duty::ResponsibleUnit);
        let gaps = if needed { gaps(standpoint, &item, duty, within) } else { Vec::new() };
        (!tenures.is_empty() || !gaps.is_empty()).then_some(DutyLine { duty, tenures, gaps })
    };
    let whole = |duty: &Duty| !(leaf && *duty == Duty::FirstResponsible);
    let duties = CHAIN.iter().copied().filter(whole).filter_map(line).collect();
    Some(MatrixRow { item, within, duties })
}
