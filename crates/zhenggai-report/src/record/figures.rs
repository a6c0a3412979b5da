//! Figures as the page shows them: counts on both axes, rates, courses, flow, heat, outcomes.

use std::collections::BTreeMap;

use serde::Serialize;
use zhenggai_core::closure::terms::rate::RateFormula;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::item::{Item, Level};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::review::ClosureStatus;
use zhenggai_core::say::figures as words;
use zhenggai_core::statistics::burn_up::{BurnUp, Projection, burn_up};
use zhenggai_core::statistics::group::{Group, Grouping};
use zhenggai_core::statistics::outcome::{Recoveries, Sanctions, outcomes};
use zhenggai_core::statistics::state::ItemState;
use zhenggai_core::statistics::table::LEVELS;
use zhenggai_core::statistics::{Counts, Rate, Row, table};
use zhenggai_core::work::WorkStatus;

use crate::both::Both;
use crate::record::people::Parties;

/// Over how many days the pace of closures is measured.
const PACE_DAYS: u32 = 90;

/// How many items stand where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CountsRecord {
    /// How many there are.
    pub total: usize,
    /// By work status; `none` is what nobody reported.
    pub work: BTreeMap<&'static str, usize>,
    /// By closure status.
    pub closure: BTreeMap<&'static str, usize>,
    /// How many are struck off.
    pub closed: usize,
    /// How many are not done although their last day is over.
    pub overdue: usize,
    /// How many were given more time.
    pub extended: usize,
    /// How many were opened again.
    pub reopened: usize,
    /// How many are obligations without an end.
    pub without_end: usize,
}

/// A rate with its definition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RateRecord {
    /// `strict`, `lenient`, `closed`, `due_only`.
    pub formula: String,
    /// How many count.
    pub numerator: usize,
    /// Out of how many.
    pub denominator: usize,
    /// The percentage, cut as the rule set says; absent where there is none.
    pub percent: Option<String>,
    /// All of it, with the definition, in a sentence.
    pub sentence: Both,
}

/// The figures of a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelRecord {
    /// `finding`, `task` or `measure`.
    pub level: String,
    /// How many stand where.
    pub counts: CountsRecord,
    /// The rate by each formula.
    pub rates: Vec<RateRecord>,
}

/// The course of a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CourseRecord {
    /// The level.
    pub level: String,
    /// How many are counted.
    pub counted: usize,
    /// How many are left out, because they go on without end.
    pub without_end: usize,
    /// Day, registered, planned by the first days, planned by the days in force, struck off (absent after the cut-off).
    pub points: Vec<(String, usize, usize, usize, Option<usize>)>,
    /// The day on which the rest may be struck off; absent where it cannot be told.
    pub projected: Option<String>,
    /// How that was found.
    pub projection: Both,
}

/// How many items of work of a finding stand where: its measures, or itself where it has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FlowRecord {
    /// The place of the finding.
    pub finding: usize,
    /// How many there are.
    pub total: usize,
    /// By closure status.
    pub closure: BTreeMap<&'static str, usize>,
}

/// How the items of a responsible unit stand on one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeatRecord {
    /// The level.
    pub level: String,
    /// The place of the unit's name; absent for items without a unit.
    pub unit: Option<usize>,
    /// How many stand where.
    pub counts: CountsRecord,
}

/// Accountability and recoveries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomesRecord {
    /// All accountability outcomes.
    pub sanctions: SanctionsRecord,
    /// By the four forms.
    pub forms: Vec<SanctionsRecord>,
    /// All recoveries.
    pub recoveries: RecoveriesRecord,
    /// By kind.
    pub kinds: Vec<RecoveriesRecord>,
}

/// Accountability outcomes, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SanctionsRecord {
    /// Of what.
    pub name: Both,
    /// How many outcomes.
    pub outcomes: usize,
    /// Person-events.
    pub person_events: u64,
    /// Persons, at most.
    pub persons_at_most: u64,
    /// Cases.
    pub cases: u64,
}

/// Recoveries, added up, in yuan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecoveriesRecord {
    /// Of what kind.
    pub name: Both,
    /// How many.
    pub count: usize,
    /// What is owed.
    pub due: String,
    /// What came in.
    pub paid: String,
    /// What is still out.
    pub outstanding: String,
}

/// What is counted of the whole dossier.
pub(super) struct Figures {
    pub(super) levels: Vec<LevelRecord>,
    pub(super) formula: String,
    pub(super) named: bool,
    pub(super) courses: Vec<CourseRecord>,
    pub(super) outcomes: OutcomesRecord,
}

/// The figures of a dossier.
pub(super) fn figures(standpoint: &Standpoint<'_>, states: &[ItemState]) -> Figures {
    let table = table(standpoint, Grouping::Level);
    let level = |row: &Row| LevelRecord {
        level: row.level.to_string(),
        counts: CountsRecord::new(&row.counts),
        rates: RateFormula::ALL.iter().map(|formula| RateRecord::new(&table.rate(row, *formula))).collect(),
    };
    let courses = LEVELS.into_iter().map(|level| burn_up(standpoint, states, level, PACE_DAYS));
    Figures {
        levels: table.rows.iter().map(level).collect(),
        formula: table.terms.formula.to_string(),
        named: table.named,
        courses: courses.map(|course| CourseRecord::new(&course)).collect(),
        outcomes: OutcomesRecord::new(standpoint),
    }
}

