//! `zhenggai check --policy`: an own rule set.

use zhenggai_conformance::binary::run;

use super::place::{RIVERSIDE, file};

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
