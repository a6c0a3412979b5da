//! Which numbered parts are sections, which are aspects, and which are problems.

use crate::label::{self, Style};
use crate::phrase::squeezed;
use crate::reading::{AspectReading, Node, Outline, Section, SectionRole};

use super::heading;
use super::matrix::{self, Row};
use super::node::{self, Level};
use super::on_site;
use super::text::Texts;
use super::tree::{Hung, Knot, Tree};
use super::view::{Top, View, Views};

/// The outline that the tree of labels makes.
pub(super) fn outline(texts: &Texts<'_>, mut tree: Tree) -> Outline {
    let on_site = on_site::block(texts, core::mem::take(&mut tree.on_site));
    let loose = core::mem::take(&mut tree.loose);
    let tables = tables(texts, &tree);
    let tabled = tables.iter().filter_map(|(under, _)| *under).collect();
    let views = Views::new(texts, &tree, tabled);
    let mut sorter = Sorter { texts, tree: &tree, views, tables, outline: Outline::default() };
    sorter.sort();
    let mut outline = sorter.outline;
    outline.on_site = on_site;
    outline.loose.extend(loose);
    outline.loose.sort_by_key(|stretch| (stretch.paragraph, stretch.range.start));
    outline
}

/// Problems in tables, with the knot each table stands under.
fn tables(texts: &Texts<'_>, tree: &Tree) -> Vec<(Option<usize>, Vec<Row>)> {
    let read = |hung: &Hung| {
        let rows =
            texts.tables().get(hung.table).map(|table| matrix::problems(texts, table)).unwrap_or_default();
        (hung.under, rows)
    };
    tree.tables.iter().map(read).filter(|(_, rows)| !rows.is_empty()).collect()
}

struct Sorter<'a> {
    texts: &'a Texts<'a>,
    tree: &'a Tree,
    views: Views<'a>,
    tables: Vec<(Option<usize>, Vec<Row>)>,
    outline: Outline,
}

