//! What is wrong with a set of entries as a set.

use zhenggai_core::id::DeviceId;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::ledger::event::{Event, UnknownEvent};
use zhenggai_core::ledger::trouble::{TOLERANCE, Trouble, look_over};
use zhenggai_core::mandate::Mandate;
use zhenggai_core::moment::Moment;

use crate::book::{Book, Slip, office};
use crate::say::{due, finding, name, opened};

fn troubles(book: &Book) -> Vec<Trouble> {
    look_over(&book.entries, Moment::from_millis(10_000_000).unwrap())
}

fn device(name: &str) -> DeviceId {
    DeviceId::new(name).unwrap()
}

#[test]
fn a_whole_set_has_none() {
    assert_eq!(troubles(&opened(Mandate::default(), &[])), []);
}

#[test]
fn missing_numbers_and_causes_are_told_from_to() {
    let mut book = opened(Mandate::default(), &[]);
    let ids: Vec<_> = (0..5).map(|after| book.say("b", &office(), due(after))).collect();
    let before = ids[2];
    book.entries.retain(|entry: &Entry| ![ids[1], ids[2]].contains(&entry.id()));
    let gap = Trouble::Gap { device: device("b"), from: 2, to: 3 };
    assert_eq!(troubles(&book), [gap, Trouble::CauseMissing { entry: ids[3], cause: before }]);
    book.entries.retain(|entry| entry.id() != ids[0]);
    assert!(troubles(&book).contains(&Trouble::Gap { device: device("b"), from: 1, to: 3 }));
}

#[test]
fn two_entries_under_one_number_are_told() {
    let mut book = opened(Mandate::default(), &[]);
    let one = book.say("b", &office(), due(1));
    let slip = book.slip("b", &[], &office(), finding("F2", "二"));
    let other = book.put(Slip { seq: 1, prev: None, ..slip });
    let mut entries = vec![one, other];
    entries.sort_unstable();
    assert!(troubles(&book).contains(&Trouble::Fork { device: device("b"), seq: 1, entries }));
}

#[test]
fn a_clock_more_than_a_day_ahead_is_told() {
    let mut book = opened(Mandate::default(), &[]);
    book.clock(10_000_000 + TOLERANCE - 1_000);
    book.say("b", &office(), due(1));
    assert_eq!(troubles(&book), [], "a day is borne");
    book.clock(10_000_000 + 2 * TOLERANCE);
    let entry = book.say("b", &office(), due(2));
    assert_eq!(troubles(&book), [Trouble::ClockAhead { entry, device: device("b"), hours: 48 }]);
}

#[test]
fn a_kind_that_is_not_known_is_told() {
    let mut book = opened(Mandate::default(), &[]);
    let (kind, json) = (name("dreamt_of"), r#"{"kind":"dreamt_of"}"#.into());
    let entry = book.say("b", &office(), Event::Unknown(UnknownEvent { kind, json }));
    assert_eq!(troubles(&book), [Trouble::UnknownKind { entry, kind: "dreamt_of".to_owned() }]);
}
