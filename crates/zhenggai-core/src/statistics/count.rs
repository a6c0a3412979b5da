//! Counts on both axes and by last day.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::oversight::timeliness::Timeliness;
use crate::review::{ClosureReason, ClosureStatus};
use crate::statistics::state::ItemState;
use crate::work::WorkStatus;

/// How many items stand where (计数). The two axes are never mixed: each item counts once on each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    both: BTreeMap<(Option<WorkStatus>, ClosureStatus), usize>,
    timeliness: BTreeMap<(Option<Timeliness>, bool), usize>,
    closed_for: BTreeMap<ClosureReason, usize>,
    concluded: usize,
    extended: usize,
    reopened: usize,
    without_end: usize,
    due: usize,
    complete_of_due: usize,
}

impl Counts {
    /// Counts items as of `day`.
    #[must_use]
    pub fn of<'s>(states: impl IntoIterator<Item = &'s ItemState>, day: Day) -> Self {
        let mut counts = Self::default();
        for state in states {
            counts.add(state, day);
        }
        counts
    }

    fn add(&mut self, state: &ItemState, day: Day) {
        let one = |count: &mut usize, counts: bool| *count = count.saturating_add(usize::from(counts));
        one(self.both.entry((state.work, state.closure)).or_default(), true);
        one(self.timeliness.entry((state.timeliness, state.done.is_some())).or_default(), true);
        if let Some(reason) = state.closed_for {
            one(self.closed_for.entry(reason).or_default(), true);
        }
        one(&mut self.concluded, state.concluded);
        one(&mut self.extended, state.due.as_ref().is_some_and(|term| term.extended));
        one(&mut self.reopened, state.round > 1);
        one(&mut self.without_end, state.is_without_end());
        one(&mut self.due, state.is_due(day));
        one(&mut self.complete_of_due, state.is_due(day) && state.work == Some(WorkStatus::Complete));
    }

    /// These items and those: both are counted.
    #[must_use]
    pub fn plus(mut self, other: &Self) -> Self {
        fn join<K: Ord + Copy>(these: &mut BTreeMap<K, usize>, those: &BTreeMap<K, usize>) {
            for (key, more) in those {
                let count = these.entry(*key).or_default();
                *count = count.saturating_add(*more);
            }
        }
        join(&mut self.both, &other.both);
        join(&mut self.timeliness, &other.timeliness);
        join(&mut self.closed_for, &other.closed_for);
        for (count, more) in [
            (&mut self.concluded, other.concluded),
            (&mut self.extended, other.extended),
            (&mut self.reopened, other.reopened),
            (&mut self.without_end, other.without_end),
            (&mut self.due, other.due),
            (&mut self.complete_of_due, other.complete_of_due),
        ] {
            *count = count.saturating_add(more);
        }
        self
    }

    /// How many there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.both.values().sum()
    }

    /// How many stand so on both axes; every pair that occurs.
    #[must_use]
    pub const fn both(&self) -> &BTreeMap<(Option<WorkStatus>, ClosureStatus), usize> {
        &self.both
    }

    /// How many stand so on the work axis; `None` is what nobody reported.
    #[must_use]
    pub fn work(&self, status: Option<WorkStatus>) -> usize {
        self.both.iter().filter(|((work, _), _)| *work == status).map(|(_, count)| count).sum()
    }

    /// How many stand so on the closure axis.
    #[must_use]
    pub fn closure(&self, status: ClosureStatus) -> usize {
        self.both.iter().filter(|((_, closure), _)| *closure == status).map(|(_, count)| count).sum()
    }

    /// How many are struck off, put on file or not.
    #[must_use]
    pub fn closed(&self) -> usize {
        self.both.iter().filter(|((_, closure), _)| closure.is_closed()).map(|(_, count)| count).sum()
    }

    /// How many were struck off for this reason, and still are.
    #[must_use]
    pub fn closed_for(&self, reason: ClosureReason) -> usize {
        self.closed_for.get(&reason).copied().unwrap_or_default()
    }

    /// How many stand so to their last day, and are done or not; `None` is where no last day is known.
    #[must_use]
    pub fn timeliness(&self, timeliness: Option<Timeliness>, done: bool) -> usize {
        self.timeliness.get(&(timeliness, done)).copied().unwrap_or_default()
    }

    /// How many are not done although their last day is over (逾期未完成).
    #[must_use]
    pub fn overdue(&self) -> usize {
        self.timeliness(Some(Timeliness::Overdue), false)
    }

    /// Of how many the work status was concluded from the items below.
    #[must_use]
    pub const fn concluded(&self) -> usize {
        self.concluded
    }

    /// How many were given more time: their day in force was granted by an extension, or that of one below was.
    #[must_use]
    pub const fn extended(&self) -> usize {
        self.extended
    }

    /// How many were opened again at least once.
    #[must_use]
    pub const fn reopened(&self) -> usize {
        self.reopened
    }

    /// How many are obligations without an end and without a last day (长期坚持).
    #[must_use]
    pub const fn without_end(&self) -> usize {
        self.without_end
    }

    /// How many are due by the cut-off day.
    #[must_use]
    pub const fn due(&self) -> usize {
        self.due
    }

    /// How many of those are complete.
    #[must_use]
    pub const fn complete_of_due(&self) -> usize {
        self.complete_of_due
    }
}
