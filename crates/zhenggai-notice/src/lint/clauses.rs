//! Enumerators within running text: 一是, 二是, 三是.

use zhenggai_core::code::Code;

use crate::catalogue::{CLAUSE_DUPLICATE, CLAUSE_SINGLE, CLAUSE_SKIP};
use crate::reading::{Clause, Node, Outline};

use super::finding::Finding;
use super::ordinals::{hanzi, renumbered};

/// Checks the clauses of every node and of the block about matters handed over on site.
pub(super) fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    for node in outline.aspects.iter().flat_map(|aspect| &aspect.problems) {
        of_node(node, findings);
    }
    if let Some(block) = &outline.on_site {
        of_text(&block.clauses, findings);
    }
}

fn of_node(node: &Node, findings: &mut Vec<Finding>) {
    of_text(&node.clauses, findings);
    for item in &node.items {
        of_node(item, findings);
    }
}

/// The frame of an enumerator: 是 in 一是, 第 in 第一, 其 in 其一.
fn frame(clause: &Clause) -> Option<char> {
    clause.label.chars().find(|c| matches!(c, '是' | '第' | '其'))
}

/// Checks the rows of one text, each kind of enumerator for itself.
fn of_text(clauses: &[Clause], findings: &mut Vec<Finding>) {
    for kind in ['是', '第', '其'] {
        let row: Vec<&Clause> = clauses.iter().filter(|clause| frame(clause) == Some(kind)).collect();
        let mut from = 0;
        for end in 1..=row.len() {
            // A row ends where the next begins: 一是 with a 二是 after it, once the row has come beyond 一是.
            let ordinal = |index: usize| row.get(index).map(|clause| clause.ordinal);
            let begins = ordinal(end) == Some(1)
                && end.saturating_sub(from) > 1
                && ordinal(end.saturating_add(1)) == Some(2);
            if begins || end == row.len() {
                of_row(row.get(from..end).unwrap_or_default(), kind, findings);
                from = end;
            }
        }
    }
}

fn of_row(row: &[&Clause], kind: char, findings: &mut Vec<Finding>) {
    if let [alone] = row {
        match alone.ordinal {
            1 if kind == '是' => findings.push(found(CLAUSE_SINGLE, alone)),
            0 | 1 => {}
            _ => findings.push(skip(alone, 1)),
        }
        return;
    }
    let mut next = 1_u32;
    let mut doubled = 0_u32;
    let mut before: Option<&Clause> = None;
    for (index, clause) in row.iter().enumerate() {
        let ordinal = clause.ordinal;
        if ordinal < next {
            let last = index.saturating_add(1) == row.len();
            let correction = (last && ordinal.saturating_add(1) == next)
                .then(|| renumbered(&clause.label, ordinal, next))
                .flatten();
            let found = found(CLAUSE_DUPLICATE, clause).suggesting(correction);
            findings.push(match before {
                Some(before) => found.beside(before.span),
                None => found,
            });
            doubled = doubled.saturating_add(1);
        } else {
            let gap = ordinal.saturating_sub(next);
            if gap > doubled {
                findings.push(skip(clause, next));
            }
            doubled = doubled.saturating_sub(gap);
            next = ordinal.saturating_add(1);
        }
        before = Some(clause);
    }
}

fn found(code: Code, clause: &Clause) -> Finding {
    Finding::new(code, clause.span).with("label", &clause.label)
}

fn skip(clause: &Clause, missing: u32) -> Finding {
    let word = renumbered(&clause.label, clause.ordinal, missing).or_else(|| hanzi(missing));
    found(CLAUSE_SKIP, clause).with("missing", word.unwrap_or_else(|| missing.to_string()))
}
