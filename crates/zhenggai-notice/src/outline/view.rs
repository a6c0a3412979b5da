//! What numbered parts look like, by their words and by what is below them.

use crate::label::Style;
use crate::phrase::squeezed;
use crate::reading::SectionRole;

use super::heading;
use super::node;
use super::text::Texts;
use super::tree::Tree;

/// What a knot looks like, by its words and by what is below it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct View {
    pub(super) names_problem: bool,
    pub(super) names_aspect: bool,
    /// A child, or one below it, names a problem.
    pub(super) problem_below: bool,
    pub(super) problem_child: bool,
    pub(super) aspect_child: bool,
    /// How many levels of labels are below.
    pub(super) height: u32,
}

fn views(texts: &Texts<'_>, tree: &Tree) -> Vec<View> {
    let mut views: Vec<View> = tree
        .knots
        .iter()
        .map(|knot| {
            let head = squeezed(node::head(texts, knot));
            let names_aspect = heading::names_aspect(&head);
            let matter = knot.label.style == Style::Matter;
            let names_problem = matter || heading::names_problem(&head) && !head.ends_with("方面");
            View { names_problem, names_aspect, ..View::default() }
        })
        .collect();
    // Children stand behind their parents: seen from the end, a knot is complete before its parent is.
    for index in (0..tree.knots.len()).rev() {
        let children = tree.knots.get(index).map(|knot| knot.children.as_slice()).unwrap_or_default();
        let below = |test: fn(&View) -> bool| children.iter().filter_map(|child| views.get(*child)).any(test);
        let problem_child = below(|view| view.names_problem);
        let problem_below = below(|view| view.names_problem || view.problem_below);
        let aspect_child = below(|view| view.names_aspect);
        let height = children
            .iter()
            .filter_map(|child| views.get(*child))
            .map(|view| view.height.saturating_add(1))
            .max();
        if let Some(view) = views.get_mut(index) {
            *view = View { problem_child, problem_below, aspect_child, height: height.unwrap_or(0), ..*view };
        }
    }
    views
}

/// The views of all knots of a tree.
pub(super) struct Views<'a> {
    texts: &'a Texts<'a>,
    tree: &'a Tree,
    views: Vec<View>,
    /// Knots under which a table of problems stands.
    tabled: Vec<usize>,
}

/// What a part at the top is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Top {
    Section(SectionRole),
    /// Its words speak of progress, but no problem is below it.
    Told,
    /// Nothing tells: what stands before the problems is preface, what stands behind is not.
    Open,
    Aspect,
    Problem,
}

impl<'a> Views<'a> {
    pub(super) fn new(texts: &'a Texts<'a>, tree: &'a Tree, tabled: Vec<usize>) -> Self {
        Self { texts, tree, views: views(texts, tree), tabled }
    }

    /// What the parts at the top are.
    pub(super) fn tops(&self, roots: &[usize]) -> Vec<Top> {
        let tops: Vec<Top> = roots.iter().map(|root| self.top(*root)).collect();
        let sectioned = tops.contains(&Top::Section(SectionRole::Progress));
        if sectioned || tops.iter().any(|top| matches!(top, Top::Aspect | Top::Problem)) {
            // Beside a part with problems in it, 关于突出问题整改情况 is a part too.
            let beside = |(top, root): (Top, &usize)| match top {
                Top::Told => Top::Open,
                Top::Problem if sectioned && self.style(*root) == Some(Style::ChineseStop) => Top::Open,
                top => top,
            };
            return tops.into_iter().zip(roots).map(beside).collect();
        }
        if tops.contains(&Top::Told) {
            let told = |top| if top == Top::Told { Top::Section(SectionRole::Progress) } else { top };
            return tops.into_iter().map(told).collect();
        }
        self.without_words(roots, tops)
    }

    /// Tops when no heading names an aspect, a problem or the progress: numbers below the first level are
    /// problems; numbers of the first level are parts unless nothing is below any.
    fn without_words(&self, roots: &[usize], tops: Vec<Top>) -> Vec<Top> {
        let settle = |(top, root): (Top, &usize)| match (top, self.style(*root), self.view(*root)) {
            (Top::Open, Some(Style::ChineseStop), view) if view.height > 0 && !self.is_preface(*root) => {
                Top::Section(SectionRole::Progress)
            }
            (Top::Open, Some(Style::ChineseStop), _) => Top::Open,
            (Top::Open, _, view) if view.height > 1 => Top::Aspect,
            (Top::Open, ..) => Top::Problem,
            (top, ..) => top,
        };
        tops.into_iter().zip(roots).map(settle).collect()
    }

    fn top(&self, root: usize) -> Top {
        let view = self.view(root);
        let head = self.head(root);
        let any = |words: &[&str]| words.iter().any(|word| head.contains(word));
        if self.style(root) == Some(Style::Annex) {
            return Top::Section(SectionRole::Annex);
        }
        let later = any(&["下一步", "下步", "下一阶段", "下阶段", "今后"])
            || any(&["后续", "今后"]) && any(&["打算", "安排", "计划"]);
        if later && !view.problem_below {
            return Top::Section(SectionRole::NextSteps);
        }
        if view.names_aspect && (view.problem_child || view.height > 0) {
            return Top::Aspect;
        }
        if view.names_problem && !view.problem_below && !view.aspect_child {
            return Top::Problem;
        }
        let progress = any(&[
            "整改进展",
            "整改落实",
            "整改情况",
            "整改工作进展",
            "整改完成",
            "问题整改",
            "整改推进",
            "落实整改",
            "进展情况",
        ]);
        let tabled = self.tabled.contains(&root);
        if view.problem_below || view.aspect_child || tabled {
            return Top::Section(SectionRole::Progress);
        }
        if progress && !self.is_preface(root) { Top::Told } else { Top::Open }
    }

    fn is_preface(&self, root: usize) -> bool {
        let head = self.head(root);
        let words = ["责任", "组织", "总体", "认识", "站位", "领导", "机制", "部署", "基本情况", "概况"];
        words.iter().any(|word| head.contains(word)) && !self.view(root).problem_below
    }

    /// The folded first phrase of a knot.
    pub(super) fn head(&self, index: usize) -> String {
        self.tree.knots.get(index).map(|knot| squeezed(node::head(self.texts, knot))).unwrap_or_default()
    }

    pub(super) fn style(&self, index: usize) -> Option<Style> {
        self.tree.knots.get(index).map(|knot| knot.label.style)
    }

    pub(super) fn view(&self, index: usize) -> View {
        self.views.get(index).copied().unwrap_or_default()
    }
}
