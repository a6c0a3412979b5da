//! A member that stands twice in a list.

use core::ops::Range;
use std::collections::BTreeMap;

use crate::catalogue::LIST_DUPLICATE;
use crate::glance::{Letters, marks};

use super::finding::Finding;
use super::text::Texts;

/// A member shorter than this is not looked for behind the verb that the first member carries.
const NAME: usize = 3;
/// No name of a member is longer than this many bytes.
const LONGEST: usize = 240;

/// Checks every list with 、 that is closed by 等 or a count.
pub(super) fn check(texts: &Texts<'_>, findings: &mut Vec<Finding>) {
    for (paragraph, folded) in texts.paragraphs() {
        for (member, first) in doubled(folded) {
            let text = paragraph.text().get(member.clone()).unwrap_or_default();
            let found = Finding::new(LIST_DUPLICATE, paragraph.span(member)).with("member", text);
            findings.push(found.beside(paragraph.span(first)));
        }
    }
}

/// Members that stood before, each with its first place.
fn doubled(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut members: Vec<Range<usize>> = Vec::new();
    let mut from = 0_usize;
    let mut depth = 0_usize;
    for (at, c) in marks(text) {
        let end = at.saturating_add(c.len_utf8());
        match c {
            '《' | '“' | '（' | '(' => depth = depth.saturating_add(1),
            '》' | '”' | '）' | ')' => depth = depth.saturating_sub(1),
            '。' | '！' | '？' => {
                close(text, &mut members, from..at, &mut found);
                (from, depth) = (end, 0);
            }
            '，' | '；' | '：' | ',' | ';' | ':' | '\t' if depth == 0 => {
                close(text, &mut members, from..at, &mut found);
                from = end;
            }
            '、' if depth == 0 => {
                members.push(from..at);
                from = end;
            }
            _ => {}
        }
    }
    close(text, &mut members, from..text.len(), &mut found);
    found
}

fn close(
    text: &str,
    members: &mut Vec<Range<usize>>,
    rest: Range<usize>,
    found: &mut Vec<(Range<usize>, Range<usize>)>,
) {
    let members = core::mem::take(members);
    if members.is_empty() {
        return;
    }
    let Some(last) = closing(text, rest) else { return };
    let mut seen: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    let first = members.first().cloned().unwrap_or_default();
    let opening = text.get(first.clone()).unwrap_or_default();
    for member in members.into_iter().chain([last]) {
        let name = text.get(member.clone()).unwrap_or_default().trim();
        if !is_name(name) {
            continue;
        }
        if let Some(earlier) = seen.get(name) {
            found.push((member, earlier.clone()));
            continue;
        }
        // The first member carries what leads to the list: 策划甲项目、甲项目等5个.
        if member != first && name.chars().count() >= NAME && opening.ends_with(name) {
            found.push((member.clone(), first.end.saturating_sub(name.len())..first.end));
        }
        seen.insert(name, member);
    }
}

/// A figure may well stand twice.
fn is_name(name: &str) -> bool {
    let figure = |c: char| c.is_numeric();
    name.len() <= LONGEST && name.chars().count() > 1 && !name.starts_with(figure) && !name.ends_with(figure)
}

/// The last member of a closed list: what stands before 等, or before a count with its measure word.
fn closing(text: &str, rest: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(rest.clone())?;
    let mut near = words.len().min(LONGEST);
    while !words.is_char_boundary(near) {
        near = near.saturating_sub(1);
    }
    let words = words.get(..near)?;
    let counted = || {
        words.char_indices().find_map(|(at, c)| {
            let number = |c: char| c.is_ascii_digit() || COUNTS.have(c);
            if at == 0 || !number(c) {
                return None;
            }
            let after = words.get(at.saturating_add(c.len_utf8())..)?.trim_start_matches(number);
            after.starts_with(MEASURES).then_some(at)
        })
    };
    let end = words.find('等').filter(|at| *at > 0).or_else(counted)?;
    Some(rest.start..rest.start.saturating_add(end))
}

static COUNTS: Letters = Letters::of(&['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '两']);
const MEASURES: [char; 20] = [
    '个', '项', '条', '件', '类', '家', '处', '所', '种', '名', '人', '座', '户', '村', '镇', '大', '场',
    '份', '部', '支',
];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        doubled(text).into_iter().map(|(member, _)| text.get(member).unwrap()).collect()
    }

    #[test]
    fn a_member_that_stands_twice_is_found() {
        assert_eq!(found("策划青石产业园项目、青石产业园项目等5个平台"), ["青石产业园项目"]);
        assert_eq!(found("在东街村、西街村、东街村三个村试点"), ["东街村"]);
        assert_eq!(found("修订《甲办法》、《乙办法》、《甲办法》等制度"), ["《甲办法》"]);
    }

    #[test]
    fn what_is_no_closed_list_or_no_name_is_left_alone() {
        for right in [
            "一级抓一级、层层抓落实",
            "在东街、西街、东街试点",
            "分别召开会议3次、4次、3次等",
            "甲镇、乙镇等，甲镇、丙镇等",
            "推进甲项目（含乙、丙、乙等）、丁项目",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }
}
