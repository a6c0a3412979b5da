//! Headings: where they end, what is announced in them, what is the finding.

use core::ops::Range;

use crate::phrase::{is_colon, is_comma, is_full_stop, place, places, sentence, squeezed, trimmed, unquoted};
use zhenggai_grammar::numeral;

/// A phrase at the beginning of a text, and the byte where the text goes on behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lead {
    /// Bytes of the phrase, without the stop.
    pub(super) range: Range<usize>,
    /// The character that ends it.
    pub(super) stop: Option<char>,
    /// Where the text goes on.
    pub(super) next: usize,
}

/// The first phrase of bytes `range`, up to a full stop or a colon.
pub(super) fn lead(text: &str, range: Range<usize>) -> Lead {
    let inside = text.get(..range.end).unwrap_or(text);
    let found = sentence(inside, range.start, |c| is_full_stop(c) || is_colon(c) || c == '\t');
    Lead { range: trimmed(text, found.range), stop: found.stop, next: found.next }
}

/// How long a leading phrase of an item may be, in characters.
const LONGEST: usize = 32;

/// Whether the first phrase of an item is a heading: short, no list of acts, no figures told, and something
/// follows it. `follows` says whether any text or item does.
pub(super) fn is_heading(text: &str, lead: &Lead, follows: bool) -> bool {
    let phrase = text.get(lead.range.clone()).unwrap_or_default();
    let commas = phrase.chars().filter(|c| is_comma(*c)).count();
    let short = phrase.chars().nth(LONGEST).is_none();
    let told = phrase.contains(|c: char| numeral::arabic_digit(c).is_some()) && commas > 0;
    follows && !phrase.is_empty() && short && commas <= 1 && !told && !phrase.contains(['；', ';', '《'])
}

/// The finding alone: a problem's heading without 关于/对/针对, enclosing quotation marks, 的问题 and what follows.
pub(super) fn finding(printed: &str, folded: &str) -> String {
    let limit = answer(folded).unwrap_or(folded.len());
    let head = folded.get(..limit).unwrap_or(folded);
    let start = ["针对", "关于", "对于", "对"]
        .iter()
        .find(|word| is_opening(head, word))
        .map_or(0, |word| word.len());
    let end = problem_word(head).filter(|end| *end > start).unwrap_or(limit);
    let kept = printed.get(start..end).unwrap_or(printed);
    let kept = kept.trim_end_matches(|c: char| is_comma(c) || c.is_whitespace());
    unquoted(&squeezed(kept)).to_owned()
}

/// Whether `word` opens a phrase that names a problem (对…问题), rather than a noun (对口…).
fn is_opening(head: &str, word: &str) -> bool {
    let noun = |rest: &str| rest.starts_with(['口', '标', '照', '外']);
    head.strip_prefix(word).is_some_and(|rest| word != "对" || problem_word(rest).is_some() && !noun(rest))
}

/// Where the words begin that say how the problem is answered: ，着重从两个方面抓好整改.
fn answer(folded: &str) -> Option<usize> {
    let words =
        ["着重从", "着重在", "重点从", "主要从", "着力从", "从以下", "主要采取", "采取以下", "采取了"];
    words.iter().filter_map(|word| place(folded, word)).min().filter(|at| *at > 0)
}

/// Where 的问题 or 问题 begins that ends the finding: the last one with nothing but an ending behind it.
fn problem_word(head: &str) -> Option<usize> {
    let ends = |after: &str| {
        let after = after.trim_start();
        after.is_empty()
            || after.starts_with(['，', ',', '；', ';', '。', '：', ':', '（', '(', '【'])
            || ["整改情况", "整改落实情况", "整改进展", "的整改", "整改方面"]
                .iter()
                .any(|word| after.starts_with(word))
    };
    let at = places(head, "问题")
        .filter(|at| ends(head.get(at.saturating_add("问题".len())..).unwrap_or_default()))
        .last()?;
    let before = head.get(..at)?;
    Some(before.strip_suffix('的').unwrap_or(before).len())
}

