//! A notice held against the record: measures that it does not report, claims that no entry bears out, figures that
//! differ from the record or from the notice before (通报与台账核对).
//!
//! The notice and the record use their own words; a finding of the record is looked for by its text, then by its
//! number. What cannot be matched is told as such and compared no further.

// matching
mod matching;

use zhenggai_core::claim::{ClaimKind, Counted};
use zhenggai_core::dossier::Dossier;
use zhenggai_core::finding::Finding;
use zhenggai_core::item::Item;
use zhenggai_core::money::Money;
use zhenggai_core::statistics::state::work_of;
use zhenggai_core::work::WorkStatus;

use crate::difference::{
    CLAIM_WITHOUT_EVIDENCE, CLAIM_WITHOUT_RECORD, Difference, FIGURE_DIFFERS, FIGURE_FELL,
    FINDING_NOT_REPORTED, MEASURE_NOT_REPORTED, PROBLEM_NOT_RECORDED,
};
use crate::reading::{Progress, Reading};
use matching::{Match, matches};

/// Where the notice that was read differs from the record, and from the notice before where that is given. In the
/// order of the notice; what it does not print stands at the end.
#[must_use]
pub fn reconcile(reading: &Reading, dossier: &Dossier, before: Option<&Reading>) -> Vec<Difference> {
    let mut found = Vec::new();
    for Match { problem, finding } in matches(reading, dossier) {
        match (problem, finding) {
            (Some(problem), Some(finding)) => compare(problem, &finding.value, dossier, &mut found),
            (Some(problem), None) => {
                let title = problem.title.as_ref().or(problem.heading.as_ref()).unwrap_or(&problem.label);
                found.push(Difference::at(PROBLEM_NOT_RECORDED, problem.span).with("problem", title));
            }
            (None, Some(finding)) => found.push(Difference {
                item: Some(Item::Finding(finding.value.id.clone())),
                entries: vec![finding.entry()],
                span: None,
                code: FINDING_NOT_REPORTED,
                params: vec![("finding", finding.value.text.as_str().to_owned())],
            }),
            (None, None) => {}
        }
    }
    totals(reading, dossier, &mut found);
    money(reading, dossier, &mut found);
    if let Some(before) = before {
        fallen(reading, before, &mut found);
    }
    found.sort_by_key(|one| one.span.map_or((u32::MAX, 0), |span| (span.line, span.column)));
    found
}

/// A problem against the finding it reports.
fn compare(
    problem: &crate::reading::Node,
    finding: &Finding,
    dossier: &Dossier,
    found: &mut Vec<Difference>,
) {
    let item = Item::Finding(finding.id.clone());
    let Some(file) = dossier.file(&item) else { return };
    let measures: Vec<_> = dossier.measures_of(&finding.id).collect();
    let reported = if problem.items.is_empty() { problem.clauses.len() } else { problem.items.len() };
    if reported > 0 && reported < measures.len() {
        let entries = measures.iter().map(|measure| measure.entry()).collect();
        let one = Difference::at(MEASURE_NOT_REPORTED, problem.span).with("finding", finding.text.as_str());
        found.push(one.with("recorded", measures.len()).with("reported", reported).of(item.clone(), entries));
    }
    let Some(claim) = problem.status.as_ref().filter(|status| status.value == Progress::Completed) else {
        return;
    };
    let told = work_of(dossier, &item);
    let done = told.as_ref().is_some_and(|(status, _)| *status == WorkStatus::Complete);
    let recorded = told.as_ref().map_or("none", |(status, _)| status.as_str());
    let entries = told.iter().flat_map(|(_, reports)| reports.iter().copied()).collect();
    if !done {
        let one = Difference::at(CLAIM_WITHOUT_RECORD, claim.span)
            .with("claim", &claim.text)
            .with("recorded", recorded);
        found.push(one.of(item, entries));
        return;
    }
    let below = measures.iter().filter_map(|one| dossier.file(&Item::Measure(one.value.id().clone())));
    if file.evidence().is_empty() && below.into_iter().all(|file| file.evidence().is_empty()) {
        let one = Difference::at(CLAIM_WITHOUT_EVIDENCE, claim.span).with("claim", &claim.text);
        found.push(one.of(item, entries));
    }
}

