//! The phrases that tell how far work has come, and where they stand in a text.

use core::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use zhenggai_grammar::numeral;

use crate::phrase::{is_comma, is_full_stop};
use crate::reading::Progress;

/// What a phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Said of the thing itself.
    Whole(Progress),
    /// The same, when nothing follows in its part of the sentence.
    WholeAtEnd(Progress),
    /// Something is finished, and that part of the sentence ends with it.
    DoneAtEnd,
    /// Something is finished: all of what was there.
    DoneAll,
    /// Something is finished, of several.
    DonePart,
    /// Something is under way.
    Open,
    /// What follows is the state of today.
    Today,
    /// Something begins or is in a step before the last.
    Step,
    /// Stays in force for good.
    LongTerm,
    /// What follows is wanted, planned or told to others.
    Wish,
    /// Something recurring.
    Recurring,
    /// An output.
    Output,
    /// A plan with words of the future.
    Plan,
}

impl Sign {
    /// What a sign of the whole tells where a number follows: 已完成整改25个 is said of a part.
    const fn of_part(self) -> Self {
        match self {
            Self::Whole(Progress::Completed | Progress::Staged) => Self::DonePart,
            Self::Whole(Progress::Ongoing | Progress::NotInPlace) => Self::Open,
            sign => sign,
        }
    }
}

/// The phrases, by what they tell. The longest phrase at a place counts, so that 未整改到位 is not 整改到位.
const PHRASES: &[(Sign, &[&str])] = &[
    (
        Sign::Whole(Progress::NotInPlace),
        &[
            "未整改到位",
            "未完成整改",
            "未整改完成",
            "尚未完成",
            "尚未整改",
            "整改不到位",
            "未办结",
            "未销号",
            "未整改落实",
        ],
    ),
    (Sign::WholeAtEnd(Progress::NotInPlace), &["未完成", "未整改"]),
    (Sign::Whole(Progress::Planned), &["尚未启动", "暂未启动", "未启动", "尚未开展", "尚未开始", "待启动"]),
    (
        Sign::Whole(Progress::Staged),
        &[
            "基本完成",
            "基本整改完成",
            "基本整改到位",
            "基本完成整改",
            "取得阶段性成效",
            "取得阶段性成果",
            "取得阶段性进展",
            "阶段性完成",
            "部分完成",
            "初步完成",
            "取得初步成效",
            "已部分整改",
        ],
    ),
    (
        Sign::Whole(Progress::Ongoing),
        &[
            "正在整改",
            "整改正在推进",
            "正在有序推进",
            "正在加快推进",
            "正在持续推进",
            "正在按计划推进",
            "正在推进",
            "仍在推进",
            "整改推进中",
        ],
    ),
    (
        Sign::WholeAtEnd(Progress::Ongoing),
        &[
            "持续推进",
            "持续整改",
            "有序推进",
            "推进中",
            "整改中",
            "进行中",
            "持续推进整改",
            "长期推进",
            "持续用力",
        ],
    ),
    (
        Sign::Whole(Progress::Completed),
        &[
            "已完成整改",
            "已整改完成",
            "整改已完成",
            "已全部整改完成",
            "全部整改完成",
            "已全部完成整改",
            "全部完成整改",
            "均已完成整改",
            "均已整改完成",
            "均完成整改",
            "均已整改到位",
            "已整改到位",
            "已全部整改到位",
            "全部整改到位",
            "整改已到位",
            "整改已全部完成",
            "已整改完毕",
            "整改完毕",
            "已完成并长期坚持",
            "已整改并长期坚持",
            "已整改销号",
            "已完成销号",
            "完成整改销号",
            "已销号",
            "已全部销号",
            "均已销号",
            "已办结",
            "均已办结",
            "全部办结",
            "已全部办结",
            "办结销号",
            "均已整改",
            "已全部整改",
            "整改工作已完成",
        ],
    ),
    (
        Sign::WholeAtEnd(Progress::Completed),
        &[
            "已完成",
            "已全部完成",
            "均已完成",
            "全部完成",
            "整改完成",
            "完成整改",
            "已整改",
            "整改到位",
            "已整改落实",
        ],
    ),
    (Sign::DoneAtEnd, &["完工", "竣工", "验收合格", "通过验收", "全部施工完成", "施工完毕", "投入使用"]),
    (
        Sign::DoneAll,
        &[
            "全部终止",
            "全部叫停",
            "全部清退",
            "全部清零",
            "全部拆除",
            "全部关停",
            "全部追回",
            "全部追缴",
            "全部收回",
            "全部补齐",
            "全部退还",
            "全部归还",
            "全部停止",
            "全部收缴",
            "已全部",
        ],
    ),
    (
        Sign::DonePart,
        &[
            "已完成",
            "已整改",
            "已全部配备",
            "已全部搬",
            "完成第一轮",
            "已完成第一",
            "编制完成",
            "完成纪检",
            "已启动",
            "已拆除",
        ],
    ),
    (Sign::Open, &["正在", "正对", "正向", "仍在", "尚在"]),
    (Sign::Today, &["目前", "截至目前", "截止目前", "现已"]),
    (Sign::Step, &["进入", "启动", "意向", "签约"]),
    (Sign::LongTerm, &["长期坚持"]),
    (
        Sign::Wish,
        &[
            "计划",
            "预计",
            "力争",
            "争取",
            "确保",
            "限期",
            "督促",
            "要求",
            "拟于",
            "拟",
            "将于",
            "务必",
            "推动",
            "倒逼",
            "逐步实现",
            "需要",
            "保证",
            "明年",
            "实现",
            "督导",
            "为了",
        ],
    ),
    (Sign::Plan, &["计划", "预计", "拟于", "拟", "将于", "将提供", "拟新增", "明年", "下一步将"]),
    (
        Sign::Recurring,
        &[
            "定期",
            "每月",
            "每季度",
            "每周",
            "每年",
            "每半年",
            "实时更新",
            "常态化",
            "持续优化",
            "不断完善",
            "进一步",
        ],
    ),
    (
        Sign::Output,
        &[
            "制定出台",
            "印发",
            "修订",
            "累计",
            "编制完成",
            "建成",
            "已形成",
            "新增",
            "已追缴",
            "已追回",
            "完成",
            "成立",
            "组建",
        ],
    ),
];

