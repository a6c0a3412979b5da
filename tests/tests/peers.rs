//! What is given out, read by the tools of others. Run by `cargo xtask test peers`, which has them installed.

use std::process::Command;

use zhenggai::core::Day;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::language::Language;
use zhenggai::report::{Asked, Report, calendar, oscal};
use zhenggai_conformance::{folder, story};

#[test]
#[ignore = "needs compliance-trestle and icalendar: cargo xtask test peers"]
fn others_read_what_is_given_out() {
    let python = std::env::var_os("ZHENGGAI_PEERS_PYTHON").unwrap();
    let written = tempfile::tempdir().unwrap();
    let (book, _) = story::book(&story::lines().unwrap()).unwrap();
    for (day, readers) in [("2024-12-10", Disclosure::Internal), ("2026-03-18", Disclosure::Public)] {
        let day: Day = day.parse().unwrap();
        let report = Report::of(&book, Asked { day, readers, language: Language::Zh }).unwrap();
        let given = report.given().unwrap();
        let (document, ics) = (written.path().join("poam.json"), written.path().join("due.ics"));
        std::fs::write(&document, oscal::json(&given).unwrap()).unwrap();
        std::fs::write(&ics, calendar::calendar(&given)).unwrap();
        let script = folder::path("tests/peers/read.py");
        let read = Command::new(&python).arg(script).args([document, ics]).status().unwrap();
        assert!(read.success(), "{day} for {readers}");
    }
}
