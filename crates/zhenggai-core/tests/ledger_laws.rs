//! What holds of every ledger, whatever is written into it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail where a value cannot be made"
)]

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use zhenggai_core::day::Day;
use zhenggai_core::decision::Decision;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::{Coverage, Opening};
use zhenggai_core::evidence::{Evidence, EvidenceKind, EvidenceReview};
use zhenggai_core::finding::{Finding, FindingSource};
use zhenggai_core::id::{
    DeviceId, DossierId, EntryId, EvidenceId, FindingId, MeasureId, ObjectionId, PartyId,
};
use zhenggai_core::inspection::{Inspection, Regime};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody};
use zhenggai_core::ledger::event::{Event, UnknownEvent};
use zhenggai_core::ledger::fold::{Fold, Mandates, View};
use zhenggai_core::measure::Measure;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::review::{
    ClosureReason, ClosureStatus, Objection, ObjectionOutcome, ReopeningReason, ReviewStep,
};
use zhenggai_core::text::{Name, Text};
use zhenggai_core::work::{Act, WorkReport, WorkStatus};

fn day(after: u8) -> Day {
    Day::new(2022, 1, 1).unwrap().plus_days(i64::from(after)).unwrap()
}

fn text(words: &str) -> Text {
    Text::new("text", words).unwrap()
}

fn opening() -> Event {
    let inspection = Inspection {
        regime: Regime::LocalInspection,
        inspecting_body: None,
        inspected_body: None,
        on_site: None,
        feedback_on: None,
    };
    let title = Name::new("title", "台账").unwrap();
    Event::DossierOpened(Opening {
        title,
        inspection,
        coverage: Coverage::FullRecord,
        rules: None,
        parent: None,
    })
}

fn finding(number: u8) -> Event {
    Event::FindingRegistered(Finding {
        id: FindingId::new(&format!("F{number}")).unwrap(),
        aspect: None,
        label: None,
        text: text("问题"),
        source: FindingSource::Feedback,
        meeting: None,
        disclosure: Disclosure::Public,
    })
}

fn measure(number: u8) -> Event {
    let findings = BTreeSet::from([FindingId::new("F1").unwrap()]);
    let id = MeasureId::new(&format!("M{number}")).unwrap();
    Event::MeasureAdded(Measure::new(id, findings, text("措施")).unwrap())
}

fn items() -> impl Strategy<Value = Item> {
    let names = ["measure:M1", "measure:M1", "measure:M2", "finding:F1", "finding:F2", "dossier"];
    proptest::sample::select(names.map(|name| name.parse().unwrap()).to_vec())
}

/// Events about two findings and two measures, so that they meet.
fn events() -> impl Strategy<Value = Event> {
    let objection = |number: u8| ObjectionId::new(&format!("O{number}")).unwrap();
    let evidence = |number: u8| EvidenceId::new(&format!("E{number}")).unwrap();
    let decision = proptest::sample::select(vec![Decision::Accepted, Decision::Accepted, Decision::Returned]);
    let outcome = proptest::sample::select(ObjectionOutcome::ALL.to_vec());
    let submitted = move |(number, item)| {
        let title = Name::new("title", "材料").unwrap();
        let (kind, disclosure) = (EvidenceKind::Photo, Disclosure::Internal);
        let id = evidence(number);
        Event::EvidenceSubmitted(Evidence {
            id,
            item,
            kind,
            title,
            digest: None,
            size: None,
            captured_on: None,
            captured_at: None,
            place: None,
            caption: None,
            expires_on: None,
            disclosure,
        })
    };
    prop_oneof![
        1 => Just(opening()),
        2 => (1..3_u8).prop_map(finding),
        2 => (1..3_u8).prop_map(measure),
        4 => items().prop_map(|item| Event::WorkReported(WorkReport {
            item,
            status: Some(WorkStatus::Complete),
            acts: vec![Act::Correction],
            text: None,
        })),
        3 => (1..4_u8, items()).prop_map(submitted),
        3 => (1..4_u8, decision.clone()).prop_map(move |(number, decision)| {
            Event::EvidenceReviewed(EvidenceReview { evidence: evidence(number), decision, comment: None })
        }),
        6 => items().prop_map(|item| Event::ClosureRequested { item }),
        6 => (items(), decision).prop_map(|(item, decision)| {
            Event::Reviewed(ReviewStep { item, stage: None, decision, comment: None })
        }),
        3 => (1..4_u8, items()).prop_map(move |(number, item)| {
            Event::ObjectionRaised(Objection { id: objection(number), item, text: text("异议") })
        }),
        3 => (1..4_u8, outcome).prop_map(move |(number, outcome)| {
            Event::ObjectionSettled { objection: objection(number), outcome }
        }),
        6 => items().prop_map(|item| Event::Closed { item, reason: ClosureReason::Implemented, verdict: None }),
        4 => items().prop_map(|item| {
            Event::Reopened { item, reason: ReopeningReason::Relapse, text: text("反弹") }
        }),
    ]
}

