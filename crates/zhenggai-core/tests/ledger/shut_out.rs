//! Devices that were shut out.

use zhenggai_core::ledger::refusal::{ALREADY_SETTLED, DEVICE_SHUT_OUT, GAVE_WAY};
use zhenggai_core::mandate::Mandate;

use crate::book::{Slip, office};
use crate::say::{due, finding, opened, settle, shut_out};

#[test]
fn what_was_seen_before_counts_and_later_entries_do_not() {
    let mut book = opened(Mandate::default(), &[]);
    let seen = book.say("b", &office(), finding("F2", "二"));
    let shut = book.after("a", &[seen], &office(), shut_out("b"));
    let later = book.after("b", &[shut], &office(), finding("F3", "三"));
    assert_eq!(book.refusal(seen), None);
    assert_eq!(book.refusal(later), Some(DEVICE_SHUT_OUT));
}

#[test]
fn a_clock_that_is_put_back_does_not_help_a_thief() {
    let mut book = opened(Mandate::default(), &[]);
    let seen = book.say("b", &office(), finding("F2", "二"));
    book.clock(5_000_000);
    book.after("a", &[seen], &office(), shut_out("b"));
    book.clock(1_500_000);
    let thief = book.apart("b", &office(), finding("F3", "三"));
    let ids: Vec<_> = book.ledger().entries().iter().map(|entry| entry.id()).collect();
    assert_eq!(ids[ids.len() - 2], thief, "by its clock it stands before");
    assert_eq!(book.refusal(thief), Some(DEVICE_SHUT_OUT));
    assert_eq!(book.dossier().findings().len(), 2);
}

#[test]
fn a_thief_does_not_save_his_entries_by_shutting_out_the_device_himself() {
    let mut book = opened(Mandate::default(), &[]);
    let seen = book.say("b", &office(), finding("F2", "二"));
    book.clock(5_000_000);
    let rightful = book.after("a", &[seen], &office(), shut_out("b"));
    book.clock(1_500_000);
    let thief = book.apart("b", &office(), finding("F3", "三"));
    let himself = book.apart("b", &office(), shut_out("b"));
    assert_eq!(book.refusal(rightful), None);
    assert_eq!(book.refusal(thief), Some(DEVICE_SHUT_OUT));
    assert_eq!(book.refusal(himself), Some(DEVICE_SHUT_OUT));
}

#[test]
fn of_two_who_shut_a_device_out_the_one_who_had_seen_less_of_it_counts() {
    let mut book = opened(Mandate::default(), &[]);
    let one = book.say("b", &office(), finding("F2", "二"));
    let opened = book.heads();
    let two = book.apart("b", &office(), finding("F3", "三"));
    book.after("a", &[two], &office(), shut_out("b"));
    let again = book.after("c", &opened, &office(), shut_out("b"));
    assert_eq!(book.refusal(again), Some(ALREADY_SETTLED));
    assert_eq!(book.refusal(one), None);
    assert_eq!(book.refusal(two), Some(DEVICE_SHUT_OUT));
}

#[test]
fn who_knows_that_it_is_shut_out_shuts_nothing_out_again() {
    let mut book = opened(Mandate::default(), &[]);
    let two = book.say("b", &office(), finding("F2", "二"));
    let shut = book.after("a", &[two], &office(), shut_out("b"));
    let again = book.after("c", &[shut], &office(), shut_out("b"));
    assert_eq!(book.refusal(again), Some(ALREADY_SETTLED));
    assert_eq!(book.refusal(two), None);
}

#[test]
fn a_fork_of_a_device_that_was_shut_out_is_refused_too() {
    let mut book = opened(Mandate::default(), &[]);
    let root = book.say("b", &office(), finding("F2", "二"));
    let seen = book.apart("b", &office(), finding("F3", "三"));
    book.after("a", &[seen], &office(), shut_out("b"));
    book.clock(8_000_000);
    let slip = book.slip("b", &[], &office(), finding("F4", "四"));
    let forked = book.put(Slip { seq: 2, prev: Some(root), ..slip });
    assert_eq!(book.refusal(seen), None);
    assert_eq!(book.refusal(forked), Some(DEVICE_SHUT_OUT));
}

#[test]
fn a_fork_dated_before_what_was_seen_before_the_shut_out_does_not_replace_it() {
    let mut book = opened(Mandate::default(), &[]);
    let root = book.say("b", &office(), finding("F2", "二"));
    book.clock(5_000_000);
    let seen = book.apart("b", &office(), finding("F3", "三"));
    book.after("a", &[seen], &office(), shut_out("b"));
    book.clock(2_000_000);
    let slip = book.slip("b", &[], &office(), finding("F4", "四"));
    let forked = book.put(Slip { seq: 2, prev: Some(root), ..slip });
    assert_eq!(book.refusal(seen), None);
    assert_eq!(book.refusal(forked), Some(DEVICE_SHUT_OUT));
}

#[test]
fn whoever_lost_his_say_loses_what_he_said_of_others() {
    // b shuts c out, and a settlement lets b's word give way: c's entries count again.
    let mut book = opened(Mandate::default(), &[]);
    let seen = book.heads();
    let root = book.after("b", &seen, &office(), due(5));
    let slip = book.slip("b", &[], &office(), shut_out("c"));
    let bad = book.put(Slip { seq: 2, prev: Some(root), ..slip });
    let slip = book.slip("b", &[], &office(), finding("F2", "二"));
    let good = book.put(Slip { seq: 2, prev: Some(root), ..slip });
    let of_c = book.after("c", &seen, &office(), finding("F3", "三"));
    assert_eq!(book.refusal(of_c), Some(DEVICE_SHUT_OUT));
    book.after("a", &[bad, good], &office(), settle(good, &[bad]));
    assert_eq!(book.refusal(bad), Some(GAVE_WAY));
    assert_eq!(book.refusal(good), None);
    assert_eq!(book.refusal(of_c), None);
}
