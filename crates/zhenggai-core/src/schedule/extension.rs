//! Extensions: filed before the day is over, within the caps; the first due day is never lost.

use crate::calendar::{Calendar, Roll, Span, Start};
use crate::day::Day;

/// What a rule set allows (延期规则). Absent caps do not bind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ExtensionTerms {
    /// How many calendar days before the due day it is filed at the latest; 0 is the due day itself.
    pub days_before: u32,
    /// How often a deadline may be extended.
    pub most: Option<u32>,
    /// How far all extensions together may lead beyond the first due day.
    pub longest: Option<Span>,
}

/// An extension that was granted (已批准的延期).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Granted {
    /// The day from which it counts.
    pub decided_on: Day,
    /// The later due day.
    pub due: Day,
}

/// An extension that is asked for (延期申请).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The day it was filed.
    pub filed_on: Day,
    /// The due day asked for.
    pub due: Day,
}

/// What speaks against an extension (延期不合规之处).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionFlaw {
    /// It was filed after the last day for it (到期后补报).
    FiledLate {
        /// That day.
        last_day: Day,
    },
    /// The day asked for is not later than the one in force.
    NotLater {
        /// The day in force.
        in_force: Day,
    },
    /// There were as many extensions as are allowed.
    TooMany {
        /// How many.
        most: u32,
    },
    /// It leads further than all extensions together may.
    TooLong {
        /// The latest day that may be asked for.
        latest: Day,
    },
}

/// A deadline's days over time (时限沿革): the first one, and what was granted since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueHistory {
    first: Day,
    granted: Vec<Granted>,
}

impl DueHistory {
    /// A first due day and the extensions granted, in any order.
    #[must_use]
    pub fn new(first: Day, mut granted: Vec<Granted>) -> Self {
        granted.sort_by_key(|it| it.decided_on);
        Self { first, granted }
    }

    /// The first due day. It stays what it was.
    #[must_use]
    pub const fn first(&self) -> Day {
        self.first
    }

    /// The extensions, in the order in which they were decided.
    #[must_use]
    pub fn granted(&self) -> &[Granted] {
        &self.granted
    }

    /// The due day in force on `day`: an extension counts from the day it was decided.
    #[must_use]
    pub fn in_force(&self, day: Day) -> Day {
        self.granted.iter().rfind(|it| it.decided_on <= day).map_or(self.first, |it| it.due)
    }

    /// Everything that speaks against an extension; nothing when it may be granted.
    #[must_use]
    pub fn flaws(&self, asked: Asked, terms: &ExtensionTerms, calendar: &Calendar) -> Vec<ExtensionFlaw> {
        let in_force = self.in_force(asked.filed_on);
        let mut flaws = Vec::new();
        let last_day = in_force.plus_days(i64::from(terms.days_before).saturating_neg());
        if let Some(last_day) = last_day.filter(|last_day| asked.filed_on > *last_day) {
            flaws.push(ExtensionFlaw::FiledLate { last_day });
        }
        if asked.due <= in_force {
            flaws.push(ExtensionFlaw::NotLater { in_force });
        }
        let before = self.granted.iter().filter(|it| it.decided_on <= asked.filed_on).count();
        if let Some(most) = terms.most.filter(|most| usize::try_from(*most).is_ok_and(|most| before >= most))
        {
            flaws.push(ExtensionFlaw::TooMany { most });
        }
        let latest =
            terms.longest.and_then(|span| calendar.after(self.first, span, Start::NextDay, Roll::None));
        if let Some(latest) = latest.map(|counted| counted.day).filter(|latest| asked.due > *latest) {
            flaws.push(ExtensionFlaw::TooLong { latest });
        }
        flaws
    }
}
