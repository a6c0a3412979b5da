//! Titles in 《》.

use core::ops::Range;

/// A title is not longer than this; a longer pair of brackets was printed by mistake.
const LONGEST: usize = 600;

/// The outermost complete `《…》` of a text whose marks these are, in order, brackets included. An opening bracket that is never
/// closed, and a closing one that was never opened, count for nothing; so does a pair around a sentence.
pub(super) fn titles(signs: impl Iterator<Item = (usize, char)>) -> Vec<Range<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, mark) in signs {
        match mark {
            '《' => open.push(at),
            '》' => {
                let Some(start) = open.pop() else { continue };
                let end = at + mark.len_utf8();
                if end - start <= LONGEST {
                    while found.last().is_some_and(|inner| inner.start > start) {
                        found.pop();
                    }
                    found.push(start..end);
                }
            }
            // No title runs over the end of a sentence.
            '。' => open.clear(),
            _ => {}
        }
    }
    found
}

/// Whether byte `at` lies in one of `titles`, which are in order.
pub(super) fn within(titles: &[Range<usize>], at: usize) -> bool {
    let after = titles.partition_point(|title| title.start <= at);
    after.checked_sub(1).and_then(|index| titles.get(index)).is_some_and(|title| at < title.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complete_titles_are_found_and_broken_ones_passed_over() {
        let found = |text: &'static str| -> Vec<&str> {
            titles(text.char_indices()).into_iter().filter_map(|range| text.get(range)).collect()
        };
        assert_eq!(found("印发《甲》《乙（试行）》"), ["《甲》", "《乙（试行）》"]);
        assert_eq!(found("转发《关于印发《甲》的通知》"), ["《关于印发《甲》的通知》"]);
        assert_eq!(found("落实《甲规定，执行《乙》"), ["《乙》"]);
        assert_eq!(found("甲》和《乙"), Vec::<&str>::new());
        assert_eq!(found("《甲。乙》"), Vec::<&str>::new());
    }
}
