//! Each kind of conflict: it appears between entries that did not know each other, not when one knew the other,
//! and ends when somebody who saw both says it again, or settles it.

use zhenggai_core::decision::Decision;
use zhenggai_core::id::EntryId;
use zhenggai_core::ledger::conflict::ConflictKind;
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::refusal::{GAVE_WAY, ITEM_CLOSED, NO_CONFLICT};
use zhenggai_core::mandate::Mandate;
use zhenggai_core::outcome::{Recovery, RecoveryKind};
use zhenggai_core::party::Duty;
use zhenggai_core::review::ClosureReason;
use zhenggai_core::work::WorkStatus;

use crate::book::{Book, office, sides, unit, who};
use crate::say::{
    M1, answers_for, close, done, due, evidence, finding, hand_over, item, judge, opened, reopen, report,
    request, review, settle,
};

const GRANTS: &[(&str, Duty)] = &[("unit", Duty::ResponsibleUnit), ("d", Duty::DisciplineBody)];

fn reviewer() -> Author {
    who("d", Duty::DisciplineBody)
}

fn recovery(paid: &str) -> Event {
    Event::RecoveryRecorded(Recovery {
        id: zhenggai_core::id::RecoveryId::new("R1").unwrap(),
        item: item(M1),
        kind: RecoveryKind::Recovered,
        due: None,
        paid: Some(paid.parse().unwrap()),
    })
}

fn not_implemented() -> Event {
    Event::Closed { item: item(M1), reason: ClosureReason::NotSubstantiated, verdict: None }
}

struct Case {
    kind: ConflictKind,
    before: Vec<(Author, Event)>,
    one: (Author, Event),
    other: (Author, Event),
    /// Says the thing again; none where that is not possible.
    again: Option<(Author, Event)>,
}

fn case(kind: ConflictKind, before: Vec<(Author, Event)>, pair: [(Author, Event); 2]) -> Case {
    let [one, other] = pair;
    let again = Some(one.clone());
    Case { kind, before, one, other, again }
}

fn cases() -> Vec<Case> {
    use ConflictKind as K;
    let asked = || vec![(unit(), done()), (unit(), request())];
    let shown = vec![(unit(), evidence("E1"))];
    let reopened = || Some((office(), reopen()));
    let held = vec![(office(), answers_for("one", Duty::Handler))];
    vec![
        Case {
            again: None,
            ..case(K::SameId, vec![], [(office(), finding("F2", "甲")), (office(), finding("F2", "乙"))])
        },
        case(K::Deadline, vec![], [(office(), due(30)), (office(), due(60))]),
        case(K::Status, vec![], [(unit(), done()), (unit(), report(M1, WorkStatus::InProgress))]),
        Case {
            again: Some((office(), hand_over("two", "three"))),
            ..case(
                K::Holder,
                held,
                [(office(), hand_over("one", "two")), (office(), hand_over("one", "three"))],
            )
        },
        Case {
            again: None,
            ..case(
                K::Closure,
                asked(),
                [
                    (reviewer(), review(None, Decision::Returned)),
                    (office(), review(None, Decision::Accepted)),
                ],
            )
        },
        Case {
            again: reopened(),
            ..case(K::Closure, asked(), [(office(), close()), (office(), not_implemented())])
        },
        Case {
            again: reopened(),
            ..case(K::ClosedMeanwhile, asked(), [(office(), close()), (unit(), evidence("E2"))])
        },
        case(
            K::Decision,
            shown,
            [(reviewer(), judge("E1", Decision::Accepted)), (office(), judge("E1", Decision::Returned))],
        ),
        case(K::Recovery, vec![], [(unit(), recovery("100")), (office(), recovery("120"))]),
    ]
}

/// The book before the two, and the heads that both have seen.
fn told(case: &Case) -> Book {
    let mut book = opened(Mandate::default(), GRANTS);
    for (author, event) in &case.before {
        let id = book.say("a", author, event.clone());
        assert_eq!(book.refusal(id), None);
    }
    book
}

