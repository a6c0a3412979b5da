//! A notice out of a dossier: text, Word document, and an annex in which every figure shows where it comes from
//! (通报起草).
//!
//! Nothing is shown that is not open to the readers the notice is for, and nothing is counted that is not shown.

// figures
mod claim;

// words
mod wording;

// readers
mod shown;

// contents
mod contents;

// pages
mod page;
mod template;

use std::collections::BTreeSet;

use zhenggai_core::day::{Day, Period};
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::EntryId;

pub use claim::Figure;
pub use contents::{AspectPart, Contents, Counts, Head, ProblemPart, Unfinished};
pub use page::document;
pub use template::{BUILT_IN, TemplateFault};

/// What is to be written, and for whom.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The day up to which the record counts.
    pub as_of: Day,
    /// Who may read it: nothing that is closed to them is in it.
    pub level: Disclosure,
    /// The day of the notice.
    pub day: Day,
    /// Who publishes.
    pub issuing_body: Option<&'a str>,
    /// Channels as they are to be printed, such as `联系电话：0261-5550123`.
    pub contact: &'a [String],
    /// The period in which comments are taken.
    pub window: Option<Period>,
    /// The newest entries of the ledger: the position that figures are told of.
    pub position: BTreeSet<EntryId>,
    /// A template in the place of [`BUILT_IN`].
    pub template: Option<&'a str>,
}

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
    let text = template::text(asked.template.unwrap_or(BUILT_IN), &contents)?;
    Ok(Drafted { text, contents, figures })
}
