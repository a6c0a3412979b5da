//! The tree of labels: whose child a numbered paragraph is, and to whom unnumbered text belongs.

use crate::clause::{self, Mark, Row};
use crate::label::{self, Label, Style};
use crate::reading::Stretch;
use crate::status;

use super::ending;
use super::heading;
use super::text::Texts;

/// One label and what belongs to it.
#[derive(Debug)]
pub(super) struct Knot {
    pub(super) label: Label,
    /// The label itself.
    pub(super) at: Stretch,
    pub(super) children: Vec<usize>,
    /// Its own text, label included.
    pub(super) own: Vec<Stretch>,
    pub(super) clauses: Vec<Enumerator>,
    /// Which rows of clauses its text has begun.
    rows: Vec<Row>,
}

/// A clause: which of the own stretches it stands in, and its mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Enumerator {
    pub(super) stretch: usize,
    pub(super) mark: Mark,
}

/// A table and the knot it stands under.
#[derive(Debug)]
pub(super) struct Hung {
    pub(super) table: usize,
    pub(super) under: Option<usize>,
}

/// All labels of a text.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) knots: Vec<Knot>,
    pub(super) roots: Vec<usize>,
    pub(super) tables: Vec<Hung>,
    /// The unnumbered block about matters handed over on site.
    pub(super) on_site: Vec<Stretch>,
    pub(super) loose: Vec<Stretch>,
}

/// How many labels may stand one behind the other at the beginning of a paragraph: 二、（一）1.
const CHAIN: usize = 4;

/// The tree of the paragraphs behind the first `skipped`.
pub(super) fn tree(texts: &Texts<'_>, skipped: usize) -> Tree {
    let mut grower = Grower {
        texts,
        tree: Tree::default(),
        stack: Vec::new(),
        mode: Mode::Body,
        field_style: None,
        lost: LastStyles::default(),
    };
    for paragraph in skipped..texts.len() {
        grower.paragraph(paragraph);
    }
    grower.tree
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Body,
    OnSite,
    Closing,
}

/// The last styles that an unreadable label could stand for.
#[derive(Default)]
struct LastStyles {
    paren: Option<Style>,
    stop: Option<Style>,
}

struct Grower<'a> {
    texts: &'a Texts<'a>,
    tree: Tree,
    /// The open knots, outermost first; no two of one style.
    stack: Vec<usize>,
    mode: Mode,
    /// The style of the knots to which labelled lines (整改进展：…) belong.
    field_style: Option<Style>,
    lost: LastStyles,
}

