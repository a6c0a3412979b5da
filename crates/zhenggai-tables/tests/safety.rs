//! Files that were made to harm: bombs, fake dimensions, formulas, damage.

#![expect(clippy::unwrap_used, reason = "a test may fail where a value cannot be made")]

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::Workbook;
use zhenggai_tables::header::Headers;
use zhenggai_tables::{lint, open, read};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn ledger() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        [["序号", "反馈问题", "整改措施", "责任单位"], ["1", "甲", "乙", "丙科"]].iter().enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// The package with one part put through `edit`.
fn edited(bytes: &[u8], part: &str, edit: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        let text = if name == part { edit(text) } else { text };
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn codes(bytes: &[u8]) -> Vec<&'static str> {
    let book = open::workbook(bytes).unwrap();
    let reading = read::read(&book, &Headers::built_in());
    lint::lint(&book, &reading, None).iter().map(|note| note.code().as_str()).collect()
}

#[test]
fn a_fake_dimension_costs_nothing_and_is_said() {
    let fake = edited(&ledger(), SHEET, |xml| xml.replace("ref=\"A1:D2\"", "ref=\"A1:XFD1048576\""));
    let book = open::workbook(&fake).unwrap();
    assert_eq!((book.sheets[0].rows.len(), book.sheets[0].claimed.as_deref()), (2, Some("XFD1048576")));
    assert!(codes(&fake).contains(&"DIMENSION_SUSPECT"));
    assert!(!codes(&ledger()).contains(&"DIMENSION_SUSPECT"));
}

#[test]
fn one_cell_far_away_costs_nothing() {
    let far = edited(&ledger(), SHEET, |xml| {
        let row =
            "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>";
        xml.replace("</sheetData>", row)
    });
    let book = open::workbook(&far).unwrap();
    assert_eq!(book.sheets[0].rows.len(), 3);
    let reading = read::read(&book, &Headers::built_in());
    assert_eq!(reading.findings.len(), 1);
}

#[test]
fn a_merge_over_everything_costs_nothing() {
    let merged = edited(&ledger(), SHEET, |xml| {
        xml.replace(
            "</sheetData>",
            "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"E1:XFD1048576\"/></mergeCells>",
        )
    });
    assert_eq!(read::read(&open::workbook(&merged).unwrap(), &Headers::built_in()).rows.len(), 1);
}

#[test]
fn a_bomb_is_refused_while_it_unpacks() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    writer.start_file("xl/workbook.xml", options).unwrap();
    writer.write_all(b"<workbook/>").unwrap();
    writer.start_file("xl/sharedStrings.xml", options).unwrap();
    let block = vec![b' '; 16 * 1024 * 1024];
    for _ in 0..33 {
        writer.write_all(&block).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert!(bomb.len() < 3 * 1024 * 1024);
    let fault = open::workbook(&bomb).unwrap_err();
    assert_eq!(fault.code().as_str(), "SHEET_TOO_LARGE");
    assert!(fault.to_string().contains("xl/sharedStrings.xml"));
}

#[test]
fn damage_and_other_formats_are_named() {
    let whole = ledger();
    let code = |bytes: &[u8]| open::workbook(bytes).map(|_| ()).unwrap_err().code().as_str();
    assert_eq!(code(&whole[..whole.len() / 2]), "SHEET_DAMAGED");
    let broken = edited(&whole, SHEET, |xml| xml.split("</sheetData>").next().unwrap().to_owned());
    assert_eq!(code(&broken), "SHEET_DAMAGED");
    assert_eq!(code(b"%PDF-1.7"), "SHEET_FORMAT");
    assert_eq!(code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no workbook in it"), "SHEET_DAMAGED");
    assert_eq!(code(b"\xff\xff\x00\x01"), "SHEET_FORMAT");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    assert_eq!(code(&writer.finish().unwrap().into_inner()), "SHEET_FORMAT");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Bytes that were changed anywhere end in a reading or a fault, never in a panic.
    #[test]
    fn no_change_of_bytes_is_too_strange(at in 0..6000_usize, with in 0..=255_u8) {
        let mut bytes = ledger();
        let place = at % bytes.len();
        bytes[place] = with;
        if let Ok(book) = open::workbook(&bytes) {
            let reading = read::read(&book, &Headers::built_in());
            let _ = lint::lint(&book, &reading, None);
        }
    }

    /// Any table of text ends in a reading.
    #[test]
    fn no_table_is_too_strange(text in "(序号|反馈问题|整改措施|责任单位|完成时限|状态|小计|合计|同上|[一二三1-9、（）年月日底前,\"\n;\t=+@-]){0,60}") {
        if let Ok(book) = open::workbook(text.as_bytes()) {
            let reading = read::read(&book, &Headers::built_in());
            let notes = lint::lint(&book, &reading, None);
            let _ = zhenggai_tables::lower::draft(&reading, None);
            let _ = zhenggai_tables::record::record("f", &reading, &notes, None, zhenggai_core::language::Language::Zh);
        }
    }
}
