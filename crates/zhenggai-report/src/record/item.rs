//! Findings, tasks and measures as the page shows them.

use std::collections::BTreeMap;

use serde::Serialize;
use zhenggai_core::closure::Assessment;
use zhenggai_core::closure::reason::Outcome;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::file::ItemFile;
use zhenggai_core::item::Item;
use zhenggai_core::oversight::due_list::{Answering, DueList, DueRow};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::statistics::state::ItemState;

use crate::given::Given;
use crate::record::people::Parties;
use crate::record::reason::Reasons;
use crate::wording::words;

/// An aspect of the feedback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AspectRecord {
    /// Its number as printed.
    pub label: Option<String>,
    /// What it is about.
    pub title: String,
}

/// A finding, a task or a measure (事项).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemRecord {
    /// Such as `measure:F1.T1.M1`.
    pub id: String,
    /// `finding`, `task` or `measure`.
    pub level: String,
    /// Its number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What it says.
    pub text: String,
    /// The place of a finding's aspect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<usize>,
    /// Where a finding comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The work axis; absent where neither a report nor the items below say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<String>,
    /// The closure axis.
    pub closure: String,
    /// Why it is struck off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_for: Option<String>,
    /// On which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<String>,
    /// The round that is running, from 1.
    pub round: u32,
    /// The days on which it was opened again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reopened: Vec<String>,
    /// The day on which it was put on the register.
    pub registered: String,
    /// The due days that were set, the first one first; the last one is in force.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<String>,
    /// The due day in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Whether more time was granted.
    pub extended: bool,
    /// Whether it goes on without end.
    pub standing: bool,
    /// Calendar days that are left, negative when the day is over; absent where it is struck off or has no day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
    /// Its light; absent where it is struck off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<String>,
    /// Whether it stands for itself in the list of what is due.
    pub leads: bool,
    /// The verdict: may it be struck off?
    pub outcome: String,
    /// How many rules are met.
    pub met: usize,
    /// The places of the reasons that stand in the way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub obstacles: Vec<usize>,
    /// How many more stand in the way that these readers are not shown.
    pub held_back: usize,
    /// The places of the lead leaders.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub leaders: Vec<usize>,
    /// The places of the responsible units.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<usize>,
    /// The places of the items right below.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub below: Vec<usize>,
}

/// Where each item stands in the data: findings, tasks, measures.
pub(super) fn places(dossier: &Dossier) -> BTreeMap<Item, usize> {
    let findings = dossier.findings().iter().map(|it| Item::Finding(it.value.id.clone()));
    let tasks = dossier.tasks().iter().map(|it| Item::Task(it.value.id.clone()));
    let measures = dossier.measures().iter().map(|it| Item::Measure(it.value.id().clone()));
    findings.chain(tasks).chain(measures).zip(0..).collect()
}

/// The aspects, in order.
pub(super) fn aspects(dossier: &Dossier) -> Vec<AspectRecord> {
    let aspects = dossier.aspects().iter().map(|it| AspectRecord {
        label: it.value.label.as_ref().map(ToString::to_string),
        title: it.value.title.to_string(),
    });
    aspects.collect()
}

/// The verdicts on the items that are not struck off: by level and outcome, how many.
pub(super) fn verdicts(list: &DueList, assessment: &Assessment) -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut counts: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for verdict in list.rows.iter().filter_map(|row| assessment.verdict(&row.item)) {
        let of_level = counts.entry(verdict.item().level().to_string()).or_default();
        let count = of_level.entry(verdict.outcome().to_string()).or_default();
        *count = count.saturating_add(1);
    }
    counts
}

