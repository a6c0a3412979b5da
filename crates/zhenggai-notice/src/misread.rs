//! Digits that a scanner read as letters: 2O21, ll7, 6月lO日.

use core::ops::Range;
use std::borrow::Cow;

/// The text with letters that stand for digits as digits; offsets stay.
///
/// A row of letters and digits counts when it has nothing but digits and O, o, l, I, |, and at least one digit, or
/// a date goes on behind it. O2 and O3 are gases, O2O is a way of trading.
pub(crate) fn mended(text: &str) -> Cow<'_, str> {
    // Without a way out of the loop, many bytes are looked at at once.
    if !text.bytes().fold(false, |found, b| found | matches!(b, b'O' | b'o' | b'l' | b'I' | b'|')) {
        return Cow::Borrowed(text);
    }
    let rows: Vec<Range<usize>> = rows(text).filter(|row| is_number(text, row)).collect();
    if rows.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut mended = String::with_capacity(text.len());
    let mut from = 0_usize;
    for row in rows {
        mended.push_str(text.get(from..row.start).unwrap_or_default());
        let digits = text.get(row.clone()).unwrap_or_default();
        mended.extend(digits.bytes().map(|b| char::from(digit_of(b).unwrap_or(b))));
        from = row.end;
    }
    mended.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(mended)
}

/// The digit that a letter is confused with.
const fn digit_of(letter: u8) -> Option<u8> {
    match letter {
        b'O' | b'o' => Some(b'0'),
        b'l' | b'I' | b'|' => Some(b'1'),
        _ => None,
    }
}

/// Rows of letters and digits.
fn rows(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || *b == b'|';
    let mut at = 0_usize;
    core::iter::from_fn(move || {
        let start = at.saturating_add(bytes.get(at..)?.iter().position(is_part)?);
        let length = bytes.get(start..)?.iter().position(|b| !is_part(b));
        at = length.map_or(bytes.len(), |length| start.saturating_add(length));
        Some(start..at)
    })
}

fn is_number(text: &str, row: &Range<usize>) -> bool {
    let bytes = text.as_bytes().get(row.clone()).unwrap_or_default();
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    let confused = bytes.iter().filter(|b| digit_of(**b).is_some()).count();
    let behind = text.get(row.end..).unwrap_or_default().trim_start();
    let dated = behind.starts_with(['年', '月', '日']);
    let named = matches!(bytes, b"O2O" | b"o2o" | [b'O' | b'o', b'0'..=b'9']) && !dated;
    confused > 0 && digits.saturating_add(confused) == bytes.len() && (digits > 0 || dated) && !named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_within_numbers_are_digits() {
        for (printed, mended) in [
            ("2O21年4月12日至6月lO日", "2021年4月12日至6月10日"),
            ("查处超限车辆ll7台、l3条", "查处超限车辆117台、13条"),
            ("电话O274-555Ol77", "电话0274-5550177"),
        ] {
            assert_eq!(super::mended(printed), mended);
        }
    }

    #[test]
    fn words_are_left_alone() {
        for text in
            ["I级响应", "O3浓度", "O2O平台", "PM2.5和VOCs", "Olive Oil", "jol1a@x.example", "一、甲", ""]
        {
            assert_eq!(mended(text), text);
        }
    }
}
