//! How far the work on a thing has come, as far as printed words say so (整改进度).
//!
//! Three kinds of evidence, strongest first: a line that is labelled as the status (整改进展：…), words that
//! can only be meant of the thing itself (已完成整改), and words about a part of it (目前…, 正在…). Words of
//! a plan, a demand or a definition count for nothing. What is only concluded from tense is marked as
//! inferred.

// phrases
mod lexicon;

// fields
mod field;

// weights
mod evidence;

use core::ops::Range;

use zhenggai_core::origin::Basis;

use crate::phrase::{is_full_stop, parts};

use evidence::Evidence;
use field::behind_label;

pub(crate) use evidence::Found;
pub(crate) use field::{Field, field, first, of_field};

/// The status of a thing whose own text stands in `stretches`: folded texts and their bytes. `parted` says
/// whether the byte of a stretch stands in a clause (一是…), so that words there are said of a part.
pub(crate) fn of_text(
    stretches: &[(&str, Range<usize>)],
    parted: impl Fn(usize, usize) -> bool,
) -> Option<Found> {
    let mut pool = Evidence::default();
    for (index, (text, range)) in stretches.iter().enumerate() {
        match behind_label(text, range.clone()) {
            Some((Field::Other, _)) => continue,
            Some((Field::Status, from)) => {
                if let Some(found) = in_field(text, from..range.end, index) {
                    pool.labelled = Some(found);
                    continue;
                }
                pool.read(text, from..range.end, index, &parted);
            }
            Some((Field::Measures, from)) => {
                if let Some(found) = alone_in_sentence(text, from..range.end, index) {
                    pool.labelled = pool.labelled.or(Some(found));
                    continue;
                }
                pool.read(text, from..range.end, index, &parted);
            }
            None => pool.read(text, range.clone(), index, &parted),
        }
    }
    pool.judged()
}

/// The first sentence of a status field.
fn in_field(text: &str, range: Range<usize>, stretch: usize) -> Option<Found> {
    let sentence = parts(text, range, |c| is_full_stop(c) || matches!(c, '；' | ';')).into_iter().next()?;
    let (value, long_term) = of_field(text, sentence.clone())?;
    Some(Found { value, basis: Basis::Explicit, stretch, range: sentence, long_term })
}

/// The first sentence, if it is nothing but a status: 整改情况：已完成。一是…
fn alone_in_sentence(text: &str, range: Range<usize>, stretch: usize) -> Option<Found> {
    let found = in_field(text, range, stretch)?;
    let length = text.get(found.range.clone())?.chars().count();
    (length <= 12).then_some(found)
}

#[cfg(test)]
mod tests {
    use crate::reading::Progress;

    use super::*;

    fn said(text: &str) -> Option<(Progress, Basis, &str, bool)> {
        let found = of_text(&[(text, 0..text.len())], |_, _| false)?;
        Some((found.value, found.basis, text.get(found.range).unwrap(), found.long_term))
    }

    #[test]
    fn a_labelled_line_says_it_of_the_whole() {
        use Progress::{Completed, NotInPlace, Ongoing, Planned, Staged};
        for (line, value, words, long_term) in [
            ("整改进展：已完成整改，长期坚持。", Completed, "已完成整改，长期坚持", true),
            ("整改进展：已完成并长期坚持。", Completed, "已完成并长期坚持", true),
            ("整改完成情况：已完成。", Completed, "已完成", false),
            ("整改进展：基本完成，剩余事项按计划推进。", Staged, "基本完成，剩余事项按计划推进", false),
            ("整改进展：正在推进，长期坚持。", Ongoing, "正在推进，长期坚持", true),
            ("整改进展:持续推进。", Ongoing, "持续推进", false),
            ("整改进展:尚未启动。", Planned, "尚未启动", false),
            ("整改进展：未整改到位。", NotInPlace, "未整改到位", false),
            ("整改情况：已完成。一是印发制度。", Completed, "已完成", false),
        ] {
            assert_eq!(said(line), Some((value, Basis::Explicit, words, long_term)), "{line}");
        }
    }

    #[test]
    fn running_text_says_it_in_the_part_of_the_sentence_that_tells() {
        use Progress::{Completed, Ongoing, Staged};
        for (text, value, words) in [
            ("开展清河行动，清理点位41处，已完成整改并长期坚持。", Completed, "已完成整改并长期坚持"),
            ("实行挂图作战，目前4处已通水、2处进入设备调试。", Staged, "目前4处已通水、2处进入设备调试"),
            ("招录8名，3名工程师引进工作正在推进。", Ongoing, "3名工程师引进工作正在推进"),
            ("新建污水管8.4公里，2022年11月完工；", Completed, "2022年11月完工"),
            ("改造混接点214处，2023年4月全部完成；", Completed, "2023年4月全部完成"),
            ("8月通过县级自验，10月13日通过市级现场核查。", Completed, "10月13日通过市级现场核查"),
            ("印发办法，落实常态化巡查，长期坚持。", Ongoing, "落实常态化巡查，长期坚持"),
        ] {
            let found = said(text).map(|(value, _, words, _)| (value, words));
            assert_eq!(found, Some((value, words)), "{text}");
        }
    }

    #[test]
    fn plans_and_demands_are_not_told_as_done() {
        for text in [
            "力争3月底前全部完成。",
            "确保整改到位。",
            "计划6月底前提请县政府常务会议审议。",
            "整改完成率92.6%。",
        ] {
            assert!(said(text).is_none_or(|(_, basis, ..)| basis == Basis::Inferred), "{text}");
        }
        assert_eq!(said("整改目标：水质已完成达标。"), None);
    }
}
