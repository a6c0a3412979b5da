//! Ledgers that nobody wrote: taken in, written out, edited and taken in again.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use zhenggai::tables::intake::plan::Change;

use crate::kit::{book, export, import, plan};

const HEADER: [&str; 9] =
    ["序号", "反馈问题", "整改措施", "牵头领导", "责任单位", "完成时限", "整改进展", "状态", "佐证材料"];
const STATUSES: [&str; 4] = ["已完成", "基本完成", "正在推进", "未启动"];

/// A measure: leader, unit, month, progress, status, evidence.
type Line = (usize, usize, u32, String, usize, usize);

fn lines() -> impl Strategy<Value = Vec<Vec<Line>>> {
    // Among the words are such as a program would run.
    let words = "[=+@-]?(已印发|已清理|已公示|正在核对|纳入台账){1,3}[0-9]{0,3}(件|处|人次)?";
    let line = (0..4_usize, 0..6_usize, 1..13_u32, words, 0..STATUSES.len(), 0..3_usize);
    prop::collection::vec(prop::collection::vec(line, 1..4), 1..6)
}

/// The sheet that says these findings with their measures.
fn sheet(findings: &[Vec<Line>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let mut at = 0_u32;
    sheet.write_row(at, 0, HEADER).unwrap();
    for (finding, measures) in (1..).zip(findings) {
        for (measure, (leader, unit, month, progress, status, evidence)) in (1..).zip(measures) {
            at += 1;
            let evidence: Vec<String> = (0..*evidence).map(|number| format!("材料{at}之{number}")).collect();
            let cells = [
                format!("{finding}"),
                format!("第{finding}项工作责任没有压实"),
                format!("措施{finding}之{measure}：修订办法并逐项对账"),
                format!("副局长{leader}"),
                format!("第{unit}科"),
                format!("2024年{month}月底前"),
                progress.clone(),
                STATUSES[*status].to_owned(),
                evidence.join("；"),
            ];
            sheet.write_row(at, 0, cells).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// The first sheet of a workbook, written anew with one cell changed: that under `header`, in the row with this id.
fn edited(bytes: &[u8], id: &str, header: &str, to: &str) -> Vec<u8> {
    let mut from: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = from.sheet_names()[0].clone();
    let range = from.worksheet_range(&name).unwrap();
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(shown).collect()).collect();
    let head = rows.iter().find(|row| row.iter().any(|cell| cell == header)).unwrap();
    let column = head.iter().position(|cell| cell == header).unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(&name).unwrap();
    let mut changed = 0;
    for (at, row) in (0..).zip(&rows) {
        let mut row = row.clone();
        if row.iter().any(|cell| cell == id) {
            row[column] = to.to_owned();
            changed += 1;
        }
        for (column, cell) in (0..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(at, column, cell).unwrap();
        }
    }
    assert_eq!(changed, 1, "{id}");
    book.save_to_buffer().unwrap()
}

fn shown(cell: &Data) -> String {
    match cell {
        // The only days are those of the hidden column that colours go by; nobody reads it.
        Data::DateTime(_) => String::new(),
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_export_changes_nothing_and_an_edit_is_just_that_edit(
        findings in lines(),
        pick in any::<prop::sample::Index>(),
        field in 0..4_usize,
    ) {
        let mut book = book();
        let original = sheet(&findings);
        import(&original, &mut book);
        let written = export(&book);
        for bytes in [&original, &written] {
            let again = plan(bytes, &book);
            prop_assert!(again.steps.is_empty(), "{:?}", again.steps);
            prop_assert!(again.refused.is_empty() && again.doubts.is_empty(), "{:?}", again.refused);
            prop_assert_eq!(again.unchanged, findings.iter().map(Vec::len).sum::<usize>());
        }

        let all: Vec<(usize, usize)> = (1..).zip(&findings)
            .flat_map(|(finding, measures)| (1..=measures.len()).map(move |measure| (finding, measure)))
            .collect();
        let (finding, measure) = all[pick.index(all.len())];
        let (_, unit, _, progress, status, _) = &findings[finding - 1][measure - 1];
        let other = STATUSES[(status + 1) % STATUSES.len()];
        let (header, to, change, before, after) = match field {
            0 => ("完成时限", "2025年6月底前", Change::Deadline, None, "2025年6月底前".to_owned()),
            1 => ("状态", other, Change::Report, None, format!("{other}：{progress}")),
            2 => ("整改进展", "另有说明", Change::Report, None, format!("{}：另有说明", STATUSES[*status])),
            _ => ("责任单位", "接手的科", Change::HandOver, Some(format!("第{unit}科")), "接手的科".to_owned()),
        };
        let id = format!("measure:F{finding}.M{measure}");
        let mut plan = plan(&edited(&written, &id, header, to), &book);
        prop_assert!(plan.refused.is_empty() && plan.doubts.is_empty(), "{:?}", plan.refused);
        prop_assert_eq!(plan.steps.len(), 1, "{:?}", plan.steps);
        let step = plan.steps.remove(0);
        prop_assert_eq!((step.item.to_string(), step.change, step.after), (id, change, after));
        prop_assert!(before.is_none_or(|before| before == step.before));
    }
}
