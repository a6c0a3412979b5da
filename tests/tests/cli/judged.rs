//! `zhenggai why`, `zhenggai next`, `zhenggai verdict replay`: one measure from the plan to its closure, and after it.

use std::fs;

use super::desk::Desk;
use super::json;
use super::place::snapshot;

const OFFICE: &str =
    r#"{"party":{"id":"office","kind":"body","name":"滨河区整改办"},"duty":"rectification_office"}"#;
const INSPECTORS: &str =
    r#"{"party":{"id":"inspection-office","kind":"body","name":"市委巡察办"},"duty":"inspection_office"}"#;
const DISCIPLINE: &str =
    r#"{"party":{"id":"discipline","kind":"body","name":"区纪委监委"},"duty":"discipline_body"}"#;
const BUREAU: &str =
    r#"{"party":{"id":"water-bureau","kind":"body","name":"区水务局"},"duty":"responsible_unit"}"#;

/// A measure that was reported complete, with a piece of evidence that nobody has looked at.
fn reported() -> Desk {
    let desk = Desk::begun();
    desk.well("ledger record @office.zg STORY/phone.jsonl --device office");
    desk
}

/// The same measure, struck off.
fn closed() -> Desk {
    let desk = reported();
    struck_off(&desk, "E1", ["2024-10-16", "2024-10-17", "2024-10-18", "2024-10-22", "2024-10-25"]);
    desk
}

