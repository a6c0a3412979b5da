//! What a cell shows.

use calamine::{Data, DataRef};
use zhenggai_grammar::serial::{self, Epoch};

use crate::sheet::{Value, cleaned};

/// What a cell shows, and whether control characters were dropped from it.
pub(super) fn value(value: &DataRef<'_>, epoch: Epoch, as_month: bool) -> (Value, bool) {
    let text = |text: &str| {
        let (text, had_controls) = cleaned(text);
        (Value::Text(text), had_controls)
    };
    let plain = |value| (value, false);
    match value {
        DataRef::Empty => plain(Value::Nothing),
        DataRef::String(it) => text(it),
        DataRef::SharedString(it) => text(it),
        DataRef::Int(it) => plain(Value::Number(it.to_string().parse().unwrap_or(0.0))),
        DataRef::Float(it) => plain(Value::Number(*it)),
        DataRef::Bool(it) => plain(Value::Truth(*it)),
        DataRef::DateTime(it) if it.is_duration() => plain(Value::Number(it.as_f64())),
        DataRef::DateTime(it) => plain(Value::Day { day: serial::day(it.as_f64(), epoch), as_month }),
        DataRef::DateTimeIso(it) => {
            let day = it.get(..10).and_then(|day| day.parse().ok());
            plain(Value::Day { day, as_month })
        }
        DataRef::DurationIso(it) => text(it),
        DataRef::Error(it) => plain(Value::Error(it.to_string().into())),
    }
}

/// The value of a cell of the older formats.
pub(super) fn owned(data: Data, epoch: Epoch) -> (Value, bool) {
    let data = match data {
        Data::Int(it) => DataRef::Int(it),
        Data::Float(it) => DataRef::Float(it),
        Data::String(it) => DataRef::String(it),
        Data::Bool(it) => DataRef::Bool(it),
        Data::DateTime(it) => DataRef::DateTime(it),
        Data::DateTimeIso(it) => DataRef::DateTimeIso(it),
        Data::DurationIso(it) => DataRef::DurationIso(it),
        Data::Error(it) => DataRef::Error(it),
        Data::Empty => DataRef::Empty,
    };
    value(&data, epoch, false)
}
