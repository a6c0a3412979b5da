//! `zhenggai check`.

use std::collections::{BTreeMap, BTreeSet};

use zhenggai::wire::check::{CheckRecord, FindingStandingRecord};
use zhenggai::wire::verdict::VerdictRecord;

use super::place::{RIVERSIDE, json, riverside};

fn record() -> CheckRecord {
    serde_json::from_value(json(&["check", RIVERSIDE, "--format", "json", "--lang", "en"])).unwrap()
}

fn verdicts(finding: &FindingStandingRecord) -> Vec<&VerdictRecord> {
    [&finding.verdict].into_iter().chain(finding.measures.iter().map(|measure| &measure.verdict)).collect()
}

#[test]
fn claims_stand_beside_what_is_enumerated() {
    let record = record();
    let claims: Vec<(&str, &str, &str, Option<usize>)> = record
        .claims
        .iter()
        .map(|it| (it.of.as_str(), it.kind.as_str(), it.value.as_str(), it.enumerated))
        .collect();
    assert!(claims.contains(&("categories", "total", "12", Some(12))), "{claims:?}");
    assert!(claims.contains(&("tasks", "total", "47", None)), "{claims:?}");
    assert!(claims.contains(&("measures", "total", "118", None)), "{claims:?}");
    assert!(record.claims.iter().all(|it| it.line == Some(5)));
}

#[test]
fn what_was_planted_keeps_six_findings_open() {
    let record = record();
    let open: BTreeMap<&str, BTreeSet<(&str, &str)>> = record
        .findings
        .iter()
        .filter(|finding| finding.verdict.outcome == "not_met")
        .map(|finding| {
            let reasons = verdicts(finding).into_iter().flat_map(|verdict| &verdict.reasons);
            let no = reasons.filter(|reason| reason.outcome == "not_met" && reason.rule != "CHILDREN_CLOSED");
            (finding.id.as_str(), no.map(|reason| (reason.rule.as_str(), reason.key.as_str())).collect())
        })
        .collect();
    let rules = |id: &str| open.get(id).unwrap().iter().map(|(rule, _)| *rule).collect::<Vec<_>>();
    assert_eq!(open.keys().copied().collect::<Vec<_>>(), ["F1", "F10", "F2", "F5", "F7", "H4"]);
    assert_eq!(rules("F1"), ["MORE_THAN_MEETINGS"]);
    assert!(rules("F5").contains(&"RULE_IN_FORCE"), "{open:?}");
    assert_eq!(rules("F7"), ["RECOVERY_PAID"]);
    assert_eq!(rules("H4"), ["WORK_REPORTED_COMPLETE"]);
    let others = record.findings.iter().filter(|finding| !open.contains_key(finding.id.as_str()));
    assert!(others.into_iter().all(|finding| finding.verdict.outcome == "cannot_tell"));
}

#[test]
fn every_fact_of_a_reason_is_listed_and_stands_in_the_text() {
    let record = record();
    let text = riverside();
    let lines: Vec<&str> = text.lines().collect();
    let facts: BTreeMap<&str, (u32, u32)> = record
        .facts
        .iter()
        .map(|fact| (fact.entry.as_str(), (fact.line.unwrap(), fact.column.unwrap())))
        .collect();
    assert_eq!(facts.len(), record.facts.len(), "an entry is listed twice");
    for (entry, (line, column)) in &facts {
        let line = lines.get(usize::try_from(*line).unwrap() - 1).unwrap();
        assert!(line.chars().nth(usize::try_from(*column).unwrap() - 1).is_some(), "{entry}");
    }
    let mut used = BTreeSet::new();
    for reason in record.findings.iter().flat_map(verdicts).flat_map(|verdict| &verdict.reasons) {
        for fact in &reason.facts {
            assert!(
                facts.contains_key(fact.as_str()),
                "{} rests on {fact}, which is not listed",
                reason.rule
            );
            used.insert(fact.as_str());
        }
    }
    assert!(used.len() > 80, "only {} facts are used", used.len());
}

#[test]
fn next_steps_settle_what_stands_in_the_way_and_come_first_where_a_rule_says_no() {
    let record = record();
    let items: BTreeSet<&str> =
        record.findings.iter().flat_map(verdicts).map(|verdict| verdict.item.as_str()).collect();
    let no = record.next_steps.iter().take_while(|step| step.outcome == "not_met").count();
    assert!(no >= 4, "{no}");
    assert!(record.next_steps.iter().skip(no).all(|step| step.outcome == "cannot_tell"));
    for step in &record.next_steps {
        assert!(!step.what.is_empty() && !step.items.is_empty() && !step.settlers.is_empty(), "{step:?}");
        for item in &step.items {
            assert!(items.contains(item.as_str()) || item == "dossier", "{item}");
        }
    }
    let money = record.next_steps.iter().find(|step| step.rule == "RECOVERY_PAID").unwrap();
    assert!(money.what.contains("245000"), "{}", money.what);
}

#[test]
fn sentences_are_in_the_language_asked_for() {
    let chinese = json(&["check", RIVERSIDE, "--format", "json", "--lang", "zh"]);
    let chinese: CheckRecord = serde_json::from_value(chinese).unwrap();
    let english = record();
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert!(chinese.next_steps.iter().all(|step| han(&step.what)));
    assert!(chinese.notice.diagnostics.iter().all(|it| han(&it.message)));
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_lowercase());
    assert!(english.next_steps.iter().all(|step| latin(&step.what)));
    assert!(english.notice.diagnostics.iter().all(|it| latin(&it.message)));
    let ids = |record: &CheckRecord| record.facts.iter().map(|fact| fact.kind.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&chinese), ids(&english));
}