/// Totals of problems and measures against what is registered.
fn totals(reading: &Reading, dossier: &Dossier, found: &mut Vec<Difference>) {
    let findings = dossier.findings().iter().filter(|one| matching::is_fed_back(&one.value));
    let findings: Vec<_> = findings.collect();
    let stands = |wanted: WorkStatus| {
        let told = findings.iter().filter_map(|one| work_of(dossier, &Item::Finding(one.value.id.clone())));
        told.filter(|(status, _)| *status == wanted).count()
    };
    for total in &reading.facts.declared_totals {
        let recorded = match (total.of, total.kind) {
            (Counted::Problems, ClaimKind::Total) => findings.len(),
            (Counted::Problems, ClaimKind::Completed) => stands(WorkStatus::Complete),
            (Counted::Problems, ClaimKind::Staged) => stands(WorkStatus::BasicallyComplete),
            (Counted::Problems, ClaimKind::Ongoing) => stands(WorkStatus::InProgress),
            (Counted::Measures, ClaimKind::Total) => dossier.measures().iter().count(),
            (Counted::Tasks, ClaimKind::Total) => dossier.tasks().iter().count(),
            (Counted::Aspects, ClaimKind::Total) => dossier.aspects().iter().count(),
            _ => continue,
        };
        let printed = total.value.as_count().and_then(|count| usize::try_from(count).ok());
        if printed.is_some_and(|printed| printed != recorded) {
            let one = Difference::at(FIGURE_DIFFERS, total.span).with("printed", &total.text);
            found.push(one.with("recorded", recorded));
        }
    }
}

/// All money that the notice says came back, against what was recorded as paid.
fn money(reading: &Reading, dossier: &Dossier, found: &mut Vec<Difference>) {
    let sum = |amounts: &mut dyn Iterator<Item = Money>| {
        amounts.fold(None, |sum: Option<Money>, amount| match sum {
            Some(sum) => sum.plus(amount),
            None => Some(amount),
        })
    };
    let figures: Vec<_> = reading.facts.accountability.iter().filter(|one| one.amount.is_some()).collect();
    let Some(first) = figures.first() else { return };
    let printed = sum(&mut figures.iter().filter_map(|one| one.amount));
    let items: Vec<Item> = dossier.items().collect();
    let files = || items.iter().filter_map(|item| dossier.file(item));
    let recoveries: Vec<_> = files().flat_map(|file| file.recoveries().iter()).collect();
    let recorded = sum(&mut recoveries.iter().filter_map(|one| one.value.paid));
    if recoveries.is_empty() || printed == recorded {
        return;
    }
    let words = |amount: Option<Money>| amount.map_or_else(|| "0".to_owned(), |amount| amount.to_string());
    let one = Difference::at(FIGURE_DIFFERS, first.span).with("printed", format!("{}元", words(printed)));
    let entries = recoveries.iter().map(|one| one.entry()).collect();
    found.push(Difference { entries, ..one.with("recorded", format!("{}元", words(recorded))) });
}

/// What was completed does not become less.
fn fallen(reading: &Reading, before: &Reading, found: &mut Vec<Difference>) {
    for total in reading.facts.declared_totals.iter().filter(|total| total.kind == ClaimKind::Completed) {
        let earlier =
            before.facts.declared_totals.iter().find(|one| (one.kind, one.of) == (total.kind, total.of));
        if let Some(earlier) = earlier.filter(|earlier| earlier.value > total.value) {
            let one = Difference::at(FIGURE_FELL, total.span).with("printed", &total.text);
            found.push(one.with("before", &earlier.text));
        }
    }
}
