//! Enumerators within running text: 一是, 二是, 三是.

use core::ops::Range;
use std::collections::BTreeMap;

use zhenggai_core::code::Code;
use zhenggai_core::origin::TextSpan;

use crate::catalogue::{CLAUSE_DUPLICATE, CLAUSE_SINGLE, CLAUSE_SKIP};
use crate::clause::{Row, marks};
use crate::reading::{Clause, Node, Outline, Stretch};

use super::finding::Finding;
use super::ordinals::{hanzi, renumbered};
use super::text::Texts;

/// An enumerator.
#[derive(Debug, Clone, Copy)]
struct Mark<'a> {
    label: &'a str,
    ordinal: u32,
    row: Option<Row>,
    paragraph: usize,
    span: TextSpan,
}

/// Checks the clauses of every node, of the block about matters handed over on site, of the parts, and of
/// what belongs to none of them.
pub(super) fn check(texts: &Texts<'_>, outline: &Outline, findings: &mut Vec<Finding>) {
    for node in outline.aspects.iter().flat_map(|aspect| &aspect.problems) {
        of_node(node, findings);
    }
    if let Some(block) = &outline.on_site {
        of_clauses(&block.clauses, findings);
    }
    for section in &outline.sections {
        of_stretches(texts, &section.own, findings);
    }
    of_stretches(texts, &outline.loose, findings);
}

fn of_node(node: &Node, findings: &mut Vec<Finding>) {
    of_clauses(&node.clauses, findings);
    for item in &node.items {
        of_node(item, findings);
    }
}

fn of_clauses(clauses: &[Clause], findings: &mut Vec<Finding>) {
    let row = |label: &str| {
        Some(match label.chars().find(|c| matches!(c, '是' | '第' | '其'))? {
            '第' => Row::Rank,
            '其' => Row::Its,
            _ => Row::Is,
        })
    };
    let marks = clauses.iter().map(|clause| Mark {
        label: &clause.label,
        ordinal: clause.ordinal,
        row: row(&clause.label),
        paragraph: clause.own.paragraph,
        span: clause.span,
    });
    of_text(&marks.collect::<Vec<_>>(), findings);
}

fn of_stretches(texts: &Texts<'_>, own: &[Stretch], findings: &mut Vec<Finding>) {
    let mut found = Vec::new();
    for stretch in own {
        for mark in marks(texts.words(stretch).unwrap_or_default(), 0) {
            let range: Range<usize> = mark.start..mark.start.saturating_add(mark.length);
            let placed = texts.printed(stretch, range.clone()).zip(texts.span(stretch, range));
            let (ordinal, row, paragraph) = (mark.ordinal, Some(mark.row), stretch.paragraph);
            found.extend(placed.map(|(label, span)| Mark { label, ordinal, row, paragraph, span }));
        }
    }
    of_text(&found, findings);
}

/// Checks the rows of one text, each kind of enumerator for itself.
fn of_text(all: &[Mark<'_>], findings: &mut Vec<Finding>) {
    for kind in [Row::Is, Row::Rank, Row::Its] {
        let row: Vec<Mark<'_>> = all.iter().filter(|mark| mark.row == Some(kind)).copied().collect();
        let mut from = 0;
        for end in 1..=row.len() {
            // A row ends where the next begins: at a 一是 with a 二是 after it, or in another paragraph.
            let at = |index: usize| row.get(index);
            let first = at(end).is_some_and(|mark| mark.ordinal == 1);
            let leads = at(end.saturating_add(1)).is_some_and(|mark| mark.ordinal == 2);
            let apart = at(end).map(|mark| mark.paragraph)
                != row.get(end.saturating_sub(1)).map(|mark| mark.paragraph);
            let long = end.saturating_sub(from) > 1;
            let begins = first && (long && leads || apart && (long || leads));
            if begins || end == row.len() {
                of_row(row.get(from..end).unwrap_or_default(), kind, findings);
                from = end;
            }
        }
    }
}

fn of_row(row: &[Mark<'_>], kind: Row, findings: &mut Vec<Finding>) {
    if let [alone] = row {
        match alone.ordinal {
            1 if kind == Row::Is => findings.push(found(CLAUSE_SINGLE, alone)),
            0 | 1 => {}
            _ => findings.push(skip(alone, 1)),
        }
        return;
    }
    let mut next = 1_u32;
    let mut doubled = 0_u32;
    let mut seen: BTreeMap<u32, TextSpan> = BTreeMap::new();
    for (index, mark) in row.iter().enumerate() {
        let ordinal = mark.ordinal;
        if ordinal < next {
            let last = index.saturating_add(1) == row.len();
            let just_before = ordinal.saturating_add(1) == next;
            let correction = (last && just_before).then(|| renumbered(mark.label, ordinal, next)).flatten();
            let found = found(CLAUSE_DUPLICATE, mark).suggesting(correction);
            findings.push(match seen.get(&ordinal) {
                Some(first) => found.beside(*first),
                None => found,
            });
            doubled = doubled.saturating_add(1);
        } else {
            let gap = ordinal.saturating_sub(next);
            if gap > doubled {
                findings.push(skip(mark, next));
            }
            doubled = doubled.saturating_sub(gap);
            next = ordinal.saturating_add(1);
        }
        seen.entry(ordinal).or_insert(mark.span);
    }
}

fn found(code: Code, mark: &Mark<'_>) -> Finding {
    Finding::new(code, mark.span).with("label", mark.label)
}

fn skip(mark: &Mark<'_>, missing: u32) -> Finding {
    let word = renumbered(mark.label, mark.ordinal, missing).or_else(|| hanzi(missing));
    found(CLAUSE_SKIP, mark).with("missing", word.unwrap_or_else(|| missing.to_string()))
}
