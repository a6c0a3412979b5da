//! What a public text should not print: open cases, the content of leads, names.

use crate::catalogue::{LEAD_DETAIL_PUBLIC, PENDING_CASE_PUBLIC, PERSON_NAME_PUBLIC};

use crate::phrase::places;

use super::finding::Finding;
use super::surroundings::{clause_after, clause_before};
use super::text::Texts;

const PENDING: [&str; 9] = [
    "正在初核",
    "正在初步核实",
    "正在核查",
    "正在审查调查",
    "正在立案",
    "正在接受审查",
    "正在接受调查",
    "正在审查",
    "尚在调查",
];
/// With one of these begins each of them.
const BEGUN: [&str; 2] = ["正在", "尚在"];
const LEADS: &str = "的问题线索";
/// Words that say that a person is meant.
const PERSONS: [&str; 10] = ["人", "干部", "党员", "线索", "违纪", "违法", "酒驾", "涉嫌", "同志", "其"];
const DETAILS: [&str; 10] = ["同志", "某", "局长", "书记", "主任", "科长", "收受", "挪用", "贪污", "受贿"];
/// The commonest surnames.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
/// What stands for a given name that is not printed.
const HIDDEN: &str = "某";
/// Words that end with one of these characters before 同志 and are no name.
const OFFICES: [&str; 8] = ["负责", "主要", "分管", "有关", "全体", "班子", "领导", "老"];

/// Checks every paragraph.
pub(super) fn check(texts: &Texts<'_>, findings: &mut Vec<Finding>) {
    for (paragraph, text) in texts.paragraphs() {
        let mut push = |code, name: &'static str, range: core::ops::Range<usize>| {
            let words = paragraph.text().get(range.clone()).unwrap_or_default();
            findings.push(Finding::new(code, paragraph.span(range)).with(name, words));
        };
        let pending = BEGUN.iter().any(|word| text.contains(word));
        for word in PENDING.into_iter().filter(|_| pending) {
            for at in places(text, word) {
                let around = format!("{}{}", clause_before(text, at), clause_after(text, at));
                if PERSONS.iter().any(|person| around.contains(person)) {
                    push(PENDING_CASE_PUBLIC, "words", at..at.saturating_add(word.len()));
                }
            }
        }
        for at in places(text, LEADS) {
            let before = clause_before(text, at);
            let Some(from) = before.rfind("反映") else { continue };
            let told = before.get(from..).unwrap_or_default();
            if DETAILS.iter().any(|detail| told.contains(detail)) {
                push(
                    LEAD_DETAIL_PUBLIC,
                    "words",
                    at.saturating_sub(told.len())..at.saturating_add(LEADS.len()),
                );
            }
        }
        if let Some(range) = name(text) {
            push(PERSON_NAME_PUBLIC, "name", range);
        }
    }
}

/// 张某, 张某某, 王建国同志.
fn name(text: &str) -> Option<core::ops::Range<usize>> {
    let hidden = places(text, HIDDEN).find_map(|at| {
        let before = text.get(..at)?;
        let surname = before.chars().next_back().filter(|c| SURNAMES.contains(*c))?;
        let behind = text.get(at.saturating_add(HIDDEN.len())..)?;
        let more = if behind.starts_with(HIDDEN) { HIDDEN.len() } else { 0 };
        let next = behind.get(more..)?;
        let noun = next.starts_with([
            '县', '市', '区', '镇', '村', '局', '乡', '公', '企', '项', '单', '个', '些', '种',
        ]);
        (!noun).then(|| {
            at.saturating_sub(surname.len_utf8())..at.saturating_add(HIDDEN.len()).saturating_add(more)
        })
    });
    hidden.or_else(|| {
        places(text, "同志").find_map(|at| {
            let before = text.get(..at)?;
            if OFFICES.iter().any(|office| before.ends_with(office)) {
                return None;
            }
            let chars: Vec<char> = before.chars().rev().take(4).collect();
            // A name of three characters behind an office, a mark or the beginning.
            let [_, _, surname, rest @ ..] = chars.as_slice() else { return None };
            let begins = rest.first().is_none_or(|c| "长记任员席理师，。、（：；".contains(*c));
            let length: usize = chars.iter().take(3).map(|c| c.len_utf8()).sum();
            (SURNAMES.contains(*surname) && begins).then(|| at.saturating_sub(length)..at)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_offices() {
        let found = |text: &'static str| name(text).and_then(|range| text.get(range));
        assert_eq!(found("原主任张某因违纪被处分"), Some("张某"));
        assert_eq!(found("党委书记王建国同志主持会议"), Some("王建国"));
        for none in ["主要负责同志牵头", "对某县项目", "班子成员同志", "张某镇", "全体同志"]
        {
            assert_eq!(found(none), None, "{none}");
        }
    }
}