fn clashed(case: &Case) -> (Book, [EntryId; 2]) {
    let mut book = told(case);
    let seen = book.heads();
    let one = book.after("b", &seen, &case.one.0, case.one.1.clone());
    let other = book.after("c", &seen, &case.other.0, case.other.1.clone());
    (book, [one, other])
}

#[test]
fn all_kinds_are_held_to_this() {
    let kinds: Vec<ConflictKind> = cases().iter().map(|case| case.kind).collect();
    // In `chain`, and below.
    let others = [ConflictKind::ForkedChain, ConflictKind::Settlement];
    assert!(ConflictKind::ALL.iter().all(|kind| kinds.contains(kind) || others.contains(kind)));
}

#[test]
fn entries_that_did_not_know_each_other_conflict() {
    for case in cases() {
        let (book, both) = clashed(&case);
        let conflicts = book.view().conflicts;
        assert_eq!(conflicts.len(), 1, "{}", case.kind);
        assert_eq!(conflicts[0].kind, case.kind);
        assert_eq!(sides(&conflicts[0]), both.into());
        assert!(both.contains(&conflicts[0].in_force));
        assert_eq!(book.refusal(conflicts[0].in_force), None, "{}: it is in force", case.kind);
        assert!(!conflicts[0].settled_by.is_empty());
    }
}

#[test]
fn entries_of_which_one_knew_the_other_do_not() {
    for case in cases() {
        let mut book = told(&case);
        book.say("b", &case.one.0, case.one.1.clone());
        book.say("c", &case.other.0, case.other.1.clone());
        assert_eq!(book.view().conflicts, [], "{}", case.kind);
    }
}

#[test]
fn entries_that_say_the_same_do_not() {
    for case in cases().into_iter().filter(|case| case.kind != ConflictKind::ClosedMeanwhile) {
        let mut book = told(&case);
        let seen = book.heads();
        book.after("b", &seen, &case.one.0, case.one.1.clone());
        book.after("c", &seen, &case.one.0, case.one.1.clone());
        assert_eq!(book.view().conflicts, [], "{}", case.kind);
    }
}

#[test]
fn a_conflict_ends_when_somebody_who_saw_both_says_it_again() {
    for case in cases() {
        let Some((author, event)) = case.again.clone() else { continue };
        let (mut book, _) = clashed(&case);
        let mut unaware = book.clone();
        book.say("a", &author, event.clone());
        assert_eq!(book.view().conflicts, [], "{}", case.kind);
        unaware.apart("a", &author, event);
        assert_ne!(unaware.view().conflicts, [], "{}: who saw neither ends nothing", case.kind);
    }
}

#[test]
fn a_settlement_ends_it_and_what_gives_way_has_no_effect() {
    for case in cases() {
        for turn in [0, 1] {
            let (mut book, mut both) = clashed(&case);
            both.rotate_left(turn);
            let [stands, gives_way] = both;
            let settled = book.say("a", &office(), settle(stands, &[gives_way]));
            assert_eq!(book.refusal(settled), None, "{}", case.kind);
            assert_eq!(book.refusal(gives_way), Some(GAVE_WAY));
            assert_eq!(book.refusal(stands), None, "{}: it stands", case.kind);
            assert_eq!(book.view().conflicts, [], "{}", case.kind);
            for device in ["b", "c"] {
                let next = book.apart(device, &office(), finding(device, "其后"));
                assert_eq!(book.refusal(next), None, "{}: its device goes on", case.kind);
            }
        }
    }
}

