//! Laws of the ladder of escalation, on invented lives: every step is asked for once, none after it was taken, none
//! while nothing is owed, and never a milder one after a harder one.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::select;
use zhenggai_core::closure::source::{Confidence, PolicySource, Sourced};
use zhenggai_core::closure::terms::Terms;
use zhenggai_core::closure::terms::escalation::EscalationStep;
use zhenggai_core::closure::terms::title::Title;
use zhenggai_core::day::Day;
use zhenggai_core::deadline::{Deadline, Due, DuePrecision};
use zhenggai_core::decision::Decision;
use zhenggai_core::escalation::{Escalation, Letter};
use zhenggai_core::extension::{Extension, ExtensionDecision};
use zhenggai_core::id::{EscalationId, ExtensionId, FindingId, MeasureId};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::measure::Measure;
use zhenggai_core::oversight::ladder::{StepOwed, steps_ahead, steps_owed};
use zhenggai_core::oversight::progress::done_on;
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::party::Duty;
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::review::{ClosureReason, ReopeningReason, ReviewStep};
use zhenggai_core::text::Name;
use zhenggai_core::work::{WorkReport, WorkStatus};

use crate::life::{as_of, day, ledger, opened, party, text};

/// The days of the ladder, by the due day; two steps share a day.
const LADDER: [(&str, i32, Letter); 5] = [
    ("reminder", -7, Letter::Reminder),
    ("supervision", 1, Letter::SupervisionLetter),
    ("warning", 15, Letter::WarningLetter),
    ("talk", 15, Letter::AdmonitoryTalk),
    ("accountability", 40, Letter::AccountabilityProposal),
];
const LAST: i64 = 130;

fn name(words: &str) -> Name {
    Name::new("name", words).unwrap()
}

fn terms() -> Terms {
    let step = |(id, days, letter): (&str, i32, Letter)| EscalationStep {
        id: name(id),
        title: Title { zh: name(id), en: name(id) },
        days,
        working: false,
        by: vec![Duty::InspectionOffice],
        to: vec![Duty::ResponsibleUnit],
        letter,
    };
    let source = PolicySource { text: text("来源"), confidence: Confidence::Practice };
    let value = LADDER.map(step).to_vec();
    Terms { escalation: Some(Sourced { value, source }), ..Terms::default() }
}

/// What may happen to a measure.
#[derive(Debug, Clone)]
enum Deed {
    Reported(WorkStatus),
    Requested,
    Returned,
    Closed,
    Reopened,
    /// Another deadline was set, so many days on.
    Set(i64),
    /// More time was granted.
    Extended(i64),
    /// A step of the ladder was taken: named, or told by its means alone.
    Escalated(usize, bool),
    /// The same about the finding.
    EscalatedAbove(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => select(WorkStatus::ALL).prop_map(Deed::Reported),
        2 => Just(Deed::Requested),
        2 => Just(Deed::Returned),
        1 => Just(Deed::Closed),
        1 => Just(Deed::Reopened),
        1 => (5..40_i64).prop_map(Deed::Set),
        1 => (5..40_i64).prop_map(Deed::Extended),
        3 => (0..LADDER.len(), any::<bool>()).prop_map(|(step, named)| Deed::Escalated(step, named)),
        1 => (0..LADDER.len()).prop_map(Deed::EscalatedAbove),
    ]
}

/// A measure is due after some days; then things happen, each on its day.
fn lives() -> impl Strategy<Value = (i64, Vec<(i64, Deed)>)> {
    (5..40_i64, prop::collection::vec((1..LAST, deed()), 0..14))
}

fn by(due: i64) -> Deadline {
    Deadline::new(Some(Due::By { day: day(due), precision: DuePrecision::Day }), None, None).unwrap()
}

fn measure() -> Item {
    Item::Measure(MeasureId::new("F1.M1").unwrap())
}

