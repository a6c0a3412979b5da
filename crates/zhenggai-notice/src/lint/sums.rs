//! Parts against the whole.

use crate::catalogue::SUM_MISMATCH;
use crate::source::Paragraph;

use super::figures::{Figure, Figures, REACH, Stage, between, stage};
use super::finding::Finding;

/// Words that say that parts overlap and do not add up.
const OVERLAP: [&str; 6] = ["只计", "不重复", "重复计", "去重", "交叉", "兼有"];
/// Words of attributes, several of which one person or thing can have.
const ATTRIBUTES: [&str; 19] = [
    "女", "男", "党员", "岁", "学历", "硕士", "博士", "本科", "民族", "青年", "年轻", "高级", "中级", "职称",
    "退休", "群众", "重点", "主要", "新增",
];
/// Words with which something else begins than another part.
const TURNS: [&str; 12] =
    ["已", "均", "全部", "截至", "截止", "目前", "现", "同时", "另", "此外", "并", "整改"];
const TOTALS: [&str; 5] = ["合计", "共计", "总计", "合共", "总共"];

/// Checks the sums of every paragraph.
pub(super) fn check(figures: &Figures<'_>, findings: &mut Vec<Finding>) {
    figures.each(|paragraph, text, row| {
        among(paragraph, text, row, findings);
        by_stage(paragraph, text, row, findings);
        totalled(paragraph, text, row, findings);
        listed(paragraph, text, row, findings);
    });
}

/// A whole and the parts that ought to make it up.
fn report(paragraph: &Paragraph, whole: &Figure<'_>, parts: &[&Figure<'_>], findings: &mut Vec<Finding>) {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
    let formula: Vec<&str> = parts.iter().map(|part| part.digits).collect();
    // In the unit of the first part: 2.07 and 3.1, not 20700.
    let sum = parts.iter().map(|part| part.value).sum::<f64>() / first.scale;
    let places = parts.iter().map(|part| part.places).max().unwrap_or(0);
    let clause = first.before.trim_start_matches(['（', '(']);
    let from = first.range.start.saturating_sub(clause.len());
    let text = paragraph.text();
    let wide = text.get(from..last.range.end).is_some_and(|words| words.len() <= 300);
    let range = if wide { from..last.range.end } else { last.range.clone() };
    let found = Finding::new(SUM_MISMATCH, paragraph.span(range)).with("formula", formula.join("+"));
    let found = found.with("sum", format!("{sum:.places$}"));
    let total = text.get(whole.range.clone()).unwrap_or_default();
    findings.push(found.with("total", total.trim()).beside(paragraph.span(whole.range.clone())));
}

/// Whether the parts make up the whole, as far as both are exact.
fn adds_up(whole: &Figure<'_>, parts: &[&Figure<'_>]) -> bool {
    const HAIR: f64 = 1e-9;
    let (low, high) = parts.iter().fold((0.0, 0.0), |(low, high), part| (low + part.low, high + part.high));
    low <= whole.high + HAIR && high >= whole.low - HAIR
}

/// Whether the sum misses the whole by no more than one part in `of`.
fn is_near(whole: &Figure<'_>, parts: &[&Figure<'_>], of: f64) -> bool {
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    (sum - whole.value).abs() * of <= whole.value
}

fn overlaps(text: &str, at: usize) -> bool {
    let mut to = at.saturating_add(180).min(text.len());
    while !text.is_char_boundary(to) {
        to = to.saturating_sub(1);
    }
    text.get(at..to).is_some_and(|words| OVERLAP.iter().any(|word| words.contains(word)))
}

