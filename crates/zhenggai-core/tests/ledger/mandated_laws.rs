//! What holds of every ledger that is held to a rule set, whatever several devices write into it.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use zhenggai_core::decision::Decision;
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::id::{DossierId, PartyId};
use zhenggai_core::item::Level;
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::entry::{Author, Entry};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::fold::{Fold, View};
use zhenggai_core::ledger::review_chain::satisfied;
use zhenggai_core::mandate::{Mandate, Separation};
use zhenggai_core::party::Duty;
use zhenggai_core::review::ObjectionOutcome;
use zhenggai_core::work::WorkStatus;

use crate::book::{Book, day, office, who};
use crate::say::{
    M1, accept, announce, answer, answers_for, close, correct, done, due, evidence, grant, hand_over, item,
    judge, keeping, object, only, opened, pass, reopen, report, request, required, review, revoke, settle,
    shut_out, waive,
};

const DEVICES: [&str; 4] = ["a", "b", "c", "e"];
const PARTIES: [(&str, Duty); 5] = [
    ("unit", Duty::ResponsibleUnit),
    ("r", Duty::DisciplineBody),
    ("d", Duty::OrganisationDepartment),
    ("d", Duty::DisciplineBody),
    ("citizen", Duty::Public),
];

fn mandate() -> Mandate {
    use Separation as S;
    let apart =
        [S::SubmitterNotVerifier, S::VerifierNotApprover, S::LastDecisionOutside, S::WaiverIsRecorded];
    let reviews = vec![
        required("一审", &[Duty::DisciplineBody], 1),
        required("二审", &[Duty::OrganisationDepartment], 1),
    ];
    let may = only(EventKind::DeviceRevoked, &[Duty::InspectionOffice]);
    Mandate { may, reviews, public_notice: BTreeSet::from([Level::Measure]), ..keeping(&apart) }
}

/// What somebody says; `usize` draws the entry that a correction or a settlement is about.
#[derive(Debug, Clone)]
enum Word {
    Plain(Event),
    Correct(usize),
    Annul(usize),
    Settle(usize, usize),
}

/// Device, which entries it takes in first, author, day, how far its clock is off, what it says.
type Drawn = (usize, [bool; 4], usize, i64, i64, Word);

fn plain() -> Vec<Event> {
    vec![
        done(),
        report(M1, WorkStatus::InProgress),
        evidence("E1"),
        judge("E1", Decision::Accepted),
        request(),
        request(),
        pass("一审"),
        pass("一审"),
        pass("二审"),
        pass("二审"),
        review(Some("一审"), Decision::Returned),
        accept(),
        announce(1, 3),
        announce(1, 3),
        close(),
        close(),
        close(),
        reopen(),
        object("O1"),
        answer("O1", ObjectionOutcome::Dismissed),
        due(30),
        due(60),
        answers_for("h", Duty::Handler),
        hand_over("h", "r"),
        grant("h", Duty::DisciplineBody),
        revoke("d", Duty::DisciplineBody, 2),
        waive("W1", "r", Separation::SubmitterNotVerifier),
        crate::say::finding("F2", "二"),
    ]
}

fn words(later: bool) -> impl Strategy<Value = Word> {
    let weight = u32::from(later);
    prop_oneof![
        24 => proptest::sample::select(plain()).prop_map(Word::Plain),
        2 => (0..40_usize).prop_map(Word::Correct),
        2 => (0..40_usize).prop_map(Word::Annul),
        3 * weight => (0..40_usize, 0..4_usize).prop_map(|(one, other)| Word::Settle(one, other)),
        weight => Just(Word::Plain(shut_out("c"))),
    ]
}

/// With `later`, also words that change what earlier entries do: settlements, devices shut out.
fn drawn(later: bool) -> impl Strategy<Value = Vec<Drawn>> {
    let one = || (0..4_usize, any::<[bool; 4]>(), 0..7_usize, 0..9_i64, -4_000..4_000_i64, words(later));
    let kept = vec(proptest::bool::weighted(0.95), 6);
    (vec(one(), 0..4), kept, vec(one(), 0..32)).prop_map(|(before, kept, after)| {
        let closing = way_to_closure().into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(step, _)| step);
        before.into_iter().chain(closing).chain(after).collect()
    })
}

