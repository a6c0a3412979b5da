//! How alike two texts are.

use std::collections::HashMap;

/// A text without white space and marks, to be compared.
pub(super) fn bare(text: &str) -> String {
    text.chars().map(zhenggai_grammar::width::half).filter(|c| c.is_alphanumeric()).collect()
}

/// How alike two bare texts are, in hundredths: twice the pairs of neighbouring characters that they share, by all such
/// pairs (Dice). 100 is the same.
pub(super) fn likeness(one: &str, other: &str) -> u32 {
    if one == other {
        return 100;
    }
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (one, other) = (pairs(one), pairs(other));
    let all = one.len().saturating_add(other.len());
    let mut count: HashMap<(char, char), usize> = HashMap::new();
    for pair in one {
        let known = count.entry(pair).or_default();
        *known = known.saturating_add(1);
    }
    let mut shared = 0_usize;
    for pair in other {
        if let Some(left) = count.get_mut(&pair).filter(|left| **left > 0) {
            *left = left.saturating_sub(1);
            shared = shared.saturating_add(1);
        }
    }
    let hundredths = shared.saturating_mul(200).checked_div(all).unwrap_or(0);
    u32::try_from(hundredths).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_nearer_than_another_text() {
        let was = bare("修订“第一议题”学习制度");
        assert_eq!(likeness(&was, &bare("修订“第一议题”学习制度。")), 100);
        assert!(likeness(&was, &bare("修订完善“第一议题”学习制度")) >= 80);
        assert!(likeness(&was, &bare("编印政策法规汇编")) < 20);
        assert_eq!(likeness("", "甲"), 0);
    }
}
