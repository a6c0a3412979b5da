//! Deadlines as offices write them (完成时限): 2021年12月底前，并长期坚持; 反馈后15个工作日内; 立行立改.

// characters
mod cursor;

// words
mod word;

// parts
mod date;
mod relative;

use zhenggai_core::day::Day;
use zhenggai_core::deadline::{Anchor, Cadence, Deadline, Due, DuePrecision, OffsetUnit, Standing};
use zhenggai_core::text::Text;

use crate::width::{halved, has_wide_digit};

use cursor::Cursor;
use date::Found;
use word::Word;

/// When something is due, as far as the words say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// On this day at the latest.
    By {
        /// The last day meant.
        day: Day,
        /// How exactly it is named.
        precision: DuePrecision,
        /// The first day, where a span is given.
        from: Option<Day>,
    },
    /// In a month and on a day whose year is not written, nor known otherwise.
    Yearless {
        /// The month, 1 to 12.
        month: u32,
        /// The last day meant.
        day: u32,
    },
    /// On a day that there is not, such as 2月30日.
    NoSuchDay,
    /// At once (立行立改).
    Immediate,
    /// So long after an event; no count: by the end of it (集中整改期内).
    After {
        /// The event.
        anchor: Anchor,
        /// How many units.
        count: u32,
        /// Which unit.
        unit: OffsetUnit,
    },
    /// Without an end (长期坚持).
    Standing,
    /// How far the work has come stands where its deadline should (已完成).
    Progress,
    /// The words are no deadline.
    Unknown,
}

/// A deadline as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// When.
    pub told: Told,
    /// The obligation that goes on after that, or without a day.
    pub standing: Option<Standing>,
    /// A day is written in digits alone: 20211231.
    pub is_compact: bool,
    /// Full-width digits stand in it.
    pub has_wide_digits: bool,
    /// Several days are named that are no span; the last one counts.
    pub has_several: bool,
}

impl Reading {
    /// As a deadline of the record, with the words as written; `None` when no deadline can be set by them.
    #[must_use]
    pub fn deadline(&self, words: &str) -> Option<Deadline> {
        let due = match self.told {
            Told::By { day, precision, .. } => Some(Due::By { day, precision }),
            Told::Immediate => Some(Due::Immediate),
            Told::After { anchor, count, unit } => Some(Due::After { anchor, count, unit }),
            Told::Standing => None,
            Told::Yearless { .. } | Told::NoSuchDay | Told::Progress | Told::Unknown => return None,
        };
        Deadline::new(due, self.standing, Text::new("raw", words).ok()).ok()
    }
}

/// Reads a deadline. `year` is the year of the document, where one is known: 今年, 年底前 and 12月底前 are meant
/// of it. `None` when there are no words.
///
/// ```
/// use zhenggai_grammar::due::{Told, read};
/// let reading = read("2025年底前，并长期坚持", None).ok_or("empty")?;
/// assert!(matches!(reading.told, Told::By { day, .. } if day.to_string() == "2025-12-31"));
/// assert!(reading.standing.is_some());
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn read(words: &str, year: Option<i32>) -> Option<Reading> {
    let text = halved(words);
    if text.trim().is_empty() {
        return None;
    }
    let mut parts = Parts::default();
    let mut cursor = Cursor::new(&text);
    while !cursor.is_at_end() {
        parts.take_next(&mut cursor, year);
    }
    Some(Reading {
        told: parts.told(),
        standing: parts.standing,
        is_compact: parts.is_compact,
        has_wide_digits: has_wide_digit(words),
        has_several: parts.dates.len() > 1,
    })
}

/// What was found on the way through the words.
#[derive(Debug, Default)]
struct Parts {
    dates: Vec<(Day, DuePrecision, Option<Day>)>,
    yearless: Option<(u32, u32)>,
    after: Option<(Anchor, u32, OffsetUnit)>,
    standing: Option<Standing>,
    is_immediate: bool,
    is_progress: bool,
    is_compact: bool,
    has_no_such_day: bool,
}

impl Parts {
    fn take_next(&mut self, cursor: &mut Cursor<'_>, year: Option<i32>) {
        cursor.skip_space();
        if let Some(months) = word::period(cursor) {
            self.standing = Some(Standing { cadence: Cadence::new(months).ok() });
        } else if let Some(after) = relative::read(cursor) {
            self.after = self.after.or(Some(after));
        } else if let Some(found) = date::read(cursor, year) {
            self.take_date(found);
        } else {
            match word::next(cursor) {
                Some(Word::Immediate) => self.is_immediate = true,
                Some(Word::Standing) => self.stand(),
                Some(Word::Progress) => self.is_progress = true,
                Some(Word::Filler) => {}
                None => cursor.advance(),
            }
        }
    }

    fn take_date(&mut self, found: Found) {
        match found {
            Found::Until { day, precision, from, is_compact } => {
                self.dates.push((day, precision, from));
                self.is_compact |= is_compact;
            }
            Found::Yearless { month, day } => self.yearless = Some((month, day)),
            Found::NoSuchDay => self.has_no_such_day = true,
            Found::OpenEnd => self.stand(),
            Found::Start => {}
        }
    }

    fn stand(&mut self) {
        self.standing.get_or_insert(Standing { cadence: None });
    }

    fn told(&self) -> Told {
        let latest = self.dates.iter().max_by_key(|(day, ..)| *day);
        match (latest, self.yearless, self.after) {
            _ if self.has_no_such_day => Told::NoSuchDay,
            (Some((day, precision, from)), _, _) => {
                Told::By { day: *day, precision: *precision, from: *from }
            }
            (None, Some((month, day)), _) => Told::Yearless { month, day },
            (None, None, Some((anchor, count, unit))) => Told::After { anchor, count, unit },
            _ if self.is_immediate => Told::Immediate,
            _ if self.standing.is_some() => Told::Standing,
            _ if self.is_progress => Told::Progress,
            _ => Told::Unknown,
        }
    }
}

#[cfg(test)]
mod tests;
