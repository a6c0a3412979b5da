//! The gold ledgers agree exactly: sheets, findings, tasks, rows, diagnostics; no trap is reported.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail where a value cannot be made"
)]

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use zhenggai_core::language::Language;
use zhenggai_tables::header::Headers;
use zhenggai_tables::{lint, open, read, record};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/ledgers")
}

fn agrees(name: &str) {
    let gold: Value =
        serde_json::from_slice(&fs::read(folder().join(format!("{name}.gold.json"))).unwrap()).unwrap();
    let file = gold["file"].as_str().unwrap();
    let book = open::workbook(&fs::read(folder().join(file)).unwrap()).unwrap();
    let reading = read::read(&book, &Headers::built_in());
    let feedback = gold["feedback_date"].as_str().map(|day| day.parse().unwrap());
    let notes = lint::lint(&book, &reading, feedback);
    let read = serde_json::to_value(record::record(file, &reading, &notes, feedback, Language::En)).unwrap();
    for key in ["format", "file", "encoding", "feedback_date", "sheets", "findings", "tasks"] {
        assert_eq!(read[key], gold[key], "{name}: {key}");
    }
    let (rows, wanted) = (read["rows"].as_array().unwrap(), gold["rows"].as_array().unwrap());
    for (row, wanted) in rows.iter().zip(wanted) {
        assert_eq!(row, wanted, "{name}");
    }
    assert_eq!(rows.len(), wanted.len(), "{name}: rows");
    let told = |list: &Value| {
        let of = |it: &Value| ["sheet", "cell", "code", "severity"].map(|key| it[key].to_string());
        let mut all: Vec<[String; 4]> = list.as_array().unwrap().iter().map(of).collect();
        all.sort();
        all
    };
    assert_eq!(told(&read["diagnostics"]), told(&gold["diagnostics"]), "{name}: diagnostics");
    for trap in gold["traps"].as_array().unwrap() {
        let sprung = read["diagnostics"].as_array().unwrap().iter().any(|it| {
            it["sheet"] == trap["sheet"] && it["cell"] == trap["cell"] && it["code"] == trap["looks_like"]
        });
        assert!(!sprung, "{name}: {trap}");
    }
}

#[test]
fn one_header_row_and_findings_merged_down() {
    agrees("basic-single-header");
}

#[test]
fn a_csv_with_byte_order_mark() {
    agrees("ledger-utf8-bom");
}

#[test]
fn three_sheets_and_a_summary() {
    agrees("three-sheets-summary");
}

#[test]
fn two_header_rows_bands_and_totals() {
    agrees("two-row-header-tasks");
}
