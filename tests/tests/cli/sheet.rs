//! `zhenggai sheet import`, `export` and `compare` with a ledger file, from end to end.

use std::fs;

use serde_json::Value;
use zhenggai_conformance::binary::root;

use super::desk::Desk;

const TASKS: &str = "tests/ledgers/two-row-header-tasks.xlsx";
const TOWN: &str = "tests/ledgers/ledger-utf8-bom.csv";

/// The town's ledger, with other words in it.
fn edited(desk: &Desk, name: &str, edits: &[(&str, &str)]) {
    let mut text = fs::read_to_string(root().join(TOWN)).unwrap();
    for (was, now) in edits {
        assert!(text.contains(was), "{was}");
        text = text.replace(was, now);
    }
    fs::write(desk.at(name), text).unwrap();
}

/// How many entries the ledger file has.
fn entries(desk: &Desk) -> usize {
    desk.well("ledger export @a.zg").lines().count()
}

#[test]
fn a_plan_is_shown_and_nothing_is_written_before_it_is_confirmed() {
    let desk = Desk::new();
    let planned = desk.well(&format!("sheet import {TASKS} --into @a.zg --lang en"));
    assert!(planned.contains("25 new, 75 changed, 0 refused, 0 to be answered"), "{planned}");
    assert!(planned.ends_with("a.zg was left as it is; add --yes to record this.\n"), "{planned}");
    assert!(fs::metadata(desk.at("a.zg")).is_err(), "no file is made for a plan");

    let written = desk.well(&format!("sheet import {TASKS} --into @a.zg --lang en --yes"));
    assert!(written.ends_with("Entries recorded in a.zg: 101.\n"), "{written}");
    assert_eq!(entries(&desk), 101);
    let verified = desk.well("ledger verify @a.zg --lang en");
    assert!(verified.contains("nothing is wrong"), "{verified}");
}

#[test]
fn the_same_file_and_an_export_make_no_new_entry() {
    let desk = Desk::new();
    for (sheet, measures) in [(TASKS, 12), (TOWN, 8)] {
        let ledger = format!("{measures}.zg");
        desk.well(&format!("sheet import {sheet} --into @{ledger} --yes"));
        desk.well(&format!("sheet export @{ledger} --output @out.xlsx"));
        for again in [sheet, "@out.xlsx"] {
            let said = desk.well(&format!("sheet import {again} --into @{ledger} --yes --lang en"));
            assert!(said.contains(&format!("{measures} measures are unchanged, 0 of")), "{said}");
            assert!(said.ends_with("There is nothing to record.\n"), "{said}");
        }
        let said = desk.well(&format!("sheet compare @{ledger} @out.xlsx --lang en"));
        assert!(said.contains("0 new, 0 changed, 0 refused, 0 to be answered"), "{said}");
    }
}

#[test]
fn an_edit_is_recorded_and_a_doubt_is_asked_about_first() {
    let desk = Desk::new();
    desk.well(&format!("sheet import {TOWN} --into @a.zg --yes"));
    let before = entries(&desk);
    edited(
        &desk,
        "edited.csv",
        &[
            ("反馈后2个月内", "反馈后3个月内"),
            ("谋划2022年入库项目", "谋划2022年度入库项目清单"),
            ("乡村振兴办,民政办、卫健办", "乡村振兴办,民政办"),
            ("备注", "督办领导"),
        ],
    );
    for language in ["zh", "en"] {
        let planned = desk.run(&format!("sheet import @edited.csv --into @a.zg --lang {language}"));
        assert_eq!((planned.code, planned.error.as_str()), (Some(1), ""));
        insta::assert_snapshot!(format!("sheet_import_{language}"), planned.out);
    }
    assert_eq!(entries(&desk), before, "a plan writes nothing");

    let written = desk.run("sheet import @edited.csv --into @a.zg --yes");
    assert_eq!(written.code, Some(1), "what is in doubt is still open");
    assert_eq!(entries(&desk), before + 1, "only the deadline is certain");
    let new = "sheet import @edited.csv --into @a.zg --yes --lang en --match 5=new";
    assert!(desk.run(new).out.contains("1 new, 6 changed"), "the row is new, with all it says");
    assert_eq!(entries(&desk), before + 8);
    let again = desk.run(new);
    assert!(again.out.contains("There is nothing to record."), "{}", again.out);
    assert!(again.out.contains("Answers by --match to what was no question"), "{}", again.out);
    assert_eq!(entries(&desk), before + 8);
}