impl Grower<'_> {
    fn paragraph(&mut self, paragraph: usize) {
        if self.texts.is_row(paragraph) {
            return self.row(paragraph);
        }
        let text = self.texts.folded(paragraph);
        match label::label(text) {
            Some(label) if self.reopens(&label) => self.labelled(paragraph, label),
            _ => self.unlabelled(paragraph),
        }
    }

    /// Behind the invitation a list of channels may be numbered; only a part opens the text again.
    fn reopens(&mut self, label: &Label) -> bool {
        let part = matches!(label.style, Style::Annex | Style::ChineseStop | Style::Matter);
        if self.mode != Mode::Closing || part {
            self.mode = Mode::Body;
            return true;
        }
        false
    }

    fn row(&mut self, paragraph: usize) {
        let table = self.texts.tables().binary_search_by_key(&paragraph, |table| table.rows.start);
        let under = self.stack.last().copied();
        self.tree.tables.extend(table.ok().map(|table| Hung { table, under }));
        let whole = self.texts.whole(paragraph);
        self.give(under, whole);
    }

    fn labelled(&mut self, paragraph: usize, first: Label) {
        let text = self.texts.folded(paragraph);
        let mut from = 0_usize;
        let mut label = first;
        for _ in 1..CHAIN {
            let behind = from.saturating_add(label.length);
            let rest = text.get(behind..).unwrap_or_default();
            let start = behind.saturating_add(rest.len().saturating_sub(rest.trim_start().len()));
            let next = text.get(start..).and_then(label::label).filter(|next| next.style != label.style);
            let Some(next) = next else { break };
            self.open(paragraph, from, label, start);
            (from, label) = (start, next);
        }
        let behind = from.saturating_add(label.length);
        let knot = self.open(paragraph, from, label, behind);
        self.text(paragraph, from, behind, knot);
    }

    fn unlabelled(&mut self, paragraph: usize) {
        let text = self.texts.folded(paragraph);
        let whole = self.texts.whole(paragraph);
        if self.stack.is_empty() || self.closes(paragraph) {
            self.tree.loose.push(whole);
            return;
        }
        if self.is_on_site(text) {
            self.mode = Mode::OnSite;
            self.tree.on_site.push(whole);
            return;
        }
        if status::field(text).is_some() {
            self.return_to_field_owner();
        }
        let Some(knot) = self.stack.last().copied() else { return };
        self.text(paragraph, 0, 0, knot);
    }

    /// Whether a paragraph closes the notice, or stands behind one that does.
    fn closes(&mut self, paragraph: usize) -> bool {
        let text = self.texts.folded(paragraph);
        let next = self.texts.folded(paragraph.saturating_add(1));
        let signs = ending::is_signature(text) && ending::is_date(next);
        if ending::opens(text) || ending::is_date(text) || signs {
            self.mode = Mode::Closing;
        }
        self.mode == Mode::Closing
    }

    /// Whether a paragraph tells of matters handed over on site, behind the problems or a paragraph that does.
    fn is_on_site(&self, text: &str) -> bool {
        if self.mode == Mode::OnSite {
            return true;
        }
        let head: &str = text.char_indices().nth(40).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
        let said = head.contains("立行立改")
            && ["移交", "交办", "反馈", "转办"].iter().any(|word| head.contains(word));
        said && self.stack.len() > 1 && self.tree.on_site.is_empty()
    }

    /// Labelled lines (整改情况：, 整改进展：) belong to problems: to the knots of the style of the one that stands
    /// above the first such line, or else in whose text it stands.
    fn return_to_field_owner(&mut self) {
        let style_of = |tree: &Tree, knot: usize| tree.knots.get(knot).map(|knot| knot.label.style);
        let problem = self.stack.iter().copied().find(|knot| self.names_problem(*knot));
        let owner = problem.or(self.stack.last().copied()).and_then(|knot| style_of(&self.tree, knot));
        let style = *self.field_style.get_or_insert(owner.unwrap_or(Style::ArabicStop));
        let depth = self.stack.iter().position(|knot| style_of(&self.tree, *knot) == Some(style));
        if let Some(depth) = depth {
            self.stack.truncate(depth.saturating_add(1));
        }
    }

    fn names_problem(&self, knot: usize) -> bool {
        let Some(knot) = self.tree.knots.get(knot) else { return false };
        let text = self.texts.folded(knot.at.paragraph);
        let end = knot.own.first().map_or(knot.at.range.end, |own| own.range.end);
        let lead = heading::lead(text, knot.at.range.end..end.max(knot.at.range.end));
        let head = text.get(lead.range).unwrap_or_default();
        knot.label.style == Style::Matter || heading::names_problem(head) && !heading::names_aspect(head)
    }

    /// Opens a knot for the label at byte `from`; its first stretch reaches to `until`.
    fn open(&mut self, paragraph: usize, from: usize, label: Label, until: usize) -> usize {
        let label = Label { style: self.settled(label.style), ..label };
        let depth = self.depth(&label);
        self.stack.truncate(depth);
        let index = self.tree.knots.len();
        let at = Stretch { paragraph, range: from..from.saturating_add(label.length) };
        let own = vec![Stretch { paragraph, range: from..until }];
        self.tree.knots.push(Knot {
            label,
            at,
            children: Vec::new(),
            own,
            clauses: Vec::new(),
            rows: Vec::new(),
        });
        match self.stack.last().and_then(|parent| self.tree.knots.get_mut(*parent)) {
            Some(parent) => parent.children.push(index),
            None => self.tree.roots.push(index),
        }
        self.stack.push(index);
        index
    }

    /// The style of an unreadable label is that of the last label it could be.
    fn settled(&mut self, style: Style) -> Style {
        match style {
            Style::LostParen => self.lost.paren.unwrap_or(Style::ChineseParen),
            Style::LostStop => self.lost.stop.unwrap_or(Style::ArabicStop),
            Style::ChineseParen | Style::ArabicParen => *self.lost.paren.insert(style),
            Style::ChineseStop | Style::ArabicStop => *self.lost.stop.insert(style),
            _ => style,
        }
    }

    /// How many open knots stay open above a new label: it is a sibling of the one of its style, else a child
    /// of the last, unless its style is usual further up and it does not begin a row.
    fn depth(&self, label: &Label) -> usize {
        let style_of = |knot: &usize| self.tree.knots.get(*knot).map(|knot| knot.label.style);
        if label.style == Style::Annex {
            return 0;
        }
        if let Some(depth) = self.stack.iter().position(|knot| style_of(knot) == Some(label.style)) {
            return depth;
        }
        if label.ordinal == Some(1) || label.style == Style::Matter {
            return self.stack.len();
        }
        let usual = |knot: &usize| style_of(knot).is_none_or(|style| rank(style) < rank(label.style));
        self.stack.iter().position(|knot| !usual(knot)).unwrap_or(self.stack.len())
    }

    /// Gives the text of a paragraph from byte `from` on to `knot`, whose label ends at `behind`; labels and
    /// clauses within it may pass the rest on.
    fn text(&mut self, paragraph: usize, from: usize, behind: usize, knot: usize) {
        let text = self.texts.folded(paragraph);
        let (mut from, mut knot) = (from, knot);
        let boundaries = clause::boundaries(text, behind);
        let mut inline = inline(text, &boundaries).into_iter().peekable();
        let marks = clause::marks_behind(text, behind, &boundaries);
        let mut held: Vec<Mark> = Vec::new();
        for mark in marks {
            while let Some((start, label)) = inline.next_if(|(start, _)| *start < mark.start) {
                self.inline(paragraph, &mut from, &mut knot, &mut held, start, label);
            }
            let owner = self.clause_owner(knot, &mark);
            if owner != knot {
                self.hold(paragraph, from, mark.start, knot, &mut held);
                (from, knot) = (mark.start, owner);
                let depth = self.stack.iter().position(|open| *open == owner).unwrap_or(0);
                self.stack.truncate(depth.saturating_add(1));
            }
            held.push(mark);
        }
        for (start, label) in inline {
            self.inline(paragraph, &mut from, &mut knot, &mut held, start, label);
        }
        self.hold(paragraph, from, text.len(), knot, &mut held);
    }

    /// A label within a paragraph: it counts when it goes on with an open row, or begins one.
    fn inline(
        &mut self,
        paragraph: usize,
        from: &mut usize,
        knot: &mut usize,
        held: &mut Vec<Mark>,
        start: usize,
        label: Inline,
    ) {
        let open = self
            .stack
            .iter()
            .filter_map(|k| self.tree.knots.get(*k))
            .find(|k| k.label.style == label.label.style);
        let next = open.and_then(|k| k.label.ordinal).and_then(|ordinal| ordinal.checked_add(1));
        let counts = match open {
            Some(_) => label.label.ordinal == next,
            None => label.begins_row,
        };
        if counts {
            self.hold(paragraph, *from, start, *knot, held);
            let behind = start.saturating_add(label.label.length);
            *knot = self.open(paragraph, start, label.label, behind);
            *from = start;
        }
    }

    /// Whose clause a mark is: of the knot whose text it stands in, unless it only goes on with the row of one
    /// above (text after the items of a problem).
    fn clause_owner(&mut self, knot: usize, mark: &Mark) -> usize {
        let begun =
            |tree: &Tree, knot: usize| tree.knots.get(knot).is_some_and(|k| k.rows.contains(&mark.row));
        if begun(&self.tree, knot) {
            return knot;
        }
        let above = self.stack.iter().rev().skip(1).copied().find(|above| begun(&self.tree, *above));
        let owner = above.filter(|_| mark.ordinal > 1).unwrap_or(knot);
        if let Some(owner) = self.tree.knots.get_mut(owner).filter(|_| owner == knot) {
            owner.rows.push(mark.row);
        }
        owner
    }

    /// Adds bytes `from..to` of a paragraph to a knot's own text, with the clauses held for it.
    fn hold(&mut self, paragraph: usize, from: usize, to: usize, knot: usize, held: &mut Vec<Mark>) {
        let Some(knot) = self.tree.knots.get_mut(knot) else { return };
        match knot
            .own
            .last_mut()
            .filter(|last| last.paragraph == paragraph && last.range.end >= from && last.range.start <= from)
        {
            Some(last) => last.range.end = to,
            None if from < to => knot.own.push(Stretch { paragraph, range: from..to }),
            None => {}
        }
        let stretch = knot.own.len().saturating_sub(1);
        knot.clauses.extend(held.drain(..).map(|mark| Enumerator { stretch, mark }));
    }

    fn give(&mut self, knot: Option<usize>, stretch: Stretch) {
        match knot.and_then(|knot| self.tree.knots.get_mut(knot)) {
            Some(knot) if self.mode != Mode::Closing => knot.own.push(stretch),
            _ => self.tree.loose.push(stretch),
        }
    }
}

