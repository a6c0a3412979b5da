//! The notices, read through the library and compared with gold.
#![expect(clippy::print_stdout, reason = "the table is what one runs this for")]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files fails")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zhenggai_conformance::agreement::{FACTS, OUTLINE, compare};
use zhenggai_conformance::document::{document, packed};
use zhenggai_conformance::library::record_of;
use zhenggai_conformance::table::table;
use zhenggai_conformance::tally::Tally;

/// The notices that were there before the reader.
const FIRST: &[&str] = &[
    "county-water-bureau.txt",
    "district-education-page.html",
    "eco-inspection-closure.txt",
    "soe-port-investment.txt",
    "stats-only.txt",
];

/// Those that were written after it, in other styles: `tests/notices/FIRST_READING.md`.
const FURTHER: &[&str] = &[
    "hospital-labels.txt",
    "university-five-levels.txt",
    "subdistrict-wrapped.txt",
    "province-audit-report.txt",
    "county-ocr-damage.txt",
    "hant-enterprise.txt",
    "town-table-only.txt",
    "eco-closure-page.html",
    "school-plain-words.txt",
    "city-full-list.txt",
    "bureau-audit-notice.txt",
    "county-bureau-rowspan.html",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn tallies(notices: &[&str]) -> Vec<(String, Tally)> {
    let folder = root().join("tests/notices");
    let one = |file: &&str| {
        let name = Path::new(file).file_stem().unwrap().to_str().unwrap().to_owned();
        let gold = fs::read_to_string(folder.join(format!("{name}.gold.json"))).unwrap();
        let gold: Value = serde_json::from_str(&gold).unwrap();
        let record = record_of(file, &fs::read(folder.join(file)).unwrap());
        (name, compare(&gold, &record))
    };
    notices.iter().map(one).collect()
}

#[test]
fn the_outline_is_exact_in_all_of_them() {
    for (name, tally) in &tallies(&[FIRST, FURTHER].concat()) {
        for field in OUTLINE {
            let count = tally.count(field);
            assert!(count.is_exact(), "{name}: {field} {count:?}\n{}", tally.differences().join("\n"));
        }
    }
}

#[test]
fn the_page_on_agreement_says_what_the_run_says() {
    let fields: Vec<&str> = OUTLINE.iter().chain(FACTS).copied().collect();
    let page = root().join("docs/reading-agreement.md");
    let mut text = fs::read_to_string(&page).unwrap();
    for (mark, notices) in [("first", FIRST), ("further", FURTHER)] {
        let tallies = tallies(notices);
        let table = table(&fields, &tallies);
        println!("{table}");
        for (name, tally) in &tallies {
            tally.differences().iter().for_each(|line| println!("{name}: {line}"));
        }
        let (before, rest) = text.split_once(&format!("<!-- {mark} -->\n")).unwrap();
        let (stated, after) = rest.split_once("<!-- end -->\n").unwrap();
        if std::env::var_os("ZHENGGAI_BLESS").is_some_and(|value| value == "1") {
            text = format!("{before}<!-- {mark} -->\n{table}<!-- end -->\n{after}");
            fs::write(&page, &text).unwrap();
        } else {
            assert_eq!(stated, table, "docs/reading-agreement.md: ZHENGGAI_BLESS=1 writes the new numbers");
        }
    }
}

#[test]
fn a_word_document_of_a_notice_is_read_like_its_text() {
    let folder = root().join("tests/notices");
    for file in [FIRST, FURTHER].concat() {
        // Lines that were broken at a width are no paragraphs, and a page is no text.
        if !file.ends_with(".txt") || file == "subdistrict-wrapped.txt" {
            continue;
        }
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let (of_text, of_word) =
            (record_of(file, text.as_bytes()), record_of(file, &document(&text).unwrap()));
        assert_eq!(of_text, of_word, "{file}");
    }
}

#[test]
fn a_document_that_unpacks_to_more_than_is_read_is_refused() {
    let bomb = packed(&format!("<w:document><w:p><w:t>{}</w:t></w:p></w:document>", "A".repeat(40_000_000)))
        .unwrap();
    assert!(bomb.len() < 1_000_000);
    let refused = zhenggai::check::read(&bomb).unwrap_err();
    assert!(refused.to_string().contains("at most"), "{refused}");
    for broken in [&bomb[..bomb.len() / 2], b"PK\x03\x04word/document.xml"] {
        assert!(zhenggai::check::read(broken).unwrap_err().to_string().contains("Word"));
    }
}

/// What has been reached over all of them: at least so many agree, at most so many are too much. It may get
/// better, never worse.
const FLOORS: &[(&str, usize, usize)] = &[
    ("status", 184, 0),
    ("status_text", 184, 0),
    ("long_term", 184, 0),
    ("genre", 17, 0),
    ("script", 17, 0),
    ("title", 17, 0),
    ("issuing_body", 17, 0),
    ("inspected_body", 17, 0),
    ("inspecting_body", 17, 0),
    ("inspected_period", 17, 0),
    ("feedback_date", 17, 0),
    ("notice_date", 17, 0),
    ("contact", 17, 0),
    ("declared_totals", 76, 0),
    ("tables", 5, 0),
    ("documents", 69, 0),
    ("accountability", 106, 1),
    ("accountability_text", 96, 0),
    ("inconsistencies", 35, 0),
    ("traps", 123, 0),
];

#[test]
fn no_field_falls_below_what_was_reached() {
    let mut all = Tally::default();
    tallies(&[FIRST, FURTHER].concat()).iter().for_each(|(name, tally)| all.add(name, tally));
    for field in FACTS {
        assert!(FLOORS.iter().any(|(name, ..)| name == field), "`{field}` has no floor");
    }
    for (field, agree, extra) in FLOORS {
        let count = all.count(field);
        let fell = count.agree < *agree || count.extra > *extra;
        assert!(!fell, "{field}: {count:?}, reached {agree} and {extra}\n{}", all.differences().join("\n"));
    }
}
