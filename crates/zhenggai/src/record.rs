//! A checked notice as a record for JSON.

// advice
pub mod advice;

// dossiers
pub mod dossier;

use std::collections::BTreeSet;

use zhenggai_core::claim::{Claim, ClaimKind, Counted};
use zhenggai_core::closure::policy::validity::Validity;
use zhenggai_core::closure::reason::{Outcome, Reason};
use zhenggai_core::closure::verdict::{PolicyRef, Verdict};
use zhenggai_core::code::Severity;
use zhenggai_core::dossier::recorded::{Mark, Recorded};
use zhenggai_core::id::EntryId;
use zhenggai_core::item::Item;
use zhenggai_core::language::Language;
use zhenggai_core::measure::Measure;
use zhenggai_core::origin::{Basis, Place};
use zhenggai_core::say;
use zhenggai_core::text::Name;
use zhenggai_notice::correction::{Change, corrections};
use zhenggai_notice::diagnostic::Diagnostic;
use zhenggai_notice::difference::Difference;
use zhenggai_notice::drafting::Drafted;
use zhenggai_notice::reading::{Node, Progress, Reading};
use zhenggai_notice::source::Source;
use zhenggai_wire::check::{
    CheckRecord, ChoiceRecord, ClaimStandingRecord, CountsRecord, FORMAT, FactRecord, FindingStandingRecord,
    MeasureStandingRecord, NextStepRecord,
};
use zhenggai_wire::notice::{
    CorrectionRecord, DifferenceRecord, LINT_FORMAT, LintRecord, NoticeRecord, PlaceRecord, RECONCILE_FORMAT,
    ReconcileRecord,
};
use zhenggai_wire::verdict::{PolicyRefRecord, VerdictRecord};

use crate::check::Checked;
use crate::choice::Choice;
use crate::overview::{FindingRow, Group, Overview, overview};

/// The reading of a notice as a record, with sentences in `language`.
#[must_use]
pub fn notice(file: &str, reading: &Reading, diagnostics: &[Diagnostic], language: Language) -> NoticeRecord {
    let sentence = |diagnostic: &Diagnostic| zhenggai_notice::say::sentence(diagnostic, language);
    zhenggai_notice::record::record(file, reading, diagnostics, &sentence)
}

/// What is wrong in a notice, with sentences in `language`, and the corrections that are certain.
#[must_use]
pub fn lint(file: &str, source: &Source, diagnostics: &[Diagnostic], language: Language) -> LintRecord {
    let sentence = |diagnostic: &Diagnostic| zhenggai_notice::say::sentence(diagnostic, language);
    let correction = |change: Change| CorrectionRecord {
        line: change.line,
        before: change.before,
        after: change.after,
        codes: change.codes.iter().map(|code| code.as_str().to_owned()).collect(),
    };
    LintRecord {
        format: LINT_FORMAT.to_owned(),
        file: file.to_owned(),
        diagnostics: zhenggai_notice::record::diagnostics(diagnostics, &sentence),
        corrections: corrections(source, diagnostics).into_iter().map(correction).collect(),
    }
}

/// Where a notice and a ledger disagree, with sentences in `language`.
#[must_use]
pub fn differences(file: &str, found: &[Difference], language: Language) -> ReconcileRecord {
    let record = |one: &Difference| DifferenceRecord {
        code: one.code.as_str().to_owned(),
        severity: one.severity().as_str().to_owned(),
        place: one.span.map(|span| PlaceRecord { line: span.line, column: span.column, length: span.length }),
        item: one.item.as_ref().map(Item::to_string),
        entries: one.entries.iter().map(EntryId::to_string).collect(),
        message: zhenggai_notice::say::difference(one, language),
    };
    ReconcileRecord {
        format: RECONCILE_FORMAT.to_owned(),
        file: file.to_owned(),
        differences: found.iter().map(record).collect(),
    }
}

/// The annex of a drafted notice, as JSON: every figure with its definition, the day it counts up to, the entries it
/// rests on and the position of the ledger (`notice-annex/1`).
///
/// # Errors
/// Only when memory runs out while the text is written.
pub fn annex(drafted: &Drafted) -> Result<String, serde_json::Error> {
    let annex = serde_json::json!({ "format": "notice-annex/1", "figures": drafted.figures });
    serde_json::to_string_pretty(&annex).map(|json| json + "\n")
}

