//! `zhenggai notice read`.

use std::fs;

use serde_json::Value;
use zhenggai::wire::notice::NoticeRecord;
use zhenggai_conformance::binary::run;
use zhenggai_conformance::folder;
use zhenggai_conformance::library::record_of;

use super::place::{json, snapshot};

const NOTICES: [&str; 5] = [
    "county-water-bureau.txt",
    "district-education-page.html",
    "eco-inspection-closure.txt",
    "soe-port-investment.txt",
    "stats-only.txt",
];

fn path(name: &str) -> String {
    format!("tests/notices/{name}")
}

#[test]
fn the_notices_as_people_see_them() {
    // The first is told in `cli.rs`.
    for name in NOTICES.into_iter().skip(1) {
        let ran = run(&["notice", "read", &path(name), "--lang", "zh"]);
        assert_eq!(ran.error, "", "{name}");
        let (stem, _) = name.split_once('.').unwrap();
        snapshot(&format!("notice_{stem}"), &ran.out);
    }
}

#[test]
fn a_notice_as_an_english_reader_sees_it() {
    let ran = run(&["notice", "read", &path("county-water-bureau.txt"), "--lang", "en"]);
    snapshot("notice_en", &ran.out);
}

#[test]
fn the_record_is_the_one_the_library_makes() {
    for name in NOTICES {
        let bytes = fs::read(folder::path(&path(name))).unwrap();
        let printed = json(&["notice", "read", &path(name), "--format", "json", "--lang", "zh"]);
        assert_eq!(printed, record_of(name, &bytes), "{name}");
        let record: NoticeRecord = serde_json::from_value(printed).unwrap();
        assert_eq!((record.format.as_str(), record.file.as_str()), ("rectification-notice/1", name));
    }
}

#[test]
fn a_notice_ends_with_1_just_where_its_text_has_an_error() {
    for name in NOTICES {
        let ran = run(&["notice", "read", &path(name), "--format", "json", "--lang", "en"]);
        let record: Value = serde_json::from_str(&ran.out).unwrap();
        let found = record["diagnostics"].as_array().unwrap();
        let error = found.iter().any(|it| it["severity"] == "error");
        assert_eq!(ran.code, Some(i32::from(error)), "{name}");
    }
}
