//! Recurrence (屡改屡犯): what came back after it was struck off, or was found again. Every case names its basis.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::dossier::Dossier;
use crate::id::{DossierId, FindingId};
use crate::item::Item;
use crate::look_back::LookBackResult;
use crate::review::ReopeningReason;
use crate::statistics::issue::Issue;
use crate::statistics::likeness::{Basis, Likened, likened};

/// Something that came back (复发线索).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    /// What says that it came back.
    pub sign: Sign,
    /// Where it was first, and where it was found again, in the order of days.
    pub places: Vec<Place>,
}

impl Recurrence {
    /// Whether the record itself, or the classification handed in, says so. What is only alike in its wording is a
    /// candidate, and somebody must look at it.
    #[must_use]
    pub const fn is_recorded(&self) -> bool {
        !matches!(self.sign, Sign::FoundAgain(Basis::Wording(_)))
    }
}

/// What says that something came back (认定依据).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// The item was opened again, for these reasons in turn.
    Reopened(Vec<ReopeningReason>),
    /// A look-back found this of the item.
    LookedBack(LookBackResult),
    /// A finding of a later inspection of the same organisation is the same matter.
    FoundAgain(Basis),
}

/// An item of a dossier on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The day: of the feedback for a finding, of the reopening or of the look-back for an item that came back.
    pub day: Day,
    /// The dossier.
    pub dossier: DossierId,
    /// The item.
    pub item: Item,
}

/// Everything in these dossiers that came back: items opened again, look-backs that failed, findings of later
/// inspections of the same organisation that are the same matter. `issues` is the classification that was handed in.
///
/// Organisations are the same where the inspections name them in the same words; a dossier that does not name the
/// inspected organisation is compared with no other.
#[must_use]
pub fn recurrences(dossiers: &[&Dossier], issues: &[Issue]) -> Vec<Recurrence> {
    let mut found: Vec<Recurrence> = dossiers.iter().flat_map(|dossier| within(dossier)).collect();
    let mut bodies: BTreeMap<&str, Vec<&Dossier>> = BTreeMap::new();
    for dossier in dossiers {
        if let Some(body) = &dossier.inspection().inspected_body {
            bodies.entry(body.as_str()).or_default().push(dossier);
        }
    }
    for dossiers in bodies.into_values().filter(|dossiers| dossiers.len() > 1) {
        found.extend(likened(&dossiers, issues).into_iter().filter_map(|group| again(&dossiers, group)));
    }
    found
}

/// The day of the feedback of a dossier, or of its opening.
fn began(dossier: &Dossier) -> Day {
    dossier.inspection().feedback_on.unwrap_or(dossier.opening().mark.on)
}

fn within(dossier: &Dossier) -> Vec<Recurrence> {
    let mut found = Vec::new();
    for item in dossier.items() {
        let Some(file) = dossier.file(&item) else { continue };
        let place = |day| Place { day, dossier: dossier.id().clone(), item: item.clone() };
        let rounds = file.earlier_rounds().iter().chain([file.round()]);
        let reopened: Vec<_> = rounds.filter_map(|round| round.reopened()).collect();
        if !reopened.is_empty() {
            found.push(Recurrence {
                sign: Sign::Reopened(reopened.iter().map(|it| it.value.reason).collect()),
                places: reopened.iter().map(|it| place(it.mark.on)).collect(),
            });
        }
        for report in file.look_backs().iter().filter_map(|look| look.report.as_ref()) {
            if report.value.result != LookBackResult::Held {
                let sign = Sign::LookedBack(report.value.result);
                found.push(Recurrence { sign, places: vec![place(report.mark.on)] });
            }
        }
    }
    found
}

/// Findings that are alike, when they lie in dossiers of different days.
fn again(dossiers: &[&Dossier], group: Likened) -> Option<Recurrence> {
    let place = |(dossier, finding): (DossierId, FindingId)| {
        let day = dossiers.iter().find(|it| *it.id() == dossier).map(|it| began(it))?;
        Some(Place { day, dossier, item: Item::Finding(finding) })
    };
    let mut places: Vec<Place> = group.findings.into_iter().filter_map(place).collect();
    places.sort();
    let apart = places.first().zip(places.last()).is_some_and(|(first, last)| first.day < last.day);
    apart.then_some(Recurrence { sign: Sign::FoundAgain(group.basis), places })
}
