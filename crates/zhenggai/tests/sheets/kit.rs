//! Books, sheets and plans for the tests of sheets.

use std::fs;
use std::path::PathBuf;

use zhenggai::book::Book;
use zhenggai::core::id::{DeviceId, DossierId, PartyId};
use zhenggai::core::ledger::entry::Author;
use zhenggai::core::moment::Moment;
use zhenggai::core::party::{Duty, Party, PartyKind};
use zhenggai::core::text::Name;
use zhenggai::core::{Day, closure};
use zhenggai::table::{self, Beginning, Taken};
use zhenggai::tables::header::Headers;
use zhenggai::tables::intake::plan::{Answers, Plan};
use zhenggai::tables::reading::Reading;
use zhenggai::tables::write::{self, given::Given, given::Paper};
use zhenggai::wire::policy;

pub(crate) const LEDGERS: [&str; 4] = [
    "basic-single-header.xlsx",
    "ledger-utf8-bom.csv",
    "three-sheets-summary.xlsx",
    "two-row-header-tasks.xlsx",
];

pub(crate) fn ledger(name: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/ledgers").join(name)).unwrap()
}

pub(crate) fn day() -> Day {
    Day::new(2024, 7, 1).unwrap()
}

pub(crate) fn taken() -> Taken {
    let name = Name::new("name", "整改办").unwrap();
    let party = Party { id: PartyId::new("office").unwrap(), kind: PartyKind::Body, name };
    let author = Author { party, duty: Duty::RectificationOffice };
    Taken { author, on: day(), now: Moment::from_millis(1_720_000_000_000).unwrap() }
}

pub(crate) fn read(bytes: &[u8]) -> Reading {
    table::read(bytes, &Headers::built_in(), None, &mut |_| {}).unwrap().reading
}

pub(crate) fn book() -> Book {
    let rules = policy::built_in("cn.party-inspection.2015").unwrap().unwrap();
    let beginning = Beginning {
        dossier: DossierId::new("d").unwrap(),
        device: DeviceId::new("reader").unwrap(),
        title: "整改台账".to_owned(),
        feedback: None,
        rules: None,
    };
    table::begin(beginning, rules, &taken()).unwrap()
}

pub(crate) fn plan(bytes: &[u8], book: &Book) -> Plan {
    table::plan(&read(bytes), book, day(), &Answers::new()).unwrap()
}

/// Takes a sheet in; every step must be recorded.
pub(crate) fn import(bytes: &[u8], book: &mut Book) -> Plan {
    let plan = plan(bytes, book);
    let outcome = table::import(&plan, book, &taken(), &mut |_| {}).unwrap();
    assert!(outcome.refused.is_empty(), "{:?}", outcome.refused);
    assert_eq!(outcome.entries.len(), plan.steps.len());
    plan
}

pub(crate) fn export(book: &Book) -> Vec<u8> {
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