impl Sorter<'_> {
    fn sort(&mut self) {
        let roots = self.tree.roots.clone();
        let tops = self.views.tops(&roots);
        let proper =
            |top: &Top| matches!(top, Top::Section(SectionRole::Progress) | Top::Aspect | Top::Problem);
        let first = tops.iter().position(proper).unwrap_or(usize::MAX);
        for (at, (root, top)) in roots.iter().zip(&tops).enumerate() {
            match top {
                Top::Section(SectionRole::Progress) => {
                    self.section(*root, SectionRole::Progress, Depth::Alone);
                    self.proper(*root);
                }
                Top::Section(role) => self.section(*root, *role, Depth::Below),
                Top::Open | Top::Told if at < first => {
                    self.section(*root, SectionRole::Preface, Depth::Below)
                }
                Top::Open | Top::Told => self.section(*root, self.later_role(*root), Depth::Below),
                Top::Aspect => self.aspect(*root),
                Top::Problem => self.problem(*root),
            }
        }
        for (_, rows) in core::mem::take(&mut self.tables) {
            self.rows(rows);
        }
    }

    /// The role of a part behind the problems that no word names.
    fn later_role(&self, root: usize) -> SectionRole {
        let head = self.views.head(root);
        let told = ["情况", "线索", "办理", "处置", "成效"].iter().any(|word| head.contains(word));
        if told { SectionRole::Progress } else { SectionRole::NextSteps }
    }

    /// The aspects or problems below a part.
    fn proper(&mut self, part: usize) {
        let Some(knot) = self.tree.knots.get(part) else { return };
        let children = &knot.children;
        let views: Vec<View> = children.iter().map(|child| self.views.view(*child)).collect();
        let aspects = views.iter().filter(|view| view.names_aspect || view.problem_child).count();
        let problems = views.iter().filter(|view| view.names_problem && !view.problem_child).count();
        let deep = problems == 0 && views.iter().any(|view| view.height > 1);
        let has_aspects = aspects > 0 && aspects >= problems || deep;
        for child in children {
            if has_aspects {
                self.aspect(*child);
            } else {
                self.problem(*child);
            }
        }
        self.rows_under(part);
    }

    fn aspect(&mut self, index: usize) {
        let Some(knot) = self.tree.knots.get(index) else { return };
        let (paragraph, lead) = node::lead(self.texts, knot);
        let text = self.texts.folded(paragraph);
        let words = self.texts.words(paragraph, lead.range.clone());
        let folded = squeezed(text.get(lead.range.clone()).unwrap_or_default());
        let declared = heading::announced_problems(text, lead.range.clone());
        let node = |child: &usize| node::node(self.texts, self.tree, *child, Level::Problem);
        let aspect = AspectReading {
            label: Some(self.label(knot)),
            ordinal: knot.label.ordinal,
            title: Some(heading::aspect_title(&words, &folded)),
            heading: Some(words),
            declared: declared.map(|(value, range)| self.texts.said(value, paragraph, range)),
            span: Some(
                self.texts
                    .span(knot.at.paragraph, knot.at.range.start..node::lead_end(knot, paragraph, &lead)),
            ),
            problems: knot.children.iter().filter_map(node).collect(),
        };
        self.outline.aspects.push(aspect);
        let behind = knot.own.iter().skip(1).filter(|own| !self.texts.is_row(own.paragraph));
        self.outline.loose.extend(behind.cloned());
        self.rows_under(index);
    }

    fn problem(&mut self, index: usize) {
        let Some(node) = node::node(self.texts, self.tree, index, Level::Problem) else { return };
        let under_none = |aspect: &AspectReading| aspect.label.is_none() && aspect.heading.is_none();
        if !self.outline.aspects.last().is_some_and(under_none) {
            self.outline.aspects.push(no_aspect());
        }
        self.give(node);
    }

    /// Gives a problem to the last aspect, or to one without a name.
    fn give(&mut self, node: Node) {
        if self.outline.aspects.is_empty() {
            self.outline.aspects.push(no_aspect());
        }
        if let Some(aspect) = self.outline.aspects.last_mut() {
            aspect.problems.push(node);
        }
    }

    fn rows_under(&mut self, index: usize) {
        let tables = core::mem::take(&mut self.tables);
        let (here, elsewhere) = tables.into_iter().partition(|(under, _)| *under == Some(index));
        self.tables = elsewhere;
        let here: Vec<(Option<usize>, Vec<Row>)> = here;
        for (_, rows) in here {
            self.rows(rows);
        }
    }

    fn rows(&mut self, rows: Vec<Row>) {
        for Row { aspect, node } in rows {
            if let Some((paragraph, cell)) = aspect {
                let text = self.texts.folded(paragraph);
                let label = label::label(text.get(cell.clone()).unwrap_or_default());
                let behind = cell.start.saturating_add(label.map_or(0, |label| label.length));
                let words = self.texts.words(paragraph, behind..cell.end);
                let folded = squeezed(text.get(behind..cell.end).unwrap_or_default());
                self.outline.aspects.push(AspectReading {
                    label: label.map(|_| self.texts.words(paragraph, cell.start..behind)),
                    ordinal: label.and_then(|label| label.ordinal),
                    title: Some(heading::aspect_title(&words, &folded)),
                    heading: Some(words),
                    span: Some(self.texts.span(paragraph, cell)),
                    ..no_aspect()
                });
            }
            self.give(node);
        }
    }

    fn section(&mut self, index: usize, role: SectionRole, depth: Depth) {
        let Some(knot) = self.tree.knots.get(index) else { return };
        let (paragraph, lead) = node::lead(self.texts, knot);
        let mut section = Section {
            label: self.label(knot),
            ordinal: knot.label.ordinal,
            heading: self.texts.words(paragraph, lead.range.clone()),
            role,
            span: self
                .texts
                .span(knot.at.paragraph, knot.at.range.start..node::lead_end(knot, paragraph, &lead)),
            own: knot.own.clone(),
        };
        let parts = depth == Depth::Below && role != SectionRole::Annex;
        let mut below = Vec::new();
        for child in &knot.children {
            if parts && self.views.style(*child).is_some_and(is_part) {
                below.push(*child);
            } else if depth == Depth::Below {
                self.all_text(*child, &mut section);
            }
        }
        self.outline.sections.push(section);
        for child in below {
            self.section(child, role, depth);
        }
    }

    /// Adds the text of a knot that is no part of its own, and of those below it.
    fn all_text(&self, index: usize, section: &mut Section) {
        let Some(knot) = self.tree.knots.get(index) else { return };
        section.own.extend(knot.own.iter().cloned());
        for child in &knot.children {
            self.all_text(*child, section);
        }
    }

    fn label(&self, knot: &Knot) -> String {
        self.texts.words(knot.at.paragraph, knot.at.range.clone())
    }
}

/// Whether the parts below a section are listed as sections too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Alone,
    Below,
}

/// Styles of labels that number parts rather than a list within a part.
fn is_part(style: Style) -> bool {
    matches!(style, Style::ChineseStop | Style::ChineseParen | Style::Matter | Style::ArabicStop)
}

/// An aspect whose fields are absent.
fn no_aspect() -> AspectReading {
    AspectReading {
        label: None,
        ordinal: None,
        heading: None,
        title: None,
        declared: None,
        span: None,
        problems: Vec::new(),
    }
}
