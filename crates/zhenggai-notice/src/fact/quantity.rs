//! Figures with a measure word, a percent sign or a money unit.

use core::ops::Range;
use std::sync::LazyLock;

use zhenggai_core::money::Money;
use zhenggai_core::quantity::{Bound, Quantity};
use zhenggai_core::text::Name;

use super::bracket::within;
use super::figure::{Figure, arabic, chinese, digit, with_scale};
use super::prose::Prose;
use crate::cue::Cues;
use crate::reading::QuantityReading;
use zhenggai_grammar::numeral;

/// A figure in a prose.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    /// Digits to unit.
    pub(super) range: Range<usize>,
    /// Value, bound and unit.
    pub(super) quantity: Quantity,
    /// What kind of unit it is.
    pub(super) unit: Unit,
    /// For renminbi, yuan.
    pub(super) yuan: Option<Money>,
}

/// A kind of unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Measure words of persons and events.
    Count,
    /// The same, but only behind Arabic digits: behind Chinese ones they are ordinals or other words.
    ArabicCount,
    /// Physical units.
    Measure,
    /// Renminbi.
    Yuan,
    /// Other money.
    Money,
    /// Per cent, per mille, tenths.
    Share,
    /// Percentage points.
    Points,
}

static UNITS: LazyLock<Cues<Unit>> = LazyLock::new(|| {
    Cues::new(&[
        (
            Unit::Count,
            "个 人 名 位 人次 户 户次 家 家次 件 件次 起 宗 项 项次 条 类 次 场 场次 批 批次 轮 轮次 \
            处 座 所 间 栋 幢 套 台 台次 辆 辆次 艘 架 部 本 册 份 篇 幅 张 块 笔 支 株 棵 头 只 颗 \
            箱 袋 瓶 片 眼 盏 根 段 门 节 课时 学时 天 个月 周 小时 分钟 个工作日 工作日 校次 车次 \
            班次 企次 站次 点次 组 组次 大项 小项 大类 小类 方面 大方面 大 倍 例 口井",
        ),
        (Unit::ArabicCount, "期 年 岁 县 镇 乡 村 方"),
        (
            Unit::Measure,
            "公里 千米 平方公里 平方千米 平方米 平米 立方米 米 厘米 毫米 亩 公顷 吨 公斤 千克 克 升 \
            毫克 毫克/升 微克/立方米 毫克/立方米 吨/日 吨/天 立方米/日 千瓦 千瓦时 兆瓦 摄氏度 分贝",
        ),
        (Unit::Yuan, "元 块钱"),
        (Unit::Money, "美元 港元 欧元 日元 港币"),
        (Unit::Share, "% ％ ﹪ ‰ 成"),
        (Unit::Points, "个百分点 百分点"),
    ])
});

/// Words that begin with a number and count nothing.
static NAMES: LazyLock<Cues<()>> = LazyLock::new(|| {
    Cues::new(&[(
        (),
        "八项规定 两个维护 两个确立 四个意识 四个自信 四个服从 四个全面 三个区分开来 五位一体 \
            两个一百年 两个责任 三个代表 三个清单 十个坚持 六个一 四个一 五个一 三个一",
    )])
});

/// The amounts of a prose, in order. Those within `titles` are part of a name, those within `dates` are
/// dates; both are left out, and so are numbers that begin a quotation (“三个不变”).
pub(super) fn amounts(prose: &Prose<'_>, titles: &[Range<usize>], dates: &[Range<usize>]) -> Vec<Amount> {
    let text = prose.text();
    let mut found = Vec::new();
    let mut resume = 0;
    for (at, c) in prose.signs() {
        if at < resume {
            continue;
        }
        let is_arabic = digit(c).is_some();
        if !is_arabic && !numeral::is_chinese(c) || within(titles, at) || within(dates, at) {
            continue;
        }
        let previous = text.get(..at).and_then(|before| before.chars().next_back());
        let share = c == '百' && text.get(at..).is_some_and(|rest| rest.starts_with("百分之"));
        let start = if share { at + "百分之".len() } else { at };
        let figure = if share { any(text, start) } else { number(text, at, is_arabic) };
        resume = figure.as_ref().map_or_else(|| end_of_row(text, at), |figure| figure.end);
        if is_arabic && !may_precede_digits(previous) || !is_arabic && !may_precede_chinese(previous) {
            resume = resume.max(end_of_row(text, at));
            continue;
        }
        let Some(figure) = figure else { continue };
        let amount = if share { share_of(text, at, &figure) } else { amount(text, at, figure) };
        if let Some(amount) = amount {
            resume = amount.range.end;
            found.push(amount);
        }
    }
    found
}