/// The items, in the order of their places.
pub(super) fn items(
    given: &Given<'_>,
    standpoint: &Standpoint<'_>,
    states: &[ItemState],
    list: &DueList,
    places: &BTreeMap<Item, usize>,
    parties: &mut Parties,
    reasons: &mut Reasons,
) -> Vec<ItemRecord> {
    let states: BTreeMap<&Item, &ItemState> = states.iter().map(|state| (&state.item, state)).collect();
    let rows: BTreeMap<&Item, &DueRow> = list.rows.iter().map(|row| (&row.item, row)).collect();
    let mut ordered: Vec<(&Item, usize)> = places.iter().map(|(item, place)| (item, *place)).collect();
    ordered.sort_unstable_by_key(|(_, place)| *place);
    let mut items = Vec::with_capacity(ordered.len());
    for (item, _) in ordered {
        let (Some(state), Some(file)) = (states.get(item), standpoint.file(item)) else { continue };
        let row = rows.get(item).copied();
        let mut record = ItemRecord {
            leaders: Vec::new(),
            units: Vec::new(),
            obstacles: Vec::new(),
            below: standpoint
                .dossier()
                .children(item)
                .iter()
                .filter_map(|it| places.get(it).copied())
                .collect(),
            ..standing(standpoint, state, file, row)
        };
        let answering = row
            .map_or_else(|| Answering::on(standpoint, item, standpoint.day()), |row| row.answering.clone());
        record.leaders = parties.holders(&answering.leaders);
        record.units = parties.holders(&answering.units);
        judge(given, item, &mut record, reasons);
        items.push(record);
    }
    items
}

/// What the verdict on an item adds.
fn judge(given: &Given<'_>, item: &Item, record: &mut ItemRecord, reasons: &mut Reasons) {
    let Some(verdict) = given.assessment.verdict(item) else { return };
    record.outcome = verdict.outcome().to_string();
    record.met = verdict.reasons().iter().filter(|reason| reason.outcome() == Outcome::Met).count();
    for reason in verdict.obstacles() {
        if given.shows(reason) {
            record.obstacles.push(reasons.place(reason, given.policy));
        } else {
            record.held_back = record.held_back.saturating_add(1);
        }
    }
}

fn standing(
    standpoint: &Standpoint<'_>,
    state: &ItemState,
    file: &ItemFile,
    row: Option<&DueRow>,
) -> ItemRecord {
    let dossier = standpoint.dossier();
    let (label, text) = words(dossier, &state.item);
    let term = state.due.as_ref();
    let due = term.and_then(|term| term.due);
    let rounds = file.earlier_rounds().iter().chain([file.round()]);
    let reopened = rounds.filter_map(|round| round.reopened()).map(|it| it.mark.on.to_string());
    let (aspect, source) = origin(dossier, &state.item);
    ItemRecord {
        id: state.item.to_string(),
        level: state.item.level().to_string(),
        label,
        text,
        aspect,
        source,
        work: state.work.map(|work| work.to_string()),
        closure: state.closure.to_string(),
        closed_for: state.closed_for.map(|reason| reason.to_string()),
        closed_on: standpoint.closed_on(&state.item).map(|day| day.to_string()),
        round: state.round,
        reopened: reopened.collect(),
        registered: standpoint.registered_on(&state.item).to_string(),
        terms: term
            .into_iter()
            .flat_map(|term| &term.settings)
            .filter_map(|setting| setting.due)
            .map(|day| day.to_string())
            .collect(),
        due: due.map(|day| day.to_string()),
        extended: term.is_some_and(|term| term.extended),
        standing: term.is_some_and(|term| term.standing.is_some()),
        days_left: row.and_then(|row| row.distance).map(|it| it.days),
        light: row.map(|row| row.light.to_string()),
        leads: row.is_some_and(|row| row.leads),
        outcome: String::new(),
        met: 0,
        obstacles: Vec::new(),
        held_back: 0,
        leaders: Vec::new(),
        units: Vec::new(),
        below: Vec::new(),
    }
}

/// The place of a finding's aspect, and where it comes from.
fn origin(dossier: &Dossier, item: &Item) -> (Option<usize>, Option<String>) {
    let Item::Finding(id) = item else { return (None, None) };
    let Some(finding) = dossier.findings().get(id) else { return (None, None) };
    let aspect = finding.value.aspect.as_ref();
    let aspect = aspect.and_then(|id| dossier.aspects().iter().position(|it| it.value.id == *id));
    (aspect, Some(finding.value.source.to_string()))
}
