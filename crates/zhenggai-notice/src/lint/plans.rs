//! Plans without a date, and periods that had not ended.

use crate::catalogue::{PERIOD_NOT_ENDED, PLAN_WITHOUT_DATE};
use crate::phrase::{pieces, places};
use crate::reading::{Node, Reading, Stretch};

use super::finding::Finding;
use super::text::Texts;

/// Words with which a part of a sentence begins that tells a plan.
const PLANS: [&str; 6] = ["拟", "计划", "预计", "下一步将", "准备", "将于"];
/// Words that give a term.
const TERMS: [&str; 12] = ["年", "月", "日", "季度", "底", "前", "内", "期", "长期", "持续", "届", "后"];

/// Checks the texts of problems and items.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    for node in reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems) {
        of_node(texts, node, findings);
    }
    let notice = reading.facts.notice_date.as_ref().and_then(|said| said.value);
    if notice.is_some_and(|day| day.month() < 12) {
        let told = texts.paragraphs().find_map(|(paragraph, text)| Some((paragraph, whole_year(text)?)));
        if let Some((paragraph, range)) = told {
            findings.push(Finding::new(PERIOD_NOT_ENDED, paragraph.span(range)).with("words", "全年"));
        }
    }
}

fn of_node(texts: &Texts<'_>, node: &Node, findings: &mut Vec<Finding>) {
    for own in &node.own {
        of_stretch(texts, own, findings);
    }
    for item in &node.items {
        of_node(texts, item, findings);
    }
}

fn of_stretch(texts: &Texts<'_>, own: &Stretch, findings: &mut Vec<Finding>) {
    let Some(text) = texts.words(own) else { return };
    if !PLANS.iter().any(|plan| text.contains(plan)) {
        return;
    }
    for range in pieces(text, |c| matches!(c, '。' | '；' | '\t')) {
        let Some(sentence) = text.get(range.clone()) else { continue };
        let planned = || PLANS.iter().any(|plan| sentence.contains(plan));
        if !planned() || TERMS.iter().any(|term| sentence.contains(term)) {
            continue;
        }
        let mut at = range.start;
        for part in sentence.split_inclusive(['，', ',']) {
            let words = part.trim_end_matches(['，', ',', '。', '；', '\t']);
            let plan = PLANS.iter().find_map(|plan| words.trim_start().strip_prefix(plan));
            if plan.is_some_and(|rest| !rest.starts_with("总投资") && !rest.starts_with("投资")) {
                let range = at..at.saturating_add(words.len());
                let placed = texts.printed(own, range.clone()).zip(texts.span(own, range));
                findings.extend(
                    placed.map(|(words, span)| {
                        Finding::new(PLAN_WITHOUT_DATE, span).with("words", words.trim())
                    }),
                );
            }
            at = at.saturating_add(part.len());
        }
    }
}

/// 全年培训66人, but not 全年目标.
fn whole_year(text: &str) -> Option<core::ops::Range<usize>> {
    places(text, "全年").find_map(|at| {
        let end = at.saturating_add("全年".len());
        let behind = text.get(end..)?;
        let clause = behind.split(['，', '。', '；', '、']).next()?;
        let figure = clause.contains(|c: char| c.is_ascii_digit());
        let planned =
            ["目标", "计划", "任务", "预算", "安排", "预计", "总"].iter().any(|word| clause.contains(word));
        let dated = text
            .get(..at)
            .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit() || c == '年' || c == '度'));
        (figure && !planned && !dated).then_some(at..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_year_is_told_with_a_figure() {
        assert_eq!(whole_year("全年培训66人次"), Some(0..6));
        for none in ["完成全年目标60%", "全年持续开展", "2021年全年培训66人"] {
            assert_eq!(whole_year(none), None, "{none}");
        }
    }
}