/// The way from a piece of evidence to the closure: its review, the request, two reviews, the decision, each on its day.
fn struck_off(desk: &Desk, evidence: &str, [proved, asked, first, second, decided]: [&str; 5]) {
    let review = |stage: &str| {
        format!(r#"{{"kind":"reviewed","item":"measure:F1.M1","stage":"{stage}","decision":"accepted"}}"#)
    };
    recorded(
        desk,
        &[
            (
                OFFICE,
                proved,
                &format!(r#"{{"kind":"evidence_reviewed","evidence":"{evidence}","decision":"accepted"}}"#),
            ),
            (BUREAU, asked, r#"{"kind":"closure_requested","item":"measure:F1.M1"}"#),
            (OFFICE, first, &review("preliminary")),
            (DISCIPLINE, second, &review("verification")),
            (INSPECTORS, decided, r#"{"kind":"closed","item":"measure:F1.M1","reason":"implemented"}"#),
        ],
    );
}

fn recorded(desk: &Desk, said: &[(&str, &str, &str)]) {
    let line = |(by, on, event): &(&str, &str, &str)| format!(r#"{{"by":{by},"on":"{on}","event":{event}}}"#);
    let lines: Vec<String> = said.iter().map(line).collect();
    fs::write(desk.at("said.jsonl"), lines.join("\n")).unwrap();
    desk.well("ledger record @office.zg @said.jsonl --device office");
}

/// Ids depend on the moment of writing; they are cut out of what is compared.
fn without_ids(text: &str) -> String {
    let mut parts = text.split("sha256:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |told, part| {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        format!("{told}sha256:…{rest}")
    })
}

#[test]
fn the_reasons_of_an_item_are_told_down_to_the_entries() {
    let desk = reported();
    for language in ["zh", "en"] {
        let told = desk.run(&format!("why @office.zg finding:F1 --as-of 2024-10-16 --lang {language}"));
        assert_eq!((told.code, told.error.as_str()), (Some(1), ""));
        snapshot(&format!("why_{language}"), &told.out);
    }
    let record = json(&desk.run("why @office.zg finding:F1 --as-of 2024-10-16 --format json"));
    assert_eq!(record["format"], "zhenggai-why/1");
    let measure = &record["chain"]["below"][0];
    assert_eq!((&measure["item"], &measure["settled"]), (&"measure:F1.M1".into(), &false.into()));
    let cited: Vec<&str> =
        record["facts"].as_array().unwrap().iter().map(|it| it["entry"].as_str().unwrap()).collect();
    for reason in measure["reasons"].as_array().unwrap() {
        for fact in reason["facts"].as_array().unwrap() {
            assert!(cited.contains(&fact.as_str().unwrap()), "{fact} is not among the facts");
        }
    }
    // Nothing is left to be asked of what is struck off, and the finding waits for its own review alone.
    let closed = closed();
    assert_eq!(closed.run("why @office.zg measure:F1.M1 --as-of 2024-11-01").code, Some(0));
    let after = closed.run("why @office.zg finding:F1 --as-of 2024-11-01 --lang en");
    assert!(after.out.contains("struck off: measure:F1.M1"), "{}", after.out);
    assert!(!after.out.contains("[EVIDENCE_ACCEPTED]"), "{}", after.out);
    let missing = closed.run("why @office.zg measure:F9 --lang en");
    assert_eq!(missing.code, Some(2));
    assert!(missing.error.contains("[NOT_REGISTERED]"), "{}", missing.error);
}

#[test]
fn what_is_next_is_told_in_order_and_by_whom() {
    let desk = reported();
    for language in ["zh", "en"] {
        let told = desk.run(&format!("next @office.zg --as-of 2024-10-16 --lang {language}"));
        assert_eq!((told.code, told.error.as_str()), (Some(1), ""));
        snapshot(&format!("next_{language}"), &told.out);
    }
    let deeds = |asked: &str| {
        let record = json(&desk.run(&format!("next @office.zg {asked} --as-of 2024-10-16 --format json")));
        let steps = record["steps"].as_array().unwrap().clone();
        steps.iter().map(|step| step["deed"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        deeds("measure:F1.M1"),
        ["review_evidence", "request_closure", "review", "review", "close"],
        "a measure that was reported, from here to its closure"
    );
    assert_eq!(deeds("measure:F1.M1 --who responsible_unit"), ["request_closure"]);
    assert_eq!(deeds("measure:F1.M1 --who 区水务局"), ["request_closure"]);
    let done = closed();
    assert_eq!(done.run("next @office.zg measure:F1.M1 --as-of 2024-11-01").code, Some(0));
}

#[test]
fn a_verdict_is_replayed_byte_for_byte_whatever_came_later() {
    let desk = closed();
    for language in ["zh", "en"] {
        let told = desk.run(&format!(
            "verdict replay @office.zg measure:F1.M1 --under cn.county-inspection --lang {language}"
        ));
        assert_eq!((told.code, told.error.as_str()), (Some(0), ""));
        snapshot(&format!("replay_{language}"), &without_ids(&told.out));
    }
    let bytes = desk.run("verdict replay @office.zg measure:F1.M1 --bytes");
    let record = json(&desk.run("verdict replay @office.zg measure:F1.M1 --format json"));
    assert_eq!((&record["agreement"], &record["stamp"]), (&"same".into(), &record["replayed"]));
    let digest = zhenggai::wire::hash::sha256(bytes.out.as_bytes());
    assert_eq!(record["stamp"]["digest"], digest.to_string());
    assert_eq!(serde_json::from_str::<serde_json::Value>(&bytes.out).unwrap(), record["verdict"]);

    // The item comes back, its evidence is withdrawn, and it is struck off again on other evidence.
    recorded(
        &desk,
        &[
            (
                INSPECTORS,
                "2024-12-02",
                r#"{"kind":"reopened","item":"measure:F1.M1","reason":"relapse","text":"又缺一周记录"}"#,
            ),
            (
                BUREAU,
                "2024-12-03",
                r#"{"kind":"evidence_withdrawn","evidence":"E1","reason":"照片不是这一段河道"}"#,
            ),
        ],
    );
    assert_eq!(desk.run("verdict replay @office.zg measure:F1.M1 --bytes").out, bytes.out);
    recorded(
        &desk,
        &[
            (
                BUREAU,
                "2024-12-20",
                r#"{"kind":"work_reported","item":"measure:F1.M1","status":"complete","acts":["correction"]}"#,
            ),
            (
                BUREAU,
                "2024-12-20",
                r#"{"kind":"evidence_submitted","id":"E2","item":"measure:F1.M1","evidence_kind":"photo","title":"巡查记录照片","disclosure":"internal"}"#,
            ),
        ],
    );
    struck_off(&desk, "E2", ["2024-12-21", "2024-12-21", "2024-12-22", "2024-12-23", "2024-12-24"]);
    let second = json(&desk.run("verdict replay @office.zg measure:F1.M1 --format json"));
    assert_eq!((&second["agreement"], &second["earlier"]), (&"same".into(), &1.into()));
    assert_ne!(second["stamp"], record["stamp"]);
    let entry = record["decision"]["entry"].as_str().unwrap();
    let first = desk.run(&format!("verdict replay @office.zg {entry} --bytes"));
    assert_eq!(first.out, bytes.out, "the first decision is found by its entry, and is what it was");
    let beginning: String = entry.trim_start_matches("sha256:").chars().take(12).collect();
    let by_beginning = desk.run(&format!("verdict replay @office.zg {beginning} --bytes"));
    assert_eq!(by_beginning.out, bytes.out);
}

#[test]
fn what_was_never_struck_off_cannot_be_replayed() {
    let desk = reported();
    for wanted in ["measure:F1.M1", "measure:F9", "sha256:00", "0123456789"] {
        let ran = desk.run(&format!("verdict replay @office.zg {wanted} --lang en"));
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{wanted}");
        assert!(ran.error.contains("[CLOSURE_NOT_FOUND]"), "{}", ran.error);
    }
}
