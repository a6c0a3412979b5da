//! How much of what was expected was met, field by field.

use std::collections::BTreeMap;

use serde_json::Value;

/// Counts of one field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Expected and met.
    pub agree: usize,
    /// Expected.
    pub total: usize,
    /// Not expected, and yet there.
    pub extra: usize,
}

impl Count {
    /// Everything expected is there and nothing else.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        self.agree == self.total && self.extra == 0
    }
}

/// Counts by field, and a line for every difference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<&'static str, Count>,
    differences: Vec<String>,
}

impl Tally {
    /// The counts of `field`.
    #[must_use]
    pub fn count(&self, field: &str) -> Count {
        self.counts.get(field).copied().unwrap_or_default()
    }

    /// What differs, a line each.
    #[must_use]
    pub fn differences(&self) -> &[String] {
        &self.differences
    }

    /// Adds the counts of `other`, and its differences with `name` before them.
    pub fn add(&mut self, name: &str, other: &Self) {
        for (field, count) in &other.counts {
            let sum = self.counts.entry(field).or_default();
            sum.agree += count.agree;
            sum.total += count.total;
            sum.extra += count.extra;
        }
        self.differences.extend(other.differences.iter().map(|line| format!("{name}: {line}")));
    }

    /// One more is expected of `field`: `gold`; there is `found`.
    pub fn expect(&mut self, field: &'static str, place: &str, gold: &Value, found: Option<&Value>) {
        let agrees = found.is_some_and(|found| same(gold, found));
        self.met(field, agrees);
        if !agrees {
            let found = found.map_or_else(|| "nothing".to_owned(), Value::to_string);
            self.differences.push(format!("{field} {place}: expected {gold}, found {found}"));
        }
    }

    /// One more is expected of `field`, and was met or not.
    pub fn met(&mut self, field: &'static str, agrees: bool) {
        let count = self.counts.entry(field).or_default();
        count.total += 1;
        count.agree += usize::from(agrees);
    }

    /// One more than expected.
    pub fn extra(&mut self, field: &'static str, what: &str) {
        self.counts.entry(field).or_default().extra += 1;
        self.differences.push(format!("{field}: not expected {what}"));
    }

    /// Something worth telling that is counted elsewhere.
    pub fn note(&mut self, line: String) {
        self.differences.push(line);
    }

    /// The entries of `gold`, in order, among those of `found`: whole entries that are the same.
    pub fn sequence(&mut self, field: &'static str, gold: &[Value], found: &[Value]) {
        let pairs = align(gold, found, same);
        self.counts.entry(field).or_default();
        for (index, entry) in gold.iter().enumerate() {
            let agrees = pairs.iter().any(|&(at, _)| at == index);
            self.met(field, agrees);
            if !agrees {
                self.differences.push(format!("{field}: missing {entry}"));
            }
        }
        for (index, entry) in found.iter().enumerate() {
            if !pairs.iter().any(|&(_, at)| at == index) {
                self.extra(field, &entry.to_string());
            }
        }
    }
}

/// Whether two values say the same: white space is nothing, and so is the order of keys.
#[must_use]
pub fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) => tight(one).eq(tight(other)),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, one)| other.get(key).is_some_and(|other| same(one, other)))
        }
        (one, other) => one == other,
    }
}

fn tight(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

/// Pairs of indices of what is alike on both sides, in order: as many as can be.
pub fn align<T>(left: &[T], right: &[T], alike: impl Fn(&T, &T) -> bool) -> Vec<(usize, usize)> {
    // longest[i][j]: the most pairs among the left from i and the right from j on.
    let mut longest = vec![vec![0_usize; right.len() + 1]; left.len() + 1];
    let at = |longest: &[Vec<usize>], i: usize, j: usize| {
        longest.get(i).and_then(|row| row.get(j)).copied().unwrap_or_default()
    };
    for (i, one) in left.iter().enumerate().rev() {
        for (j, other) in right.iter().enumerate().rev() {
            let without = at(&longest, i + 1, j).max(at(&longest, i, j + 1));
            let with = if alike(one, other) { at(&longest, i + 1, j + 1) + 1 } else { 0 };
            if let Some(cell) = longest.get_mut(i).and_then(|row| row.get_mut(j)) {
                *cell = without.max(with);
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(one), Some(other)) = (left.get(i), right.get(j)) {
        if alike(one, other) && at(&longest, i, j) == at(&longest, i + 1, j + 1) + 1 {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&longest, i + 1, j) >= at(&longest, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn entries_are_paired_in_order_around_what_is_missing() {
        assert_eq!(align(&[1, 2, 3, 4], &[1, 9, 3, 4, 5], |a, b| a == b), [(0, 0), (2, 2), (3, 3)]);
        assert_eq!(align(&[1], &[], |a: &i32, b: &i32| a == b), []);
    }

    #[test]
    fn what_is_missing_and_what_is_too_much_are_counted_apart() {
        let mut tally = Tally::default();
        tally.sequence(
            "documents",
            &[json!({"t": "甲 乙"}), json!({"t": "丙"})],
            &[json!({"t": "甲乙"}), json!(1)],
        );
        assert_eq!(tally.count("documents"), Count { agree: 1, total: 2, extra: 1 });
        assert_eq!(tally.differences().len(), 2);
    }
}