/// A checked notice as a record, with sentences in `language`.
#[must_use]
pub fn check(file: &str, checked: &Checked, language: Language) -> CheckRecord {
    let overview = overview(&checked.dossier, &checked.assessment);
    let policy = checked.book.policy();
    CheckRecord {
        format: FORMAT.to_owned(),
        file: file.to_owned(),
        encoding: checked.source.encoding().to_string(),
        language: language.to_string(),
        as_of: checked.day.to_string(),
        policy: PolicyRefRecord { id: policy.id.to_string(), version: policy.version.to_string() },
        choice: choice(&checked.choice),
        dossier: checked.dossier.id().to_string(),
        coverage: checked.dossier.coverage().to_string(),
        counts: counts(checked, &overview),
        claims: claims(checked),
        findings: findings(checked, &overview, language),
        facts: facts(checked),
        next_steps: next_steps(&overview, language),
        notice: notice(file, &checked.reading, &checked.diagnostics, language),
    }
}

fn choice(choice: &Choice) -> ChoiceRecord {
    let validity = match choice.validity {
        Validity::InForce => "in_force",
        Validity::NotYet(_) => "not_yet",
        Validity::Ended(_) => "ended",
    };
    ChoiceRecord {
        named: choice.named,
        regime: choice.regime.to_string(),
        day: choice.day.map(|day| day.to_string()),
        validity: validity.to_owned(),
    }
}

/// How many there are of each.
#[must_use]
pub fn counts(checked: &Checked, overview: &Overview<'_>) -> CountsRecord {
    let outline = &checked.reading.outline;
    let problems = || outline.aspects.iter().flat_map(|aspect| &aspect.problems);
    let outcomes = |wanted: Outcome| overview.findings.iter().filter(|row| row.outcome == wanted).count();
    let severity = |wanted: Severity| checked.diagnostics.iter().filter(|d| d.severity() == wanted).count();
    let findings = problems().count();
    CountsRecord {
        aspects: outline.aspects.iter().filter(|aspect| aspect.label.is_some()).count(),
        findings,
        handed_over_on_site: overview.findings.len().saturating_sub(findings),
        measures: checked.dossier.measures().len(),
        clauses: problems().map(clauses).sum(),
        documents: checked.reading.facts.documents.len(),
        entries: checked.book.ledger().len(),
        may_close: outcomes(Outcome::Met),
        may_not_close: outcomes(Outcome::NotMet),
        cannot_tell: outcomes(Outcome::CannotTell).saturating_add(outcomes(Outcome::DoesNotApply)),
        errors: severity(Severity::Error),
        warnings: severity(Severity::Warning),
    }
}

fn clauses(node: &Node) -> usize {
    node.clauses.len().saturating_add(node.items.iter().map(clauses).sum())
}

fn line(mark: &Mark) -> Option<u32> {
    place(mark).map(|(line, _)| line)
}

fn place(mark: &Mark) -> Option<(u32, u32)> {
    match mark.origin.as_ref()?.place() {
        Place::Text(span) => Some((span.line, span.column)),
        Place::Cell { .. } => None,
    }
}

/// What the notice itself shows of a published figure: how many rows of that kind it enumerates, or how many
/// of them it prints in that state. `None` when it does not enumerate them, or does not print the state of
/// each.
#[must_use]
pub fn enumerated(checked: &Checked, kind: ClaimKind, of: Counted) -> Option<usize> {
    let outline = &checked.reading.outline;
    let problems = || outline.aspects.iter().flat_map(|aspect| &aspect.problems);
    let count = match of {
        Counted::Aspects => outline.aspects.iter().filter(|aspect| aspect.label.is_some()).count(),
        Counted::Problems | Counted::Categories => problems().count(),
        Counted::Tasks | Counted::Measures | Counted::Documents | Counted::VillageProblems => 0,
    };
    let state = match kind {
        ClaimKind::Total => return Some(count).filter(|count| *count > 0),
        ClaimKind::Completed => Progress::Completed,
        ClaimKind::Staged => Progress::Staged,
        ClaimKind::Ongoing => Progress::Ongoing,
        ClaimKind::NotDone => Progress::NotInPlace,
        ClaimKind::Rate => return None,
    };
    let states: Vec<Progress> = problems()
        .filter_map(|problem| problem.status.as_ref())
        .filter(|status| status.basis == Basis::Explicit)
        .map(|status| status.value)
        .collect();
    let each = matches!(of, Counted::Problems | Counted::Categories) && count > 0 && states.len() == count;
    each.then(|| states.iter().filter(|value| **value == state).count())
}

fn claims(checked: &Checked) -> Vec<ClaimStandingRecord> {
    let claim = |claim: &Recorded<Claim>| {
        let it = &claim.value;
        ClaimStandingRecord {
            kind: it.kind.to_string(),
            of: it.of.to_string(),
            value: it.value.to_string(),
            line: line(&claim.mark),
            enumerated: enumerated(checked, it.kind, it.of),
        }
    };
    checked.dossier.claims().iter().map(claim).collect()
}

