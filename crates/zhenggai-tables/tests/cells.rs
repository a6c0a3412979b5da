//! Cells are read as calamine reads them: every one of the ledgers, of workbooks that nobody wrote, and of sheets in all
//! the forms that XML allows.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail where a value cannot be made")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zhenggai_grammar::serial::{self, Epoch};
use zhenggai_tables::open;
use zhenggai_tables::sheet::{Value, cleaned};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Sheet, row from 1, column from 0, what it shows, its formula.
type Told = (String, u32, u32, String, Option<String>);

fn ours(bytes: &[u8]) -> Vec<Told> {
    let book = open::workbook(bytes).unwrap();
    let mut told = Vec::new();
    for sheet in &book.sheets {
        for row in &sheet.rows {
            for cell in &row.cells {
                let value = match &cell.value {
                    // calamine tells of a month no more than its first day.
                    Value::Day { day, .. } => format!("Day {day:?}"),
                    value => format!("{value:?}"),
                };
                let formula = cell.formula.as_deref().map(str::to_owned);
                told.push((sheet.name.clone().unwrap(), row.number, cell.column, value, formula));
            }
        }
    }
    told
}

fn calamines(bytes: &[u8]) -> Vec<Told> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let epoch = if book.has_1904_epoch() { Epoch::Y1904 } else { Epoch::Y1900 };
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|it| (it.name.clone(), it.visible == calamine::SheetVisible::Visible))
        .collect();
    let mut told = Vec::new();
    for name in listed.into_iter().filter(|it| it.1).map(|it| it.0) {
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(why) => panic!("{why}"),
        };
        while let Some(record) = reader.next_cell_with_formula().unwrap() {
            if matches!(record.value, DataRef::Empty) && record.formula.is_none() {
                continue;
            }
            let mut had_controls = false;
            let mut text = |text: &str| {
                let (kept, dropped) = cleaned(text);
                had_controls = dropped;
                Value::Text(kept.into())
            };
            let value = match &record.value {
                DataRef::Empty => Value::Nothing,
                DataRef::String(it) => text(it),
                DataRef::SharedString(it) => text(it),
                DataRef::Int(it) => Value::Number(it.to_string().parse().unwrap()),
                DataRef::Float(it) => Value::Number(*it),
                DataRef::Bool(it) => Value::Truth(*it),
                DataRef::DateTime(it) if it.is_duration() => Value::Number(it.as_f64()),
                DataRef::DateTime(it) => Value::Day { day: serial::day(it.as_f64(), epoch), as_month: false },
                DataRef::DateTimeIso(it) => {
                    Value::Day { day: it.get(..10).unwrap().parse().ok(), as_month: false }
                }
                DataRef::DurationIso(it) => text(it),
                DataRef::Error(it) => Value::Error(it.to_string().into()),
            };
            if matches!(&value, Value::Text(text) if text.is_empty()) && !had_controls {
                continue;
            }
            let value = match value {
                Value::Day { day, .. } => format!("Day {day:?}"),
                value => format!("{value:?}"),
            };
            told.push((name.clone(), record.pos.0 + 1, record.pos.1, value, record.formula));
        }
    }
    told.sort_by(|one, other| (&one.0, one.1, one.2).cmp(&(&other.0, other.1, other.2)));
    told
}

fn agree(bytes: &[u8], what: &str) -> usize {
    let mut ours = ours(bytes);
    ours.sort_by(|one, other| (&one.0, one.1, one.2).cmp(&(&other.0, other.1, other.2)));
    let calamines = calamines(bytes);
    for (one, other) in ours.iter().zip(&calamines) {
        assert_eq!(one, other, "{what}");
    }
    assert_eq!(ours.len(), calamines.len(), "{what}");
    ours.len()
}

#[test]
fn the_ledgers_agree() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/ledgers");
    let mut seen = 0;
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|it| it == "xlsx") {
            assert!(agree(&fs::read(&file).unwrap(), &file.display().to_string()) > 100);
            seen += 1;
        }
    }
    assert_eq!(seen, 3);
}

/// A workbook with this part for its only sheet, and these texts.
fn package(sheet: &str, strings: &str, workbook: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    };
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    part(
        "_rels/.rels",
        &format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{types}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{types}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        ),
    );
    part(
        "xl/workbook.xml",
        &format!(
            "<workbook>{workbook}<sheets><sheet name=\"甲&amp;乙\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        ),
    );
    part(
        "xl/styles.xml",
        "<styleSheet><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>\
         <numFmt formatCode=\"[h]:mm\" numFmtId=\"165\"></numFmt></numFmts>\
         <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
         <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>\
         <xf numFmtId=\"57\"/><xf numFmtId=\"46\"/></cellXfs>\
         <dxfs><dxf><numFmt numFmtId=\"165\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>",
    );
    part("xl/sharedStrings.xml", strings);
    part("xl/worksheets/sheet1.xml", sheet);
    writer.finish().unwrap().into_inner()
}

const STRINGS: &str = "<?xml version=\"1.0\"?><sst uniqueCount=\"6\"><si><t>甲</t></si>\
    <si><r><rPr><b/></rPr><t>乙 </t></r><r><t xml:space=\"preserve\"> 丙</t></r><rPh sb=\"0\"><t>bing</t></rPh></si>\
    <si/><si><t/></si><si><t> &lt;x&gt; _x000D_ &#20013;<![CDATA[<&>]]> </t></si><si><t>_x005F_x0041_ _x4E01_</t></si></sst>";

