//! Who may do what: duties granted, revoked, held by responsibility, handed over.

use zhenggai_core::event_kind::EventKind;
use zhenggai_core::ledger::refusal::{DUTY_MAY_NOT, DUTY_NOT_HELD, NOT_REGISTERED};
use zhenggai_core::mandate::Mandate;
use zhenggai_core::party::Duty;

use crate::book::{office, unit, who};
use crate::say::{answers_for, done, due, finding, grant, hand_over, object, only, opened, revoke};

#[test]
fn a_duty_that_nobody_granted_is_not_held() {
    let mut book = opened(Mandate::default(), &[]);
    let before = book.say("b", &unit(), done());
    book.say("a", &office(), grant("unit", Duty::ResponsibleUnit));
    let after = book.say("b", &unit(), done());
    let other = book.say("b", &who("unit", Duty::Handler), done());
    assert_eq!(book.refusal(before), Some(DUTY_NOT_HELD));
    assert_eq!(book.refusal(after), None);
    assert_eq!(book.refusal(other), Some(DUTY_NOT_HELD), "another duty was not granted");
}

#[test]
fn a_duty_may_record_only_what_the_rule_set_gives_it() {
    let may = only(EventKind::DeadlineSet, &[Duty::RectificationOffice]);
    let mut book =
        opened(Mandate { may, ..Mandate::default() }, &[("rectifiers", Duty::RectificationOffice)]);
    let not = book.say("a", &office(), due(30));
    let may = book.say("b", &who("rectifiers", Duty::RectificationOffice), due(30));
    assert_eq!(book.refusal(not), Some(DUTY_MAY_NOT));
    assert_eq!(book.refusal(may), None);
}

#[test]
fn without_the_rule_set_at_hand_nobodys_duty_is_checked_and_that_is_said() {
    let mut book = opened(Mandate::default(), &[]);
    book.say("b", &unit(), done());
    let view = book.ledger().as_of(crate::book::day(1), &std::sync::Arc::default());
    assert!(view.without_effect.is_empty());
    assert!(view.rules_missing.is_some());
    assert!(book.view().rules_missing.is_none());
}

#[test]
fn a_revoked_duty_is_held_for_the_days_before_by_who_had_not_heard_of_it() {
    let mut book = opened(Mandate::default(), &[("unit", Duty::ResponsibleUnit)]);
    let seen = book.heads();
    let revoked = book.on(10).after("a", &[], &office(), revoke("unit", Duty::ResponsibleUnit, 9));
    let unaware = book.on(8).after("b", &seen, &unit(), done());
    let too_late = book.on(10).apart("b", &unit(), done());
    let aware = book.on(8).after("c", &[revoked], &unit(), done());
    assert_eq!(book.refusal(revoked), None);
    assert_eq!(book.refusal(unaware), None);
    assert_eq!(book.refusal(too_late), Some(DUTY_NOT_HELD));
    assert_eq!(book.refusal(aware), Some(DUTY_NOT_HELD), "dated back by somebody who knew");
}

#[test]
fn a_revoked_duty_can_be_granted_again_and_none_is_revoked_twice() {
    let mut book = opened(Mandate::default(), &[("unit", Duty::ResponsibleUnit)]);
    book.on(10).say("a", &office(), revoke("unit", Duty::ResponsibleUnit, 9));
    let twice = book.say("a", &office(), revoke("unit", Duty::ResponsibleUnit, 9));
    let without = book.say("b", &unit(), done());
    book.say("a", &office(), grant("unit", Duty::ResponsibleUnit));
    let again = book.say("b", &unit(), done());
    assert_eq!(book.refusal(twice), Some(NOT_REGISTERED));
    assert_eq!(book.refusal(without), Some(DUTY_NOT_HELD));
    assert_eq!(book.refusal(again), None);
}