/// How many measures of each finding stand where; a measure that answers several counts for each.
pub(super) fn flow(
    dossier: &Dossier,
    states: &[ItemState],
    places: &BTreeMap<Item, usize>,
    day: Day,
) -> Vec<FlowRecord> {
    let states: BTreeMap<&Item, &ItemState> = states.iter().map(|state| (&state.item, state)).collect();
    let mut flow = Vec::new();
    for finding in dossier.findings() {
        let item = Item::Finding(finding.value.id.clone());
        let measures = dossier.measures_of(&finding.value.id);
        let mut work: Vec<Item> = measures.map(|it| Item::Measure(it.value.id().clone())).collect();
        if work.is_empty() {
            work.push(item.clone());
        }
        let counts = Counts::of(work.iter().filter_map(|item| states.get(item).copied()), day);
        if let Some(place) = places.get(&item) {
            flow.push(FlowRecord { finding: *place, total: counts.total(), closure: closure(&counts) });
        }
    }
    flow
}

/// How the items of each responsible unit stand, by level.
pub(super) fn heat(standpoint: &Standpoint<'_>, parties: &mut Parties) -> Vec<HeatRecord> {
    let table = table(standpoint, Grouping::Unit);
    let rows = table.rows.iter().filter(|row| row.level != Level::Dossier);
    rows.map(|row| HeatRecord {
        level: row.level.to_string(),
        unit: match &row.group {
            Group::Unit(Some(party)) => Some(parties.place(party.name.as_str())),
            _ => None,
        },
        counts: CountsRecord::new(&row.counts),
    })
    .collect()
}

fn closure(counts: &Counts) -> BTreeMap<&'static str, usize> {
    let each = ClosureStatus::ALL.iter().map(|status| (status.as_str(), counts.closure(*status)));
    each.filter(|(_, count)| *count > 0).collect()
}

impl CountsRecord {
    fn new(counts: &Counts) -> Self {
        let work = WorkStatus::ALL.iter().map(|status| (status.as_str(), counts.work(Some(*status))));
        let work = work.chain([("none", counts.work(None))]);
        Self {
            total: counts.total(),
            work: work.filter(|(_, count)| *count > 0).collect(),
            closure: closure(counts),
            closed: counts.closed(),
            overdue: counts.overdue(),
            extended: counts.extended(),
            reopened: counts.reopened(),
            without_end: counts.without_end(),
        }
    }
}

impl RateRecord {
    fn new(rate: &Rate) -> Self {
        let parts = rate.parts();
        Self {
            formula: parts.definition.formula.to_string(),
            numerator: parts.numerator,
            denominator: parts.denominator,
            percent: parts.percent.ok(),
            sentence: Both::of(|language| words::rate(rate, language)),
        }
    }
}

impl CourseRecord {
    fn new(course: &BurnUp) -> Self {
        let points = course.points.iter().map(|point| {
            let closed = point.closed();
            (point.day.to_string(), point.registered, point.planned_first, point.planned, closed)
        });
        Self {
            level: course.level.to_string(),
            counted: course.counted,
            without_end: course.without_end,
            points: points.collect(),
            projected: match course.projection {
                Projection::Finished { on } | Projection::AtPace { on, .. } => Some(on.to_string()),
                Projection::CannotTell(_) => None,
            },
            projection: Both::of(|language| words::projection(course, language)),
        }
    }
}

impl OutcomesRecord {
    fn new(standpoint: &Standpoint<'_>) -> Self {
        let all = Both { zh: "合计".to_owned(), en: "all".to_owned() };
        let found = outcomes(standpoint);
        let form = |(form, sanctions): (&Option<_>, &Sanctions)| {
            SanctionsRecord::new(Both::of(|language| words::form(*form, language)), sanctions)
        };
        let kind = |(kind, recoveries): (&_, &Recoveries)| {
            RecoveriesRecord::new(Both::of(|language| words::recovery_kind(*kind, language)), recoveries)
        };
        Self {
            forms: found.forms.iter().map(form).collect(),
            kinds: found.kinds.iter().map(kind).collect(),
            sanctions: SanctionsRecord::new(all.clone(), &found.sanctions),
            recoveries: RecoveriesRecord::new(all, &found.recoveries),
        }
    }
}

impl SanctionsRecord {
    const fn new(name: Both, of: &Sanctions) -> Self {
        Self {
            name,
            outcomes: of.outcomes,
            person_events: of.person_events,
            persons_at_most: of.persons_at_most,
            cases: of.cases,
        }
    }
}

impl RecoveriesRecord {
    fn new(name: Both, of: &Recoveries) -> Self {
        Self {
            name,
            count: of.count,
            due: of.due.to_string(),
            paid: of.paid.to_string(),
            outstanding: of.outstanding.to_string(),
        }
    }
}
