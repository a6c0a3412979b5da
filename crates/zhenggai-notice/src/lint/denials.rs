//! Findings that are answered with a denial.

use crate::catalogue::{FALSE_ZERO, FINDING_REBUTTED, ZERO_REPORT_CONTRADICTED};
use crate::phrase::{place, places};
use crate::reading::{Node, Reading, Stretch};

use super::finding::Finding;
use super::surroundings::{phrase_after, sentence_before};
use super::text::Texts;

const NONE_FOUND: &str = "未发现";
const DENIALS: [&str; 6] =
    ["反馈问题不属实", "情况不属实", "与事实不符", "不存在上述问题", "不存在该问题", "不存在反馈"];
/// Who may settle that a finding does not hold.
const SETTLED: [&str; 8] = ["巡察办", "巡察组认定", "巡视办", "经上级", "同意", "书面确认", "认定", "批准"];
/// Words that say that the unit looked into the finding itself.
const LOOKED: [&str; 6] = ["自查", "经核查", "经核实", "经查", "经排查", "经了解"];
/// What makes a zero of the answer itself, not of the finding.
const LATER: [&str; 8] = ["新", "再", "其他", "类似", "反弹", "截至目前", "目前未发现异常", "复查"];

/// Checks problems and their items; a zero report anywhere.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    let mut open: Vec<&Node> = reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems).collect();
    while let Some(node) = open.pop() {
        node.own.iter().for_each(|own| of_stretch(texts, own, findings));
        open.extend(&node.items);
    }
    for (paragraph, text) in texts.paragraphs() {
        let Some(at) = place(text, "零报告") else { continue };
        let found = ["发现问题线索", "问题线索", "发现问题", "查处"].iter().find_map(|word| {
            let from = text.find(word)?;
            let rest = text.get(from.saturating_add(word.len())..)?;
            rest.starts_with(|c: char| c.is_ascii_digit() && c != '0').then_some((from, word))
        });
        if let Some((from, word)) = found {
            let span = paragraph.span(at..at.saturating_add("零报告".len()));
            let rest = phrase_after(text, from);
            let words = rest.get(..rest.ceil_char_boundary(word.len().saturating_add(12)).min(rest.len()));
            findings.push(Finding::new(ZERO_REPORT_CONTRADICTED, span).with("found", words.unwrap_or(word)));
        }
    }
}

fn of_stretch(texts: &Texts<'_>, own: &Stretch, findings: &mut Vec<Finding>) {
    let Some(text) = texts.words(own) else { return };
    if let Some((range, code)) = zero(text).map(|range| (range, FALSE_ZERO)).or_else(|| {
        let (at, word) = DENIALS.iter().find_map(|word| Some((place(text, word)?, word)))?;
        let sentence = sentence_before(text, at);
        let settled = SETTLED.iter().any(|word| sentence.contains(word));
        (!settled).then(|| (at..at.saturating_add(word.len()), FINDING_REBUTTED))
    }) && let Some((words, span)) = texts.printed(own, range.clone()).zip(texts.span(own, range))
    {
        findings.push(Finding::new(code, span).with("words", words));
    }
}

/// 未发现违规采购问题, but not 未发现问题112个 or 未发现新的问题.
fn zero(text: &str) -> Option<core::ops::Range<usize>> {
    places(text, NONE_FOUND).find_map(|at| {
        let rest = phrase_after(text, at.saturating_add(NONE_FOUND.len()));
        let noun = ["问题", "行为", "现象"]
            .iter()
            .filter_map(|noun| Some(rest.find(noun)?.saturating_add(noun.len())))
            .min()?;
        let between = rest.get(..noun)?;
        let counted = rest.get(noun..)?.starts_with(|c: char| c.is_numeric());
        let sentence = sentence_before(text, at);
        let later = LATER.iter().any(|word| between.contains(word) || sentence.ends_with(word))
            || sentence.contains("复查")
            || sentence.contains("抽查")
            || sentence.contains("回头看");
        let looked = LOOKED.iter().any(|word| sentence.contains(word));
        (!counted && !later && looked && between.chars().count() <= 16)
            .then(|| at..at.saturating_add(NONE_FOUND.len()).saturating_add(noun))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_answers_a_finding_only_where_it_speaks_of_it() {
        assert!(zero("经自查，未发现违规采购问题。").is_some());
        assert!(zero("市委督导组检查后未发现意识形态问题。").is_none());
        for none in
            ["其中未发现问题112个", "开展抽查，未发现新的违规问题", "经复查未发现违规行为", "未发现异常"]
        {
            assert!(zero(none).is_none(), "{none}");
        }
    }
}
