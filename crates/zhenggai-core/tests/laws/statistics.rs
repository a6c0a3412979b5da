//! Laws of statistics, on invented dossiers: sums are whole, rates stay within bounds, curves do not fall.

use std::collections::BTreeSet;

use proptest::prelude::*;
use zhenggai_core::closure::terms::Terms;
use zhenggai_core::closure::terms::rate::RateFormula;
use zhenggai_core::deadline::{Deadline, Due, DuePrecision};
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::{FindingId, MeasureId};
use zhenggai_core::item::{Item, Level};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::measure::{Measure, MeasureClass};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::party::Duty;
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::review::{ClosureReason, ReopeningReason};
use zhenggai_core::statistics::burn_up::burn_up;
use zhenggai_core::statistics::group::Grouping;
use zhenggai_core::statistics::organisation::Organisations;
use zhenggai_core::statistics::roll_up::{Account, Node, roll_up};
use zhenggai_core::statistics::state::states;
use zhenggai_core::statistics::table::LEVELS;
use zhenggai_core::statistics::{Table, table};
use zhenggai_core::work::{WorkReport, WorkStatus};

use crate::life::{as_of, day, ledger, opened, party, text};

/// A measure: class, unit, days until due, day of the report that it is complete, day of closure and of reopening.
type Plan = (u8, u8, Option<i64>, Option<i64>, Option<(i64, Option<i64>)>);

fn events(plans: &[Plan]) -> Vec<(i64, Event)> {
    let finding = FindingId::new("F1").unwrap();
    let mut all = opened(&finding);
    for (number, (class, unit, due, complete, closure)) in plans.iter().enumerate() {
        let id = MeasureId::new(&format!("F1.M{number}")).unwrap();
        let item = Item::Measure(id.clone());
        let class = MeasureClass::ALL.get(usize::from(*class)).copied();
        let measure = Measure::new(id, BTreeSet::from([finding.clone()]), text("措施")).unwrap();
        all.push((0, Event::MeasureAdded(measure.with_class(class))));
        for unit in 0..*unit {
            let party = party(&format!("u{unit}"));
            let held = Responsibility::new(item.clone(), Duty::ResponsibleUnit, party, None, None).unwrap();
            all.push((0, Event::ResponsibilityAssigned(held)));
        }
        if let Some(due) = due {
            let due = Due::By { day: day(*due), precision: DuePrecision::Day };
            let deadline = Deadline::new(Some(due), None, None).unwrap();
            all.push((0, Event::DeadlineSet { item: item.clone(), deadline }));
        }
        if let Some(complete) = complete {
            let status = Some(WorkStatus::Complete);
            let report = WorkReport { item: item.clone(), status, acts: Vec::new(), text: None };
            all.push((*complete, Event::WorkReported(report)));
        }
        if let Some((closed, reopened)) = closure {
            all.push((*closed, Event::ClosureRequested { item: item.clone() }));
            let reason = ClosureReason::Implemented;
            all.push((*closed, Event::Closed { item: item.clone(), reason, verdict: None }));
            if let Some(later) = reopened {
                let reason = ReopeningReason::Relapse;
                all.push((closed + later, Event::Reopened { item, reason, text: text("反弹") }));
            }
        }
    }
    all
}

/// The dossier of these plans as of a day, `after` days into 2024.
fn dossier(name: &str, plans: &[Plan], after: i64) -> Dossier {
    as_of(&ledger(name, events(plans)), after)
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    let closure = prop::option::of((1..300_i64, prop::option::of(1..60_i64)));
    let plan = (0..4_u8, 0..3_u8, prop::option::of(1..300_i64), prop::option::of(1..300_i64), closure);
    prop::collection::vec(plan, 0..9)
}

fn sums_are_whole(node: &Node) {
    if node.below.is_empty() {
        return;
    }
    for level in LEVELS {
        let sum: usize = node.below.iter().map(|below| below.counts[&level].total()).sum();
        assert_eq!(node.counts[&level].total(), sum);
        let closed: usize = node.below.iter().map(|below| below.counts[&level].closed()).sum();
        assert_eq!(node.counts[&level].closed(), closed);
    }
    node.below.iter().for_each(sums_are_whole);
}

proptest! {
    #[test]
    fn classes_add_up_and_rates_stay_within_bounds(plans in plans(), after in 0..400_i64) {
        let (dossier, terms) = (dossier("d", &plans, after), Terms::default());
        let standpoint = Standpoint::new(&dossier, &terms, day(after));
        let whole = table(&standpoint, Grouping::Level);
        let classes = table(&standpoint, Grouping::Class);
        let total = |at: &Table| -> usize {
            at.of_level(Level::Measure).map(|row| row.counts.total()).sum()
        };
        prop_assert_eq!(total(&whole), plans.len());
        prop_assert_eq!(total(&classes), plans.len());
        let units = table(&standpoint, Grouping::Unit);
        prop_assert!(total(&units) >= plans.len());
        for at in [&whole, &classes, &units] {
            for row in &at.rows {
                for formula in RateFormula::ALL {
                    let rate = at.rate(row, *formula);
                    let parts = rate.parts();
                    prop_assert!(parts.numerator <= parts.denominator);
                    prop_assert!(parts.denominator > 0 || parts.percent.is_err());
                }
                let axes: usize = row.counts.both().values().sum();
                prop_assert_eq!(axes, row.counts.total());
            }
        }
    }

    #[test]
    fn every_node_counts_what_lies_below_it(one in plans(), two in plans(), after in 0..400_i64) {
        let (one_dossier, two_dossier) = (dossier("one", &one, after), dossier("two", &two, after));
        let terms = Terms::default();
        let accounts = [
            Account { dossier: &one_dossier, terms: &terms },
            Account { dossier: &two_dossier, terms: &terms },
        ];
        let sums = roll_up(&accounts, &Organisations::default(), day(after));
        sums.tops.iter().for_each(sums_are_whole);
        prop_assert_eq!(sums.total[&Level::Measure].total(), one.len() + two.len());
        prop_assert_eq!(sums.total[&Level::Finding].total(), 2);
    }

    #[test]
    fn the_plan_and_the_counts_of_closures_never_fall(plans in plans(), after in 0..400_i64) {
        let (dossier, terms) = (dossier("d", &plans, after), Terms::default());
        let standpoint = Standpoint::new(&dossier, &terms, day(after));
        let states = states(&standpoint);
        let course = burn_up(&standpoint, &states, Level::Measure, 90);
        for pair in course.points.windows(2) {
            prop_assert!(pair[0].day < pair[1].day);
            prop_assert!(pair[0].planned <= pair[1].planned);
            prop_assert!(pair[0].planned_first <= pair[1].planned_first);
            prop_assert!(pair[0].registered <= pair[1].registered);
            if let (Some(before), Some(then)) = (pair[0].closures, pair[1].closures) {
                prop_assert!(before <= then);
            }
            if let (Some(before), Some(then)) = (pair[0].reopenings, pair[1].reopenings) {
                prop_assert!(before <= then);
            }
        }
        let now = course.points.iter().find(|point| point.day == day(after)).unwrap();
        let closed = states.iter().filter(|it| it.item.level() == Level::Measure && it.closure.is_closed());
        prop_assert_eq!(now.closed(), Some(closed.count()));
    }
}
