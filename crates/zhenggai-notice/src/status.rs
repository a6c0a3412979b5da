//! How far the work on a thing has come, as far as printed words say so (整改进度).
//!
//! Three kinds of evidence, strongest first: a line that is labelled as the status (整改进展：…), words that
//! can only be meant of the thing itself (已完成整改), and words about a part of it (目前…, 正在…). Words of
//! a plan, a demand or a definition count for nothing. What is only concluded from tense is marked as
//! inferred.

use core::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use zhenggai_core::origin::Basis;

use crate::phrase::{is_comma, is_full_stop, parts, trimmed};
use crate::reading::Progress;

/// What a phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
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
        ],
    ),
    (
        Sign::DonePart,
        &[
            "已完成",
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

/// A status and the bytes of the text it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// How far it has come.
    pub(crate) value: Progress,
    /// Of the whole, of a part, or concluded.
    pub(crate) basis: Basis,
    /// Which of the stretches.
    pub(crate) stretch: usize,
    /// Bytes of the text of that stretch.
    pub(crate) range: Range<usize>,
    /// Whether 长期坚持 is printed with it.
    pub(crate) long_term: bool,
}

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

/// The status of a thing whose own text stands in `stretches`: folded texts and their bytes. `parted` says
/// whether the byte of a stretch stands in a clause (一是…), so that words there are said of a part.
pub(crate) fn of_text(
    stretches: &[(&str, Range<usize>)],
    parted: impl Fn(usize, usize) -> bool,
) -> Option<Found> {
    let mut pool = Evidence::default();
    for (index, (text, range)) in stretches.iter().enumerate() {
        match behind_label(text, range.clone()) {
            Some((Field::Other, _)) => continue,
            Some((Field::Status, from)) => {
                if let Some(found) = in_field(text, from..range.end, index) {
                    pool.labelled = Some(found);
                    continue;
                }
                pool.read(text, from..range.end, index, &parted);
            }
            Some((Field::Measures, from)) => {
                if let Some(found) = alone_in_sentence(text, from..range.end, index) {
                    pool.labelled = pool.labelled.or(Some(found));
                    continue;
                }
                pool.read(text, from..range.end, index, &parted);
            }
            None => pool.read(text, range.clone(), index, &parted),
        }
    }
    pool.judged()
}

fn behind_label(text: &str, range: Range<usize>) -> Option<(Field, usize)> {
    let (field, behind) = field(text.get(range.clone())?)?;
    Some((field, range.start.saturating_add(behind)))
}

/// The first sentence of a status field.
fn in_field(text: &str, range: Range<usize>, stretch: usize) -> Option<Found> {
    let sentence = parts(text, range, |c| is_full_stop(c) || matches!(c, '；' | ';')).into_iter().next()?;
    let (value, long_term) = of_field(text, sentence.clone())?;
    Some(Found { value, basis: Basis::Explicit, stretch, range: sentence, long_term })
}

/// The first sentence, if it is nothing but a status: 整改情况：已完成。一是…
fn alone_in_sentence(text: &str, range: Range<usize>, stretch: usize) -> Option<Found> {
    let found = in_field(text, range, stretch)?;
    let length = text.get(found.range.clone())?.chars().count();
    (length <= 12).then_some(found)
}

/// Whether 长期坚持 is printed in bytes `range`.
fn is_long_term(text: &str, range: Range<usize>) -> bool {
    text.get(range).is_some_and(|part| part.contains("长期坚持"))
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    sign: Sign,
    range: Range<usize>,
}

/// The signs in bytes `range` of `text`, in order; those that must stand at the end do, and none is a name
/// (完成率, 整改完成情况).
fn signs(text: &str, range: Range<usize>) -> Vec<Seen> {
    let (Some(part), Some(automaton)) = (text.get(range.clone()), LEXICON.automaton.as_ref()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for hit in automaton.find_iter(part) {
        let after = part.get(hit.end()..).unwrap_or_default();
        let at = range.start.saturating_add(hit.start())..range.start.saturating_add(hit.end());
        for sign in LEXICON.signs.get(hit.pattern().as_usize()).into_iter().flatten() {
            let holds = match sign {
                Sign::WholeAtEnd(_) | Sign::DoneAtEnd => ends(after),
                Sign::Whole(_) => !after.starts_with(['率', '的', '情']) && !after.starts_with("任务"),
                Sign::DonePart => !ends(after),
                _ => true,
            };
            if holds {
                found.push(Seen { sign: *sign, range: at.clone() });
            }
        }
    }
    found
}

/// Whether a part of a sentence ends here, but for words that change nothing.
fn ends(after: &str) -> bool {
    let after = after.trim_start();
    after.is_empty()
        || after
            .starts_with(|c| is_comma(c) || is_full_stop(c) || matches!(c, '、' | '）' | ')' | '】' | '”'))
        || ["并长期坚持", "并持续", "且长期坚持", "销号"].iter().any(|tail| after.starts_with(tail))
}

/// What the text of one thing says, by weight.
#[derive(Default)]
struct Evidence {
    labelled: Option<Found>,
    whole: Option<Found>,
    today: Option<Found>,
    done: Option<Found>,
    done_part: Option<Found>,
    open: Option<Found>,
    long_term: Option<Found>,
    plan: Option<Found>,
    recurring: Option<Found>,
    output: Option<Found>,
}

impl Evidence {
    fn read(
        &mut self,
        text: &str,
        range: Range<usize>,
        stretch: usize,
        parted: &impl Fn(usize, usize) -> bool,
    ) {
        let sentences = parts(text, range, is_full_stop);
        let long = sentences.len() > 2;
        for sentence in sentences {
            let pieces = parts(text, sentence.clone(), is_comma);
            let mut wished = false;
            for (index, piece) in pieces.iter().enumerate() {
                let seen = signs(text, piece.clone());
                let next = pieces.get(index.saturating_add(1));
                let before = index.checked_sub(1).and_then(|before| pieces.get(before));
                let at = At {
                    text,
                    stretch,
                    piece,
                    next,
                    before,
                    parted: parted(stretch, piece.start) || long && index > 0,
                };
                wished = (!seen.is_empty() || at.passes()) && self.weigh(&seen, &at, wished);
            }
        }
    }

    /// Takes the signs of one part of a sentence in; returns whether a wish stays open behind it.
    fn weigh(&mut self, seen: &[Seen], at: &At<'_>, wished: bool) -> bool {
        let long_term = is_long_term(at.text, at.piece.clone());
        let has = |wanted: Sign| seen.iter().any(|s| s.sign == wanted);
        let wish = seen.iter().position(|s| s.sign == Sign::Wish || s.sign == Sign::Plan);
        let whole = seen.iter().position(|s| matches!(s.sign, Sign::Whole(_) | Sign::WholeAtEnd(_)));
        let told = |found: Option<usize>| found.filter(|at| !wished && wish.is_none_or(|wish| wish > *at));
        if has(Sign::LongTerm) && whole.is_none() {
            self.long_term = Some(at.found(Progress::Ongoing, Reach::Before));
            if let Some(found) = self.whole.as_mut().filter(|found| at.follows(found)) {
                found.range.end = at.piece.end;
                found.long_term = true;
            }
            return wished;
        }
        if let Some(Seen { sign: Sign::Whole(value) | Sign::WholeAtEnd(value), .. }) =
            told(whole).and_then(|index| seen.get(index))
        {
            self.whole = Some(Found { long_term, ..at.found(*value, Reach::Piece) });
        } else if has(Sign::Today) && wish.is_none() {
            let value = if has(Sign::Open) || at.opens_next() { Progress::Ongoing } else { Progress::Staged };
            self.today = Some(at.found(value, Reach::Next));
        } else if has(Sign::Open) {
            self.open =
                Some(Found { basis: Basis::ExplicitPart, ..at.found(Progress::Ongoing, Reach::Piece) });
        } else if (has(Sign::DoneAtEnd) || has(Sign::DoneAll) || at.passes()) && wish.is_none() {
            self.done = Some(at.found(Progress::Completed, Reach::Piece));
        } else if has(Sign::DonePart) && wish.is_none() {
            self.done_part =
                Some(Found { basis: Basis::ExplicitPart, ..at.found(Progress::Staged, Reach::Piece) });
        }
        self.infer(seen, at);
        wish.is_some() && at.piece.len() < 30
    }

    fn infer(&mut self, seen: &[Seen], at: &At<'_>) {
        for sign in seen {
            let (place, value) = match sign.sign {
                Sign::Plan => (&mut self.plan, Progress::Planned),
                Sign::Recurring => (&mut self.recurring, Progress::Ongoing),
                Sign::Output | Sign::Step => (&mut self.output, Progress::Staged),
                _ => continue,
            };
            *place = Some(Found { basis: Basis::Inferred, ..at.found(value, Reach::Piece) });
        }
    }

    fn judged(self) -> Option<Found> {
        let Self { labelled, whole, today, done, done_part, open, long_term, plan, recurring, output } = self;
        let parts = match (done.or(done_part), open) {
            (Some(done), Some(open)) => {
                Some(Found { value: Progress::Staged, basis: Basis::ExplicitPart, ..open_or(done, open) })
            }
            (Some(one), None) | (None, Some(one)) => Some(one),
            (None, None) => None,
        };
        let said = labelled
            .or(whole)
            .or(today)
            .or(parts)
            .or(long_term.map(|found| Found { long_term: true, ..found }));
        said.or_else(|| inferred(plan, recurring, output))
    }
}

fn open_or(_done: Found, open: Found) -> Found {
    open
}

/// Outputs beside something recurring or planned are a part; a plan alone is a plan.
fn inferred(plan: Option<Found>, recurring: Option<Found>, output: Option<Found>) -> Option<Found> {
    output.or(recurring).or(plan)
}

enum Reach {
    /// The part of the sentence alone.
    Piece,
    /// With the part before it, when it is nothing but the sign.
    Before,
    /// With the part behind it, when it is nothing but the sign.
    Next,
}

/// One part of a sentence and its neighbours.
struct At<'a> {
    text: &'a str,
    stretch: usize,
    piece: &'a Range<usize>,
    next: Option<&'a Range<usize>>,
    before: Option<&'a Range<usize>>,
    parted: bool,
}

impl At<'_> {
    fn found(&self, value: Progress, reach: Reach) -> Found {
        let short = self.text.get(self.piece.clone()).is_some_and(|piece| piece.chars().count() <= 4);
        let range = match (reach, self.before, self.next) {
            (Reach::Before, Some(before), _) if short => before.start..self.piece.end,
            (Reach::Next, _, Some(next)) if short => self.piece.start..next.end,
            _ => self.piece.clone(),
        };
        let basis = if self.parted { Basis::ExplicitPart } else { Basis::Explicit };
        let range = trimmed(self.text, range);
        Found { value, basis, stretch: self.stretch, range, long_term: false }
    }

    /// Whether the part behind a bare 目前 says that something is under way.
    fn opens_next(&self) -> bool {
        let short = self.piece.len() <= 12;
        let next = self.next.and_then(|next| self.text.get(next.clone())).unwrap_or_default();
        short && next.starts_with('正')
    }

    /// Whether it ends with a check that was passed: 通过县级自验.
    fn passes(&self) -> bool {
        let piece = self.text.get(self.piece.clone()).unwrap_or_default();
        let checks = ["验收", "核查", "自验", "评估", "审核"];
        checks.iter().any(|check| piece.ends_with(check)) && piece.contains("通过")
    }

    /// Whether `found` is the part of the sentence just before.
    fn follows(&self, found: &Found) -> bool {
        found.stretch == self.stretch && self.before.is_some_and(|before| before.end == found.range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<(Progress, Basis, &str, bool)> {
        let found = of_text(&[(text, 0..text.len())], |_, _| false)?;
        Some((found.value, found.basis, text.get(found.range).unwrap(), found.long_term))
    }

    #[test]
    fn a_labelled_line_says_it_of_the_whole() {
        use Progress::{Completed, NotInPlace, Ongoing, Planned, Staged};
        for (line, value, words, long_term) in [
            ("整改进展：已完成整改，长期坚持。", Completed, "已完成整改，长期坚持", true),
            ("整改进展：已完成并长期坚持。", Completed, "已完成并长期坚持", true),
            ("整改完成情况：已完成。", Completed, "已完成", false),
            ("整改进展：基本完成，剩余事项按计划推进。", Staged, "基本完成，剩余事项按计划推进", false),
            ("整改进展：正在推进，长期坚持。", Ongoing, "正在推进，长期坚持", true),
            ("整改进展:持续推进。", Ongoing, "持续推进", false),
            ("整改进展:尚未启动。", Planned, "尚未启动", false),
            ("整改进展：未整改到位。", NotInPlace, "未整改到位", false),
            ("整改情况：已完成。一是印发制度。", Completed, "已完成", false),
        ] {
            assert_eq!(said(line), Some((value, Basis::Explicit, words, long_term)), "{line}");
        }
    }

    #[test]
    fn running_text_says_it_in_the_part_of_the_sentence_that_tells() {
        use Progress::{Completed, Ongoing, Staged};
        for (text, value, words) in [
            ("开展清河行动，清理点位41处，已完成整改并长期坚持。", Completed, "已完成整改并长期坚持"),
            ("实行挂图作战，目前4处已通水、2处进入设备调试。", Staged, "目前4处已通水、2处进入设备调试"),
            ("招录8名，3名工程师引进工作正在推进。", Ongoing, "3名工程师引进工作正在推进"),
            ("新建污水管8.4公里，2022年11月完工；", Completed, "2022年11月完工"),
            ("改造混接点214处，2023年4月全部完成；", Completed, "2023年4月全部完成"),
            ("8月通过县级自验，10月13日通过市级现场核查。", Completed, "10月13日通过市级现场核查"),
            ("印发办法，落实常态化巡查，长期坚持。", Ongoing, "落实常态化巡查，长期坚持"),
        ] {
            let found = said(text).map(|(value, _, words, _)| (value, words));
            assert_eq!(found, Some((value, words)), "{text}");
        }
    }

    #[test]
    fn plans_and_demands_are_not_told_as_done() {
        for text in [
            "力争3月底前全部完成。",
            "确保整改到位。",
            "计划6月底前提请县政府常务会议审议。",
            "整改完成率92.6%。",
        ] {
            assert!(said(text).is_none_or(|(_, basis, ..)| basis == Basis::Inferred), "{text}");
        }
        assert_eq!(said("整改目标：水质已完成达标。"), None);
    }
}