#[test]
fn sheets_in_every_form_of_xml_agree() {
    let cells = [
        (
            "in order",
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>4</v></c></row>",
        ),
        (
            "texts that are empty",
            "<row r='1'><c r='A1' t='s'><v>2</v></c><c r='B1' t='s'><v>3</v></c><c r='C1' t='s'><v></v></c><c r='D1' t='s'/></row>",
        ),
        ("characters by number", "<row><c t='s'><v>5</v></c><c t='str'><v>_x5B50_ &amp; &#65;</v></c></row>"),
        (
            "no places",
            "<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4.5e3</v></c></row>",
        ),
        (
            "gaps",
            "<row r='3' hidden='1' ht=\"3>2\"><c r='AA3'><v>-1</v></c></row><row r='9'><c r='B9'><v>1</v></c></row>",
        ),
        ("a prefix", "<x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row>"),
        ("remarks", "<!-- <row> --><row r='1'><!-- <c> --><c r='A1'><v>1</v></c><?pi <c>?></row>"),
        (
            "texts of their own",
            "<row r='1'><c r='A1' t='inlineStr'><is><t>丁</t></is></c><c r='B1' t='inlineStr'><is><r><t>戊</t></r><r><t> 己</t></r></is></c></row>",
        ),
        (
            "truths and errors",
            "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>false</v></c><c r='C1' t='e'><v>#REF!</v></c></row>",
        ),
        (
            "days and spans",
            "<row r='1'><c r='A1' s='1'><v>45412</v></c><c r='B1' s='2'><v>45412.5</v></c><c r='C1' s='3'><v>1.5</v></c><c r='D1' s='4'><v>45412</v></c><c r='E1' s='5'><v>2</v></c><c r='F1' t='d'><v>2024-04-30T00:00:00</v></c><c r='G1' s='99'><v>3</v></c></row>",
        ),
        (
            "formulas",
            "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>\"a\"&amp;\"b\"</f><v>ab</v></c><c r='C1'><f>NOW()</f></c><c r='D1' t='str'><f>\"\"</f><v></v></c></row>",
        ),
        (
            "formulas that are moved",
            "<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>B1+$C$1</f><v>2</v></c></row><row r='2'><c r='A2'><f t='shared' si='0'/><v>3</v></c></row><row r='3'><c r='A3'><f t='shared' si='0'></f><v>4</v></c></row>",
        ),
        ("numbers that are none", "<row r='1'><c r='A1'><v>甲</v></c></row>"),
        ("no rows", ""),
    ];
    for (what, rows) in cells {
        let sheet = format!(
            "<?xml version=\"1.0\"?><x:worksheet><dimension ref='A1'/><x:sheetData>{rows}</x:sheetData></x:worksheet>"
        );
        for workbook in ["", "<workbookPr date1904=\"1\"/>"] {
            agree(&package(&sheet, STRINGS, workbook), what);
        }
    }
}

#[test]
fn a_chart_has_no_cells() {
    let bytes = package("<chartsheet><drawing r:id='r1'/></chartsheet>", STRINGS, "");
    assert_eq!(agree(&bytes, "chart"), 0);
}

/// A cell of a workbook that nobody wrote.
#[derive(Debug, Clone)]
enum Any {
    Text(String),
    Number(f64),
    Day(u32),
    Month(u32),
    Truth(bool),
    Formula(String, String),
    Rich(String, String),
}

fn drawn() -> impl Strategy<Value = Any> {
    let text = "[甲乙丙a-c0-9 \t\n<>&'\"_x=+@，。\u{b}\u{3000}]{0,12}";
    prop_oneof![
        4 => text.prop_map(Any::Text),
        2 => any::<f64>().prop_filter("finite", |it| it.is_finite()).prop_map(Any::Number),
        1 => (0..1_000_000_u32).prop_map(|it| Any::Number(f64::from(it) / 100.0)),
        1 => (1..80_000_u32).prop_map(Any::Day),
        1 => (1..80_000_u32).prop_map(Any::Month),
        1 => any::<bool>().prop_map(Any::Truth),
        1 => ("[A-C][1-9]\\+[1-9]", "[0-9]{1,3}").prop_map(|(formula, result)| Any::Formula(formula, result)),
        1 => ("[甲乙 a]{1,5}", "[丙丁 b]{1,5}").prop_map(|(one, other)| Any::Rich(one, other)),
    ]
}

fn written(cells: &[(u32, u16, Any)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let (plain, bold) = (Format::default(), Format::new().set_bold());
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let month = Format::new().set_num_format("yyyy\"年\"m\"月\"");
    let sheet = book.add_worksheet();
    for (row, column, cell) in cells {
        let (row, column) = (*row, *column);
        match cell {
            Any::Text(text) => sheet.write_string(row, column, text),
            Any::Number(number) => sheet.write_number(row, column, *number),
            Any::Day(serial) => {
                let at = ExcelDateTime::from_serial_datetime(f64::from(*serial)).unwrap();
                sheet.write_datetime_with_format(row, column, &at, &day)
            }
            Any::Month(serial) => {
                let at = ExcelDateTime::from_serial_datetime(f64::from(*serial)).unwrap();
                sheet.write_datetime_with_format(row, column, &at, &month)
            }
            Any::Truth(truth) => sheet.write_boolean(row, column, *truth),
            Any::Formula(formula, result) => {
                sheet.write_formula(row, column, Formula::new(formula).set_result(result))
            }
            Any::Rich(one, other) => {
                sheet.write_rich_string(row, column, &[(&plain, one.as_str()), (&bold, other.as_str())])
            }
        }
        .unwrap();
    }
    book.save_to_buffer().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn workbooks_that_nobody_wrote_agree(cells in prop::collection::vec((0..40_u32, 0..30_u16, drawn()), 0..60)) {
        agree(&written(&cells), "generated");
    }
}
