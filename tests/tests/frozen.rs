//! What was written once is read for ever: the same bytes, the same ids.

#![expect(clippy::unwrap_used, reason = "a test may fail where a value cannot be made")]

use std::collections::BTreeSet;

use serde_json::Value;
use zhenggai::core::digest::DigestAlgorithm;
use zhenggai::core::event_kind::EventKind;
use zhenggai::core::ledger::entry::{Entry, SignatureAlgorithm};
use zhenggai::core::ledger::event::Event;
use zhenggai::wire::entry::{VERSION, decode, encode};
use zhenggai_conformance::folder;

/// A frozen line: the name of its file, its number in it, its text.
struct Frozen {
    file: String,
    line: usize,
    text: String,
}

fn frozen() -> Vec<Frozen> {
    let files = folder::files("tests/frozen/v1", "jsonl").unwrap();
    let lines = files.iter().flat_map(|path| {
        let (file, text) = (folder::stem(path), folder::text(path).unwrap());
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.into_iter().enumerate().map(move |(at, text)| Frozen { file: file.clone(), line: at + 1, text })
    });
    lines.collect()
}

#[test]
fn every_frozen_entry_comes_back_byte_for_byte_under_its_id() {
    let mut failures = Vec::new();
    for Frozen { file, line, text } in frozen() {
        match decode(&text).and_then(|entry| encode(&entry)) {
            Ok(back) if back == text => {}
            Ok(back) => failures.push(format!("{file}.jsonl, line {line} is written back as {back}")),
            Err(fault) => failures.push(format!("{file}.jsonl, line {line}: {fault}")),
        }
    }
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_kind_of_event_has_a_frozen_entry_in_a_file_of_its_name() {
    let entries = frozen();
    let others = ["envelope", "signature", "sm3", "unknown_kind"];
    for Frozen { file, line, text } in entries.iter().filter(|it| !others.contains(&it.file.as_str())) {
        let event = decode(text).unwrap().body().event.clone();
        assert_eq!(event.kind(), file, "{file}.jsonl, line {line}");
    }
    let files: BTreeSet<&str> = entries.iter().map(|it| it.file.as_str()).collect();
    let expected: BTreeSet<&str> = EventKind::ALL.iter().map(|kind| kind.as_str()).chain(others).collect();
    assert_eq!(files, expected);
}

#[test]
fn every_way_of_sealing_and_an_unknown_kind_are_frozen() {
    let entries: Vec<Entry> = frozen().iter().map(|it| decode(&it.text).unwrap()).collect();
    for algorithm in [DigestAlgorithm::Sha256, DigestAlgorithm::Sm3] {
        let named = |entry: &Entry| entry.id().digest().algorithm() == algorithm;
        assert!(entries.iter().any(named), "{algorithm:?}");
    }
    for algorithm in SignatureAlgorithm::ALL {
        let signed = |entry: &Entry| entry.signature().is_some_and(|it| it.algorithm == *algorithm);
        assert!(entries.iter().any(signed), "{algorithm}");
    }
    assert!(entries.iter().any(|entry| matches!(entry.body().event, Event::Unknown(_))));
}

#[test]
fn the_folder_is_that_of_the_version_that_is_written() {
    assert_eq!(VERSION, 1);
    for Frozen { file, line, text } in frozen() {
        let entry: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(entry["body"]["v"], VERSION, "{file}.jsonl, line {line}");
    }
}
