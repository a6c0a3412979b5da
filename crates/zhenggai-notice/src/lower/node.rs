//! Problems become findings; what is numbered below them becomes measures.

use core::ops::Range;

use zhenggai_core::deadline::{Deadline, Standing};
use zhenggai_core::draft::{AttachedDraft, FindingDraft, Gap, MeasureDraft, ReportDraft};
use zhenggai_core::finding::FindingSource;
use zhenggai_core::measure::MeasureClass;
use zhenggai_core::origin::{Basis, TextSpan};
use zhenggai_core::work::WorkStatus;

use crate::act::acts;
use crate::lower::said::{named, sourced, stated, text};
use crate::lower::{duty, figure};
use crate::reading::{Clause, Facts, Node, Progress, StatusReading, Stretch};
use crate::source::Source;

/// The finding that a problem is.
pub(super) fn finding(source: &Source, facts: &Facts, problem: &Node) -> Option<FindingDraft> {
    let title = problem.title.as_deref().or(problem.heading.as_deref())?;
    let (attached, measures) = match (problem.items.is_empty(), problem.clauses.is_empty()) {
        (false, _) => {
            let measures = problem.items.iter().map(|item| of_item(source, facts, item)).collect();
            (attached(source, facts, &problem.own, problem.status.as_ref()), measures)
        }
        (true, false) => {
            let measures = problem.clauses.iter().map(|clause| of_clause(source, facts, clause)).collect();
            // The clauses carry the problem's figures; status, duties and deadline are the problem's own.
            (of_whole(source, facts, problem), measures)
        }
        (true, true) => {
            let whole = measure(source, facts, problem, None, &problem.own);
            (of_whole(source, facts, problem), vec![whole])
        }
    };
    Some(FindingDraft {
        label: named(&problem.label, problem.label_span),
        text: text(title, problem.span)?,
        source: FindingSource::Feedback,
        attached,
        tasks: Vec::new(),
        measures: measures.into_iter().flatten().collect(),
    })
}

/// What hangs on a problem whose figures hang on its measures.
fn of_whole(source: &Source, facts: &Facts, problem: &Node) -> AttachedDraft {
    let status = problem.status.as_ref();
    AttachedDraft {
        responsibilities: duty::responsibilities(source, &problem.own),
        deadline: deadline(source, facts, &problem.own, status),
        report: report(source, &[], status),
        ..AttachedDraft::default()
    }
}

fn of_item(source: &Source, facts: &Facts, item: &Node) -> Option<MeasureDraft> {
    let mut own = item.own.clone();
    below(item, &mut own);
    measure(source, facts, item, item.status.as_ref(), &own)
}

/// The texts of the items below, to any depth: they belong to the measure that the item is.
fn below(item: &Node, own: &mut Vec<Stretch>) {
    for child in &item.items {
        own.extend(child.own.iter().cloned());
        below(child, own);
    }
}

fn measure(
    source: &Source,
    facts: &Facts,
    node: &Node,
    status: Option<&StatusReading>,
    own: &[Stretch],
) -> Option<MeasureDraft> {
    let words = node.heading.clone().unwrap_or_else(|| opening(&words(source, own), &node.label));
    Some(MeasureDraft {
        label: named(&node.label, node.label_span),
        text: text(&words, node.span)?,
        class: class(status),
        natures: Vec::new(),
        attached: attached(source, facts, own, status),
    })
}

fn of_clause(source: &Source, facts: &Facts, clause: &Clause) -> Option<MeasureDraft> {
    let own = core::slice::from_ref(&clause.own);
    Some(MeasureDraft {
        label: named(&clause.label, clause.span),
        text: text(&opening(&words(source, own), &clause.label), clause.span)?,
        class: None,
        natures: Vec::new(),
        attached: attached(source, facts, own, None),
    })
}

/// The leading phrase of a text without its label: what stands before the first full stop.
fn opening(words: &str, label: &str) -> String {
    let rest = words.trim_start().strip_prefix(label).unwrap_or(words);
    rest.split(['。', '；', '\n']).next().unwrap_or_default().trim().to_owned()
}

