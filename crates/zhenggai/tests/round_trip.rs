//! A sheet is taken in, written out and taken in again: nothing is lost, nothing is entered twice.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail where a value cannot be made"
)]

use std::fs;
use std::path::PathBuf;

use zhenggai::book::Book;
use zhenggai::core::id::{DossierId, PartyId};
use zhenggai::core::ledger::entry::Author;
use zhenggai::core::moment::Moment;
use zhenggai::core::party::{Duty, Party, PartyKind};
use zhenggai::core::text::Name;
use zhenggai::core::{Day, closure};
use zhenggai::table::{self, Taken};
use zhenggai::tables::header::Headers;
use zhenggai::tables::intake::plan::{Answers, Change, Plan};
use zhenggai::tables::reading::Reading;
use zhenggai::tables::write::{self, given::Given, given::Paper};
use zhenggai::wire::policy;

const LEDGERS: [&str; 4] = [
    "basic-single-header.xlsx",
    "ledger-utf8-bom.csv",
    "three-sheets-summary.xlsx",
    "two-row-header-tasks.xlsx",
];

fn ledger(name: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/ledgers").join(name)).unwrap()
}

fn day() -> Day {
    Day::new(2024, 7, 1).unwrap()
}

fn taken() -> Taken {
    let name = Name::new("name", "整改办").unwrap();
    let party = Party { id: PartyId::new("office").unwrap(), kind: PartyKind::Body, name };
    let author = Author { party, duty: Duty::RectificationOffice };
    Taken { author, on: day(), now: Moment::from_millis(1_720_000_000_000).unwrap() }
}

fn read(bytes: &[u8]) -> Reading {
    table::read(bytes, &Headers::built_in(), None, &mut |_| {}).unwrap().reading
}

fn book() -> Book {
    let rules = policy::built_in("cn.party-inspection.2015").unwrap().unwrap();
    table::fresh(DossierId::new("d").unwrap(), "整改台账", None, rules, &taken()).unwrap()
}

fn plan(bytes: &[u8], book: &Book) -> Plan {
    table::plan(&read(bytes), book, day(), &Answers::new()).unwrap()
}

/// Takes a sheet in; every step must be recorded.
fn import(bytes: &[u8], book: &mut Book) -> Plan {
    let plan = plan(bytes, book);
    let outcome = table::import(&plan, book, &taken(), &mut |_| {}).unwrap();
    assert!(outcome.refused.is_empty(), "{:?}", outcome.refused);
    assert_eq!(outcome.entries, plan.steps.len());
    plan
}

fn export(book: &Book) -> Vec<u8> {
    let dossier = book.as_of(day()).dossier.clone().unwrap();
    let assessment = closure::assess(&dossier, book.policy(), day());
    let given = Given {
        dossier: &dossier,
        assessment: Some(&assessment),
        day: day(),
        filler: Some("整改办"),
        paper: Paper::A3,
    };
    write::workbook(&given).unwrap()
}

#[test]
fn the_same_file_twice_makes_no_new_entry() {
    for name in LEDGERS {
        let mut book = book();
        let first = import(&ledger(name), &mut book);
        assert!(first.steps.len() > 30, "{name}");
        let again = plan(&ledger(name), &book);
        assert!(again.steps.is_empty(), "{name}: {:?}", again.steps);
        assert!(again.doubts.is_empty() && again.refused.is_empty(), "{name}: {:?}", again.refused);
        assert_eq!(again.absent, 0, "{name}");
    }
}

#[test]
fn an_export_that_nobody_edits_changes_nothing() {
    for name in LEDGERS {
        let mut book = book();
        import(&ledger(name), &mut book);
        let again = plan(&export(&book), &book);
        assert!(again.steps.is_empty(), "{name}: {:?}", again.steps);
        assert!(again.refused.is_empty() && again.doubts.is_empty(), "{name}: {:?}", again.refused);
        assert!(again.unchanged > 7 && again.absent == 0, "{name}");
    }
}

#[test]
fn an_edited_original_gives_just_the_edit() {
    let text = String::from_utf8(ledger("ledger-utf8-bom.csv")).unwrap();
    let mut book = book();
    import(text.as_bytes(), &mut book);
    let edited = text
        .replace(
            "2022年6月底前,已收缴38.6万元,基本完成,缴款单,",
            "2022年9月底前,已收缴40万元,已完成,缴款单、进账单,",
        )
        .replace("镇长,农经站,,反馈后2个月内", "镇长,农经站,司法所,反馈后2个月内");
    assert_ne!(edited, text);
    let plan = plan(edited.as_bytes(), &book);
    let told: Vec<(Change, &str)> =
        plan.steps.iter().map(|step| (step.change, step.after.as_str())).collect();
    assert_eq!(
        told,
        [
            (Change::Deadline, "2022年9月底前"),
            (Change::Report, "已完成：已收缴40万元"),
            (Change::Evidence, "进账单"),
            (Change::Responsibility, "司法所"),
        ]
    );
    assert!(plan.doubts.is_empty() && plan.refused.is_empty());
}

#[test]
fn doubtful_rows_are_asked_about_and_answers_are_followed() {
    let text = String::from_utf8(ledger("ledger-utf8-bom.csv")).unwrap();
    let mut book = book();
    import(text.as_bytes(), &mut book);
    let edited = text.replace("谋划2022年入库项目", "谋划2022年度入库项目清单");
    let plan = plan(edited.as_bytes(), &book);
    assert!(plan.steps.is_empty(), "{:?}", plan.steps);
    let cell = plan.doubts[0].at().unwrap().cell();
    assert_eq!(
        (plan.doubts.len(), plan.doubts[0].code().as_str(), cell.as_str()),
        (1, "INTAKE_DOUBTFUL", "D5")
    );

    let answer = |item: Option<&str>| Answers::from([(cell.clone(), item.map(|item| item.parse().unwrap()))]);
    let reading = read(edited.as_bytes());
    let same = table::plan(&reading, &book, day(), &answer(Some("measure:F1.T2.M1"))).unwrap();
    assert!(same.steps.is_empty() && same.doubts.is_empty());
    assert_eq!(same.refused[0].code().as_str(), "INTAKE_TEXT_FIXED");
    let new = table::plan(&reading, &book, day(), &answer(None)).unwrap();
    assert_eq!(new.steps[0].change, Change::MeasureAdded);
    assert_eq!(new.steps[0].item.to_string(), "measure:F1.T2.M2");
}

#[test]
fn what_is_emptied_is_kept_and_said() {
    let text = String::from_utf8(ledger("ledger-utf8-bom.csv")).unwrap();
    let mut book = book();
    import(text.as_bytes(), &mut book);
    let edited = text.replace("镇党委副书记,乡村振兴办,民政办、卫健办", "镇党委副书记,乡村振兴办,民政办");
    let plan = plan(edited.as_bytes(), &book);
    assert!(plan.steps.is_empty());
    let told: Vec<&str> = plan.refused.iter().map(|note| note.code().as_str()).collect();
    assert_eq!(told, ["INTAKE_NOT_CLEARED"]);
}
