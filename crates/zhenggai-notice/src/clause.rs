//! Enumerators within running text: 一是, 第一，, 其一.

use zhenggai_grammar::numeral;

use crate::glance;

/// An enumerator that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Which row it belongs to.
    pub(crate) row: Row,
    /// The number it stands for.
    pub(crate) ordinal: u32,
    /// Byte where it begins.
    pub(crate) start: usize,
    /// Bytes it takes.
    pub(crate) length: usize,
}

/// The way a row of clauses counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Row {
    /// 一是
    Is,
    /// 第一
    Rank,
    /// 其一
    Its,
}

/// The places behind byte `from` of `text` at which a part of a sentence ends, each with the mark that ends it.
pub(crate) fn boundaries(text: &str, from: usize) -> Vec<(usize, char)> {
    glance::marks(text).behind(from).filter(|(_, c)| is_boundary(*c)).collect()
}

/// The enumerators in bytes `from..` of `text`, in order. Each stands where a sentence or a part of one
/// begins; idioms (一是一、二是二) and words (第一时间) are none.
pub(crate) fn marks(text: &str, from: usize) -> Vec<Mark> {
    marks_behind(text, from, &boundaries(text, from))
}

/// The same, where the [`boundaries`] are known.
pub(crate) fn marks_behind(text: &str, from: usize, boundaries: &[(usize, char)]) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut idiom_until = 0_usize;
    let behind = boundaries.iter().map(|(at, c)| at.saturating_add(c.len_utf8()));
    for boundary in [from].into_iter().chain(behind) {
        let Some(rest) = text.get(boundary..) else { continue };
        // White space keeps the boundary before it.
        let words = rest.trim_start();
        let start = boundary.saturating_add(rest.len().saturating_sub(words.len()));
        if start < idiom_until {
            continue;
        }
        match read(words) {
            Some(Seen::Mark(row, ordinal, length)) => found.push(Mark { row, ordinal, start, length }),
            Some(Seen::Idiom(length)) => idiom_until = start.saturating_add(length),
            None => {}
        }
    }
    found
}

enum Seen {
    Mark(Row, u32, usize),
    /// An idiom of so many bytes.
    Idiom(usize),
}

fn is_boundary(c: char) -> bool {
    matches!(
        c,
        '。' | '；' | ';' | '：' | ':' | '，' | ',' | '！' | '!' | '？' | '?' | '、' | '\t' | '）' | ')'
    )
}

fn read(text: &str) -> Option<Seen> {
    let mut chars = text.chars();
    match chars.next()? {
        '第' => {
            let (ordinal, length) = small(chars.as_str())?;
            let after = chars.as_str().get(length..)?;
            let length = '第'.len_utf8().saturating_add(length);
            after.starts_with(['，', ',', '、', '：', ':']).then_some(Seen::Mark(Row::Rank, ordinal, length))
        }
        '其' => {
            let (ordinal, length) = small(chars.as_str())?;
            let after = chars.as_str().get(length..)?;
            let length = '其'.len_utf8().saturating_add(length);
            let ends = after.starts_with(['，', ',', '、', '：', ':', '是']);
            ends.then_some(Seen::Mark(Row::Its, ordinal, length))
        }
        c if numeral::is_chinese(c) => {
            let (ordinal, length) = small(text)?;
            let numeral = text.get(..length)?;
            let after = text.get(length..)?.strip_prefix('是')?;
            let length = length.saturating_add('是'.len_utf8());
            match after.strip_prefix(numeral) {
                Some(next) if ends_idiom(next) => {
                    // 一是一、二是二 is skipped as a whole.
                    let second = next.strip_prefix(['、', '，', ',']).unwrap_or_default();
                    let tail = if second.starts_with("二是二") { "、二是二".len() } else { 0 };
                    Some(Seen::Idiom(length.saturating_add(numeral.len()).saturating_add(tail)))
                }
                _ => Some(Seen::Mark(Row::Is, ordinal, length)),
            }
        }
        _ => None,
    }
}

fn ends_idiom(next: &str) -> bool {
    next.is_empty() || next.starts_with(['、', '，', ',', '。', '；', '”', '的'])
}

/// A Chinese numeral from 1 to 99 that is written with few characters.
fn small(text: &str) -> Option<(u32, usize)> {
    let window = text.char_indices().nth(4).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    numeral::leading(window).filter(|(value, _)| {
        window.starts_with(numeral::is_chinese)
            && !window.starts_with(['两', '兩', '○'])
            && (1..=99).contains(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(text: &str) -> Vec<&str> {
        marks(text, 0).iter().map(|m| text.get(m.start..m.start + m.length).unwrap()).collect()
    }

    #[test]
    fn clauses_stand_where_a_part_of_a_sentence_begins() {
        assert_eq!(labels("一是修订。二是编印；三是建立，十一是开展"), ["一是", "二是", "三是", "十一是"]);
        assert_eq!(labels("为保证到位,一是制定。 二是纳入"), ["一是", "二是"]);
        assert_eq!(labels("将，第一，盯住；第二，深化；第三，推动"), ["第一", "第二", "第三"]);
        assert_eq!(labels("其一，加强。其二，改进。"), ["其一", "其二"]);
        assert_eq!(labels("一是一批企业退出。二是二期工程完工。"), ["一是", "二是"]);
    }

    #[test]
    fn idioms_and_words_are_no_clauses() {
        assert_eq!(labels("三是坚持一是一、二是二，不以人情代替"), ["三是"]);
        assert_eq!(labels("做到，一是一、二是二，不含糊"), Vec::<&str>::new());
        assert_eq!(labels("第一时间报告，第一责任人负责，第一书记，这一是非"), Vec::<&str>::new());
        assert_eq!(labels("其一贯作风，其二人关系"), Vec::<&str>::new());
    }
}
