//! The five notices, read through the library and compared with gold.
#![expect(clippy::print_stdout, reason = "the table is what one runs this for")]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files fails")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zhenggai_conformance::agreement::{FACTS, OUTLINE, compare};
use zhenggai_conformance::library::record_of;
use zhenggai_conformance::table::table;
use zhenggai_conformance::tally::Tally;

const NOTICES: [&str; 17] = [
    "county-water-bureau.txt",
    "district-education-page.html",
    "eco-inspection-closure.txt",
    "soe-port-investment.txt",
    "stats-only.txt",
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

fn tallies() -> Vec<(String, Tally)> {
    let folder = root().join("tests/notices");
    let one = |file: &&str| {
        let name = Path::new(file).file_stem().unwrap().to_str().unwrap().to_owned();
        let gold = fs::read_to_string(folder.join(format!("{name}.gold.json"))).unwrap();
        let gold: Value = serde_json::from_str(&gold).unwrap();
        let record = record_of(file, &fs::read(folder.join(file)).unwrap());
        (name, compare(&gold, &record))
    };
    NOTICES.iter().map(one).collect()
}

#[test]
fn the_outline_is_exact_in_all_five() {
    let tallies = tallies();
    for (name, tally) in &tallies {
        for field in OUTLINE {
            let count = tally.count(field);
            assert!(count.is_exact(), "{name}: {field} {count:?}\n{}", tally.differences().join("\n"));
        }
    }
}

#[test]
fn the_page_on_agreement_says_what_the_run_says() {
    let tallies = tallies();
    let fields: Vec<&str> = OUTLINE.iter().chain(FACTS).copied().collect();
    let table = table(&fields, &tallies);
    println!("{table}");
    for (name, tally) in &tallies {
        tally.differences().iter().for_each(|line| println!("{name}: {line}"));
    }
    let page = root().join("docs/reading-agreement.md");
    let text = fs::read_to_string(&page).unwrap();
    let (before, rest) = text.split_once("<!-- table -->\n").unwrap();
    let (stated, after) = rest.split_once("<!-- end -->\n").unwrap();
    if std::env::var_os("ZHENGGAI_BLESS").is_some_and(|value| value == "1") {
        fs::write(&page, format!("{before}<!-- table -->\n{table}<!-- end -->\n{after}")).unwrap();
    } else {
        assert_eq!(stated, table, "docs/reading-agreement.md: ZHENGGAI_BLESS=1 writes the new numbers");
    }
}

/// What has been reached over all five: at least so many agree, at most so many are too much. It may get
/// better, never worse.
const FLOORS: &[(&str, usize, usize)] = &[
    ("status", 61, 0),
    ("status_text", 61, 0),
    ("long_term", 61, 0),
    ("genre", 5, 0),
    ("script", 5, 0),
    ("title", 5, 0),
    ("issuing_body", 5, 0),
    ("inspected_body", 5, 0),
    ("inspecting_body", 5, 0),
    ("inspected_period", 5, 0),
    ("feedback_date", 5, 0),
    ("notice_date", 5, 0),
    ("contact", 5, 0),
    ("declared_totals", 33, 0),
    ("tables", 1, 0),
    ("documents", 31, 0),
    ("accountability", 31, 1),
    ("accountability_text", 21, 0),
    ("inconsistencies", 14, 0),
    ("traps", 39, 0),
];

#[test]
fn no_field_falls_below_what_was_reached() {
    let mut all = Tally::default();
    tallies().iter().for_each(|(name, tally)| all.add(name, tally));
    for field in FACTS {
        assert!(FLOORS.iter().any(|(name, ..)| name == field), "`{field}` has no floor");
    }
    for (field, agree, extra) in FLOORS {
        let count = all.count(field);
        let fell = count.agree < *agree || count.extra > *extra;
        assert!(!fell, "{field}: {count:?}, reached {agree} and {extra}\n{}", all.differences().join("\n"));
    }
}
