//! The invented district: what was planted is found, and nothing else of those kinds.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zhenggai_conformance::agreement::{answers, word};
use zhenggai_conformance::library::record_of;
use zhenggai_conformance::outline::{list, nodes};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/riverside")
}

fn notice() -> Vec<u8> {
    fs::read(folder().join("notice.txt")).unwrap()
}

fn planted() -> Vec<Value> {
    serde_json::from_slice(&fs::read(folder().join("planted.json")).unwrap()).unwrap()
}

fn place(found: &Value) -> String {
    format!("{} at line {}: {}", word(found, "code"), found["line"], word(found, "message"))
}

#[test]
fn every_planted_contradiction_is_reported() {
    let record = record_of("notice.txt", &notice());
    let diagnostics = list(&record, "diagnostics");
    let missing: Vec<String> = planted()
        .iter()
        .filter(|entry| !diagnostics.iter().any(|found| answers(entry, found)))
        .map(|entry| format!("{} at line {}", word(entry, "code"), entry["line"]))
        .collect();
    let found: Vec<String> = diagnostics.iter().map(place).collect();
    assert!(missing.is_empty(), "missing:\n{}\nfound:\n{}", missing.join("\n"), found.join("\n"));
}

#[test]
fn nothing_is_reported_that_was_not_planted() {
    let planted = planted();
    let codes: BTreeSet<&str> = planted.iter().map(|entry| word(entry, "code")).collect();
    let record = record_of("notice.txt", &notice());
    let beside: Vec<String> = list(&record, "diagnostics")
        .iter()
        .filter(|found| codes.contains(word(found, "code")))
        .filter(|found| !planted.iter().any(|entry| answers(entry, found)))
        .map(place)
        .collect();
    assert!(beside.is_empty(), "not planted:\n{}", beside.join("\n"));
}

#[test]
fn the_outline_has_the_size_its_readme_states() {
    let record = record_of("notice.txt", &notice());
    let nodes = nodes(&record);
    let of = |level: &str| nodes.iter().filter(|node| node.level == level).count();
    let clauses: usize = nodes.iter().map(|node| list(node.node, "clauses").len()).sum();
    assert_eq!((of("aspects"), of("problems"), of("items")), (3, 12, 41));
    // Two more clauses stand in the block about matters handed over on site, which is no node.
    assert_eq!(clauses, 57);
}

#[test]
fn the_matters_handed_over_on_site_are_four_and_one_is_open() {
    let (_, reading, _) = zhenggai::check::read(&notice()).unwrap();
    let block = reading.outline.on_site.unwrap();
    assert_eq!(block.declared.map(|said| said.value), Some(4));
    assert_eq!(block.clauses.len(), 2);
    let matters: Vec<(&str, Option<&str>)> = block
        .matters
        .iter()
        .map(|matter| (matter.name.as_str(), matter.status.as_ref().map(|status| status.value.as_str())))
        .collect();
    assert_eq!(
        matters,
        [
            ("社区公厕停用", Some("completed")),
            ("占道停车", Some("completed")),
            ("补贴公示不及时", Some("completed")),
            ("滨河老街排水管道淤堵", Some("not_in_place")),
        ]
    );
}

#[test]
fn the_notice_in_gb18030_reads_the_same() {
    let text = String::from_utf8(notice()).unwrap();
    let (bytes, _, lossy) = encoding_rs::GB18030.encode(&text);
    assert!(!lossy && *bytes != *text.as_bytes());
    assert_eq!(record_of("notice.txt", &bytes), record_of("notice.txt", text.as_bytes()));
}

#[test]
fn the_readme_lists_every_planted_line() {
    let readme = fs::read_to_string(folder().join("README.md")).unwrap();
    for entry in planted() {
        let row = format!("| {} | `{}` |", entry["line"], word(&entry, "code"));
        assert!(readme.contains(&row), "{row}");
    }
}
