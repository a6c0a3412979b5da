//! Figures of accountability, and money recovered (问责追责、追缴挽损).

use core::ops::Range;
use std::sync::LazyLock;

use super::prose::Prose;
use super::quantity::{Amount, Unit};
use super::sentence::{is_boundary, is_sentence_end};
use crate::cue::Cues;
use crate::reading::{AccountabilityReading, Script};
use crate::script::folded;

/// What a measure is taken against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Against {
    /// People.
    People,
    /// People, where the figure stands close by: the word has other uses.
    PeopleNear,
    /// Cases.
    Cases,
    /// Leads.
    Leads,
    /// Money.
    Money,
}

type Measure = (&'static str, Against);

static MEASURES: LazyLock<Cues<Measure>> = LazyLock::new(|| {
    const P: Against = Against::People;
    Cues::new(&[
        (("党纪政务处分", P), "党纪政务处分 党纪、政务处分 党政纪处分 党纪政纪处分 党纪和政务处分"),
        (("党纪处分", P), "党纪处分 党内处分 党纪轻处分 党纪重处分"),
        (("政务处分", P), "政务处分 政纪处分"),
        (("党内警告", P), "党内警告"),
        (("政务警告", P), "政务警告"),
        (("党内严重警告", P), "党内严重警告"),
        (("开除党籍", P), "开除党籍"),
        (("开除公职", P), "开除公职"),
        (("留党察看", P), "留党察看"),
        (("撤职", P), "撤职 撤销党内职务 撤销职务"),
        (("免职", P), "免职"),
        (("记过", P), "记过 记大过"),
        (("组织处理", P), "组织处理"),
        (("组织调整", P), "组织调整 调整岗位 调离岗位"),
        (("处分", P), "处分"),
        (("诫勉", P), "诫勉 诫勉谈话"),
        (("批评教育帮助和处理", P), "批评教育帮助和处理 批评教育和处理"),
        (("批评教育", P), "批评教育"),
        (("提醒谈话", P), "提醒谈话"),
        (("谈话提醒", P), "谈话提醒"),
        (("约谈提醒", P), "约谈提醒 提醒约谈"),
        (("约谈", P), "约谈"),
        (("谈话函询", P), "谈话函询 函询"),
        (("书面检查", P), "书面检查 书面检讨 责令检查"),
        (("通报批评", P), "通报批评"),
        (("第一种形态", P), "第一种形态"),
        (("第二种形态", P), "第二种形态"),
        (("第三种形态", P), "第三种形态"),
        (("第四种形态", P), "第四种形态"),
        (("四种形态", P), "种形态 四种形态"),
        (("问责", P), "问责 追责问责 追责 追究责任"),
        (("留置", P), "留置 采取留置措施"),
        (("移送司法", P), "移送司法 移交司法 移送检察 移送公安 移送审查起诉"),
        (("处理", Against::PeopleNear), "处理"),
        (("立案", Against::Cases), "立案 立案审查 立案调查 立案审查调查 立案查处"),
        (("查处", Against::Cases), "查处"),
        (("通报", Against::Cases), "通报 通报曝光"),
        (("移交线索", Against::Leads), "移交问题线索 移送问题线索 移交线索 移送线索 转交问题线索"),
        (("问题线索", Against::Leads), "问题线索"),
        (("追缴", Against::Money), "追缴"),
        (("追回", Against::Money), "追回"),
        (("追偿", Against::Money), "追偿"),
        (("清退", Against::Money), "清退"),
        (("清理", Against::Money), "清理 清理规范"),
        (("清收", Against::Money), "清收 清欠"),
        (("清缴", Against::Money), "清缴"),
        (("退还", Against::Money), "退还"),
        (("退缴", Against::Money), "退缴"),
        (("退回", Against::Money), "退回"),
        (("退赔", Against::Money), "退赔 退赃"),
        (("退付", Against::Money), "退付 退费"),
        (("返还", Against::Money), "返还"),
        (("归还", Against::Money), "归还"),
        (("收回", Against::Money), "收回"),
        (("收缴", Against::Money), "收缴"),
        (("上缴", Against::Money), "上缴 上交 缴入 缴回 交回"),
        (("补缴", Against::Money), "补缴 补交"),
        (("扣回", Against::Money), "扣回 扣减"),
        (("挽回损失", Against::Money), "挽回 挽回损失 挽回经济损失 避免和挽回经济损失 挽损"),
        (("核减", Against::Money), "核减"),
        (("核销", Against::Money), "核销"),
        (("没收", Against::Money), "没收"),
    ])
});

/// Words between a measure and its figure that make it something else.
const OUTSIDE: &[&str] = &[
    "公司",
    "企业",
    "商户",
    "业主",
    "经营户",
    "经营者",
    "药店",
    "店铺",
    "商家",
    "机构",
    "税",
    "利润",
    "罚款",
    "罚金",
    "罚没",
    "收入",
    "服务费",
    "保证金",
    "等方式",
];

/// Words that show that a case is one of discipline.
const DISCIPLINE: &[&str] =
    &["违纪", "腐败", "党员", "干部", "作风", "中央八项规定", "职务", "四风", "典型", "失职", "渎职"];

/// A measure before which one of these stands was not taken.
const NOT_TAKEN: &[&str] = &["未", "应", "拟", "需", "计划", "不予", "将", "待", "免予", "尚未"];

/// A measure and its figure stand no farther apart than this, in bytes.
const NEAR: usize = 400;

/// The figures of accountability among `amounts` of `prose`, in order.
pub(super) fn figures(prose: &Prose<'_>, amounts: &[Amount]) -> Vec<AccountabilityReading> {
    let mut found: Vec<AccountabilityReading> = Vec::new();
    // Where the words that a figure was read from end, and what it was.
    let mut last: Option<(usize, Measure)> = None;
    let mut from = 0;
    for (index, amount) in amounts.iter().enumerate() {
        let lead = prose.end_of(from..amount.range.start, NEAR);
        let boundary = prose.part(lead.clone()).char_indices().rev().find(|(_, c)| is_boundary(*c));
        let begin = lead.start + boundary.map_or(0, |(at, c)| at + c.len_utf8());
        let behind = behind(prose, amount, amounts.get(index + 1));
        let between = last.map_or("", |(end, _)| prose.part(end..amount.range.start));
        let continued =
            last.filter(|_| is_continuation(between)).map(|(_, measure)| (measure, amount.range.clone()));
        let (at_once, at_last) = if between == "、" { (None, continued) } else { (continued, None) };
        let taken = measure_before(prose, begin..amount.range.start, amount)
            .or(at_once)
            .or_else(|| summed_up(prose, begin, amount))
            .or_else(|| measure_behind(prose, behind, amount))
            .or(at_last);
        let Some((measure, range)) =
            taken.filter(|(measure, _)| is_figure_of(prose, measure.1, amount, begin))
        else {
            continue;
        };
        from = range.end;
        last = Some((range.end, measure)).filter(|(end, _)| *end == amount.range.end);
        found.push(reading(prose, measure.0, amount, range));
    }
    found
}

fn reading(
    prose: &Prose<'_>,
    kind: &'static str,
    amount: &Amount,
    words: Range<usize>,
) -> AccountabilityReading {
    AccountabilityReading {
        kind,
        value: amount.quantity.value,
        unit: printed_unit(prose, amount),
        amount: amount.yuan,
        text: prose.words(words.clone()),
        span: prose.span(words.clone()),
        stretch: prose.stretch(words),
    }
}

/// The unit in the characters in which it is printed: 萬元.
fn printed_unit(prose: &Prose<'_>, amount: &Amount) -> String {
    let unit = amount.quantity.unit.as_str();
    let printed = prose.words(amount.range.clone());
    let skipped = printed.chars().count().saturating_sub(unit.chars().count());
    let printed: String = printed.chars().skip(skipped).collect();
    if folded(&printed, Script::Hant) == unit { printed } else { unit.to_owned() }
}

/// Whether an amount of this unit can be a figure of a measure `against` something.
fn is_figure_of(prose: &Prose<'_>, against: Against, amount: &Amount, clause: usize) -> bool {
    let unit = amount.quantity.unit.as_str();
    let is_people = matches!(unit, "人" | "人次" | "名" | "位");
    let is_case = matches!(unit, "件" | "起" | "宗" | "例");
    match against {
        Against::Money => amount.unit == Unit::Yuan,
        Against::People => is_people || is_organisation(prose, amount),
        Against::PeopleNear => is_people,
        Against::Leads => is_case || matches!(unit, "条" | "个" | "批"),
        Against::Cases => {
            let clause = prose.part(clause..clause_end(prose, amount));
            let is_discipline = DISCIPLINE.iter().any(|word| clause.contains(word));
            is_people || is_case && (is_discipline || is_case_filed(clause)) || is_circular(prose, amount)
        }
    }
}

/// 立案 is said of discipline unless an enforcement is named.
fn is_case_filed(clause: &str) -> bool {
    clause.contains("立案") && !["行政", "执法", "刑事", "违法"].iter().any(|word| clause.contains(word))
}

/// 批评教育2人，通报1次: a circular beside measures against people is one of them.
fn is_circular(prose: &Prose<'_>, amount: &Amount) -> bool {
    let before = prose.part(prose.end_of(0..amount.range.start, NEAR));
    let sentence = before.rsplit(is_sentence_end).next().unwrap_or_default();
    let beside = ["处分", "批评教育", "诫勉", "约谈", "提醒谈话"].iter().any(|word| sentence.contains(word));
    beside && before.ends_with("通报") && matches!(amount.quantity.unit.as_str(), "次" | "期" | "起")
}

fn clause_end(prose: &Prose<'_>, amount: &Amount) -> usize {
    let rest = prose.part(prose.after(amount.range.end, NEAR));
    amount.range.end + rest.find(is_boundary).unwrap_or(rest.len())
}

/// 问责3个党组织, 问责党组织3个: organisations are held to account as people are.
fn is_organisation(prose: &Prose<'_>, amount: &Amount) -> bool {
    let names = ["党组织", "党支部", "党委", "党组", "责任单位"];
    let before = prose.part(0..amount.range.start);
    let behind = prose.part(amount.range.end..prose.text().len());
    matches!(amount.quantity.unit.as_str(), "个" | "家")
        && names.iter().any(|word| behind.starts_with(word) || before.ends_with(word))
}

/// 立案9件10人: whether a second figure belongs to the measure of the first.
fn is_continuation(between: &str) -> bool {
    matches!(between, "" | "、" | "涉及" | "涉" | "/")
}

/// The nearest measure before a figure, and the words from it to the figure.
fn measure_before(
    prose: &Prose<'_>,
    within: Range<usize>,
    amount: &Amount,
) -> Option<(Measure, Range<usize>)> {
    let (cue, mut measure) = MEASURES.last(prose.text(), within.clone())?;
    let between = prose.part(cue.end..amount.range.start);
    let ahead = prose.part(within.start..cue.start);
    if is_not_taken(ahead) || OUTSIDE.iter().any(|word| between.contains(word)) {
        return None;
    }
    if measure.1 == Against::PeopleNear && between.len() > 18 {
        return None;
    }
    // 第一、第二种形态: both together are of no single form.
    let joint = ahead.trim_end_matches(['和', '、', '及', '与']);
    if measure.0.ends_with("种形态")
        && joint.len() < ahead.len()
        && joint.ends_with(['一', '二', '三', '种', '态'])
    {
        measure.0 = "四种形态";
    }
    if measure.0 == "问题线索" && ["受理", "收到", "接收"].iter().any(|word| ahead.ends_with(word))
    {
        return None;
    }
    if measure.0 == "问题线索" && ["移交", "移送", "转交"].iter().any(|word| ahead.contains(word)) {
        measure.0 = "移交线索";
    }
    let start = if ahead.ends_with("给予") { cue.start - "给予".len() } else { cue.start };
    Some((measure, start..amount.range.end))
}

fn is_not_taken(ahead: &str) -> bool {
    NOT_TAKEN.iter().any(|word| ahead.ends_with(word))
}

/// 追缴违规发放的补贴，共计3万元: the measure stands in the part of the sentence before.
fn summed_up(prose: &Prose<'_>, begin: usize, amount: &Amount) -> Option<(Measure, Range<usize>)> {
    let lead = prose.part(begin..amount.range.start);
    let sums = ["共计", "合计", "累计", "总计", "涉及金额", "金额", "共"];
    if amount.unit != Unit::Yuan || !sums.contains(&lead) {
        return None;
    }
    let end = prose.part(0..begin).trim_end_matches(['，', ',']).len();
    let near = prose.end_of(0..end, NEAR);
    let boundary = prose.part(near.clone()).char_indices().rev().find(|(_, c)| is_boundary(*c));
    let from = near.start + boundary.map_or(0, |(at, c)| at + c.len_utf8());
    let (cue, measure) = MEASURES.last(prose.text(), from..end)?;
    let is_taken = measure.1 == Against::Money && !is_not_taken(prose.part(from..cue.start));
    is_taken.then_some((measure, amount.range.clone()))
}

/// What stands behind a figure that a measure can be read from, and whether another figure ends it.
fn behind(prose: &Prose<'_>, amount: &Amount, next: Option<&Amount>) -> (Range<usize>, bool) {
    let limit = next.map_or(prose.text().len(), |next| next.range.start);
    let rest = prose.part(amount.range.end..limit);
    let rest = rest.get(..rest.floor_char_boundary(NEAR)).unwrap_or_default();
    match rest.find(is_boundary) {
        Some(end) => (amount.range.end..amount.range.end + end, false),
        None => (amount.range.end..amount.range.end + rest.len(), next.is_some()),
    }
}

/// 对2名责任人进行诫勉, 5万元已全部追缴: the first measure behind a figure, unless the next figure is its own.
fn measure_behind(
    prose: &Prose<'_>,
    (within, ends_at_figure): (Range<usize>, bool),
    amount: &Amount,
) -> Option<(Measure, Range<usize>)> {
    let (cue, measure) = MEASURES.all(prose.text(), within.clone()).next()?;
    let between = prose.part(amount.range.end..cue.start);
    let own = prose.part(cue.end..within.end);
    let is_taken = ["受到", "给予", "予以", "进行", "作出", "被", "已", "全部", "均", "全额", "足额"]
        .iter()
        .any(|word| between.contains(word));
    let needs_word = matches!(measure.0, "处理" | "清理" | "通报" | "查处" | "问责" | "收回" | "上缴");
    let belongs_to_next = ends_at_figure && !own.contains(['、', '和']);
    let is_other = is_not_taken(between) || OUTSIDE.iter().any(|word| between.contains(word));
    (!belongs_to_next && !is_other && (is_taken || !needs_word))
        .then_some((measure, amount.range.start..cue.end))
}
