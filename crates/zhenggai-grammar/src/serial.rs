//! Days as spreadsheets count them (日期序列号), in both epochs.

use zhenggai_core::day::Day;

/// From which day a workbook counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Epoch {
    /// Day 1 is 1900-01-01, and there is a 1900-02-29 that never was: Excel on Windows, and nearly everybody.
    #[default]
    Y1900,
    /// Day 0 is 1904-01-01: workbooks that were begun on an old Macintosh.
    Y1904,
}

/// The day with this number; a fraction is a time of day and dropped. `None` outside 1900 to 2199.
///
/// ```
/// use zhenggai_grammar::serial::{Epoch, day};
/// assert_eq!(day(45412.0, Epoch::Y1900).map(|day| day.to_string()).as_deref(), Some("2024-04-30"));
/// assert_eq!(day(43950.0, Epoch::Y1904).map(|day| day.to_string()).as_deref(), Some("2024-04-30"));
/// ```
#[must_use]
pub fn day(number: f64, epoch: Epoch) -> Option<Day> {
    let whole = number.floor();
    if !(0.0..=200_000.0).contains(&whole) {
        return None;
    }
    // At most six digits: printed and read back, exactly.
    let count: i64 = format!("{whole:.0}").parse().ok()?;
    match epoch {
        Epoch::Y1904 => Day::new(1904, 1, 1).ok()?.plus_days(count),
        Epoch::Y1900 if count == 0 || count == 60 => None,
        Epoch::Y1900 => {
            let first = Day::new(1900, 1, 1).ok()?;
            first.plus_days(count.saturating_sub(if count < 60 { 1 } else { 2 }))
        }
    }
}

/// Whether a number in a column of deadlines, shown without a date format, can only be a day: one from 1990
/// to 2119, so that years, counts and percentages are none.
#[must_use]
pub fn is_plausible(number: f64) -> bool {
    (31_400.0..80_500.0).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_epochs_agree_with_what_spreadsheets_show() {
        for (number, epoch, shown) in [
            (1.0, Epoch::Y1900, "1900-01-01"),
            (59.0, Epoch::Y1900, "1900-02-28"),
            (61.0, Epoch::Y1900, "1900-03-01"),
            (44_561.0, Epoch::Y1900, "2021-12-31"),
            (44_561.75, Epoch::Y1900, "2021-12-31"),
            (0.0, Epoch::Y1904, "1904-01-01"),
            (43_099.0, Epoch::Y1904, "2021-12-31"),
        ] {
            assert_eq!(day(number, epoch).map(|it| it.to_string()).as_deref(), Some(shown), "{number}");
        }
        for none in [0.0, 60.0, -1.0, 1e9, f64::NAN, f64::INFINITY] {
            assert_eq!(day(none, Epoch::Y1900), None, "{none}");
        }
        assert!(is_plausible(45_412.0) && !is_plausible(2024.0) && !is_plausible(20_241_231.0));
    }
}
