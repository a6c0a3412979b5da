//! Tables that know that Chinese characters are two columns wide.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Attribute, Cell, Color, ColumnConstraint, ContentArrangement, Table, Width};
use zhenggai::core::closure::reason::Outcome;

/// A table of at most `width` columns with these headings.
pub(super) fn table(width: u16, headings: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_preset(UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(headings.iter().map(|heading| Cell::new(heading).add_attribute(Attribute::Bold)));
    table
}

/// Gives columns their least and greatest widths, in order.
pub(super) fn widths(table: &mut Table, widths: &[(u16, u16)]) {
    for (column, (lower, upper)) in table.column_iter_mut().zip(widths) {
        let (lower, upper) = (Width::Fixed(*lower), Width::Fixed(*upper));
        column.set_constraint(ColumnConstraint::Boundaries { lower, upper });
    }
}

/// A cell in the colour of an outcome.
pub(super) fn outcome(text: &str, outcome: Outcome) -> Cell {
    let color = match outcome {
        Outcome::Met => Color::Green,
        Outcome::NotMet => Color::Red,
        Outcome::CannotTell | Outcome::DoesNotApply => Color::Yellow,
    };
    Cell::new(text).fg(color)
}
