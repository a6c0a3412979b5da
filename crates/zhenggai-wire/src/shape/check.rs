//! A file against its shape.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use zhenggai_core::Invalid;
use zhenggai_core::day::{Day, Period};
use zhenggai_core::id::PolicyId;
use zhenggai_core::text::{Name, Text};

use crate::shape::fault::{FileFault, FileFlaw};
use crate::shape::key::{Key, Kind, nearest};
use crate::shape::place::Place;
use crate::shape::syntax;

type Table<'t> = DeTable<'t>;
type Value<'t> = Spanned<DeValue<'t>>;

/// A file that was read and fits its shape.
#[derive(Debug)]
pub struct Sheet<'t> {
    text: &'t str,
    table: Table<'t>,
}

/// Reads a file and holds it against its shape. The first thing that is wrong is told.
///
/// # Errors
/// What is wrong, and where.
pub fn sheet<'t>(text: &'t str, keys: &[Key]) -> Result<Sheet<'t>, FileFault> {
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        {
            let (at, said) = syntax::said(text, at, error.message());
            FileFault::new(Place::of(text, at), FileFlaw::Syntax(said))
        }
    })?;
    let sheet = Sheet { text, table: table.into_inner() };
    sheet.table(&sheet.table, keys, 0, "")?;
    Ok(sheet)
}

impl<'t> Sheet<'t> {
    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The place of a value, by its way down: keys and, in lists, numbers from 0. Where the way ends early, the
    /// place of the last value on it.
    #[must_use]
    pub fn place(&self, way: &[&str]) -> Place {
        let mut at = 0;
        let mut here: Option<&Value<'t>> = None;
        for step in way {
            let next = match here.map(Spanned::get_ref) {
                None => self.table.iter().find(|(key, _)| key.get_ref() == step).map(|(_, value)| value),
                Some(DeValue::Table(table)) => {
                    table.iter().find(|(key, _)| key.get_ref() == step).map(|(_, value)| value)
                }
                Some(DeValue::Array(list)) => step.parse::<usize>().ok().and_then(|step| list.get(step)),
                Some(_) => None,
            };
            let Some(next) = next else { break };
            at = next.span().start;
            here = Some(next);
        }
        Place::of(self.text, at)
    }

    /// A fault at the place of a value.
    #[must_use]
    pub fn fault(&self, way: &[&str], flaw: FileFlaw) -> FileFault {
        FileFault::new(self.place(way), flaw)
    }

    fn wrong(&self, at: usize, flaw: FileFlaw) -> FileFault {
        FileFault::new(Place::of(self.text, at), flaw)
    }

