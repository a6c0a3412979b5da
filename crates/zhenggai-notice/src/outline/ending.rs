//! What stands behind the last numbered part: invitation, contact, signature, date.

use crate::phrase::{is_comma, is_full_stop};

/// Words with which a closing paragraph begins.
const OPENINGS: [&str; 21] = [
    "欢迎",
    "公示期限",
    "公示时间",
    "公示期",
    "公示起止",
    "受理单位",
    "受理电话",
    "联系电话",
    "联系方式",
    "联系人",
    "监督电话",
    "举报电话",
    "通信地址",
    "通讯地址",
    "联系地址",
    "邮政信箱",
    "邮政编码",
    "电子邮箱",
    "电子信箱",
    "特此",
    "如有意见",
];

/// Whether a paragraph begins what closes the notice: with one of its words, or with an invitation in it and a
/// channel.
pub(super) fn opens(text: &str) -> bool {
    let invites = || {
        let (_, behind) = text.split_once("欢迎")?;
        let (_, behind) = behind.split_once("监督")?;
        ["电话", "邮箱", "信箱", "地址"].iter().any(|channel| behind.contains(channel)).then_some(())
    };
    OPENINGS.iter().any(|opening| text.starts_with(opening)) || invites().is_some()
}

/// Whether a paragraph is nothing but a date.
pub(super) fn is_date(text: &str) -> bool {
    let mut figures = false;
    let mut units = 0_u32;
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '年' | '月' | '日' => units = units.saturating_add(1),
            '（' | '）' | '(' | ')' | '-' | '/' | '.' | '□' | '\u{fffd}' | '？' | '?' => {}
            _ if c.is_numeric() || zhenggai_grammar::numeral::is_chinese(c) || c == '〇' || c == '○' => {
                figures = true
            }
            _ => return false,
        }
        if units > 3 {
            return false;
        }
    }
    figures && units >= 2
}

/// Whether a paragraph is short and no sentence, as a signature is.
pub(super) fn is_signature(text: &str) -> bool {
    text.len() <= 150 && !text.contains(|c| is_full_stop(c) || is_comma(c) || crate::phrase::is_colon(c))
}