#[test]
fn an_answer_must_name_what_there_is() {
    let desk = Desk::new();
    desk.well(&format!("sheet import {TOWN} --into @a.zg --yes"));
    edited(&desk, "edited.csv", &[("谋划2022年入库项目", "谋划2022年度入库项目清单")]);
    for (answer, code) in [("D5=measure:F9.M9", 1), ("D5=finding:F1", 1), ("D5=F1", 2), ("D5", 2)] {
        let run = desk.run(&format!("sheet import @edited.csv --into @a.zg --lang en --match {answer}"));
        assert_eq!(run.code, Some(code), "{answer}: {}{}", run.out, run.error);
        if code == 1 {
            assert!(run.out.contains("1 to be answered"), "{answer}: {}", run.out);
        } else {
            assert!(run.error.contains("--match"), "{answer}: {}", run.error);
        }
    }
    let same = desk.run("sheet import @edited.csv --into @a.zg --lang en --match D5=measure:F1.T2.M1");
    assert!(same.out.contains("[INTAKE_TEXT_FIXED]: D5"), "{}", same.out);
}

#[test]
fn what_the_rules_refuse_stands_in_the_plan() {
    let desk = Desk::new();
    desk.well(&format!("sheet import {TOWN} --into @a.zg --yes"));
    edited(
        &desk,
        "edited.csv",
        &[
            ("反馈后2个月内,已制定,", "反馈后2个月内,已制定并印发,"),
            ("立行立改并长期坚持,已规范", "立行立改并长期坚持,流程已公示"),
        ],
    );
    for language in ["zh", "en"] {
        let planned = desk.run(&format!(
            "sheet import @edited.csv --into @a.zg --by 农经站:responsible_unit --lang {language}"
        ));
        assert_eq!((planned.code, planned.error.as_str()), (Some(1), ""));
        insta::assert_snapshot!(format!("sheet_import_refused_{language}"), planned.out);
    }
    let wrong = desk.run("sheet import @edited.csv --into @a.zg --by 财政所 --lang en");
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.error.contains("--by"), "{}", wrong.error);
}

#[test]
fn a_plan_is_told_to_programs_by_created_changed_refused_and_doubtful() {
    let desk = Desk::new();
    let json = |run: &str| -> Value { serde_json::from_str(&desk.run(run).out).unwrap() };
    let count = |plan: &Value, key: &str| plan[key].as_array().unwrap().len();
    let first = json(&format!("sheet import {TOWN} --into @a.zg --format json"));
    assert_eq!(first["format"], "rectification-intake-plan/1");
    assert_eq!((count(&first, "created"), count(&first, "refused"), count(&first, "doubtful")), (16, 0, 0));
    assert!(first["recorded"].is_null() && fs::metadata(desk.at("a.zg")).is_err(), "a plan writes nothing");
    let done = json(&format!("sheet import {TOWN} --into @a.zg --format json --yes"));
    assert_eq!(done["recorded"], entries(&desk));
    assert_eq!((&done["created"], &done["changed"]), (&first["created"], &first["changed"]));

    edited(
        &desk,
        "edited.csv",
        &[
            ("反馈后2个月内", "反馈后3个月内"),
            ("谋划2022年入库项目", "谋划2022年度入库项目清单"),
            ("备注", "督办领导"),
        ],
    );
    let run = desk.run("sheet import @edited.csv --into @a.zg --format json --lang en --match 9=new");
    assert_eq!((run.code, run.error.as_str()), (Some(1), ""));
    let plan: Value = serde_json::from_str(&run.out).unwrap();
    insta::assert_json_snapshot!("sheet_import_json", plan);
    let doubt = &plan["doubtful"][0];
    let answer =
        format!("{}={}", doubt["place"].as_str().unwrap(), doubt["candidates"][0]["item"].as_str().unwrap());
    let answered = json(&format!("sheet import @edited.csv --into @a.zg --format json --match {answer}"));
    assert_eq!(count(&answered, "doubtful"), 0, "the place and a candidate are an answer");

    edited(
        &desk,
        "done.csv",
        &[("反馈后2个月内,已制定,", "反馈后2个月内,已制定并印发,"), ("已规范", "流程已公示")],
    );
    let refused = json("sheet import @done.csv --into @a.zg --format json --by 农经站:responsible_unit");
    assert_eq!(refused["refused"][0]["step"]["change"], "report", "{refused}");
    let compared = json("sheet compare @a.zg @edited.csv --format json");
    assert_eq!(compared["changed"], plan["changed"]);
}

