//! Order, causes that are missing, chains that fork.

use zhenggai_core::id::EntryId;
use zhenggai_core::ledger::conflict::ConflictKind;
use zhenggai_core::ledger::refusal::{CAUSE_MISSING, CHAIN_FORKED, GAVE_WAY};
use zhenggai_core::mandate::Mandate;

use crate::book::{Book, Slip, office, sides, unit};
use crate::say::{due, finding, opened, settle};

fn order(book: &Book) -> Vec<EntryId> {
    book.ledger().entries().iter().map(|entry| entry.id()).collect()
}

#[test]
fn a_cause_stands_before_its_effect_whatever_the_clocks_say() {
    let mut book = opened(Mandate::default(), &[]);
    book.clock(9_000_000);
    let late = book.say("b", &office(), finding("F2", "二"));
    book.clock(1);
    let early = book.after("c", &[late], &office(), finding("F3", "三"));
    let ids = order(&book);
    assert_eq!(&ids[ids.len() - 2..], [late, early]);
}

#[test]
fn entries_that_did_not_know_each_other_stand_by_their_clocks() {
    let mut book = opened(Mandate::default(), &[]);
    let seen = book.heads();
    book.clock(9_000_000);
    let late = book.after("b", &seen, &office(), finding("F2", "二"));
    book.clock(5_000_000);
    let early = book.after("c", &seen, &office(), finding("F3", "三"));
    let ids = order(&book);
    assert_eq!(&ids[ids.len() - 2..], [early, late]);
}

#[test]
fn an_entry_waits_for_its_cause_and_counts_when_it_comes() {
    let mut book = opened(Mandate::default(), &[]);
    book.say("b", &office(), finding("F2", "二"));
    let waiting = book.say("c", &office(), finding("F3", "三"));
    let behind = book.apart("c", &office(), finding("F4", "四"));
    let mut without = book.clone();
    let missing = without.entries.remove(without.entries.len() - 3);
    assert_eq!(without.refusal(waiting), Some(CAUSE_MISSING));
    assert_eq!(without.refusal(behind), Some(CAUSE_MISSING), "what follows it waits too");
    assert_eq!(without.dossier().findings().len(), 1);
    without.entries.push(missing);
    assert_eq!(without.view(), book.view());
    assert_eq!(book.dossier().findings().len(), 4);
}

/// Device `b` wrote its second entry twice, and went on from both.
struct Fork {
    book: Book,
    first: [EntryId; 2],
    second: [EntryId; 2],
}

fn fork() -> Fork {
    let mut book = opened(Mandate::default(), &[]);
    let root = book.say("b", &office(), finding("F2", "二"));
    let branch = |book: &mut Book, at: i64, names: [&str; 2]| {
        book.clock(at);
        let slip = book.slip("b", &[], &office(), finding(names[0], "支"));
        let one = book.put(Slip { seq: 2, prev: Some(root), ..slip });
        [one, book.apart("b", &office(), finding(names[1], "支"))]
    };
    let first = branch(&mut book, 5_000_000, ["F3", "F4"]);
    let second = branch(&mut book, 6_000_000, ["F5", "F6"]);
    Fork { book, first, second }
}

#[test]
fn of_a_forked_chain_both_branches_are_kept_and_the_first_is_in_force() {
    let Fork { book, first, second } = fork();
    assert!(first.iter().all(|id| book.refusal(*id).is_none()));
    assert!(second.iter().all(|id| book.refusal(*id) == Some(CHAIN_FORKED)));
    assert!(second.iter().all(|id| book.ledger().entry(id).is_some()));
    let conflicts = book.conflicts(ConflictKind::ForkedChain);
    assert_eq!(conflicts.len(), 1, "one fork is one conflict, however long its branches are");
    assert_eq!(conflicts[0].in_force, first[0]);
    assert_eq!(sides(&conflicts[0]), [first[0], second[0]].into());
}

#[test]
fn a_fork_that_is_settled_for_the_first_branch_is_settled_for_all_of_it() {
    let Fork { mut book, first, second } = fork();
    book.after("a", &[first[1], second[1]], &office(), settle(first[0], &[second[0]]));
    assert_eq!(book.refusal(second[0]), Some(GAVE_WAY));
    assert_eq!(book.refusal(second[1]), Some(CHAIN_FORKED));
    assert!(book.view().conflicts.is_empty());
}

#[test]
fn a_settlement_brings_the_other_branch_into_force() {
    let Fork { mut book, first, second } = fork();
    let settled = book.after("a", &[first[1], second[1]], &office(), settle(second[0], &[first[0]]));
    assert_eq!(book.refusal(settled), None);
    assert_eq!(book.refusal(first[0]), Some(GAVE_WAY));
    assert_eq!(book.refusal(first[1]), Some(CHAIN_FORKED));
    assert!(second.iter().all(|id| book.refusal(*id).is_none()));
    assert!(book.view().conflicts.is_empty());
}

#[test]
fn what_is_written_on_a_losing_branch_later_has_no_effect_either() {
    let Fork { mut book, first, second } = fork();
    book.after("a", &[first[1], second[1]], &office(), settle(first[0], &[second[0]]));
    let slip = book.slip("b", &[], &office(), finding("F7", "七"));
    let later = book.put(Slip { seq: 4, prev: Some(second[1]), ..slip });
    assert_eq!(book.refusal(later), Some(CHAIN_FORKED));
}

#[test]
fn a_second_history_cannot_hide_behind_numbers_that_were_skipped() {
    let mut book = opened(Mandate::default(), &[]);
    let root = book.say("b", &office(), finding("F2", "二"));
    let next = book.apart("b", &office(), finding("F3", "三"));
    let slip = book.slip("b", &[], &office(), finding("F4", "四"));
    let skipped = book.put(Slip { seq: 100, prev: Some(root), ..slip });
    let slip = book.slip("b", &[], &office(), finding("F5", "五"));
    let afresh = book.put(Slip { seq: 200, prev: None, ..slip });
    assert_eq!(book.refusal(next), None);
    assert_eq!(book.refusal(skipped), Some(CHAIN_FORKED));
    assert_eq!(book.refusal(afresh), Some(CHAIN_FORKED));
    assert_eq!(book.conflicts(ConflictKind::ForkedChain).len(), 2);
}

#[test]
fn an_entry_of_one_device_is_not_the_chain_of_another() {
    let mut book = opened(Mandate::default(), &[]);
    let of_a = book.say("a", &unit(), due(3));
    let slip = book.slip("b", &[], &office(), finding("F2", "二"));
    let strange = book.put(Slip { seq: 1, prev: Some(of_a), ..slip });
    assert_eq!(book.refusal(strange), Some(CHAIN_FORKED));
}
