//! Simplified and traditional characters: one spelling to look words up in, and which of the two a text uses.

use std::borrow::Cow;

use crate::glance::Letters;
use crate::misread::mended;
use crate::reading::Script;

/// Traditional characters, each before its simplified form. All of them take three bytes in UTF-8, so that a folded
/// text has the offsets of the printed one.
const PAIRS: &str = include_str!("../data/traditional.txt");

/// 著 is simplified to 着 in the words of notices (著重), which the table leaves open.
const MORE: &str = "著着";

/// The text as words are looked up in it: traditional characters in their simplified form, letters that a scanner
/// took digits for as digits; offsets stay.
pub(crate) fn folded<'a>(text: &'a str, script: Script) -> Cow<'a, str> {
    match script {
        Script::Hans => mended(text),
        Script::Hant => Cow::Owned(mended(text).chars().map(simplified).collect()),
    }
}

/// How many characters tell the script.
const SAMPLE: usize = 1000;

/// The script a text is written in: traditional when more of its characters exist only there than have been
/// simplified.
pub(crate) fn script<'a>(texts: impl Iterator<Item = &'a str>) -> Script {
    let (mut hans, mut hant) = (0_u32, 0_u32);
    for c in texts.flat_map(str::chars).filter(|c| *c >= '\u{3400}').take(SAMPLE) {
        if simplified(c) != c {
            hant = hant.saturating_add(1);
        } else if is_simplified(c) {
            hans = hans.saturating_add(1);
        }
    }
    if hant > hans { Script::Hant } else { Script::Hans }
}

fn table() -> &'static Table {
    static TABLE: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::new);
    &TABLE
}

struct Table {
    /// Traditional and simplified, in order of the traditional one.
    pairs: Vec<(char, char)>,
    /// Which characters are traditional, and which are simplified.
    hant: Letters,
    hans: Letters,
}

impl Table {
    fn new() -> Self {
        let rows = PAIRS.lines().filter(|row| !row.starts_with('#')).chain([MORE]);
        let chars: Vec<char> = rows.flat_map(str::chars).collect();
        let mut pairs: Vec<(char, char)> = chars
            .chunks_exact(2)
            .filter_map(|pair| match pair {
                [hant, hans] if hant != hans => Some((*hant, *hans)),
                _ => None,
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|pair| pair.0);
        let hant = Letters::among(pairs.iter().map(|pair| pair.0));
        let hans = Letters::among(pairs.iter().map(|pair| pair.1));
        Self { pairs, hant, hans }
    }
}

fn simplified(c: char) -> char {
    let Table { pairs, hant, .. } = table();
    if !hant.have(c) {
        return c;
    }
    pairs.binary_search_by_key(&c, |pair| pair.0).ok().and_then(|at| pairs.get(at)).map_or(c, |pair| pair.1)
}

fn is_simplified(c: char) -> bool {
    table().hans.have(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_offsets() {
        let known = |(hant, hans): &(char, char)| table().hant.have(*hant) && table().hans.have(*hans);
        assert!(table().pairs.iter().all(known));
        assert!(table().pairs.iter().all(|(hant, hans)| hant.len_utf8() == 3 && hans.len_utf8() == 3));
        assert_eq!(folded("關於學習不夠問題", Script::Hant), "关于学习不够问题");
        assert_eq!(folded("關於", Script::Hans), "關於");
    }

    #[test]
    fn the_script_is_that_of_most_characters() {
        assert_eq!(script(["關於巡察整改進展情況的通報"].into_iter()), Script::Hant);
        assert_eq!(script(["关于巡察整改进展情况的通报"].into_iter()), Script::Hans);
        assert_eq!(script([""].into_iter()), Script::Hans);
    }
}
