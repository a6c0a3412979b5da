//! Labelled lines and cells: 整改进展：已完成整改，长期坚持.

use core::ops::Range;

use crate::reading::Progress;

use super::lexicon::{Sign, is_long_term, signs};

/// Words before the colon of a line that tells the status.
const STATUS_FIELDS: [&str; 14] = [
    "整改进展",
    "整改完成情况",
    "整改进展情况",
    "完成情况",
    "进展情况",
    "整改状态",
    "整改结果",
    "完成状态",
    "整改进度",
    "整改成效",
    "当前状态",
    "整改落实进展",
    "目前进展",
    "整改状况",
];

/// Words before the colon of a line that tells something else of a thing: its text says nothing of progress.
const OTHER_FIELDS: [&str; 14] = [
    "反馈问题",
    "问题描述",
    "问题表现",
    "具体问题",
    "整改目标",
    "整改时限",
    "完成时限",
    "责任单位",
    "责任领导",
    "牵头单位",
    "配合单位",
    "责任人",
    "牵头领导",
    "整改要求",
];

/// Words before the colon of a line that tells the measures, and perhaps the status first.
const MEASURE_FIELDS: [&str; 9] = [
    "整改情况",
    "整改措施",
    "整改落实情况",
    "整改措施及成效",
    "整改工作情况",
    "落实情况",
    "整改举措",
    "下步措施",
    "采取措施",
];

/// What a labelled line tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// How far the work has come.
    Status,
    /// What was done.
    Measures,
    /// Anything else: the finding, the goal, who answers for it.
    Other,
}

/// The field that a folded text begins with, and the byte behind its colon.
pub(crate) fn field(text: &str) -> Option<(Field, usize)> {
    let colon = text.char_indices().take(14).find(|(_, c)| matches!(c, '：' | ':'))?;
    let name = text.get(..colon.0)?.trim().trim_start_matches(['【', '［']).trim_end_matches(['】', '］']);
    let behind = colon.0.saturating_add(colon.1.len_utf8());
    let field = if STATUS_FIELDS.contains(&name) {
        Field::Status
    } else if MEASURE_FIELDS.contains(&name) {
        Field::Measures
    } else if OTHER_FIELDS.contains(&name) {
        Field::Other
    } else {
        return None;
    };
    Some((field, behind))
}

/// The field that bytes `range` of a folded text begin with, and the byte behind its colon.
pub(super) fn behind_label(text: &str, range: Range<usize>) -> Option<(Field, usize)> {
    let (field, behind) = field(text.get(range.clone())?)?;
    Some((field, range.start.saturating_add(behind)))
}

/// The status of a short text that is there to tell it: a cell, a field, words in brackets.
pub(crate) fn of_field(text: &str, range: Range<usize>) -> Option<(Progress, bool)> {
    let signs = signs(text, range.clone());
    let long_term = is_long_term(text, range);
    let value = signs.iter().find_map(|seen| match seen.sign {
        Sign::Whole(value) | Sign::WholeAtEnd(value) => Some(value),
        Sign::Open => Some(Progress::Ongoing),
        _ => None,
    });
    let value = value.or_else(|| {
        signs.iter().find_map(|seen| (seen.sign == Sign::DoneAtEnd).then_some(Progress::Completed))
    });
    value.or(long_term.then_some(Progress::Ongoing)).map(|value| (value, long_term))
}

/// The first words in bytes `range` that tell a status, and what they tell; plans count for nothing.
pub(crate) fn first(text: &str, range: Range<usize>) -> Option<(Progress, Range<usize>)> {
    let signs = signs(text, range);
    let told = signs.iter().take_while(|seen| !matches!(seen.sign, Sign::Wish | Sign::Plan));
    told.into_iter().find_map(|seen| match seen.sign {
        Sign::Whole(value) | Sign::WholeAtEnd(value) => Some((value, seen.range.clone())),
        Sign::Open => Some((Progress::Ongoing, seen.range.clone())),
        _ => None,
    })
}
