//! Calendars: read by a reader that shares nothing with the writer.

use std::collections::{BTreeMap, BTreeSet};

use zhenggai::core::Day;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::language::Language;
use zhenggai::report::{Asked, Report, calendar};
use zhenggai_conformance::story;

/// The to-dos of a calendar: their properties by name, and how many alarms each has.
fn read(text: &str) -> Vec<(BTreeMap<String, String>, usize)> {
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "a line has 75 octets at most: {line}");
        assert!(!line.contains(['\r', '\n']), "lines end with CR LF");
    }
    let unfolded = text.replace("\r\n ", "");
    let (mut todos, mut path) = (Vec::new(), Vec::new());
    for line in unfolded.split("\r\n").filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').unwrap();
        match (name, value) {
            ("BEGIN", "VTODO") => todos.push((BTreeMap::new(), 0)),
            ("BEGIN", "VALARM") => todos.last_mut().unwrap().1 += 1,
            _ => {}
        }
        match name {
            "BEGIN" => path.push(value.to_owned()),
            "END" => assert_eq!(path.pop().as_deref(), Some(value)),
            _ if path.last().is_some_and(|it| it == "VTODO") => {
                let name = name.split(';').next().unwrap().to_owned();
                assert!(todos.last_mut().unwrap().0.insert(name, value.to_owned()).is_none(), "{line}");
            }
            _ => {}
        }
    }
    assert!(path.is_empty());
    todos
}

#[test]
fn what_is_due_is_a_to_do_that_later_ones_replace() {
    let lines = story::lines().unwrap();
    let made = |count: usize, day: &str| {
        let (book, _) = story::book(&lines[..count]).unwrap();
        let day: Day = day.parse().unwrap();
        let asked = Asked { day, readers: Disclosure::Internal, language: Language::Zh };
        let report = Report::of(&book, asked).unwrap();
        read(&calendar::calendar(&report.given().unwrap()))
    };
    let (before, after) = (made(1600, "2024-09-18"), made(lines.len(), "2025-07-10"));
    let by_id = |todos: &[(BTreeMap<String, String>, usize)]| -> BTreeMap<String, (u32, String)> {
        let all: BTreeMap<_, _> = todos
            .iter()
            .map(|(it, _)| (it["UID"].clone(), (it["SEQUENCE"].parse().unwrap(), it["SUMMARY"].clone())))
            .collect();
        assert_eq!(all.len(), todos.len(), "an id is given once");
        all
    };
    let (first, second) = (by_id(&before), by_id(&after));
    let kept: BTreeSet<&String> = first.keys().filter(|id| second.contains_key(*id)).collect();
    assert!(kept.len() > 100, "{}", kept.len());
    for id in kept {
        assert!(first[id].0 < second[id].0, "what comes later has a higher number");
    }
    assert!(before.iter().any(|(_, alarms)| *alarms > 0), "the steps of the ladder ring");
    assert!(after.iter().any(|(it, _)| it.get("STATUS").is_some_and(|it| it == "COMPLETED")));
    assert!(after.iter().all(|(it, _)| it.contains_key("DUE") && it.contains_key("DTSTAMP")));
}
