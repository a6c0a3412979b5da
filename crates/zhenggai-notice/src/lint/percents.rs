//! Percentages against the figures beside them.

use zhenggai_core::quantity::Bound;

use crate::catalogue::PERCENT_MISMATCH;

use super::figures::{DONE, Figure, Figures, REACH, Stage, between, stage};
use super::finding::Finding;

/// Words of growth and decline.
const CHANGES: [&str; 18] = [
    "增长", "下降", "减少", "提高", "提升", "压减", "压缩", "降低", "上升", "增加", "缩短", "降幅", "增幅",
    "精简", "核减", "回落", "增", "降",
];
/// What may stand between 占 and a share of the whole just named.
const SHARES: [&str; 14] = [
    "",
    "比",
    "比为",
    "比达",
    "比达到",
    "比约",
    "比约为",
    "到",
    "了",
    "总数的",
    "总量的",
    "全部的",
    "总人数的",
    "总数比",
];

/// Checks every percentage that stands beside the figures it was made of.
pub(super) fn check(figures: &Figures<'_>, findings: &mut Vec<Finding>) {
    figures.each(|paragraph, text, row| {
        for (index, percent) in row.iter().enumerate().filter(|(_, figure)| figure.is_percent()) {
            let Some(claim) = claim(text, row, index) else { continue };
            if let Some((formula, expected)) = claim.contradicted(percent) {
                let span = paragraph.span(percent.range.clone());
                let printed = paragraph.text().get(percent.range.clone()).unwrap_or_default();
                let found = Finding::new(PERCENT_MISMATCH, span).with("percent", printed.trim());
                let found = found.with("formula", formula).with("expected", expected);
                findings.push(found.beside(paragraph.span(claim.beside.range.clone())));
            }
        }
    });
}

/// A quotient that a percentage may stand for.
struct Quotient {
    low: f64,
    high: f64,
    value: f64,
    formula: String,
}

/// All that a percentage may stand for, the plainest first.
struct Claim<'c, 'r> {
    quotients: Vec<Quotient>,
    beside: &'c Figure<'r>,
}

impl Claim<'_, '_> {
    /// The plainest quotient and its value, where none of all agrees with what is printed.
    fn contradicted(&self, percent: &Figure<'_>) -> Option<(String, String)> {
        let plain = self.quotients.first()?;
        let agrees = self.quotients.iter().any(|quotient| agrees(quotient, percent));
        let places = percent.places.max(1);
        (!agrees).then(|| (plain.formula.clone(), format!("{:.*}%", places, plain.value)))
    }
}

/// Rounding half up and truncation are both in use.
fn agrees(quotient: &Quotient, percent: &Figure<'_>) -> bool {
    const HAIR: f64 = 1e-9;
    let unit = 0.1_f64.powi(i32::try_from(percent.places).unwrap_or(0));
    let p = percent.value;
    let (from, to) = match percent.bound {
        Bound::Exact => (p - unit / 2.0, p + unit),
        Bound::AtLeast => (p - unit / 2.0, f64::INFINITY),
        Bound::AtMost => (p - 10.0, p + unit / 2.0),
        Bound::About => (p - 3.0, p + 3.0),
    };
    quotient.low <= to - HAIR && quotient.high >= from - HAIR
}

/// What the percentage at `index` is made of, where the words around it say so.
fn claim<'c, 'r>(text: &str, row: &'c [Figure<'r>], index: usize) -> Option<Claim<'c, 'r>> {
    change(text, row, index)
        .or_else(|| counted_behind(text, row, index))
        .or_else(|| share(text, row, index))
        .or_else(|| rate(row, index))
}

/// 由75件减至57件，减少24%; 减少24%（由75件减至57件）.
fn change<'c, 'r>(text: &str, row: &'c [Figure<'r>], index: usize) -> Option<Claim<'c, 'r>> {
    let percent = row.get(index)?;
    if !percent.before.ends_with(CHANGE_ENDS) && !CHANGES.iter().any(|word| percent.before.contains(word))
        || ends_at_level(percent.before)
    {
        return None;
    }
    let behind = || {
        let (from, to) = (row.get(index.checked_add(1)?)?, row.get(index.checked_add(2)?)?);
        let lead = between(text, percent, from)?;
        let opened = lead.starts_with(['（', '(', '，', ',']) && lead.chars().count() <= 8;
        (opened && lead.ends_with(['由', '从'])).then_some((from, to))
    };
    let ahead = || {
        let (from, to) = (row.get(index.checked_sub(2)?)?, row.get(index.checked_sub(1)?)?);
        let lead = between(text, to, percent)?;
        let adjacent = lead.chars().count() <= 16 && !lead.contains(['。', '；', '、']);
        (adjacent && from.before.ends_with(['由', '从'])).then_some((from, to))
    };
    let moved = |(from, to): (&'c Figure<'r>, &'c Figure<'r>)| {
        let words = between(text, from, to)?;
        let joined = words.chars().count() <= 12 && words.ends_with(['至', '到', '为', '成']);
        (joined && from.unit == to.unit && !from.is_percent()).then_some((from, to))
    };
    let (from, to) = behind().and_then(moved).or_else(|| ahead().and_then(moved))?;
    if from.low <= 0.0 {
        return None;
    }
    let (least, most) = if to.value >= from.value {
        ((to.low - from.high).max(0.0) / from.high, (to.high - from.low) / from.low)
    } else {
        ((from.low - to.high).max(0.0) / from.high, (from.high - to.low) / from.low)
    };
    let (large, small) = if to.value >= from.value { (to, from) } else { (from, to) };
    let quotient = Quotient {
        low: least * 100.0,
        high: most * 100.0,
        value: (large.value - small.value) / from.value * 100.0,
        formula: format!("({}-{})÷{}", large.digits, small.digits, from.digits),
    };
    Some(Claim { quotients: vec![quotient], beside: from })
}

