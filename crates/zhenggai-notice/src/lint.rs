//! What contradicts itself in a notice, is missing in it, or should not be in it: numbers, sums, dates, statuses,
//! measures, terms, marks.

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
mod accounts;
mod clauses;
mod contact;
mod counts;
mod dates;
mod denials;
mod enumerations;
mod layout;
mod lists;
mod marks;
mod metrics;
mod names;
mod numbering;
mod outputs;
mod percents;
mod persons;
mod plans;
mod progress;
mod publicity;
mod rates;
mod substance;
mod sums;
mod tables;
mod terms;
mod units;
mod windows;
mod wording;

use crate::diagnostic::Diagnostic;
use crate::reading::Reading;
use crate::source::Source;
use figures::Figures;
use text::Texts;

/// Checks a notice: `reading` is what was read out of `source`. The diagnostics come in the order of the
/// text, those of one place by code.
#[must_use]
pub fn lint(source: &Source, reading: &Reading) -> Vec<Diagnostic> {
    let texts = Texts::new(source, reading);
    let figures = Figures::of(&texts, reading);
    let mut findings = Vec::new();
    numbering::check(&reading.outline, &mut findings);
    clauses::check(&texts, &reading.outline, &mut findings);
    counts::check(reading, &mut findings);
    marks::check(source, &mut findings);
    terms::check(&texts, reading, &mut findings);
    lists::check(&texts, &mut findings);
    dates::check(&texts, reading, &mut findings);
    percents::check(&figures, &mut findings);
    sums::check(&figures, &mut findings);
    tables::check(&texts, &mut findings);
    progress::check(&texts, reading, &mut findings);
    contact::check(&texts, reading, &mut findings);
    names::check(&texts, reading, &mut findings);
    enumerations::check(&figures, &mut findings);
    rates::check(&figures, &mut findings);
    metrics::check(&figures, &mut findings);
    persons::check(&figures, &mut findings);
    units::check(reading, &mut findings);
    windows::check(&texts, reading, &mut findings);
    plans::check(&texts, reading, &mut findings);
    substance::check(&texts, reading, &mut findings);
    outputs::check(reading, &mut findings);
    denials::check(&texts, reading, &mut findings);
    accounts::check(&texts, &mut findings);
    publicity::check(&texts, &mut findings);
    wording::check(&texts, reading, &mut findings);
    layout::check(&texts, reading, &mut findings);
    finding::quote(source, findings)
}
