//! How alike two texts are in their wording, as an exact fraction. It proposes; people decide.

use std::collections::BTreeSet;

/// A text without spaces and marks, in lower case.
#[must_use]
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The pairs of neighbouring characters of a plain text.
#[must_use]
pub(super) fn pairs(plain: &str) -> BTreeSet<(char, char)> {
    plain.chars().zip(plain.chars().skip(1)).collect()
}

/// How many pairs of neighbouring characters two texts share, of those that either has (措辞相近程度).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    /// Pairs that both have.
    pub shared: usize,
    /// Pairs that at least one has.
    pub either: usize,
}

impl Likeness {
    /// How alike two sets of pairs are.
    pub(super) fn of(one: &BTreeSet<(char, char)>, other: &BTreeSet<(char, char)>) -> Self {
        let shared = one.intersection(other).count();
        Self { shared, either: one.len().saturating_add(other.len()).saturating_sub(shared) }
    }

    /// Which of two is the less alike.
    pub(super) fn compare(self, other: Self) -> core::cmp::Ordering {
        // The products of two counts of pairs stay far below the largest number.
        let one = self.shared.saturating_mul(other.either);
        one.cmp(&other.shared.saturating_mul(self.either))
    }

    /// Whether they share at least half.
    #[must_use]
    pub const fn is_near(self) -> bool {
        self.either > 0 && self.shared.saturating_mul(2) >= self.either
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> Likeness {
        Likeness::of(&pairs(&plain(one)), &pairs(&plain(other)))
    }

    #[test]
    fn marks_and_spaces_do_not_count() {
        assert_eq!(plain(" 河道巡查，不到位。"), plain("河道巡查 不到位"));
        assert_eq!(likeness("河道巡查记录不全", "河道巡查记录不全。"), Likeness { shared: 7, either: 7 });
    }

    #[test]
    fn half_of_the_pairs_is_near() {
        assert!(likeness("河道巡查记录不全", "河道巡查记录缺失").is_near());
        assert!(!likeness("河道巡查记录不全", "项目招标不规范").is_near());
        assert!(!likeness("", "").is_near());
    }
}
