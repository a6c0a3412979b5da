//! Persons and person-events, and the measure words of people.

use crate::catalogue::{PERSONS_AND_EVENTS, UNIT_OBJECT_MISMATCH};

use super::figures::{Figure, Figures, REACH, between};
use super::finding::Finding;

const TOTALS: [&str; 6] = ["合计", "共计", "总计", "共处理", "累计", "共"];
const PEOPLE: [&str; 8] = ["人员", "干部", "党员", "群众", "职工", "教师", "学生", "责任人"];
const THINGS: [&str; 7] = ["条", "件", "项", "处", "份", "起", "宗"];

/// Checks what is counted in 人 and in 人次, and people counted as things.
pub(super) fn check(figures: &Figures<'_>, findings: &mut Vec<Finding>) {
    figures.each_row(|paragraph, text, row| {
        for (index, figure) in row.iter().enumerate() {
            let mixed = sum(row, index).or_else(|| reversed(text, row, index));
            if let Some(first) = mixed {
                let range = first.range.start..figure.range.end;
                let words = paragraph.text().get(range.clone()).unwrap_or_default();
                findings.push(Finding::new(PERSONS_AND_EVENTS, paragraph.span(range)).with("words", words));
            }
            let object = PEOPLE.iter().find(|word| figure.before.ends_with(**word));
            let behind = text.get(figure.range.end..).unwrap_or_default();
            let ends = behind.is_empty() || behind.starts_with(['，', '。', '、', '；', ',', '）']);
            if let Some(object) = object.filter(|_| ends && THINGS.contains(&figure.unit)) {
                let found = Finding::new(UNIT_OBJECT_MISMATCH, paragraph.span(figure.range.clone()));
                findings.push(found.with("object", object).with("unit", figure.unit));
            }
        }
    });
}

fn is_people(figure: &Figure<'_>) -> bool {
    matches!(figure.unit, "人" | "名")
}

/// 诫勉3人、批评教育5人次，合计8人: the sum of both is printed as persons.
fn sum<'c, 'r>(row: &'c [Figure<'r>], index: usize) -> Option<&'c Figure<'r>> {
    let whole = row.get(index).filter(|whole| is_people(whole))?;
    if !TOTALS.iter().any(|word| whole.before.contains(word)) {
        return None;
    }
    let before = row.get(..index)?.iter().rev().take(REACH);
    let parts: Vec<&Figure<'_>> = before
        .take_while(|part| part.sentence == whole.sentence && (is_people(part) || part.unit == "人次"))
        .collect();
    let kinds = parts.iter().any(|part| is_people(part)) && parts.iter().any(|part| part.unit == "人次");
    let total: f64 = parts.iter().map(|part| part.value).sum();
    (kinds && (total - whole.value).abs() < 0.5).then(|| parts.last().copied()).flatten()
}

/// 谈话提醒12人8人次: fewer events than persons.
fn reversed<'c, 'r>(text: &str, row: &'c [Figure<'r>], index: usize) -> Option<&'c Figure<'r>> {
    let events = row.get(index).filter(|events| events.unit == "人次")?;
    let persons = row.get(index.checked_sub(1)?).filter(|persons| is_people(persons))?;
    let beside = between(text, persons, events).is_some_and(|words| matches!(words, "" | "、" | "，" | "/"));
    (beside && persons.low > events.high).then_some(persons)
}

#[cfg(test)]
mod tests {
    use super::super::figures::naive;
    use super::*;

    fn found(text: &str) -> usize {
        naive::found(text, check).1.len()
    }

    #[test]
    fn persons_are_no_events_and_no_things() {
        for wrong in ["诫勉3人、批评教育5人次，合计处理8人。", "谈话提醒12人8人次。", "清理挂名人员53条。"]
        {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
        for right in [
            "党纪处分3人、政务处分2人，诫勉4人，批评教育11人次；合计处理17人。",
            "谈话提醒12人15人次。",
            "清理人员信息53条。",
            "征求党员意见5条。",
        ] {
            assert_eq!(found(right), 0, "{right}");
        }
    }
}
