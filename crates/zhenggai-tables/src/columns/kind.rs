//! What a column holds, and the Arrow type that holds it.

use std::sync::Arc;

use arrow_schema::{DataType, Field, TimeUnit};

/// What a column holds (列的种类).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Text in UTF-8: ids, names, sentences, codes (文本).
    Text,
    /// A word of a closed vocabulary, by its place in it (词).
    Word(Vec<&'static str>),
    /// A day of the civil calendar, without a time zone (日).
    Day,
    /// An instant in UTC, to the millisecond (时刻).
    Moment,
    /// Yuan, exact to four decimals (金额，元).
    Yuan,
    /// Degrees in WGS 84, exact to six decimals, north and east positive (经纬度).
    Degrees,
    /// A whole number (整数).
    Count,
    /// Yes or no (是否).
    Flag,
    /// Several texts, in order; empty where there are none (文本列表).
    Texts,
}

/// All amounts of money fit: ten thousand billion yuan with four decimals.
pub(super) const YUAN: (u8, i8) = (18, 4);

/// All degrees fit.
pub(super) const DEGREES: (u8, i8) = (9, 6);

impl Kind {
    /// The Arrow type. Texts have 64-bit offsets, so that no batch is too long for them; the dictionary of a
    /// vocabulary holds all its words, in their order, in every batch.
    #[must_use]
    pub fn data_type(&self) -> DataType {
        match self {
            Self::Text => DataType::LargeUtf8,
            Self::Word(_) => DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8)),
            Self::Day => DataType::Date32,
            Self::Moment => DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into())),
            Self::Yuan => DataType::Decimal128(YUAN.0, YUAN.1),
            Self::Degrees => DataType::Decimal128(DEGREES.0, DEGREES.1),
            Self::Count => DataType::Int64,
            Self::Flag => DataType::Boolean,
            Self::Texts => DataType::List(Arc::new(Field::new("item", DataType::LargeUtf8, true))),
        }
    }

    /// What the reference calls it.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Word(_) => "word",
            Self::Day => "day",
            Self::Moment => "moment",
            Self::Yuan => "yuan",
            Self::Degrees => "degrees",
            Self::Count => "count",
            Self::Flag => "flag",
            Self::Texts => "texts",
        }
    }
}