/// 共96个，其中甲28个、乙68个.
fn among(paragraph: &Paragraph, text: &str, row: &[Figure<'_>], findings: &mut Vec<Finding>) {
    for (index, first) in row.iter().enumerate() {
        let words = index.checked_sub(1).and_then(|at| row.get(at)).and_then(|one| between(text, one, first));
        let Some((head, label)) = words.and_then(|words| words.rsplit_once("其中")) else { continue };
        let before = row.get(..index).unwrap_or_default().iter().rev().take(REACH);
        let whole =
            before.take_while(|whole| whole.segment == first.segment).find(|whole| whole.unit == first.unit);
        let Some(whole) = whole else { continue };
        let parts = parts(text, row, index);
        if parts.iter().any(|part| part.is_called(&ATTRIBUTES))
            || label.contains(['%', '：']) && parts.len() < 2
        {
            continue;
        }
        let last = parts.last().map_or(first.range.end, |last| last.range.end);
        let open = text.get(first.range.start..last).is_some_and(|words| words.contains('等'))
            || parts.last().is_some_and(|last| last.after.contains('等'))
            || label.contains('等');
        let made = (1..=parts.len()).any(|count| parts.get(..count).is_some_and(|some| adds_up(whole, some)));
        let sum: f64 = parts.iter().map(|part| part.low).sum();
        let over = sum > whole.high;
        let wrong = if parts.len() > 1 {
            !made && is_near(whole, &parts, 5.0) && (over || !open)
        } else {
            over && head.chars().count() <= 10 && !first.is_called(&["发现", "涉及", "整改", "查处", "问题"])
        };
        if wrong && !overlaps(text, last) {
            report(paragraph, whole, &parts, findings);
        }
    }
}

/// The parts from `index` on: figures of one unit, each in its own clause, until something else begins.
fn parts<'c, 'r>(text: &str, row: &'c [Figure<'r>], index: usize) -> Vec<&'c Figure<'r>> {
    let mut parts: Vec<&Figure<'_>> = Vec::new();
    for figure in row.get(index..).unwrap_or_default().iter().take(REACH.saturating_mul(2)) {
        let Some(before) = parts.last() else {
            parts.push(figure);
            continue;
        };
        let words = between(text, before, figure).unwrap_or("。");
        let turned = TURNS.iter().any(|turn| figure.before.starts_with(turn));
        if figure.segment != before.segment || words.contains("其中") || turned || figure.unit != before.unit
        {
            break;
        }
        if TOTALS.iter().any(|word| words.contains(word)) || words.contains('率') || words.contains('占') {
            break;
        }
        parts.push(figure);
    }
    parts
}

/// 27项任务已完成24项，正在推进2项.
fn by_stage(paragraph: &Paragraph, text: &str, row: &[Figure<'_>], findings: &mut Vec<Finding>) {
    let mut from = 0_usize;
    for segment in row.chunk_by(|one, next| one.segment == next.segment) {
        let start = from;
        from = from.saturating_add(segment.len());
        if !repeats_a_unit(segment) {
            continue;
        }
        let Some(unit) = partitioned(segment) else { continue };
        let of_unit: Vec<(usize, &Figure<'_>)> =
            segment.iter().enumerate().filter(|(_, figure)| figure.unit == unit).collect();
        let staged = |(_, figure): &&(usize, &Figure<'_>)| stage(figure).is_some();
        let Some((first, _)) =
            of_unit.iter().find(staged_as_part(row, start)).or_else(|| of_unit.iter().find(staged))
        else {
            continue;
        };
        let Some(last) = of_unit.iter().rfind(staged).map(|(at, _)| *at) else { continue };
        let inside = of_unit.iter().filter(|(at, _)| (first..=&last).contains(&at));
        let all: Vec<&Figure<'_>> = inside.map(|(_, figure)| *figure).collect();
        let labelled: Vec<&Figure<'_>> =
            all.iter().copied().filter(|figure| stage(figure).is_some()).collect();
        let begin = start.saturating_add(*first);
        let before = row.get(..begin).unwrap_or_default().iter().rev().take(REACH);
        let most = all.iter().map(|part| part.low).fold(0.0, f64::max);
        let wholes: Vec<&Figure<'_>> =
            before.filter(|whole| whole.unit == unit && whole.high >= most).collect();
        let Some(whole) = wholes.first() else { continue };
        let made = wholes.iter().any(|whole| adds_up(whole, &all) || adds_up(whole, &labelled));
        let same = all.first().is_some_and(|part| part.sentence == whole.sentence);
        let end = all.last().map_or(0, |last| last.range.end);
        if !made && (same || is_near(whole, &all, 4.0)) && !overlaps(text, end) {
            report(paragraph, whole, &all, findings);
        }
    }
}

/// Whether two figures near each other count the same: only these can be parts of one whole.
fn repeats_a_unit(segment: &[Figure<'_>]) -> bool {
    segment.iter().enumerate().any(|(index, one)| {
        let later = segment.get(index.saturating_add(1)..).unwrap_or_default();
        later.iter().take(REACH).any(|other| other.unit == one.unit)
    })
}

/// A figure with words of progress that is no smaller whole of its own: it has a whole before it.
fn staged_as_part<'c, 'r>(
    row: &'c [Figure<'r>],
    start: usize,
) -> impl Fn(&&(usize, &'c Figure<'r>)) -> bool + 'c {
    move |(at, figure)| {
        let index = start.saturating_add(*at);
        let before = row.get(..index).unwrap_or_default().iter().rev().take(REACH);
        stage(figure).is_some()
            && before.into_iter().any(|whole| whole.unit == figure.unit && whole.high >= figure.low)
    }
}

/// The unit in which a part of a sentence tells both what is done and what is not.
fn partitioned<'r>(segment: &[Figure<'r>]) -> Option<&'r str> {
    let open = segment.iter().find(|figure| stage(figure) == Some(Stage::Open) && !figure.is_percent())?;
    let done = |figure: &&Figure<'_>| {
        matches!(stage(figure), Some(Stage::Done | Stage::Staged)) && figure.unit == open.unit
    };
    segment.iter().find(done).map(|_| open.unit)
}

