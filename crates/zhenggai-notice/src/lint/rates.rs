//! Percentages that no whole number gives, shares of more than all of it, and percentages without any base.

use crate::catalogue::{PERCENT_ABOVE_WHOLE, PERCENT_UNREACHABLE, PERCENT_WITHOUT_BASE};

use super::figures::{DONE, Figure, Figures, REACH};
use super::finding::Finding;

/// Checks percentages that stand beside one count alone, or beside none.
pub(super) fn check(figures: &Figures<'_>, findings: &mut Vec<Finding>) {
    let mut told = false;
    figures.each_row(|paragraph, text, row| {
        for (index, percent) in row.iter().enumerate().filter(|(_, figure)| figure.is_percent()) {
            let span = paragraph.span(percent.range.clone());
            let printed = paragraph.text().get(percent.range.clone()).unwrap_or_default();
            if percent.value > 100.0 && is_share(percent.before) {
                findings.push(Finding::new(PERCENT_ABOVE_WHOLE, span).with("percent", printed));
            } else if let Some(part) = part(row, index).filter(|part| !reachable(part, percent)) {
                let found = Finding::new(PERCENT_UNREACHABLE, span).with("percent", printed);
                findings.push(found.with("part", part.digits).beside(paragraph.span(part.range.clone())));
            } else if !told && stands_alone(text, row, index) {
                told = true;
                findings.push(Finding::new(PERCENT_WITHOUT_BASE, span).with("percent", printed));
            }
        }
    });
}

/// Rates of which no more than all can be meant.
const SHARES: [&str; 16] = [
    "整改率",
    "整改完成率",
    "问题完成率",
    "任务完成率",
    "办结率",
    "销号率",
    "化解率",
    "解决率",
    "整治率",
    "覆盖率",
    "合格率",
    "达标率",
    "满意率",
    "参与率",
    "知晓率",
    "到位率",
];

/// Whether words before a percentage say that it is a share: a target may be exceeded, a share never.
fn is_share(before: &str) -> bool {
    let bare = before.trim_end_matches(['为', '达', '到', '至', '是', '：', ':']);
    bare.ends_with("占比") || bare.ends_with('占') || SHARES.iter().any(|share| bare.ends_with(share))
}

/// The count that the percentage at `index` is said of, where no whole stands before it: 完成122个，占比98.7%.
fn part<'c, 'r>(row: &'c [Figure<'r>], index: usize) -> Option<&'c Figure<'r>> {
    let percent = row.get(index)?;
    let part = row.get(index.checked_sub(1)?)?;
    let share = percent.before.ends_with("占") || percent.before.ends_with("占比");
    let rate =
        percent.before.strip_suffix('率').is_some_and(|name| DONE.iter().any(|word| name.ends_with(word)));
    let counted = part.low >= part.high && !part.is_percent() && !part.unit.ends_with('元');
    // Only figures near it can be its whole.
    let near = row.get(index.saturating_sub(REACH)..index.saturating_add(REACH).min(row.len()))?;
    let alone = !near
        .iter()
        .any(|other| other.range != part.range && other.unit == part.unit && other.high >= part.low);
    let done = share || part.is_called(&DONE);
    let exact = percent.bound == zhenggai_core::quantity::Bound::Exact;
    ((share || rate) && done && counted && alone && exact && part.segment == percent.segment).then_some(part)
}

/// Whether some whole number gives the percentage, rounded or cut.
fn reachable(part: &Figure<'_>, percent: &Figure<'_>) -> bool {
    const HAIR: f64 = 1e-9;
    let unit = 0.1_f64.powi(i32::try_from(percent.places).unwrap_or(0));
    let (low, high) = ((percent.value - unit / 2.0) / 100.0, (percent.value + unit) / 100.0);
    if low <= 0.0 || part.value > 100_000.0 {
        return true;
    }
    let (least, most) = (part.value / high + HAIR, part.value / low + HAIR);
    most.floor() > least.floor()
        || most.floor() >= part.value && least <= part.value && percent.value >= 100.0 - unit
}

/// 70%的排污口: nothing in its sentence is counted.
fn stands_alone(text: &str, row: &[Figure<'_>], index: usize) -> bool {
    let Some(percent) = row.get(index) else { return false };
    let beside = |at: Option<usize>| {
        at.and_then(|at| row.get(at)).is_some_and(|other| other.sentence == percent.sentence)
    };
    let others = beside(index.checked_sub(1)) || beside(index.checked_add(1));
    let exact = percent.bound == zhenggai_core::quantity::Bound::Exact;
    let behind = text.get(percent.range.end..).unwrap_or_default();
    let measured = ["到", "至", "达", "率", "增", "降", "比", "为", "近", "超"];
    let level = measured.iter().any(|word| percent.before.contains(word));
    !others && exact && percent.value < 100.0 && behind.starts_with('的') && !level
}

#[cfg(test)]
mod tests {
    use super::super::figures::naive;
    use super::*;

    fn found(text: &str) -> usize {
        naive::found(text, check).1.len()
    }

    #[test]
    fn a_percentage_that_no_whole_gives_is_found() {
        assert_eq!(found("已完成整改122个，占比98.7%。"), 1);
        assert_eq!(found("70%的排污口完成整治。"), 1);
        assert_eq!(found("已办结41件，办结率102.5%。"), 1);
        assert_eq!(found("群众满意率达到120%。"), 1);
        for right in [
            "已完成整改122个，占比98.4%。",
            "已完成整改122个，占比99.1%。",
            "已办结18件，办结率90%。",
            "已办结17件，办结率100%。",
            "共123个，已完成整改122个，占比99.2%。",
            "覆盖率达到95%的目标。",
            "完成年度投资的120%。",
            "投资完成率103%，同比增长230%。",
        ] {
            assert_eq!(found(right), 0, "{right}");
        }
    }
}