/// How a measure is closed as it should be, so that closures are not rare among what is drawn.
fn way_to_closure() -> Vec<Drawn> {
    let say = |by: usize, on: i64, event: Event| (1, [true; 4], by, on, 0, Word::Plain(event));
    vec![
        say(0, 0, done()),
        say(0, 0, request()),
        say(1, 0, pass("一审")),
        say(2, 0, pass("二审")),
        say(9, 1, announce(1, 3)),
        say(9, 4, close()),
    ]
}

fn author(number: usize) -> Author {
    PARTIES.get(number).map_or_else(office, |(id, duty)| who(id, *duty))
}

fn written(drawn: &[Drawn]) -> Book {
    let mut book = opened(mandate(), &PARTIES);
    let root = book.heads();
    let mut last = [None; 4];
    for (device, sees, by, on, skew, word) in drawn {
        let others = (0..4).filter(|other| sees[*other] && other != device);
        let mut parents: Vec<_> = others.filter_map(|other| last[other]).collect();
        if last[*device].is_none() && *device > 0 {
            parents.extend(&root);
        }
        let there = |number: &usize| book.entries[number % book.entries.len()].clone();
        let event = match word {
            Word::Plain(event) => event.clone(),
            Word::Correct(number) => {
                let entry = there(number);
                correct(entry.id(), Some(entry.body().event.clone()))
            }
            Word::Annul(number) => correct(there(number).id(), None),
            Word::Settle(one, other) => {
                let conflicts = book.view().conflicts;
                let Some(conflict) = conflicts.get(one % conflicts.len().max(1)) else { continue };
                let stands = conflict.entries[other % conflict.entries.len()];
                let rest = conflict.entries.iter().copied().filter(|id| *id != stands);
                settle(stands, &rest.collect::<Vec<_>>())
            }
        };
        let slip = book.on(*on).slip(DEVICES[*device], &parents, &author(*by), event);
        last[*device] = Some(book.put(crate::book::Slip { at: slip.at + skew, ..slip }));
    }
    book
}

fn ledger<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Ledger {
    let mut ledger = Ledger::new(DossierId::new("d").unwrap());
    for entry in entries {
        ledger.add(entry.clone());
    }
    ledger
}

/// Calls `law` with the view before and after each entry.
fn step(
    book: &Book,
    law: impl Fn(&View, &Entry, &View) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let ledger = book.ledger();
    let mut fold = Fold::new(None, Arc::clone(book.mandates()));
    for entry in ledger.entries() {
        let before = fold.view().clone();
        fold.take(ledger.past(), entry);
        law(&before, entry, fold.view())?;
    }
    Ok(())
}

