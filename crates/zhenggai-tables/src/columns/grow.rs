//! The values of one column while rows are added.

use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Decimal128Builder, Int8Builder, Int64Builder, LargeStringBuilder,
    ListBuilder, TimestampMillisecondBuilder,
};
use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, StringArray};
use arrow_schema::ArrowError;
use zhenggai_core::day::Day;

use crate::columns::column::{Get, Table};
use crate::columns::kind::{DEGREES, Kind, YUAN};

/// The values of one column so far.
pub(super) enum Growing {
    Text(LargeStringBuilder),
    Word(Int8Builder, Vec<&'static str>, ArrayRef),
    Day(Date32Builder),
    Moment(TimestampMillisecondBuilder),
    Decimal(Decimal128Builder, (u8, i8)),
    Count(Int64Builder),
    Flag(BooleanBuilder),
    Texts(ListBuilder<LargeStringBuilder>),
}

impl Growing {
    /// A column without rows.
    pub(super) fn new(kind: &Kind) -> Self {
        match kind {
            Kind::Text => Self::Text(LargeStringBuilder::new()),
            Kind::Word(words) => {
                let all = Arc::new(StringArray::from(words.clone()));
                Self::Word(Int8Builder::new(), words.clone(), all)
            }
            Kind::Day => Self::Day(Date32Builder::new()),
            Kind::Moment => Self::Moment(TimestampMillisecondBuilder::new().with_timezone("UTC")),
            Kind::Yuan => Self::Decimal(Decimal128Builder::new(), YUAN),
            Kind::Degrees => Self::Decimal(Decimal128Builder::new(), DEGREES),
            Kind::Count => Self::Count(Int64Builder::new()),
            Kind::Flag => Self::Flag(BooleanBuilder::new()),
            Kind::Texts => Self::Texts(ListBuilder::new(LargeStringBuilder::new())),
        }
    }

    /// Adds the value of one row.
    pub(super) fn push<T: Table>(&mut self, get: &Get<T>, row: &T::Row<'_>) {
        match (self, get) {
            (Self::Text(all), Get::Text(get)) => all.append_option(get(row)),
            (Self::Word(all, words, _), Get::Word(get)) => all.append_option(get(row).and_then(|word| {
                let place = words.iter().position(|known| *known == word)?;
                i8::try_from(place).ok()
            })),
            (Self::Day(all), Get::Day(get)) => all.append_option(get(row).map(since_epoch)),
            (Self::Moment(all), Get::Moment(get)) => all.append_option(get(row).map(|it| it.millis())),
            (Self::Decimal(all, _), Get::Yuan(get)) => {
                all.append_option(get(row).map(|it| it.ten_thousandths()));
            }
            (Self::Decimal(all, _), Get::Degrees(get)) => all.append_option(get(row).map(i128::from)),
            (Self::Count(all), Get::Count(get)) => {
                all.append_option(get(row).map(|it| i64::try_from(it).unwrap_or(i64::MAX)));
            }
            (Self::Flag(all), Get::Flag(get)) => all.append_option(get(row)),
            (Self::Texts(all), Get::Texts(get)) => {
                get(row).iter().for_each(|text| all.values().append_value(text));
                all.append(true);
            }
            _ => {}
        }
    }

    /// All values as an array; the column is empty afterwards.
    pub(super) fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(match self {
            Self::Text(all) => Arc::new(all.finish()),
            Self::Word(all, _, words) => {
                Arc::new(DictionaryArray::<Int8Type>::try_new(all.finish(), Arc::clone(words))?)
            }
            Self::Day(all) => Arc::new(all.finish()),
            Self::Moment(all) => Arc::new(all.finish()),
            Self::Decimal(all, (precision, scale)) => {
                Arc::new(all.finish().with_precision_and_scale(*precision, *scale)?)
            }
            Self::Count(all) => Arc::new(all.finish()),
            Self::Flag(all) => Arc::new(all.finish()),
            Self::Texts(all) => Arc::new(all.finish()),
        })
    }
}

/// Days since 1970-01-01; all days of the record lie within 32 bits.
fn since_epoch(day: Day) -> i32 {
    let epoch = Day::new(1970, 1, 1).map_or(0, |epoch| day.days_since(epoch));
    i32::try_from(epoch).unwrap_or_default()
}
