//! Labels at the beginning of a paragraph: 一、 （一） 1. (1) ① 第十二项： 问题一: 附件1.

use zhenggai_grammar::numeral;

/// How a label is written; labels of one style are siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// 附件：, 附件1.
    Annex,
    /// 一、
    ChineseStop,
    /// （一）
    ChineseParen,
    /// 第十二项：, 问题一:
    Matter,
    /// 1.
    ArabicStop,
    /// (1)
    ArabicParen,
    /// 1)
    ArabicHalf,
    /// ①
    Circled,
    /// Brackets around something unreadable.
    LostParen,
    /// Something unreadable before a stop.
    LostStop,
}

/// A label that was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label {
    /// How it is written.
    pub(crate) style: Style,
    /// The number it stands for, also behind a confused character; absent when unreadable.
    pub(crate) ordinal: Option<u32>,
    /// Bytes it takes, brackets and stop included, white space behind it not.
    pub(crate) length: usize,
}

/// The label at the beginning of `text`, which is folded and has no white space before it.
pub(crate) fn label(text: &str) -> Option<Label> {
    let read = match text.chars().next()? {
        '（' | '(' | '〔' | '[' | '【' => bracketed(text),
        '附' => annex(text),
        '第' => ranked(text),
        '问' | '任' | '事' | '整' | '反' | '具' => named(text),
        c if enclosed(c).is_some() => circled(text),
        _ => stopped(text),
    };
    let (style, ordinal, rest) = read?;
    Some(Label { style, ordinal, length: text.len().saturating_sub(rest.len()) })
}

/// What was read, and the rest of the text behind it.
type Read<'a> = Option<(Style, Option<u32>, &'a str)>;

fn one(text: &str, set: impl Fn(char) -> bool) -> Option<(char, &str)> {
    let mut chars = text.chars();
    let c = chars.next().filter(|c| set(*c))?;
    Some((c, chars.as_str()))
}

fn is_open(c: char) -> bool {
    matches!(c, '（' | '(' | '〔' | '[' | '【')
}

fn is_close(c: char) -> bool {
    matches!(c, '）' | ')' | '〕' | ']' | '】')
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '．' | '、')
}

fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':')
}

/// Characters that stand where a number cannot be read any more.
fn is_lost(c: char) -> bool {
    matches!(c, '□' | '■' | '?' | '？' | '*' | '＊' | '\u{fffd}' | '▇' | '█' | '〓' | '＿' | '_')
}

/// A number of a label at the beginning of `text`, with characters that scanners confuse with digits.
fn number(text: &str) -> Option<(Number, &str)> {
    let end = text.char_indices().find(|(_, c)| !is_figure(*c)).map_or(text.len(), |(at, _)| at);
    // A label has at most three figures; 2021. is a year.
    if end > 0 && end <= 9 {
        let (figures, rest) = text.split_at_checked(end)?;
        let digits: Option<Vec<u32>> = figures.chars().map(figure).collect();
        let digits = digits.filter(|digits| digits.len() <= 3)?;
        let confused_alone = figures.chars().all(|c| matches!(c, 'O' | 'o'));
        let value = digits.iter().fold(0_u32, |sum, digit| sum.saturating_mul(10).saturating_add(*digit));
        return (!confused_alone).then_some((Number::Arabic(value), rest));
    }
    if let Some((value, length)) = numeral::leading(text).filter(|(value, _)| (1..=199).contains(value)) {
        return Some((Number::Chinese(value), text.get(length..)?));
    }
    if let Some((_, rest)) = one(text, |c| matches!(c, '—' | '―' | '─' | '－' | 'ー' | '–')) {
        return Some((Number::Chinese(1), rest));
    }
    let (_, rest) = one(text, is_lost)?;
    Some((Number::Lost, rest))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    Arabic(u32),
    Chinese(u32),
    Lost,
}

impl Number {
    const fn value(self) -> Option<u32> {
        match self {
            Self::Arabic(value) | Self::Chinese(value) => Some(value),
            Self::Lost => None,
        }
    }
}

fn is_figure(c: char) -> bool {
    figure(c).is_some()
}

fn figure(c: char) -> Option<u32> {
    match c {
        'l' | 'I' | '|' | 'ｌ' | 'Ｉ' | '丨' => Some(1),
        'O' | 'o' => Some(0),
        _ => numeral::arabic_digit(c),
    }
}

/// （一） (1) 〔1〕
fn bracketed(text: &str) -> Read<'_> {
    let (_, rest) = one(text, is_open)?;
    let (number, rest) = number(rest.trim_start())?;
    let (_, rest) = one(rest.trim_start(), is_close)?;
    Some(match number {
        Number::Arabic(value) => (Style::ArabicParen, Some(value), rest),
        Number::Chinese(value) => (Style::ChineseParen, Some(value), rest),
        Number::Lost => (Style::LostParen, None, rest),
    })
}

