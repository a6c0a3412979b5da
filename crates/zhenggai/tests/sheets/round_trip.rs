//! A sheet is taken in, written out and taken in again: nothing is lost, nothing is entered twice.

use crate::kit::{LEDGERS, book, day, export, import, ledger, plan, read};
use zhenggai::table;
use zhenggai::tables::intake::plan::{Answers, Change};

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
    let cell = plan.doubts[0].note.at().unwrap().cell();
    assert_eq!(
        (plan.doubts.len(), plan.doubts[0].note.code().as_str(), cell.as_str()),
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

#[test]
fn one_unit_in_the_place_of_another_is_a_hand_over() {
    let text = String::from_utf8(ledger("ledger-utf8-bom.csv")).unwrap();
    let mut book = book();
    import(text.as_bytes(), &mut book);
    let edited = text.replace("镇长,农经站,,反馈后2个月内", "镇长,经济发展办,,反馈后2个月内");
    let plan = import(edited.as_bytes(), &mut book);
    let told: Vec<(Change, &str, &str)> =
        plan.steps.iter().map(|step| (step.change, step.before.as_str(), step.after.as_str())).collect();
    assert_eq!(told, [(Change::HandOver, "农经站", "经济发展办")]);
    assert!(crate::kit::plan(edited.as_bytes(), &book).steps.is_empty());
}
