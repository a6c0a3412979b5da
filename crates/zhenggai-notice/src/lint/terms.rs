//! 巡视 where the notice is about a 巡察, or the reverse.

use crate::catalogue::TERM_MIXED;
use crate::reading::{Genre, Reading};
use crate::source::Paragraph;

use super::finding::Finding;
use super::surroundings::{Titles, phrase_after, phrase_before};
use super::text::Texts;

const XUNSHI: &str = "巡视";
const XUNCHA: &str = "巡察";

/// What the word must be followed by to speak of this inspection rather than of inspecting at large.
const OF_THIS: [&str; 20] = [
    "整改", "反馈", "组", "意见", "发现", "指出", "移交", "期间", "问题", "通报", "公告", "进驻", "结束",
    "情况", "办", "对象", "报告", "谈话", "动员", "要求",
];

/// Words before it that say that it is another inspection, or none at all.
const OF_OTHERS: [&str; 38] = [
    "中央",
    "省委",
    "省级",
    "自治区",
    "区党委",
    "兵团",
    "国资委",
    "总局",
    "部党组",
    "厅党组",
    "上级",
    "上轮",
    "上一轮",
    "上次",
    "往年",
    "历次",
    "历年",
    "历轮",
    "以往",
    "此前",
    "年度",
    "内部",
    "政治",
    "被",
    "接受",
    "迎接",
    "配合",
    "日常",
    "安全",
    "现场",
    "线路",
    "定期",
    "设备",
    "每日",
    "每周",
    "河道",
    "湖",
    "林",
];

/// Checks notices about an inspection.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    if reading.genre.is_some_and(|genre| genre != Genre::Inspection) {
        return;
    }
    let Some(own) = own(texts, reading) else { return };
    let other = if own == XUNCHA { XUNSHI } else { XUNCHA };
    let committee = committee(texts, reading, own);
    for (paragraph, text) in texts.paragraphs() {
        in_paragraph(paragraph, text, own, other, committee.as_deref(), findings);
    }
}

/// The word of this notice: that of its title, or else of the body that inspected, or else the one that is
/// by far the more frequent.
fn own(texts: &Texts<'_>, reading: &Reading) -> Option<&'static str> {
    let decide = |text: &str| match (text.contains(XUNCHA), text.contains(XUNSHI)) {
        (true, false) => Some(XUNCHA),
        (false, true) => Some(XUNSHI),
        _ => None,
    };
    let said = [&reading.title, &reading.facts.inspecting_body];
    said.into_iter().flatten().find_map(|said| decide(&texts.fold(&said.text))).or_else(|| {
        let count =
            |word: &str| -> usize { texts.paragraphs().map(|(_, text)| text.matches(word).count()).sum() };
        let (cha, shi) = (count(XUNCHA), count(XUNSHI));
        match (cha, shi) {
            _ if cha > shi.saturating_mul(4) => Some(XUNCHA),
            _ if shi > cha.saturating_mul(4) => Some(XUNSHI),
            _ => None,
        }
    })
}

/// Who sent the inspection, from the name of the team: 县委 from 县委第三巡察组.
fn committee(texts: &Texts<'_>, reading: &Reading, own: &str) -> Option<String> {
    let body = texts.fold(&reading.facts.inspecting_body.as_ref()?.text);
    let (before, _) = body.split_once(own)?;
    let name = before.split(['第', '派']).next()?.trim_end_matches(|c: char| c.is_numeric() || c == '个');
    let last: Vec<char> = name.chars().rev().take(2).collect();
    (last.len() == 2).then(|| last.into_iter().rev().collect())
}

fn in_paragraph(
    paragraph: &Paragraph,
    text: &str,
    own: &'static str,
    other: &'static str,
    committee: Option<&str>,
    findings: &mut Vec<Finding>,
) {
    let mut titles = Titles::of(text);
    for (at, _) in text.match_indices(other) {
        let end = at.saturating_add(other.len());
        if titles.covers(at) {
            continue;
        }
        let (before, after) = (phrase_before(text, at), phrase_after(text, end));
        let Some(follows) = OF_THIS.iter().find(|word| after.starts_with(**word)) else { continue };
        let joined = text.get(..at).unwrap_or_default().ends_with(['、', '和', '与', '及', '或'])
            || before.ends_with(own)
            || after.contains(own) && after.len() < 30;
        let answers = *follows == "整改" && own == XUNSHI && is_answer(before);
        if joined || !answers && !is_own(before, own, committee) {
            continue;
        }
        let until = end.saturating_add(follows.len());
        let printed = |range| paragraph.text().get(range).unwrap_or_default();
        let found = Finding::new(TERM_MIXED, paragraph.span(at..until)).with("own", own);
        let correction = format!("{own}{}", printed(end..until));
        findings.push(found.with("other", printed(at..end)).suggesting(Some(correction)));
    }
}

/// Whether the words before speak of how this inspection was answered: nobody below inspects there, and no other
/// committee sent it.
fn is_answer(before: &str) -> bool {
    let below = [
        "校内", "院内", "内部", "二级", "下级", "基层", "所属", "下属", "区县", "县区", "市县", "各县", "镇",
        "乡", "村", "联动", "被",
    ];
    let sent = ["市委", "县委", "区委", "州委", "党委", "党组", "工委"];
    !below.iter().chain(&OF_OTHERS).any(|word| before.contains(word))
        && !sent.iter().any(|word| before.ends_with(word))
}

/// Whether the words before speak of this inspection: the committee that stands nearest is its own, or none
/// stands there. In a 巡视 notice a 巡察 is most often that of a body below, so there its own committee must
/// be named, or the public addressed.
fn is_own(before: &str, own: &str, committee: Option<&str>) -> bool {
    let nearest = |word: &str| before.rfind(word).map(|at| at.saturating_add(word.len()));
    let ours = committee.and_then(nearest);
    let others =
        OF_OTHERS.iter().filter(|word| Some(**word) != committee).filter_map(|word| nearest(word)).max();
    // A committee of another level: 市委 where ours is 县委.
    let levels = ["市委", "县委", "区委", "州委", "盟委", "旗委", "党委", "党组", "工委"];
    let elsewhere =
        levels.iter().filter(|word| Some(**word) != committee).filter_map(|word| nearest(word)).max();
    let theirs = others.max(elsewhere);
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => ours > theirs,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => own == XUNCHA || before.contains("群众对"),
    }
}
