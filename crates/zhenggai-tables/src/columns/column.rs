//! One column of a table: its name, what it means, and how its value is taken from a row.

use std::borrow::Cow;

use arrow_schema::Field;
use zhenggai_core::day::Day;
use zhenggai_core::moment::Moment;
use zhenggai_core::money::Money;

use crate::columns::kind::Kind;
use crate::columns::name::TableName;

/// A table (列式表): its rows, and the columns that they fill.
pub trait Table: Sized {
    /// Its name.
    const NAME: TableName;

    /// A row, which borrows from what it is made of.
    type Row<'a>;

    /// Its columns, in order.
    fn columns() -> Columns<Self>;
}

/// One column of a table (列).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, the same in every language; that of the record in JSON where there is one.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be empty. An empty value says that the record does not tell it.
    pub nullable: bool,
    /// What it means, in Chinese.
    pub zh: &'static str,
    /// What it means, in English.
    pub en: &'static str,
}

impl Column {
    /// As a field of an Arrow schema. Its metadata tell what it means, under `zh` and `en`.
    #[must_use]
    pub fn field(&self) -> Field {
        let said = [("zh", self.zh), ("en", self.en)].map(|(key, word)| (key.to_owned(), word.to_owned()));
        Field::new(self.name, self.kind.data_type(), self.nullable).with_metadata(said)
    }
}

/// How the value of a column is taken from a row.
pub(super) enum Get<T: Table> {
    Text(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Cow<'r, str>>),
    Word(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<&'static str>),
    Day(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Day>),
    Moment(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Moment>),
    Yuan(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Money>),
    /// Millionths of a degree.
    Degrees(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<i32>),
    Count(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<u64>),
    Flag(for<'r, 'a> fn(&'r T::Row<'a>) -> Option<bool>),
    Texts(for<'r, 'a> fn(&'r T::Row<'a>) -> Vec<Cow<'r, str>>),
}

/// The columns of a table, in order, and how a row fills each.
pub struct Columns<T: Table>(Vec<(Column, Get<T>)>);

impl<T: Table> core::fmt::Debug for Columns<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// What a column means, in Chinese and in English.
type About = [&'static str; 2];

impl<T: Table> Columns<T> {
    /// No column yet.
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// The columns.
    pub fn iter(&self) -> impl Iterator<Item = &Column> {
        self.0.iter().map(|(column, _)| column)
    }

    pub(super) fn into_pairs(self) -> Vec<(Column, Get<T>)> {
        self.0
    }

    fn with(mut self, name: &'static str, kind: Kind, [zh, en]: About, get: Get<T>) -> Self {
        let nullable = kind != Kind::Texts;
        self.0.push((Column { name, kind, nullable, zh, en }, get));
        self
    }

    /// The last column is filled by every row.
    pub(super) fn always(mut self) -> Self {
        if let Some((column, _)) = self.0.last_mut() {
            column.nullable = false;
        }
        self
    }

    pub(super) fn text(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Cow<'r, str>>,
    ) -> Self {
        self.with(name, Kind::Text, about, Get::Text(get))
    }

    /// `words` are all words of the vocabulary, in order.
    pub(super) fn word(
        self,
        name: &'static str,
        about: About,
        words: Vec<&'static str>,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<&'static str>,
    ) -> Self {
        self.with(name, Kind::Word(words), about, Get::Word(get))
    }

    pub(super) fn day(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Day>,
    ) -> Self {
        self.with(name, Kind::Day, about, Get::Day(get))
    }

    pub(super) fn moment(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Moment>,
    ) -> Self {
        self.with(name, Kind::Moment, about, Get::Moment(get))
    }

    pub(super) fn yuan(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<Money>,
    ) -> Self {
        self.with(name, Kind::Yuan, about, Get::Yuan(get))
    }

    pub(super) fn degrees(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<i32>,
    ) -> Self {
        self.with(name, Kind::Degrees, about, Get::Degrees(get))
    }

    pub(super) fn count(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<u64>,
    ) -> Self {
        self.with(name, Kind::Count, about, Get::Count(get))
    }

    pub(super) fn flag(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Option<bool>,
    ) -> Self {
        self.with(name, Kind::Flag, about, Get::Flag(get))
    }

    pub(super) fn texts(
        self,
        name: &'static str,
        about: About,
        get: for<'r, 'a> fn(&'r T::Row<'a>) -> Vec<Cow<'r, str>>,
    ) -> Self {
        self.with(name, Kind::Texts, about, Get::Texts(get))
    }
}

/// The words of a vocabulary, in order.
macro_rules! words {
    ($vocabulary:ty) => {
        <$vocabulary>::ALL.iter().map(|it| it.as_str()).collect::<Vec<&'static str>>()
    };
}

pub(super) use words;