/// Nobody is held to a rule set.
fn none() -> Arc<Mandates> {
    Arc::default()
}

/// The entry with the same id, saying something that this version does not know.
fn silenced(entry: &Entry) -> Entry {
    let (kind, json) = (Name::new("kind", "hushed").unwrap(), r#"{"kind":"hushed"}"#.into());
    let event = Event::Unknown(UnknownEvent { kind, json });
    Entry::new(entry.id(), EntryBody { event, ..entry.body().clone() }, None)
}

/// What a generated entry is made of: device, day, skew of the clock, how far back its parent lies, event.
type Drawn = (usize, u8, u16, usize, Event);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    vec((0..3_usize, 0..60_u8, 0..2_000_u16, 0..8_usize, events()), 0..60)
}

/// Entries of three devices with clocks that run apart; the first ones open the dossier.
fn entries(drawn: &[Drawn]) -> Vec<Entry> {
    let first = [opening(), finding(1), measure(1)].map(|event| (0, 0, 0, 0, event));
    let mut made: Vec<Entry> = Vec::new();
    let mut heads: [Option<(u64, EntryId)>; 3] = [None; 3];
    for (number, (device, after, skew, back, event)) in (1_u32..).zip(first.iter().chain(drawn)) {
        let head = heads[*device];
        // Every device has seen the first entries; later parents are drawn.
        let seen = made.iter().rev().nth(*back).filter(|_| *back > 0).or(made.get(2));
        let parents = seen.map(Entry::id).into_iter().filter(|id| Some(*id) != head.map(|(_, id)| id));
        let mut bytes = [0; 32];
        // The order of the ids is unlike that of the entries.
        bytes[..4].copy_from_slice(&number.wrapping_mul(2_654_435_761).to_be_bytes());
        let id = EntryId::new(Digest::new(DigestAlgorithm::Sha256, bytes));
        let party = Party {
            id: PartyId::new(&format!("p{device}")).unwrap(),
            kind: PartyKind::Body,
            name: Name::new("name", "单位").unwrap(),
        };
        let seq = head.map_or(1, |(seq, _)| seq + 1);
        let body = EntryBody {
            dossier: DossierId::new("d").unwrap(),
            device: DeviceId::new(&format!("device-{device}")).unwrap(),
            seq,
            prev: head.map(|(_, id)| id),
            parents: parents.collect(),
            recorded_at: Stamp::new(
                Moment::from_millis(i64::from(number) * 100 + i64::from(*skew)).unwrap(),
                0,
            ),
            effective_on: day(*after),
            author: Author { party, duty: Duty::InspectionOffice },
            origin: None,
            event: event.clone(),
        };
        heads[*device] = Some((seq, id));
        made.push(Entry::new(id, body, None));
    }
    made
}

fn ledger<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Ledger {
    let mut ledger = Ledger::new(DossierId::new("d").unwrap());
    for entry in entries {
        ledger.add(entry.clone());
    }
    ledger
}

fn ids(entries: &[&Entry]) -> Vec<EntryId> {
    entries.iter().map(|entry| entry.id()).collect()
}

/// The entries that count by then and have an effect.
fn effective(ledger: &Ledger, by: Day) -> BTreeSet<EntryId> {
    let without: BTreeSet<EntryId> =
        ledger.as_of(by, &none()).without_effect.iter().map(|it| it.entry).collect();
    let counted = ledger.entries().into_iter().filter(|entry| entry.body().effective_on <= by);
    counted.map(Entry::id).filter(|id| !without.contains(id)).collect()
}

