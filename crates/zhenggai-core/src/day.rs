//! Days and periods of the civil calendar, without time of day or time zone.

use core::fmt;
use core::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::invalid::Invalid;

/// A day of the Gregorian calendar, from 1900-01-01 to 2199-12-31, printed as `2021-08-06` (日).
///
/// The place decides the day: dates in dossiers are days in China (UTC+8) unless the dossier says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

const RANGE: &str = "1900-01-01 – 2199-12-31";

impl Day {
    /// The day with this year, month (1–12) and day of the month (1–31).
    ///
    /// # Errors
    /// `OUT_OF_RANGE` when there is no such day, or it lies outside 1900 to 2199.
    ///
    /// ```
    /// use zhenggai_core::Day;
    /// assert_eq!(Day::new(2021, 8, 6)?.to_string(), "2021-08-06");
    /// assert!(Day::new(2021, 2, 29).is_err());
    /// # Ok::<(), zhenggai_core::Invalid>(())
    /// ```
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, Invalid> {
        let out_of_range = || Invalid::OutOfRange {
            field: "day",
            given: format!("{year:04}-{month:02}-{day:02}"),
            allowed: RANGE,
        };
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::within).ok_or_else(out_of_range)
    }

    fn within(date: NaiveDate) -> Option<Self> {
        (1900..2200).contains(&date.year()).then_some(Self(date))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        let next = self.0.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
        next.and_then(|first| first.pred_opt()).map_or(self, Self)
    }

    /// The day `count` days later (earlier when negative); `None` outside the range.
    #[must_use]
    pub fn plus_days(self, count: i64) -> Option<Self> {
        let days = Days::new(count.unsigned_abs());
        let moved = if count < 0 { self.0.checked_sub_days(days) } else { self.0.checked_add_days(days) };
        moved.and_then(Self::within)
    }

    /// The corresponding day `count` months later, or the last day of that month where there is none
    /// (民法典 art. 202); `None` outside the range.
    ///
    /// ```
    /// use zhenggai_core::Day;
    /// let day = Day::new(2021, 8, 31)?;
    /// assert_eq!(day.plus_months(6), Some(Day::new(2022, 2, 28)?));
    /// # Ok::<(), zhenggai_core::Invalid>(())
    /// ```
    #[must_use]
    pub fn plus_months(self, count: u32) -> Option<Self> {
        self.0.checked_add_months(Months::new(count)).and_then(Self::within)
    }

    /// How many days lie between `earlier` and this day; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The day of the week: 1 is Monday, 7 is Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        self.0.weekday().number_from_monday()
    }
}

impl FromStr for Day {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is not `YYYY-MM-DD`, `OUT_OF_RANGE` when there is no such day.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::malformed("day", form, "YYYY-MM-DD");
        let digits = |part: &str, length: usize| {
            let plain = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            if plain { part.parse().map_err(|_| malformed()) } else { Err(malformed()) }
        };
        match form.splitn(3, '-').collect::<Vec<_>>().as_slice() {
            [year, month, day] => {
                let year: u32 = digits(year, 4)?;
                Self::new(year.cast_signed(), digits(month, 2)?, digits(day, 2)?)
            }
            _ => Err(malformed()),
        }
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day_of_month())
    }
}

/// A span of days; both ends belong to it (起止日期).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    start: Day,
    end: Day,
}

impl Period {
    /// From `start` to `end`, both included.
    ///
    /// # Errors
    /// `ENDS_BEFORE_START` when `end` is earlier than `start`.
    pub fn new(start: Day, end: Day) -> Result<Self, Invalid> {
        if end < start {
            let (start, end) = (start.to_string(), end.to_string());
            return Err(Invalid::EndsBeforeStart { field: "period", start, end });
        }
        Ok(Self { start, end })
    }

    /// The first day.
    #[must_use]
    pub const fn start(&self) -> Day {
        self.start
    }

    /// The last day.
    #[must_use]
    pub const fn end(&self) -> Day {
        self.end
    }

    /// Whether `day` belongs to it.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.start <= day && day <= self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(form: &str) -> Day {
        form.parse().unwrap()
    }

    #[test]
    fn days_are_printed_and_read_back() {
        assert_eq!(day("2021-08-06").to_string(), "2021-08-06");
        for bad in ["2021-8-6", "2021-08-06T00", "20210806", "2021-+8-06", "", "２０２１-08-06"] {
            assert!(matches!(bad.parse::<Day>(), Err(Invalid::Malformed { .. })), "{bad}");
        }
        for none in ["2021-02-29", "1899-12-31", "2200-01-01", "2021-13-01"] {
            assert!(matches!(none.parse::<Day>(), Err(Invalid::OutOfRange { .. })), "{none}");
        }
    }

    #[test]
    fn months_end_on_the_corresponding_day_or_the_last() {
        assert_eq!(day("2021-08-06").plus_months(2), Some(day("2021-10-06")));
        assert_eq!(day("2024-01-31").plus_months(1), Some(day("2024-02-29")));
        assert_eq!(day("2021-12-05").end_of_month(), day("2021-12-31"));
        assert_eq!(day("2199-12-31").plus_days(1), None);
        assert_eq!(day("2021-08-20").days_since(day("2021-08-06")), 14);
        assert_eq!(day("2021-08-06").weekday(), 5);
    }

    #[test]
    fn a_period_does_not_run_backwards() {
        assert!(Period::new(day("2021-06-28"), day("2021-04-29")).is_err());
        assert!(Period::new(day("2021-04-29"), day("2021-04-29")).is_ok());
    }
}