/// Whether a folded heading names a problem.
pub(super) fn names_problem(folded: &str) -> bool {
    let answered = answer(folded);
    let opens = ["针对", "关于", "对于", "对"].iter().any(|word| folded.starts_with(word));
    let head = folded.get(..answered.unwrap_or(folded.len())).unwrap_or(folded);
    let named = |at: usize| (opens || at >= 12 && !head.contains("反馈")) && !is_collective(head, at);
    answered.is_some() || problem_word(head).is_some_and(named)
}

/// Whether the word that begins at byte `at` means problems at large (审计查出的主要问题) rather than one.
fn is_collective(head: &str, at: usize) -> bool {
    let mut before = head.get(..at).unwrap_or_default();
    for word in ["的", "主要", "突出", "具体", "重点", "有关", "的"] {
        before = before.strip_suffix(word).unwrap_or(before);
    }
    ["查出", "反馈", "发现", "指出", "存在", "揭示", "反映"].iter().any(|word| before.ends_with(word))
}

/// The title of an aspect: the heading without 关于, 方面 and what follows.
pub(super) fn aspect_title(printed: &str, folded: &str) -> String {
    let start = ["关于", "在"]
        .iter()
        .find(|word| folded.starts_with(**word) && folded.contains("方面"))
        .map_or(0, |w| w.len());
    let end = side_word(folded).unwrap_or(folded.len());
    let kept = printed.get(start..end.max(start)).unwrap_or(printed);
    let kept = squeezed(kept);
    let kept = kept.trim_end_matches(|c: char| is_comma(c));
    unquoted(kept).to_owned()
}

/// Where 方面 begins that ends an aspect: not one that is counted (三个方面).
fn side_word(folded: &str) -> Option<usize> {
    let counted = |at: usize| {
        let before = folded.get(..at).unwrap_or_default();
        before.ends_with('个') || numeral::trailing(before).is_some()
    };
    places(folded, "方面").find(|at| *at > 0 && !counted(*at))
}

/// Whether a folded heading names an aspect: …方面, 在…方面存在的问题.
pub(super) fn names_aspect(folded: &str) -> bool {
    side_word(folded).is_some_and(|at| {
        let after = folded.get(at.saturating_add("方面".len())..).unwrap_or_default().trim_start();
        let ends = after.is_empty() || after.starts_with(['（', '(', '，', ',', '：', ':', '。', '；']);
        ends || ["的问题", "问题", "存在", "整改"].iter().any(|word| after.starts_with(word))
    })
}

/// How many items the heading of a problem announces: 着重从两个方面, 采取以下三项措施.
pub(super) fn announced_items(text: &str, range: Range<usize>) -> Option<(u32, Range<usize>)> {
    let head = text.get(range.clone())?;
    ["方面", "措施", "举措", "环节", "层面", "环节入手"].iter().find_map(|noun| {
        places(head, noun).find_map(|at| {
            let (value, start) = counted_before(head, at)?;
            let before = head.get(..start)?.trim_end_matches(['了', '以', '下', '如']);
            let led = ["从", "采取", "制定", "落实", "抓好", "做好", "聚焦", "围绕", "着重", "通过", "分"];
            let led = led.iter().any(|word| before.ends_with(word)) || before.len() < start;
            let from = range.start.saturating_add(start);
            let to = range.start.saturating_add(at).saturating_add(noun.len());
            led.then_some((value, from..to))
        })
    })
}

/// How many problems (or aspects) the heading of an aspect or part announces: 3个问题, 共四个方面.
pub(super) fn announced_problems(text: &str, range: Range<usize>) -> Option<(u32, Range<usize>)> {
    let head = text.get(range.clone())?;
    ["问题", "方面", "事项", "）", ")"].iter().find_map(|noun| {
        places(head, noun).find_map(|at| {
            let bracket = noun.starts_with(['）', ')']);
            let (value, start) = counted_before(head, at)?;
            let measured = head.get(start..at)?.contains(['个', '项', '类', '条', '大']);
            let from = range.start.saturating_add(start);
            let to = range.start.saturating_add(at).saturating_add(if bracket { 0 } else { noun.len() });
            (measured && at > 0).then_some((value, from..to))
        })
    })
}

