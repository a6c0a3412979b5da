//! What readers may not see is in nothing that is given to them. Every word of every event of the story is marked.

use std::io::{Cursor, Read as _};
use std::sync::LazyLock;

use serde_json::Value;
use zhenggai::book::Book;
use zhenggai::core::Day;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::language::Language;
use zhenggai::notice::drafting;
use zhenggai::report::given::Given as Sources;
use zhenggai::report::letter::{self, Paper};
use zhenggai::report::{self, Asked, Report, calendar, oscal, page, picture};
use zhenggai::store::seal::level::Levels;
use zhenggai::tables::write::{self, given::Given, given::Paper as Sheet};
use zhenggai_conformance::story;

const CLOSED: &str = "密密";
const OPEN: &str = "开开";
const DAY: &str = "2025-07-10";

/// Marks every word of an event that is of no vocabulary: what is written in Chinese. The stages of a review are words of
/// the rule set.
fn mark(value: &mut Value, key: &str, word: &str) {
    match value {
        Value::String(text) if key != "stage" && !text.is_ascii() => *text = format!("{word}{text}"),
        Value::Array(all) => all.iter_mut().for_each(|it| mark(it, key, word)),
        Value::Object(members) => members.iter_mut().for_each(|(key, it)| mark(it, key, word)),
        _ => {}
    }
}

/// The story with its findings and its evidence marked as told, and every word of every event marked: as closed where
/// the record's own levels keep the entry from the public, else as open.
fn story(findings: &str, evidence: &str) -> Book {
    let mut lines = story::lines().unwrap();
    for event in lines.iter_mut().map(|line| &mut line["event"]) {
        match event["kind"].as_str().unwrap() {
            "finding_registered" => event["disclosure"] = findings.into(),
            "evidence_submitted" => event["disclosure"] = evidence.into(),
            "evidence_revised" => event["evidence"]["disclosure"] = evidence.into(),
            _ => {}
        }
    }
    let (book, ids) = story::book(&lines).unwrap();
    let entries = book.ledger().past();
    let levels = Levels::of(entries.values());
    for (line, id) in lines.iter_mut().zip(&ids) {
        let level = levels.of_event(&entries[id].body().event);
        let kind = line["event"]["kind"].as_str().unwrap().to_owned();
        // The frame of every page, and counts with the word of the outcome, which are published by rule.
        let frame = kind == "dossier_opened" || (kind == "aspect_added" && findings == "public");
        let counted = kind == "accountability_recorded" && findings == "public";
        let open = frame || counted || level.is_open_to(Disclosure::Public);
        mark(&mut line["event"], "", if open { OPEN } else { CLOSED });
    }
    story::book(&lines).unwrap().0
}

/// Everything that is given out, by name, as the texts that are in it.
fn given_out(book: &Book, readers: Disclosure) -> Vec<(&'static str, String)> {
    let day: Day = DAY.parse().unwrap();
    let report = Report::of(book, Asked { day, readers, language: Language::Zh }).unwrap();
    let given = report.given().unwrap();
    let view = book.as_of(day);
    let dossier = view.dossier.as_ref().unwrap();
    let notice = drafting::Asked {
        as_of: day,
        level: readers,
        day,
        issuing_body: None,
        contact: &[],
        window: None,
        position: Default::default(),
        template: None,
    };
    let drafted = drafting::draft(dossier, &notice).unwrap();
    let part = dossier.extract_for(readers);
    let sheet = Given { dossier: &part, assessment: None, day, filler: None, paper: Sheet::A4 };
    vec![
        ("page", page::page(&given).unwrap()),
        ("calendar", calendar::calendar(&given).replace("\r\n ", "")),
        ("OSCAL", oscal::json(&given).unwrap()),
        ("letter", letters(&given, dossier)),
        ("picture", picture::picture(&given)),
        ("notice", drafted.text.clone()),
        ("document", unpacked(&drafting::document(&drafted.text).unwrap())),
        ("workbook", unpacked(&write::workbook(&sheet).unwrap())),
    ]
}

/// A letter of each kind about every item that these readers may see.
fn letters(given: &Sources<'_>, dossier: &Dossier) -> String {
    let mut all = String::new();
    for kind in ["warning_letter", "closure_application", "review_sheet"] {
        let paper: Paper = kind.parse().unwrap();
        for item in dossier.items().step_by(9) {
            let asked = letter::Asked { paper, item: &item, number: None, answer_by: None };
            all.extend(report::letter(given, &asked, None));
        }
    }
    all
}

fn unpacked(archive: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut bytes = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

/// Where a word stands, with what is around it.
fn around(text: &str, word: &str) -> Option<String> {
    let at = text.find(word)?;
    let before: String = text.get(..at)?.chars().rev().take(60).collect();
    let after: String = text.get(at..)?.chars().take(60).collect();
    Some(before.chars().rev().collect::<String>() + &after)
}

static RESTRICTED: LazyLock<Book> = LazyLock::new(|| story("restricted", "restricted"));
static INTERNAL: LazyLock<Book> = LazyLock::new(|| story("internal", "internal"));
static PUBLIC: LazyLock<Book> = LazyLock::new(|| story("public", "restricted"));

#[test]
fn nothing_restricted_or_internal_is_given_to_others() {
    for book in [&*RESTRICTED, &*INTERNAL] {
        for readers in [Disclosure::InspectedOrganisation, Disclosure::PartyWide, Disclosure::Public] {
            for (name, text) in given_out(book, readers) {
                assert_eq!(around(&text, CLOSED), None, "{name} for {readers}");
            }
        }
    }
}

#[test]
fn of_a_dossier_that_is_public_only_what_is_open_is_given_to_the_public() {
    for (name, text) in given_out(&PUBLIC, Disclosure::Public) {
        assert_eq!(around(&text, CLOSED), None, "{name}");
        assert!(text.contains(OPEN), "{name}: what is open is in it");
    }
}

#[test]
fn those_who_may_see_it_are_given_it() {
    for (name, text) in given_out(&RESTRICTED, Disclosure::Restricted) {
        // Of words a picture holds the title alone.
        assert!(text.contains(CLOSED) || name == "picture", "{name}");
    }
}