const CHANGE_ENDS: [char; 3] = ['增', '减', '降'];

/// 提高到95%: a level, not a change.
fn ends_at_level(before: &str) -> bool {
    before.ends_with(['到', '至', '达', '为'])
}

/// 94.5%（205宗）: the count behind it, of a whole named before.
fn counted_behind<'c, 'r>(text: &str, row: &'c [Figure<'r>], index: usize) -> Option<Claim<'c, 'r>> {
    let (percent, part) = (row.get(index)?, row.get(index.checked_add(1)?)?);
    let opened = between(text, percent, part).is_some_and(|words| matches!(words, "（" | "("));
    let closed = text.get(part.range.end..).is_some_and(|rest| rest.starts_with(['）', ')']));
    if !opened || !closed || part.is_percent() {
        return None;
    }
    let wholes = wholes(row, index, part);
    quotients(&[vec![part]], &wholes, part)
}

/// 其中甲27名，占71.1%.
fn share<'c, 'r>(text: &str, row: &'c [Figure<'r>], index: usize) -> Option<Claim<'c, 'r>> {
    let percent = row.get(index)?;
    let before = index.checked_sub(1).and_then(|at| row.get(at))?;
    let (_, tail) = percent.before.rsplit_once('占').or_else(|| {
        // 占27项任务的88.9%: the whole stands between 占 and the percentage.
        let named = before.before.ends_with('占') && before.segment == percent.segment;
        (named && between(text, before, percent)?.ends_with('的')).then_some(("", "的"))
    })?;
    if tail == "的" {
        let part = row
            .get(..index.checked_sub(1)?)?
            .iter()
            .rev()
            .take(REACH)
            .find(|part| part.unit == before.unit)?;
        return (part.segment == percent.segment)
            .then(|| quotients(&[vec![part]], &[before], part))
            .flatten();
    }
    let whole =
        SHARES.contains(&tail) || ["总数的", "总量的", "总人数的"].iter().any(|end| tail.ends_with(end));
    if !whole || before.segment != percent.segment || before.is_percent() {
        return None;
    }
    let parts = runs(row, index, before);
    quotients(&parts, &wholes(row, index.checked_sub(1)?, before), before)
}

/// 已完成24项，任务完成率88.9%.
fn rate<'c, 'r>(row: &'c [Figure<'r>], index: usize) -> Option<Claim<'c, 'r>> {
    let percent = row.get(index)?;
    let (name, tail) = percent.before.rsplit_once('率')?;
    if CHANGES.iter().any(|word| tail.contains(word)) && !ends_at_level(tail) || tail.contains(['由', '从'])
    {
        return None;
    }
    let stem: String = name.chars().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect();
    let of_work = DONE.contains(&stem.as_str());
    let fits = |figure: &&Figure<'_>| {
        let same = figure.sentence == percent.sentence && figure.segment == percent.segment;
        let word = if of_work { stage(figure) == Some(Stage::Done) } else { figure.is_called(&[&stem]) };
        same && !figure.is_percent() && word && !figure.is_called(&["未", "不"])
    };
    let near = row.get(..index)?.iter().enumerate().rev().take(REACH);
    let done: Vec<(usize, &Figure<'_>)> = near.filter(|(_, figure)| fits(figure)).collect();
    let (first, part) = *done.last()?;
    let noun = NOUNS.iter().find(|noun| name.contains(**noun));
    let named = |whole: &&Figure<'_>| {
        noun.is_none_or(|noun| !NOUNS.iter().any(|other| other != noun && whole.after.contains(other)))
    };
    let mut wholes: Vec<&Figure<'_>> = wholes(row, first, part).into_iter().filter(named).collect();
    // 17个问题全部办结: the part is the whole.
    if done.iter().any(|(_, figure)| figure.is_called(&["全部", "均", "都"])) {
        wholes.insert(0, part);
    }
    let mut parts: Vec<Vec<&Figure<'_>>> = done.iter().rev().map(|(_, figure)| vec![*figure]).collect();
    let staged = row.get(first..index)?.iter().filter(|figure| {
        figure.unit == part.unit && stage(figure) == Some(Stage::Staged) && figure.segment == part.segment
    });
    parts.extend(staged.map(|staged| vec![part, staged]));
    parts.push(done.iter().map(|(_, figure)| *figure).filter(|figure| figure.unit == part.unit).collect());
    quotients(&parts, &wholes, part)
}