/// The number before byte `at`, with a measure word and an adjective between: 两个, 3大, 三项具体.
fn counted_before(head: &str, at: usize) -> Option<(u32, usize)> {
    let mut before = head.get(..at)?;
    for word in ["具体", "整改", "突出", "主要", "重点", "反馈"] {
        before = before.strip_suffix(word).unwrap_or(before);
    }
    let bare = before.trim_end_matches(['个', '项', '条', '类', '大', '点']);
    let bare = if before.len().saturating_sub(bare.len()) > 9 { before } else { bare };
    numeral::trailing(bare.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_stands_between_its_frame_words() {
        for (heading, title) in [
            ("对学习贯彻新发展理念不够深入问题，着重从两个方面抓好整改", "学习贯彻新发展理念不够深入"),
            ("关于“第一议题”制度执行不严的问题", "“第一议题”制度执行不严"),
            ("针对““双减”政策落实有偏差”问题", "“双减”政策落实有偏差"),
            ("关于违反中央八项规定精神问题时有发生的问题", "违反中央八项规定精神问题时有发生"),
            ("关于上轮巡察反馈问题整改不彻底的问题", "上轮巡察反馈问题整改不彻底"),
            ("城区生活污水直排青溪河问题突出", "城区生活污水直排青溪河问题突出"),
            ("对“让群众少跑腿”落实不力问题,着重从两方面进行整改", "“让群众少跑腿”落实不力"),
            ("对会风文风不实、调查研究不深问题,着重从三个方面进行整改", "会风文风不实、调查研究不深"),
            (
                "对责任制落实不到位,组织建设质量不高问题,着重从三个方面进行整改",
                "责任制落实不到位,组织建设质量不高",
            ),
        ] {
            assert_eq!(finding(heading, heading), title);
            assert!(names_problem(heading) || heading.ends_with("突出"), "{heading}");
        }
    }

    #[test]
    fn the_title_of_an_aspect_stops_before_its_last_word() {
        for (heading, title) in [
            ("贯彻落实党的路线方针政策方面", "贯彻落实党的路线方针政策"),
            ("关于政治建设方面（共3个问题）", "政治建设"),
            ("巡察、审计等监督发现问题整改方面", "巡察、审计等监督发现问题整改"),
            ("基层党建", "基层党建"),
        ] {
            assert_eq!(aspect_title(heading, heading), title);
        }
        assert!(!names_problem("审计查出主要问题的整改情况"));
        assert!(names_problem("关于上轮巡察反馈问题整改不彻底的问题"));
        assert!(names_aspect("全面从严治党方面") && !names_aspect("从三个方面整改"));
    }

    #[test]
    fn announced_counts_are_read_with_and_without_a_measure_word() {
        let items = |text: &str| {
            announced_items(text, 0..text.len()).map(|(n, r)| (n, text.get(r).unwrap().to_owned()))
        };
        assert_eq!(items("对甲问题，着重从两个方面抓好整改"), Some((2, "两个方面".to_owned())));
        assert_eq!(items("对甲问题,着重从两方面进行整改"), Some((2, "两方面".to_owned())));
        assert_eq!(items("对甲问题，采取以下3项措施"), Some((3, "3项措施".to_owned())));
        assert_eq!(items("针对“三个方面问题”"), None);
        let problems = |text: &str| announced_problems(text, 0..text.len()).map(|(n, _)| n);
        assert_eq!(problems("政治建设方面（共3个问题）"), Some(3));
        assert_eq!(problems("政治建设方面（3个）"), Some(3));
        assert_eq!(problems("基层党建方面"), None);
    }
}
