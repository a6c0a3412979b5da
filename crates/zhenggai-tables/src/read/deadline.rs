//! The deadline of a row: a day, a number that is meant as one, words.

use std::sync::Arc;

use zhenggai_core::code::{Code, Severity};
use zhenggai_core::day::Day;
use zhenggai_core::deadline::DuePrecision;
use zhenggai_grammar::due::{self, Told};
use zhenggai_grammar::serial::{self, Epoch};

use crate::catalogue as code;
use crate::note::{At, Note};
use crate::read::cells::Meant;
use crate::read::known::Known;
use crate::reading::DueReading;
use crate::sheet::Value;

/// Reads the deadline in a cell.
pub(super) fn read(
    meant: Option<&Meant<'_>>,
    at: At,
    epoch: Epoch,
    known: &mut Known,
    notes: &mut Vec<Note>,
) -> DueReading {
    let Some(meant) = meant else { return DueReading::default() };
    let mut info = |code: Code, shown: &str, day: Option<Day>| {
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        notes.push(Note::new(code, Severity::Info, at).with("text", shown).with("day", day));
    };
    let printed = |words: &Arc<str>| Some(meant.ditto.map_or_else(|| Arc::clone(words), Arc::from));
    match &meant.cell.value {
        Value::Nothing => DueReading::default(),
        Value::Day { day: None, .. } => DueReading { said: Some(told(Told::NoSuchDay)), text: None },
        Value::Day { day: Some(day), as_month } => {
            let (day, precision) =
                if *as_month { (day.end_of_month(), DuePrecision::Month) } else { (*day, DuePrecision::Day) };
            if *as_month && meant.is_own && meant.ditto.is_none() {
                info(code::DUE_MONTH_FORMAT, &format!("{}-{:02}", day.year(), day.month()), Some(day));
            }
            let text = meant.ditto.map(Arc::from);
            DueReading { said: Some(told(Told::By { day, precision, from: None })), text }
        }
        Value::Number(number) => {
            let (said, code) = of_number(*number, epoch);
            if let (Some(code), Told::By { day, .. }) = (code, &said.told)
                && meant.is_own
            {
                info(code, &number.to_string(), Some(*day));
            }
            DueReading { said: Some(said), text: meant.ditto.map(Arc::from) }
        }
        Value::Error(words) => {
            DueReading { said: Some(told(Told::Unknown)), text: printed(&Arc::from(&**words)) }
        }
        Value::Truth(_) => DueReading {
            said: Some(told(Told::Unknown)),
            text: printed(&Arc::from(meant.cell.value.shown())),
        },
        Value::Text(words) => {
            let number = words.parse::<f64>().ok().filter(|it| serial::is_plausible(*it));
            let said = match number.and_then(|number| serial::day(number, epoch)) {
                Some(day) => {
                    if meant.is_own {
                        info(code::DUE_SERIAL, words, Some(day));
                    }
                    Some(told(Told::By { day, precision: DuePrecision::Day, from: None }))
                }
                None => known.due(words),
            };
            if let Some(due::Reading { is_compact: true, told: Told::By { day, .. }, .. }) = &said
                && meant.is_own
            {
                info(code::DUE_COMPACT, words, Some(*day));
            }
            DueReading { said, text: printed(words) }
        }
    }
}

fn told(told: Told) -> due::Reading {
    due::Reading { told, standing: None, is_compact: false, has_wide_digits: false, has_several: false }
}

/// A number without a date format: a serial, eight digits, a year and a month.
fn of_number(number: f64, epoch: Epoch) -> (due::Reading, Option<Code>) {
    if serial::is_plausible(number)
        && let Some(day) = serial::day(number, epoch)
    {
        let by = Told::By { day, precision: DuePrecision::Day, from: None };
        return (told(by), Some(code::DUE_SERIAL));
    }
    // 2024.1 may have been 2024.10 before it became a number.
    let words = number.to_string();
    let lost = words.split_once('.').is_some_and(|(_, month)| month == "1");
    match due::read(&words, None).filter(|_| !lost) {
        Some(said) => {
            let code = said.is_compact.then_some(code::DUE_COMPACT);
            (said, code)
        }
        None => (told(Told::Unknown), None),
    }
}
