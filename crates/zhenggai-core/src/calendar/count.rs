//! Counting: from an event to the last day of a period, and the working days between two days.

use crate::calendar::days::Calendar;
use crate::calendar::rules::{Roll, Start};
use crate::calendar::span::{OffsetUnit, Span};
use crate::day::{Day, Period};

/// The days a result rests on that the calendar does not know: Monday to Friday were taken for working days.
pub type Assumed = Option<Period>;

/// The last day of a period, and how it came about (计算结果).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The last day, moved where the rule says so.
    pub day: Day,
    /// The last day before it was moved.
    pub unmoved: Day,
    /// The days it rests on that the calendar does not know, from the first to the last of them.
    pub assumed: Assumed,
}

/// A number of working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingDays {
    /// How many.
    pub count: u32,
    /// The days it rests on that the calendar does not know.
    pub assumed: Assumed,
}

/// What was looked at outside the days that are known.
#[derive(Debug, Clone, Copy, Default)]
struct Looked {
    first: Option<Day>,
    last: Option<Day>,
}

impl Looked {
    fn at(&mut self, calendar: &Calendar, day: Day) -> bool {
        if !calendar.knows(day) {
            self.first = Some(self.first.map_or(day, |first| first.min(day)));
            self.last = Some(self.last.map_or(day, |last| last.max(day)));
        }
        calendar.is_working(day)
    }

    fn assumed(self) -> Assumed {
        Period::new(self.first?, self.last?).ok()
    }
}

impl Calendar {
    /// The last day of a period of `span` that begins with the event on `event`; `None` outside 1900 to 2199.
    ///
    /// Months end on the corresponding day, or on the last day of a month that has none (民法典 art. 202).
    /// Working days end on a working day, so that nothing is left to be moved.
    ///
    /// ```
    /// use zhenggai_core::Day;
    /// use zhenggai_core::calendar::{Calendar, OffsetUnit, Roll, Span, Start};
    /// let calendar = Calendar::default();
    /// let counted = calendar.after("2021-08-31".parse()?, Span::new(6, OffsetUnit::Months)?,
    ///     Start::NextDay, Roll::None);
    /// assert_eq!(counted.map(|it| it.day), Some(Day::new(2022, 2, 28)?));
    /// # Ok::<(), zhenggai_core::Invalid>(())
    /// ```
    #[must_use]
    pub fn after(&self, event: Day, span: Span, start: Start, roll: Roll) -> Option<Counted> {
        let count = i64::from(span.count());
        let back = i64::from(start == Start::SameDay);
        let mut looked = Looked::default();
        let unmoved = match span.unit() {
            OffsetUnit::Days => event.plus_days(count.saturating_sub(back))?,
            OffsetUnit::Months => event.plus_months(span.count())?.plus_days(back.saturating_neg())?,
            OffsetUnit::WorkingDays => self.nth_working_day(event, span.count(), start, &mut looked)?,
        };
        let day = match span.unit() {
            OffsetUnit::WorkingDays => unmoved,
            OffsetUnit::Days | OffsetUnit::Months => self.moved(unmoved, roll, &mut looked)?,
        };
        Some(Counted { day, unmoved, assumed: looked.assumed() })
    }

    /// A day that was named, moved where the rule says so; `None` outside 1900 to 2199.
    #[must_use]
    pub fn on(&self, day: Day, roll: Roll) -> Option<Counted> {
        let mut looked = Looked::default();
        let moved = self.moved(day, roll, &mut looked)?;
        Some(Counted { day: moved, unmoved: day, assumed: looked.assumed() })
    }

    /// How many working days a window has, both ends included (起止日均计入).
    #[must_use]
    pub fn working_days(&self, window: Period) -> WorkingDays {
        let mut looked = Looked::default();
        let mut count = 0_u32;
        let mut day = Some(window.start());
        while let Some(here) = day.filter(|here| *here <= window.end()) {
            count = count.saturating_add(u32::from(looked.at(self, here)));
            day = here.plus_days(1);
        }
        WorkingDays { count, assumed: looked.assumed() }
    }

    /// The working day so many working days after `day`, or before it when `count` is negative; `day` itself is
    /// not counted, and stays where `count` is 0. `None` outside 1900 to 2199.
    #[must_use]
    pub fn working_days_from(&self, day: Day, count: i32) -> Option<Counted> {
        let mut looked = Looked::default();
        let (mut here, mut left) = (day, count.unsigned_abs());
        while left > 0 {
            here = here.plus_days(count.signum().into())?;
            left = left.saturating_sub(u32::from(looked.at(self, here)));
        }
        Some(Counted { day: here, unmoved: here, assumed: looked.assumed() })
    }

    fn nth_working_day(&self, event: Day, count: u32, start: Start, looked: &mut Looked) -> Option<Day> {
        let mut day = if start == Start::SameDay { event } else { event.plus_days(1)? };
        let mut left = count;
        loop {
            left = left.saturating_sub(u32::from(looked.at(self, day)));
            if left == 0 {
                return Some(day);
            }
            day = day.plus_days(1)?;
        }
    }

