//! Which parts of a notice speak of all of it, and which of one problem, of plans, or of lists behind it.

use core::ops::Range;
use std::collections::BTreeMap;

use super::figure::digit;
use super::prose::Prose;
use crate::reading::{Node, Outline, SectionRole, Stretch};

/// A heading of an aspect is not longer than this.
const HEADING: usize = 300;

/// What belongs to problems, plans and annexes, by paragraph of the source.
pub(super) struct Scope {
    /// In order of their start.
    parts: BTreeMap<usize, Vec<Range<usize>>>,
    annexes: Vec<usize>,
    /// From this prose on nothing speaks of the whole notice: there is no outline to tell.
    until: usize,
}

impl Scope {
    /// The scope of the parts of `outline`.
    pub(super) fn new(outline: &Outline, proses: &[Prose<'_>]) -> Self {
        let mut scope = Self { parts: BTreeMap::new(), annexes: Vec::new(), until: usize::MAX };
        for problem in outline.aspects.iter().flat_map(|aspect| &aspect.problems) {
            scope.leave_out_node(problem);
        }
        for section in &outline.sections {
            if matches!(section.role, SectionRole::NextSteps | SectionRole::Annex) {
                scope.leave_out(&section.own);
            }
            if section.role == SectionRole::Annex {
                scope.annexes.extend(section.own.iter().map(|own| own.paragraph));
            }
        }
        if let Some(block) = &outline.on_site {
            scope.leave_out(&block.own);
        }
        let mut headings: Vec<u32> =
            outline.aspects.iter().filter_map(|aspect| aspect.span).map(|span| span.line).collect();
        headings.sort_unstable();
        for (index, prose) in proses.iter().enumerate() {
            let is_heading = headings.binary_search(&prose.paragraph().line()).is_ok();
            if is_heading && prose.text().len() <= HEADING {
                scope.parts.entry(index).or_default().push(0..usize::MAX);
            }
        }
        scope.annexes.extend(named_annex(proses));
        scope.annexes.sort_unstable();
        scope.annexes.dedup();
        if outline.aspects.is_empty() && outline.sections.is_empty() {
            let numbered = |prose: &Prose<'_>| begins_with_number(prose.text());
            scope.until = proses.iter().position(numbered).unwrap_or(usize::MAX);
        }
        for parts in scope.parts.values_mut() {
            parts.sort_unstable_by_key(|part| part.start);
        }
        scope
    }

    /// Whether what stands there is said of the whole notice.
    pub(super) fn is_whole(&self, place: &Stretch) -> bool {
        let at = place.range.start;
        let parts = self.parts.get(&place.paragraph).map_or(&[][..], Vec::as_slice);
        let after = parts.partition_point(|part| part.start <= at);
        let part = after.checked_sub(1).and_then(|index| parts.get(index));
        let is_part = part.is_some_and(|part| at < part.end);
        place.paragraph < self.until && !is_part && !self.is_annex(place.paragraph)
    }

    /// Whether a paragraph belongs to a list behind the notice.
    pub(super) fn is_annex(&self, paragraph: usize) -> bool {
        self.annexes.binary_search(&paragraph).is_ok()
    }

    fn leave_out(&mut self, own: &[Stretch]) {
        for part in own {
            self.parts.entry(part.paragraph).or_default().push(part.range.clone());
        }
    }

    fn leave_out_node(&mut self, node: &Node) {
        // Nodes may lie deep in each other; their depth is no reason to recur.
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            self.leave_out(&node.own);
            open.extend(&node.items);
        }
    }
}

/// The paragraphs from one that begins with 附件 on, when it does not stand at the beginning.
fn named_annex(proses: &[Prose<'_>]) -> Range<usize> {
    let is_annex = |prose: &Prose<'_>| {
        let text = prose.text();
        text.len() <= HEADING && ["附件", "附：", "附:"].iter().any(|word| text.starts_with(word))
    };
    let early = proses.len() / 3;
    let begin = proses.iter().skip(early).position(is_annex).map_or(proses.len(), |at| early + at);
    begin..proses.len()
}

fn begins_with_number(text: &str) -> bool {
    let rest = text.trim_start_matches(|c| digit(c).is_some());
    rest.len() < text.len() && rest.starts_with(['.', '．', '、'])
}