/// 一、 1. 1)
fn stopped(text: &str) -> Read<'_> {
    let (number, after) = number(text)?;
    let spaced = after.trim_start();
    if let (Number::Arabic(value), Some((_, rest))) = (number, one(spaced, |c| matches!(c, '）' | ')'))) {
        return plain_digits(text, after).then_some((Style::ArabicHalf, Some(value), rest));
    }
    let (stop, rest) = one(spaced, is_stop)?;
    let confused = !plain_digits(text, after);
    match number {
        Number::Arabic(value) if !is_running_number(value, stop, rest, confused) => {
            Some((Style::ArabicStop, Some(value), rest))
        }
        Number::Chinese(value) if !is_running_numeral(rest) => Some((Style::ChineseStop, Some(value), rest)),
        Number::Lost if rest.chars().next().is_some_and(is_ideograph) => Some((Style::LostStop, None, rest)),
        _ => None,
    }
}

fn plain_digits(text: &str, after: &str) -> bool {
    let figures = text.get(..text.len().saturating_sub(after.len())).unwrap_or_default();
    figures.chars().all(|c| numeral::arabic_digit(c).is_some())
}

fn is_ideograph(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c) || matches!(c, '“' | '《' | '"')
}

/// Things that come in whole numbers only: `1.5家` is label 1 and five of them, `3.5公里` is a length.
const WHOLE_THINGS: [&str; 14] =
    ["家", "名", "人", "项", "条", "件", "次", "份", "年", "月", "日", "季度", "所", "个单位"];

/// Whether digits, stop and `rest` are a decimal or a pair of numbers in running text rather than a label.
fn is_running_number(value: u32, stop: char, rest: &str, confused: bool) -> bool {
    if confused {
        // `l.` is a label only before Chinese text.
        return !rest.trim_start().chars().next().is_some_and(is_ideograph);
    }
    if value > 199 {
        // So long a list is rare, and a figure before a stop is not.
        return !rest.trim_start().chars().next().is_some_and(is_ideograph);
    }
    let Some((_, length)) = numeral::leading(rest).filter(|_| rest.starts_with(is_ascii_or_wide_digit))
    else {
        return rest.starts_with('%') || rest.starts_with('％');
    };
    let unit = rest.get(length..).unwrap_or_default();
    if stop == '、' {
        // 5、6月份 is two months, 1、2022年以来 is label 1.
        return length < 4 || !unit.starts_with('年');
    }
    !WHOLE_THINGS.iter().any(|thing| unit.starts_with(thing))
}

fn is_ascii_or_wide_digit(c: char) -> bool {
    numeral::arabic_digit(c).is_some()
}

/// Whether a Chinese numeral, a stop and `rest` are a row of numerals: 一、二级, 一、二、三产业.
fn is_running_numeral(rest: &str) -> bool {
    let Some((_, length)) = numeral::leading(rest).filter(|_| rest.starts_with(numeral::is_chinese)) else {
        return false;
    };
    let next = rest.get(length..).unwrap_or_default();
    next.starts_with(['、', '级', '期', '线', '类', '号', '楼', '层', '季', '产', '区', '标'])
}

/// 第十二项：, 第十二项整改任务：, 第一，关于…的问题
fn ranked(text: &str) -> Read<'_> {
    let rest = text.strip_prefix('第')?.trim_start();
    let (number, rest) = number(rest)?;
    let rest = rest.trim_start();
    if let Some((_, rest)) = one(rest, |c| is_stop(c) || is_colon(c) || matches!(c, '，' | ',')) {
        return names_problem(rest).then_some((Style::Matter, number.value(), rest));
    }
    let rest = ["项", "条", "个"].iter().find_map(|word| rest.strip_prefix(word))?;
    let noun = ["整改任务", "整改问题", "反馈问题", "任务", "问题", "事项"];
    let rest = noun.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    named_end(number, rest)
}

/// 问题一:, 整改任务1：, 问题（一）
fn named(text: &str) -> Read<'_> {
    let nouns = ["反馈问题", "具体问题", "整改任务", "整改问题", "整改事项", "问题", "任务", "事项"];
    let rest = nouns.iter().find_map(|noun| text.strip_prefix(noun))?.trim_start();
    if let Some((style, ordinal, rest)) = bracketed(rest).filter(|(style, ..)| *style != Style::LostParen) {
        let _ = style;
        let rest = one(rest.trim_start(), |c| is_colon(c) || is_stop(c)).map_or(rest, |(_, rest)| rest);
        return Some((Style::Matter, ordinal, rest));
    }
    let (number, rest) = number(rest)?;
    named_end(number, rest)
}

fn named_end(number: Number, rest: &str) -> Read<'_> {
    let (_, rest) = one(rest.trim_start(), |c| is_colon(c) || is_stop(c))?;
    Some((Style::Matter, number.value(), rest))
}

/// Whether the first sentence names a problem: 关于…的问题. A rank before it numbers problems, not clauses.
fn names_problem(rest: &str) -> bool {
    let rest = rest.trim_start();
    let sentence = rest.split(['。', '：', ':', '；']).next().unwrap_or_default();
    ["关于", "针对", "对"].iter().any(|word| sentence.starts_with(word))
        && sentence.trim_end().ends_with("问题")
}

