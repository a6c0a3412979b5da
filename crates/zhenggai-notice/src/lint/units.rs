//! Measure words that are missing, and units written in two ways.

use crate::catalogue::{MEASURE_WORD_MISSING, UNIT_SYNONYM};
use crate::reading::Reading;

use super::finding::Finding;

/// Nouns that take a measure word.
const NOUNS: [&str; 4] = ["县", "镇", "乡", "村"];
/// Ways to write one unit, the legal one first.
const SYNONYMS: [(&str, &str); 3] = [("平方米", "平米"), ("公里", "千米"), ("千克", "公斤")];

/// Checks the units of all figures; each kind of slip is told once.
pub(super) fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let quantities = &reading.facts.quantities;
    let bare = quantities.iter().find(|one| {
        NOUNS.contains(&one.quantity.unit.as_str()) && one.quantity.value.as_count().is_some_and(|n| n > 9)
    });
    if let Some(one) = bare {
        findings.push(Finding::new(MEASURE_WORD_MISSING, one.span).with("words", &one.text));
    }
    let first = |unit: &str| quantities.iter().find(|one| one.quantity.unit.as_str() == unit);
    for (legal, other) in SYNONYMS {
        let (Some(one), Some(right)) = (first(other), first(legal)) else { continue };
        let found = Finding::new(UNIT_SYNONYM, one.span).with("unit", other).with("other", legal);
        let corrected = one.text.strip_suffix(other).map(|number| format!("{number}{legal}"));
        findings.push(found.beside(right.span).suggesting(corrected.filter(|_| legal == "平方米")));
    }
}
