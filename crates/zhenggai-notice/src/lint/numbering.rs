//! Numbers of headings: used twice, or left out.

use std::collections::BTreeMap;

use zhenggai_core::origin::TextSpan;

use crate::catalogue::{NUM_DUPLICATE, NUM_SKIP};
use crate::reading::{AspectReading, Node, Outline, Section};

use super::finding::Finding;
use super::ordinals::{renumbered, span_words};

/// A numbered heading among those of its level.
#[derive(Clone, Copy)]
struct Numbered<'a> {
    label: &'a str,
    ordinal: Option<u32>,
    span: TextSpan,
}

/// Checks the parts, the aspects, the problems and the items of every node.
pub(super) fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    parts(outline, findings);
    problems(&outline.aspects, findings);
    let nodes = outline.aspects.iter().flat_map(|aspect| &aspect.problems);
    for node in nodes {
        items(node, findings);
    }
}

fn items(node: &Node, findings: &mut Vec<Finding>) {
    let mut run = Run::default();
    let numbered: Vec<_> = node.items.iter().map(of_node).collect();
    run.siblings(&numbered, findings);
    for item in &node.items {
        items(item, findings);
    }
}

/// Problems run on through all aspects, or start again in each.
fn problems(aspects: &[AspectReading], findings: &mut Vec<Finding>) {
    let mut run = Run::default();
    for aspect in aspects {
        let numbered: Vec<_> = aspect.problems.iter().map(of_node).collect();
        if numbered.first().is_some_and(|first| first.ordinal == Some(1)) {
            run = Run::default();
        }
        run.siblings(&numbered, findings);
    }
}

fn of_node(node: &Node) -> Numbered<'_> {
    Numbered { label: &node.label, ordinal: node.ordinal, span: node.label_span }
}

/// Parts and aspects stand in one hierarchy, whose levels are told by the form of the label: a form that was
/// seen before closes all levels below it.
fn parts(outline: &Outline, findings: &mut Vec<Finding>) {
    let mut all: Vec<Numbered<'_>> = outline.sections.iter().map(of_section).collect();
    all.extend(outline.aspects.iter().filter_map(of_aspect));
    all.sort_by_key(|one| (one.span.line, one.span.column));
    let mut levels: Vec<(Form, Vec<Numbered<'_>>)> = Vec::new();
    for one in all {
        let form = Form::of(one.label);
        if let Some(depth) = levels.iter().position(|(known, _)| *known == form) {
            while levels.len() > depth.saturating_add(1) {
                close(levels.pop(), findings);
            }
        } else {
            levels.push((form, Vec::new()));
        }
        if let Some((_, siblings)) = levels.last_mut() {
            siblings.push(one);
        }
    }
    while let Some(level) = levels.pop() {
        close(Some(level), findings);
    }
}

fn close(level: Option<(Form, Vec<Numbered<'_>>)>, findings: &mut Vec<Finding>) {
    let siblings = level.map(|(_, siblings)| siblings).unwrap_or_default();
    Run::default().siblings(&siblings, findings);
}

fn of_section(section: &Section) -> Numbered<'_> {
    let length = u32::try_from(section.label.chars().count()).unwrap_or(u32::MAX);
    Numbered { label: &section.label, ordinal: section.ordinal, span: TextSpan { length, ..section.span } }
}

fn of_aspect(aspect: &AspectReading) -> Option<Numbered<'_>> {
    let label = aspect.label.as_deref()?;
    let span = aspect.span?;
    let length = u32::try_from(label.chars().count()).unwrap_or(u32::MAX);
    Some(Numbered { label, ordinal: aspect.ordinal, span: TextSpan { length, ..span } })
}

/// The form of a label: its characters with every number made the same.
#[derive(PartialEq, Eq)]
struct Form(String);

impl Form {
    fn of(label: &str) -> Self {
        let mut form = String::new();
        for c in label.chars().filter(|c| !c.is_whitespace()) {
            let kind = match c {
                '0'..='9' | '０'..='９' => '0',
                '（' => '(',
                '）' => ')',
                '．' => '.',
                '①'..='⑳' => '①',
                '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '零' | '〇' => {
                    '一'
                }
                // As scanners read 一.
                '—' | '―' | '─' | '－' | 'ー' | '–' => '一',
                other => other,
            };
            if !form.ends_with(kind) {
                form.push(kind);
            }
        }
        Self(form)
    }
}

/// A label such as 第十二项 follows a list that stands elsewhere; what it leaves out is not missing.
fn refers_elsewhere(label: &str) -> bool {
    label.trim_start().starts_with('第') && label.contains(['项', '条', '个'])
}

/// A row that begins with a high number and runs on is a part of a list that stands elsewhere: 198, 199, 200.
fn begins_elsewhere(siblings: &[Numbered<'_>]) -> Option<u32> {
    let [first, second, ..] = siblings else { return None };
    let ordinal = first.ordinal.filter(|ordinal| *ordinal > 3)?;
    (second.ordinal == ordinal.checked_add(1)).then_some(ordinal)
}

/// How far a row of numbers has come.
struct Run {
    next: u32,
    seen: BTreeMap<u32, TextSpan>,
    /// Numbers used twice so far: each accounts for one number left out later.
    doubled: u32,
}

impl Default for Run {
    fn default() -> Self {
        Self { next: 1, seen: BTreeMap::new(), doubled: 0 }
    }
}

impl Run {
    fn siblings(&mut self, siblings: &[Numbered<'_>], findings: &mut Vec<Finding>) {
        if let Some(first) = begins_elsewhere(siblings).filter(|_| self.seen.is_empty()) {
            self.next = first;
        }
        for (index, one) in siblings.iter().enumerate() {
            let after = siblings.get(index.saturating_add(1));
            let Some(ordinal) = one.ordinal else {
                self.next = self.next.saturating_add(1);
                continue;
            };
            let restarts = ordinal == 1 && self.next > 2 && after.is_some_and(|one| one.ordinal == Some(2));
            if restarts {
                *self = Self::default();
            }
            if let Some(first) = self.seen.get(&ordinal) {
                findings.push(self.duplicate(*one, ordinal, after).beside(*first));
                self.doubled = self.doubled.saturating_add(1);
                continue;
            }
            let gap = ordinal.saturating_sub(self.next);
            if gap > self.doubled && !refers_elsewhere(one.label) {
                let missing = span_words(self.next, ordinal.saturating_sub(1));
                let found = Finding::new(NUM_SKIP, one.span).with("label", one.label);
                findings.push(found.with("missing", missing));
            }
            self.doubled = self.doubled.saturating_sub(gap);
            self.seen.insert(ordinal, one.span);
            self.next = self.next.max(ordinal.saturating_add(1));
        }
    }

    fn duplicate(&self, one: Numbered<'_>, ordinal: u32, after: Option<&Numbered<'_>>) -> Finding {
        // Only where what follows, if anything, already carries the number after.
        let settled = after.is_none_or(|after| after.ordinal == Some(self.next.saturating_add(1)));
        let just_before = ordinal.saturating_add(1) == self.next;
        let correction =
            (settled && just_before).then(|| renumbered(one.label, ordinal, self.next)).flatten();
        Finding::new(NUM_DUPLICATE, one.span).with("label", one.label).suggesting(correction)
    }
}