/// Whether the running round of the measure was closed after both reviews, by parties that are kept apart, but
/// for waivers.
fn well_closed(view: &View) -> bool {
    let Some(dossier) = &view.dossier else { return true };
    let Some(file) = dossier.file(&item(M1)) else { return true };
    if !file.closure_status().is_closed() {
        return true;
    }
    let round = file.round();
    let waived =
        |party: &PartyId| dossier.powers().waivers().values().any(|waiver| waiver.value.party == *party);
    let reports = file.reports_of_round().iter().map(|report| &report.mark.author);
    let requests = round.attempts().iter().map(|attempt| &attempt.request.author);
    let worked: BTreeSet<&PartyId> = reports.chain(requests).collect();
    let reviewers: BTreeSet<&PartyId> = round.reviews().iter().map(|step| &step.mark.author).collect();
    let stages: BTreeSet<(&PartyId, &str)> = round
        .reviews()
        .iter()
        .filter_map(|step| Some((&step.mark.author, step.value.stage.as_ref()?.as_str())))
        .collect();
    let closer = round.closed().map(|closed| &closed.mark.author);
    mandate().reviews.iter().all(|review| satisfied(round, review))
        && stages.len() == reviewers.len()
        && reviewers.iter().all(|party| waived(party) || !worked.contains(*party))
        && closer.is_some_and(|closer| !reviewers.contains(closer) && !worked.contains(closer))
        && round.attempt().is_some_and(|attempt| attempt.notice.is_some())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_order_says_the_same(
        (book, shuffled) in drawn(true)
            .prop_map(|drawn| written(&drawn))
            .prop_flat_map(|book| (Just(book.clone()), Just(book.entries).prop_shuffle())),
        on in 0..9_i64,
    ) {
        let (one, other) = (book.ledger(), ledger(&shuffled));
        prop_assert_eq!(one.as_of(day(on), book.mandates()), other.as_of(day(on), book.mandates()));
        prop_assert_eq!(one.as_of(day(99), book.mandates()), other.as_of(day(99), book.mandates()));
    }

    #[test]
    fn merging_commutes_associates_and_is_idempotent(drawn in drawn(true), parts in vec(0..8_u8, 60)) {
        let book = written(&drawn);
        // Each entry is in one, two or three parts.
        let part = |bit: u8| {
            let of = book.entries.iter().zip(parts.iter().cycle());
            of.filter(move |(_, parts)| **parts == 0 || **parts & (1 << bit) != 0).map(|(entry, _)| entry)
        };
        let merged = |parts: [u8; 5]| ledger(parts.into_iter().flat_map(part));
        let (left, right, again) = (merged([0, 1, 2, 2, 2]), merged([2, 1, 0, 0, 0]), merged([1, 2, 0, 1, 2]));
        prop_assert_eq!(&left, &right);
        prop_assert_eq!(&left, &again);
        prop_assert_eq!(left.as_of(day(99), book.mandates()), book.view());
    }

    #[test]
    fn taking_entries_in_one_by_one_is_folding_all(drawn in drawn(false)) {
        let book = written(&drawn);
        let ledger = book.ledger();
        let mut fold = Fold::new(None, Arc::clone(book.mandates()));
        for entry in ledger.entries() {
            fold.take(ledger.past(), entry);
        }
        fold.refresh_conflicts(ledger.past());
        prop_assert_eq!(fold.into_view(), ledger.fold(None, book.mandates()).into_view());
    }

    #[test]
    fn an_entry_is_with_effect_or_without_and_never_both(drawn in drawn(true)) {
        step(&written(&drawn), |before, entry, after| {
            let refused = after.without_effect.len() - before.without_effect.len();
            prop_assert!(refused <= 1);
            if refused == 1 {
                prop_assert_eq!(&before.dossier, &after.dossier);
                prop_assert_eq!(after.without_effect.last().map(|it| it.entry), Some(entry.id()));
            }
            Ok(())
        })?;
    }

    #[test]
    fn closed_rounds_stay_as_they_were(drawn in drawn(true)) {
        step(&written(&drawn), |before, _, after| {
            let file = |view: &View| view.dossier.as_ref().and_then(|it| it.file(&item(M1)).cloned());
            let (Some(before), Some(after)) = (file(before), file(after)) else { return Ok(()) };
            let kept = after.earlier_rounds().get(..before.earlier_rounds().len());
            prop_assert_eq!(kept, Some(before.earlier_rounds()));
            if after.earlier_rounds().len() > before.earlier_rounds().len() {
                prop_assert_eq!(after.earlier_rounds().last(), Some(before.round()));
            }
            Ok(())
        })?;
    }

    #[test]
    fn nothing_is_closed_without_its_reviews_by_different_parties(drawn in drawn(true), on in 0..9_i64) {
        let book = written(&drawn);
        prop_assert!(well_closed(&book.view()));
        prop_assert!(well_closed(&book.view_on(on)));
        step(&book, |_, _, after| {
            prop_assert!(well_closed(after));
            Ok(())
        })?;
    }

    #[test]
    fn a_conflict_names_entries_that_are_there_and_one_in_force(drawn in drawn(true)) {
        let book = written(&drawn);
        let view = book.view();
        for conflict in &view.conflicts {
            prop_assert!(conflict.entries.len() > 1);
            prop_assert!(conflict.entries.contains(&conflict.in_force));
            prop_assert!(!view.without_effect.iter().any(|it| it.entry == conflict.in_force));
            prop_assert!(conflict.entries.iter().all(|id| book.ledger().entry(id).is_some()));
        }
    }
}

/// The laws on closures would hold of ledgers in which nothing is ever closed.
#[test]
fn a_book_that_is_drawn_can_be_closed() {
    let book = written(&way_to_closure());
    assert!(book.file(M1).closure_status().is_closed());
    assert!(well_closed(&book.view()));
}
