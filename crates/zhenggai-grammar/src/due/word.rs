//! The words of deadlines that name no day.

use super::cursor::Cursor;

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// At once.
    Immediate,
    /// Without an end.
    Standing,
    /// How far the work has come.
    Progress,
    /// Nothing by itself.
    Filler,
}

/// Longer words before the shorter ones that they contain.
const WORDS: &[(Word, &[&str])] = &[
    (Word::Progress, &["未完成", "未启动", "尚未启动", "未整改到位"]),
    (
        Word::Immediate,
        &[
            "立行立改",
            "立即整改",
            "即知即改",
            "边巡边改",
            "边审边改",
            "边查边改",
            "边督边改",
            "立查立改",
            "立整立改",
            "立知立改",
            "即行即改",
            "即查即改",
            "马上就改",
            "马上整改",
            "立即",
            "即刻",
            "当即",
            "随即",
            "马上",
        ],
    ),
    (
        Word::Standing,
        &[
            "长期坚持",
            "持续推进",
            "持续坚持",
            "持续整改",
            "持续抓好",
            "长期整改",
            "长期推进",
            "常态长效",
            "常态化",
            "常抓不懈",
            "始终坚持",
            "长抓不懈",
            "长期",
            "长效",
            "持续",
            "经常性",
            "坚持",
        ],
    ),
    (
        Word::Progress,
        &[
            "已完成整改",
            "已整改到位",
            "已整改完成",
            "已完成",
            "已整改",
            "已销号",
            "已办结",
            "已落实",
            "整改到位",
            "完成整改",
            "全部完成",
            "正在推进",
            "正在整改",
            "整改中",
            "推进中",
            "进行中",
            "办结",
            "完成",
        ],
    ),
    (Word::Filler, &["之前", "以前", "前", "并", "且", "后", "止", "为止", "内"]),
];

/// The word that stands at the cursor, passed over.
pub(super) fn next(cursor: &mut Cursor<'_>) -> Option<Word> {
    WORDS.iter().find(|(_, words)| cursor.eat_any(words)).map(|(word, _)| *word)
}

/// 每月, 每季度, 每半年, 每年: an obligation that comes back after so many months.
pub(super) fn period(cursor: &mut Cursor<'_>) -> Option<u32> {
    const PERIODS: &[(&str, u32)] =
        &[("每半年", 6), ("每季度", 3), ("每季", 3), ("每个月", 1), ("每月", 1), ("每年", 12), ("每周", 1)];
    let (_, months) = PERIODS.iter().find(|(word, _)| cursor.eat(word))?;
    // 每季度末, 每月5日前: when in the period does not change how often.
    let mut day = *cursor;
    if day.number().is_some() && day.eat_any(&["日", "号"]) {
        *cursor = day;
    }
    cursor.eat_any(&["底", "末", "初"]);
    Some(*months)
}