/// Calls `law` with the view before and after each entry.
fn step(
    drawn: &[Drawn],
    law: impl Fn(&View, &Entry, &View) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let ledger = ledger(&entries(drawn));
    let mut fold = Fold::default();
    for entry in ledger.entries() {
        let before = fold.view().clone();
        fold.take(ledger.past(), entry);
        law(&before, entry, fold.view())?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_a_ledger_says_does_not_depend_on_how_entries_came_in(
        (made, shuffled) in drawn()
            .prop_map(|drawn| entries(&drawn))
            .prop_flat_map(|made| (Just(made.clone()), Just(made).prop_shuffle())),
        on in 0..60_u8,
    ) {
        let (one, other) = (ledger(&made), ledger(&shuffled));
        prop_assert_eq!(ids(&one.entries()), ids(&other.entries()));
        prop_assert_eq!(one.as_of(day(on), &none()), other.as_of(day(on), &none()));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn adding_an_entry_twice_is_adding_it_once(drawn in drawn()) {
        let made = entries(&drawn);
        let mut twice = ledger(&made);
        for entry in &made {
            prop_assert!(!twice.add(entry.clone()));
        }
        prop_assert_eq!(twice.len(), made.len());
        prop_assert_eq!(twice, ledger(&made));
    }

    #[test]
    fn an_entry_stands_after_all_that_it_names_as_cause(drawn in drawn()) {
        let ledger = ledger(&entries(&drawn));
        let mut seen = BTreeSet::new();
        for entry in ledger.entries() {
            let causes = entry.body().prev.iter().chain(&entry.body().parents);
            prop_assert!(causes.into_iter().all(|cause| seen.contains(cause)));
            seen.insert(entry.id());
        }
        prop_assert_eq!(seen.len(), ledger.len());
    }

    #[test]
    fn an_entry_without_effect_leaves_the_dossier_as_it_was(drawn in drawn()) {
        step(&drawn, |before, _, after| {
            if after.without_effect.len() > before.without_effect.len() {
                prop_assert_eq!(&before.dossier, &after.dossier);
            } else {
                prop_assert_ne!(&before.dossier, &after.dossier);
            }
            Ok(())
        })?;
        let ledger = ledger(&entries(&drawn));
        let view = ledger.as_of(day(60), &none());
        // Had those without effect said nothing that anybody understands, all would be the same.
        let kept = effective(&ledger, day(60));
        let mut mute = Ledger::new(ledger.dossier_id().clone());
        for entry in ledger.entries() {
            let said = if kept.contains(&entry.id()) { entry.clone() } else { silenced(entry) };
            mute.add(said);
        }
        let only = mute.as_of(day(60), &none());
        prop_assert_eq!(only.dossier, view.dossier);
        prop_assert_eq!(only.without_effect.len(), view.without_effect.len());
    }

    #[test]
    fn a_later_day_has_all_that_an_earlier_day_had(mut drawn in drawn(), early in 0..60_u8, more in 0..60_u8) {
        // One device that writes things down when they happen: an entry that is dated back behind a closure
        // counts on the days before it and has no effect after it.
        let mut days: Vec<u8> = drawn.iter().map(|it| it.1).collect();
        days.sort_unstable();
        for (it, after) in drawn.iter_mut().zip(days) {
            (it.0, it.1) = (0, after);
        }
        let ledger = ledger(&entries(&drawn));
        let (early, late) = (day(early), day(early.saturating_add(more)));
        let (before, after) = (effective(&ledger, early), effective(&ledger, late));
        prop_assert!(before.is_subset(&after));
        let (before, after) = (ledger.as_of(early, &none()).dossier.unwrap(), ledger.as_of(late, &none()).dossier.unwrap());
        prop_assert!(before.items().all(|item| after.file(&item).is_some()));
    }

    #[test]
    fn what_was_struck_off_takes_no_change_but_an_objection_and_a_reopening(drawn in drawn()) {
        step(&drawn, |before, entry, after| {
            let (Some(before), Some(after)) = (&before.dossier, &after.dossier) else { return Ok(()) };
            for item in before.items() {
                let (Some(old), Some(new)) = (before.file(&item), after.file(&item)) else {
                    return Err(TestCaseError::fail("an item is lost"));
                };
                if old.closure_status() != ClosureStatus::Closed || old == new {
                    continue;
                }
                match &entry.body().event {
                    Event::ObjectionRaised(_) | Event::ObjectionSettled { .. } => {
                        prop_assert_eq!(new.closure_status(), ClosureStatus::Closed);
                        prop_assert_eq!(old.reports(), new.reports());
                        prop_assert_eq!(old.evidence(), new.evidence());
                    }
                    Event::Reopened { .. } => {
                        prop_assert_eq!(new.closure_status(), ClosureStatus::Reopened);
                        prop_assert!(new.reports_of_round().is_empty());
                    }
                    event => return Err(TestCaseError::fail(format!("{} changes {item}", event.kind()))),
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn an_earlier_round_is_never_changed(drawn in drawn()) {
        step(&drawn, |before, _, after| {
            let (Some(before), Some(after)) = (&before.dossier, &after.dossier) else { return Ok(()) };
            for item in before.items() {
                let (Some(old), Some(new)) = (before.file(&item), after.file(&item)) else { continue };
                let kept = new.earlier_rounds().get(..old.earlier_rounds().len());
                prop_assert_eq!(kept, Some(old.earlier_rounds()));
                if new.earlier_rounds().len() > old.earlier_rounds().len() {
                    prop_assert_eq!(new.earlier_rounds().last(), Some(old.round()));
                    prop_assert_eq!(new.round().number(), old.round().number() + 1);
                }
            }
            Ok(())
        })?;
    }
}
