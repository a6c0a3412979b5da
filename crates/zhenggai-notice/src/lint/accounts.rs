//! Accountability and recovery that name no figure, and what is no accountability.

use core::ops::Range;
use std::sync::LazyLock;

use crate::catalogue::{
    ACCOUNTABILITY_WITHOUT_COUNT, FORMS_NOT_SPLIT, PENALTY_AS_ACCOUNTABILITY, RECOVERY_WITHOUT_AMOUNT,
};
use crate::cue::Cues;

use super::finding::Finding;
use super::text::Texts;

const MEASURES: [&str; 8] =
    ["诫勉谈话", "诫勉", "批评教育", "党纪处分", "政务处分", "组织处理", "提醒谈话", "问责"];
const RECOVERIES: [&str; 6] = ["追缴", "追回", "清退", "退还", "收缴", "退缴"];
const MONEY: [&str; 7] = ["资金", "费用", "补贴", "款", "津贴", "奖金", "报酬"];
/// What was not done yet, or is a rule.
const UNDONE: [&str; 14] = [
    "将", "拟", "要求", "应当", "严肃", "依规", "视情", "制度", "办法", "规定", "机制", "坚决", "一律",
    "力度",
];
const STOPS: [char; 2] = ['。', '；'];
const FINE: &str = "罚款";
const MERGED: [&str; 5] =
    ["前两种形态", "第一、二种形态", "第一、第二种形态", "第一种和第二种形态", "第一种、第二种形态"];

/// A sentence without any of these words is left alone.
static WORDS: LazyLock<Cues<()>> = LazyLock::new(|| {
    let words = [MEASURES.as_slice(), &RECOVERIES, &MERGED, &[FINE]].concat();
    Cues::new(&[((), &words.join(" "))])
});

/// Checks every sentence.
pub(super) fn check(texts: &Texts<'_>, findings: &mut Vec<Finding>) {
    for (paragraph, text) in texts.paragraphs().filter(|(_, text)| !text.contains('\t')) {
        let mut from = 0_usize;
        for (word, ()) in WORDS.all(text, 0..text.len()) {
            if word.start < from {
                continue;
            }
            let range = sentence(text, from, word);
            let begin = range.start;
            from = range.end;
            let sentence = text.get(range).unwrap_or_default();
            let numbered =
                sentence.contains(|c: char| c.is_numeric() || "一二两三四五六七八九十".contains(c));
            let mut push = |code, at: usize, words: &str| {
                let range = begin.saturating_add(at)..begin.saturating_add(at).saturating_add(words.len());
                findings.push(Finding::new(code, paragraph.span(range)).with("words", words));
            };
            let undone = UNDONE.iter().any(|word| sentence.contains(word));
            if !numbered && !undone {
                if let Some((at, words)) = taken(sentence) {
                    push(ACCOUNTABILITY_WITHOUT_COUNT, at, words);
                }
                if let Some((at, words)) = recovered(sentence) {
                    push(RECOVERY_WITHOUT_AMOUNT, at, words);
                }
            }
            if let Some((at, words)) = MERGED.iter().find_map(|words| Some((sentence.find(words)?, *words))) {
                push(FORMS_NOT_SPLIT, at, words);
            }
            if let Some((at, words)) = fined(sentence) {
                push(PENALTY_AS_ACCOUNTABILITY, at, words);
            }
        }
    }
}

/// The sentence from byte `from` of `text` on in which a word stands, with the mark that ends it.
fn sentence(text: &str, from: usize, word: Range<usize>) -> Range<usize> {
    let ends = |(at, mark): (usize, &str)| at.saturating_add(mark.len());
    let before = text.get(from..word.start).unwrap_or_default();
    let begin = before.rmatch_indices(STOPS).next().map_or(0, ends);
    let behind = text.get(word.end..).unwrap_or_default();
    let end = behind.match_indices(STOPS).next().map_or(behind.len(), ends);
    from.saturating_add(begin)..word.end.saturating_add(end)
}

/// 对相关责任人进行了批评教育.
fn taken(sentence: &str) -> Option<(usize, &str)> {
    let (at, word) = MEASURES.iter().find_map(|word| Some((sentence.find(word)?, *word)))?;
    let before = sentence.get(..at)?.trim_end_matches('了');
    let object =
        before.contains('对') && ["进行", "予以", "给予", "作出"].iter().any(|verb| before.ends_with(verb));
    object.then_some((at, word))
}

/// 相关费用已全部清退.
fn recovered(sentence: &str) -> Option<(usize, &str)> {
    let (at, word) = RECOVERIES.iter().find_map(|word| Some((sentence.find(word)?, *word)))?;
    let before = sentence.get(..at)?;
    let clause = before.rsplit(['，', '、']).next().unwrap_or_default();
    let behind: String = sentence.get(at..)?.chars().take(12).collect();
    let money = MONEY.iter().any(|noun| clause.contains(noun) || behind.contains(noun));
    let done = clause.contains('已') || clause.contains("全部") || behind.contains('了');
    (money && done).then_some((at, word))
}

/// 罚款20万元，诫勉2人.
fn fined(sentence: &str) -> Option<(usize, &str)> {
    let at = sentence.find(FINE)?;
    let rest = sentence.get(at.saturating_add(FINE.len())..)?;
    let figure = rest.starts_with(|c: char| c.is_ascii_digit());
    let beside = ["诫勉", "批评教育", "党纪处分", "政务处分"].iter().any(|word| sentence.contains(word));
    (figure && beside).then_some((at, FINE))
}
