//! Calendars of working days as TOML files.

use std::collections::BTreeSet;

use serde::Deserialize;
use zhenggai_core::calendar::Calendar;
use zhenggai_core::day::{Day, Period};
use zhenggai_core::text::Name;

use crate::fault::WireFault;
use crate::shape::check::{days, sheet};
use crate::shape::fault::{Contradiction, FileFlaw};
use crate::shape::key::{Key, Kind};
use crate::shape::schema;

/// The calendars that come with this software: id and TOML text.
pub const BUILT_IN: &[(&str, &str)] =
    &[("cn.state-council", include_str!("../calendars/cn.state-council.toml"))];

/// A calendar that comes with this software; `None` when there is none with this id.
#[must_use]
pub fn built_in(id: &str) -> Option<Result<Calendar, WireFault>> {
    BUILT_IN.iter().find(|(known, _)| *known == id).map(|(_, text)| read(text))
}

const DAYS: Kind = Kind::Days;
const NOTICE: Kind = Kind::Text(Name::LIMIT);

const YEAR: &[Key] = &[
    Key::needed("year", Kind::Count(1900, 2199), "年份", "the year"),
    Key::new("notices", Kind::List(&NOTICE, true), "放假安排的通知", "the notices that arrange it"),
    Key::needed("off", Kind::List(&DAYS, false), "放假的日子", "the days off"),
    Key::needed(
        "work",
        Kind::List(&DAYS, false),
        "调休上班的周末",
        "the Saturdays and Sundays that are made up for",
    ),
];
const YEAR_TABLE: Kind = Kind::Table(YEAR);

/// The keys of a calendar file.
pub const KEYS: &[Key] = &[
    Key::needed("id", Kind::Id, "编号", "its id"),
    Key::needed("version", Kind::Text(Name::LIMIT), "版本", "its version"),
    Key::needed("title_zh", Kind::Text(Name::LIMIT), "中文名称", "its title in Chinese"),
    Key::needed("title_en", Kind::Text(Name::LIMIT), "英文名称", "its title in English"),
    Key::needed("source", Kind::Text(4000), "数据来源", "where the days were taken from"),
    Key::needed("known_from", Kind::Day, "从哪一天起可知", "the first day it knows"),
    Key::needed("known_until", Kind::Day, "到哪一天止可知", "the last day it knows"),
    Key::needed("years", Kind::List(&YEAR_TABLE, true), "各年安排", "year by year"),
];

#[derive(Debug, Deserialize)]
struct CalendarRecord {
    id: String,
    known_from: String,
    known_until: String,
    years: Vec<YearRecord>,
}

#[derive(Debug, Deserialize)]
struct YearRecord {
    year: i32,
    off: Vec<String>,
    work: Vec<String>,
}

/// The JSON Schema of a calendar file.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    schema::schema("zhenggai calendar", "urn:zhenggai:schema:calendar:1", KEYS)
}

/// Reads a calendar. Of the days listed, those outside `known_from` to `known_until` are left out.
///
/// # Errors
/// A fault with line and column when the text does not fit the format, when a day lies in another year than the
/// one under which it is listed, or when a day is off and worked at once.
pub fn read(text: &str) -> Result<Calendar, WireFault> {
    let sheet = sheet(text, KEYS)?;
    let record: CalendarRecord = toml::from_str(text).map_err(|error| {
        sheet.fault(&[], FileFlaw::Syntax([error.message().to_owned(), error.message().to_owned()]))
    })?;
    let known = Period::new(record.known_from.parse()?, record.known_until.parse()?)
        .map_err(|_| sheet.fault(&["known_until"], FileFlaw::Contradiction(Contradiction::ValidBackwards)))?;
    let (mut off, mut work): (BTreeSet<Day>, BTreeSet<Day>) = (BTreeSet::new(), BTreeSet::new());
    for (place, year) in record.years.iter().enumerate() {
        for (key, listed, all) in [("off", &year.off, &mut off), ("work", &year.work, &mut work)] {
            for (at, days) in listed.iter().enumerate() {
                let flaw = || {
                    let way = ["years", &place.to_string(), key, &at.to_string()].map(str::to_owned);
                    let way: Vec<&str> = way.iter().map(String::as_str).collect();
                    sheet.fault(&way, FileFlaw::Contradiction(Contradiction::Day))
                };
                for day in each(self::days(days)?) {
                    let weekday = key == "work" && day.weekday() < 6;
                    if day.year() != year.year || weekday || !all.insert(day) {
                        return Err(flaw().into());
                    }
                }
            }
        }
    }
    let within = |days: BTreeSet<Day>| days.into_iter().filter(|day| known.holds(*day)).collect();
    Calendar::new(Name::new("id", &record.id)?, known, within(off), within(work))
        .map_err(|_| sheet.fault(&["years"], FileFlaw::Contradiction(Contradiction::Day)).into())
}

fn each(period: Period) -> impl Iterator<Item = Day> {
    core::iter::successors(Some(period.start()), move |day| {
        day.plus_days(1).filter(|next| *next <= period.end())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"id = "test"
version = "1"
title_zh = "测试"
title_en = "test"
source = "made up"
known_from = "2021-09-01"
known_until = "2021-12-24"

[[years]]
year = 2021
off = ["2021-10-01..2021-10-07"]
work = ["2021-10-09"]
"#;

    #[test]
    fn every_built_in_calendar_can_be_read() {
        for (id, text) in BUILT_IN {
            assert_eq!(read(text).unwrap().id().unwrap().as_str(), *id);
        }
    }

    #[test]
    fn what_is_wrong_with_a_calendar_is_told_with_its_place() {
        assert!(read(SMALL).is_ok());
        for (from, to, line, column, code) in [
            ("2021-10-09", "2021-10-08", 12, 9, "POLICY_CONTRADICTION"),
            ("2021-10-09", "2022-10-08", 12, 9, "POLICY_CONTRADICTION"),
            (
                "work = [\"2021-10-09\"]",
                "work = [\"2021-10-09\", \"2021-10-09\"]",
                12,
                23,
                "POLICY_CONTRADICTION",
            ),
            ("2021-10-01..2021-10-07", "2021-10-07..2021-10-01", 11, 8, "RECORD_INVALID"),
            ("known_until = \"2021-12-24\"", "known_until = \"2020-12-24\"", 7, 15, "POLICY_CONTRADICTION"),
            ("work", "wrok", 12, 1, "FILE_KEY_UNKNOWN"),
            ("year = 2021", "year = 21", 10, 8, "RECORD_INVALID"),
            ("source = \"made up\"", "source = made up", 5, 10, "RECORD_MALFORMED"),
        ] {
            let Err(WireFault::File(fault)) = read(&SMALL.replace(from, to)) else { panic!("{to} is taken") };
            assert_eq!((fault.place.line, fault.place.column), (line, column), "{to}: {fault}");
            assert_eq!(fault.code().as_str(), code, "{to}: {fault}");
        }
    }
}
