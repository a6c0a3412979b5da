//! Two axes of time: the day on which things count, and the moment at which they were known.

use zhenggai_core::ledger::refusal::CAUSE_MISSING;
use zhenggai_core::mandate::Mandate;
use zhenggai_core::moment::Moment;

use crate::book::{day, office};
use crate::say::{M1, deadline, due, item, opened};

#[test]
fn what_counts_from_a_later_day_does_not_count_before() {
    let mut book = opened(Mandate::default(), &[]);
    book.on(10).say("a", &office(), due(30));
    book.on(20).say("a", &office(), due(60));
    let on = |after: i64| {
        let dossier = book.view_on(after).dossier.unwrap();
        dossier.file(&item(M1)).unwrap().deadline().map(|it| it.value.clone())
    };
    assert_eq!(on(9), None);
    assert_eq!(on(10), Some(deadline(30)));
    assert_eq!(on(19), Some(deadline(30)));
    assert_eq!(on(20), Some(deadline(60)));
}

#[test]
fn what_was_recorded_later_was_not_known_before() {
    let mut book = opened(Mandate::default(), &[]);
    book.clock(10_000_000);
    book.on(10).say("a", &office(), due(30));
    book.clock(20_000_000);
    // Dated back: it counts from day 5, and was known only now.
    book.on(5).say("a", &office(), due(60));
    let ledger = book.ledger();
    let known = |after: i64, at: i64| {
        let view = ledger.as_known_at(day(after), Moment::from_millis(at).unwrap(), book.mandates());
        view.dossier.unwrap().file(&item(M1)).unwrap().deadline().map(|it| it.value.clone())
    };
    assert_eq!(known(7, 15_000_000), None, "on day 7, as known then");
    assert_eq!(known(7, 25_000_000), Some(deadline(60)), "on day 7, as known now");
    assert_eq!(known(10, 15_000_000), Some(deadline(30)));
    assert_eq!(known(10, 25_000_000), Some(deadline(60)));
}

#[test]
fn what_follows_an_entry_that_was_not_known_was_not_known_either() {
    let mut book = opened(Mandate::default(), &[]);
    book.clock(20_000_000);
    let late = book.say("b", &office(), due(30));
    book.clock(5_000_000);
    let early = book.after("c", &[late], &office(), due(60));
    let moment = Moment::from_millis(10_000_000).unwrap();
    let view = book.ledger().as_known_at(day(99), moment, book.mandates());
    let refused: Vec<_> = view.without_effect.iter().map(|it| (it.entry, it.refusal.code())).collect();
    assert_eq!(refused, [(early, CAUSE_MISSING)], "a clock that was put back is found out");
}
