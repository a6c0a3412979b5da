//! Corrections: what was wrong stays beside what replaces it.

use zhenggai_core::decision::Decision;
use zhenggai_core::ledger::event::{Event, UnknownEvent};
use zhenggai_core::ledger::refusal::{
    CORRECTION_DIFFERS, DOSSIER_NOT_OPENED, FINDING_TEXT_FIXED, ITEM_CLOSED, NOT_CORRECTABLE, NOT_REGISTERED,
    UNKNOWN_KIND,
};
use zhenggai_core::mandate::Mandate;
use zhenggai_core::party::Duty;
use zhenggai_core::work::WorkStatus;

use crate::book::{Book, office, unit, who};
use crate::say::{
    M1, close, correct, deadline, done, due, evidence, finding, measure, name, opened, report, request,
    review,
};

const GRANTS: &[(&str, Duty)] = &[("unit", Duty::ResponsibleUnit), ("d", Duty::DisciplineBody)];

fn book() -> Book {
    opened(Mandate::default(), GRANTS)
}

#[test]
fn a_correction_replaces_what_was_said_and_keeps_it() {
    let mut book = book();
    let wrong = book.say("b", &office(), due(30));
    let corrected = book.say("b", &office(), correct(wrong, Some(due(60))));
    let standing = book.file(M1).deadline().unwrap().clone();
    assert_eq!(standing.value, deadline(60));
    assert_eq!(standing.entry(), wrong, "it is still the entry's word");
    assert_eq!(standing.corrected.len(), 1);
    assert_eq!((standing.corrected[0].0.entry, &standing.corrected[0].1), (corrected, &deadline(30)));
    assert_eq!(book.refusal(wrong), None);
}

#[test]
fn what_should_not_have_been_said_is_annulled_and_noted() {
    let mut book = book();
    let wrong = book.say("b", &unit(), done());
    let annulled = book.say("b", &unit(), correct(wrong, None));
    let file = book.file(M1);
    assert!(file.reports().is_empty());
    assert_eq!(file.work_status(), None);
    assert_eq!(file.annulled().len(), 1);
    assert_eq!((file.annulled()[0].entry, file.annulled()[0].by.entry), (wrong, annulled));
    assert!(book.ledger().entry(&wrong).is_some());
}

#[test]
fn an_annulled_report_of_an_earlier_round_does_not_move_the_round() {
    let mut book = book();
    let old = book.say("b", &unit(), done());
    book.say("b", &unit(), request());
    book.say("a", &office(), close());
    book.say("a", &office(), crate::say::reopen());
    let new = book.say("b", &unit(), report(M1, WorkStatus::InProgress));
    book.say("b", &unit(), correct(old, None));
    let file = book.file(M1);
    assert_eq!(file.reports_of_round().iter().map(|it| it.entry()).collect::<Vec<_>>(), [new]);
}

#[test]
fn corrections_that_are_none_are_refused() {
    let mut book = book();
    let first = finding("F1", "问题");
    let deadline_set = book.say("b", &office(), due(30));
    let asked = book.say("b", &unit(), request());
    let reviewed = book.say("c", &who("d", Duty::DisciplineBody), review(None, Decision::Accepted));
    let registered = book.entries[1].id();
    let piece = book.say("b", &unit(), evidence("E1"));
    let other = |id: &str| correct(piece, Some(evidence(id)));
    let elsewhere = Event::DeadlineSet { item: crate::say::item("finding:F1"), deadline: deadline(60) };
    let cases = [
        (correct(registered, Some(finding("F1", "改过的问题"))), Some(FINDING_TEXT_FIXED)),
        (correct(registered, Some(first)), None),
        (correct(registered, None), Some(NOT_CORRECTABLE)),
        (correct(deadline_set, Some(elsewhere)), Some(CORRECTION_DIFFERS)),
        (correct(deadline_set, Some(measure("M1", "措施"))), Some(CORRECTION_DIFFERS)),
        (other("E2"), Some(CORRECTION_DIFFERS)),
        (other("E1"), None),
        (correct(asked, None), Some(NOT_CORRECTABLE)),
        (correct(asked, Some(request())), Some(NOT_CORRECTABLE)),
        (correct(reviewed, Some(review(None, Decision::Returned))), Some(NOT_CORRECTABLE)),
    ];
    for (event, expected) in cases {
        let mut book = book.clone();
        let id = book.say("a", &office(), event.clone());
        assert_eq!(book.refusal(id), expected, "{event:?}");
    }
}

#[test]
fn what_is_not_there_or_comes_later_is_not_corrected() {
    let mut book = book();
    let correction = book.slip("a", &[], &office(), correct(book.entries[0].id(), None));
    let mut later = book.clone();
    book.put(correction.clone());
    let unknown = book.say("b", &office(), due(30));
    let event = correct(unknown, Some(due(60)));
    let nowhere = later.put(crate::book::Slip { event: event.clone(), ..correction });
    assert_eq!(later.refusal(nowhere), Some(NOT_REGISTERED));
    let unseen = later.say("b", &office(), due(30));
    assert_eq!(unseen, unknown);
    assert_eq!(later.refusal(nowhere), Some(NOT_REGISTERED), "it stands after the correction");
}

#[test]
fn nothing_is_corrected_while_the_item_is_struck_off() {
    let mut book = book();
    let said = book.say("b", &unit(), done());
    book.say("b", &unit(), request());
    book.say("a", &office(), close());
    let corrected = book.say("b", &unit(), correct(said, None));
    assert_eq!(book.refusal(corrected), Some(ITEM_CLOSED));
    assert_eq!(book.file(M1).reports().len(), 1);
}

#[test]
fn what_only_a_newer_version_knows_is_kept_without_effect() {
    let event =
        || Event::Unknown(UnknownEvent { kind: name("dreamt_of"), json: r#"{"kind":"dreamt_of"}"#.into() });
    let mut book = book();
    let before = book.dossier();
    let unknown = book.say("b", &office(), event());
    assert_eq!(book.refusal(unknown), Some(UNKNOWN_KIND));
    assert_eq!(book.dossier(), before);
    let after = book.say("b", &office(), due(30));
    assert_eq!(book.refusal(after), None, "what follows it counts");
    let mut empty = Book::new(None);
    let first = empty.say("a", &office(), event());
    assert_eq!(empty.refusal(first), Some(DOSSIER_NOT_OPENED));
}
