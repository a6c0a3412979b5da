//! Printed numbers: 12, １２, 1,160, 3.5, 三十, 3100多万, 3万余.

use zhenggai_core::money::Money;
use zhenggai_core::quantity::Number;

use zhenggai_grammar::numeral;

/// Numbers have no more characters than this; a longer row of digits is a reference number or noise.
const LONGEST: usize = 18;

/// A number at some place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// ASCII digits with at most one point, before the scale is applied.
    digits: String,
    /// Power of ten of the scale: 4 for 万.
    power: usize,
    /// Byte where the scale begins; the end of the digits when there is none.
    pub(super) scale_at: usize,
    /// 余, 多 or 几 is printed in it.
    pub(super) is_at_least: bool,
    /// Printed in Chinese numerals.
    pub(super) is_chinese: bool,
    /// Byte behind it.
    pub(super) end: usize,
}

impl Figure {
    /// The number without its scale: 3100 in 3100万.
    pub(super) fn unscaled(&self) -> Option<Number> {
        self.digits.parse().ok()
    }

    /// The number: 31000000 in 3100万.
    pub(super) fn scaled(&self) -> Option<Number> {
        shifted(&self.digits, self.power).parse().ok()
    }

    /// As so many yuan.
    pub(super) fn yuan(&self) -> Option<Money> {
        shifted(&self.digits, self.power).parse().ok()
    }

    /// Whether a decimal point is printed in it.
    pub(super) fn is_decimal(&self) -> bool {
        self.digits.contains('.')
    }
}

/// The decimal `digits` times ten to the power `power`.
fn shifted(digits: &str, power: usize) -> String {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (up, rest) = fraction.split_at_checked(power).unwrap_or((fraction, ""));
    let zeros = "0".repeat(power.saturating_sub(up.len()));
    let point = if rest.is_empty() { "" } else { "." };
    format!("{whole}{up}{zeros}{point}{rest}")
}

/// The ASCII digit that `c` is, half or full width.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => numeral::arabic_digit(c).and_then(|value| char::from_digit(value, 10)),
        _ => None,
    }
}

/// The number in Arabic digits that begins at byte `at` of `text`, without its scale.
pub(super) fn arabic(text: &str, at: usize) -> Option<Figure> {
    let rest = text.get(at..)?;
    let mut digits = String::new();
    let mut end = at;
    let mut chars = rest.char_indices().peekable();
    let mut grouped = true;
    while let Some((offset, c)) = chars.next() {
        if digits.len() > LONGEST {
            return None;
        }
        if let Some(digit) = digit(c) {
            digits.push(digit);
        } else if matches!(c, '.' | '．') && !digits.contains('.') && next_is_digit(&mut chars) {
            digits.push('.');
        } else if grouped
            && (c == ',' || c == ' ' && digits.len() <= 3)
            && is_group(text, at + offset + c.len_utf8())
        {
            grouped = digits.len() <= 3 || digits.len().is_multiple_of(3);
            continue;
        } else {
            break;
        }
        end = at + offset + c.len_utf8();
    }
    (!digits.is_empty() && digits.len() <= LONGEST).then_some(Figure {
        digits,
        power: 0,
        scale_at: end,
        is_at_least: false,
        is_chinese: false,
        end,
    })
}

fn next_is_digit(chars: &mut core::iter::Peekable<core::str::CharIndices<'_>>) -> bool {
    chars.peek().is_some_and(|(_, c)| digit(*c).is_some())
}

/// Whether three ASCII digits and no fourth stand at byte `at`: the group behind a thousands comma, or behind a
/// space with no other behind it. With a full-width comma they never are: it parts two numbers.
fn is_group(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes().get(at.saturating_sub(1)..).unwrap_or_default();
    match bytes {
        [mark @ (b',' | b' '), a, b, c, rest @ ..] => {
            let ends =
                |next: &u8| next.is_ascii_digit() || *mark == b' ' && matches!(next, b' ' | b',' | b'.');
            [a, b, c].into_iter().all(u8::is_ascii_digit) && !rest.first().is_some_and(ends)
        }
        _ => false,
    }
}

/// The number in Chinese numerals that begins at byte `at` of `text`, without a scale behind 余 or 多.
pub(super) fn chinese(text: &str, at: usize) -> Option<Figure> {
    let (value, length) = numeral::leading(text.get(at..)?)?;
    let end = at + length;
    let digits = value.to_string();
    Some(Figure { digits, power: 0, scale_at: end, is_at_least: false, is_chinese: true, end })
}

/// `figure` with the 余, 多, 几, 百, 千, 万, 亿 that follow it in `text`.
pub(super) fn with_scale(text: &str, mut figure: Figure) -> Figure {
    figure = with_more(text, figure);
    let scale_at = figure.end;
    while let Some(c) = text.get(figure.end..).and_then(|rest| rest.chars().next()) {
        let power = match c {
            '百' => 2,
            '千' => 3,
            '万' | '萬' => 4,
            '亿' | '億' => 8,
            _ => break,
        };
        if figure.power + power > 12 {
            break;
        }
        figure.power += power;
        figure.end += c.len_utf8();
    }
    if figure.end > scale_at {
        figure.scale_at = scale_at;
        figure = with_more(text, figure);
    }
    figure
}

/// `figure` with the 余, 多, 几 behind it.
fn with_more(text: &str, mut figure: Figure) -> Figure {
    let next = text.get(figure.end..).and_then(|rest| rest.chars().next());
    if let Some(c) = next.filter(|c| matches!(c, '余' | '餘' | '多' | '几' | '幾')) {
        figure.is_at_least = true;
        figure.end += c.len_utf8();
    }
    figure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_shift_the_point_exactly() {
        assert_eq!(shifted("23.47", 4), "234700");
        assert_eq!(shifted("0.96", 4), "09600");
        assert_eq!(shifted("1.23456", 4), "12345.6");
        assert_eq!(shifted("5", 0), "5");
    }

    #[test]
    fn a_comma_groups_three_digits_only() {
        let read = |text| arabic(text, 0).map(|figure| (figure.digits.clone(), figure.end));
        assert_eq!(read("1,160户"), Some(("1160".to_owned(), 5)));
        assert_eq!(read("9家,5家"), Some(("9".to_owned(), 1)));
        assert_eq!(read("6 420元"), Some(("6420".to_owned(), 5)));
        assert_eq!(read("12 500 300"), Some(("12".to_owned(), 2)));
        assert_eq!(read("12,5000"), Some(("12".to_owned(), 2)));
        assert_eq!(read("３．５公里"), Some(("3.5".to_owned(), 9)));
        assert_eq!(read("1234567890123456789012"), None);
    }
}
