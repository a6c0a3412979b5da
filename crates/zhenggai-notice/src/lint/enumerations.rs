//! The members that are named in front of a count.

use crate::catalogue::ENUM_COUNT_MISMATCH;

use super::figures::Figures;
use super::finding::Finding;

/// A list is looked for within so many bytes.
const LONGEST: usize = 360;
/// Measure words of things that have names.
const NAMED: [&str; 12] = ["个", "家", "项", "名", "处", "种", "类", "所", "座", "部", "大", "条"];

/// Checks every count behind a list with 、.
pub(super) fn check(figures: &Figures<'_>, findings: &mut Vec<Finding>) {
    figures.each_row(|paragraph, text, row| {
        for figure in row {
            if !NAMED.contains(&figure.unit) || figure.low < figure.high {
                continue;
            }
            let before = text.get(..figure.range.start).unwrap_or_default();
            let Some((named, open)) = named(before) else { continue };
            let Ok(declared) = figure.digits.parse::<usize>() else { continue };
            let wrong = if open { named > declared } else { named != declared };
            if wrong && declared > 1 {
                let printed = paragraph.text().get(figure.range.clone()).unwrap_or_default();
                let found = Finding::new(ENUM_COUNT_MISMATCH, paragraph.span(figure.range.clone()));
                findings.push(found.with("named", named).with("declared", printed));
            }
        }
    });
}

/// How many members of one kind stand right before, and whether 等 leaves the list open. Only members that end
/// alike, or all stand in marks, are surely members of one list.
fn named(before: &str) -> Option<(usize, bool)> {
    let start = before.ceil_char_boundary(before.len().saturating_sub(LONGEST));
    let near = before.get(start..)?;
    let (list, open) = near.strip_suffix('等').map_or((near, false), |list| (list, true));
    let (mut depth, mut members, mut end) = (0_usize, Vec::new(), list.len());
    for (at, c) in list.char_indices().rev() {
        let behind = at.saturating_add(c.len_utf8());
        match c {
            '》' | '”' | '）' | ')' => depth = depth.saturating_add(1),
            '《' | '“' | '（' | '(' if depth == 0 => return None,
            '《' | '“' | '（' | '(' => depth = depth.saturating_sub(1),
            '、' if depth == 0 => {
                members.push(list.get(behind..end)?);
                end = at;
            }
            '，' | '。' | '；' | '：' | ',' | ';' | ':' | '\t' if depth == 0 => {
                members.push(list.get(behind..end)?);
                return judged(members, open);
            }
            _ => {}
        }
    }
    members.push(list.get(..end)?);
    (start == 0).then_some(())?;
    judged(members, open)
}

fn judged(members: Vec<&str>, open: bool) -> Option<(usize, bool)> {
    let ending = |member: &&str| member.trim().chars().next_back();
    let last = members.first().filter(|_| members.len() > 2).and_then(ending)?;
    let alike = members.iter().all(|member| ending(member) == Some(last) && member.chars().nth(1).is_some());
    let plain = || !members.iter().any(|member| member.contains(|c: char| c.is_numeric()));
    let joined = || members.iter().any(|member| member.contains(['和', '及', '与']));
    (alike && plain() && !joined()).then_some((members.len(), open))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_members_of_one_kind_are_counted() {
        assert_eq!(named("在东街村、西街村、南街村"), Some((3, false)));
        assert_eq!(named("推进甲项目、乙项目、丙项目等"), Some((3, true)));
        for none in ["新建、改建", "修订制度12项、废止", "思想、作风、纪律", "甲村、乙村和丙村、丁村"]
        {
            assert_eq!(named(none), None, "{none}");
        }
    }
}
