//! Which rule set judges a book on which day.
#![expect(clippy::unwrap_used, reason = "a value that cannot be made fails the test")]

use zhenggai::book::{Asked, Book};
use zhenggai::choice::Rules;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::event::Event;
use zhenggai::core::moment::Moment;
use zhenggai::judged::Judged;
use zhenggai::oversight::Oversight;
use zhenggai::wire::policy::{self, BUILT_IN};
use zhenggai::wire::said;

fn opening(regime: &str) -> Asked {
    let party =
        r#"{"party": {"id": "office", "kind": "body", "name": "巡察办"}, "duty": "inspection_office"}"#;
    let event = format!(
        r#"{{"kind": "dossier_opened", "title": "台账", "regime": "{regime}", "coverage": "full_record", "feedback_on": "2023-06-01"}}"#
    );
    let line = format!(r#"{{"by": {party}, "on": "2024-09-02", "event": {event}}}"#);
    let Command { author, effective_on, event } = said::decode(&line).unwrap();
    Asked { event, author, effective_on, origin: None, now: Moment::from_millis(1_725_000_000_000).unwrap() }
}

fn book(rules: impl Into<Rules>) -> Book {
    Book::new(DossierId::new("d").unwrap(), DeviceId::new("a").unwrap(), rules).unwrap()
}

fn built_in(id: &str) -> Policy {
    policy::built_in(id).unwrap().unwrap()
}

#[test]
fn a_book_without_rules_is_judged_by_those_of_the_day_of_the_feedback() {
    for (regime, id) in [
        ("local_inspection", "cn.party-inspection.2015"),
        ("audit", "cn.audit"),
        ("other", "generic.audit-follow-up"),
    ] {
        let mut book = book(Rules::ByDay);
        assert_eq!(book.policy().id.as_str(), "generic.audit-follow-up", "before the opening");
        book.record(opening(regime)).unwrap();
        assert_eq!(book.policy().id.as_str(), id);
    }
    let mut named = book(built_in("cn.eco-inspection"));
    named.record(opening("audit")).unwrap();
    assert_eq!(named.policy().id.as_str(), "cn.eco-inspection");
}

#[test]
fn rules_that_are_adopted_later_judge_from_that_day_on() {
    let mut book = book(Rules::ByDay);
    book.record(opening("audit")).unwrap();
    let text = BUILT_IN.iter().find(|(id, _)| *id == "cn.county-inspection").unwrap().1;
    let adopted = Event::RulesAdopted(policy::adoption(text).unwrap());
    let day = "2025-01-10";
    book.record(Asked { event: adopted, effective_on: day.parse().unwrap(), ..opening("audit") }).unwrap();
    for (day, id) in [("2025-01-09", "cn.audit"), (day, "cn.county-inspection")] {
        let day = day.parse().unwrap();
        assert_eq!(Judged::new(&book, day).unwrap().policy().id.as_str(), id, "{day}");
        assert_eq!(Oversight::of(&book, day).unwrap().policy().id.as_str(), id, "{day}");
    }
    assert_eq!(book.policy().id.as_str(), "cn.county-inspection");
    // Whoever holds the entries comes to the same, whatever judged there before.
    let mut other = self::book(built_in("cn.eco-inspection"));
    other.merge(book.ledger().entries().into_iter().cloned()).unwrap();
    assert_eq!(other.policy().id.as_str(), "cn.county-inspection");
}