/// The amounts with their words.
pub(super) fn readings<'a>(
    prose: &'a Prose<'_>,
    amounts: &'a [Amount],
) -> impl Iterator<Item = QuantityReading> + 'a {
    amounts.iter().map(|amount| QuantityReading {
        quantity: amount.quantity.clone(),
        text: prose.words(amount.range.clone()),
        span: prose.span(amount.range.clone()),
        stretch: prose.stretch(amount.range.clone()),
    })
}

fn number(text: &str, at: usize, is_arabic: bool) -> Option<Figure> {
    if is_arabic { arabic(text, at) } else { chinese(text, at).filter(|_| counts(text, at)) }
}

fn any(text: &str, at: usize) -> Option<Figure> {
    arabic(text, at).or_else(|| chinese(text, at))
}

/// The end of the row of numerals at byte `at`.
fn end_of_row(text: &str, at: usize) -> usize {
    let row = text.get(at..).unwrap_or_default();
    let rest = row.trim_start_matches(|c| digit(c).is_some() || numeral::is_chinese(c));
    at + (row.len() - rest.len())
}

/// Whether the Chinese numeral at byte `at` can count: 一 is mostly an article, 二 an ordinal, and 百, 千, 万
/// alone are figures of speech.
fn counts(text: &str, at: usize) -> bool {
    let mut row = text.get(at..).unwrap_or_default().chars();
    let (first, second) = (row.next(), row.next());
    let alone = !second.is_some_and(numeral::is_chinese);
    let is_speech = matches!(first, Some('百' | '千' | '万' | '零' | '〇' | '○'));
    let is_article = alone && matches!(first, Some('一' | '二' | '壹' | '贰'));
    let is_name = NAMES.at(text, at).is_some();
    !(is_speech || is_article || is_name)
}

fn may_precede_digits(c: Option<char>) -> bool {
    !c.is_some_and(|c| {
        c.is_ascii_alphanumeric() || matches!(c, '第' | '-' | '~' | '～' | '－' | '–' | '+' | '.' | '/')
    })
}

fn may_precede_chinese(c: Option<char>) -> bool {
    let is_other = |c: char| {
        matches!(
            c,
            '第' | '数' | '几' | '上' | '初' | '周' | '之' | '“' | '‘' | '「' | '『' | '"' | '分' | '星'
        ) || c.is_ascii_alphanumeric()
    };
    !c.is_some_and(is_other)
}

/// The amount whose number is `figure`, which begins at byte `at`.
fn amount(text: &str, at: usize, figure: Figure) -> Option<Amount> {
    let direct = UNITS.at(text, figure.end).filter(|(_, end)| is_unit(text, &figure, figure.end..*end));
    let (figure, (unit, end)) = match direct {
        Some(found) => (figure, found),
        None => {
            let figure = with_scale(text, figure);
            let found = UNITS.at(text, figure.end);
            let found = found.filter(|(_, end)| is_unit(text, &figure, figure.end..*end))?;
            (figure, found)
        }
    };
    if figure.is_chinese && unit == Unit::ArabicCount {
        return None;
    }
    // `1.3个党支部` at the beginning of a paragraph: the label 1. and three branches.
    if at == 0 && figure.is_decimal() && figure.scale_at == figure.end && matches!(unit, Unit::Count) {
        let point = text.find(['.', '．'])?;
        let behind = point + text.get(point..)?.chars().next()?.len_utf8();
        return amount(text, behind, arabic(text, behind)?);
    }
    let is_money = matches!(unit, Unit::Yuan | Unit::Money);
    let value = if is_money { figure.unscaled()? } else { figure.scaled()? };
    let printed = text.get(figure.end..end)?;
    let unit_name = match unit {
        Unit::Yuan | Unit::Money => {
            let scale = text.get(figure.scale_at..figure.end)?.replace(['余', '多', '几'], "");
            format!("{scale}{printed}")
        }
        Unit::Share => printed.replace(['％', '﹪'], "%"),
        _ => printed.to_owned(),
    };
    let quantity =
        Quantity { value, bound: bound(text, at, end, &figure), unit: Name::new("unit", &unit_name).ok()? };
    let yuan = (unit == Unit::Yuan).then(|| figure.yuan()).flatten();
    Some(Amount { range: at..end, quantity, unit, yuan })
}

