//! A notice out of a dossier: text, Word document, and an annex in which every figure shows where it comes from
//! (通报起草).
//!
//! Nothing is shown that is not open to the readers the notice is for, and nothing is counted that is not shown.

// questions
mod asked;

// figures
mod claim;

// words
mod wording;

// readers
mod shown;

// rest
mod unfinished;

// contents
mod contents;

// pages
mod page;
mod template;

use zhenggai_core::dossier::Dossier;

pub use asked::Asked;
pub use claim::Figure;
pub use contents::{AspectPart, Contents, Counts, Head, ProblemPart};
pub use page::document;
pub use template::{BUILT_IN, TemplateFault, filled};
pub use unfinished::Unfinished;

/// A notice that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// The text: title, an empty line, paragraphs, an empty line, signature and day.
    pub text: String,
    /// What it was filled with.
    pub contents: Contents,
    /// Every figure in it.
    pub figures: Vec<Figure>,
}

/// Writes the notice of a dossier.
///
/// # Errors
/// When the template is no template, or asks for what there is not.
pub fn draft(dossier: &Dossier, asked: &Asked<'_>) -> Result<Drafted, TemplateFault> {
    let (contents, figures) = contents::contents(dossier, asked);
    let text = filled(asked.template.unwrap_or(BUILT_IN), &contents)?;
    Ok(Drafted { text, contents, figures })
}
