//! Numerals as documents print them: 12, １２, 十二, 二〇二一, 两.

/// The numeral at the beginning of `text`, and how many bytes it takes; `None` when there is none or it does
/// not fit.
#[must_use]
pub fn leading(text: &str) -> Option<(u32, usize)> {
    let first = text.chars().next()?;
    if arabic_digit(first).is_some() { arabic(text) } else { chinese(text) }
}

/// The number `text` is, if all of it is one numeral.
#[must_use]
pub fn whole(text: &str) -> Option<u32> {
    leading(text).filter(|(_, length)| *length == text.len()).map(|(value, _)| value)
}

/// The numeral at the end of `text`, and where it begins.
#[must_use]
pub fn trailing(text: &str) -> Option<(u32, usize)> {
    let arabic = text.trim_end_matches(|c| arabic_digit(c).is_some());
    let start =
        if arabic.len() < text.len() { arabic.len() } else { text.trim_end_matches(is_chinese).len() };
    // A long row of numerals is no count; looking at its end would mean reading it again and again.
    if text.len().saturating_sub(start) > 30 {
        return None;
    }
    text.get(start..).and_then(whole).map(|value| (value, start))
}

/// The value of an ASCII or full-width digit.
#[must_use]
pub fn arabic_digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => u32::from(c).checked_sub(u32::from('０')),
        _ => c.to_digit(10),
    }
}

/// Whether `c` can stand in a Chinese numeral.
#[must_use]
pub fn is_chinese(c: char) -> bool {
    chinese_digit(c).is_some() || unit(c).is_some()
}

fn arabic(text: &str) -> Option<(u32, usize)> {
    let mut value = 0_u32;
    let mut length = 0_usize;
    for c in text.chars() {
        let Some(digit) = arabic_digit(c) else { break };
        value = value.checked_mul(10)?.checked_add(digit)?;
        length = length.saturating_add(c.len_utf8());
    }
    (length > 0).then_some((value, length))
}

fn chinese(text: &str) -> Option<(u32, usize)> {
    // total + section + digit: 三万 is in total, 二百 in section, 一 waits in digit for its unit.
    let (mut total, mut section, mut digit) = (0_u32, 0_u32, None::<u32>);
    let (mut length, mut units, mut places) = (0_usize, false, 0_u32);
    for c in text.chars() {
        if let Some(value) = chinese_digit(c) {
            digit = if units || value == 0 && places == 0 {
                Some(value)
            } else {
                Some(digit.unwrap_or(0).checked_mul(10)?.checked_add(value)?)
            };
            places = places.saturating_add(1);
        } else if let Some(value) = unit(c) {
            if value == 10_000 {
                total = section.checked_add(digit.take().unwrap_or(0))?.max(1).checked_mul(value)?;
                section = 0;
            } else {
                section = digit.take().unwrap_or(1).checked_mul(value)?.checked_add(section)?;
            }
            units = true;
        } else {
            break;
        }
        length = length.saturating_add(c.len_utf8());
    }
    let value = total.checked_add(section)?.checked_add(digit.unwrap_or(0))?;
    (length > 0).then_some((value, length))
}

fn chinese_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' | '貳' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn unit(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' | '萬' => 10_000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_of_every_kind_are_read() {
        for (printed, value) in [
            ("12", 12),
            ("１２", 12),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("一百零三", 103),
            ("二〇二一", 2021),
            ("两", 2),
            ("三千五百", 3500),
            ("一万二千", 12_000),
        ] {
            assert_eq!(whole(printed), Some(value), "{printed}");
        }
        assert_eq!(whole("十二个"), None);
        assert_eq!(leading("十二个"), Some((12, 6)));
        assert_eq!(trailing("着重从两"), Some((2, 9)));
        assert_eq!(trailing("共涉及12"), Some((12, 9)));
        assert_eq!(leading("个"), None);
        assert_eq!(leading("99999999999"), None);
    }
}
