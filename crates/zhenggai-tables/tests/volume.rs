//! A hundred thousand rows are read to the last, and what cells share is held once.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may fail where a value cannot be made, and says what it could not measure"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write};
use std::sync::Arc;

use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::due::Told;
use zhenggai_tables::header::Headers;
use zhenggai_tables::sheet::Value;
use zhenggai_tables::{lint, open, read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const ROWS: usize = 100_000;
const HEADER: [&str; 9] =
    ["序号", "反馈问题", "整改任务", "整改措施", "牵头领导", "责任单位", "完成时限", "整改进展", "状态"];
const STATUSES: [&str; 3] = ["已完成", "正在推进", "未启动"];

/// The cells of a row, from 0: five measures to a finding, two to a task.
fn cells(row: usize) -> [String; 9] {
    let finding = row / 5 + 1;
    [
        finding.to_string(),
        format!("第{finding}项责任压得不实"),
        format!("任务{finding}之{}", row % 5 / 2),
        format!("措施{row}：修订制度并逐项对账"),
        format!("副局长{}", row % 17),
        format!("第{}科室", row % 61),
        format!("2024年{}月底前", row % 12 + 1),
        format!("进度说明{row}"),
        STATUSES[row % 3].to_owned(),
    ]
}

/// The texts of a workbook, each once, and the part that lists them.
#[derive(Default)]
struct Strings {
    known: std::collections::HashMap<String, usize>,
    part: String,
}

impl Strings {
    fn number(&mut self, text: &str) -> usize {
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let number = self.known.len();
        self.known.insert(text.to_owned(), number);
        write!(self.part, "<si><t>{text}</t></si>").unwrap();
        number
    }
}

fn workbook() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    let mut part = |name: &str, text: &str| {
        writer.start_file(name, options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    };
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    );
    part("xl/workbook.xml", "<workbook><sheets><sheet name=\"台账\" r:id=\"r1\"/></sheets></workbook>");
    let mut strings = Strings::default();
    let mut sheet = String::from("<worksheet><sheetData>");
    let mut line = |number: usize, cells: &[String]| {
        write!(sheet, "<row r=\"{number}\">").unwrap();
        for (column, cell) in (b'A'..).zip(cells) {
            let shared = strings.number(cell);
            write!(sheet, "<c r=\"{}{number}\" t=\"s\"><v>{shared}</v></c>", char::from(column)).unwrap();
        }
        sheet.push_str("</row>");
    };
    line(1, &HEADER.map(str::to_owned));
    for row in 0..ROWS {
        line(row + 2, &cells(row));
    }
    sheet.push_str("</sheetData></worksheet>");
    part("xl/sharedStrings.xml", &format!("<sst>{}</sst>", strings.part));
    part("xl/worksheets/sheet1.xml", &sheet);
    writer.finish().unwrap().into_inner()
}

/// Megabytes that this process has held at most, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

#[test]
fn a_hundred_thousand_rows_are_read_to_the_last() {
    let bytes = workbook();
    let before = peak();
    let book = open::workbook(&bytes).unwrap();
    let rows = &book.sheets[0].rows;
    assert_eq!(rows.len(), ROWS + 1);
    let status = |row: usize| match &rows[row].cells[8].value {
        Value::Text(text) => Arc::clone(text),
        other => Arc::from(format!("{other:?}")),
    };
    assert!(Arc::ptr_eq(&status(1), &status(ROWS - 3)), "cells that share a text share it in memory");

    let mut told = 0;
    let reading = read::read_with(&book, &Headers::built_in(), &mut |rows| told = rows);
    let notes = lint::lint(&book, &reading, None);
    if let (Some(before), Some(after)) = (before, peak()) {
        assert!(after.saturating_sub(before) < 400, "{before} MB, then {after} MB");
    } else {
        eprintln!("how much memory was held is not told by this system");
    }

    assert_eq!((reading.rows.len(), told), (ROWS, ROWS));
    assert_eq!((reading.findings.len(), reading.tasks.len()), (ROWS / 5, ROWS / 5 * 3));
    for row in [0, 1, 4, 5, 49_999, ROWS - 1] {
        let (read, wanted) = (&reading.rows[row], cells(row));
        let finding = &reading.findings[read.finding.unwrap()];
        assert_eq!(finding.printed_id.as_deref(), Some(wanted[0].as_str()));
        assert_eq!(finding.text.as_deref(), Some(wanted[1].as_str()));
        assert_eq!(*reading.tasks[read.task.unwrap()].text, *wanted[2]);
        assert_eq!((read.measures.len(), &*read.measures[0].text), (1, wanted[3].as_str()));
        assert_eq!(read.lead_leaders, [Arc::from(wanted[4].as_str())]);
        assert_eq!(read.lead_units, [Arc::from(wanted[5].as_str())]);
        assert_eq!(read.due.text.as_deref(), Some(wanted[6].as_str()));
        assert!(matches!(read.due.said.as_ref().unwrap().told, Told::By { .. }));
        assert_eq!(read.progress.as_deref(), Some(wanted[7].as_str()));
        let statuses = [WorkStatus::Complete, WorkStatus::InProgress, WorkStatus::NotStarted];
        assert_eq!(read.status, Some(statuses[row % 3]));
    }
    // What is complete has no evidence: the sheet has no column for it, so nothing is said of cells.
    assert!(notes.is_empty(), "{:?}", notes.first());
}