fn verdict(checked: &Checked, item: &Item, language: Language) -> VerdictRecord {
    let policy = checked.book.policy();
    let none = || {
        let policy = PolicyRef { id: policy.id.clone(), version: policy.version.clone() };
        Verdict::new(item.clone(), checked.day, policy, Vec::new())
    };
    match checked.assessment.verdict(item) {
        Some(verdict) => VerdictRecord::new(verdict, language),
        None => VerdictRecord::new(&none(), language),
    }
}

fn findings(checked: &Checked, overview: &Overview<'_>, language: Language) -> Vec<FindingStandingRecord> {
    let finding = |row: &FindingRow<'_>| {
        let it = &row.finding.value;
        let measures = checked.dossier.measures_of(&it.id);
        FindingStandingRecord {
            id: it.id.to_string(),
            label: it.label.as_ref().map(Name::to_string),
            text: it.text.to_string(),
            source: it.source.to_string(),
            work_status: row.work.map(|status| status.to_string()),
            closure_status: row.closure.to_string(),
            line: line(&row.finding.mark),
            verdict: verdict(checked, &Item::Finding(it.id.clone()), language),
            measures: measures.map(|measure| standing(checked, measure, language)).collect(),
        }
    };
    overview.findings.iter().map(finding).collect()
}

fn standing(checked: &Checked, measure: &Recorded<Measure>, language: Language) -> MeasureStandingRecord {
    let item = Item::Measure(measure.value.id().clone());
    let work = checked.dossier.file(&item).and_then(|file| file.work_status());
    MeasureStandingRecord {
        id: measure.value.id().to_string(),
        label: measure.value.label().map(Name::to_string),
        text: measure.value.text().to_string(),
        work_status: work.map(|(_, status)| status.to_string()),
        line: line(&measure.mark),
        verdict: verdict(checked, &item, language),
    }
}

fn facts(checked: &Checked) -> Vec<FactRecord> {
    let reasons = checked.assessment.verdicts().iter().flat_map(Verdict::reasons);
    let used: BTreeSet<EntryId> = reasons.flat_map(|reason| reason.facts().iter().copied()).collect();
    let entries = checked.book.ledger().entries().into_iter().filter(|entry| used.contains(&entry.id()));
    entries
        .map(|entry| {
            let place = match entry.body().origin.as_ref().map(|origin| origin.place()) {
                Some(Place::Text(span)) => Some((span.line, span.column)),
                _ => None,
            };
            FactRecord {
                entry: entry.id().to_string(),
                kind: entry.body().event.kind().to_owned(),
                line: place.map(|(line, _)| line),
                column: place.map(|(_, column)| column),
            }
        })
        .collect()
}

/// What to do, in words, for the items about which a rule says no or cannot tell.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// What to do.
    pub what: String,
    /// The reasons that it would settle; never empty, all of one rule.
    pub reasons: Vec<&'a Reason>,
}

/// What would settle these groups of reasons. Reasons of one rule that ask for the same, or for the same
/// with other names in it, are one step; what asks for nothing is left out.
#[must_use]
pub fn steps<'a>(groups: &[Group<'a>], language: Language) -> Vec<Step<'a>> {
    let joint = if language == Language::Zh { "；" } else { "; " };
    let mut steps: Vec<Step<'a>> = Vec::new();
    for group in groups {
        let mut known = BTreeSet::new();
        let remedies = group.reasons.iter().filter_map(|reason| say::remedy(reason, language));
        let asked: Vec<String> = remedies.filter(|remedy| known.insert(remedy.clone())).collect();
        let what = asked.join(joint);
        let rule = group.reasons.first().map(|reason| reason.rule());
        let same = |step: &&mut Step<'a>| {
            step.what == what && step.reasons.first().map(|reason| reason.rule()) == rule
        };
        match steps.iter_mut().find(same) {
            Some(step) => step.reasons.extend(&group.reasons),
            None if what.is_empty() => {}
            None => steps.push(Step { what, reasons: group.reasons.clone() }),
        }
    }
    steps
}

fn next_steps(overview: &Overview<'_>, language: Language) -> Vec<NextStepRecord> {
    let all = [&overview.blocking, &overview.unknown];
    let steps = all.into_iter().flat_map(|groups| steps(groups, language));
    steps.filter_map(|step| next_step(&step)).collect()
}

fn next_step(step: &Step<'_>) -> Option<NextStepRecord> {
    let first = step.reasons.first()?;
    Some(NextStepRecord {
        rule: first.rule().to_string(),
        what: step.what.clone(),
        outcome: first.outcome().to_string(),
        items: step.reasons.iter().map(|reason| reason.item().to_string()).collect(),
        settlers: first.settlers().iter().map(ToString::to_string).collect(),
    })
}
