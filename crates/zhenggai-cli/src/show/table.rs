//! Tables that know that Chinese characters are two columns wide.

use anstyle::{AnsiColor, Style};
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width};
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::language::Language;

use crate::show::phrase;

/// A table of at most `width` columns with these headings.
pub(super) fn table(width: u16, headings: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(headings);
    table
}

/// Gives columns their least and greatest widths, in order.
pub(super) fn widths(table: &mut Table, widths: &[(u16, u16)]) {
    for (column, (lower, upper)) in table.column_iter_mut().zip(widths) {
        let (lower, upper) = (Width::Fixed(*lower), Width::Fixed(*upper));
        column.set_constraint(ColumnConstraint::Boundaries { lower, upper });
    }
}

/// The word for whether something may be struck off, with its mark.
pub(super) fn mark(outcome: Outcome, language: Language) -> String {
    let mark = match outcome {
        Outcome::Met => '✓',
        Outcome::NotMet => '✗',
        Outcome::CannotTell | Outcome::DoesNotApply => '?',
    };
    format!("{mark} {}", phrase::closable(outcome, language))
}

/// The table as text, its marks in colour. Colour is put on last, since it must not count as width.
pub(super) fn render(table: &Table, language: Language) -> String {
    let mut text = table.to_string();
    for (outcome, color) in [
        (Outcome::Met, AnsiColor::Green),
        (Outcome::NotMet, AnsiColor::Red),
        (Outcome::CannotTell, AnsiColor::Yellow),
    ] {
        let (plain, style) = (mark(outcome, language), Style::new().fg_color(Some(color.into())));
        text = text.replace(&plain, &format!("{style}{plain}{style:#}"));
    }
    text
}
