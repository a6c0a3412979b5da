//! Outputs that are told twice, and totals without a figure of completion.

use std::collections::BTreeMap;

use zhenggai_core::claim::{ClaimKind, Counted};

use crate::catalogue::{COMPLETION_NOT_STATED, DOCUMENT_REPEATED, LEVEL_TERM_MIXED};
use crate::reading::{DocumentReading, Reading};

use super::finding::Finding;

/// Checks documents and totals.
pub(super) fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let mut made: BTreeMap<&str, &DocumentReading> = BTreeMap::new();
    for document in reading.facts.documents.iter().filter(|document| document.institutional) {
        match made.get(document.title.as_str()) {
            Some(first) if first.actions == document.actions && first.span.line != document.span.line => {
                let found = Finding::new(DOCUMENT_REPEATED, document.span).with("title", &document.title);
                findings.push(found.beside(first.span));
            }
            Some(_) => {}
            None => {
                made.insert(&document.title, document);
            }
        }
    }
    completion(reading, findings);
    levels(reading, findings);
}

/// Totals are announced, and neither figures nor statuses say how far the work has come.
fn completion(reading: &Reading, findings: &mut Vec<Finding>) {
    let totals = &reading.facts.declared_totals;
    let work = |of: Counted| matches!(of, Counted::Tasks | Counted::Measures);
    let mut announced = totals.iter().filter(|total| total.kind == ClaimKind::Total && work(total.of));
    let (Some(first), Some(_)) = (announced.next(), announced.next()) else { return };
    let told = totals.iter().any(|total| total.kind != ClaimKind::Total);
    let problems: Vec<_> = reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems).collect();
    let statuses = problems.iter().filter(|problem| problem.status.is_some()).count();
    if !told && problems.len() > 2 && statuses.saturating_mul(2) < problems.len() {
        findings.push(Finding::new(COMPLETION_NOT_STATED, first.span).with("total", &first.text));
    }
}

/// 12类整改任务 and 60项整改任务.
fn levels(reading: &Reading, findings: &mut Vec<Finding>) {
    let named = |of: Counted| matches!(of, Counted::Tasks | Counted::Categories);
    let totals = reading.facts.declared_totals.iter();
    let mut tasks = totals
        .filter(|total| total.kind == ClaimKind::Total && named(total.of) && total.text.ends_with("任务"));
    let Some(first) = tasks.next() else { return };
    if let Some(other) = tasks.find(|other| other.value != first.value) {
        let found = Finding::new(LEVEL_TERM_MIXED, other.span).with("term", "整改任务");
        findings.push(found.with("one", &other.text).with("other", &first.text).beside(first.span));
    }
}
