//! Texts that would run, texts that do not fit, and ids that stand twice, through the whole way round.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;

use crate::kit::{book, export, import, plan};

fn sheet(lines: &[[&str; 5]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["序号", "反馈问题", "整改措施", "责任单位", "整改进展"]).unwrap();
    for (at, line) in (1..).zip(lines) {
        for (column, cell) in (0..).zip(line) {
            sheet.write_string(at, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Every cell of every sheet, and every formula.
fn cells(bytes: &[u8]) -> (Vec<String>, usize) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let (mut texts, mut formulas) = (Vec::new(), 0);
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        texts.extend(range.used_cells().filter_map(|(_, _, cell)| match cell {
            Data::String(text) => Some(text.clone()),
            _ => None,
        }));
        formulas += book.worksheet_formula(&name).unwrap().used_cells().filter(|it| !it.2.is_empty()).count();
    }
    (texts, formulas)
}

#[test]
fn nothing_in_an_export_runs() {
    let mut book = book();
    let lines = [
        ["1", "=HYPERLINK(\"x\",\"甲\")", "@SUM(A1)整改", "+丙科", "=cmd|' /C calc'!A0"],
        ["2", "-未落实", "\t=1+1修订", "乙科", "＝1+1"],
    ];
    import(&sheet(&lines), &mut book);
    let written = export(&book);
    let (texts, _) = cells(&written);
    assert!(texts.iter().any(|text| text.contains("cmd|")));
    for text in &texts {
        assert!(!text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{text}");
    }
    let again = plan(&written, &book);
    assert!(again.steps.is_empty() && again.refused.is_empty(), "{:?} {:?}", again.steps, again.refused);
}

#[test]
fn a_text_that_does_not_fit_comes_back_as_no_change() {
    let long = "逐项整改".repeat(7_900);
    let mut book = book();
    import(&sheet(&[["1", "问题", "措施", "丙科", &long]]), &mut book);
    let longer = "逐项整改".repeat(10_000);
    let mut plain = String::from("序号,反馈问题,整改措施,责任单位,整改进展\n1,问题,措施,丙科,");
    plain.push_str(&longer);
    import(plain.as_bytes(), &mut book);
    let written = export(&book);
    let (texts, _) = cells(&written);
    assert!(texts.iter().all(|text| text.chars().count() < 32_767));
    let again = plan(&written, &book);
    assert!(again.steps.is_empty(), "{:?}", again.steps.len());
}

#[test]
fn ids_that_stand_twice_or_nowhere_are_refused() {
    let mut book = book();
    import(
        &sheet(&[["1", "问题", "措施一", "丙科", ""], ["2", "另一问题", "措施二", "丙科", ""]]),
        &mut book,
    );
    let text = "序号,反馈问题,整改措施,责任单位,系统编号(请勿修改)\n1,问题,措施一,丙科,measure:F1.M1\n\
                1,问题,措施一,丁科,measure:F1.M1\n2,另一问题,措施二,丙科,measure:F9.M9\n";
    let plan = plan(text.as_bytes(), &book);
    assert!(plan.steps.is_empty(), "{:?}", plan.steps);
    let told: Vec<(&str, String)> =
        plan.refused.iter().map(|note| (note.code().as_str(), note.at().unwrap().cell())).collect();
    assert_eq!(told, [("INTAKE_TWICE", "E3".to_owned()), ("INTAKE_UNKNOWN_ID", "E4".to_owned())]);
}