/// 一号场118亩、二号场97亩，合计215亩.
fn totalled(paragraph: &Paragraph, text: &str, row: &[Figure<'_>], findings: &mut Vec<Finding>) {
    for (index, whole) in row.iter().enumerate() {
        if whole.is_percent() || !TOTALS.iter().any(|word| whole.before.trim_start().starts_with(word)) {
            continue;
        }
        let before = row.get(..index).unwrap_or_default().iter().rev().take(REACH);
        let mut parts: Vec<&Figure<'_>> =
            before.take_while(|part| part.sentence == whole.sentence && part.unit == whole.unit).collect();
        parts.reverse();
        let suffix = |from: usize| parts.get(from..).unwrap_or_default();
        let some = || (0..parts.len().saturating_sub(1)).map(suffix);
        let near = some().find(|some| is_near(whole, some, 5.0));
        if let Some(near) = near
            && !some().any(|some| adds_up(whole, some))
            && !overlaps(text, whole.range.end)
        {
            report(paragraph, whole, near, findings);
        }
    }
}

/// 排查企业27家，取缔9家、整改提升18家: parts that are listed behind a comma and nearly make up the whole.
fn listed(paragraph: &Paragraph, text: &str, row: &[Figure<'_>], findings: &mut Vec<Finding>) {
    for (index, whole) in row.iter().enumerate() {
        let mut parts: Vec<&Figure<'_>> = Vec::new();
        let mut before = whole;
        for part in row.get(index.saturating_add(1)..).unwrap_or_default().iter().take(REACH) {
            let joint = if parts.is_empty() { '，' } else { '、' };
            let joined = between(text, before, part)
                .is_some_and(|words| words.starts_with(joint) && words.chars().count() <= 10);
            if !joined || part.unit != whole.unit || part.value >= whole.value {
                break;
            }
            parts.push(part);
            before = part;
        }
        let told = parts.iter().any(|part| part.is_called(&ATTRIBUTES))
            || parts.first().is_some_and(|first| first.before.contains("其中") || first.after.contains('等'))
            || parts.iter().any(|part| TOTALS.iter().any(|word| part.before.contains(word)));
        let exact = whole.low >= whole.high;
        if parts.len() > 1 && exact && !told && !adds_up(whole, &parts) && is_near(whole, &parts, 20.0) {
            report(paragraph, whole, &parts, findings);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::naive;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        naive::params(text, check)
    }

    #[test]
    fn parts_that_do_not_make_up_the_whole_are_found() {
        let wrong = [
            ("封堵排口37个，其中封堵31个、截流5个。", "31+5 36 37个"),
            ("共排查岗位96个，其中领导岗位28个、一般岗位78个。", "28+78 106 96个"),
            ("分解为27项整改任务。截至11月底，已完成24项，正在推进2项，完成率88.9%。", "24+2 26 27项"),
            ("12个问题中已完成整改8个、基本完成1个、持续推进1个。", "8+1+1 10 12个"),
            ("一号场修复118亩、二号场97亩、三号场74亩，合计298亩。", "118+97+74 289 298亩"),
            ("排查企业27家，取缔9家、整改提升17家。", "9+17 26 27家"),
            ("清退资金1.2万元、收缴0.5万元，共计1.9万元。", "1.2+0.5 1.7 1.9万元"),
        ];
        for (text, said) in wrong {
            assert_eq!(found(text), [said], "{text}");
        }
    }

    #[test]
    fn what_adds_up_or_need_not_is_left_alone() {
        let right = [
            "封堵排口37个，其中封堵31个、截流6个，已整改37个。",
            "新建制度35项，其中修订12项、废止3项。",
            "走访企业96家，其中甲镇28家、乙镇60家等。",
            "处理17人，其中党纪处分3人、诫勉4人、批评教育11人（同一人受多种处理的只计一次）。",
            "党纪处分3人、政务处分2人，诫勉4人，批评教育11人次；合计处理17人。",
            "整改任务共23项，此前已完成20项，本次公示2项，正在推进1项。",
            "12个问题中已完成整改10个、基本完成1个、持续推进1个，73条措施中已完成71条。",
            "反馈的412个问题已完成整改389个，基本完成并持续整改15个，未完成8个。",
            "对29个问题再梳理，27个已销号、2个并入本轮整改。",
            "招聘教师3名，转岗培训2名，目前教师达到11名。",
            "排查企业27家，取缔9家、整改提升18家。",
            "选派干部10人，其中党员8人、女性5人。",
            "成立3个检查组，其中发现问题12个。",
            "投入约2000万元，其中市级1200余万元、区级700多万元。",
        ];
        for text in right {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
