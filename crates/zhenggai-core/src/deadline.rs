//! By when, and whether an obligation goes on after that.

pub use crate::calendar::span::OffsetUnit;
use crate::day::Day;
use crate::invalid::Invalid;
use crate::text::Text;
use crate::vocabulary;

vocabulary! {
    /// How exactly a day was named (时限精度). The day itself is always the last one meant.
    pub enum DuePrecision as "precision" {
        /// A day.
        Day = "day",
        /// Ten days (旬).
        Tenday = "tenday",
        /// A month.
        Month = "month",
        /// A quarter.
        Quarter = "quarter",
        /// Half a year.
        Half = "half",
        /// A year.
        Year = "year",
    }
}

vocabulary! {
    /// The event from which a relative time limit runs (起算事件).
    pub enum Anchor as "anchor" {
        /// The feedback (反馈).
        Feedback = "feedback",
        /// The publication of the notice (通报).
        Notice = "notice",
        /// The approval of the plan (整改方案).
        Plan = "plan",
        /// The end of the concentrated period (集中整改期).
        ConcentratedPeriod = "concentrated_period",
    }
}

/// When something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// On this day at the latest, named with this precision.
    By {
        /// The last day.
        day: Day,
        /// How exactly it was named.
        precision: DuePrecision,
    },
    /// At once (立行立改).
    Immediate,
    /// So long after an event; the day of the event is not counted (民法典 art. 201).
    After {
        /// The event.
        anchor: Anchor,
        /// How many units.
        count: u32,
        /// Which unit.
        unit: OffsetUnit,
    },
}

/// How often a standing obligation is looked at again (长期坚持的复核周期), in months; at least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cadence(u32);

impl Cadence {
    /// Every `months` months.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` outside 1 to 60.
    pub fn new(months: u32) -> Result<Self, Invalid> {
        if (1..=60).contains(&months) {
            return Ok(Self(months));
        }
        let given = months.to_string();
        Err(Invalid::OutOfRange { field: "cadence_months", given, allowed: "1 to 60" })
    }

    /// The months between two looks.
    #[must_use]
    pub const fn months(self) -> u32 {
        self.0
    }
}

/// An obligation that goes on without end (长期坚持).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How often it is looked at again; absent when nobody set it.
    pub cadence: Option<Cadence>,
}

/// A deadline (完成时限): a due day, a standing obligation, or both ("2025年底前，并长期坚持").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    due: Option<Due>,
    standing: Option<Standing>,
    raw: Option<Text>,
}

impl Deadline {
    /// A deadline with a due day, a standing obligation, or both; `raw` are the words as written.
    ///
    /// # Errors
    /// `EMPTY` when there is neither.
    pub fn new(due: Option<Due>, standing: Option<Standing>, raw: Option<Text>) -> Result<Self, Invalid> {
        if due.is_none() && standing.is_none() {
            return Err(Invalid::Empty { field: "deadline" });
        }
        Ok(Self { due, standing, raw })
    }

    /// When it is due.
    #[must_use]
    pub const fn due(&self) -> Option<&Due> {
        self.due.as_ref()
    }

    /// The obligation that goes on.
    #[must_use]
    pub const fn standing(&self) -> Option<Standing> {
        self.standing
    }

    /// The words as written.
    #[must_use]
    pub const fn raw(&self) -> Option<&Text> {
        self.raw.as_ref()
    }
}