#[test]
fn a_column_is_mapped_once_and_remembered() {
    let desk = Desk::new();
    edited(&desk, "own.csv", &[("整改措施", "怎么改")]);
    let first = desk.run("sheet import @own.csv --into @a.zg --lang en");
    assert!(first.out.contains("`怎么改` is none of the fields"), "{}", first.out);
    let mapped = "sheet import @own.csv --into @a.zg --yes --lang en --mapping @map.toml";
    desk.well(&format!("{mapped} --map 怎么改=measure"));
    assert_eq!(fs::read_to_string(desk.at("map.toml")).unwrap(), "[measure]\nwhole = [\"怎么改\"]\n");
    let again = desk.well(mapped);
    assert!(again.contains("8 measures are unchanged"), "{again}");
}

#[test]
fn a_ledger_begun_by_hand_takes_a_sheet_and_signs_it() {
    let desk = Desk::new();
    desk.well(
        "ledger new @a.zg --opening examples/two-devices/opening.jsonl --dossier riverside --device office --policy cn.party-inspection.2015",
    );
    let enrolled = desk.well("ledger key --out @desk.pem --device desk --holder office");
    let said = format!(
        "{{\"by\": {{\"party\": {{\"id\": \"office\", \"kind\": \"body\", \"name\": \"滨河区整改办\"}}, \"duty\": \
         \"rectification_office\"}}, \"on\": \"2024-08-09\", \"event\": {}}}\n",
        enrolled.trim()
    );
    fs::write(desk.at("enrol.jsonl"), said).unwrap();
    desk.well("ledger record @a.zg @enrol.jsonl --device office");
    let signed = "--device desk --key @desk.pem --by 滨河区整改办:rectification_office --on 2024-08-10";
    let written = desk.well(&format!("sheet import {TASKS} --into @a.zg --yes --lang en {signed}"));
    assert!(written.contains("Entries recorded in a.zg: 100."), "{written}");
    let verified = desk.run("ledger verify @a.zg --lang en");
    assert!(verified.out.contains("100 signatures, 100 of them good"), "{}", verified.out);
}

#[test]
fn what_is_no_ledger_is_left_alone() {
    let desk = Desk::new();
    let run = desk.run(&format!("sheet import {TASKS} --into {TOWN} --yes"));
    assert_eq!(run.code, Some(2));
    assert!(run.error.contains("[STORE_FOREIGN]"), "{}", run.error);
    let run = desk.run(&format!("sheet import {TASKS} --into @a.zg --yes --device a/b --lang en"));
    assert_eq!(run.code, Some(2));
    assert!(run.error.contains("--device") && fs::metadata(desk.at("a.zg")).is_err(), "{}", run.error);
}
