//! The command line from end to end, through the built binary.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a run that cannot be set up, or a key that is not there, fails the test"
)]

// ways
#[path = "cli/desk.rs"]
mod desk;
#[path = "cli/place.rs"]
mod place;

// jobs
#[path = "cli/check.rs"]
mod check;
#[path = "cli/comments.rs"]
mod comments;
#[path = "cli/due.rs"]
mod due;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/judged.rs"]
mod judged;
#[path = "cli/ledger.rs"]
mod ledger;
#[path = "cli/notice.rs"]
mod notice;
#[path = "cli/policy.rs"]
mod policy;
#[path = "cli/sheet.rs"]
mod sheet;
#[path = "cli/statistics.rs"]
mod statistics;
#[path = "cli/who.rs"]
mod who;

// borders
#[path = "cli/dirt.rs"]
mod dirt;
#[path = "cli/ending.rs"]
mod ending;
#[path = "cli/input.rs"]
mod input;
#[path = "cli/large.rs"]
mod large;
#[path = "cli/stream.rs"]
mod stream;
#[path = "cli/words.rs"]
mod words;

use serde_json::Value;
use zhenggai_conformance::binary::{Run, run};

const RIVERSIDE: &str = "examples/riverside/notice.txt";

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap()
}

fn strings<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|it| it.get(key).unwrap().as_str().unwrap()).collect()
}

#[test]
fn a_notice_is_checked_in_chinese() {
    let checked = run(&["check", RIVERSIDE, "--lang", "zh"]);
    assert_eq!((checked.code, checked.error.as_str()), (Some(1), ""));
    insta::assert_snapshot!("riverside_zh", checked.out);
}

#[test]
fn a_notice_is_checked_in_english() {
    let checked = run(&["check", RIVERSIDE, "--lang", "en"]);
    assert_eq!((checked.code, checked.error.as_str()), (Some(1), ""));
    insta::assert_snapshot!("riverside_en", checked.out);
}

#[test]
fn a_checked_notice_is_printed_for_programs() {
    let checked = json(&run(&["check", RIVERSIDE, "--lang", "en", "--format", "json"]));
    assert_eq!(checked["format"], "zhenggai-check/1");
    assert_eq!((&checked["encoding"], &checked["as_of"]), (&"utf-8".into(), &"2025-03-28".into()));
    let counts = &checked["counts"];
    let counted = |key: &str| counts[key].as_u64().unwrap();
    assert_eq!([counted("aspects"), counted("findings"), counted("measures")], [3, 12, 41]);
    assert_eq!([counted("handed_over_on_site"), counted("clauses")], [4, 57]);
    assert_eq!([counted("may_close"), counted("may_not_close"), counted("cannot_tell")], [0, 6, 10]);
    assert_eq!(checked["findings"].as_array().unwrap().len(), 16);
    assert_eq!(checked["claims"].as_array().unwrap().len(), 10);
    let steps = strings(&checked["next_steps"], "rule");
    assert_eq!(steps[..2], ["MORE_THAN_MEETINGS", "WORK_REPORTED_COMPLETE"]);
    assert!(checked["facts"].as_array().unwrap().iter().all(|fact| fact["line"].is_u64()));
}

#[test]
fn a_notice_is_read_as_the_record_says() {
    let read = run(&["notice", "read", "tests/notices/eco-inspection-closure.txt", "--format", "json"]);
    assert_eq!(read.code, Some(0));
    let read = json(&read);
    assert_eq!(read["format"], "rectification-notice/1");
    assert_eq!(read["aspects"][0]["problems"].as_array().unwrap().len(), 2);
    assert_eq!(strings(&read["diagnostics"], "code"), ["TOTAL_NOT_DERIVABLE"]);
    let keys: Vec<&String> = read.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 19, "{keys:?}");
}

#[test]
fn a_notice_is_read_for_people() {
    let read = run(&["notice", "read", "tests/notices/county-water-bureau.txt", "--lang", "zh"]);
    assert_eq!(read.code, Some(1));
    insta::assert_snapshot!("county_read_zh", read.out);
}

#[test]
fn the_exit_code_tells_a_no_from_an_unknown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clean.txt");
    let text = "中共某区水务局党组关于巡察整改进展情况的通报\n\
        2023年3月1日至4月28日，区委第一巡察组对区水务局党组开展了巡察。6月9日反馈了巡察意见。\n\
        一、整改进展情况\n（一）业务方面\n1.关于巡查不到位的问题。\n整改情况：已补齐巡查记录36份。\n整改进展：已完成。\n\
        中共某区水务局党组\n2023年12月1日\n";
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    let checked = run(&["check", path, "--lang", "en"]);
    assert_eq!(checked.code, Some(0), "{}{}", checked.out, checked.error);
    assert_eq!(run(&["check", path, "--strict"]).code, Some(1));
    assert_eq!(run(&["check", path, "--as-of", "2024-01-01"]).code, Some(0));
    let early = run(&["check", path, "--as-of", "2023-11-30", "--lang", "en"]);
    assert_eq!((early.code, early.out.as_str()), (Some(2), ""));
    assert!(early.error.contains("[BEFORE_PUBLICATION]") && early.error.contains("2023-12-01"));
}

#[test]
fn a_rule_set_of_ones_own_judges() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.toml");
    let own = r#"id = "district.own"
version = "1"
title_zh = "本区规则"
title_en = "our own"
sources = []
[[rules]]
code = "MORE_THAN_MEETINGS"
weight = "blocks"
source = "区里规定"
confidence = "confirmed"
"#;
    std::fs::write(&path, own).unwrap();
    let asked = ["check", RIVERSIDE, "--format", "json", "--policy", path.to_str().unwrap()];
    let checked = json(&run(&asked));
    assert_eq!(checked["policy"]["id"], "district.own");
    assert_eq!(strings(&checked["next_steps"], "rule")[0], "MORE_THAN_MEETINGS");

    std::fs::write(&path, own.replace("MORE_THAN_MEETINGS", "MORE_TALK")).unwrap();
    let refused = run(&asked);
    assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""));
    assert!(refused.error.contains("[POLICY_UNKNOWN_RULE]"), "{}", refused.error);
    assert!(refused.error.contains("line 7, column 8"), "{}", refused.error);
    let missing = run(&["check", RIVERSIDE, "--policy", "no.such.set", "--lang", "en"]);
    assert_eq!(missing.code, Some(2));
    assert!(missing.error.contains("no.such.set"), "{}", missing.error);
}
