//! What may stand in a file: keys and the kinds of their values.

/// The words of a closed vocabulary.
pub type Choice = fn() -> Vec<&'static str>;

/// What a name refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A closure rule.
    Rule,
    /// A rule set to begin with.
    Base,
    /// A calendar.
    Calendar,
    /// A parameter of a rule.
    Parameter,
}

/// What kind of value it is.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A text of at most so many characters, in one line or several.
    Text(usize),
    /// An id: letters, digits, `.`, `-`, `_`, `:`.
    Id,
    /// A day, `YYYY-MM-DD`, in quotation marks.
    Day,
    /// A day, or two joined by `..`.
    Days,
    /// Yes or no.
    Bool,
    /// A whole number from the first to the second.
    Count(i64, i64),
    /// One of these words.
    Word(Choice),
    /// The name of something that there must be.
    Named(Reference, Choice),
    /// A list of values of one kind; the flag says whether it must hold something.
    List(&'static Kind, bool),
    /// A table with these keys.
    Table(&'static [Key]),
    /// A table whose keys are these words, beside fixed keys.
    Map(Choice, &'static Kind, &'static [Key]),
    /// A table whose keys are free, with whole numbers, words or yes and no as values.
    Free,
    /// A table with exactly one of these keys. It may hold itself.
    OneOf(fn() -> &'static [Key]),
}

/// A key of a table.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// The kind of its value.
    pub kind: Kind,
    /// Whether it must be there.
    pub needed: bool,
    /// What it says, in Chinese.
    pub zh: &'static str,
    /// What it says, in English.
    pub en: &'static str,
}

impl Key {
    /// A key that may be absent.
    #[must_use]
    pub const fn new(name: &'static str, kind: Kind, zh: &'static str, en: &'static str) -> Self {
        Self { name, kind, needed: false, zh, en }
    }

    /// A key that must be there.
    #[must_use]
    pub const fn needed(name: &'static str, kind: Kind, zh: &'static str, en: &'static str) -> Self {
        Self { name, kind, needed: true, zh, en }
    }
}

/// The word that is nearest in spelling, where one is near enough to be meant: at most a third of it differs.
#[must_use]
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |word: &str| word.to_lowercase().replace(['-', ' '], "_");
    let given = plain(given);
    let ranked = known.into_iter().map(|word| (distance(&given, &plain(word)), word));
    let (distance, word) = ranked.min_by_key(|(distance, _)| *distance)?;
    let longest = word.chars().count().max(given.chars().count());
    (distance.saturating_mul(5) <= longest.saturating_mul(2)).then_some(word)
}

/// How many letters must be changed, dropped, added or swapped with their neighbour.
fn distance(one: &str, two: &str) -> usize {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=two.len()).collect()];
    for (i, a) in (1..).zip(&one) {
        let mut row = vec![i];
        for (j, b) in (1..).zip(&two) {
            let at = |row: Option<&Vec<usize>>, j: usize| {
                row.and_then(|row| row.get(j)).copied().unwrap_or(usize::MAX / 2)
            };
            let above = rows.last();
            let mut least =
                (at(above, j) + 1).min(at(Some(&row), j - 1) + 1).min(at(above, j - 1) + usize::from(a != b));
            let swapped = i > 1 && j > 1 && one.get(i - 2) == Some(b) && two.get(j - 2) == Some(a);
            if swapped {
                least = least.min(at(rows.get(i - 2), j - 2) + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_its_word() {
        let known = ["time_limits", "title_zh", "title_en", "weight"];
        for (given, wanted) in [
            ("time-limits", Some("time_limits")),
            ("time_limit", Some("time_limits")),
            ("titel_zh", Some("title_zh")),
            ("wieght", Some("weight")),
            ("severity", None),
        ] {
            assert_eq!(nearest(given, known), wanted, "{given}");
        }
        assert_eq!(distance("wieght", "weight"), 1);
        assert_eq!(distance("", "abc"), 3);
    }
}