/// The usual order of styles, outermost first.
fn rank(style: Style) -> u8 {
    match style {
        Style::Annex => 0,
        Style::ChineseStop => 1,
        Style::ChineseParen => 2,
        Style::Matter | Style::ArabicStop | Style::LostStop => 3,
        Style::ArabicParen | Style::ArabicHalf | Style::LostParen => 4,
        Style::Circled => 5,
    }
}

/// A label within a paragraph.
#[derive(Debug, Clone, Copy)]
struct Inline {
    label: Label,
    /// Whether it is number 1 and a number 2 of its style follows.
    begins_row: bool,
}

/// Labels behind one of `boundaries` that ends a sentence or announces something.
fn inline(text: &str, boundaries: &[(usize, char)]) -> Vec<(usize, Inline)> {
    let mut found: Vec<(usize, Inline)> = Vec::new();
    let ends = |c: char| matches!(c, '。' | '；' | ';' | '：' | ':');
    for (at, c) in boundaries.iter().filter(|(_, c)| ends(*c)) {
        let behind = text.get(at.saturating_add(c.len_utf8())..).unwrap_or_default();
        let words = behind.trim_start();
        let label = label::label(words).filter(|label| {
            matches!(label.style, Style::ArabicParen | Style::ArabicHalf | Style::ArabicStop | Style::Circled)
        });
        let start = text.len().saturating_sub(words.len());
        found.extend(label.map(|label| (start, Inline { label, begins_row: false })));
    }
    let mut next: Vec<(Style, u32)> = Vec::new();
    for (_, inline) in found.iter_mut().rev() {
        let Label { style, ordinal: Some(ordinal), .. } = inline.label else { continue };
        match next.iter_mut().find(|(known, _)| *known == style) {
            Some((_, follows)) => {
                inline.begins_row = ordinal == 1 && *follows == 2;
                *follows = ordinal;
            }
            None => next.push((style, ordinal)),
        }
    }
    found
}
