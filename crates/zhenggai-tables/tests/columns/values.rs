//! Every kind of value comes out as it went in.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int8Type, Int64Type, TimestampMillisecondType};
use arrow_array::{Array, ArrayRef, RecordBatch};
use zhenggai_core::code::{Code, Severity};
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::origin::TextSpan;
use zhenggai_tables::columns::diagnostic::{self, DiagnosticRow, Found};
use zhenggai_tables::columns::dossier::{DossierRow, Dossiers, Summary, Trouble};
use zhenggai_tables::columns::state::shown;
use zhenggai_tables::columns::{Batch, Given, TableName};

use zhenggai_wire::entry::decode;

use crate::told::{LINES, Told};

fn column(batch: &RecordBatch, name: &str) -> ArrayRef {
    batch.column_by_name(name).unwrap().clone()
}

/// A column as text, whatever it holds; `-` where it is empty.
fn texts(batch: &RecordBatch, name: &str) -> Vec<String> {
    let column = column(batch, name);
    let value = |row: usize| {
        if column.is_null(row) {
            return "-".to_owned();
        }
        if let Some(texts) = column.as_string_opt::<i64>() {
            return texts.value(row).to_owned();
        }
        if let Some(words) = column.as_dictionary_opt::<Int8Type>() {
            let place = usize::try_from(words.keys().value(row)).unwrap();
            return words.values().as_string::<i32>().value(place).to_owned();
        }
        if let Some(lists) = column.as_list_opt::<i32>() {
            let list = lists.value(row);
            return list.as_string::<i64>().iter().flatten().collect::<Vec<_>>().join("+");
        }
        if let Some(days) = column.as_primitive_opt::<Date32Type>() {
            return days.value(row).to_string();
        }
        if let Some(numbers) = column.as_primitive_opt::<Int64Type>() {
            return numbers.value(row).to_string();
        }
        if let Some(moments) = column.as_primitive_opt::<TimestampMillisecondType>() {
            return moments.value(row).to_string();
        }
        if let Some(amounts) = column.as_primitive_opt::<Decimal128Type>() {
            return amounts.value_as_string(row);
        }
        column.as_boolean().value(row).to_string()
    };
    (0..batch.num_rows()).map(value).collect()
}

fn table(name: TableName, readers: Disclosure) -> RecordBatch {
    Told::of(LINES, "2022-04-01").table(name, readers).unwrap()
}

#[test]
fn items_tell_what_they_say_and_where_they_stand() {
    let findings = table(TableName::Findings, Disclosure::Restricted);
    for (name, expected) in [
        ("dossier", ["binhe-2021", "binhe-2021"]),
        ("finding", ["F1", "F2"]),
        ("aspect_title", ["落实民生政策方面", "-"]),
        ("source", ["feedback", "audit"]),
        ("disclosure", ["public", "internal"]),
        ("measures", ["2", "1"]),
        ("recorded_on", ["18962", "18962"]),
        ("lead_leaders", ["", "党工委副书记"]),
    ] {
        assert_eq!(texts(&findings, name), expected, "{name}");
    }
    let measures = table(TableName::Measures, Disclosure::Restricted);
    for (name, expected) in [
        ("findings", ["F1", "F1+F2"]),
        ("task", ["F1.T1", "-"]),
        ("text", ["清理超期事项\n并限期办结", "逐户核对台账"]),
        ("class", ["staged", "-"]),
        ("natures", ["correction+rule_making", ""]),
        ("evidence", ["2", "0"]),
        ("evidence_accepted", ["1", "0"]),
        ("work", ["complete", "-"]),
        ("closure", ["requested", "open"]),
        ("round", ["1", "1"]),
        ("due", ["19082", "-"]),
        ("timeliness", ["on_time", "-"]),
        ("overdue", ["false", "false"]),
        ("done_on", ["19052", "-"]),
        ("responsible_units", ["党政办公室", ""]),
    ] {
        assert_eq!(texts(&measures, name), expected, "{name}");
    }
    let tasks = table(TableName::Tasks, Disclosure::Restricted);
    assert_eq!(texts(&tasks, "finding"), ["F1", "F2"]);
    assert_eq!(texts(&tasks, "work"), ["complete", "-"]);
    assert_eq!(texts(&tasks, "work_concluded"), ["true", "false"]);
}

