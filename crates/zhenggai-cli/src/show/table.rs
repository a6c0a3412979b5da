//! Tables that know that Chinese characters are two columns wide.

use anstyle::{AnsiColor, Style};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width};
use unicode_width::UnicodeWidthStr as _;
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::language::Language;

use crate::show::phrase::closable;

/// A line across the page.
const LINE: LineStyle = LineStyle::none().fill('─').junction('─');
/// A line above, below and under the headings.
const OPEN: TableStyle = TableStyle::new().top_border(LINE).header_separator(LINE).bottom_border(LINE);

/// How the rows of a table are set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// One right under the other.
    Close,
    /// With a line between them.
    Ruled,
}

/// A table of at most `width` columns with these headings.
pub(super) fn table(width: u16, rows: Rows, headings: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_style(if rows == Rows::Ruled { OPEN.row_separator(LINE) } else { OPEN })
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(headings);
    table
}

/// Sets figures to the right, in columns that are never narrower than their headings, and leaves room for names.
pub(super) fn figures_right(shown: &mut Table, names: usize, headings: &[&str]) {
    for (column, least) in shown.column_iter_mut().take(names).zip([10, 12]) {
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
    }
    for (column, heading) in shown.column_iter_mut().zip(headings).skip(names) {
        let width = u16::try_from(heading.width()).unwrap_or(u16::MAX).saturating_add(2);
        column.set_cell_alignment(CellAlignment::Right);
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
    }
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
    format!("{mark} {}", closable(outcome, language))
}

/// The table as text, its marks in colour. Colour is put on last, since it must not count as width.
pub(super) fn render(table: &Table, language: Language) -> String {
    let mut text = table.trim_fmt();
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
