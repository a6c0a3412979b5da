//! How far the work has come, where two places disagree.

use zhenggai_core::origin::{Basis, TextSpan};

use crate::catalogue::STATUS_CONFLICT;
use zhenggai_core::claim::{ClaimKind, Counted};

use crate::reading::{Node, OnSiteBlock, Progress, Reading, StatusReading};

use super::finding::Finding;
use super::surroundings::{clause_after, clause_before, phrase_after, phrase_before};
use super::text::Texts;

/// Words of all, and what is said of them.
const ALL: [&str; 4] = ["均", "全部", "都", "全"];
const COMPLETED: [&str; 8] = ["完成整改", "整改完成", "整改到位", "完成", "办结", "销号", "整改", "落实到位"];
const STAGED: [&str; 5] = ["取得阶段性成效", "取得阶段性成果", "取得明显成效", "取得成效", "取得实效"];
/// Words that make a goal of a claim.
const GOALS: [&str; 10] = ["做到", "确保", "力争", "争取", "要求", "推动", "下一步", "将", "使", "直至"];
/// Lines that state the problem or the goal, not what was done.
const NOT_DONE_LINES: [&str; 8] =
    ["反馈问题", "问题描述", "存在问题", "整改目标", "整改时限", "完成时限", "责任单位", "整改要求"];
/// Words of what is still open.
const OPEN: [&str; 12] = [
    "正在",
    "尚未完成",
    "尚未整改",
    "尚未办结",
    "仍未",
    "未整改到位",
    "未整改完成",
    "未完成",
    "未办结",
    "预计",
    "尚在",
    "剩余",
];

/// Checks claims about the whole against its parts, and each printed status against its own text.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    let problems = || reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems);
    if let Some((claim, done)) = claim(texts, reading)
        && let Some(open) = first_open(reading, done)
    {
        findings.push(conflict(claim.span, &claim.text, open.span, &open.text));
    }
    for problem in problems() {
        of_node(texts, problem, findings);
    }
    if let Some(block) = &reading.outline.on_site {
        of_block(block, findings);
    }
}

fn conflict(span: TextSpan, claim: &str, beside: TextSpan, other: &str) -> Finding {
    Finding::new(STATUS_CONFLICT, span).with("claim", claim).with("other", other).beside(beside)
}

/// Words in the text, and where.
struct Words {
    text: String,
    span: TextSpan,
}

/// What the notice says of all problems, and whether it says that all is completed rather than begun. Only
/// running text outside the problems speaks of all of them.
fn claim(texts: &Texts<'_>, reading: &Reading) -> Option<(Words, bool)> {
    let outline = &reading.outline;
    let own = outline.sections.iter().flat_map(|section| &section.own).chain(&outline.loose);
    own.filter_map(|stretch| texts.words(stretch).map(|text| (stretch, text)))
        .find_map(|(stretch, text)| {
            let (range, done) = claim_in(text)?;
            let span = texts.span(stretch, range.clone())?;
            let words = texts.printed(stretch, range)?.to_owned();
            Some((Words { text: words, span }, done))
        })
        .or_else(|| total(reading).map(|words| (words, true)))
}

/// A completion rate of 100 %.
fn total(reading: &Reading) -> Option<Words> {
    let full = |kind, value: Option<u64>| kind == ClaimKind::Rate && value == Some(100);
    let totals = reading.facts.declared_totals.iter();
    let found = totals
        .filter(|total| total.of == Counted::Problems)
        .find(|total| full(total.kind, total.value.as_count()))?;
    Some(Words { text: found.text.clone(), span: found.span })
}

/// 反馈的…问题均已完成整改, 12类问题均取得阶段性成效.
fn claim_in(text: &str) -> Option<(core::ops::Range<usize>, bool)> {
    ALL.iter().flat_map(|word| text.match_indices(*word)).find_map(|(at, word)| {
        let after = text.get(at.saturating_add(word.len())..)?;
        let after = after.strip_prefix('已').unwrap_or(after);
        let (said, done) =
            STAGED.iter().find(|said| after.starts_with(**said)).map(|said| (said, false)).or_else(|| {
                COMPLETED.iter().find(|said| after.starts_with(**said)).map(|said| (said, true))
            })?;
        let clause = clause_before(text, at);
        let subject = phrase_before(text, at);
        let end = text.len().saturating_sub(after.len()).saturating_add(said.len());
        let of_all = subject.contains("问题")
            && ["反馈", "巡察", "巡视", "督察", "审计", "所有", "全部"]
                .iter()
                .any(|word| clause.contains(word))
            && (clause.contains("反馈问题")
                || !["立行立改", "移交", "信访", "现场"].iter().any(|word| clause.contains(word)));
        let goal = GOALS.iter().any(|word| clause.contains(word));
        (of_all && !goal).then_some((at..end, done))
    })
}

/// The first node or matter that is open although all is said to be `done`, or begun.
fn first_open(reading: &Reading, done: bool) -> Option<&StatusReading> {
    let against = |status: &&StatusReading| {
        status.basis == Basis::Explicit
            && !status.long_term
            && match status.value {
                Progress::NotInPlace | Progress::Planned => true,
                Progress::Ongoing | Progress::Staged => done,
                Progress::Completed => false,
            }
    };
    let nodes = reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems);
    let matters = reading.outline.on_site.iter().flat_map(|block| &block.matters);
    nodes
        .filter_map(|node| node.status.as_ref())
        .find(against)
        .or_else(|| matters.filter_map(|matter| matter.status.as_ref()).find(against))
}

