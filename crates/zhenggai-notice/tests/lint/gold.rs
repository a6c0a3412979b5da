//! The five notices: every contradiction is found, no trap is stepped into, nothing else is claimed.

use serde_json::Value;
use zhenggai_notice::diagnostic::Diagnostic;

use super::reading::{diagnose, places};

/// The codes that the gold files speak of.
const CODES: [&str; 16] = [
    "COUNT_MISMATCH",
    "NUM_DUPLICATE",
    "NUM_SKIP",
    "CLAUSE_SKIP",
    "CLAUSE_DUPLICATE",
    "CLAUSE_SINGLE",
    "SUM_MISMATCH",
    "PERCENT_MISMATCH",
    "DATE_AFTER_NOTICE",
    "DATE_ORDER",
    "DATE_UNREADABLE",
    "QUOTE_UNMATCHED",
    "TERM_MIXED",
    "STATUS_CONFLICT",
    "NAME_MISMATCH",
    "CONTACT_MISSING",
];

fn check(name: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/notices/");
    let stem = name.rsplit_once('.').unwrap().0;
    let bytes = std::fs::read(format!("{folder}{name}")).unwrap();
    let gold: Value =
        serde_json::from_slice(&std::fs::read(format!("{folder}{stem}.gold.json")).unwrap()).unwrap();
    let (_, diagnostics) = diagnose(&bytes);
    let stands = |one: &Diagnostic, code: &Value, line: &Value| {
        code == one.code().as_str() && line.as_u64() == Some(u64::from(one.span().line))
    };
    let wrong = gold["inconsistencies"].as_array().unwrap();
    let answers = |one: &Diagnostic, wanted: &Value| {
        let code = &wanted["code"];
        stands(one, code, &wanted["line"])
            || stands(one, code, &wanted["or_line"])
            || (code == "CONTACT_MISSING" && one.code().as_str() == "CONTACT_MISSING")
    };
    for wanted in wrong {
        assert!(
            diagnostics.iter().any(|one| answers(one, wanted)),
            "{name}: not found: {wanted}\nfound: {:#?}",
            places(&diagnostics)
        );
    }
    for trap in gold["traps"].as_array().unwrap() {
        let caught = diagnostics.iter().find(|one| {
            stands(one, &trap["looks_like"], &trap["line"])
                && !wrong.iter().any(|wanted| answers(one, wanted))
        });
        assert!(caught.is_none(), "{name}: false alarm: {trap}\n{caught:?}");
    }
    let more: Vec<Diagnostic> = diagnostics
        .into_iter()
        .filter(|one| CODES.contains(&one.code().as_str()) || one.code().as_str() == "CONTACT_INVALID")
        .filter(|one| !wrong.iter().any(|wanted| answers(one, wanted)))
        .collect();
    assert_eq!(places(&more), [""; 0], "{name}: not in gold");
}

#[test]
fn the_notice_of_a_county_bureau() {
    check("county-water-bureau.txt");
}

#[test]
fn the_page_of_a_district_bureau() {
    check("district-education-page.html");
}

#[test]
fn the_closure_of_ecological_tasks() {
    check("eco-inspection-closure.txt");
}

#[test]
fn the_notice_of_an_enterprise() {
    check("soe-port-investment.txt");
}

#[test]
fn the_figures_of_a_round() {
    check("stats-only.txt");
}
