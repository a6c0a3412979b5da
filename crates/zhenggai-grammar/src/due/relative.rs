//! So long after an event: 收到反馈意见之日起15个工作日内, 方案印发后1个月内, 集中整改期内.

use zhenggai_core::deadline::{Anchor, OffsetUnit};

use super::cursor::Cursor;

const BEFORE: &[&str] = &["自", "从", "在", "收到", "接到", "于"];

const EVENTS: &[(&str, Anchor)] = &[
    ("集中整改", Anchor::ConcentratedPeriod),
    ("巡察反馈", Anchor::Feedback),
    ("巡视反馈", Anchor::Feedback),
    ("督察反馈", Anchor::Feedback),
    ("反馈", Anchor::Feedback),
    ("整改方案", Anchor::Plan),
    ("方案", Anchor::Plan),
    ("整改通报", Anchor::Notice),
    ("通报", Anchor::Notice),
    ("公开", Anchor::Notice),
    ("公示", Anchor::Notice),
];

/// Between the event and the count.
const BETWEEN: &[&str] = &[
    "意见", "问题", "报告", "会议", "会", "之日", "当日", "次日", "日", "期限", "期满", "期间", "期", "结束",
    "届满", "印发", "下发", "发布", "批准", "批复", "审定", "通过", "备案", "报备", "之后", "以后", "后",
    "起", "算", "的", ",", "、",
];

/// Passes over a time limit that runs from an event. A bare 3个月内 runs from the feedback: that is what a time
/// limit in a ledger of rectification is counted from where nothing else is said.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<(Anchor, u32, OffsetUnit)> {
    let mut at = *cursor;
    while at.eat_any(BEFORE) {}
    let event = EVENTS.iter().find(|(word, _)| at.eat(word)).map(|(_, anchor)| *anchor);
    let Some(anchor) = event else {
        let mut at = *cursor;
        let (count, unit) = length(&mut at)?;
        let is_limit = at.eat_any(&["之内", "以内", "内"]) || at.is_at_end() && unit != OffsetUnit::Days;
        return is_limit.then(|| {
            *cursor = at;
            (Anchor::Feedback, count, unit)
        });
    };
    let in_period = anchor == Anchor::ConcentratedPeriod && at.sees("期");
    while at.eat_any(BETWEEN) {}
    let mut limit = at;
    if let Some((count, unit)) = length(&mut limit) {
        limit.eat_any(&["之内", "以内", "内"]);
        *cursor = limit;
        return Some((anchor, count, unit));
    }
    if in_period || at.sees("阶段") {
        at.eat_any(&["之内", "以内", "内", "前", "阶段"]);
        *cursor = at;
        return Some((anchor, 0, OffsetUnit::Days));
    }
    None
}

/// 两个月, 15个工作日, 30天, 半年: how long.
fn length(cursor: &mut Cursor<'_>) -> Option<(u32, OffsetUnit)> {
    let mut at = *cursor;
    let halves = [("半年", 6, OffsetUnit::Months), ("半个月", 15, OffsetUnit::Days)];
    if let Some((_, count, unit)) = halves.iter().find(|(word, ..)| at.eat(word)) {
        *cursor = at;
        return Some((*count, *unit));
    }
    let number = at.number()?;
    let counted = at.eat("个");
    let (unit, times) = if at.eat("工作日") {
        (OffsetUnit::WorkingDays, 1)
    } else if at.eat("自然日") || at.eat("天") || at.eat("日历日") {
        (OffsetUnit::Days, 1)
    } else if counted && at.eat("月") {
        (OffsetUnit::Months, 1)
    } else if at.eat("周") || at.eat("星期") {
        (OffsetUnit::Days, 7)
    } else if number.chars < 3 && at.eat("年") {
        (OffsetUnit::Months, 12)
    } else if at.eat("日") {
        (OffsetUnit::Days, 1)
    } else {
        return None;
    };
    *cursor = at;
    Some((number.value.checked_mul(times)?, unit))
}
