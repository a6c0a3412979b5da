//! Standing obligations: when they are looked at again.

use crate::calendar::count::Counted;
use crate::calendar::{Calendar, Roll};
use crate::day::Day;
use crate::deadline::Cadence;

/// A standing obligation over time (长期坚持事项的复核): since when it stands, and when it was last looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// Since when it stands.
    pub since: Day,
    /// How often it is looked at again.
    pub cadence: Cadence,
    /// When it was last looked at.
    pub last: Option<Day>,
}

impl Looks {
    /// The last day of the next look: at most the cadence lies between two looks, so that it runs from the last
    /// one. `None` outside 1900 to 2199.
    #[must_use]
    pub fn next(&self, calendar: &Calendar, roll: Roll) -> Option<Counted> {
        let from = self.last.map_or(self.since, |last| last.max(self.since));
        calendar.on(from.plus_months(self.cadence.months())?, roll)
    }

    /// How many looks are missing on `day`: one for each cadence that has run out since the last look, and was
    /// not moved beyond `day`.
    #[must_use]
    pub fn missed(&self, day: Day, calendar: &Calendar, roll: Roll) -> u32 {
        let from = self.last.map_or(self.since, |last| last.max(self.since));
        let over = |count: &u32| {
            let months = count.saturating_mul(self.cadence.months());
            let counted = from.plus_months(months).and_then(|day| calendar.on(day, roll));
            counted.is_some_and(|counted| counted.day < day)
        };
        let missed = (1..).take_while(over).count();
        u32::try_from(missed).unwrap_or(u32::MAX)
    }
}