/// 百分之九十五.
fn share_of(text: &str, at: usize, figure: &Figure) -> Option<Amount> {
    let quantity = Quantity {
        value: figure.unscaled()?,
        bound: bound(text, at, figure.end, figure),
        unit: Name::new("unit", "%").ok()?,
    };
    Some(Amount { range: at..figure.end, quantity, unit: Unit::Share, yuan: None })
}

/// Whether what stands in `unit` behind `figure` is a measure word and not the beginning of another word.
fn is_unit(text: &str, figure: &Figure, unit: Range<usize>) -> bool {
    let next = text.get(unit.end..).and_then(|rest| rest.chars().next());
    let followed_by = |others: &str| next.is_some_and(|next| others.contains(next));
    match text.get(unit).unwrap_or_default() {
        "年" => {
            figure.unscaled().and_then(|n| n.as_count()).is_some_and(|n| n <= 30)
                && !followed_by("度底初末上下月")
        }
        "周" => !followed_by("年岁边围"),
        "成" => next.is_none_or(|next| !is_ideograph(next) || matches!(next, '以' | '左')),
        "方" => !followed_by("面案式向法针"),
        "节" => !followed_by("点约能目日假"),
        "县" | "镇" | "乡" | "村" => !followed_by("级"),
        // 十九大 is a congress.
        "大" => figure.unscaled().and_then(|n| n.as_count()).is_some_and(|n| n <= 10) && !followed_by("会"),
        "门" => !followed_by("头口户"),
        "部" => !followed_by("门"),
        "位" => !followed_by("一置数"),
        "家" => !followed_by("庭乡"),
        "人" => !figure.is_chinese || !followed_by("民大才员行格"),
        "所" => !followed_by("以有谓属"),
        "次" => !followed_by("元日"),
        "本" => !followed_by("地级月年"),
        _ => true,
    }
}

fn is_ideograph(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

const BEFORE: &[(&str, Bound)] = &[
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("超过", Bound::AtLeast),
    ("不超", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("超", Bound::AtLeast),
    ("逾", Bound::AtLeast),
    ("突破", Bound::AtLeast),
    ("不足", Bound::AtMost),
    ("不到", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("近", Bound::AtMost),
    ("约", Bound::About),
];

const BEHIND: &[(&str, Bound)] = &[
    ("以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
];

/// Words that end like one of `BEFORE`.
const NO_BOUND: &[&str] =
    &["附近", "最近", "靠近", "邻近", "合约", "节约", "预约", "契约", "公约", "履约", "违约"];

fn bound(text: &str, at: usize, end: usize, figure: &Figure) -> Bound {
    if figure.is_at_least {
        return Bound::AtLeast;
    }
    let before = text.get(..at).unwrap_or_default();
    let behind = text.get(end..).unwrap_or_default();
    let ahead = BEFORE.iter().filter(|(word, _)| before.ends_with(word)).max_by_key(|(word, _)| word.len());
    let ahead = ahead.filter(|_| !NO_BOUND.iter().any(|word| before.ends_with(word)));
    let after = BEHIND.iter().find(|(word, _)| behind.starts_with(word));
    ahead.or(after).map_or(Bound::Exact, |(_, bound)| *bound)
}