#[test]
fn money_places_and_moments_are_exact() {
    let recoveries = table(TableName::Recoveries, Disclosure::Restricted);
    assert_eq!(texts(&recoveries, "due_yuan"), ["120000.0000", "-"], "what nobody named is not zero");
    assert_eq!(texts(&recoveries, "paid_yuan"), ["86500.5000", "-"]);
    let evidence = table(TableName::Evidence, Disclosure::Restricted);
    assert_eq!(texts(&evidence, "latitude"), ["37.433900", "-"]);
    assert_eq!(texts(&evidence, "longitude"), ["-118.674700", "-"]);
    assert_eq!(texts(&evidence, "captured_at"), ["1646098200004", "-"]);
    assert_eq!(texts(&evidence, "decision"), ["accepted", "-"]);
    assert_eq!(texts(&evidence, "size"), ["2481152", "-"]);
    let held = table(TableName::Responsibilities, Disclosure::Restricted);
    assert_eq!(texts(&held, "from"), ["18981", "-"]);
    assert_eq!(texts(&held, "until"), ["19173", "-"]);
    assert_eq!(texts(&held, "party_name"), ["党政办公室", "党工委副书记"]);
}

#[test]
fn entries_tell_what_is_without_effect_and_why() {
    let entries = table(TableName::Entries, Disclosure::Restricted);
    assert_eq!(entries.num_rows(), LINES.len());
    assert_eq!(texts(&entries, "refusal").last().unwrap(), "NOT_REGISTERED");
    assert_eq!(texts(&entries, "in_effect").iter().filter(|it| *it == "false").count(), 1);
    assert_eq!(texts(&entries, "kind")[0], "dossier_opened");
    assert_eq!(texts(&entries, "author_name")[0], "区委巡察办");
}

#[test]
fn lines_make_the_ledger_again_and_are_for_those_who_may_see_everything() {
    let told = Told::of(LINES, "2022-04-01");
    let lines = told.table(TableName::Lines, Disclosure::Restricted).unwrap();
    let read: Vec<_> = texts(&lines, "line").iter().map(|line| decode(line).unwrap()).collect();
    assert_eq!(read, told.ledger.entries().into_iter().cloned().collect::<Vec<_>>());
    assert_eq!(told.table(TableName::Lines, Disclosure::Internal).unwrap().num_rows(), 0);
}

#[test]
fn verdicts_and_reasons_are_those_of_the_judgement() {
    let told = Told::of(LINES, "2022-04-01");
    let judged = told.assessment.as_ref().unwrap();
    let verdicts = told.table(TableName::Verdicts, Disclosure::Restricted).unwrap();
    let expected: Vec<String> = judged.verdicts().iter().map(|it| it.outcome().to_string()).collect();
    assert_eq!(texts(&verdicts, "outcome"), expected);
    let reasons = told.table(TableName::Reasons, Disclosure::Restricted).unwrap();
    let rules = judged.verdicts().iter().flat_map(|verdict| verdict.reasons());
    let rules: Vec<String> = rules.map(|reason| reason.rule().to_string()).collect();
    assert_eq!(texts(&reasons, "rule"), rules);
    assert!(texts(&reasons, "sentence").iter().all(|sentence| !sentence.is_empty() && sentence != "-"));
}

