//! The JSON Schema of an entry is handed out as it is generated, and speaks of what is written.

#![expect(clippy::unwrap_used, reason = "a test may fail where a value cannot be made")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use zhenggai::core::event_kind::EventKind;
use zhenggai::wire::entry::{decode, json_schema};
use zhenggai_conformance::folder;

const FILE: &str = "docs/schema/entry.v1.json";

/// Every frozen entry, with the name of its file.
fn frozen() -> Vec<(String, Value)> {
    let files = folder::files("tests/frozen/v1", "jsonl").unwrap();
    let of = |path: &std::path::PathBuf| {
        let text = folder::text(path).unwrap();
        let entries: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        entries.into_iter().map(|entry| (folder::stem(path), entry)).collect::<Vec<_>>()
    };
    files.iter().flat_map(of).collect()
}

#[test]
fn the_schema_that_is_handed_out_is_that_of_the_records() {
    let expected = format!("{}\n", serde_json::to_string_pretty(&json_schema()).unwrap());
    if std::env::var_os("ZHENGGAI_WRITE").is_some() {
        std::fs::write(folder::path(FILE), &expected).unwrap();
    }
    let actual = folder::text(&folder::path(FILE)).unwrap().replace("\r\n", "\n");
    assert!(actual == expected, "{FILE} is not up to date: run this test once with ZHENGGAI_WRITE=1");
}

#[test]
fn every_frozen_entry_is_valid_by_the_schema() {
    let schema: Value = folder::json(&folder::path(FILE)).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (file, entry) in frozen() {
        let wrong: Vec<String> = validator.iter_errors(&entry).map(|it| it.to_string()).collect();
        assert!(wrong.is_empty(), "{file}.jsonl: {entry}: {wrong:?}");
    }
}

#[test]
fn what_no_reader_takes_is_not_valid_by_the_schema() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    let (_, whole) = frozen().into_iter().find(|(file, _)| file == "work_reported").unwrap();
    assert!(validator.is_valid(&whole));
    let mut wrong: BTreeMap<&str, Value> = BTreeMap::new();
    let mut with = |case, pointer: &str, member: &str, value: Value| {
        let mut entry = whole.clone();
        entry.pointer_mut(pointer).unwrap()[member] = value;
        wrong.insert(case, entry);
    };
    with("another version", "/body", "v", json!(2));
    with("a foreign member of the envelope", "/body", "note", json!("x"));
    with("a foreign member of a known kind", "/body/event", "note", json!("x"));
    with("an id of no algorithm", "", "id", json!("md5:00"));
    with("a number below nought", "/body", "seq", json!(-1));
    with("a word of another shape", "/body/event", "item", json!(7));
    for member in ["author", "effective_on", "recorded_at", "event"] {
        let mut entry = whole.clone();
        entry["body"].as_object_mut().unwrap().remove(member);
        wrong.insert(member, entry);
    }
    for (case, entry) in wrong {
        assert!(!validator.is_valid(&entry), "{case}");
        assert!(decode(&entry.to_string()).is_err(), "{case}");
    }
}

#[test]
fn every_member_that_an_event_can_carry_is_frozen() {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, entry) in frozen() {
        let event = entry["body"]["event"].as_object().unwrap();
        seen.entry(file).or_default().extend(event.keys().cloned());
    }
    let schema = json_schema();
    let kinds = schema["$defs"]["KnownEventRecord"]["oneOf"].as_array().unwrap();
    assert_eq!(kinds.len(), EventKind::ALL.len());
    for kind in kinds {
        let members = kind["properties"].as_object().unwrap();
        let name = members["kind"]["const"].as_str().unwrap();
        let members: BTreeSet<String> = members.keys().cloned().collect();
        assert_eq!(seen.get(name), Some(&members), "{name}");
    }
}
