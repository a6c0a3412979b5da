//! A closure's verdict is made again from the ledger alone; a stamp that was altered is told.
#![expect(clippy::unwrap_used, reason = "a value that cannot be made fails the test")]

use serde_json::{Value, json};
use zhenggai::book::{Asked, Book};
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::entry::{Entry, EntryBody};
use zhenggai::core::ledger::event::Event;
use zhenggai::core::moment::Moment;
use zhenggai::core::review::VerdictStamp;
use zhenggai::fault::Fault;
use zhenggai::replay::{Agreement, Replay, VERDICT_DIFFERS, replay};
use zhenggai::wire::entry::seal;
use zhenggai::wire::hash::sha256;
use zhenggai::wire::policy;
use zhenggai::wire::said;

fn rules() -> Policy {
    policy::built_in("cn.party-inspection.2015").unwrap().unwrap()
}

fn asked(by: &str, on: &str, event: &Value) -> Asked {
    let party = json!({"id": by, "kind": "body", "name": by});
    let line = json!({"by": {"party": party, "duty": by}, "on": on, "event": event});
    let Command { author, effective_on, event } = said::decode(&line.to_string()).unwrap();
    let now = Moment::from_millis(1_725_000_000_000).unwrap();
    Asked { event, author, effective_on, origin: None, now }
}

/// A ledger that adopted no rule set, in which a measure was struck off by the one that its holder had.
fn closed(policy: Policy) -> Book {
    let mut book = Book::new(DossierId::new("d").unwrap(), DeviceId::new("a").unwrap(), policy).unwrap();
    let office = "inspection_office";
    for (by, on, event) in [
        (
            office,
            "2022-01-01",
            json!({"kind": "dossier_opened", "title": "台账", "regime": "local_inspection", "coverage": "full_record", "feedback_on": "2022-01-01"}),
        ),
        (
            office,
            "2022-01-01",
            json!({"kind": "finding_registered", "id": "F1", "text": "问题", "source": "feedback", "disclosure": "public"}),
        ),
        (
            office,
            "2022-01-05",
            json!({"kind": "measure_added", "id": "M1", "findings": ["F1"], "text": "措施"}),
        ),
        (
            "first_responsible",
            "2022-01-05",
            json!({"kind": "responsibility_assigned", "item": "measure:M1", "duty": "lead_leader", "party": {"id": "leader", "kind": "person", "name": "副书记"}}),
        ),
        (
            "first_responsible",
            "2022-01-05",
            json!({"kind": "responsibility_assigned", "item": "measure:M1", "duty": "responsible_unit", "party": {"id": "responsible_unit", "kind": "body", "name": "办公室"}}),
        ),
        (
            "first_responsible",
            "2022-01-05",
            json!({"kind": "deadline_set", "item": "measure:M1", "due": {"kind": "by", "day": "2022-06-30", "precision": "day"}}),
        ),
        (
            "responsible_unit",
            "2022-03-01",
            json!({"kind": "work_reported", "item": "measure:M1", "status": "complete", "acts": ["correction"]}),
        ),
        (
            "responsible_unit",
            "2022-03-01",
            json!({"kind": "evidence_submitted", "id": "E1", "item": "measure:M1", "evidence_kind": "report", "title": "报告", "disclosure": "internal"}),
        ),
        (
            office,
            "2022-03-05",
            json!({"kind": "evidence_reviewed", "evidence": "E1", "decision": "accepted"}),
        ),
        ("responsible_unit", "2022-03-06", json!({"kind": "closure_requested", "item": "measure:M1"})),
        (
            "rectification_office",
            "2022-03-08",
            json!({"kind": "reviewed", "item": "measure:M1", "decision": "accepted"}),
        ),
        (
            "discipline_body",
            "2022-03-10",
            json!({"kind": "reviewed", "item": "measure:M1", "decision": "accepted"}),
        ),
        (office, "2022-03-12", json!({"kind": "closed", "item": "measure:M1", "reason": "implemented"})),
    ] {
        book.record(asked(by, on, &event)).unwrap();
    }
    book
}

