//! Who, when, how much, which documents: the facts of a notice, each with the words it rests on.
//!
//! Figures and dates within a title `《…》` belong to the title and are not listed apart.

use crate::reading::{Facts, Outline, Said};
use crate::script::script;
use crate::source::Source;

// signs
mod bracket;
mod prose;

// numbers
mod figure;

// marks
mod date;
mod quantity;

// days
mod calendar;

/// Reads the facts of `source`. `title` and `outline` are those of the same source, if they are known; the
/// outline tells which figures are said of the whole notice.
#[must_use]
pub fn facts(source: &Source, title: Option<&Said<String>>, outline: &Outline) -> Facts {
    let script = script(source.paragraphs().iter().map(crate::source::Paragraph::text));
    let proses = prose::Prose::all(source, script);
    let titles: Vec<_> = proses.iter().map(|prose| bracket::titles(prose.text())).collect();
    let mut mentions = Vec::new();
    for (position, (prose, titles)) in proses.iter().zip(&titles).enumerate() {
        date::mentions(position, prose, titles, &mut mentions);
    }
    let calendar = calendar::Calendar::new(&proses, &mentions, None);
    let mut quantities = Vec::new();
    for (position, (prose, titles)) in proses.iter().zip(&titles).enumerate() {
        let dates: Vec<_> =
            calendar.within(position, 0..usize::MAX).iter().map(|d| d.range.clone()).collect();
        let amounts = quantity::amounts(prose, titles, &dates);
        quantities.extend(quantity::readings(prose, &amounts));
    }
    let _ = (title, outline);
    Facts { dates: calendar.readings(&proses), quantities, ..Facts::default() }
}
