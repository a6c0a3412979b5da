//! The cases in the pages of the closure rules hold, and leave no sentence of a rule untold.

use std::collections::BTreeSet;

use zhenggai_conformance::case::{RULE_VECTORS, RuleVector, run};
use zhenggai_conformance::folder;
use zhenggai_conformance::page::pages;

#[test]
fn every_case_of_every_rule_page_holds() {
    let mut failures = Vec::new();
    let mut names = BTreeSet::new();
    let mut count = 0;
    for page in pages().unwrap() {
        for (line, case) in &page.cases {
            count += 1;
            if !names.insert((page.code.clone(), case.case.clone())) {
                failures.push(format!("{} line {line}: there are two cases \"{}\"", page.code, case.case));
            }
            if let Err(said) = run(&page.code, case) {
                failures.push(format!("{} line {line}, \"{}\": {said}", page.code, case.case));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_sentence_of_every_rule_is_told_by_a_case() {
    let mut untold = Vec::new();
    for page in pages().unwrap() {
        let told: BTreeSet<&str> = page.cases.iter().map(|(_, case)| case.key.as_str()).collect();
        assert!(!page.keys.is_empty(), "{} has no sentence", page.code);
        let missing = page.keys.iter().filter(|key| !told.contains(key.as_str()));
        untold.extend(missing.map(|key| format!("{} {key}", page.code)));
        let outcomes: BTreeSet<&str> = page.cases.iter().map(|(_, case)| case.outcome.as_str()).collect();
        if !outcomes.contains("met") || !outcomes.contains("not_met") || outcomes.len() < 3 {
            untold.push(format!("{} has the outcomes {outcomes:?} only", page.code));
        }
    }
    assert!(untold.is_empty(), "no case tells:\n{}", untold.join("\n"));
}

#[test]
fn every_rule_has_a_page() {
    let pages: BTreeSet<String> = pages().unwrap().into_iter().map(|page| page.code).collect();
    let rules = zhenggai::core::closure::rules::RULES;
    let codes: BTreeSet<String> = rules.iter().map(|rule| rule.code().to_string()).collect();
    assert_eq!(pages, codes);
}

#[test]
fn every_rule_has_its_cases_as_vectors() {
    for page in pages().unwrap() {
        let rule = zhenggai::core::closure::rules::rule(&page.code).unwrap();
        let cases = page.cases.into_iter().map(|(_, case)| case).collect();
        let id = page.code.to_lowercase();
        let vector = RuleVector { id: id.clone(), description: rule.card().title_en().to_owned(), cases };
        let path = folder::path(&format!("{RULE_VECTORS}/{id}.json"));
        let expected = format!("{}\n", serde_json::to_string_pretty(&vector).unwrap());
        if std::env::var_os("ZHENGGAI_WRITE").is_some() {
            std::fs::write(&path, &expected).unwrap();
        }
        let actual = folder::text(&path).unwrap().replace("\r\n", "\n");
        assert!(actual == expected, "{id}.json is not up to date: run this test once with ZHENGGAI_WRITE=1");
    }
}