fn events(due: i64, deeds: &[(i64, Deed)]) -> Vec<(i64, Event)> {
    let (finding, item) = (FindingId::new("F1").unwrap(), measure());
    let mut all = opened(&finding);
    let own = Measure::new(MeasureId::new("F1.M1").unwrap(), BTreeSet::from([finding.clone()]), text("措施"));
    all.push((0, Event::MeasureAdded(own.unwrap())));
    let unit = Responsibility::new(item.clone(), Duty::ResponsibleUnit, party("unit"), None, None).unwrap();
    all.push((0, Event::ResponsibilityAssigned(unit)));
    all.push((0, Event::DeadlineSet { item: item.clone(), deadline: by(due) }));
    let mut deeds = deeds.to_vec();
    deeds.sort_by_key(|(on, _)| *on);
    // No two deadlines fall on one day, so that a round and a due day name one ladder.
    let mut taken = BTreeSet::from([due]);
    for (number, (on, deed)) in deeds.into_iter().enumerate() {
        let mut later = |days: i64| {
            let free = (on + days..).find(|day| taken.insert(*day)).unwrap();
            by(free)
        };
        let escalated = |item: Item, step: usize, named: bool| {
            let (id, _, letter) = LADDER[step];
            Event::Escalated(Escalation {
                id: EscalationId::new(&format!("S{number}")).unwrap(),
                item,
                letter,
                step: named.then(|| name(id)),
                to: vec![party("unit")],
                number: None,
                answer_by: None,
                text: None,
            })
        };
        let item = item.clone();
        all.extend(match deed {
            Deed::Reported(status) => {
                let status = Some(status);
                vec![(on, Event::WorkReported(WorkReport { item, status, acts: Vec::new(), text: None }))]
            }
            Deed::Requested => vec![(on, Event::ClosureRequested { item })],
            Deed::Returned => {
                let decision = Decision::Returned;
                vec![(on, Event::Reviewed(ReviewStep { item, stage: None, decision, comment: None }))]
            }
            Deed::Closed => {
                let reason = ClosureReason::Implemented;
                vec![(on, Event::Closed { item, reason, verdict: None })]
            }
            Deed::Reopened => {
                let reason = ReopeningReason::Relapse;
                vec![(on, Event::Reopened { item, reason, text: text("反弹") })]
            }
            Deed::Set(days) => vec![(on, Event::DeadlineSet { item, deadline: later(days) })],
            Deed::Extended(days) => {
                let id = ExtensionId::new(&format!("X{number}")).unwrap();
                let proposed = later(days);
                let asked =
                    Extension { id: id.clone(), item, reason: text("缘由"), progress: None, proposed };
                let decision = Decision::Accepted;
                let granted = ExtensionDecision { extension: id, decision, granted: None, comment: None };
                vec![(on, Event::ExtensionRequested(asked)), (on, Event::ExtensionDecided(granted))]
            }
            Deed::Escalated(step, named) => vec![(on, escalated(item, step, named))],
            Deed::EscalatedAbove(step) => {
                vec![(on, escalated(Item::Finding(finding.clone()), step, false))]
            }
        });
    }
    all
}

/// Which ladder a step belongs to: the round and the due day.
fn ladder(step: &StepOwed<'_>) -> (u32, Day) {
    (step.round, step.due)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_step_is_new_once_and_owed_from_that_day_on((due, deeds) in lives()) {
        let (ledger, terms) = (ledger("d", events(due, &deeds)), terms());
        let mut new: BTreeMap<((u32, Day), String), Day> = BTreeMap::new();
        for after in 0..LAST {
            let dossier = as_of(&ledger, after);
            for step in steps_owed(&Standpoint::new(&dossier, &terms, day(after))) {
                let key = (ladder(&step), step.step.id.to_string());
                if step.is_new(day(after)) {
                    prop_assert!(new.insert(key, day(after)).is_none(), "{} twice", step.step.id);
                } else {
                    // What is owed was asked for on the day that it names: nothing comes in by the back door.
                    prop_assert_eq!(new.get(&key), Some(&step.since), "{} on {}", step.step.id, day(after));
                }
            }
        }
    }

    #[test]
    fn no_step_is_owed_that_was_taken_or_while_nothing_is_owed((due, deeds) in lives()) {
        let (ledger, terms) = (ledger("d", events(due, &deeds)), terms());
        for after in 0..LAST {
            let dossier = as_of(&ledger, after);
            let standpoint = Standpoint::new(&dossier, &terms, day(after));
            let owed = steps_owed(&standpoint);
            let file = dossier.file(&measure()).unwrap();
            if file.closure_status().is_closed() || done_on(&standpoint, &measure()).is_some() {
                prop_assert!(owed.is_empty());
            }
            let set = file.deadlines().last().unwrap().mark.on;
            for escalation in file.round().escalations().iter().filter(|it| it.mark.on >= set) {
                let letter = escalation.value.letter;
                prop_assert!(owed.iter().all(|step| step.step.letter != letter), "{letter} was taken");
                let days = |letter| LADDER.iter().find(|(_, _, own)| *own == letter).unwrap().1;
                let milder = owed.iter().find(|step| step.step.days < days(letter));
                prop_assert!(milder.is_none(), "milder than {letter}, which was taken");
            }
        }
    }

    #[test]
    fn what_is_asked_for_gets_harder_and_never_milder((due, deeds) in lives()) {
        let (ledger, terms) = (ledger("d", events(due, &deeds)), terms());
        let mut hardest: BTreeMap<(u32, Day), i32> = BTreeMap::new();
        for after in 0..LAST {
            let dossier = as_of(&ledger, after);
            for step in steps_owed(&Standpoint::new(&dossier, &terms, day(after))) {
                let before = hardest.insert(ladder(&step), step.step.days).unwrap_or(i32::MIN);
                prop_assert!(before <= step.step.days);
                prop_assert!(step.since <= day(after));
                prop_assert!(step.skipped.iter().all(|skipped| skipped.step.days < step.step.days));
            }
        }
    }

    #[test]
    fn what_lies_ahead_comes_where_nothing_happens(due in 5..40_i64, after in 0..60_i64) {
        let (ledger, terms) = (ledger("d", events(due, &[])), terms());
        let dossier = as_of(&ledger, after);
        let ahead = steps_ahead(&Standpoint::new(&dossier, &terms, day(after)), 30);
        let foretold: Vec<(Day, &str)> =
            ahead.iter().map(|step| (step.since, step.step.id.as_str())).collect();
        let mut came = Vec::new();
        for later in after + 1..=after + 30 {
            let owed = steps_owed(&Standpoint::new(&dossier, &terms, day(later)));
            let new = owed.into_iter().filter(|step| step.is_new(day(later)));
            came.extend(new.map(|step| (day(later), step.step.id.as_str())));
        }
        prop_assert_eq!(foretold, came);
    }
}