#[test]
fn who_opened_the_dossier_holds_his_duty_until_it_is_revoked() {
    let group = who("group", Duty::InspectionLeadingGroup);
    let mut may = only(EventKind::DutyRevoked, &[Duty::InspectionLeadingGroup]);
    may.extend(only(EventKind::DutyGranted, &[Duty::InspectionOffice, Duty::InspectionLeadingGroup]));
    let mandate = Mandate { may, ..Mandate::default() };
    let mut book = opened(mandate, &[("group", Duty::InspectionLeadingGroup)]);
    let before = book.on(5).say("a", &office(), due(30));
    let revoked = book.on(10).say("b", &group, revoke("office", Duty::InspectionOffice, 9));
    let after = book.on(10).say("a", &office(), due(40));
    assert_eq!(book.refusal(before), None);
    assert_eq!(book.refusal(revoked), None);
    assert_eq!(book.refusal(after), Some(DUTY_NOT_HELD));
    book.say("b", &group, grant("office", Duty::InspectionOffice));
    let again = book.say("a", &office(), due(50));
    assert_eq!(book.refusal(again), None);
}

#[test]
fn nobody_but_who_opened_the_dossier_changes_who_may_act_unless_the_rules_name_him() {
    let mut book = opened(Mandate::default(), &[("rectifiers", Duty::RectificationOffice)]);
    let own =
        book.say("b", &who("rectifiers", Duty::RectificationOffice), grant("unit", Duty::InspectionOffice));
    assert_eq!(book.refusal(own), Some(DUTY_MAY_NOT));
    let by_opener = book.say("a", &office(), grant("other", Duty::InspectionOffice));
    assert_eq!(book.refusal(by_opener), None);
}

#[test]
fn no_responsibility_for_an_item_makes_anybody_an_outsider_there() {
    let mut book = opened(Mandate::default(), &[]);
    book.say("a", &office(), answers_for("unit", Duty::DisciplineBody));
    let posing = book.say("b", &who("unit", Duty::DisciplineBody), done());
    assert_eq!(book.refusal(posing), Some(DUTY_NOT_HELD));
}

#[test]
fn who_answers_for_an_item_holds_his_duty_there_alone() {
    let mut book = opened(Mandate::default(), &[]);
    book.say("a", &office(), answers_for("handler", Duty::Handler));
    let handler = who("handler", Duty::Handler);
    let here = book.say("b", &handler, done());
    let elsewhere = book.say("b", &handler, finding("F2", "二"));
    assert_eq!(book.refusal(here), None);
    assert_eq!(book.refusal(elsewhere), Some(DUTY_NOT_HELD));
}

#[test]
fn a_hand_over_ends_one_holder_the_day_before_the_other_begins() {
    let mut book = opened(Mandate::default(), &[]);
    book.say("a", &office(), answers_for("one", Duty::Handler));
    book.on(10).say("a", &office(), hand_over("one", "two"));
    let (one, two) = (who("one", Duty::Handler), who("two", Duty::Handler));
    let before = book.on(9).say("b", &one, done());
    let after = book.on(10).say("b", &one, done());
    let early = book.on(9).say("b", &two, done());
    let taken = book.on(10).say("b", &two, done());
    assert_eq!(book.refusal(before), None);
    assert_eq!(book.refusal(after), Some(DUTY_NOT_HELD));
    assert_eq!(book.refusal(early), Some(DUTY_NOT_HELD));
    assert_eq!(book.refusal(taken), None);
    let nobody = book.say("a", &office(), hand_over("three", "four"));
    assert_eq!(book.refusal(nobody), Some(NOT_REGISTERED));
}

#[test]
fn everybody_is_the_public() {
    let mut book = opened(Mandate::default(), &[]);
    let raised = book.say("b", &who("citizen", Duty::Public), object("O1"));
    assert_eq!(book.refusal(raised), None);
    let may = only(EventKind::ObjectionRaised, &[Duty::DisciplineBody]);
    let mut book = opened(Mandate { may, ..Mandate::default() }, &[]);
    let raised = book.say("b", &who("citizen", Duty::Public), object("O1"));
    assert_eq!(book.refusal(raised), Some(DUTY_MAY_NOT));
}
