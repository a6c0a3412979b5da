//! Numbers as labels print them.

const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// 1 to 99 in Chinese numerals.
pub(super) fn hanzi(number: u32) -> Option<String> {
    let digit = |n: u32| usize::try_from(n).ok().and_then(|n| DIGITS.get(n)).copied();
    let (tens, ones) = (number / 10, number % 10);
    match tens {
        0 => digit(ones).filter(|word| !word.is_empty()).map(str::to_owned),
        1 => Some(format!("十{}", digit(ones)?)),
        2..=9 => Some(format!("{}十{}", digit(tens)?, digit(ones)?)),
        _ => None,
    }
}

/// `label` with `to` in the place of `from`, where the number stands in it once, in ASCII digits or in
/// Chinese numerals.
pub(super) fn renumbered(label: &str, from: u32, to: u32) -> Option<String> {
    let candidates = [(from.to_string(), to.to_string()), (hanzi(from)?, hanzi(to)?)];
    candidates.into_iter().find_map(|(from, to)| {
        let (before, after) = label.split_once(from.as_str())?;
        let number = |c: char| c.is_numeric() || "十百".contains(c);
        let whole = !before.ends_with(number) && !after.contains(number);
        whole.then(|| format!("{before}{to}{after}"))
    })
}

/// `3`, or `3–5`.
pub(super) fn span_words(first: u32, last: u32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_in_chinese() {
        let words: Vec<_> = [1, 10, 12, 20, 99].into_iter().filter_map(hanzi).collect();
        assert_eq!(words, ["一", "十", "十二", "二十", "九十九"]);
        assert_eq!((hanzi(0), hanzi(100)), (None, None));
    }

    #[test]
    fn a_label_is_renumbered_where_its_number_is_plain() {
        assert_eq!(renumbered("(2)", 2, 3).as_deref(), Some("(3)"));
        assert_eq!(renumbered("（十）", 10, 11).as_deref(), Some("（十一）"));
        assert_eq!(renumbered("12.", 2, 3), None);
        assert_eq!(renumbered("②", 2, 3), None);
    }
}