#[test]
fn what_is_no_conflict_is_not_settled() {
    let (mut book, [left, right]) = clashed(&cases()[1]);
    let beside = book.say("b", &office(), finding("F2", "二"));
    let nothing = book.say("a", &office(), settle(left, &[]));
    let itself = book.say("a", &office(), settle(left, &[left]));
    let foreign = book.say("a", &office(), settle(left, &[right, beside]));
    for id in [nothing, itself, foreign] {
        assert_eq!(book.refusal(id), Some(NO_CONFLICT));
    }
    assert_eq!(book.conflicts(ConflictKind::Deadline).len(), 1, "it is open still");
    let mut plain = opened(Mandate::default(), GRANTS);
    let one = plain.say("a", &office(), due(30));
    let other = plain.say("b", &office(), due(60));
    let settled = plain.say("a", &office(), settle(one, &[other]));
    assert_eq!(plain.refusal(settled), Some(NO_CONFLICT), "the later one knew the earlier one");
}

#[test]
fn the_later_of_two_settlements_counts_and_one_entry_stands() {
    let (mut book, [one, other]) = clashed(&cases()[1]);
    let seen = book.heads();
    book.after("a", &seen, &office(), settle(one, &[other]));
    book.after("e", &seen, &office(), settle(other, &[one]));
    assert_eq!(book.refusal(one), Some(GAVE_WAY));
    assert_eq!(book.refusal(other), None);
    assert_eq!(book.file(M1).deadlines().len(), 1);
}

#[test]
fn two_settlements_that_contradict_each_other_are_a_conflict_themselves() {
    let (mut book, [one, other]) = clashed(&cases()[1]);
    let seen = book.heads();
    let first = book.after("a", &seen, &office(), settle(one, &[other]));
    let second = book.after("e", &seen, &office(), settle(other, &[one]));
    let conflicts = book.view().conflicts;
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].kind, ConflictKind::Settlement);
    assert_eq!(sides(&conflicts[0]), [first, second].into());
    assert_eq!(conflicts[0].in_force, second, "the later one");
    let mut again = book.clone();
    again.say("a", &office(), settle(first, &[second]));
    assert_eq!((again.refusal(second), again.refusal(other)), (Some(GAVE_WAY), Some(GAVE_WAY)));
    assert_eq!((again.refusal(one), again.view().conflicts), (None, vec![]));
    // Two who settle it in one way agree.
    let (mut book, [one, other]) = clashed(&cases()[1]);
    let seen = book.heads();
    book.after("a", &seen, &office(), settle(one, &[other]));
    book.after("e", &seen, &office(), settle(one, &[other]));
    assert_eq!(book.view().conflicts, []);
}

#[test]
fn three_sides_are_one_conflict() {
    let mut book = opened(Mandate::default(), GRANTS);
    let seen = book.heads();
    let all = [("b", 30), ("c", 60), ("e", 90)];
    let all = all.map(|(device, after)| book.after(device, &seen, &office(), due(after)));
    let conflicts = book.conflicts(ConflictKind::Deadline);
    assert_eq!(conflicts.len(), 1);
    assert_eq!(sides(&conflicts[0]), all.into());
    book.say("a", &office(), settle(all[1], &[all[0], all[2]]));
    assert_eq!(book.view().conflicts, []);
    assert_eq!(book.file(M1).deadline().unwrap().entry(), all[1]);
}

#[test]
fn two_who_strike_an_item_off_for_one_reason_agree() {
    let mut book = opened(Mandate::default(), GRANTS);
    book.say("b", &unit(), request());
    let seen = book.heads();
    let first = book.after("b", &seen, &office(), close());
    let second = book.after("c", &seen, &office(), close());
    assert_eq!((book.refusal(first), book.refusal(second)), (None, Some(ITEM_CLOSED)));
    assert_eq!(book.view().conflicts, []);
}

#[test]
fn an_item_struck_off_while_another_returned_it_is_in_conflict() {
    let mut book = opened(Mandate::default(), GRANTS);
    book.say("b", &unit(), request());
    let seen = book.heads();
    let closed = book.after("b", &seen, &office(), close());
    let returned = book.after("c", &seen, &reviewer(), review(None, Decision::Returned));
    let conflicts = book.conflicts(ConflictKind::Closure);
    assert_eq!(conflicts.len(), 1);
    assert_eq!(sides(&conflicts[0]), [closed, returned].into());
}
