//! Colours.

use anstyle::{AnsiColor, Style};
use zhenggai::core::code::Severity;

/// The colour of a severity.
pub(super) const fn of_severity(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Blue,
    };
    Style::new().bold().fg_color(Some(anstyle::Color::Ansi(color)))
}
