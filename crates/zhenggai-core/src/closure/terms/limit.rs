//! Time limits of the whole dossier: what must be handed in, by whom, to whom, how long after which event.

use crate::calendar::count::Counted;
use crate::calendar::{Calendar, Roll, Span, Start};
use crate::closure::source::PolicySource;
use crate::closure::terms::title::Title;
use crate::deadline::Anchor;
use crate::party::Duty;
use crate::schedule::{Anchors, DueTerms};
use crate::text::Name;

/// The id of the limit whose last day ends the concentrated period (集中整改期).
pub const CONCENTRATED_PERIOD: &str = "concentrated_period";

/// A time limit (法定或约定时限).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLimit {
    /// What it is for, such as `report`.
    pub event: Name,
    /// Its name.
    pub title: Title,
    /// The event it runs from.
    pub anchor: Anchor,
    /// How long.
    pub span: Span,
    /// Whether the day of the event counts, where that is not as everywhere else in the set.
    pub start: Option<Start>,
    /// How its last day moves, where that is not as everywhere else in the set.
    pub roll: Option<Roll>,
    /// How often it comes again, in months.
    pub every_months: Option<u32>,
    /// Who must do it.
    pub by: Vec<Duty>,
    /// Who receives it.
    pub to: Vec<Duty>,
    /// What it rests on.
    pub source: PolicySource,
}

impl TimeLimit {
    /// Its last day; `None` while the day of the event is not known.
    #[must_use]
    pub fn last_day(&self, anchors: &Anchors, terms: &DueTerms, calendar: &Calendar) -> Option<Counted> {
        let event = anchors.day(self.anchor)?;
        calendar.after(event, self.span, self.start.unwrap_or(terms.start), self.roll.unwrap_or(terms.roll))
    }
}
