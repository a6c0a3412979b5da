//! The calendar of statutory holidays, written from one listing of the yearly notices and checked against another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::fault::Fault;

/// The first year whose notice can be looked up.
const FIRST: u32 = 2007;

/// A day as `YYYY-MM-DD`; its order is that of time.
type Day = String;

#[derive(Debug, Default, PartialEq, Eq)]
struct Listed {
    off: BTreeSet<Day>,
    work: BTreeSet<Day>,
}

/// The `[[years]]` of the calendar file out of `from`, a folder of `YYYY.json` as holiday-cn publishes them, after
/// every day was compared with `against`, the `chinese-days.json` of chinese-days.
///
/// # Errors
/// When a file cannot be read, or the two listings do not agree on a day.
pub fn holidays(from: &Path, against: &Path) -> Result<String, Fault> {
    let mut other = Listed::default();
    let all = read(against)?;
    for (key, days) in [("holidays", &mut other.off), ("workdays", &mut other.work)] {
        let listed = all.get(key).and_then(Value::as_object).into_iter().flatten();
        days.extend(listed.map(|(day, _)| day.clone()));
    }
    let (mut listed, mut notices) = (Listed::default(), BTreeMap::new());
    for year in FIRST.. {
        let path = from.join(format!("{year}.json"));
        let file = if path.exists() { read(&path)? } else { break };
        let days = file.get("days").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if days.is_empty() {
            break;
        }
        for day in days {
            let off = day.get("isOffDay").and_then(Value::as_bool) == Some(true);
            let date = day.get("date").and_then(Value::as_str).unwrap_or_default().to_owned();
            if off {
                listed.off.insert(date)
            } else {
                listed.work.insert(date)
            };
        }
        let papers = file.get("papers").and_then(Value::as_array).into_iter().flatten();
        notices.insert(year, papers.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>());
    }
    let years = notices.keys().map(u32::to_string).collect::<Vec<_>>();
    for (one, two, weekend) in [(&listed.off, &other.off, false), (&listed.work, &other.work, true)] {
        let counts = |day: &&Day| {
            is_weekend(day) == weekend && years.iter().any(|year| day.starts_with(year.as_str()))
        };
        let (one, two): (BTreeSet<_>, BTreeSet<_>) =
            (one.iter().filter(counts).collect(), two.iter().filter(counts).collect());
        if let Some(day) = one.symmetric_difference(&two).next() {
            return Err(Fault::Disagreement { day: (**day).clone() });
        }
    }
    Ok(written(&listed, &notices))
}

fn read(path: &Path) -> Result<Value, Fault> {
    let unreadable = |source| Fault::Unreadable { path: path.to_owned(), source };
    let text = fs::read_to_string(path).map_err(unreadable)?;
    serde_json::from_str(&text).map_err(|error| unreadable(error.into()))
}

fn written(listed: &Listed, notices: &BTreeMap<u32, Vec<String>>) -> String {
    let mut text = String::new();
    for (year, papers) in notices {
        let of_year = |day: &&Day| day.starts_with(&year.to_string());
        let mut spans: Vec<(Day, Day)> = Vec::new();
        for day in listed.off.iter().filter(of_year) {
            match spans.last_mut() {
                Some((_, last)) if next(last).as_ref() == Some(day) => last.clone_from(day),
                _ => spans.push((day.clone(), day.clone())),
            }
        }
        let off = spans.iter().map(|(first, last)| {
            if first == last { format!("\"{first}\"") } else { format!("\"{first}..{last}\"") }
        });
        let work =
            listed.work.iter().filter(of_year).filter(|day| is_weekend(day)).map(|day| format!("\"{day}\""));
        let papers = papers.iter().map(|paper| format!("\"{paper}\""));
        let _written = write!(
            text,
            "\n[[years]]\nyear = {year}\nnotices = {}\noff = {}\nwork = {}\n",
            list(papers),
            list(off),
            list(work)
        );
    }
    text
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    let line = format!("[{}]", items.join(", "));
    if line.len() < 100 { line } else { format!("[\n  {},\n]", items.join(",\n  ")) }
}

fn parts(day: &str) -> Option<(u32, u32, u32)> {
    let mut parts = day.splitn(3, '-').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}

fn next(day: &str) -> Option<Day> {
    let (year, month, of_month) = parts(day)?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    Some(match (month, of_month) {
        (12, 31) => format!("{}-01-01", year + 1),
        (_, of_month) if of_month == last => format!("{year}-{:02}-01", month + 1),
        _ => format!("{year}-{month:02}-{:02}", of_month + 1),
    })
}

/// Saturday or Sunday, by Zeller's congruence.
fn is_weekend(day: &str) -> bool {
    let Some((year, month, of_month)) = parts(day) else { return false };
    let (year, month) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
    let weekday = (of_month + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
    weekday < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_each_other_and_have_their_place_in_the_week() {
        assert_eq!(next("2024-02-28").unwrap(), "2024-02-29");
        assert_eq!(next("2023-02-28").unwrap(), "2023-03-01");
        assert_eq!(next("2023-12-31").unwrap(), "2024-01-01");
        assert!(is_weekend("2021-09-18") && is_weekend("2021-09-26") && !is_weekend("2021-08-06"));
    }

    #[test]
    fn two_listings_that_do_not_agree_are_refused() {
        let folder = std::env::temp_dir().join(format!("holidays-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let one = r#"{"papers": ["p"], "days": [{"date": "2007-10-01", "isOffDay": true}, {"date": "2007-10-06", "isOffDay": false}]}"#;
        fs::write(folder.join("2007.json"), one).unwrap();
        let other = folder.join("other.json");
        fs::write(&other, r#"{"holidays": {"2007-10-01": ""}, "workdays": {"2007-10-06": ""}}"#).unwrap();
        let text = holidays(&folder, &other).unwrap();
        assert!(text.contains("off = [\"2007-10-01\"]\nwork = [\"2007-10-06\"]"), "{text}");
        fs::write(&other, r#"{"holidays": {"2007-10-02": ""}, "workdays": {"2007-10-06": ""}}"#).unwrap();
        assert!(matches!(holidays(&folder, &other), Err(Fault::Disagreement { day }) if day == "2007-10-01"));
        fs::remove_dir_all(&folder).unwrap();
    }
}
