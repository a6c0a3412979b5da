//! Who, when, how much, which documents: the facts of a notice, each with the words it rests on.
//!
//! Figures and dates within a title `《…》` belong to the title and are not listed apart.

use crate::reading::{Facts, Outline, Said};
use crate::script::script;
use crate::source::{Paragraph, Source};

// signs
mod bracket;
mod prose;

// sentences
mod sentence;

// numbers
mod figure;

// marks
mod date;
mod quantity;

// days
mod body;
mod calendar;

// parts
mod scope;

// findings
mod accountability;
mod contact;
mod document;
mod inspection;
mod table;
mod total;

/// Reads the facts of `source`. `title` and `outline` are those of the same source, if they are known; the
/// outline tells which figures are said of the whole notice.
///
/// It never fails; the work is linear in the length of the text, whatever its lines are like.
#[must_use]
pub fn facts(source: &Source, title: Option<&Said<String>>, outline: &Outline) -> Facts {
    let script = script(source.paragraphs().iter().map(Paragraph::text));
    let proses = prose::Prose::all(source, script);
    let titles: Vec<_> = proses.iter().map(|prose| bracket::titles(prose.signs())).collect();

    let mut mentions = Vec::new();
    for (position, (prose, titles)) in proses.iter().zip(&titles).enumerate() {
        date::mentions(position, prose, titles, &mut mentions);
    }
    let body::Closing { date, signature } = body::closing(&proses, &mentions);
    let notice_day = date.as_ref().and_then(body::printed_day);
    let calendar = calendar::Calendar::new(&proses, &mentions, notice_day);
    let notice_date = date.as_ref().and_then(|mention| {
        let day = calendar.within(mention.prose, mention.range.clone()).first()?.last;
        Some(proses.get(mention.prose)?.said(mention.range.clone(), day))
    });

    let amounts: Vec<_> = proses
        .iter()
        .zip(&titles)
        .enumerate()
        .map(|(position, (prose, titles))| quantity::amounts(prose, titles, &calendar.ranges(position)))
        .collect();
    let scope = scope::Scope::new(outline, &proses);
    let inspection::Inspection { inspected, inspecting, period, feedback } =
        inspection::inspection(&proses, &calendar);
    let figured = || proses.iter().zip(&amounts);
    Facts {
        issuing_body: body::issuing(&proses, title, signature.as_ref()),
        signature,
        inspected_body: inspected,
        inspecting_body: inspecting,
        inspected_period: period,
        feedback_date: feedback,
        notice_date,
        contact: contact::contact(&proses),
        invitation: contact::invitation(&proses),
        declared_totals: total::totals(source, &proses, &amounts, &scope),
        tables: table::tables(source, &proses),
        documents: document::documents(&proses, &titles, |position| scope.is_annex(position)),
        accountability: figured()
            .flat_map(|(prose, amounts)| accountability::figures(prose, amounts))
            .collect(),
        dates: calendar.readings(&proses),
        quantities: figured().flat_map(|(prose, amounts)| quantity::readings(prose, amounts)).collect(),
    }
}