#[test]
fn readers_see_what_may_be_shown_to_them() {
    for (name, item, id) in [(TableName::Findings, "finding", "F1"), (TableName::Tasks, "task", "F1.T1")] {
        assert_eq!(texts(&table(name, Disclosure::Public), item), [id], "{name}");
    }
    // The second measure answers a finding that is internal as well.
    assert_eq!(texts(&table(TableName::Measures, Disclosure::Public), "measure"), ["F1.M1"]);
    assert_eq!(texts(&table(TableName::Evidence, Disclosure::InspectedOrganisation), "evidence"), ["E1"]);
    let kinds = texts(&table(TableName::Entries, Disclosure::Internal), "kind");
    assert!(!kinds.contains(&"lead_referred".to_owned()), "leads are for named readers");
}

#[test]
fn diagnostics_point_into_texts() {
    let row = DiagnosticRow {
        source: "通报.txt",
        found_in: Found::Notice,
        code: Code::new("SUM_MISMATCH"),
        severity: Severity::Error,
        place: "17:49".to_owned(),
        span: Some(TextSpan::new(17, 49, 30)),
        quote: Some("27处"),
        message: Some("合计不符".to_owned()),
        suggestion: None,
        entry: None,
    };
    let mut batch = Batch::new();
    diagnostic::fill([row], &mut batch);
    let batch = batch.finish().unwrap();
    let line: Vec<String> = [
        "source",
        "found_in",
        "code",
        "severity",
        "place",
        "line",
        "column",
        "length",
        "quote",
        "suggestion",
    ]
    .iter()
    .map(|name| texts(&batch, name).remove(0))
    .collect();
    assert_eq!(line, ["通报.txt", "notice", "SUM_MISMATCH", "error", "17:49", "17", "49", "30", "27处", "-"]);
}

#[test]
fn a_batch_is_empty_again_after_it_was_finished() {
    let told = Told::of(LINES, "2022-04-01");
    let first = told.table(TableName::Findings, Disclosure::Restricted).unwrap();
    let mut batch = Batch::<zhenggai_tables::columns::finding::Findings>::new();
    assert_eq!(batch.finish().unwrap().num_rows(), 0);
    assert_eq!(batch.schema(), &first.schema());
    assert_eq!(first.schema().metadata().get("zhenggai.table").map(String::as_str), Some("findings/1"));
}

#[test]
fn a_dossier_is_one_row_and_a_fault_another() {
    let told = Told::of(LINES, "2022-04-01");
    let (dossier, assessment) = (told.view.dossier.as_ref().unwrap(), told.assessment.as_ref().unwrap());
    let readers = Disclosure::Restricted;
    let given = Given { dossier, terms: &told.policy.terms, day: told.day, readers, language: None };
    let policy = assessment.verdicts()[0].policy();
    let summary = Summary::of(&given, &shown(&given), assessment, policy, told.ledger.len());
    let mut batch = Batch::<Dossiers>::new();
    batch.push(&DossierRow {
        source: "a.db",
        dossier: Some("binhe-2021"),
        day: told.day,
        judged: Ok(summary),
    });
    let trouble = Trouble { code: "FILE_UNREADABLE", sentence: "找不到这个文件" };
    batch.push(&DossierRow { source: "b.db", dossier: None, day: told.day, judged: Err(trouble) });
    let batch = batch.finish().unwrap();
    for (name, expected) in [
        ("source", ["a.db", "b.db"]),
        ("error", ["-", "FILE_UNREADABLE"]),
        ("title", ["滨河街道巡察整改台账", "-"]),
        ("entries", ["20", "-"]),
        ("findings", ["2", "-"]),
        ("measures", ["2", "-"]),
        ("measures_complete", ["1", "-"]),
        ("measures_overdue", ["0", "-"]),
        ("due_yuan", ["120000.0000", "-"]),
        ("paid_yuan", ["86500.5000", "-"]),
    ] {
        assert_eq!(texts(&batch, name), expected, "{name}");
    }
    let judged = |name: &str| texts(&batch, name)[0].parse::<usize>().unwrap();
    assert_eq!(judged("findings_met") + judged("findings_not_met") + judged("findings_cannot_tell"), 2);
}
