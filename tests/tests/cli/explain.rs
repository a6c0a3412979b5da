//! `zhenggai explain`, and what the command line says of itself.

use zhenggai::explain::cards;
use zhenggai_conformance::binary::run;

use super::place::snapshot;

#[test]
fn a_rule_a_diagnostic_and_a_refusal_are_explained_in_both_languages() {
    for code in ["MORE_THAN_MEETINGS", "SUM_MISMATCH", "CLOSURE_BLOCKED"] {
        for language in ["zh", "en"] {
            let ran = run(&["explain", code, "--lang", language]);
            assert_eq!((ran.code, ran.error.as_str()), (Some(0), ""), "{code} {language}");
            snapshot(&format!("explain_{}_{language}", code.to_lowercase()), &ran.out);
        }
    }
}

#[test]
fn every_code_is_listed_and_explained() {
    let ran = run(&["explain", "--lang", "en"]);
    assert_eq!(ran.code, Some(0));
    let listed: Vec<&str> = ran.out.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let all: Vec<&str> = cards().into_iter().map(|card| card.code().as_str()).collect();
    assert_eq!(listed, all);
    for card in cards() {
        let ran = run(&["explain", card.code().as_str(), "--lang", "zh"]);
        assert!(ran.code == Some(0) && ran.out.contains(card.title_zh()), "{}", card.code());
    }
}

#[test]
fn the_list_of_codes() {
    snapshot("codes_zh", &run(&["explain", "--lang", "zh"]).out);
    snapshot("codes_en", &run(&["explain", "--lang", "en"]).out);
}

#[test]
fn help_and_version() {
    let ran = run(&["--help"]);
    assert_eq!((ran.code, ran.error.as_str()), (Some(0), ""));
    snapshot("help", &ran.out.replace(".exe", ""));
    let ran = run(&["check", "--help"]);
    snapshot("help_check", &ran.out.replace(".exe", ""));
    let ran = run(&["--version"]);
    assert_eq!((ran.code, ran.out.trim_end()), (Some(0), concat!("zhenggai ", env!("CARGO_PKG_VERSION"))));
}
