//! Scorecards: what a party answers for, and how that stands.

use std::collections::BTreeMap;

use crate::item::Item;
use crate::oversight::progress::{done_on, returns, sent_back};
use crate::oversight::standpoint::Standpoint;
use crate::oversight::tenure::{Holder, holders};
use crate::oversight::term::term;
use crate::oversight::timeliness::{Timeliness, timeliness};
use crate::party::Duty;

/// How a party stands in one duty (履责情况). It counts the items on which the work is done, those with nothing below
/// them, for which the party holds the duty on the day; with several holders each of them counts the item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorecard {
    /// Who; `None` for the items for which nobody holds the duty.
    pub holder: Option<Holder>,
    /// In which duty.
    pub duty: Duty,
    /// How many items.
    pub items: usize,
    /// How many of them are struck off.
    pub closed: usize,
    /// How many are done by the word of those who owe them, and not struck off yet.
    pub waiting: usize,
    /// How many were done on their day or before.
    pub on_time: usize,
    /// How many were done after their day.
    pub late: usize,
    /// How many are not done although their day is over.
    pub overdue: usize,
    /// How many are due soon.
    pub due_soon: usize,
    /// How many have no day.
    pub without_day: usize,
    /// How many are sent back, and not handed in again.
    pub returned: usize,
    /// How often items were sent back, in every round.
    pub returns: usize,
    /// How many were opened again at least once.
    pub reopened: usize,
    /// How many were given more time at least once.
    pub extended: usize,
    /// How often a step of escalation was taken on them, in every round.
    pub escalations: usize,
    /// The ages of the items that are not struck off.
    pub ages: Ages,
}

/// The ages of open items (在册天数): calendar days since each was put on the register, or opened again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ages(Vec<u64>);

/// The upper ends of the bands of age, in days; what is older stands in one more band.
pub const BANDS: [u64; 3] = [30, 90, 180];

impl Ages {
    fn put(&mut self, days: i64) {
        let days = days.unsigned_abs();
        let place = self.0.partition_point(|age| *age < days);
        self.0.insert(place, days);
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Their mean in tenths of a day, rounded half up; `None` where there is none.
    #[must_use]
    pub fn mean_tenths(&self) -> Option<u64> {
        let count = u64::try_from(self.0.len()).ok().filter(|count| *count > 0)?;
        let sum: u64 = self.0.iter().sum();
        sum.checked_mul(20)?.checked_add(count)?.checked_div(count.checked_mul(2)?)
    }

    /// Their median in halves of a day; `None` where there is none.
    #[must_use]
    pub fn median_halves(&self) -> Option<u64> {
        let upper = self.0.len().checked_div(2)?;
        let lower = self.0.len().checked_sub(1)?.checked_div(2)?;
        self.0.get(lower)?.checked_add(*self.0.get(upper)?)
    }

    /// How many lie in each band of [`BANDS`], those that are older last.
    #[must_use]
    pub fn bands(&self) -> [usize; 4] {
        let mut bands = [0; 4];
        for age in &self.0 {
            let place = BANDS.iter().filter(|end| *age > **end).count();
            if let Some(band) = bands.get_mut(place) {
                *band = usize::saturating_add(*band, 1);
            }
        }
        bands
    }
}

impl Scorecard {
    fn new(holder: Option<Holder>, duty: Duty) -> Self {
        Self {
            holder,
            duty,
            items: 0,
            closed: 0,
            waiting: 0,
            on_time: 0,
            late: 0,
            overdue: 0,
            due_soon: 0,
            without_day: 0,
            returned: 0,
            returns: 0,
            reopened: 0,
            extended: 0,
            escalations: 0,
            ages: Ages::default(),
        }
    }

    fn add(&mut self, standpoint: &Standpoint<'_>, item: &Item) {
        let Some(file) = standpoint.file(item) else { return };
        let one = |count: &mut usize, counts: bool| *count = count.saturating_add(usize::from(counts));
        let (closed, done) = (file.closure_status().is_closed(), done_on(standpoint, item));
        let own = term(standpoint, item);
        let due = own.as_ref().and_then(|term| term.due);
        let stands = due.map(|due| timeliness(standpoint, due, done, false));
        let late = stands == Some(Timeliness::Overdue);
        one(&mut self.items, true);
        one(&mut self.closed, closed);
        one(&mut self.waiting, done.is_some() && !closed);
        one(&mut self.on_time, done.is_some() && due.is_some() && !late);
        one(&mut self.late, done.is_some() && late);
        one(&mut self.overdue, done.is_none() && late);
        one(&mut self.due_soon, stands == Some(Timeliness::DueSoon));
        one(&mut self.without_day, due.is_none());
        one(&mut self.returned, done.is_none() && sent_back(file).is_some());
        one(&mut self.reopened, file.round().number() > 1);
        one(&mut self.extended, own.is_some_and(|term| term.extensions() > 0));
        for round in file.earlier_rounds().iter().chain([file.round()]) {
            self.returns = self.returns.saturating_add(returns(round).count());
            self.escalations = self.escalations.saturating_add(round.escalations().len());
        }
        if !closed {
            let reopened = file.round().reopened().map(|reopened| reopened.mark.on);
            let since = reopened.unwrap_or_else(|| standpoint.registered_on(item));
            self.ages.put(standpoint.day().days_since(since));
        }
    }
}

/// The scorecard of everybody who holds `duty` on the day for an item on which work is done: the most overdue first, then
/// the most items; the items for which nobody holds it come last.
#[must_use]
pub fn scorecards(standpoint: &Standpoint<'_>, duty: Duty) -> Vec<Scorecard> {
    let mut cards: BTreeMap<Option<Holder>, Scorecard> = BTreeMap::new();
    let dossier = standpoint.dossier();
    let leaves = dossier.items().filter(|item| *item != Item::Dossier && dossier.children(item).is_empty());
    for item in leaves {
        let held = holders(standpoint, &item, duty, standpoint.day());
        let nobody = held.is_empty().then_some(None);
        for holder in held.into_iter().map(Some).chain(nobody) {
            let card = cards.entry(holder.clone()).or_insert_with(|| Scorecard::new(holder, duty));
            card.add(standpoint, &item);
        }
    }
    let mut cards: Vec<Scorecard> = cards.into_values().collect();
    cards.sort_by_key(|card| {
        let most = |count: usize| core::cmp::Reverse(count);
        (card.holder.is_none(), most(card.overdue), most(card.items))
    });
    cards
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(days: &[i64]) -> Ages {
        let mut ages = Ages::default();
        days.iter().for_each(|days| ages.put(*days));
        ages
    }

    #[test]
    fn ages_have_a_mean_a_median_and_bands() {
        assert_eq!((ages(&[]).mean_tenths(), ages(&[]).median_halves()), (None, None));
        let four = ages(&[200, 31, 30, 90]);
        assert_eq!(four.mean_tenths(), Some(878), "351 days by 4 are 87.75");
        assert_eq!(four.median_halves(), Some(121), "between 31 and 90");
        assert_eq!(four.bands(), [1, 2, 0, 1]);
        assert_eq!(ages(&[1, 2]).mean_tenths(), Some(15));
        assert_eq!(ages(&[5, 7, 100]).median_halves(), Some(14));
    }
}