    fn moved(&self, day: Day, roll: Roll, looked: &mut Looked) -> Option<Day> {
        let step = match roll {
            Roll::None => return Some(day),
            Roll::NextWorkingDay => 1,
            Roll::PreviousWorkingDay => -1,
        };
        let mut day = day;
        while !looked.at(self, day) {
            day = day.plus_days(step)?;
        }
        Some(day)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn day(form: &str) -> Day {
        form.parse().unwrap()
    }

    fn span(count: u32, unit: OffsetUnit) -> Span {
        Span::new(count, unit).unwrap()
    }

    fn autumn() -> Calendar {
        let known = Period::new(day("2021-08-01"), day("2021-12-31")).unwrap();
        let holidays = [
            "2021-09-20",
            "2021-09-21",
            "2021-10-01",
            "2021-10-04",
            "2021-10-05",
            "2021-10-06",
            "2021-10-07",
        ];
        let make_up = ["2021-09-18", "2021-09-26", "2021-10-09"];
        let days = |forms: &[&str]| forms.iter().map(|form| day(form)).collect::<BTreeSet<_>>();
        Calendar::new("test".parse().unwrap(), known, days(&holidays), days(&make_up)).unwrap()
    }

    #[test]
    fn a_last_day_off_moves_as_the_rule_says() {
        let event = day("2021-08-06");
        let ends = |roll| {
            let counted = autumn().after(event, span(2, OffsetUnit::Months), Start::NextDay, roll).unwrap();
            (counted.unmoved.to_string(), counted.day.to_string())
        };
        assert_eq!(ends(Roll::None), ("2021-10-06".into(), "2021-10-06".into()));
        assert_eq!(ends(Roll::NextWorkingDay), ("2021-10-06".into(), "2021-10-08".into()));
        assert_eq!(ends(Roll::PreviousWorkingDay), ("2021-10-06".into(), "2021-09-30".into()));
    }

    #[test]
    fn the_day_of_the_event_counts_only_where_the_rule_says_so() {
        let event = day("2021-08-06");
        for (unit, next, same) in [
            (OffsetUnit::Days, "2021-08-16", "2021-08-15"),
            (OffsetUnit::WorkingDays, "2021-08-20", "2021-08-19"),
        ] {
            let ends = |start| autumn().after(event, span(10, unit), start, Roll::None).unwrap().day;
            assert_eq!((ends(Start::NextDay), ends(Start::SameDay)), (day(next), day(same)));
        }
    }

    #[test]
    fn working_days_are_counted_both_ways() {
        let from = |count| autumn().working_days_from(day("2021-10-08"), count).unwrap().day;
        assert_eq!([from(-2), from(0), from(1)], [day("2021-09-29"), day("2021-10-08"), day("2021-10-09")]);
    }

    #[test]
    fn what_rests_on_days_nobody_knows_says_so() {
        let counted =
            autumn().after(day("2021-12-30"), span(3, OffsetUnit::WorkingDays), Start::NextDay, Roll::None);
        let counted = counted.unwrap();
        assert_eq!(counted.day, day("2022-01-04"));
        assert_eq!(counted.assumed, Period::new(day("2022-01-01"), day("2022-01-04")).ok());
        let plain = autumn().after(day("2021-12-30"), span(30, OffsetUnit::Days), Start::NextDay, Roll::None);
        assert_eq!(plain.unwrap().assumed, None, "calendar days that are not moved need no calendar");
    }

    #[test]
    fn a_calendar_does_not_contradict_itself() {
        let known = Period::new(day("2021-01-01"), day("2021-12-31")).unwrap();
        let make = |holiday: &str, make_up: &str| {
            let one = |form| BTreeSet::from([day(form)]);
            Calendar::new("x".parse().unwrap(), known, one(holiday), one(make_up))
        };
        assert!(make("2021-10-01", "2021-10-09").is_ok());
        assert!(make("2022-10-01", "2021-10-09").is_err(), "outside");
        assert!(make("2021-10-01", "2022-10-08").is_err(), "outside");
        assert!(make("2021-10-01", "2021-10-08").is_err(), "a Friday is not made up for");
        assert!(make("2021-10-09", "2021-10-09").is_err(), "both");
    }

    #[test]
    fn a_period_beyond_the_last_year_has_no_end() {
        let late = day("2199-12-30");
        for unit in OffsetUnit::ALL {
            assert!(autumn().after(late, span(3, *unit), Start::NextDay, Roll::None).is_none(), "{unit}");
        }
        let known = Period::new(day("2199-12-01"), day("2199-12-31")).unwrap();
        let last = BTreeSet::from([day("2199-12-31")]);
        let calendar = Calendar::new("test".parse().unwrap(), known, last, BTreeSet::new()).unwrap();
        assert!(calendar.on(day("2199-12-31"), Roll::NextWorkingDay).is_none());
        assert!(calendar.on(day("2199-12-31"), Roll::PreviousWorkingDay).is_some());
    }
}