/// 附件：, 附件1, 附：
fn annex(text: &str) -> Read<'_> {
    let rest = ["附件", "附表", "附"].iter().find_map(|word| text.strip_prefix(word))?;
    let numbered = number(rest.trim_start());
    let (ordinal, rest) = match numbered {
        Some((Number::Arabic(value) | Number::Chinese(value), rest)) => (Some(value), rest),
        _ => (None, rest),
    };
    match one(rest.trim_start(), |c| is_colon(c) || is_stop(c)) {
        Some((_, rest)) => Some((Style::Annex, ordinal, rest)),
        None if rest.trim().is_empty() || ordinal.is_some() => Some((Style::Annex, ordinal, rest)),
        None => None,
    }
}

/// ① ⑴ ⒈ ㈠
fn circled(text: &str) -> Read<'_> {
    let (c, rest) = one(text, |c| enclosed(c).is_some())?;
    let (style, value) = enclosed(c)?;
    let after =
        one(rest.trim_start(), |c| is_stop(c) && style == Style::Circled).map_or(rest, |(_, rest)| rest);
    Some((style, Some(value), after))
}

/// The style and number of a character that is a whole label.
fn enclosed(c: char) -> Option<(Style, u32)> {
    let from = |first: char, begin: u32| u32::from(c).checked_sub(u32::from(first))?.checked_add(begin);
    let (style, value) = match c {
        '①'..='⑳' => (Style::Circled, from('①', 1)),
        '㉑'..='㉟' => (Style::Circled, from('㉑', 21)),
        '❶'..='❿' => (Style::Circled, from('❶', 1)),
        '➀'..='➉' => (Style::Circled, from('➀', 1)),
        '⑴'..='⒇' => (Style::ArabicParen, from('⑴', 1)),
        '⒈'..='⒛' => (Style::ArabicStop, from('⒈', 1)),
        '㈠'..='㈩' => (Style::ChineseParen, from('㈠', 1)),
        _ => return None,
    };
    value.map(|value| (style, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Style, Option<u32>, &str)> {
        label(text).map(|l| (l.style, l.ordinal, text.get(..l.length).unwrap()))
    }

    #[test]
    fn labels_of_every_style_are_read_as_printed() {
        for (text, style, ordinal, printed) in [
            ("一、提高站位", Style::ChineseStop, 1, "一、"),
            ("十二、其他", Style::ChineseStop, 12, "十二、"),
            ("（一）方面", Style::ChineseParen, 1, "（一）"),
            ("( 二 )方面", Style::ChineseParen, 2, "( 二 )"),
            ("(三）方面", Style::ChineseParen, 3, "(三）"),
            ("（—）方面", Style::ChineseParen, 1, "（—）"),
            ("1.关于", Style::ArabicStop, 1, "1."),
            ("１．关于", Style::ArabicStop, 1, "１．"),
            ("12、关于", Style::ArabicStop, 12, "12、"),
            ("l.关于", Style::ArabicStop, 1, "l."),
            ("lO.关于", Style::ArabicStop, 10, "lO."),
            ("1.2022年以来", Style::ArabicStop, 1, "1."),
            ("1.5家企业", Style::ArabicStop, 1, "1."),
            ("(1)改进", Style::ArabicParen, 1, "(1)"),
            ("（l）改进", Style::ArabicParen, 1, "（l）"),
            ("1）改进", Style::ArabicHalf, 1, "1）"),
            ("①工程", Style::Circled, 1, "①"),
            ("⑵工程", Style::ArabicParen, 2, "⑵"),
            ("第十二项：城区", Style::Matter, 12, "第十二项："),
            ("第3项整改任务:城区", Style::Matter, 3, "第3项整改任务:"),
            ("问题一:学习", Style::Matter, 1, "问题一:"),
            ("反馈问题（二）：学习", Style::Matter, 2, "反馈问题（二）："),
            ("第一，关于学习不够的问题。", Style::Matter, 1, "第一，"),
            ("203.关于举债的问题", Style::ArabicStop, 203, "203."),
            ("附件1", Style::Annex, 1, "附件1"),
        ] {
            assert_eq!(read(text), Some((style, Some(ordinal), printed)), "{text}");
        }
        assert_eq!(read("附件：制度清单"), Some((Style::Annex, None, "附件：")));
        assert_eq!(read("（□）方面"), Some((Style::LostParen, None, "（□）")));
        assert_eq!(read("？、关于"), Some((Style::LostStop, None, "？、")));
    }

    #[test]
    fn running_text_is_no_label() {
        for text in [
            "3.5公里老旧输水管道",
            "2.7万株",
            "12.6%",
            "2021.5.6",
            "5、6月份",
            "一、二级市场",
            "一、二、三产业",
            "第一时间",
            "第一，盯住",
            "第一，关于下一步工作",
            "300.5公里",
            "第一责任人",
            "一是一、二是二",
            "（2022年）",
            "I.e. text",
            "附件中的",
            "反馈问题：云麓县",
            "问题突出",
            "2022年12月26日",
            "",
            "(",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