/// Matters handed over on site: all of them said to be completed, and one that is not.
fn of_block(block: &OnSiteBlock, findings: &mut Vec<Finding>) {
    let Some(all) = block.status.as_ref().filter(|status| status.value == Progress::Completed) else {
        return;
    };
    let open = |status: &&StatusReading| !matches!(status.value, Progress::Completed);
    if let Some(open) = block.matters.iter().filter_map(|matter| matter.status.as_ref()).find(open) {
        findings.push(conflict(all.span, &all.text, open.span, &open.text));
    }
}

/// A node said to be completed whose own text, or one of whose items, says otherwise; and the reverse.
fn of_node(texts: &Texts<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let explicit = node.status.as_ref().filter(|status| status.basis == Basis::Explicit);
    if let Some(status) = explicit {
        let beside = match status.value {
            Progress::Completed => open_item(node).or_else(|| open_words(texts, node, status)),
            _ => None,
        };
        if let Some(words) = beside {
            findings.push(conflict(status.span, &status.text, words.span, &words.text));
        }
    }
    for item in &node.items {
        of_node(texts, item, findings);
    }
}

fn open_item(node: &Node) -> Option<Words> {
    node.items.iter().find_map(|item| {
        let status =
            item.status.as_ref().filter(|status| status.basis == Basis::Explicit && !status.long_term)?;
        let open = matches!(status.value, Progress::Ongoing | Progress::Planned | Progress::NotInPlace);
        open.then(|| Words { text: status.text.clone(), span: status.span })
    })
}

/// Words of the node's text or of its items that say that something is open.
fn open_words(texts: &Texts<'_>, node: &Node, status: &StatusReading) -> Option<Words> {
    let own = node.own.iter().chain(node.items.iter().flat_map(|item| &item.own));
    own.filter_map(|stretch| texts.words(stretch).map(|text| (stretch, text))).find_map(|(stretch, text)| {
        if NOT_DONE_LINES.iter().any(|line| text.trim_start().starts_with(line)) {
            return None;
        }
        let heading = node.heading.as_deref().unwrap_or_default();
        let from = text.find(texts.fold(heading).as_ref()).map_or(0, |at| at.saturating_add(heading.len()));
        let range = open_in(text, from)?;
        let words = texts.printed(stretch, range.clone())?.to_owned();
        let span = texts.span(stretch, range)?;
        (!overlap(span, status.span)).then_some(Words { text: words, span })
    })
}

fn overlap(one: TextSpan, other: TextSpan) -> bool {
    one.line == other.line
        && one.column < other.column.saturating_add(other.length)
        && other.column < one.column.saturating_add(one.length)
}

/// 正在办理注销, but not 对正在施工的工地.
fn open_in(text: &str, from: usize) -> Option<core::ops::Range<usize>> {
    let rest = text.get(from..)?;
    OPEN.iter()
        .flat_map(|word| rest.match_indices(*word))
        .map(|(at, word)| (at.saturating_add(from), word))
        .find_map(|(at, word)| {
            let end = at.saturating_add(word.len());
            let after = phrase_after(text, end);
            let whole = clause_after(text, end);
            let attribute = after.chars().take(8).any(|c| c == '的');
            let of_others = text.get(..at)?.ends_with(['对', '将', '把', '与', '为', '是']);
            let planned = word != "预计"
                || ["完成", "办结", "到位", "竣工", "销号"].iter().any(|word| whole.contains(word));
            let left = word != "剩余" || ["推进", "办理", "整改"].iter().any(|word| whole.contains(word));
            let shown: usize = after.chars().take(12).map(char::len_utf8).sum();
            (!attribute && !of_others && planned && left).then(|| at..end.saturating_add(shown))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_speaks_of_all_problems_and_is_no_goal() {
        let done = |text: &str| claim_in(text).map(|(_, done)| done);
        assert_eq!(done("目前，巡察反馈的3个方面12类问题均取得阶段性成效。"), Some(false));
        assert_eq!(done("截至6月底，反馈问题已全部完成整改。"), Some(true));
        assert_eq!(done("巡察反馈问题和移交的立行立改问题已全部整改到位。"), Some(true));
        for none in [
            "确保责任全落实、查出问题全整改",
            "现场反馈6个问题，全部完成整改",
            "移交的立行立改问题已全部办结",
            "确保反馈问题全部完成整改",
        ] {
            assert_eq!(done(none), None, "{none}");
        }
    }

    #[test]
    fn open_words_are_those_of_the_work_itself() {
        let words = |text: &'static str| open_in(text, 0).and_then(|range| text.get(range));
        assert_eq!(words("其余2户正在办理注销。"), Some("正在办理注销"));
        assert_eq!(words("预计明年6月完成"), Some("预计明年6月完成"));
        for none in ["对正在施工的工地逐一检查", "预计节约资金3万元", "剩余资金上缴财政"]
        {
            assert_eq!(words(none), None, "{none}");
        }
    }
}