fn words(source: &Source, own: &[Stretch]) -> String {
    let piece = |stretch: &Stretch| {
        let range: Range<usize> = stretch.range.clone();
        source.paragraphs().get(stretch.paragraph).and_then(|paragraph| paragraph.text().get(range))
    };
    own.iter().filter_map(piece).collect::<Vec<_>>().join("\n")
}

fn class(status: Option<&StatusReading>) -> Gap<MeasureClass> {
    let standing = status.filter(|status| status.long_term && status.value != Progress::Completed)?;
    Some(stated(MeasureClass::Continuing, standing.span, standing.basis))
}

fn attached(
    source: &Source,
    facts: &Facts,
    own: &[Stretch],
    status: Option<&StatusReading>,
) -> AttachedDraft {
    AttachedDraft {
        responsibilities: duty::responsibilities(source, own),
        deadline: deadline(source, facts, own, status),
        report: report(source, own, status),
        rule_outputs: figure::rule_outputs(facts, own),
        recoveries: figure::recoveries(source, facts, own),
        accountability: figure::accountability(facts, own),
    }
}

/// The deadline that a labelled line sets, else the standing obligation that a status sets.
fn deadline(
    source: &Source,
    facts: &Facts,
    own: &[Stretch],
    status: Option<&StatusReading>,
) -> Gap<Deadline> {
    duty::deadline(source, facts, own).or_else(|| status.and_then(standing))
}

/// 长期坚持 sets a standing obligation, without a cadence.
fn standing(status: &StatusReading) -> Gap<Deadline> {
    let standing = status.long_term.then_some(Standing { cadence: None });
    let deadline = Deadline::new(None, Some(standing?), None).ok()?;
    Some(stated(deadline, status.span, status.basis))
}

fn report(source: &Source, own: &[Stretch], status: Option<&StatusReading>) -> Gap<ReportDraft> {
    let acts = acts(&words(source, own));
    let said = status.and_then(|status| work_status(status).map(|said| (said, status.span, status.basis)));
    let first = own.first().and_then(|stretch| {
        let paragraph = source.paragraphs().get(stretch.paragraph)?;
        Some(paragraph.span(stretch.range.clone()))
    });
    let acts = acts.into_iter().collect();
    match said {
        Some((status, span, basis)) => Some(stated(ReportDraft { status: Some(status), acts }, span, basis)),
        None if acts.is_empty() => None,
        None => Some(sourced(ReportDraft { status: None, acts }, first.unwrap_or(TextSpan::new(1, 1, 0)))),
    }
}

/// The work status that printed words give a thing. What is said of a part settles the whole only where the
/// part is said to be open; what is merely inferred settles nothing.
pub(super) fn work_status(status: &StatusReading) -> Option<WorkStatus> {
    let whole = match status.value {
        Progress::Completed => WorkStatus::Complete,
        Progress::Staged if status.text.contains("基本完成") => WorkStatus::BasicallyComplete,
        Progress::Staged | Progress::Ongoing => WorkStatus::InProgress,
        Progress::Planned => WorkStatus::NotStarted,
        Progress::NotInPlace => WorkStatus::NotComplete,
    };
    let open = match status.value {
        Progress::Completed => false,
        Progress::Ongoing | Progress::Planned | Progress::NotInPlace => true,
        // "So far 70 % are done" leaves open whether the rest was ever asked for; "is being done" does not.
        Progress::Staged => OPEN.iter().any(|word| status.text.contains(word)),
    };
    match status.basis {
        Basis::Explicit => Some(whole),
        Basis::ExplicitPart => open.then_some(WorkStatus::InProgress),
        Basis::Inferred => None,
    }
}

/// Words that say of a part that it is not finished.
const OPEN: [&str; 6] = ["正在", "仍在", "尚未", "推进", "进入", "有待"];
