//! The reviews that a closure takes, their order, and the time of public notice.

use std::collections::BTreeSet;

use zhenggai_core::decision::Decision;
use zhenggai_core::item::Level;
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::ledger::refusal::{
    CLOSURE_NOT_REQUESTED, OBJECTION_OPEN, PUBLIC_NOTICE_MISSING, PUBLIC_NOTICE_RUNNING, REVIEW_MISSING,
};
use zhenggai_core::mandate::Mandate;
use zhenggai_core::party::Duty;
use zhenggai_core::review::{ClosureStatus, ObjectionOutcome};

use crate::book::{Book, office, unit, who};
use crate::say::{
    M1, accept, announce, answer, close, done, object, opened, pass, request, required, review,
};

const GRANTS: &[(&str, Duty)] = &[
    ("unit", Duty::ResponsibleUnit),
    ("r", Duty::RectificationOffice),
    ("d", Duty::DisciplineBody),
    ("d", Duty::OrganisationDepartment),
    ("o", Duty::OrganisationDepartment),
    ("o", Duty::DisciplineBody),
    ("p", Duty::PropagandaDepartment),
];

fn r() -> Author {
    who("r", Duty::RectificationOffice)
}

fn d() -> Author {
    who("d", Duty::DisciplineBody)
}

fn o() -> Author {
    who("o", Duty::OrganisationDepartment)
}

/// First one office, then two of three departments jointly.
fn chain() -> Mandate {
    let joint = [Duty::DisciplineBody, Duty::OrganisationDepartment, Duty::PropagandaDepartment];
    let reviews = vec![required("一审", &[Duty::RectificationOffice], 1), required("联审", &joint, 2)];
    Mandate { reviews, ..Mandate::default() }
}

fn asked(mandate: Mandate) -> Book {
    let mut book = opened(mandate, GRANTS);
    book.say("b", &unit(), done());
    book.say("b", &unit(), request());
    book
}

#[test]
fn all_stages_and_enough_of_those_who_share_one_must_have_passed() {
    let mut book = asked(chain());
    let none = book.say("a", &office(), close());
    book.say("c", &r(), pass("一审"));
    let one = book.say("a", &office(), close());
    book.say("c", &d(), pass("联审"));
    let half = book.say("a", &office(), accept());
    book.say("c", &o(), pass("联审"));
    let accepted = book.say("a", &office(), accept());
    let closed = book.say("a", &office(), close());
    for early in [none, one, half] {
        assert_eq!(book.refusal(early), Some(REVIEW_MISSING));
    }
    assert_eq!((book.refusal(accepted), book.refusal(closed)), (None, None));
    assert_eq!(book.file(M1).closure_status(), ClosureStatus::Closed);
}

#[test]
fn a_later_stage_waits_for_the_earlier_ones() {
    let mut book = asked(chain());
    let early = book.say("c", &d(), pass("联审"));
    book.say("c", &r(), pass("一审"));
    let late = book.say("c", &d(), pass("联审"));
    assert_eq!(book.refusal(early), Some(REVIEW_MISSING));
    assert_eq!(book.refusal(late), None);
}

#[test]
fn a_duty_outside_the_stage_and_a_party_in_two_duties_do_not_make_two() {
    let mut book = asked(chain());
    book.say("c", &r(), pass("一审"));
    book.say("c", &r(), pass("联审"));
    book.say("c", &d(), pass("联审"));
    book.say("c", &who("d", Duty::OrganisationDepartment), pass("联审"));
    let closed = book.say("a", &office(), close());
    assert_eq!(book.refusal(closed), Some(REVIEW_MISSING));
}

#[test]
fn two_parties_of_one_duty_do_not_make_two_duties() {
    let mut book = asked(chain());
    book.say("c", &r(), pass("一审"));
    book.say("c", &d(), pass("联审"));
    book.say("c", &who("o", Duty::DisciplineBody), pass("联审"));
    let closed = book.say("a", &office(), close());
    assert_eq!(book.refusal(closed), Some(REVIEW_MISSING));
}

#[test]
fn who_passed_in_two_duties_counts_in_the_one_that_is_needed() {
    // d as both departments, then o as the first of them: d for one, o for the other.
    let mut book = asked(chain());
    book.say("c", &r(), pass("一审"));
    book.say("c", &d(), pass("联审"));
    book.say("c", &who("d", Duty::OrganisationDepartment), pass("联审"));
    book.say("c", &who("o", Duty::DisciplineBody), pass("联审"));
    let closed = book.say("a", &office(), close());
    assert_eq!(book.refusal(closed), None);
}

#[test]
fn what_was_returned_begins_again() {
    let mut book = asked(chain());
    book.say("c", &r(), pass("一审"));
    book.say("c", &d(), review(Some("联审"), Decision::Returned));
    let after = book.say("c", &o(), pass("联审"));
    assert_eq!(book.refusal(after), Some(CLOSURE_NOT_REQUESTED));
    assert_eq!(book.file(M1).closure_status(), ClosureStatus::Returned);
    book.say("b", &unit(), request());
    let skips = book.say("c", &o(), pass("联审"));
    assert_eq!(book.refusal(skips), Some(REVIEW_MISSING), "the first stage counts no more");
}

fn noticed() -> Book {
    let reviews = vec![required("一审", &[Duty::RectificationOffice], 1)];
    let public_notice = BTreeSet::from([Level::Measure]);
    asked(Mandate { reviews, public_notice, ..Mandate::default() })
}

#[test]
fn a_closure_waits_until_the_public_notice_is_over() {
    let mut book = noticed();
    let early = book.say("a", &office(), announce(10, 16));
    book.say("c", &r(), pass("一审"));
    let missing = book.on(10).say("a", &office(), close());
    book.say("a", &office(), announce(10, 16));
    let running = book.on(16).say("a", &office(), close());
    let over = book.on(17).say("a", &office(), close());
    assert_eq!(book.refusal(early), Some(REVIEW_MISSING));
    assert_eq!(book.refusal(missing), Some(PUBLIC_NOTICE_MISSING));
    assert_eq!(book.refusal(running), Some(PUBLIC_NOTICE_RUNNING));
    assert_eq!(book.refusal(over), None);
}

#[test]
fn an_open_objection_holds_the_closure_back() {
    let mut book = noticed();
    book.say("c", &r(), pass("一审"));
    book.on(10).say("a", &office(), announce(10, 16));
    book.on(12).say("p", &who("citizen", Duty::Public), object("O1"));
    let held = book.on(17).say("a", &office(), close());
    book.on(18).say("a", &office(), answer("O1", ObjectionOutcome::Dismissed));
    let closed = book.say("a", &office(), close());
    assert_eq!(book.refusal(held), Some(OBJECTION_OPEN));
    assert_eq!(book.refusal(closed), None);
}
