//! Stories of two devices, after threads of a field data project (getodk/central #669, #698, #805): nothing is
//! lost, what clashes is shown, and it is settled in the end.

use zhenggai_core::ledger::conflict::ConflictKind;
use zhenggai_core::ledger::refusal::{CAUSE_MISSING, GAVE_WAY, ITEM_CLOSED};
use zhenggai_core::mandate::Mandate;
use zhenggai_core::party::Duty;
use zhenggai_core::work::WorkStatus;

use crate::book::{Book, office, sides, unit};
use crate::say::{
    M1, close, correct, deadline, done, due, evidence, opened, reopen, report, request, settle,
};

fn book() -> Book {
    opened(Mandate::default(), &[("unit", Duty::ResponsibleUnit)])
}

/// #669: a tablet edits offline; meanwhile the office updates the same thing; then the tablet comes back.
#[test]
fn an_update_that_arrives_after_an_offline_edit() {
    let mut book = book();
    let first = book.say("a", &office(), due(30));
    let seen = book.heads();
    // The tablet is offline: it reports, and shows a photograph.
    let reported = book.after("tablet", &seen, &unit(), report(M1, WorkStatus::InProgress));
    let shown = book.apart("tablet", &unit(), evidence("E1"));
    // The office, which knows nothing of that, corrects the deadline.
    let corrected = book.apart("a", &office(), correct(first, Some(due(60))));
    let file = book.file(M1);
    for id in [first, reported, shown, corrected] {
        assert_eq!(book.refusal(id), None, "all of it counts");
    }
    assert_eq!(file.deadline().unwrap().value, deadline(60));
    assert_eq!((file.reports().len(), file.evidence().len()), (1, 1));
    assert_eq!(book.view().conflicts, [], "they wrote to different things");
    // The tablet goes on from what it had, and later takes in the correction: still nothing is lost.
    book.apart("tablet", &unit(), evidence("E2"));
    book.say("tablet", &unit(), done());
    assert_eq!(book.file(M1).evidence().len(), 2);
    assert_eq!(book.view().conflicts, []);
}

/// #669, the hard case: the item was struck off while the tablet was away.
#[test]
fn an_offline_report_on_what_was_struck_off_meanwhile() {
    let mut book = book();
    book.say("b", &unit(), done());
    book.say("b", &unit(), request());
    let seen = book.heads();
    let closed = book.after("a", &seen, &office(), close());
    let late = book.after("tablet", &seen, &unit(), report(M1, WorkStatus::NotComplete));
    assert_eq!(book.refusal(late), Some(ITEM_CLOSED));
    assert!(book.ledger().entry(&late).is_some(), "it is kept");
    let conflicts = book.conflicts(ConflictKind::ClosedMeanwhile);
    assert_eq!(conflicts.len(), 1);
    assert_eq!((sides(&conflicts[0]), conflicts[0].in_force), ([closed, late].into(), closed));
    // One way out: the closure gives way, and the report counts.
    let mut settled = book.clone();
    let word = settled.say("a", &office(), settle(late, &[closed]));
    assert_eq!(settled.refusal(word), None);
    assert_eq!(settled.refusal(closed), Some(GAVE_WAY));
    assert_eq!(settled.file(M1).work_status().unwrap().1, WorkStatus::NotComplete);
    assert!(!settled.file(M1).closure_status().is_closed());
    assert_eq!(settled.view().conflicts, []);
    // The other: it is opened again by somebody who has seen the report, which is then made anew.
    book.say("a", &office(), reopen());
    let again = book.say("tablet", &unit(), report(M1, WorkStatus::NotComplete));
    assert_eq!(book.refusal(again), None);
    assert_eq!(book.view().conflicts, []);
}

/// #698: two devices edit the same field of the same thing.
#[test]
fn two_conflicting_edits() {
    let mut book = book();
    let base = book.say("a", &office(), due(30));
    let seen = book.heads();
    let one = book.after("b", &seen, &office(), due(60));
    let other = book.after("c", &seen, &office(), due(90));
    let conflicts = book.conflicts(ConflictKind::Deadline);
    assert_eq!(conflicts.len(), 1);
    assert_eq!(sides(&conflicts[0]), [one, other].into(), "the base was known to both");
    assert_eq!(book.file(M1).deadline().unwrap().entry(), conflicts[0].in_force);
    assert_eq!(book.file(M1).deadlines().len(), 3, "nothing is overwritten");
    // Work goes on while it is open.
    let work = book.say("b", &unit(), report(M1, WorkStatus::InProgress));
    assert_eq!(book.refusal(work), None);
    assert_eq!(book.conflicts(ConflictKind::Deadline).len(), 1, "and does not hide it");
    book.say("a", &office(), settle(one, &[other]));
    assert_eq!(book.view().conflicts, []);
    assert_eq!(book.file(M1).deadline().unwrap().value, deadline(60));
    assert_eq!(book.refusal(base), None);
}

/// #698: the same edit made twice needs nobody's decision.
#[test]
fn two_edits_that_agree() {
    let mut book = book();
    let seen = book.heads();
    book.after("b", &seen, &office(), due(60));
    book.after("c", &seen, &office(), due(60));
    assert_eq!(book.view().conflicts, []);
}

/// #805: what a device sent arrives out of order, in any order, with holes.
#[test]
fn submissions_out_of_order() {
    let mut book = book();
    let before = book.entries.len();
    let offline = [
        book.say("tablet", &unit(), report(M1, WorkStatus::InProgress)),
        book.apart("tablet", &unit(), evidence("E1")),
        book.apart("tablet", &unit(), done()),
        book.apart("tablet", &unit(), request()),
    ];
    let whole = book.view();
    let sent = book.entries.split_off(before);
    // The last one comes first, then the third, the second, the first.
    for (arrived, entry) in sent.iter().enumerate().rev() {
        book.entries.push(entry.clone());
        if arrived > 0 {
            assert_eq!(book.refusal(offline[arrived]), Some(CAUSE_MISSING), "it waits, and is kept");
            assert!(book.file(M1).reports().is_empty());
        }
    }
    assert_eq!(book.view(), whole, "in the end it is as if all had come in order");
    assert!(offline.iter().all(|id| book.refusal(*id).is_none()));
    // Each hole fills whatever comes first.
    for hole in 0..sent.len() {
        let mut partial = book.clone();
        let kept = partial.entries.iter().filter(|entry| entry.id() != offline[hole]).cloned().collect();
        partial.entries = kept;
        let waiting: Vec<_> =
            offline.iter().filter(|id| partial.refusal(**id) == Some(CAUSE_MISSING)).collect();
        assert_eq!(waiting.len(), sent.len() - hole - 1);
        partial.entries.push(sent[hole].clone());
        assert_eq!(partial.view(), whole);
    }
}
