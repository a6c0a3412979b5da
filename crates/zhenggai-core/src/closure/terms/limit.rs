//! Time limits of the whole dossier: what must be handed in, by whom, to whom, how long after which event.

use crate::calendar::count::Counted;
use crate::calendar::{Calendar, Roll, Span, Start};
use crate::closure::source::PolicySource;
use crate::closure::terms::title::Title;
use crate::deadline::Anchor;
use crate::dossier::Dossier;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::Mark;
use crate::item::Item;
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

    /// What the record shows of it. It knows plans, reports on the whole, assessments and leads; what other limits
    /// are for, no entry says.
    #[must_use]
    pub fn shown<'d>(&self, dossier: &'d Dossier) -> Shown<'d> {
        let all = dossier.proceedings();
        match self.event.as_str() {
            "plan" => done(all.plans.iter().map(|file| &file.plan.mark)),
            "report" | "progress_report" | "head_report" => {
                let head = self.event.as_str() == "head_report";
                let reports = dossier.file(&Item::Dossier).map_or(&[][..], ItemFile::reports).iter();
                done(reports.filter(|it| !head || it.mark.duty == Duty::FirstResponsible).map(|it| &it.mark))
            }
            "assessment" => {
                let whole = all.assessments.iter().filter(|it| it.value.item == Item::Dossier);
                done(whole.map(|it| &it.mark))
            }
            "leads" => {
                let files = dossier.items().filter_map(|item| dossier.file(&item));
                let leads: Vec<_> = files.flat_map(|file| file.leads().iter()).collect();
                let settled = leads.iter().filter_map(|lead| lead.dispositions.last()).map(|it| &it.mark);
                match settled.max_by_key(|mark| mark.on) {
                    _ if leads.is_empty() => Shown::NothingToDo,
                    Some(last) if !leads.iter().any(|lead| lead.is_pending()) => {
                        Shown::Done { first: last, last }
                    }
                    _ => Shown::NotDone,
                }
            }
            _ => Shown::Unknown,
        }
    }
}

/// What the record shows of a time limit (时限办理情况).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'d> {
    /// It was done, first and last by these entries.
    Done {
        /// The first time.
        first: &'d Mark,
        /// The last time.
        last: &'d Mark,
    },
    /// It was not done so far.
    NotDone,
    /// There is nothing to do: no lead was handed over.
    NothingToDo,
    /// No entry says such a thing.
    Unknown,
}

fn done<'d>(marks: impl Iterator<Item = &'d Mark> + Clone) -> Shown<'d> {
    match (marks.clone().min_by_key(|mark| mark.on), marks.max_by_key(|mark| mark.on)) {
        (Some(first), Some(last)) => Shown::Done { first, last },
        _ => Shown::NotDone,
    }
}