const NOUNS: [&str; 5] = ["任务", "问题", "措施", "事项", "线索"];

/// The figures that can be the whole of `part`: those before it in the paragraph with its unit that are not
/// smaller, the nearest first.
fn wholes<'c, 'r>(row: &'c [Figure<'r>], index: usize, part: &Figure<'_>) -> Vec<&'c Figure<'r>> {
    let before = row.get(..index).unwrap_or_default().iter().rev().take(REACH);
    before
        .filter(|whole| whole.unit == part.unit && whole.high >= part.low && whole.range != part.range)
        .collect()
}

/// The part alone, and with one, two … of its kind before it in the same part of the sentence.
fn runs<'c, 'r>(row: &'c [Figure<'r>], index: usize, part: &'c Figure<'r>) -> Vec<Vec<&'c Figure<'r>>> {
    let before = row.get(..index.saturating_sub(1)).unwrap_or_default().iter().rev();
    let mut run = vec![part];
    let mut runs = vec![run.clone()];
    for figure in before.take_while(|figure| figure.segment == part.segment).take(REACH) {
        if figure.unit == part.unit {
            runs.push(vec![figure]);
            run.push(figure);
            runs.push(run.clone());
        }
    }
    runs
}

/// Every part over every whole; nothing where no whole is named.
fn quotients<'c, 'r>(
    parts: &[Vec<&'c Figure<'r>>],
    wholes: &[&'c Figure<'r>],
    beside: &'c Figure<'r>,
) -> Option<Claim<'c, 'r>> {
    let mut made = Vec::new();
    for whole in wholes.iter().filter(|whole| whole.low > 0.0) {
        for part in parts {
            let sum = |of: fn(&Figure<'_>) -> f64| part.iter().map(|figure| of(figure)).sum::<f64>();
            let names: Vec<&str> = part.iter().map(|figure| figure.digits).collect();
            let top = if names.len() == 1 { names.concat() } else { format!("({})", names.join("+")) };
            made.push(Quotient {
                low: sum(|figure| figure.low) / whole.high * 100.0,
                high: sum(|figure| figure.high) / whole.low * 100.0,
                value: sum(|figure| figure.value) / whole.value * 100.0,
                formula: format!("{top}÷{}", whole.digits),
            });
        }
    }
    (!made.is_empty()).then_some(Claim { quotients: made, beside })
}

#[cfg(test)]
mod tests {
    use super::super::figures::naive;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        naive::params(text, check)
    }

    #[test]
    fn percentages_that_do_not_follow_are_found() {
        let wrong = [
            ("分解为27项任务。已完成24项，正在推进2项，任务完成率92.6%。", "92.6% 24÷27 88.9%"),
            ("412个问题已完成整改389个，基本完成15个，未完成8个，整改完成率96.4%。", "96.4% 389÷412 94.4%"),
            ("发展党员38名，其中35岁以下27名，占73.1%。", "73.1% 27÷38 71.1%"),
            ("发文同比减少34%（由75件减至57件）。", "34% (75-57)÷75 24.0%"),
            ("日处理能力由2吨提高到5吨，增长100%。", "100% (5-2)÷2 150.0%"),
            ("共有资产217宗，办证率由65.4%（142宗）提高到96.5%（205宗）。", "96.5% 205÷217 94.5%"),
            ("已完成10个问题中的8个。占27项任务的90%", ""),
            ("完成24项，占27项任务的98.9%。", "98.9% 24÷27 88.9%"),
        ];
        for (text, said) in wrong {
            let want: Vec<&str> = Some(said).filter(|said| !said.is_empty()).into_iter().collect();
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn every_usual_definition_and_rounding_is_right() {
        let right = [
            "制定61条措施。已落实58条，占95.1%。",
            "12个问题中已完成整改10个、基本完成1个、持续推进1个，完成率83.3%；73条措施中已完成71条，完成率97.3%。",
            "12个问题中已完成整改10个、基本完成1个，完成率91.6%。",
            "反馈的412个问题已完成389个，完成率94.4%；17个立行立改问题全部办结，办结率100%。",
            "运用“四种形态”处理48人次，其中前两种形态36人次，占75.0%。",
            "共有资产217宗，新办63本，办证率由65.4%（142宗）提高到94.5%（205宗）。",
            "三季度发文同比减少24%（由75件减至57件）。",
            "日处理能力由2万吨提高到4万吨，增长100%。",
            "产值占规模以上企业的比重达83.7%，同比提高20个百分点。",
            "组织79家企业和70家企业入库，数量占全区企业数量的32%。",
            "专题党课2场次，党员参训率100%。",
            "累计处理事件6476件、热线805条，办结率达到100%。",
            "检查企业45家，发现问题12家，已整改12家，整改率100%。",
            "应办20件，办结18件，办结率近九成、超85%。",
            "完成2.07万项，占2.38万项任务的86.99%。",
        ];
        for text in right {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
