//! What a cell of the older formats shows.

use std::sync::Arc;

use calamine::Data;
use zhenggai_grammar::serial::{self, Epoch};

use crate::sheet::{Value, cleaned};

/// What a cell shows, and whether control characters were dropped from it.
pub(super) fn value(data: &Data, epoch: Epoch) -> (Value, bool) {
    let text = |text: &str| {
        let (text, had_controls) = cleaned(text);
        (Value::Text(Arc::from(text)), had_controls)
    };
    let plain = |value| (value, false);
    match data {
        Data::Empty => plain(Value::Nothing),
        Data::String(it) | Data::DurationIso(it) => text(it),
        Data::Int(it) => plain(Value::Number(it.to_string().parse().unwrap_or(0.0))),
        Data::Float(it) => plain(Value::Number(*it)),
        Data::Bool(it) => plain(Value::Truth(*it)),
        Data::DateTime(it) if it.is_duration() => plain(Value::Number(it.as_f64())),
        Data::DateTime(it) => plain(Value::Day { day: serial::day(it.as_f64(), epoch), as_month: false }),
        Data::DateTimeIso(it) => {
            let day = it.get(..10).and_then(|day| day.parse().ok());
            plain(Value::Day { day, as_month: false })
        }
        Data::Error(it) => plain(Value::Error(it.to_string().into())),
    }
}
