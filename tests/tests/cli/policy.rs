//! `zhenggai check --policy`: an own rule set.

use zhenggai_conformance::binary::run;

use super::place::{RIVERSIDE, file, snapshot};

/// A rule set of one rule that asks whether work is reported as complete.
const OWN: &str = r#"
id = "example.own"
version = "7"
title_zh = "自定规则集"
title_en = "A rule set of one's own"
sources = []

[[rules]]
code = "WORK_REPORTED_COMPLETE"
levels = ["measure"]
weight = "blocks"
source = "测试"
confidence = "practice"
"#;

#[test]
fn a_rule_set_that_is_broken_is_refused_with_line_and_column() {
    let broken = file("broken.toml", OWN.replace("weight = \"blocks\"", "weight = blocks"));
    for (language, words) in [("zh", "第11行第10列"), ("en", "line 11, column 10")] {
        let ran = run(&["check", RIVERSIDE, "--policy", &broken, "--lang", language]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.error.contains("RECORD_MALFORMED") && ran.error.contains(words), "{}", ran.error);
        assert!(ran.error.contains("broken.toml"), "{}", ran.error);
    }
}

#[test]
fn a_rule_set_that_is_neither_built_in_nor_a_file_is_refused_with_those_there_are() {
    let ran = run(&["check", RIVERSIDE, "--policy", "cn.nowhere", "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    for words in ["--policy", "`cn.nowhere`", "cn.party-inspection.2015"] {
        assert!(ran.error.contains(words), "{}", ran.error);
    }
}

fn said(args: &[&str]) -> String {
    let ran = run(args);
    assert_eq!((ran.code, ran.error.as_str()), (Some(0), ""), "{args:?}");
    ran.out
}

#[test]
fn the_built_in_rule_sets_are_listed() {
    snapshot("policy_list_zh", &said(&["policy", "list", "--lang", "zh"]));
    snapshot("policy_list_en", &said(&["policy", "list", "--lang", "en"]));
}

#[test]
fn a_rule_set_is_told_in_words() {
    for (name, policy) in [
        ("2024", "cn.party-inspection.2024"),
        ("county", "examples/policies/county-five-parties.toml"),
        ("audit", "examples/policies/audit-office.toml"),
        ("eco", "examples/policies/eco-three-levels.toml"),
    ] {
        for language in ["zh", "en"] {
            let told = said(&["policy", "explain", policy, "--lang", language]);
            snapshot(&format!("policy_{name}_{language}"), &told);
        }
    }
}

#[test]
fn two_rule_sets_are_compared_in_words() {
    for language in ["zh", "en"] {
        let told = said(&[
            "policy",
            "diff",
            "cn.county-inspection",
            "examples/policies/county-five-parties.toml",
            "--lang",
            language,
        ]);
        snapshot(&format!("policy_diff_{language}"), &told);
    }
    let same = said(&["policy", "diff", "cn.audit", "cn.audit", "--lang", "en"]);
    assert!(same.contains("The two say the same."), "{same}");
}

#[test]
fn a_rule_set_is_shown_as_it_stands_and_with_its_schema() {
    let shown = said(&["policy", "show", "cn.audit"]);
    assert!(shown.starts_with("# ") && shown.contains("base = \"generic.audit-follow-up\""), "{shown}");
    let schema: serde_json::Value = serde_json::from_str(&said(&["policy", "schema"])).unwrap();
    assert_eq!(schema["required"], serde_json::json!(["id", "version", "title_zh", "title_en"]));
}

#[test]
fn what_is_worth_a_second_look_is_noted() {
    snapshot("policy_lint_zh", &said(&["policy", "lint", "cn.eco-inspection", "--lang", "zh"]));
    let alone = file("alone.toml", OWN);
    let ran = run(&["policy", "lint", &alone, "--lang", "en"]);
    assert_eq!(ran.code, Some(1), "a set without a review outside is warned of");
    for words in ["warning[POLICY_NO_OUTSIDE_REVIEW]", "note[POLICY_RULE_NOT_ASKED]: the rule DEADLINE_SET"] {
        assert!(ran.out.contains(words), "{}", ran.out);
    }
    let ladder = "[escalation]\nsource = \"s\"\nconfidence = \"practice\"\n\
        [[escalation.steps]]\nid = \"b\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\ndays = 9\nby = [\"handler\"]\nto = [\"handler\"]\nletter = \"reminder\"\n\
        [[escalation.steps]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\ndays = 1\nby = [\"handler\"]\nto = [\"handler\"]\nletter = \"reminder\"\n";
    let disorder = file("disorder.toml", format!("{OWN}{ladder}"));
    let ran = run(&["policy", "lint", &disorder, "--lang", "en"]);
    assert!(ran.out.contains("[POLICY_LADDER_DISORDER]: the step `a` comes before `b`"), "{}", ran.out);
}

#[test]
fn a_new_rule_set_is_written_and_never_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.toml");
    let path = path.to_str().unwrap();
    let args =
        ["policy", "new", "cn.county-inspection", "--id", "lanjiang.county", "--out", path, "--lang", "zh"];
    assert!(said(&args).contains("own.toml"));
    snapshot("policy_new_zh", &std::fs::read_to_string(path).unwrap());
    let told = said(&["policy", "explain", path, "--lang", "zh"]);
    assert!(told.contains("lanjiang.county 1") && told.contains("以 cn.county-inspection 为基础"), "{told}");
    let again = run(&args);
    assert_eq!((again.code, again.out.as_str()), (Some(2), ""));
    assert!(again.error.contains("已有这个文件"), "{}", again.error);
    let wrong = run(&["policy", "new", "cn.nowhere", "--lang", "en"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.error.contains("cn.nowhere"), "{}", wrong.error);
}

#[test]
fn a_base_and_a_calendar_may_lie_beside_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let head = "version = \"1\"\ntitle_zh = \"市\"\ntitle_en = \"city\"\n";
    write(
        "days.toml",
        "id = \"city.days\"\nversion = \"1\"\ntitle_zh = \"市\"\ntitle_en = \"city\"\nsource = \"s\"\n\
        known_from = \"2021-01-01\"\nknown_until = \"2021-12-31\"\n[[years]]\nyear = 2021\noff = [\"2021-10-01..2021-10-07\"]\nwork = [\"2021-10-09\"]\n",
    );
    write(
        "city.toml",
        &format!(
            "id = \"city\"\nbase = \"cn.county-inspection\"\n{head}[calendar]\nid = \"days.toml\"\nsource = \"s\"\nconfidence = \"confirmed\"\n"
        ),
    );
    write("district.toml", &format!("id = \"district\"\nbase = \"city.toml\"\n{head}"));
    let district = folder.path().join("district.toml");
    let told = said(&["policy", "explain", district.to_str().unwrap(), "--lang", "en"]);
    assert!(told.contains("built on city") && told.contains("by city.days (known from 2021-01-01"), "{told}");
    write("city.toml", &format!("id = \"city\"\n{head}rulez = 1\n"));
    let broken = run(&["policy", "explain", district.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(broken.code, Some(2));
    assert!(
        broken.error.contains("city.toml: line 5, column 1") && broken.error.contains("`rules`"),
        "{}",
        broken.error
    );
}

#[test]
fn the_rule_set_is_chosen_by_the_day_of_the_feedback_and_says_so() {
    let named = run(&["check", RIVERSIDE, "--policy", "cn.party-inspection.2015", "--lang", "zh"]);
    assert!(named.out.contains("规则集由 --policy 指定。"), "{}", named.out);
    assert!(named.out.contains("此规则集只施行到 2024-02-07，反馈日 2024-08-09 在此之后"), "{}", named.out);
    let chosen = run(&["check", RIVERSIDE, "--lang", "zh"]);
    assert!(chosen.out.contains("规则集 cn.party-inspection.2024"), "{}", chosen.out);
    assert!(chosen.out.contains("监督类别（巡察）和反馈日 2024-08-09"), "{}", chosen.out);
    let json: serde_json::Value =
        serde_json::from_str(&run(&["check", RIVERSIDE, "--format", "json"]).out).unwrap();
    assert_eq!(json["policy"]["id"], "cn.party-inspection.2024");
    assert_eq!(
        json["choice"],
        serde_json::json!({"named": false, "regime": "local_inspection", "day": "2024-08-09", "validity": "in_force"})
    );
}

#[test]
fn a_verdict_that_rests_on_an_unconfirmed_value_says_so() {
    let own = OWN.replace("confidence = \"practice\"", "confidence = \"unconfirmed\"");
    let own = file("unsure.toml", own);
    let ran = run(&["check", RIVERSIDE, "--policy", &own, "--lang", "zh"]);
    assert!(ran.out.contains("只报告基本完成【规则未核实】"), "{}", ran.out);
    let json: serde_json::Value =
        serde_json::from_str(&run(&["check", RIVERSIDE, "--policy", &own, "--format", "json"]).out).unwrap();
    let reason = &json["findings"][0]["measures"][0]["verdict"]["reasons"][0];
    assert_eq!(reason["confidence"], "unconfirmed");
}

#[test]
fn a_rule_set_may_be_written_in_the_character_set_of_chinese_windows() {
    let (bytes, _, _) = encoding_rs::GB18030.encode(OWN);
    let path = file("gb18030.toml", bytes);
    let told = said(&["policy", "explain", &path, "--lang", "zh"]);
    assert!(told.starts_with("自定规则集"), "{told}");
}

#[test]
fn a_slip_of_the_pen_is_told_in_chinese_with_what_to_do() {
    for (from, to, place, words) in [
        ("version = \"7\"", "version = “7”", "第3行第11列", "全角符号（“），请改用半角"),
        ("version = \"7\"", "version \"7\"", "第3行第9列", "应写成“键 = 值”"),
        ("weight", "wieght", "第11行第1列", "没有“wieght”这一项，是否指“weight”？"),
        ("WORK_REPORTED_COMPLETE", "WORK_REPORTED", "第9行第8列", "没有规则“WORK_REPORTED”"),
    ] {
        let path = file("slip.toml", OWN.replace(from, to));
        let ran = run(&["policy", "lint", &path, "--lang", "zh"]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{to}");
        assert!(ran.error.contains(place) && ran.error.contains(words), "{to}: {}", ran.error);
    }
}
