//! What contradicts itself in a notice: declared numbers, sums, dates, statuses, terms, marks.

// places
mod finding;

// words
mod ordinals;
mod phrases;

// checks
mod clauses;
mod contact;
mod counts;
mod dates;
mod lists;
mod marks;
mod names;
mod numbering;
mod terms;

use crate::diagnostic::Diagnostic;
use crate::reading::Reading;
use crate::source::Source;

/// Checks a notice: `reading` is what was read out of `source`. The diagnostics come in the order of the
/// text, those of one place by code.
#[must_use]
pub fn lint(source: &Source, reading: &Reading) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    numbering::check(&reading.outline, &mut findings);
    clauses::check(&reading.outline, &mut findings);
    counts::check(reading, &mut findings);
    marks::check(source, &mut findings);
    terms::check(source, reading, &mut findings);
    lists::check(source, &mut findings);
    dates::check(source, reading, &mut findings);
    contact::check(source, reading, &mut findings);
    names::check(reading, &mut findings);
    finding::quote(source, findings)
}
