//! The words in a list of names that are no names.

use core::ops::Range;

use super::role::Role;

/// What stands behind a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// A part: 牵头, 配合.
    Of(Role),
    /// 等: there are more.
    Open,
    /// A remark in brackets that says no part; the names before it are done with.
    Nothing,
}

const HEADINGS: &[(&str, Role)] = &[
    ("牵头责任单位", Role::Lead),
    ("牵头单位", Role::Lead),
    ("牵头部门", Role::Lead),
    ("牵头科室", Role::Lead),
    ("牵头领导", Role::Lead),
    ("责任单位", Role::Lead),
    ("责任部门", Role::Lead),
    ("主责单位", Role::Lead),
    ("主办单位", Role::Lead),
    ("牵头", Role::Lead),
    ("主责", Role::Lead),
    ("主办", Role::Lead),
    ("配合单位", Role::Support),
    ("配合部门", Role::Support),
    ("配合科室", Role::Support),
    ("配合领导", Role::Support),
    ("协办单位", Role::Support),
    ("协同单位", Role::Support),
    ("参与单位", Role::Support),
    ("配合", Role::Support),
    ("协办", Role::Support),
    ("协助", Role::Support),
];

/// 牵头单位：, 配合： at the beginning, and how many bytes they take.
pub(super) fn heading(words: &str) -> Option<(Role, usize)> {
    let (head, rest) = words.split_once(['：', ':'])?;
    let (_, role) = HEADINGS.iter().find(|(word, _)| head.trim() == *word)?;
    Some((*role, words.len().saturating_sub(rest.len())))
}

/// Behind the last name, without brackets.
const ENDINGS: &[(&str, Said)] = &[
    ("按照职责分工负责", Said::Of(Role::Support)),
    ("按职责分工负责", Said::Of(Role::Support)),
    ("分工负责", Said::Of(Role::Support)),
    ("负责牵头", Said::Of(Role::Lead)),
    ("牵头负责", Said::Of(Role::Lead)),
    ("为牵头单位", Said::Of(Role::Lead)),
    ("牵头", Said::Of(Role::Lead)),
    ("主责", Said::Of(Role::Lead)),
    ("为配合单位", Said::Of(Role::Support)),
    ("配合", Said::Of(Role::Support)),
    ("协助", Said::Of(Role::Support)),
    ("协办", Said::Of(Role::Support)),
];

/// Parts a stretch into the name and what is said behind it.
pub(super) fn ending(words: &str) -> (Range<usize>, Option<Said>) {
    let start = if words.starts_with('由') && words.ends_with("牵头") { '由'.len_utf8() } else { 0 };
    if let Some((at, inside)) = remark(words) {
        let role = match inside {
            _ if inside.contains("牵头") || inside.contains("主责") => Some(Role::Lead),
            _ if inside.contains("配合") || inside.contains("协助") || inside.contains("协办") => {
                Some(Role::Support)
            }
            _ => None,
        };
        return match role {
            Some(role) => (start..at, Some(Said::Of(role))),
            None => (0..words.len(), Some(Said::Nothing)),
        };
    }
    if let Some((ending, said)) = ENDINGS.iter().find(|(ending, _)| words.ends_with(ending)) {
        return (start..words.len().saturating_sub(ending.len()), Some(*said));
    }
    match open(words) {
        Some(end) => (0..end, Some(Said::Open)),
        None => (0..words.len(), None),
    }
}

/// The bracket at the end: where it begins, what stands in it.
pub(super) fn remark(words: &str) -> Option<(usize, &str)> {
    let body = words.strip_suffix(['）', ')'])?;
    let mut depth = 1_u32;
    for (at, c) in body.char_indices().rev() {
        match c {
            '）' | ')' => depth = depth.saturating_add(1),
            '（' | '(' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some((at, body.get(at.saturating_add(c.len_utf8())..)?));
        }
    }
    None
}

/// 乙局等, 乙局等3个单位, 乙局等相关部门: where the name ends.
fn open(words: &str) -> Option<usize> {
    let (at, _) = words.rmatch_indices('等').next()?;
    let behind = words.get(at.saturating_add('等'.len_utf8())..)?;
    let ends = ["", "单位", "部门", "科室", "有关单位", "相关单位", "有关部门", "相关部门", "成员单位"];
    let counted =
        behind.trim_start_matches(|c: char| c.is_numeric() || "一二三四五六七八九十两多".contains(c));
    let counted = counted.trim_start_matches(['个', '家']);
    (at > 0 && (ends.contains(&behind) || ends.contains(&counted))).then_some(at)
}

/// Whether a name stands for many.
pub(super) fn is_group(name: &str) -> bool {
    let begins = ["各", "全体", "所有", "相关", "有关", "其他", "其它"];
    begins.iter().any(|word| name.starts_with(word)) || name.contains('各')
}

/// Whether the words end like the name of an office, so that they can stand alone.
pub(super) fn has_office_ending(words: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "局", "部", "办", "科", "室", "处", "委", "组", "院", "所", "站", "队", "厅", "股", "镇", "乡", "村",
        "街道", "中心", "公司", "集团", "政府", "党委", "党组", "支部", "总支", "学校", "医院", "银行",
        "协会", "书记", "主任", "局长", "部长", "科长", "处长", "镇长", "乡长", "主席", "经理", "组长",
        "队长", "所长", "站长", "院长", "校长",
    ];
    ENDINGS.iter().any(|ending| words.trim_end().ends_with(ending))
}
