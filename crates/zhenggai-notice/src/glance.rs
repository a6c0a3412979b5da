//! A text at a glance: its marks and letters, with the plain words between them passed over.
//!
//! Three of four characters of a notice are ideographs that mean nothing to most readers of it, who look for
//! stops, brackets, figures or numerals. All ideographs from U+4000 to U+9FFF take three bytes that begin with
//! `E4` to `E9`, so that they are told and passed over without being decoded.

/// A set of characters of the basic plane (字集).
pub(crate) struct Letters([u64; WORDS]);

const WORDS: usize = 0x10000 / 64;

impl Letters {
    /// These characters; those of other planes are not kept.
    pub(crate) const fn of<const N: usize>(letters: &[char; N]) -> Self {
        Self([0; WORDS]).and(letters)
    }

    /// These characters too.
    #[expect(clippy::indexing_slicing, reason = "in bounds by the comparison above it")]
    pub(crate) const fn and<const N: usize>(mut self, letters: &[char; N]) -> Self {
        let mut index = 0;
        while index < N {
            self.add(letters[index]);
            index += 1;
        }
        self
    }

    /// Those of these characters that are of the basic plane.
    pub(crate) fn among(letters: impl Iterator<Item = char>) -> Self {
        let mut known = Self([0; WORDS]);
        letters.for_each(|letter| known.add(letter));
        known
    }

    #[expect(clippy::indexing_slicing, reason = "in bounds by the comparison above it")]
    const fn add(&mut self, letter: char) {
        let place = letter as usize;
        if place < WORDS * 64 {
            self.0[place / 64] |= 1 << (place % 64);
        }
    }

    /// Whether `c` is one of them.
    pub(crate) fn have(&self, c: char) -> bool {
        self.0.get((u32::from(c) >> 6) as usize).is_some_and(|word| word >> (u32::from(c) & 63) & 1 == 1)
    }
}

/// The numerals of documents, as [`zhenggai_grammar::numeral::is_chinese`] tells them.
pub(crate) const NUMERALS: Letters = Letters::of(&[
    '零', '一', '壹', '二', '两', '兩', '贰', '貳', '三', '叁', '參', '四', '肆', '五', '伍', '六', '陆',
    '七', '柒', '八', '捌', '九', '玖', '十', '拾', '百', '佰', '千', '仟', '万', '萬',
]);

/// The characters of `text` that are no ideographs, each with its byte.
pub(crate) fn marks(text: &str) -> Glance<'_> {
    Glance { text, at: 0, rest: text.as_bytes(), letters: None }
}

/// The characters of `text` that are no ideographs, and those ideographs that are among `letters`.
pub(crate) fn glance<'t>(text: &'t str, letters: &'t Letters) -> Glance<'t> {
    Glance { text, at: 0, rest: text.as_bytes(), letters: Some(letters) }
}

/// An iterator over what is seen of a text.
pub(crate) struct Glance<'t> {
    text: &'t str,
    at: usize,
    /// The bytes of the text from `at` on.
    rest: &'t [u8],
    /// Absent where no ideograph is looked for.
    letters: Option<&'t Letters>,
}

impl Glance<'_> {
    /// The same from byte `at` of the text on.
    pub(crate) fn behind(self, at: usize) -> Self {
        Self { at, rest: self.text.as_bytes().get(at..).unwrap_or_default(), ..self }
    }
}

impl Iterator for Glance<'_> {
    type Item = (usize, char);

    #[inline]
    fn next(&mut self) -> Option<(usize, char)> {
        let (mut at, mut rest) = (self.at, self.rest);
        loop {
            let (c, length) = match *rest {
                [lead @ 0xe4..=0xe9, middle, last, ref behind @ ..] => {
                    if let Some(c) = self
                        .letters
                        .and_then(|letters| of_three(lead, middle, last).filter(|c| letters.have(*c)))
                    {
                        (c, 3)
                    } else {
                        at = at.saturating_add(3);
                        rest = behind;
                        continue;
                    }
                }
                // Stops and full-width forms.
                [lead @ (0xe1..=0xe3 | 0xea..=0xef), middle, last, ..] => (of_three(lead, middle, last)?, 3),
                [ascii @ ..0x80, ..] => (char::from(ascii), 1),
                _ => {
                    let c = self.text.get(at..)?.chars().next()?;
                    (c, c.len_utf8())
                }
            };
            self.at = at.saturating_add(length);
            self.rest = rest.get(length..)?;
            return Some((at, c));
        }
    }
}

/// The character that is written in these three bytes.
fn of_three(lead: u8, middle: u8, last: u8) -> Option<char> {
    let low = u32::from(middle & 0x3f) << 6 | u32::from(last & 0x3f);
    char::from_u32(u32::from(lead & 0xf) << 12 | low)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use zhenggai_grammar::numeral;

    use super::*;

    fn plain(c: char) -> bool {
        ('\u{4000}'..='\u{9fff}').contains(&c)
    }

    #[test]
    fn marks_are_seen_and_plain_words_are_not() {
        let seen: String = marks("对A类“一岗双责”，整改3项。㙍𬬻").map(|(_, c)| c).collect();
        assert_eq!(seen, "A“”，3。㙍𬬻");
    }

    #[test]
    fn the_numerals_are_those_of_the_grammar() {
        let known = ('\u{4000}'..='\u{9fff}').filter(|c| numeral::is_chinese(*c));
        let seen = ('\u{4000}'..='\u{9fff}').filter(|c| NUMERALS.have(*c));
        assert!(known.eq(seen));
    }

    proptest! {
        #[test]
        fn a_glance_sees_what_a_slow_look_sees(text in "[一-七整改，。A3€𬬻]{0,40}|.{0,40}", from in 0_usize..60) {
            let wanted = |c: char| !plain(c) || numeral::is_chinese(c);
            let slow: Vec<_> = text.char_indices().filter(|(_, c)| wanted(*c)).collect();
            prop_assert_eq!(glance(&text, &NUMERALS).collect::<Vec<_>>(), slow.clone());
            let slow: Vec<_> = text.char_indices().filter(|(_, c)| !plain(*c)).collect();
            prop_assert_eq!(marks(&text).collect::<Vec<_>>(), slow.clone());
            let from = text.floor_char_boundary(from);
            let rest = marks(&text).behind(from);
            prop_assert_eq!(rest.collect::<Vec<_>>(), slow.into_iter().filter(|(at, _)| *at >= from).collect::<Vec<_>>());
        }
    }
}
