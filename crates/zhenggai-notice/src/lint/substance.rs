//! Findings that nothing answers, measures that are talk, drafts that are told as done.

use crate::act::is_talk;
use crate::catalogue::{DRAFT_AS_DONE, FINDING_WITHOUT_MEASURE, LIST_UNCOVERED, MEETING_ONLY};
use crate::glance::marks;
use crate::reading::{Node, Progress, Reading};

use super::finding::Finding;
use super::text::Texts;

/// Words with which the statement of a finding ends.
const FINDINGS: [&str; 14] = [
    "不到位",
    "不严",
    "不够",
    "不力",
    "不实",
    "不规范",
    "薄弱",
    "有差距",
    "不足",
    "不扎实",
    "不健全",
    "缺位",
    "滞后",
    "不严格",
];

/// Checks every problem.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    for problem in reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems) {
        let text = all_text(texts, problem);
        if unanswered(texts, problem, &text) {
            findings.push(of_title(FINDING_WITHOUT_MEASURE, problem, "finding"));
            continue;
        }
        if !text.contains('\t') && is_talk(&text) {
            findings.push(Finding::new(MEETING_ONLY, problem.span));
        }
        drafts(reading, problem, findings);
        uncovered(problem, &text, findings);
        last_sentences(texts, problem, findings);
    }
}

fn of_title(code: zhenggai_core::code::Code, problem: &Node, name: &'static str) -> Finding {
    let title = problem.title.as_deref().or(problem.heading.as_deref()).unwrap_or(&problem.label);
    Finding::new(code, problem.span).with(name, title)
}

/// The text of a problem and of its items, without labels and headings.
fn all_text(texts: &Texts<'_>, problem: &Node) -> String {
    let mut text = String::new();
    let mut open = vec![problem];
    while let Some(node) = open.pop() {
        let begun = text.len();
        for stretch in &node.own {
            let words = texts.words(stretch).unwrap_or_default();
            let mut from = 0_usize;
            for (at, white) in marks(words).filter(|(_, c)| c.is_whitespace() && *c != '\t') {
                text.push_str(words.get(from..at).unwrap_or_default());
                from = at.saturating_add(white.len_utf8());
            }
            text.push_str(words.get(from..).unwrap_or_default());
            text.push('。');
        }
        let head = node.heading.as_deref().map(|heading| texts.fold(heading)).unwrap_or_default();
        for left_out in [node.label.as_str(), head.as_ref()] {
            let at = text.get(begun..).and_then(|own| own.find(left_out)).map(|at| begun.saturating_add(at));
            if let Some(at) = at {
                text.replace_range(at..at.saturating_add(left_out.len()), "");
            }
        }
        open.extend(&node.items);
    }
    text
}

/// Whether nothing follows the statement of a problem. In a table the row is its answer.
fn unanswered(texts: &Texts<'_>, problem: &Node, text: &str) -> bool {
    let row = || problem.own.iter().any(|own| texts.words(own).is_some_and(|words| words.contains('\t')));
    let answered = || text.chars().filter(|c| c.is_alphanumeric()).nth(3).is_some();
    problem.items.is_empty() && problem.status.is_none() && !row() && !answered()
}

/// A rule that is still a draft in a problem that is said to be completed.
fn drafts(reading: &Reading, problem: &Node, findings: &mut Vec<Finding>) {
    let Some(status) = problem.status.as_ref().filter(|status| status.value == Progress::Completed) else {
        return;
    };
    let documents = &reading.facts.documents;
    let mut open = vec![problem];
    while let Some(node) = open.pop() {
        for own in &node.own {
            // Documents stand in the order of the text.
            let before = |bound: usize| {
                documents.partition_point(|one| {
                    (one.stretch.paragraph, one.stretch.range.start) < (own.paragraph, bound)
                })
            };
            let inside = documents.get(before(own.range.start)..before(own.range.end)).unwrap_or_default();
            for draft in inside.iter().filter(|document| document.draft) {
                let found = Finding::new(DRAFT_AS_DONE, draft.span).with("title", &draft.title);
                findings.push(found.with("status", &status.text).beside(status.span));
            }
        }
        open.extend(&node.items);
    }
}

/// A part of a finding whose words stand nowhere in its answer.
fn uncovered(problem: &Node, text: &str, findings: &mut Vec<Finding>) {
    let title = problem.title.as_deref().unwrap_or_default();
    let members: Vec<&str> = title.split('、').collect();
    if members.len() < 2 || title.contains(['“', '《', '（', '(', '，', ',']) {
        return;
    }
    let long = |member: &&&str| (4..=12).contains(&member.chars().count());
    for member in members.iter().filter(long) {
        let headings = || problem.items.iter().filter_map(|item| item.heading.as_deref());
        let said = |c: &char| text.contains(*c) || headings().any(|heading| heading.contains(*c));
        let named = member.chars().take(4).filter(said).count();
        if named < 2 {
            findings.push(Finding::new(LIST_UNCOVERED, problem.span).with("member", member));
        }
    }
}

/// An item whose last sentence states the finding once more.
fn last_sentences(texts: &Texts<'_>, node: &Node, findings: &mut Vec<Finding>) {
    for item in &node.items {
        last_sentences(texts, item, findings);
        let Some(own) = item.own.last().filter(|_| item.items.is_empty()) else { continue };
        let Some(words) = texts.words(own) else { continue };
        let body = words.trim_end().trim_end_matches('。');
        let Some((before, last)) = body.rsplit_once('。') else { continue };
        let told = || last.contains(|c: char| c.is_numeric() || matches!(c, '已' | '对'));
        if FINDINGS.iter().any(|end| last.ends_with(end)) && !told() && before.chars().nth(12).is_some() {
            let from = before.len().saturating_add('。'.len_utf8());
            let span = texts.span(own, from..body.len());
            findings
                .extend(span.map(|span| Finding::new(FINDING_WITHOUT_MEASURE, span).with("finding", last)));
        }
    }
}