    fn table(&self, table: &Table<'t>, keys: &[Key], at: usize, path: &str) -> Result<(), FileFault> {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        for (name, value) in entries {
            let Some(key) = keys.iter().find(|key| key.name == name.get_ref()) else {
                return Err(self.unknown(name, keys.iter().map(|key| key.name)));
            };
            self.value(value, &key.kind, &joined(path, key.name))?;
        }
        self.complete(table, keys, at, path)
    }

    /// Whether every key that must be there is.
    fn complete(&self, table: &Table<'t>, keys: &[Key], at: usize, path: &str) -> Result<(), FileFault> {
        let there = |key: &&Key| table.iter().any(|(name, _)| name.get_ref() == key.name);
        match keys.iter().filter(|key| key.needed).find(|key| !there(key)) {
            Some(key) => Err(self.wrong(at, FileFlaw::Missing { key: joined(path, key.name) })),
            None => Ok(()),
        }
    }

    fn unknown<'k>(
        &self,
        name: &Spanned<Cow<'t, str>>,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> FileFault {
        let key = name.get_ref().to_string();
        let near = nearest(&key, known.clone()).map(str::to_owned);
        let known = known.collect::<Vec<_>>().join(", ");
        self.wrong(name.span().start, FileFlaw::UnknownKey { key, near, known })
    }

    fn value(&self, value: &Value<'t>, kind: &Kind, path: &str) -> Result<(), FileFault> {
        let at = value.span().start;
        let kind_flaw = || self.wrong(at, FileFlaw::Kind { key: path.to_owned(), wanted: *kind });
        let invalid = |invalid: Invalid| self.wrong(at, FileFlaw::Value { key: path.to_owned(), invalid });
        let text = || value.get_ref().as_str().ok_or_else(kind_flaw);
        match kind {
            Kind::Text(limit) if *limit <= Name::LIMIT => {
                Name::new("text", text()?).map(|_| ()).map_err(invalid)
            }
            Kind::Text(_) => Text::new("text", text()?).map(|_| ()).map_err(invalid),
            Kind::Id => PolicyId::new(text()?).map(|_| ()).map_err(invalid),
            Kind::Day => text()?.parse::<Day>().map(|_| ()).map_err(invalid),
            Kind::Days => days(text()?).map(|_| ()).map_err(invalid),
            Kind::Bool => value.get_ref().as_bool().map(|_| ()).ok_or_else(kind_flaw),
            Kind::Count(least, most) => {
                let number = number(value.get_ref()).ok_or_else(kind_flaw)?;
                let flaw =
                    || FileFlaw::Range { key: path.to_owned(), given: number, least: *least, most: *most };
                if (*least..=*most).contains(&number) { Ok(()) } else { Err(self.wrong(at, flaw())) }
            }
            Kind::Word(words) => {
                let (given, words) = (text()?, words());
                if words.contains(&given) {
                    return Ok(());
                }
                let near = nearest(given, words.iter().copied()).map(str::to_owned);
                let (key, given, known) = (path.to_owned(), given.to_owned(), words.join(", "));
                Err(self.wrong(at, FileFlaw::UnknownWord { key, given, near, known }))
            }
            Kind::Named(what, names) => {
                let (given, names) = (text()?, names());
                if names.contains(&given) {
                    Ok(())
                } else {
                    Err(self.wrong(at, FileFlaw::unknown(*what, given, &names)))
                }
            }
            Kind::List(of, filled) => {
                let list = value.get_ref().as_array().ok_or_else(kind_flaw)?;
                if *filled && list.is_empty() {
                    return Err(self.wrong(at, FileFlaw::EmptyList { key: path.to_owned() }));
                }
                list.iter().try_for_each(|value| self.value(value, of, path))
            }
            Kind::Table(keys) => {
                self.table(value.get_ref().as_table().ok_or_else(kind_flaw)?, keys, at, path)
            }
            Kind::Map(words, of, keys) => {
                let words = words();
                let table = value.get_ref().as_table().ok_or_else(kind_flaw)?;
                for (name, value) in table {
                    let path = joined(path, name.get_ref());
                    if let Some(key) = keys.iter().find(|key| key.name == name.get_ref()) {
                        self.value(value, &key.kind, &path)?;
                    } else if words.contains(&name.get_ref().as_ref()) {
                        self.value(value, of, &path)?;
                    } else {
                        let known = words.iter().copied().chain(keys.iter().map(|key| key.name));
                        return Err(self.unknown(name, known));
                    }
                }
                self.complete(table, keys, at, path)
            }
            Kind::Free => value.get_ref().as_table().map(|_| ()).ok_or_else(kind_flaw),
            Kind::OneOf(keys) => {
                let table = value.get_ref().as_table().ok_or_else(kind_flaw)?;
                self.table(table, keys(), at, path)?;
                if table.len() == 1 { Ok(()) } else { Err(kind_flaw()) }
            }
        }
    }
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn number(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// A day, or the days of a period written `first..last`.
///
/// # Errors
/// `MALFORMED`, `OUT_OF_RANGE` or `ENDS_BEFORE_START`.
pub fn days(form: &str) -> Result<Period, Invalid> {
    match form.split_once("..") {
        Some((first, last)) => Period::new(first.parse()?, last.parse()?),
        None => form.parse().and_then(|day| Period::new(day, day)),
    }
}