struct Lexicon {
    automaton: Option<AhoCorasick>,
    signs: Vec<Vec<Sign>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut phrases: Vec<(&str, Vec<Sign>)> = Vec::new();
    for (sign, words) in PHRASES {
        for word in *words {
            match phrases.iter_mut().find(|(known, _)| known == word) {
                Some((_, signs)) => signs.push(*sign),
                None => phrases.push((word, vec![*sign])),
            }
        }
    }
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(phrases.iter().map(|p| p.0))
        .ok();
    Lexicon { automaton, signs: phrases.into_iter().map(|p| p.1).collect() }
});

/// A sign and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) sign: Sign,
    pub(super) range: Range<usize>,
}

/// The signs in bytes `range` of `text`, in order; those that must stand at the end do, and none is a name
/// (完成率, 整改完成情况).
pub(super) fn signs(text: &str, range: Range<usize>) -> Vec<Seen> {
    let (Some(part), Some(automaton)) = (text.get(range.clone()), LEXICON.automaton.as_ref()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for hit in automaton.find_iter(part) {
        let after = part.get(hit.end()..).unwrap_or_default();
        let at = range.start.saturating_add(hit.start())..range.start.saturating_add(hit.end());
        for sign in LEXICON.signs.get(hit.pattern().as_usize()).into_iter().flatten() {
            let sign = &if counts(after) { sign.of_part() } else { *sign };
            let holds = match sign {
                Sign::WholeAtEnd(_) | Sign::DoneAtEnd => ends(after),
                Sign::Whole(_) => !after.starts_with(['率', '的', '情']) && !after.starts_with("任务"),
                Sign::DonePart => !ends(after) && !after.starts_with('率'),
                _ => true,
            };
            if holds {
                found.push(Seen { sign: *sign, range: at.clone() });
            }
        }
    }
    found
}

/// Whether a number follows.
fn counts(after: &str) -> bool {
    numeral::leading(after.trim_start()).is_some()
}

/// Whether a part of a sentence ends here, but for words that change nothing.
fn ends(after: &str) -> bool {
    let after = after.trim_start();
    after.is_empty()
        || after
            .starts_with(|c| is_comma(c) || is_full_stop(c) || matches!(c, '、' | '）' | ')' | '】' | '”'))
        || ["并长期坚持", "并持续", "且长期坚持", "销号"].iter().any(|tail| after.starts_with(tail))
}

/// Whether 长期坚持 is printed in bytes `range`.
pub(super) fn is_long_term(text: &str, range: Range<usize>) -> bool {
    text.get(range).is_some_and(|part| part.contains("长期坚持"))
}
