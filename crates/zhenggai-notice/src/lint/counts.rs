//! Declared numbers against what is enumerated, and totals that nothing enumerates.

use zhenggai_core::claim::{ClaimKind, Counted};

use crate::catalogue::{COUNT_MISMATCH, TOTAL_NOT_DERIVABLE};
use crate::reading::{
    AspectReading, DeclaredTotal, Facts, Genre, Node, Outline, Progress, Reading, Said, SectionRole,
};

use super::finding::Finding;

/// Checks what headings announce, and what the notice claims as a whole.
pub(super) fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for aspect in &reading.outline.aspects {
        if let Some(declared) = &aspect.declared {
            against(declared, aspect.problems.len(), findings);
        }
        for problem in &aspect.problems {
            of_node(problem, findings);
        }
    }
    totals(reading, findings);
}

fn of_node(node: &Node, findings: &mut Vec<Finding>) {
    if let Some(declared) = &node.declared {
        let enumerated = if node.items.is_empty() { node.clauses.len() } else { node.items.len() };
        against(declared, enumerated, findings);
    }
    for item in &node.items {
        of_node(item, findings);
    }
}

/// Where nothing is enumerated there is nothing to compare.
fn against(declared: &Said<u32>, enumerated: usize, findings: &mut Vec<Finding>) {
    if enumerated > 0 && usize::try_from(declared.value) != Ok(enumerated) {
        let found = Finding::new(COUNT_MISMATCH, declared.span).with("declared", &declared.text);
        findings.push(found.with("counted", enumerated));
    }
}

/// How much the outline enumerates, where it can be held against a total at all.
struct Enumerated {
    aspects: u64,
    problems: u64,
    items: u64,
}

impl Enumerated {
    fn of(reading: &Reading) -> Self {
        let outline = &reading.outline;
        let labelled = outline.aspects.iter().filter(|aspect| aspect.heading.is_some());
        let problems = || outline.aspects.iter().flat_map(|aspect| &aspect.problems);
        let whole = is_whole(reading.genre, outline);
        Self {
            aspects: count(labelled.count()),
            problems: if whole { count(problems().count()) } else { 0 },
            items: count(problems().map(|problem| problem.items.len()).sum()),
        }
    }
}

fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}

/// Whether the notice reports on all problems one by one. One of an ecological inspection, one whose numbers
/// follow a list that stands elsewhere (第十二项, 198.), or one headed 重点问题 reports on a selection, one of an
/// audit by kinds.
fn is_whole(genre: Option<Genre>, outline: &Outline) -> bool {
    let first = outline.aspects.iter().find_map(|aspect| aspect.problems.first());
    let listed = first.is_some_and(|first| {
        let ranked = first.label.trim_start().starts_with('第');
        first.ordinal.is_some_and(|ordinal| ordinal > if ranked { 1 } else { 3 })
    });
    let headed = outline.sections.iter().any(|section| {
        section.role == SectionRole::Progress
            && ["重点问题", "典型问题", "部分问题"].iter().any(|word| section.heading.contains(word))
    });
    !matches!(genre, Some(Genre::Eco | Genre::Audit)) && !listed && !headed
}

fn totals(reading: &Reading, findings: &mut Vec<Finding>) {
    let enumerated = Enumerated::of(reading);
    let facts = &reading.facts;
    let mut agree = true;
    for total in facts.declared_totals.iter().filter(|total| total.kind == ClaimKind::Total) {
        let Some(value) = total.value.as_count() else { continue };
        let counted = match total.of {
            Counted::Aspects if enumerated.aspects == 0 => in_problems(value, facts, &enumerated),
            Counted::Aspects => Some(enumerated.aspects),
            Counted::Categories => Some(enumerated.problems),
            Counted::Problems => problems(value, facts, &enumerated),
            Counted::Tasks | Counted::Measures => derived(value, &enumerated),
            Counted::Documents | Counted::VillageProblems => None,
        };
        match counted.filter(|counted| *counted > 0) {
            Some(counted) if counted == value => {}
            Some(counted) if total.of != Counted::Aspects && !is_close(counted, value) => {
                agree = false;
                findings.push(claim(total));
            }
            Some(counted) => {
                agree = false;
                findings.push(differs(total, counted));
            }
            None => findings.push(claim(total)),
        }
    }
    if agree && enumerated.problems > 0 {
        statuses(reading, findings);
    }
}

fn differs(total: &DeclaredTotal, counted: u64) -> Finding {
    Finding::new(COUNT_MISMATCH, total.span).with("declared", &total.text).with("counted", counted)
}

fn claim(total: &DeclaredTotal) -> Finding {
    Finding::new(TOTAL_NOT_DERIVABLE, total.span).with("total", &total.text)
}

/// Whether a number that differs is a slip. One that differs by much was counted in another way: the notice
/// reports several problems under one head.
fn is_close(counted: u64, declared: u64) -> bool {
    counted.abs_diff(declared) <= (declared / 4).max(3)
}

/// Problems are what is enumerated, unless the notice counts categories as well: then those are.
fn problems(value: u64, facts: &Facts, enumerated: &Enumerated) -> Option<u64> {
    let categories = facts.declared_totals.iter().any(|total| total.of == Counted::Categories);
    let comparable = !categories || value == enumerated.problems;
    comparable.then_some(enumerated.problems)
}

/// Aspects of a notice that has no such level, 七个方面的问题, are its problems, where nothing else is said to be.
fn in_problems(value: u64, facts: &Facts, enumerated: &Enumerated) -> Option<u64> {
    let named = |total: &DeclaredTotal| matches!(total.of, Counted::Problems | Counted::Categories);
    let alone = !facts.declared_totals.iter().any(named);
    (alone && is_close(enumerated.problems, value)).then_some(enumerated.problems)
}

/// Tasks and measures are confirmed where their number is that of the problems or of the items.
fn derived(value: u64, enumerated: &Enumerated) -> Option<u64> {
    (value == enumerated.problems || value == enumerated.items).then_some(value)
}

/// So many completed, staged, under way, not done: against the statuses of the problems, where each of them
/// prints one.
fn statuses(reading: &Reading, findings: &mut Vec<Finding>) {
    let problems = || reading.outline.aspects.iter().flat_map(|aspect: &AspectReading| &aspect.problems);
    if problems().any(|problem| problem.status.is_none()) {
        return;
    }
    for total in reading.facts.declared_totals.iter().filter(|total| total.of == Counted::Problems) {
        let Some(value) = total.value.as_count() else { continue };
        let kinds: &[Progress] = match total.kind {
            ClaimKind::Completed => &[Progress::Completed],
            ClaimKind::Staged => &[Progress::Staged],
            ClaimKind::Ongoing => &[Progress::Ongoing],
            ClaimKind::NotDone => &[Progress::Planned, Progress::NotInPlace],
            ClaimKind::Total | ClaimKind::Rate => continue,
        };
        let stands =
            |problem: &&Node| problem.status.as_ref().is_some_and(|status| kinds.contains(&status.value));
        let counted = count(problems().filter(stands).count());
        if counted != value {
            findings.push(differs(total, counted));
        }
    }
}
