//! The skeleton of a notice: title, numbered parts, aspects, problems, items and clauses (通报结构).
//!
//! Nothing is invented: labels, gaps and repetitions stay as printed. The work is linear in the length of the
//! text, whatever its lines are like.

// texts
mod text;

// signs
mod ending;
mod heading;
mod title;

// trees
mod tree;

// nodes
mod node;

// cells
mod cell;

// forms
mod form;

// views
mod matrix;
mod on_site;
mod view;

// parts
mod part;

use crate::reading::{Genre, Outline, Said, Script};
use crate::source::Source;
use text::Texts;

/// What the outline of a notice yields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skeleton {
    /// What kind of notice it is; `None` when its words do not tell.
    pub genre: Option<Genre>,
    /// Simplified or traditional characters.
    pub script: Script,
    /// The title, joined where it is broken over lines; its place is that of its first line.
    pub title: Option<Said<String>>,
    /// Numbered parts, aspects, problems, items, and matters handed over on site.
    pub outline: Outline,
}

/// Reads the skeleton of a source. It never fails: a text without any number has no aspects, and all of it is
/// loose.
#[must_use]
pub fn outline(source: &Source) -> Skeleton {
    let texts = Texts::new(source);
    let title = title::title(&texts);
    let genre = title::genre(&texts, title.as_ref());
    let tree = tree::tree(&texts, title.as_ref().map_or(0, |title| title.paragraphs));
    let outline = part::outline(&texts, tree);
    Skeleton { genre, script: texts.script(), title: title.map(|title| title.said), outline }
}
