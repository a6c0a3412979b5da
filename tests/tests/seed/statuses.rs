//! How far the work has come: what is printed, what is only inferred, and what of it enters the dossier.

use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::origin::Basis;
use zhenggai::core::work::WorkStatus;
use zhenggai::record;
use zhenggai_conformance::agreement::word;
use zhenggai_conformance::seed::{SeedItem, number, seed};

/// Items of which the reading and the annotation differ about a printed status: what the annotation has, what
/// is read.
const DIFFERENCES: &[(&str, &str, Option<&str>)] = &[
    // "So far", "by now" and "is complete" are printed, of a part: the annotation calls that inferred.
    ("F1.M2", "staged inferred", Some("staged explicit_part")),
    ("F2.M2", "staged inferred", Some("staged explicit_part")),
    ("F2.M3", "staged inferred", Some("staged explicit_part")),
    ("F2.M4", "staged inferred", Some("staged explicit_part")),
    // The sentence speaks of contracts and of an inquiry, parts of the item; that the whole is done (8) or
    // under way (9) is the annotation's conclusion.
    ("F8.M3", "completed explicit", Some("completed explicit_part")),
    ("F9.M1", "ongoing explicit", Some("ongoing explicit_part")),
    // What is put down for next year is a plan: no word about how far the item has come.
    ("F10.M3", "ongoing explicit_part", None),
    // Six problems were put right, which the annotation has as a completed part of an item under way.
    ("F12.M1", "ongoing inferred", Some("completed explicit_part")),
];

/// What the dossier says of the work; of all other items it says nothing.
const WORK: &[(&str, WorkStatus, u32)] = &[
    ("measure:F3.M1", WorkStatus::InProgress, 24),
    ("measure:F4.M3", WorkStatus::InProgress, 30),
    ("measure:F9.M1", WorkStatus::InProgress, 51),
    ("measure:F12.M2", WorkStatus::InProgress, 65),
    ("measure:F12.M3", WorkStatus::InProgress, 66),
    ("finding:H1", WorkStatus::Complete, 70),
    ("finding:H2", WorkStatus::Complete, 70),
    ("finding:H3", WorkStatus::NotComplete, 70),
];

fn noted(item: &SeedItem<'_>) -> String {
    let status = item.noted.get("status").unwrap();
    format!("{} {}", word(status, "value"), word(status, "basis"))
}

/// The status that is printed, if one is.
fn printed(item: &SeedItem<'_>) -> Option<String> {
    let status = item.node.status.as_ref().filter(|status| status.basis != Basis::Inferred)?;
    Some(format!("{} {}", status.value, status.basis))
}

#[test]
#[ignore = "needs the seed notice"]
fn printed_statuses_are_those_that_were_noted() {
    let seed = seed().unwrap();
    let mut differences = Vec::new();
    for item in &seed.items() {
        let (noted, read) = (noted(item), printed(item));
        let told = Some(noted.clone()).filter(|noted| !noted.ends_with("inferred"));
        if told != read {
            differences.push((item.measure.clone(), noted, read));
        }
    }
    let wanted = DIFFERENCES
        .iter()
        .map(|(measure, noted, read)| ((*measure).to_owned(), (*noted).to_owned(), read.map(str::to_owned)));
    assert_eq!(differences, wanted.collect::<Vec<_>>());
}

#[test]
#[ignore = "needs the seed notice"]
fn every_status_stands_in_its_item_in_the_words_that_say_so() {
    let seed = seed().unwrap();
    for item in &seed.items() {
        if let Some(status) = &item.node.status {
            assert_eq!(status.span.line, number(item.noted, "line"), "{}", item.measure);
            let line = seed.checked.source.lines().get(status.span.line as usize - 1).unwrap();
            let start = status.span.column as usize - 1;
            let words: String = line.chars().skip(start).take(status.span.length as usize).collect();
            assert_eq!(words, status.text, "{}", item.measure);
            assert!(!status.long_term, "{}", item.measure);
        }
    }
}

#[test]
#[ignore = "needs the seed notice"]
fn what_is_inferred_enters_neither_the_record_nor_the_dossier() {
    let seed = seed().unwrap();
    let notice = record::check("notice.txt", &seed.checked, Language::En).notice;
    let problems = notice.aspects.iter().flat_map(|aspect| &aspect.problems);
    let recorded: Vec<_> = problems.flat_map(|problem| &problem.items).map(|item| &item.status).collect();
    assert_eq!(recorded.len(), 43);
    let mut inferred = 0;
    for (item, recorded) in seed.items().iter().zip(recorded) {
        assert_eq!(recorded.is_some(), printed(item).is_some(), "{}", item.measure);
        if printed(item).is_none() {
            inferred += usize::from(item.node.status.is_some());
            let measure: Item = format!("measure:{}", item.measure).parse().unwrap();
            let file = seed.checked.dossier.file(&measure);
            assert!(file.and_then(|file| file.work_status()).is_none(), "{}", item.measure);
        }
    }
    assert!(inferred > 0);
}

#[test]
#[ignore = "needs the seed notice"]
fn the_dossier_says_of_the_work_what_is_printed_of_the_whole_or_of_what_is_open() {
    let seed = seed().unwrap();
    let dossier = &seed.checked.dossier;
    let mut found = Vec::new();
    for item in dossier.items() {
        if let Some((_, status)) = dossier.file(&item).and_then(|file| file.work_status()) {
            found.push((item.to_string(), status));
        }
    }
    let mut wanted: Vec<_> = WORK.iter().map(|(item, status, _)| ((*item).to_owned(), *status)).collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
    let record = record::check("notice.txt", &seed.checked, Language::En);
    let facts = |line: u32| {
        let here = record.facts.iter().filter(move |fact| fact.line == Some(line));
        here.filter(|fact| fact.kind == "work_reported").count()
    };
    assert!(WORK.iter().all(|(_, _, line)| facts(*line) > 0));
}