/// The same ledger, but the last entry names another verdict.
fn altered(book: &Book, alter: impl Fn(VerdictStamp) -> Option<VerdictStamp>) -> Book {
    let entries = book.ledger().entries();
    let (last, before) = entries.split_last().unwrap();
    let mut body: EntryBody = last.body().clone();
    if let Event::Closed { verdict, .. } = &mut body.event {
        *verdict = verdict.take().and_then(alter);
    }
    let mut other = Book::new(body.dossier.clone(), DeviceId::new("reader").unwrap(), rules()).unwrap();
    let before: Vec<Entry> = before.iter().map(|entry| (*entry).clone()).collect();
    other.merge(before.into_iter().chain([seal(body).unwrap()])).unwrap();
    other
}

fn replayed(book: &Book) -> Replay {
    replay(book, "measure:M1").unwrap()
}

#[test]
fn the_same_ledger_yields_the_same_bytes() {
    let book = closed(rules());
    let first = replayed(&book);
    assert_eq!(first.agreement(), Agreement::Same);
    assert_eq!(first.bytes, replayed(&book).bytes);
    assert_eq!(first.stamp.clone().unwrap().digest, sha256(&first.bytes));
    // Another device, with another rule set of its own, comes to the same.
    let mut elsewhere = Book::new(
        DossierId::new("d").unwrap(),
        DeviceId::new("b").unwrap(),
        policy::built_in("cn.audit").unwrap().unwrap(),
    )
    .unwrap();
    elsewhere.merge(book.ledger().entries().into_iter().cloned()).unwrap();
    let other = replay(&elsewhere, "measure:M1").unwrap();
    assert_eq!((other.agreement(), other.bytes), (Agreement::Same, first.bytes));
}

#[test]
fn a_stamp_that_was_altered_is_told() {
    let book = closed(rules());
    let digest = altered(&book, |stamp| Some(VerdictStamp { digest: sha256(b"another"), ..stamp }));
    let told = replayed(&digest);
    assert_eq!(told.agreement(), Agreement::OtherContent);
    assert_eq!(told.agreement().code(), Some(VERDICT_DIFFERS));
    assert!(told.sentence(zhenggai::core::language::Language::Zh).unwrap().contains("内容不同"));
    let unstamped = altered(&book, |_| None);
    assert_eq!(replayed(&unstamped).agreement(), Agreement::NotStamped);
    let version = altered(&book, |stamp| {
        Some(VerdictStamp { version: zhenggai::core::text::Name::new("version", "1999.1").unwrap(), ..stamp })
    });
    let missing = replay(&version, "measure:M1").unwrap_err();
    assert!(matches!(missing, Fault::RulesNotAtHand { .. }), "{missing}");
}

#[test]
fn what_came_later_changes_nothing() {
    let mut book = closed(rules());
    let before = replayed(&book).bytes;
    for (by, on, event) in [
        (
            "inspection_office",
            "2022-09-01",
            json!({"kind": "reopened", "item": "measure:M1", "reason": "relapse", "text": "反弹"}),
        ),
        (
            "responsible_unit",
            "2022-02-01",
            json!({"kind": "evidence_withdrawn", "evidence": "E1", "reason": "误传"}),
        ),
        (
            "responsible_unit",
            "2022-02-01",
            json!({"kind": "work_reported", "item": "measure:M1", "status": "in_progress"}),
        ),
    ] {
        book.record(asked(by, on, &event)).unwrap();
    }
    assert_eq!(replayed(&book).bytes, before, "not even what is dated back");
}

#[test]
fn other_rules_on_the_same_facts_show_what_they_answer_differently() {
    let told = replayed(&closed(rules()));
    let own = told.under(rules()).unwrap();
    assert!(told.differences(&own).is_empty());
    let strict = r#"id = "our.own"
base = "cn.party-inspection.2015"
version = "1"
title_zh = "本区"
title_en = "our own"
[evidence]
source = "区里规定"
confidence = "confirmed"
[[rules]]
code = "REVIEWER_NOT_REPORTER"
weight = "blocks"
params = { at_least = 3 }
source = "区里规定"
confidence = "confirmed"
"#;
    let strict = told.under(policy::read(strict).unwrap()).unwrap();
    let found = told.differences(&strict);
    let rules: Vec<&str> = found.iter().map(|it| it.rule.as_str()).collect();
    assert_eq!(rules, ["REVIEWER_NOT_REPORTER"]);
    let keys: Vec<&str> =
        found.iter().flat_map(|it| [it.first, it.second]).flatten().map(|it| it.key()).collect();
    assert_eq!(keys, ["others", "too_few"]);
}
