//! What contradicts itself in a notice: declared numbers, sums, dates, statuses, terms, marks.

// places
mod finding;

// paragraphs
mod text;

// words
mod ordinals;
mod surroundings;

// figures
mod figures;

// checks
mod clauses;
mod contact;
mod counts;
mod dates;
mod lists;
mod marks;
mod names;
mod numbering;
mod percents;
mod progress;
mod sums;
mod tables;
mod terms;

use crate::diagnostic::Diagnostic;
use crate::reading::Reading;
use crate::source::Source;
use text::Texts;

/// Checks a notice: `reading` is what was read out of `source`. The diagnostics come in the order of the
/// text, those of one place by code.
#[must_use]
pub fn lint(source: &Source, reading: &Reading) -> Vec<Diagnostic> {
    let texts = Texts::new(source, reading);
    let mut findings = Vec::new();
    numbering::check(&reading.outline, &mut findings);
    clauses::check(&texts, &reading.outline, &mut findings);
    counts::check(reading, &mut findings);
    marks::check(source, &mut findings);
    terms::check(&texts, reading, &mut findings);
    lists::check(&texts, &mut findings);
    dates::check(&texts, reading, &mut findings);
    percents::check(&texts, reading, &mut findings);
    sums::check(&texts, reading, &mut findings);
    tables::check(&texts, &mut findings);
    progress::check(&texts, reading, &mut findings);
    contact::check(&texts, reading, &mut findings);
    names::check(&texts, reading, &mut findings);
    finding::quote(source, findings)
}
